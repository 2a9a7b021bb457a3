// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/claim.h"

#include <algorithm>

namespace Domain {

ClaimId claimId(const TicketId &ticket)
{
    return ClaimId(ticket.text());
}

ClaimId wholeClaimId(const QueueId &queue, QDate day)
{
    return ClaimId(QStringLiteral("whole:%1:%2").arg(queue.text(), day.toString(Qt::ISODate)));
}

Claims::Claims(std::vector<Claim> claims)
    : m_claims(std::move(claims))
{
}

const Claim *Claims::whole() const
{
    const auto found = std::ranges::find_if(m_claims, &Claim::isWhole);
    return found == m_claims.end() ? nullptr : &*found;
}

const Claim *Claims::of(const TicketId &ticket) const
{
    const auto found = std::ranges::find_if(
        m_claims, [&ticket](const Claim &one) { return !one.isWhole() && one.ticketId == ticket; });
    return found == m_claims.end() ? nullptr : &*found;
}

bool Claims::leave(const TicketId &ticket, const Caller &caller) const
{
    const Claim *claim = of(ticket);
    return claim == nullptr
        || (claim->stationId == caller.stationId && claim->roomId == caller.roomId);
}

bool Claims::allowAlone(const TicketId &ticket, const Caller &caller) const
{
    if (of(ticket) != nullptr)
        return leave(ticket, caller);
    const Claim *all = whole();
    return all != nullptr && all->stationId == caller.stationId;
}

int otherRooms(
    const std::vector<Slot> &slots, const std::vector<Call> &calls, const LocationId &own)
{
    std::vector<LocationId> rooms;
    const auto add = [&](const LocationId &room) {
        if (!room.isEmpty() && room != own && std::ranges::find(rooms, room) == rooms.end())
            rooms.push_back(room);
    };
    for (const Slot &slot : slots)
        add(slot.roomId);
    for (const Call &call : calls)
        add(call.roomId);
    return static_cast<int>(rooms.size());
}

std::vector<TicketId> ticketsToClaim(
    const std::vector<Ticket> &waiting, const Claims &claims, const Caller &caller, int others)
{
    std::vector<TicketId> chosen;
    if (claims.whole() != nullptr)
        return chosen;
    int held = 0;
    for (const Ticket &ticket : waiting) {
        const Claim *claim = claims.of(ticket.id);
        held += claim != nullptr && claims.leave(ticket.id, caller) ? 1 : 0;
    }
    for (size_t i = static_cast<size_t>(std::max(0, others)); i < waiting.size(); ++i) {
        if (held >= MostClaims)
            break;
        if (claims.of(waiting[i].id) != nullptr)
            continue;
        chosen.push_back(waiting[i].id);
        ++held;
    }
    return chosen;
}

std::vector<ClaimId> claimsToRelease(
    const std::vector<Ticket> &waiting, const Claims &claims, const Caller &caller, int others)
{
    std::vector<ClaimId> surplus;
    for (const Claim &claim : claims.all()) {
        if (claim.isWhole() || claim.stationId != caller.stationId)
            continue;
        const auto place = std::ranges::find(waiting, claim.ticketId, &Ticket::id);
        const bool behind = place != waiting.end() && place - waiting.begin() >= others;
        if (!behind || claim.roomId != caller.roomId || claims.whole() != nullptr)
            surplus.push_back(claim.id);
    }
    return surplus;
}
} // namespace Domain
