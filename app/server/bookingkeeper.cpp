// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bookingkeeper.h"

#include "base/log.h"
#include "operations/bookingoperations.h"
#include "operations/claimoperations.h"
#include "operations/directoryoperations.h"
#include "operations/leaseoperations.h"
#include "operations/waitlistoperations.h"
#include "store/claimtable.h"
#include "store/directorytable.h"
#include "store/slottable.h"

namespace Server {

namespace {
/// Days whose half hours exist, today included; how many of them can be booked says the hospital's
/// booking policy.
constexpr int DaysAhead = 14;
const auto Name = QStringLiteral("server");
} // namespace

BookingKeeper::BookingKeeper(Store::Database &database, const Base::Clock &clock, Applier &applier)
    : m_database(database)
    , m_clock(clock)
    , m_applier(applier)
{
}

void BookingKeeper::keep()
{
    Store::Reader reader(m_database);
    const auto site = Store::DirectoryTable(reader).site();
    if (!site || !*site)
        return;
    const QDate today = Base::dayOf(m_clock.now(), QTimeZone((*site)->zone.toLatin1()));
    makeDays(today, (*site)->zone);
    endRunOutHolds();
    tend(today);
    forgetOldLeases(today);
    forgetOldClaims(today);
}

void BookingKeeper::apply(const Operations::Request &request)
{
    const auto outcome = m_applier.applyOwn(Name, request);
    if (!outcome)
        qCWarning(logServer, "%s", qPrintable(Base::describe(outcome.error())));
}

void BookingKeeper::makeDays(QDate today, const QString &zone)
{
    Store::Reader reader(m_database);
    for (int ahead = 0; ahead < DaysAhead; ++ahead) {
        const QDate day = today.addDays(ahead);
        const auto made = Store::SlotTable(reader).isMade(day);
        if (made && !*made)
            apply(Operations::makeSlots(day, zone, m_clock.now()));
    }
}

void BookingKeeper::endRunOutHolds()
{
    Store::Reader reader(m_database);
    const auto expired = Store::SlotTable(reader).expiredHolds(m_clock.now());
    if (!expired)
        return;
    for (const Domain::Hold &hold : *expired) {
        if (hold.kind == Domain::HoldKind::Form)
            apply(Operations::releaseHold(hold.id, m_clock.now()));
    }
}

/// Tried first and taken back: only what changes something enters the log.
bool BookingKeeper::wouldTend(const Operations::Request &request)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return false;
    using Context = Operations::Context;
    Context context{**transaction,
        Context::Mode::Trying,
        Context::Place::Server,
        Domain::StationId(Name),
        Operations::Role::Administration,
        m_clock.now()};
    const auto outcome = Operations::run(context, request);
    return outcome && std::any_of(outcome->begin(), outcome->end(), [](const QJsonValue &count) {
        return count.toInt() > 0;
    });
}

void BookingKeeper::tend(QDate today)
{
    const auto request = Operations::tendBookings(today, m_clock.now());
    if (wouldTend(request))
        apply(request);
}

/// What stations once held of days long gone is of no use to anybody.
void BookingKeeper::forgetOldLeases(QDate today)
{
    constexpr int DaysKept = 14; // as long as the change log
    Store::Reader reader(m_database);
    const QDate oldest = today.addDays(-DaysKept);
    const auto old = Store::SlotTable(reader).leasesBefore(oldest, 1);
    if (old && !old->empty())
        apply(Operations::forgetLeases(oldest, m_clock.now()));
}

/// Nobody is called who waited yesterday. The day before stays: a night session has its day still.
void BookingKeeper::forgetOldClaims(QDate today)
{
    Store::Reader reader(m_database);
    const QDate oldest = today.addDays(-1);
    const auto old = Store::ClaimTable(reader).before(oldest, 1);
    if (old && !old->empty())
        apply(Operations::forgetClaims(oldest, m_clock.now()));
}
} // namespace Server
