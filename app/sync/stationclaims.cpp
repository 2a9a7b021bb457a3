// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a desk may call when it is cut off: claimed while in contact, given back as the queue moves.
#include <algorithm>

#include "base/log.h"
#include "operations/claimoperations.h"
#include "store/claimtable.h"
#include "store/tickettable.h"
#include "sync/station.h"

namespace Sync {

using Operations::Outcome;

namespace {
/// Waiting people looked at; who is claimed stands far nearer to the head.
constexpr int Looked = 100;
} // namespace

void Station::callFor(const Domain::QueueId &queue, const Domain::LocationId &room)
{
    if (m_upkeep.callingQueue == queue && m_upkeep.callingRoom == room)
        return;
    m_upkeep.callingQueue = queue;
    m_upkeep.callingRoom = room;
    m_upkeep.claimsDue = true;
    if (m_contact == Contact::Connected && !m_line.pullInFlight)
        keepClaims();
}

/// Called whenever the base is up to date; costs nothing when nothing has changed.
void Station::keepClaims()
{
    const bool calls = role() == Operations::Role::Reception;
    const bool ready = m_contact == Contact::Connected && !m_line.snapshotting && mayAskForMore();
    if (!calls || !ready || !m_upkeep.claimsDue || m_upkeep.claimsAsked)
        return;
    m_upkeep.claimsDue = false;
    if (const auto shared = shareClaims(); !shared) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(shared.error())));
        m_upkeep.claimsDue = true;
    }
}

Base::Result<void> Station::shareClaims()
{
    Store::Reader read(m_database);
    const QDate day = today();
    const Domain::Caller caller{id(), m_upkeep.callingRoom};
    const auto own = Store::ClaimTable(read).ofStation(id(), {});
    const auto claims = Store::ClaimTable(read).ofQueue(m_upkeep.callingQueue, day);
    const auto waiting = Store::TicketTable(read).waiting(m_upkeep.callingQueue, day, Looked);
    const auto others = Operations::otherRoomsOf(read, m_upkeep.callingQueue, day, m_upkeep.callingRoom);
    if (!own)
        return Base::passOn(own);
    if (!claims)
        return Base::passOn(claims);
    if (!waiting)
        return Base::passOn(waiting);
    if (!others)
        return Base::passOn(others);
    auto surplus = Domain::claimsToRelease(*waiting, *claims, caller, *others);
    for (const Domain::Claim &claim : *own) { // of a queue for which this desk no longer calls
        if (!claim.isWhole() && (claim.queueId != m_upkeep.callingQueue || claim.serviceDay != day))
            surplus.push_back(claim.id);
    }
    if (!surplus.empty()) {
        const auto released = record(Operations::releaseClaims(surplus, now()));
        if (!released)
            return Base::passOn(released);
        return {}; // what they leave room for is asked for when the server has taken them
    }
    const bool wants = !m_upkeep.callingRoom.isEmpty()
        && !Domain::ticketsToClaim(*waiting, *claims, caller, *others).empty();
    if (!wants)
        return {};
    m_upkeep.claimsAsked = true;
    request(Operations::claimTickets(m_upkeep.callingQueue, m_upkeep.callingRoom, day, now()),
        this,
        [this](const Outcome &outcome) {
            m_upkeep.claimsAsked = false;
            m_upkeep.claimsDue = m_upkeep.claimsDue || !outcome;
            if (!outcome && outcome.error().code != QLatin1String("queue-claimed"))
                noteRefusal(outcome);
        });
    return {};
}

Base::Result<std::vector<Operations::Request>> Station::undecided(const QString &name) const
{
    constexpr int All = 1000000;
    const auto rows = Store::OutboxTable(m_database).after(m_state.baseSeq, All);
    if (!rows)
        return Base::passOn(rows);
    std::vector<Operations::Request> found;
    for (const Store::OutboxRow &row : *rows) {
        const bool intent = row.kind == static_cast<int>(Operations::Kind::Intent);
        if (intent && row.name == name && row.result.isEmpty())
            found.push_back({row.name, row.version, row.arguments, row.madeAt});
    }
    return found;
}
} // namespace Sync
