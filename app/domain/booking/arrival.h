// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/booking.h"

namespace Domain {

/// How early before the slot a booked person can check in (guess; long enough for the walk, short
/// enough that the hall does not fill).
constexpr std::chrono::minutes EarliestCheckIn { 30 };
/// After the slot's end the place is still the booked person's for this long, with less credit;
/// then she is a walk-in (queue.md section 2, no-show).
constexpr std::chrono::minutes PlaceKept { 30 };

/// What a booked person is told at the door.
enum class ArrivalAnswer {
    Now, ///< checked in, on time
    Late, ///< checked in, credit lost (edge 54)
    TooLate, ///< place released; may queue as a walk-in
    TooEarly, ///< told when to come (edge 53)
    AnotherDay, ///< told which day
    AlreadyHere,
    Cancelled,
};

struct ArrivalAdvice {
    ArrivalAnswer answer = ArrivalAnswer::Now;
    Base::Instant comeAt; ///< TooEarly and AnotherDay: from when on check-in works
    int lostMinutes = 0; ///< Late: credit lost against coming on time

    bool operator==(const ArrivalAdvice &) const = default;
};

/// Judged on the service day `today`.
[[nodiscard]] ArrivalAdvice arrivalAdvice(
    const Appointment &appointment, QDate today, Base::Instant now);
}
