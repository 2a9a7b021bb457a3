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
} // namespace Domain
