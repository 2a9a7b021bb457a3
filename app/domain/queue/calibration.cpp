// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/calibration.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Domain {

namespace {
/// Outcomes that the belief before them is worth (guess; as the priors of service times).
constexpr double Weight = 20;
constexpr double UpperShare = 0.8;
/// Who finds a room free stays within any upper end. When many do, the end for the others comes
/// down a little, so that of all together no more than this share is within it: above 90 % a P80
/// says nothing (queue.md section 4); never below `LeastUpperShare`.
constexpr double UpperShareOfAll = 0.87;
constexpr double LeastUpperShare = 0.77;

std::chrono::seconds wholeSeconds(double value)
{
    return std::chrono::seconds(static_cast<qint64>(std::ceil(value)));
}

/// So many outcomes ago one counts half (guess: the afternoon's against the morning's; from 40 to
/// 150 the measured difference is small).
constexpr double HalvedAfter = 80;

/// Outcomes of a band as they count for its median.
struct Sums {
    double people = 0;
    double foretold = 0; ///< of the uncorrected `p50`
    double actual = 0;
    double before = Weight; ///< what the belief before them still counts

    void operator+=(const Sums &other)
    {
        people += other.people;
        foretold += other.foretold;
        actual += other.actual;
    }
};

template<typename Band>
Sums sumsOf(const Band &band)
{
    Sums sums;
    const double fading = std::exp2(-1 / HalvedAfter);
    double weight = 1;
    for (size_t back = 0; back < band.outcomes.size(); ++back) {
        const WaitOutcome &outcome = band.outcomes[band.outcomes.size() - 1 - back];
        sums += {weight,
            weight * static_cast<double>(outcome.raw.p50.count()),
            weight * static_cast<double>(outcome.actual.count()),
            0};
        weight *= back >= band.overdue ? fading : 1;
    }
    sums.before = Weight * weight;
    return sums;
}

/// The part of its foretold upper end that four in five stayed within; `before` while few tell.
double upperRatio(const std::deque<WaitOutcome> &outcomes, double share, double before)
{
    std::vector<double> ratios;
    ratios.reserve(outcomes.size());
    for (const WaitOutcome &outcome : outcomes)
        ratios.push_back(static_cast<double>(outcome.actual.count())
            / static_cast<double>(outcome.raw.p80.count()));
    if (ratios.empty())
        return before;
    const auto people = static_cast<double>(ratios.size());
    const auto place = static_cast<size_t>(std::min(people - 1, std::floor(share * people)));
    std::ranges::nth_element(ratios, ratios.begin() + static_cast<std::ptrdiff_t>(place));
    return (Weight * before + people * ratios[place]) / (Weight + people);
}
} // namespace

WaitCalibration::WaitCalibration(const WaitPolicy &policy)
    : m_policy(policy)
{
}

size_t WaitCalibration::bandOf(const WaitEstimate &raw) const
{
    if (raw.p50 < std::chrono::minutes(m_policy.shortBandMin))
        return 0;
    return raw.p50 <= std::chrono::minutes(m_policy.longBandMin) ? 1 : 2;
}

void WaitCalibration::add(const WaitEstimate &raw, std::chrono::seconds actual)
{
    const bool free = raw.p50.count() <= 0;
    m_wasFree.push_back(free);
    m_free += free ? 1 : 0;
    if (m_wasFree.size() > static_cast<size_t>(m_policy.recentOutcomes)) {
        m_free -= m_wasFree.front() ? 1 : 0;
        m_wasFree.pop_front();
    }
    if (free)
        return;
    Band &band = m_bands[bandOf(raw)];
    const WaitOutcome outcome{raw, std::max(std::chrono::seconds(0), actual)};
    band.outcomes.push_back(outcome);
    if (band.outcomes.size() > static_cast<size_t>(m_policy.recentOutcomes))
        band.outcomes.pop_front();
}

double WaitCalibration::upperShare() const
{
    if (m_wasFree.empty() || m_free == static_cast<int>(m_wasFree.size()))
        return UpperShare;
    const double free = m_free / static_cast<double>(m_wasFree.size());
    return std::clamp((UpperShareOfAll - free) / (1 - free), LeastUpperShare, UpperShare);
}

std::array<WaitCalibration::Band, 3> WaitCalibration::with(
    const std::vector<WaitOutcome> &overdue) const
{
    std::array<Band, 3> bands = m_bands;
    for (const WaitOutcome &one : overdue) {
        if (one.raw.p50.count() <= 0)
            continue; // no part of nothing; the pause that made it so is in the raw ones
        Band &band = bands[bandOf(one.raw)];
        band.outcomes.push_back(one);
        ++band.overdue;
    }
    return bands;
}

WaitEstimate WaitCalibration::corrected(
    const WaitEstimate &raw, const std::vector<WaitOutcome> &overdue) const
{
    if (raw.p50.count() <= 0)
        return raw;
    const std::array<Band, 3> bands = with(overdue);
    Sums all;
    for (const Band &band : bands)
        all += sumsOf(band);
    const double size = all.people > 0 ? all.foretold / all.people : 1;
    const double overall = (Weight * size + all.actual) / (Weight * size + all.foretold);
    const Band &band = bands[bandOf(raw)];
    const Sums sums = sumsOf(band);
    const double own =
        sums.people > 0 ? sums.foretold / sums.people : static_cast<double>(raw.p50.count());
    const double half =
        (sums.before * own * overall + sums.actual) / (sums.before * own + sums.foretold);
    const double upper = upperRatio(band.outcomes, upperShare(), half);
    const auto p50 = wholeSeconds(half * static_cast<double>(raw.p50.count()));
    const auto p80 = wholeSeconds(upper * static_cast<double>(raw.p80.count()));
    return {p50, std::max(p50, p80)};
}
} // namespace Domain
