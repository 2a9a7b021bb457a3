// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/schedule.h"
#include "operations/operation.h"

namespace Operations {

/// What touches people's bookings: an exception, a holiday, another rota.
struct TouchingChange {
    Domain::ScheduleChangeId id;
    Domain::ExceptionKind kind = Domain::ExceptionKind::Absent;
    Domain::LocationId roomId; ///< OtherRoom
};

struct Touched {
    int people = 0;
    int proposed = 0; ///< of them with a place that could do
};

/// One line for each of `people`, a place near in time where there is one, and a message.
[[nodiscard]] Base::Result<Touched> listTouched(
    Context &context, const TouchingChange &change, const std::vector<Domain::Appointment> &people);
} // namespace Operations
