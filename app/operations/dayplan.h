// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/schedule.h"
#include "operations/operation.h"

namespace Operations {

// The half hours of a day from rota, holidays and exceptions.

/// What `role`'s day is made of, as the store knows it.
[[nodiscard]] Base::Result<Domain::DayPlan> dayPlan(
    Store::Reader &reader, const Domain::PractitionerRole &role, QDate day);

/// How fast `role`'s doctor has seen people in the last weeks, and how often people do not come.
[[nodiscard]] Base::Result<Domain::SessionPace> paceOf(
    Store::Reader &reader, const Domain::PractitionerRole &role, QDate day);

/// Nobody is booked there from now on (edge 38), who is booked stays on its books (edge 46), and
/// holds end.
[[nodiscard]] Base::Result<void> closeHalfHour(Context &context, const Domain::Slot &known);

/// The half hours of one doctor's day.
struct HalfHours {
    int made = 0;
    std::vector<Domain::Appointment> stranded; ///< booked in what was open until now
};

/// Brings the half hours of `role` on that day to what `plan` says.
/// One that exists keeps its bookings; one that is not planned any more is closed: nobody is booked
/// there from now on (edge 38), who is booked stays on its books (edge 46), and holds end.
[[nodiscard]] Base::Result<HalfHours> makeHalfHours(Context &context,
    const Domain::PractitionerRole &role,
    const Domain::DayPlan &plan,
    const QTimeZone &zone);
} // namespace Operations
