// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/random.h"
#include "base/result.h"

namespace Base {

/// A key pair for sealed boxes (X25519, libsodium): with the public half anybody can close a box,
/// only who has the secret half opens it.
struct SealKeys {
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 32 bytes

    bool operator==(const SealKeys &) const = default;
};

[[nodiscard]] SealKeys makeSealKeys(Random &random);
/// A box that whoever closed it cannot open again: its own key is made here and thrown away.
/// Errors: Invalid `bad-key`.
[[nodiscard]] Result<QByteArray> seal(
    const QByteArray &message, const QByteArray &publicKey, Random &random);
/// Errors: Corrupt `cannot-open`: another key's box, or not all of it.
[[nodiscard]] Result<QByteArray> openSeal(const QByteArray &box, const SealKeys &keys);
} // namespace Base
