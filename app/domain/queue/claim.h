// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/booking/booking.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// Most waiting people claimed for one room (sync.md section 6).
constexpr int MostClaims = 2;
/// Stored in `call.reason`: called without the network, because it was claimed beforehand.
constexpr auto ClaimedReason = "CLAIMED_BEFOREHAND";

/// What only one station may call, also when it is cut off: one waiting ticket for one of its
/// rooms, or a queue's whole calling of a day. It ends by that station's own release, in order, or
/// by a named person (override, write-off); never by a clock and never because somebody calls.
struct Claim {
    ClaimId id; ///< see `claimId` and `wholeClaimId`: nothing is claimed twice
    StationId stationId;
    QueueId queueId;
    TicketId ticketId; ///< empty: the whole
    LocationId roomId; ///< for which room; empty: for any of the station's
    QDate serviceDay;
    QString holder{}; ///< the station's name, as staff know it

    [[nodiscard]] bool isWhole() const { return ticketId.isEmpty(); }

    bool operator==(const Claim &) const = default;
};

[[nodiscard]] ClaimId claimId(const TicketId &ticket);
[[nodiscard]] ClaimId wholeClaimId(const QueueId &queue, QDate day);

/// Who calls: a station, for one of its rooms.
struct Caller {
    StationId stationId;
    LocationId roomId;

    bool operator==(const Caller &) const = default;
};

/// Everything that is claimed of one queue on one day.
class Claims
{
public:
    Claims() = default;
    explicit Claims(std::vector<Claim> claims);

    /// Nullptr: nobody holds the whole.
    [[nodiscard]] const Claim *whole() const;
    /// Nullptr: nobody has claimed this ticket alone.
    [[nodiscard]] const Claim *of(const TicketId &ticket) const;
    /// Whether the server may give this ticket to `caller` as far as claims go.
    [[nodiscard]] bool leave(const TicketId &ticket, const Caller &caller) const;
    /// Whether `caller` may call it without asking anybody.
    [[nodiscard]] bool allowAlone(const TicketId &ticket, const Caller &caller) const;

    [[nodiscard]] const std::vector<Claim> &all() const { return m_claims; }

private:
    std::vector<Claim> m_claims;
};

/// How many other rooms take people of the queue: those whose doctor has a half hour of the
/// department that day (`slots`), and those that have called today (`calls`). So many at the head
/// are left to whoever is free first, and only who stands behind them is claimed: while everybody
/// is in contact a claim changes nobody's turn.
[[nodiscard]] int otherRooms(
    const std::vector<Slot> &slots, const std::vector<Call> &calls, const LocationId &own);

/// Whom to claim next for `caller`, in order, so that it has `MostClaims`; `waiting` in calling
/// order. Nobody while somebody holds the whole.
[[nodiscard]] std::vector<TicketId> ticketsToClaim(
    const std::vector<Ticket> &waiting, const Claims &claims, const Caller &caller, int others);
/// Which of its station's own claims `caller` gives back: who does not wait any more, who has come
/// so far that others must be able to call her, what was claimed for another room, and all of them
/// when somebody holds the whole. The whole itself goes back only when a person says so.
[[nodiscard]] std::vector<ClaimId> claimsToRelease(
    const std::vector<Ticket> &waiting, const Claims &claims, const Caller &caller, int others);
} // namespace Domain
