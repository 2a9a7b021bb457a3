// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/arrival.h"

#include <algorithm>

namespace Domain {

/// Minutes of credit for coming on time (queue.md section 1); lost one by one after the slot.
constexpr int BookedCreditMinutes = 20;

ArrivalAdvice arrivalAdvice(const Appointment &appointment, QDate today, Base::Instant now)
{
    const Base::Instant opens = appointment.startsAt - EarliestCheckIn;
    if (appointment.status == AppointmentStatus::Cancelled)
        return { ArrivalAnswer::Cancelled, {}, 0 };
    if (appointment.status == AppointmentStatus::Arrived
        || appointment.status == AppointmentStatus::Fulfilled)
        return { ArrivalAnswer::AlreadyHere, {}, 0 };
    if (appointment.serviceDay > today)
        return { ArrivalAnswer::AnotherDay, opens, 0 };
    if (appointment.serviceDay < today || now >= appointment.endsAt + PlaceKept)
        return { ArrivalAnswer::TooLate, {}, BookedCreditMinutes };
    if (now < opens)
        return { ArrivalAnswer::TooEarly, opens, 0 };
    if (now < appointment.endsAt)
        return { ArrivalAnswer::Now, {}, 0 };
    const auto late = std::chrono::ceil<std::chrono::minutes>(now - appointment.endsAt).count();
    return { ArrivalAnswer::Late, {}, std::min(BookedCreditMinutes, static_cast<int>(late)) };
}
}
