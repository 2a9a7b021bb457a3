// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/ticket.h"
#include "operations/operation.h"

namespace Operations {

/// What becomes of one number at the end of a day.
enum class DayEnding { Close = 1, Carry = 2 };

/// One open number as the person saw it.
struct OpenNumber {
    Domain::TicketId ticketId;
    Domain::TicketState seen = Domain::TicketState::Waiting;
    DayEnding ending = DayEnding::Close;
    Domain::TicketId nextId{}; ///< Carry: of the number of the next day
};

/// One act of one person for everybody who is still open in a queue (edge 86).
struct DayEnd {
    QString occasion; ///< an id of its own; its undo names it
    Domain::QueueId queueId;
    QDate serviceDay;
    QDate nextDay; ///< when the carried ones come again
    QString reason;
    std::vector<OpenNumber> numbers; ///< at most `MostEnded`
};

/// Numbers of one act: it stays below the largest operation.
constexpr size_t MostEnded = 80;

/// `day.end`, an intent: every number of the list ends, or has a number of the next day, kept until
/// she comes; all of them at once, history stays. Whose state is another one than was seen, and who
/// is inside and was to be carried over, stays as she is. Answer: `closed`, `carried`, how many;
/// `left`, the numbers of those who were left alone.
/// Errors: Invalid `bad-arguments`, `no-reason`; NotFound `no-queue`; Conflict `already-ended`.
[[nodiscard]] Request endDay(const DayEnd &end, Base::Instant at);
/// `day.reopen`, an intent: all of one `day.end` is taken back within `undoMin`; whom somebody has
/// touched since stays. Answer: `reopened`, how many; `left`, the numbers of the others.
/// Errors: NotFound `no-unplaced`; Conflict `too-late` (detail: minutes).
[[nodiscard]] Request reopenDay(const QString &occasion, Base::Instant at);
} // namespace Operations
