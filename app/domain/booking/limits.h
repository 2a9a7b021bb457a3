// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/booking/bookingpolicy.h"

namespace Domain {

/// Why a person may not have one more booking.
enum class LimitRefusal { None, TooManyOpen, TooManyOnDay };

/// So that nobody gathers places (edges 15, 26): `own` are the person's bookings from today on, as
/// far as they are known; `replaced` is the one that goes for the new one on `day`, empty when none
/// does.
[[nodiscard]] LimitRefusal limitRefusal(const std::vector<Appointment> &own,
    const BookingPolicy &policy,
    QDate day,
    const AppointmentId &replaced);
} // namespace Domain
