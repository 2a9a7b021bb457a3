// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"

namespace Domain {

// What happens to a waiting ticket (queue.md section 2), as functions from ticket to ticket. They
// set state, place and counts together and leave everything else alone; who may do it and whether
// the ticket is in a state for it is the caller's to see. Operations and replay use the same ones.

/// To `to` from now on: into lane 0 or 1 with the clock at `now` and nothing else, to emergency
/// III with its old clock and at least that class's credit, to IV with its place unchanged. What
/// was before is kept in `earlierPlaces`. False, and nothing changed, when `to` is no emergency or
/// not more urgent than what the ticket is.
[[nodiscard]] bool escalate(
    Ticket &ticket, TicketClass to, Base::Instant now, const QueuePolicy &policy = {});
/// Takes the latest escalation back: the exact place before it, except for what misses in the
/// meantime have cost. False when there is none.
[[nodiscard]] bool undoEscalation(Ticket &ticket);

/// Called and not come: missed, after `mostMisses` void. Not offered again within the cool-down.
/// In lanes 0 and 1 it is not counted, so it costs nothing and never voids.
void miss(Ticket &ticket, Base::Instant at, const QueuePolicy &policy = {});
/// Behind how many waiting tickets she stands when she comes back; 0: her own place.
[[nodiscard]] int placesBehind(const Ticket &ticket, const QueuePolicy &policy = {});
/// Back after a miss: waits again right behind the n-th of `waiting` (in calling order, without
/// `ticket`; the first `placesBehind` are enough), by lowering `adjustMs`, never better than
/// before. Behind all when fewer wait.
void comeBack(Ticket &ticket, const std::vector<Ticket> &waiting, const QueuePolicy &policy = {});
/// The same when the n-th is known already; Nothing: nobody waits.
void comeBackBehind(Ticket &ticket, const Ticket *nth);

/// Goes away for a while. The clock runs; when `parkedMin` in all are used up, or this is once
/// more than `mostParks`, it counts as missed instead. What the house has
/// caused (examination, doctor gone, next day) is neither counted nor timed.
void park(Ticket &ticket, ParkReason reason, Base::Instant at, const QueuePolicy &policy = {});
/// Back in time: the exact place; who was carried over starts her clock now, with her credit. Time away is added up; a clock that stepped back adds none.
void unpark(Ticket &ticket, Base::Instant at);
/// When being away counts as missed; nothing for examinations and who is not parked.
[[nodiscard]] std::optional<Base::Instant> parkEnds(
    const Ticket &ticket, const QueuePolicy &policy = {});
/// Away for too long: the time is added up and it counts as a miss at `at`.
void overstay(Ticket &ticket, Base::Instant at, const QueuePolicy &policy = {});

/// A wrong call is taken back: the exact place (edge 67).
void takeBackCall(Ticket &ticket);

/// Why a ticket moves to another queue (queue.md section 2).
enum class Transfer {
    WrongDesk, ///< by staff: keeps clock and credit (edge 56)
    Wish,      ///< by the patient's wish: the clock starts now
    Referral,  ///< by the doctor: as a return, whose credit is for one order once
};
/// Queue, number and sequence are the caller's to set; the place is set here.
void transfer(Ticket &ticket, Transfer why, Base::Instant now, const QueuePolicy &policy = {});

/// Back with the doctor when her results are there: has a number and cannot be called yet (edge 72).
void awaitResult(Ticket &ticket);
/// The results are there: waits as a return from now on; its credit is for one order, once.
void resultReady(Ticket &ticket, Base::Instant now, const QueuePolicy &policy = {});
/// Has gone without telling (edge 79): before the call and after it the ticket is void, during the
/// service that ends. `leftAt` says when, the other times how far she had come.
void leave(Ticket &ticket, Base::Instant at);

/// Whether `next` may be called into a room where `open` are called or served: one may stand
/// before the door, after that only lanes 0 and 1 (queue.md section 2, "call").
[[nodiscard]] bool mayPrecall(const std::vector<Ticket> &open, const Ticket &next);
/// Whether the cool-down of `ticket` is over.
[[nodiscard]] bool mayOffer(const Ticket &ticket, Base::Instant now);

/// What staff are told about one who waits; it never moves anybody.
enum class WaitAlarm { None, EmergencyTwo, EmergencyThree, NurseRound, Supervisor };
/// The gravest that is due at `now`: waited since `t0`, for emergencies also since check-in when
/// that is what the class is about. None for who does not wait, is not parked either.
[[nodiscard]] WaitAlarm alarmOf(
    const Ticket &ticket, Base::Instant now, const QueuePolicy &policy = {});
} // namespace Domain
