// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/capacity.h"

#include <algorithm>

namespace Domain {

namespace {
constexpr double Load = 0.85;
constexpr double HalfHourS = 1800;
constexpr double MostNoShow = 0.5;
constexpr int MostPlaces = 99; // of a half hour, as everywhere
} // namespace

std::vector<int> sessionPlaces(int halfHours, const SessionPace &pace)
{
    if (halfHours < 1)
        return {};
    const double mean = std::max(60.0, static_cast<double>(pace.meanService.count()));
    const double come = 1 - std::clamp(pace.noShow, 0.0, MostNoShow);
    const int all = std::clamp(
        static_cast<int>(Load * HalfHourS * halfHours / mean / come), 1, MostPlaces * halfHours);
    std::vector<int> places;
    for (int i = 0; i < halfHours; ++i)
        places.push_back(all * (i + 1) / halfHours - all * i / halfHours);
    if (halfHours > 1 && places.back() > 0 && places.front() < MostPlaces) {
        places.front() += 1;
        places.back() -= 1;
    }
    return places;
}
} // namespace Domain
