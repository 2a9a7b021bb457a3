// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/shownwait.h"

#include <algorithm>

namespace Domain {

using std::chrono::minutes;
using std::chrono::seconds;

namespace {
int roundedUp(seconds wait, const WaitPolicy &policy)
{
    const auto whole = static_cast<int>((wait.count() + 59) / 60);
    const int step = whole > policy.coarseAboveMin ? policy.coarseRoundingMin : policy.roundingMin;
    return std::max(step, (whole + step - 1) / step * step);
}
} // namespace

ShownWait shown(const std::optional<WaitEstimate> &estimate, const WaitPolicy &policy)
{
    if (!estimate)
        return {};
    if (estimate->p80 < minutes(policy.soonBelowMin))
        return {ShownWait::Kind::Soon, 0, 0};
    return {ShownWait::Kind::Interval,
        roundedUp(estimate->p50, policy),
        roundedUp(estimate->p80, policy)};
}
} // namespace Domain
