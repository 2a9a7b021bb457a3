// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/result.h"

namespace Base {

/// A station's Ed25519 key pair (libsodium). The secret half stays on the station's disk.
struct KeyPair {
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 64 bytes

    bool operator==(const KeyPair &) const = default;
};

[[nodiscard]] KeyPair makeKeyPair();
/// 64 bytes over `message`. Errors: Invalid when `secretKey` is not a key.
[[nodiscard]] Result<QByteArray> sign(const QByteArray &message, const QByteArray &secretKey);
/// Whether `signature` was made over `message` by the owner of `publicKey`.
[[nodiscard]] bool verify(
    const QByteArray &message, const QByteArray &signature, const QByteArray &publicKey);
/// BLAKE2b-256 of `message`, 32 bytes; keyed when `key` is not empty (16 … 64 bytes).
[[nodiscard]] QByteArray digest(const QByteArray &message, const QByteArray &key = {});
}
