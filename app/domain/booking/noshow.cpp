// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/noshow.h"

#include <algorithm>
#include <numeric>

namespace Domain {

namespace {
constexpr double Prior = 0.12;
constexpr int PriorWeight = 20;
constexpr int LastSlots = 2; ///< of a session, never booked above capacity

size_t bandOf(int leadDays)
{
    return leadDays < 1 ? 0 : leadDays < 3 ? 1 : leadDays < 7 ? 2 : 3;
}
} // namespace

namespace {
bool counts(const NoShow &one, const NoShowRules &rules, QDate today)
{
    const bool stands = one.state == NoShowState::Counted || one.state == NoShowState::Upheld;
    return stands && one.serviceDay >= today.addDays(-rules.windowDays);
}
} // namespace

int countedMisses(const std::vector<NoShow> &ledger, const NoShowRules &rules, QDate today)
{
    return static_cast<int>(std::ranges::count_if(
        ledger, [&](const NoShow &one) { return counts(one, rules, today); }));
}

std::optional<QDate> blockedUntil(
    const std::vector<NoShow> &ledger, const NoShowRules &rules, QDate today)
{
    if (!rules.enabled || countedMisses(ledger, rules, today) < rules.most)
        return std::nullopt;
    QDate last;
    for (const NoShow &one : ledger) {
        if (counts(one, rules, today))
            last = std::max(last, one.serviceDay);
    }
    const QDate until = last.addDays(rules.blockedDays);
    return until >= today ? std::optional(until) : std::nullopt;
}

void NoShowRates::add(int leadDays, bool came, int times)
{
    Count &count = m_bands[bandOf(leadDays)];
    count.all += times;
    count.missed += came ? 0 : times;
}

double NoShowRates::of(int leadDays) const
{
    const Count &count = m_bands[bandOf(leadDays)];
    return (count.missed + Prior * PriorWeight) / (count.all + PriorWeight);
}

OverbookRefusal overbookRefusal(const Slot &slot,
    int later,
    const std::vector<double> &likelihoods,
    const BookingPolicy &policy)
{
    if (slot.over > 0)
        return OverbookRefusal::Already;
    if (later < LastSlots)
        return OverbookRefusal::Last;
    const double sum = std::accumulate(likelihoods.begin(), likelihoods.end(), 0.0);
    const bool likely = !likelihoods.empty()
        && sum * 100 >= policy.overbookPercent * static_cast<double>(likelihoods.size());
    return likely ? OverbookRefusal::None : OverbookRefusal::Unlikely;
}
} // namespace Domain
