// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "base/result.h"
#include "domain/queue/ticket.h"
#include "operations/operation.h"
#include "store/transaction.h"

namespace Operations {

/// The number that `station` will give out next, from its block for the queue and day.
struct NextNumber {
    Domain::NumberBlockId blockId; ///< empty: the reserve was used
    int sequence = 0;
    QString number;
};

/// Next number for `queue`: from the lowest unfinished block; when all are used up offline,
/// "A7-01" with the station's own number and a counter (sync.md section 6), told by nobody else.
[[nodiscard]] Base::Result<NextNumber> nextNumber(Store::Reader &reader,
    const Domain::StationId &station,
    const Domain::Queue &queue,
    QDate serviceDay);

/// Notes in `block` that `sequence` was given out. Nothing is done without a block (the reserve),
/// for a block that is not stored here (a snapshot leaves those of other days out) and for a number
/// that is not of this block. Errors: those of the store.
[[nodiscard]] Base::Result<void> countNumber(
    Context &context, const Domain::NumberBlockId &block, int sequence);

/// While somebody can still be asked, one person holds one place in a queue a day (edge 63).
/// Errors: `already-waiting` (Conflict, with the other number); nothing has changed.
[[nodiscard]] Base::Result<void> refuseSecondPlace(Context &context,
    const Domain::PatientId &patient,
    const Domain::QueueId &queue,
    QDate serviceDay);
} // namespace Operations
