// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"
#include "domain/queue/policy.h"

namespace Ctl {

/// The files of one replay (queue.md section 6); those that are empty are not wanted.
struct ReplayFiles {
    QString events;
    QString policy; ///< empty: the policy of queue.md
    QString log;
    QString history;
    QString calls;
    QString waits;
};

/// What a replay came to, for one line on the screen.
struct ReplayReport {
    int tickets = 0;
    int served = 0;
    int calls = 0;
    int stillWaiting = 0; ///< at the end; a person decides about them
};

/// The policy in the file at `path`; that of queue.md when it is empty.
/// Errors: those of reading; Invalid `bad-policy` with file and place.
[[nodiscard]] Base::Result<Domain::QueuePolicy> readPolicy(const QString &path);

/// Plays recorded days through the engine of the desk. Same events, same policy: the same bytes.
/// Errors: those of reading, Invalid `bad-events` and `bad-policy` with file, line and reason,
/// Unavailable `cannot-write`. Nothing is written unless everything can be.
[[nodiscard]] Base::Result<ReplayReport> replay(const ReplayFiles &files);

/// What an invented clinic is asked for on the command line.
struct ClinicOrder {
    QString policy;
    QString seed;
    QString days;
    QString out;
};

/// Writes EVENTS of believable days (see `Interop::clinicDay`). How many bytes.
/// Errors: Invalid `bad-number`, `bad-policy`; Unavailable `cannot-write`.
[[nodiscard]] Base::Result<qsizetype> simulateDay(const ClinicOrder &order);
} // namespace Ctl
