// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace Base {

/// A moment, UTC, whole seconds. The epoch itself means "never" / "not yet".
using Instant = std::chrono::sys_seconds;

constexpr Instant Never {};

/// Seconds since 1970-01-01T00:00Z, as stored in every `*_at` column.
[[nodiscard]] constexpr qint64 toSeconds(Instant at) { return at.time_since_epoch().count(); }
[[nodiscard]] constexpr Instant fromSeconds(qint64 seconds)
{
    return Instant { std::chrono::seconds { seconds } };
}

/// The wall clock at `at` in the hospital's `zone`.
[[nodiscard]] QDateTime wallTime(Instant at, const QTimeZone &zone);
/// The moment when the hospital's wall clock shows `minute` minutes after midnight on `day`.
/// A minute that a clock change skips gives the first moment after the gap.
[[nodiscard]] Instant instantAt(QDate day, int minute, const QTimeZone &zone);
/// The calendar day at `at` in `zone`: the service day of everything but a night session.
[[nodiscard]] QDate dayOf(Instant at, const QTimeZone &zone);
}
