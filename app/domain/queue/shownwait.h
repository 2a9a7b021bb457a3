// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include "domain/queue/policy.h"

namespace Domain {

/// How long somebody will probably wait: half of those in this place wait less than `p50`, four
/// in five less than `p80`.
struct WaitEstimate {
    std::chrono::seconds p50{0};
    std::chrono::seconds p80{0};

    bool operator==(const WaitEstimate &) const = default;
};

/// The wait in the words a person gets: unknown, soon, or an interval in whole minutes.
struct ShownWait {
    enum class Kind { Unknown, Soon, Interval };
    Kind kind = Kind::Unknown;
    int fromMinutes = 0; ///< interval only; never 0: "about …"
    int toMinutes = 0;   ///< "… likely within"; equal to `fromMinutes` when both round alike

    bool operator==(const ShownWait &) const = default;
};

/// Rounded up to 5 minutes, above 60 to 10; "soon" when even `p80` is under 5; not known without
/// an estimate, never 0 (edges 92, 93).
[[nodiscard]] ShownWait shown(
    const std::optional<WaitEstimate> &estimate, const WaitPolicy &policy = {});

/// What one screen shows, so that it does not shrink and grow back within a minute (edge 93).
struct WaitDisplay {
    ShownWait wait;
    Base::Instant since;   ///< when `wait` was put up
    int roseByMinutes = 0; ///< more than `tellRiseMin` above what stood before: say why; else 0

    bool operator==(const WaitDisplay &) const = default;
};

/// What to show at `now` when `next` is what is known. What was put up stands for `steadyS`
/// unless it said "not known".
[[nodiscard]] WaitDisplay steadied(const WaitDisplay &before,
    const ShownWait &next,
    Base::Instant now,
    const WaitPolicy &policy = {});

/// What happened to a wait that rose. The first of these that is true is the reason that is told.
enum class RiseReason { None, RoomClosed, EmergencyCame, LongerServices, OthersBefore };

struct RiseFacts {
    int rooms = 0; ///< that work for the queue
    int emergenciesBefore = 0;
    int peopleBefore = 0;

    bool operator==(const RiseFacts &) const = default;
};

[[nodiscard]] RiseReason riseReason(const RiseFacts &before, const RiseFacts &now);
} // namespace Domain
