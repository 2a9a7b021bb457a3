// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QByteArray>
#include <QDate>

#include "base/result.h"
#include "base/time.h"
#include "domain/booking/booking.h"

namespace Domain {

struct Document;

/// What the hospital does about people who did not come and did not cancel. Off by default.
struct NoShowRules {
    bool enabled = false;
    int most = 3; ///< so many within `windowDays`, then
    int windowDays = 90;
    int blockedDays = 30; ///< no booking at the kiosk for so long, counted from the last one

    bool operator==(const NoShowRules &) const = default;
};

/// Every number of booking that a hospital decides itself: the document `booking`. Defaults are
/// those of queue.md section 5, or guesses where it says none.
struct BookingPolicy {
    int horizonDays = 7;     ///< days that can be booked, today included
    int releaseMin = 420;    ///< wall clock: when the farthest of them opens (edge 44)
    int sameDayPercent = 30; ///< of each half hour, not bookable earlier than
    int sameDayHours = 24;   ///< before it begins
    int coolShortestMin = 5; ///< a cancelled place opens again after, at random (edge 28)
    int coolLongestMin = 30;
    int offerMin = 30;        ///< so long an offer of the waiting list stands (guess)
    int mostOpen = 5;         ///< live bookings of one person (guess)
    int mostPerDay = 3;       ///< of them on one day (guess)
    int overbookPercent = 10; ///< expected no-show from which one may be booked above capacity
    std::vector<int> remindHours{24, 2}; ///< before the visit, longest first
    NoShowRules noShow;

    bool operator==(const BookingPolicy &) const = default;
};

/// Errors: Invalid `bad-policy`; the detail says where: `line 3, column 7` for what is not JSON,
/// `cooling.shortestMin: 40 is above longestMin (30)`, `offermin: unknown` for the rest.
[[nodiscard]] Base::Result<BookingPolicy> parseBookingPolicy(const QByteArray &json);
/// Of the document `booking`; the defaults when there is none. A stored one was checked.
[[nodiscard]] BookingPolicy bookingPolicyOf(const std::optional<Document> &document);

/// How many of a half hour's places are not open at `now`: all before the release of their day,
/// then the same-day share until `sameDayHours` before it begins, then none.
[[nodiscard]] int reservedAt(
    const Slot &slot, const BookingPolicy &policy, Base::Instant now, const QTimeZone &zone);

/// When a place that `booking` gave back opens again: the same for everybody who works it out.
[[nodiscard]] Base::Instant coolUntil(
    const AppointmentId &booking, const BookingPolicy &policy, Base::Instant now);
} // namespace Domain
