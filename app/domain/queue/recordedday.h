// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/booking/booking.h"
#include "domain/queue/hallday.h"
#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// A day of the house as its tickets tell it, as events that `Hall` plays: who came when as what,
/// how long each service took, when each room worked. Rooms are open from their first call to
/// their last service; where a room rested for a quarter of an hour while people waited, it was
/// paused. Misses and absences are left out: when somebody would have come back under other rules
/// nobody knows. `bookings` may be more than those of the tickets.
[[nodiscard]] std::vector<HallEvent> recordedEvents(
    const std::vector<Ticket> &tickets, const std::vector<Appointment> &bookings);

/// How one kind of people waited from their arrival (or slot) to the call, under two policies.
struct ClassWaits {
    std::optional<TicketClass> ticketClass; ///< nothing: everybody whom the law puts first
    int people = 0;                         ///< called under both
    std::chrono::seconds meanBefore{0};
    std::chrono::seconds meanAfter{0};
    std::chrono::seconds upperBefore{0}; ///< nine in ten waited at most so long
    std::chrono::seconds upperAfter{0};

    bool operator==(const ClassWaits &) const = default;
};

/// The same day under two policies.
struct PolicyEffect {
    std::vector<ClassWaits> classes; ///< in the order of `TicketClass`; only those that came
    int people = 0;                  ///< who came that day
    int moved = 0;                   ///< whose call came at another moment

    bool operator==(const PolicyEffect &) const = default;
};

[[nodiscard]] PolicyEffect policyEffect(
    const std::vector<HallEvent> &events, const QueuePolicy &before, const QueuePolicy &after);
} // namespace Domain
