// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/duty.h"
#include "domain/queue/unplaced.h"
#include "operations/operation.h"

namespace Operations {

// A doctor leaves while people wait (queue.md section 2, edge 37): who is concerned is listed with
// `room.duty`; each is asked, and the list stays until everybody is placed.

/// What one person has decided, and the number of the other queue when she moves to one.
struct UnplacedDecision {
    Domain::UnplacedId unplacedId;
    Domain::UnplacedState to = Domain::UnplacedState::Moved; ///< Moved, Waits, Rebook or Settled
    Domain::UnplacedState seen = Domain::UnplacedState::Asking;
    QString note{};            ///< Settled: what was agreed; must be there
    Domain::QueueId queueId{}; ///< Moved: empty or her own: the same queue, the same number
    QString number{};          ///< as `nextNumber` gives it
    int sequence = 0;
    Domain::NumberBlockId blockId{};
};

/// `unplaced.decide`, a fact. Moved: any of the queue may call her, with clock and credit as they
/// were; Waits: nobody else calls her until this doctor is back, her clock runs; Rebook and, from
/// Asking, Settled: her number ends. A slip is due where number or room is another one now.
/// Answer: `slip`, 1 when one is due.
/// Errors: NotFound `no-unplaced`; Invalid `bad-arguments`, `no-reason`; while trying Conflict
/// `changed-elsewhere`, `already-waiting`.
[[nodiscard]] Request decide(const UnplacedDecision &decision, Base::Instant at);
/// `unplaced.undo`, a fact: the latest decision was a mistake; the exact place, within `undoMin`
/// and only while nothing has followed. Errors: NotFound `no-unplaced`; while trying Conflict
/// `changed-elsewhere`, `too-late`.
[[nodiscard]] Request undoDecision(const Domain::UnplacedId &unplaced, Base::Instant at);
/// `unplaced.printed`, a fact: she holds the new slip. Errors: NotFound `no-unplaced`.
[[nodiscard]] Request slipPrinted(const Domain::UnplacedId &unplaced, Base::Instant at);

/// Who of the day was to see the doctor who has just left `duty`'s room: everybody with a number
/// that is not over, and, on the server, who is booked and not here yet, for the list of those to
/// place. Whoever stands before the door waits again in her exact place. How many.
/// Errors: those of the store.
[[nodiscard]] Base::Result<int> listLeft(Context &context, const Domain::RoomDuty &duty);
} // namespace Operations
