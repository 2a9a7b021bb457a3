// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/signature.h"
#include "base/time.h"
#include "store/database.h"

namespace Server {

/// The server's Ed25519 key pair, with which it signs the time it tells. Made once, when the first
/// station comes, and kept in the store: all programs on one store sign alike.
class TimeSigner
{
public:
    explicit TimeSigner(Store::Database &database)
        : m_database(database)
    {
    }

    /// The public half in base 64; makes the pair when there is none. Errors: those of the store.
    [[nodiscard]] Base::Result<QString> key();
    /// Base 64, over `Protocol::timeText`; empty before `key` has been asked for.
    [[nodiscard]] QString signature(
        const QString &timeNonce, const QString &station, Base::Instant at) const;

private:
    [[nodiscard]] Base::Result<std::optional<Base::KeyPair>> stored();

    Store::Database &m_database;
    std::optional<Base::KeyPair> m_keys; ///< never changes once it is there
};
} // namespace Server
