// SPDX-License-Identifier: GPL-3.0-or-later
// The places that a station may promise by itself: topped up while in contact, given back in time.
#include <algorithm>

#include "base/log.h"
#include "store/slottable.h"
#include "sync/station.h"

namespace Sync {

using Operations::Outcome;

namespace {
using namespace std::chrono_literals;
/// Places are shared anew this often, so that a new station gets its part (guess).
constexpr std::chrono::milliseconds SharingPause{10min};
/// Slots in one `lease.return`; keeps it far below the largest operation.
constexpr size_t MostAtOnce = 150;
} // namespace

/// What this change means for our leases: one of them was spent, or the next to go back is another.
void Station::noteLeases(const QStringList &tables)
{
    if (!tables.contains(QStringLiteral("lease")) && !tables.contains(QStringLiteral("slot")))
        return;
    m_upkeep.leasesChanged = true;
}

/// Called whenever the base is up to date; costs nothing when nothing is due.
void Station::keepLeases()
{
    const bool holds = role() == Operations::Role::Kiosk || role() == Operations::Role::Reception;
    if (!holds || m_contact == Contact::Lost || !mayAskForMore())
        return;
    giveBackLeases();
    askForLeases();
}

void Station::askForLeases()
{
    const bool again = m_clock.steady() - m_upkeep.leasesSharedAt >= SharingPause;
    if (m_upkeep.leasesAsked || (!m_upkeep.leasesDue && !again))
        return;
    std::vector<QDate> days;
    for (int ahead = 0; ahead < Domain::LeaseDays; ++ahead)
        days.push_back(today().addDays(ahead));
    m_upkeep.leasesAsked = true;
    m_upkeep.leasesDue = false;
    m_upkeep.leasesSharedAt = m_clock.steady();
    request(Operations::requestLeases(days, now()), this, [this](const Outcome &outcome) {
        m_upkeep.leasesAsked = false;
        m_upkeep.leasesDue = m_upkeep.leasesDue || !outcome;
        noteRefusal(outcome);
        if (outcome)
            (void)giveBack(Operations::placesToGiveBack(*outcome));
        else if (m_contact == Contact::Connected)
            qCInfo(logSync, "no leases: %s", qPrintable(outcome.error().code));
    });
}

/// Half hours that begin soon: what we have not promised of them is everybody's again.
void Station::giveBackLeases()
{
    Store::Reader read(m_database);
    Store::SlotTable table(read);
    if (m_upkeep.leasesChanged) {
        const auto next = table.nextLeasedStart(id(), now());
        if (!next)
            return;
        m_upkeep.leaseGoesBackAt =
            *next == Base::Never ? Base::Never : *next - Domain::LeaseReturnedBefore;
        m_upkeep.leasesChanged = false;
    }
    if (m_upkeep.leaseGoesBackAt == Base::Never || now() < m_upkeep.leaseGoesBackAt)
        return;
    const auto leases = table.leasesOf(id(), today().addDays(-1));
    if (!leases)
        return;
    Operations::PlaceCounts places;
    for (const Domain::Lease &lease : *leases) {
        const auto slot = table.slot(lease.slotId);
        if (!slot || !*slot || lease.left() == 0)
            continue;
        const bool soon = (*slot)->startsAt - Domain::LeaseReturnedBefore <= now();
        if (soon && (*slot)->startsAt > now()) // later it helps nobody, and we may still need it
            places.emplace(lease.slotId, lease.left());
    }
    if (giveBack(places))
        m_upkeep.leasesChanged = true;
}

/// Gives back what of these places we have not promised meanwhile; whether it went well.
bool Station::giveBack(const Operations::PlaceCounts &places)
{
    Operations::PlaceCounts some;
    Store::Reader read(m_database);
    for (const auto &[slot, count] : places) {
        const auto lease = read.get<Domain::Lease>(Domain::leaseId(id(), slot));
        if (!lease)
            return false;
        const int left = *lease ? std::min(count, (*lease)->left()) : 0;
        if (left > 0 && some.size() < MostAtOnce)
            some.emplace(slot, left);
    }
    if (some.empty())
        return true;
    const auto given = record(Operations::returnLeases(some, now()));
    if (!given)
        qCWarning(logSync, "%s", qPrintable(Base::describe(given.error())));
    return given.has_value();
}
} // namespace Sync
