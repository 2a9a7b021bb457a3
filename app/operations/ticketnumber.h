// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "base/result.h"
#include "domain/queue/ticket.h"
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
} // namespace Operations
