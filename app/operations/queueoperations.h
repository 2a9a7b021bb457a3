// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/ticket.h"
#include "operations/operation.h"

namespace Operations {

/// Which room calls whom, and the id of the call's record.
struct RoomCall {
    Domain::CallId callId;
    Domain::QueueId queueId;
    Domain::LocationId roomId;
    QDate serviceDay;
    QString reason{}; ///< of the record; empty: what tells the called from the next
};

/// Blocks of ticket numbers a station wants for a day (sync.md section 6).
struct NumberWish {
    QDate serviceDay;
    std::vector<Domain::QueueId> queues;
};

/// How many ticket numbers a block holds (sync.md section 6).
constexpr int NumberBlockSize = 10;
/// Times a called person is announced before she counts as missed (queue.md section 2).
constexpr int MostAnnouncements = 3;
/// Misses until a ticket is void (queue.md section 2).
constexpr int MostMisses = 3;

/// `queue.callNext`, an intent: the first eligible of the queue belongs to the room from now on.
/// Answer: `ticket` (id), `number`; both empty when nobody waits whom this room may call;
/// `claimedFor` then names the room for which the first of the others is kept, if there is one.
/// Errors: Conflict `room-busy` (detail: the number that is still open there, edge 66),
/// `room-not-open` (late, paused or left; detail: why),
/// `queue-claimed` (another station calls alone from this queue; detail: its id).
[[nodiscard]] Request callNext(const RoomCall &call, Base::Instant at);
/// Writes that the ticket is called to the room now, why, and where its person goes. Answer as
/// `callNext`. Part of the acts that call.
[[nodiscard]] Outcome writeCall(Context &context,
    Domain::Ticket ticket,
    const std::optional<Domain::Ticket> &runnerUp,
    const RoomCall &by);
/// The same while somebody is inside: the next one stands before the door (queue.md section 2,
/// "call"). Errors: Conflict `door-taken` (detail: who stands there; only lanes 0 and 1 come then).
[[nodiscard]] Request callToDoor(const RoomCall &call, Base::Instant at);
/// `ticket.recall`, a fact: announces the same person once more.
/// Errors while trying: Conflict `changed-elsewhere`, `recalled-enough`.
[[nodiscard]] Request recall(
    const Domain::TicketId &ticket, const Domain::CallId &callId, Base::Instant at);
/// `ticket.pass`, a fact: called and not come; the third miss voids the ticket.
[[nodiscard]] Request passMissed(const Domain::TicketId &ticket, Base::Instant at);
/// `ticket.return`, a fact: a missed or parked person is back and waits again; who was away for
/// too long as one who missed.
[[nodiscard]] Request returnToQueue(const Domain::TicketId &ticket, Base::Instant at);
/// `ticket.park`, a fact: not eligible while away (toilet, payment, laboratory); the clock runs.
/// Twice and 30 minutes in all, then it counts as missed; an examination has no limit (edge 70).
[[nodiscard]] Request park(const Domain::TicketId &ticket,
    Base::Instant at,
    Domain::ParkReason reason = Domain::ParkReason::Toilet);
/// `ticket.start`, a fact: the called person has come into the room.
[[nodiscard]] Request startService(const Domain::TicketId &ticket, Base::Instant at);
/// `ticket.uncall`, a fact: the call was a mistake; the person keeps her exact place (edge 67).
[[nodiscard]] Request cancelCall(const Domain::TicketId &ticket, Base::Instant at);
/// `numbers.request`, an intent: one block for each queue, behind every block given so far.
[[nodiscard]] Request requestNumbers(const NumberWish &wish, Base::Instant at);
} // namespace Operations
