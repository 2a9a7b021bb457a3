// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include "domain/booking/booking.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// What a consultation is, as far as its length goes (queue.md section 4).
enum class ServiceKind { First, Return, Emergency };
constexpr int ServiceKindCount = 3;

[[nodiscard]] ServiceKind serviceKind(TicketClass ticketClass);

/// What is believed before anything was measured (queue.md section 4: new 8, return 4, emergency
/// 10 to 12 minutes).
[[nodiscard]] std::chrono::seconds priorMean(ServiceKind kind);

/// Services that the mean looks back on, and how many measured ones the prior is worth
/// (queue.md section 4).
constexpr int RecentServices = 30;
constexpr int PriorWeight = 20;
/// Spread of a service's length as part of its mean (guess; between 0.5 and 0.8 in the
/// literature on outpatient clinics).
constexpr double ServiceSpread = 0.6;

using ServiceMeans = std::array<std::chrono::seconds, ServiceKindCount>; ///< by `ServiceKind`

/// `(20·prior + sum of the last 30) / (20 + n)` for each kind. Of `finished` only tickets with a
/// start and a later finish count; it may be in any order.
[[nodiscard]] ServiceMeans serviceMeans(const std::vector<Ticket> &finished);

/// A room that takes people of the queue.
struct RoomLoad {
    LocationId roomId;
    std::chrono::seconds opensIn{0};          ///< 0: open now; later: the session has not begun
    bool busy = false;                        ///< somebody is called there or inside
    ServiceKind serving = ServiceKind::First; ///< only when busy
    std::chrono::seconds elapsed{0};          ///< of the present service; only when busy

    bool operator==(const RoomLoad &) const = default;
};

/// The rooms that work for a queue now or later on its day (edge 90): those whose doctor has an
/// open half hour that has not ended (`slots` of the department that day), and those where
/// somebody is called or served (`inside`, of this queue).
[[nodiscard]] std::vector<RoomLoad> roomLoads(
    const std::vector<Slot> &slots, const std::vector<Ticket> &inside, Base::Instant now);

/// How long somebody will probably wait: half of those in this place wait less than `p50`, four
/// in five less than `p80`.
struct WaitEstimate {
    std::chrono::seconds p50{0};
    std::chrono::seconds p80{0};

    bool operator==(const WaitEstimate &) const = default;
};

/// The wait of a person behind `before` (in calling order), when every room that gets free takes
/// the next one. Mean and variance are added along the room's chain and turned into a gamma
/// distribution. Nothing when no room works any more today: that is not known, not 0 (edge 92).
/// Overtakers yet to come are not counted; that errs on the short side on busy days.
[[nodiscard]] std::optional<WaitEstimate> estimateWait(const std::vector<Ticket> &before,
    const std::vector<RoomLoad> &rooms,
    const ServiceMeans &means);

/// Quantile of the gamma distribution with this mean and variance, by the cube-root
/// transformation of Wilson and Hilferty (PNAS 17, 1931); within 2 % for shape 1 and above.
/// `z` is the normal quantile: 0 for the median, 0.8416 for 80 %.
[[nodiscard]] double gammaQuantile(double mean, double variance, double z);

/// The wait in the words a person gets: unknown, soon, or an interval in whole minutes.
struct ShownWait {
    enum class Kind { Unknown, Soon, Interval };
    Kind kind = Kind::Unknown;
    int fromMinutes = 0; ///< interval only; never 0
    int toMinutes = 0;   ///< interval only; equal to `fromMinutes` when both round alike

    bool operator==(const ShownWait &) const = default;
};

/// Rounded up to 5 minutes, above 60 to 10; "soon" when even `p80` is under 5 (edge 93).
[[nodiscard]] ShownWait shown(const std::optional<WaitEstimate> &estimate);

/// How long a shown wait stands before it may change, so that it never shrinks and grows back
/// within a minute (edge 93).
constexpr std::chrono::seconds SteadyFor{60};
/// What to show now after `previous` was put up at `since`.
[[nodiscard]] ShownWait steadied(
    const ShownWait &previous, Base::Instant since, const ShownWait &next, Base::Instant now);

/// Since when somebody has been waiting: a booked person who came early not before the slot
/// (edge 95).
[[nodiscard]] Base::Instant waitingSince(
    Base::Instant checkedInAt, std::optional<Base::Instant> slotStart);
} // namespace Domain
