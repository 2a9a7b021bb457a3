// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <deque>
#include <vector>

#include "domain/queue/policy.h"
#include "domain/queue/shownwait.h"

namespace Domain {

/// What was foretold, uncorrected, and what came of it.
struct WaitOutcome {
    WaitEstimate raw;
    std::chrono::seconds actual{0};
};

/// Learns how far estimates are off (queue.md section 4): in each band of foretold waits (below
/// 10, 10 to 25, above 25 minutes) the ratio actual/predicted of the last 300 corrects both
/// quantiles. The median gets the ratio of the sums, which leaves no bias, the latest outcomes with
/// the greatest weight: what was off in the morning because priors were or a room paused must not
/// lengthen the next day's waits. The upper end gets the ratio that four in five stayed below. A
/// band with few outcomes leans on all bands, those on 1.
class WaitCalibration
{
public:
    explicit WaitCalibration(const WaitPolicy &policy = {});

    /// `raw`: as `estimateWait` said it, uncorrected. A `p50` of 0 tells only that a room was free.
    void add(const WaitEstimate &raw, std::chrono::seconds actual);
    /// `overdue`: those who have waited longer than they were foretold and wait still, with what
    /// they have waited until now. Leaving them out would learn from the short waits only as long
    /// as a line grows (edge 91).
    [[nodiscard]] WaitEstimate corrected(
        const WaitEstimate &raw, const std::vector<WaitOutcome> &overdue = {}) const;

private:
    struct Band {
        std::deque<WaitOutcome> outcomes;
        size_t overdue = 0; ///< so many of them, the last, are not over
    };

    [[nodiscard]] double upperShare() const;
    [[nodiscard]] size_t bandOf(const WaitEstimate &raw) const;
    /// What the bands would be if the overdue ones were called now.
    [[nodiscard]] std::array<Band, 3> with(const std::vector<WaitOutcome> &overdue) const;

    WaitPolicy m_policy;
    std::array<Band, 3> m_bands;
    std::deque<bool> m_wasFree; ///< of the latest, whether a room was free for them
    int m_free = 0;             ///< how many of them
};
} // namespace Domain
