// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/applier.h"

namespace Server {

/// After a restore from a backup the server has forgotten leases, calls and bookings that people
/// hold. A new epoch begins; until every station has told what it holds and knows, or is written
/// off, the server decides nothing (sync.md decision 3).
class Recovery
{
public:
    Recovery(Store::Database &database, const Base::Clock &clock, Applier &applier);

    /// Begins a new epoch, once, right after the backup was put in place. The epoch: the time in
    /// seconds, then twenty random bits. The backup does not know the epochs that came after it,
    /// and a number used twice would tell a station of the second one that its rows still hold.
    /// Errors: those of the store.
    [[nodiscard]] static Base::Result<qint64> begin(
        Store::Database &database, const Base::Clock &clock, Base::Random &random);
    /// What `station` held. Complete when the server also has its newest operation; the last
    /// station to be complete opens the gate.
    /// Errors: Corrupt `bad-row`, those of the store; then it must be told again.
    [[nodiscard]] Base::Result<Protocol::Recovered> take(
        const Domain::StationId &station, const Protocol::Recover &told);

    /// A fact was set aside because the program died with it, twice, alone. That may have been
    /// chance, somebody who pulled the plug, and it was told: it is tried again, one of them at a
    /// time and each at most twice, counted on the disk before. What dies then too stays set aside
    /// for a person. Call it now and then while all is well.
    /// Errors: those of the store.
    [[nodiscard]] Base::Result<void> retryPoisoned();
    /// Facts of a newer station that the program before this one did not know: it has set them
    /// aside, and they run now. Call it when the program starts.
    /// Errors: those of the store.
    [[nodiscard]] Base::Result<void> retryUnknown();

private:
    [[nodiscard]] Base::Result<bool> retry(const Store::LoggedOperation &fact);
    [[nodiscard]] Base::Result<void> retryFacts();
    [[nodiscard]] Base::Result<void> retryAll(
        const Base::Result<std::vector<Store::LoggedOperation>> &facts);

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Applier &m_applier;
};
} // namespace Server
