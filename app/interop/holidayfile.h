// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/booking/schedule.h"

namespace Interop {

/// Public holidays and make-up days of `year` from a calendar of the form of chinese-days: one JSON
/// object whose `holidays` and `workdays` hold days ("2026-10-01") with "National Day,国庆节,3".
/// By day; the rest of the file is looked at too, so that a broken one is never half believed.
/// Errors: Invalid `bad-holidays`; the detail names the place: `line 3, column 7`,
/// `holidays.2026-02-30: no such day`, `2026: nothing of this year`.
[[nodiscard]] Base::Result<std::vector<Domain::Holiday>> readHolidays(
    const QByteArray &json, int year);
} // namespace Interop
