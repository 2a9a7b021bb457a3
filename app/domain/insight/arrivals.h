// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QTimeZone>

#include "domain/booking/booking.h"
#include "domain/queue/ticket.h"

namespace Domain {

constexpr int HoursOfDay = 24;

/// People by the hour of the hospital's wall clock. Where a clock change shows an hour twice,
/// both count in it; a skipped hour stays 0 (edge 98).
struct ArrivalHours {
    std::array<int, HoursOfDay> booked{};
    std::array<int, HoursOfDay> walkIn{};
    std::array<int, HoursOfDay> expected{}; ///< booked for a later hour and not here yet

    bool operator==(const ArrivalHours &) const = default;
    [[nodiscard]] int total(int hour) const;
    /// The hours between the first and the last in which anybody came or is expected; both
    /// ends included, first after last: nobody.
    [[nodiscard]] int firstHour() const;
    [[nodiscard]] int lastHour() const;
};

/// A visit that meets several queues counts once, when it checked in first. `tickets` and
/// `appointments` of any days; those of other days than `from` to `to` (included) are left out.
[[nodiscard]] ArrivalHours arrivalHours(const std::vector<Ticket> &tickets,
    const std::vector<Appointment> &appointments,
    QDate from,
    QDate to,
    const QTimeZone &zone);
} // namespace Domain
