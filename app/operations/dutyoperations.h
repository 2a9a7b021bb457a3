// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/duty.h"
#include "domain/queue/ticket.h"
#include "domain/visit/visit.h"
#include "operations/operation.h"

namespace Operations {

/// `room.duty`, a fact: the room is late, paused, at work (again), or its doctor has left. With
/// `Left` the doctor's half hours that have not ended are closed for good, and people who were to
/// go back to this doctor may be called by any of the queue, in their places (edges 37, 38, 71).
/// Everybody who was to see the doctor is listed: with a number to be asked (`listLeft`), booked
/// and not here yet to be placed (`AffectedBooking`). With `Working` whoever waits for the doctor
/// stands in the queue again. Answer: `freed`, the numbers of those who were to go back; `asked`
/// and `booked`, how many are listed; `back`, the numbers of those who had waited for the doctor.
/// Errors: Invalid `bad-arguments`, `no-reason` (late, paused and left need one).
[[nodiscard]] Request setDuty(const Domain::RoomDuty &duty, Base::Instant at);

/// `ticket.ready`, a fact: the results are there although no step says so.
/// Errors: NotFound `no-ticket`; while trying Conflict `changed-elsewhere`.
[[nodiscard]] Request resultReady(const Domain::TicketId &ticket, Base::Instant at);

/// `ticket.leave`, a fact: gone without telling, or closed by a person at the end of the day; `why`
/// must be there. Errors: NotFound `no-ticket`; Invalid `no-reason`; while trying Conflict
/// `changed-elsewhere`.
[[nodiscard]] Request leave(const Domain::TicketId &ticket, const QString &why, Base::Instant at);

/// When the session of a booked ticket really began: later than now while its room is late, Never
/// when nothing was said. Nobody's grace runs before it (edge 55). Errors: those of the store.
[[nodiscard]] Base::Result<Base::Instant> sessionStart(
    Context &context, const Domain::Ticket &ticket);

/// Whether `room` may call `ticket`: who is to go back to a doctor is called by this doctor alone,
/// as long as the doctor works anywhere that day. Errors: those of the store.
[[nodiscard]] Base::Result<bool> mayCallHere(
    Context &context, const Domain::Ticket &ticket, const Domain::LocationId &room);

/// Whether a return may be called: not while a step before it is still open (edge 72).
/// Errors: those of the store.
[[nodiscard]] Base::Result<bool> returnIsReady(Context &context, const Domain::Ticket &ticket);
/// `step` has become active: whoever waits for it with her return stands in the queue again.
/// Errors: those of the store.
[[nodiscard]] Base::Result<void> wakeReturn(Context &context, const Domain::VisitStep &step);
} // namespace Operations
