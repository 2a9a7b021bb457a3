// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/lastact.h"
#include "operations/operation.h"

namespace Operations {

/// `ticket.undo`, a fact: what staff did last to the ticket is taken back, exactly (edge 77): call,
/// start, miss, absence, return, transfer, end of the service with the steps it ordered and the
/// visit it closed. `seen` is the act as the desk knows it: compare and set. Escalations have an
/// undo of their own, for those who may judge urgency.
/// Errors: NotFound `no-ticket`; while trying Conflict `changed-elsewhere` (detail: the station
/// that acted since), `too-late` (the window of the policy is over), `room-busy` (detail: the
/// number that is in the room now), `already-followed` (an ordered step is done). Told already and
/// not possible any more, it does nothing.
[[nodiscard]] Request undoLastAct(
    const Domain::TicketId &ticket, const Domain::LastAct &seen, Base::Instant at);
/// Whether `ticket.undo` takes acts of this name back.
[[nodiscard]] bool isUndoable(const QString &act);
} // namespace Operations
