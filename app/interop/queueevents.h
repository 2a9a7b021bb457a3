// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "base/result.h"
#include "domain/queue/hall.h"

namespace Interop {

/// A recorded day, read from EVENTS (queue.md section 6). Names stand at the numbers that the
/// events use.
struct QueueEvents {
    std::vector<Domain::HallEvent> events; ///< in the order of the file
    std::vector<QByteArray> tickets;
    std::vector<QByteArray> queues;
    std::vector<QByteArray> rooms;
    std::vector<int> arrivals; ///< tickets in the order of their check-in
};

/// Second 0 of a file as a moment of ours, in which 0 would mean "never".
constexpr Base::Instant FirstSecond{std::chrono::seconds(1'000'000'000)};

/// Reads `text`; `name` is what the messages call the file. Columns may stand in another order
/// when the first line names them.
/// Errors: Invalid `bad-events`, the detail is `file:line: why`: a line out of order, an unknown
/// event, class, group or column, a number that is none or negative, a ticket that checks in twice
/// or is spoken of before it did (`service` and `missed` may come first).
[[nodiscard]] Base::Result<QueueEvents> queueEvents(const QByteArray &text, const QString &name);

// The files that a replay leaves, with their header; columns as in queue.md section 6.

/// One row per ticket that checked in, in that order. Class and place are those at the end; where
/// they changed on the way, HISTORY begins with what they were at check-in.
[[nodiscard]] QByteArray logCsv(const QueueEvents &events, const Domain::HallDay &day);
[[nodiscard]] QByteArray historyCsv(const QueueEvents &events, const Domain::HallDay &day);
/// One row per call. MEDICAL_URGENCY has no numbers.
[[nodiscard]] QByteArray callsCsv(const QueueEvents &events, const Domain::HallDay &day);
/// One row per ticket that was foretold a wait and was served; "not known yet" has no row.
[[nodiscard]] QByteArray waitsCsv(const QueueEvents &events, const Domain::HallDay &day);
} // namespace Interop
