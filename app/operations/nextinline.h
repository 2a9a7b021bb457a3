// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/queueoperations.h"

namespace Operations {

/// Whom a room calls next.
struct NextInLine {
    std::optional<Domain::Ticket> next;     ///< nothing: nobody whom this room may call
    std::optional<Domain::Ticket> runnerUp; ///< who stands right behind her
    Domain::LocationId keptFor;             ///< the room of the first who was passed over for it
};

/// The first in the common line of `queues` whom the room of `by` may call: who has not been
/// called in vain just now, is not claimed for another room, stands before no other door (edge 63)
/// and does not go back to another room's doctor. Reads the heads of the queues and goes on only
/// as far as nobody there can come, so that it costs the same however many wait.
/// Errors: Conflict `queue-claimed` when other stations call alone from all of `queues`.
[[nodiscard]] Base::Result<NextInLine> nextInLine(
    Context &context, const std::vector<Domain::QueueId> &queues, const RoomCall &by);
} // namespace Operations
