// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/lease.h"

#include <tuple>

namespace Domain {

LeaseId leaseId(const StationId &station, const SlotId &slot)
{
    return LeaseId(station.text() + QLatin1Char(':') + slot.text());
}

int leaseBudget(int places)
{
    return std::max(0, places) * OfflineSharePercent / 100;
}

int leaseShare(int places, int holders)
{
    const int budget = leaseBudget(places);
    const int part = std::max(1, budget / std::max(1, holders));
    return std::min({budget, part, LargestShare});
}

std::vector<SlotId> placesToLease(std::vector<LeasePlace> places, int wanted)
{
    std::vector<SlotId> chosen;
    const auto better = [](const LeasePlace &one, const LeasePlace &other) {
        return std::tuple(one.free < 1, one.mine, -one.free)
            < std::tuple(other.free < 1, other.mine, -other.free);
    };
    for (int i = 0; i < wanted; ++i) {
        const auto best = std::min_element(places.begin(), places.end(), better);
        if (best == places.end() || best->free < 1)
            break;
        best->free -= 1;
        best->mine += 1;
        chosen.push_back(best->slotId);
    }
    return chosen;
}

std::vector<SlotId> placesToReturn(std::vector<LeasePlace> places, int surplus)
{
    std::vector<SlotId> chosen;
    const auto better = [](const LeasePlace &one, const LeasePlace &other) {
        return std::tuple(-one.mine, one.free) < std::tuple(-other.mine, other.free);
    };
    for (int i = 0; i < surplus; ++i) {
        const auto best = std::min_element(places.begin(), places.end(), better);
        if (best == places.end() || best->mine < 1)
            break;
        best->mine -= 1;
        best->free += 1;
        chosen.push_back(best->slotId);
    }
    return chosen;
}
} // namespace Domain
