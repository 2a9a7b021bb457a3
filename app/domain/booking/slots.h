// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/result.h"
#include "domain/booking/booking.h"
#include "domain/booking/rota.h"
#include "domain/directory/directory.h"

namespace Domain {

/// Length of a place in the grid (queue.md section 5).
constexpr std::chrono::minutes SlotLength{30};
/// How long a place stays held while the form is filled in (queue.md section 5).
constexpr std::chrono::minutes HoldLength{5};
/// A started half hour can be booked until this long before its end (edge 30).
constexpr std::chrono::minutes LatestBooking{5};
/// A desk books at most so long for one person: a quarter of a session. Guess.
constexpr std::chrono::minutes LongestBooking{120};

/// The half hours of `role` on `day` by its rota alone, earliest first, in the hospital's wall
/// time; a half hour that would pass the end of its session is not made (edge 29). Errors: Invalid
/// `bad-rota`.
[[nodiscard]] Base::Result<std::vector<Slot>> slotsOf(
    const PractitionerRole &role, QDate day, const QTimeZone &zone);

/// Why a place cannot be had, in the order in which it is asked.
/// `NotYet`: what is left opens later, the same-day share or the day itself.
enum class SlotRefusal { None, Closed, Past, Full, NotYet };

/// Whether someone can still book `slot` at `now`.
[[nodiscard]] SlotRefusal refusal(const Slot &slot, Base::Instant now);

/// Whether it takes more than the half hour it was booked in.
[[nodiscard]] bool isLong(const Appointment &appointment);
/// Whether `appointment` takes a place in `slot`: it was booked there, or it is long and its time
/// reaches into this half hour of its doctor. Times are compared, never beginnings (edge 31).
[[nodiscard]] bool takesPlaceIn(const Appointment &appointment, const Slot &slot);
/// Whether the open ones among `slots`, by time, lie one behind the other from the beginning of
/// `appointment` to its end: no break in between, and the session does not end before.
[[nodiscard]] bool isCovered(const Appointment &appointment, const std::vector<Slot> &slots);
} // namespace Domain
