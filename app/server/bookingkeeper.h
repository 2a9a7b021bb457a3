// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "server/applier.h"

namespace Server {

/// What time alone changes of half hours and bookings: days are made, holds run out, shares open,
/// the waiting list is asked, old leases are forgotten.
class BookingKeeper
{
public:
    BookingKeeper(Store::Database &database, const Base::Clock &clock, Applier &applier);

    /// Comes every half minute; does nothing before the hospital is known.
    void keep();

private:
    void makeDays(QDate today, const QString &zone);
    void endRunOutHolds();
    void tend(QDate today);
    [[nodiscard]] bool wouldTend(const Operations::Request &request);
    void forgetOldLeases(QDate today);
    void forgetOldClaims(QDate today);
    void apply(const Operations::Request &request);

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Applier &m_applier;
};
} // namespace Server
