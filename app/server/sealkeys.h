// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>

#include "base/seal.h"
#include "store/database.h"

namespace Server {

/// The server's key pair for what kiosks seal. It is made once, when the first station comes, and
/// lies in the store: who restores a backup has it, too. Losing it loses what is sealed with it.
class SealKeyring
{
public:
    explicit SealKeyring(Store::Database &database)
        : m_database(database)
    {
    }

    /// Nothing: there is none yet. Errors: those of the store.
    [[nodiscard]] Base::Result<std::optional<Base::SealKeys>> keys();
    /// Makes it when there is none. Errors: those of the store.
    [[nodiscard]] Base::Result<Base::SealKeys> orNew(Base::Random &random);

    /// The arguments of an operation as they were typed (`Operations::openedArguments`).
    /// Errors: Corrupt `cannot-open`, those of the store.
    [[nodiscard]] Base::Result<QJsonObject> opened(const QJsonObject &arguments);

private:
    Store::Database &m_database;
    std::optional<Base::SealKeys> m_keys; ///< never changes once it is there
};
} // namespace Server
