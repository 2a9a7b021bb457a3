// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

namespace Domain {

/// How fast a doctor sees people and how many of those who booked do not come.
struct SessionPace {
    std::chrono::seconds meanService{480}; ///< queue.md section 4's prior of a new patient
    double noShow = 0;                     ///< likelihood, below 1

    bool operator==(const SessionPace &) const = default;
};

/// Places of each half hour of a session without a break: `0.85 · time / mean service` in all, the
/// expected no-show added back, spread evenly; the first half hour takes one more, the last one
/// less (queue.md section 5). A mean below a minute counts as a minute; no-show above a half as a
/// half.
[[nodiscard]] std::vector<int> sessionPlaces(int halfHours, const SessionPace &pace);
} // namespace Domain
