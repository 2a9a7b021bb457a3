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

/// The end that a person remembers.
int minutesOf(const ShownWait &wait)
{
    return wait.kind == ShownWait::Kind::Interval ? wait.toMinutes : 0;
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

WaitDisplay steadied(
    const WaitDisplay &before, const ShownWait &next, Base::Instant now, const WaitPolicy &policy)
{
    if (next == before.wait)
        return before;
    const bool known = before.wait.kind != ShownWait::Kind::Unknown;
    if (known && now - before.since < seconds(policy.steadyS))
        return before;
    const int rise = known ? minutesOf(next) - minutesOf(before.wait) : 0;
    return {next, now, rise > policy.tellRiseMin ? rise : 0};
}

RiseReason riseReason(const RiseFacts &before, const RiseFacts &now)
{
    if (now.rooms < before.rooms)
        return RiseReason::RoomClosed;
    if (now.emergenciesBefore > before.emergenciesBefore)
        return RiseReason::EmergencyCame;
    return now.peopleBefore > before.peopleBefore ? RiseReason::OthersBefore
                                                  : RiseReason::LongerServices;
}
} // namespace Domain
