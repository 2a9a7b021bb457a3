// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/random.h"
#include "domain/booking/booking.h"
#include "interop/demoday.h"

namespace Interop {

/// Somebody who stands in the line of a department.
struct DemoArrival {
    Base::Instant at;
    Domain::TicketClass ticketClass = Domain::TicketClass::WalkIn;
    Domain::Statutory statutory = Domain::Statutory::None;
    std::optional<Domain::Slot> place; ///< booked only
};

/// From the service day's first moment up to now, both included.
struct DemoSpan {
    Base::Instant from;
    Base::Instant to;
};

/// What the rooms of one department do with those who come: call, start, miss, finish, and what
/// some say about it, by the hospital's own order of the queue. A room works while one of `places`
/// runs and a little longer while people wait. Services take as long as fits the number of people.
[[nodiscard]] std::vector<DemoEvent> serve(const std::vector<Domain::Slot> &places,
    std::vector<DemoArrival> arrivals,
    const DemoSpan &span,
    Base::Random &random);
} // namespace Interop
