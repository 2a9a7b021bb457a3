// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/limits.h"

#include <algorithm>

namespace Domain {

LimitRefusal limitRefusal(const std::vector<Appointment> &own,
    const BookingPolicy &policy,
    QDate day,
    const AppointmentId &replaced)
{
    const auto live = [&](const Appointment &one) {
        return one.status == AppointmentStatus::Booked && one.id != replaced;
    };
    const auto onDay = [&](const Appointment &one) { return live(one) && one.serviceDay == day; };
    if (std::ranges::count_if(own, live) >= policy.mostOpen)
        return LimitRefusal::TooManyOpen;
    return std::ranges::count_if(own, onDay) >= policy.mostPerDay ? LimitRefusal::TooManyOnDay
                                                                  : LimitRefusal::None;
}
} // namespace Domain
