// SPDX-License-Identifier: GPL-3.0-or-later
#include "shrink.h"

#include <algorithm>

namespace Simulation {

namespace {
constexpr int MostRuns = 400; ///< a guess: about as long as a person waits

QString promise(const Verdict &verdict)
{
    return verdict.violation.section(QLatin1Char(':'), 0, 0);
}
} // namespace

Schedule shortest(World &world, const Schedule &failing, const Verdict &verdict)
{
    const bool shown = std::exchange(world.trace.shown, false);
    const QString wanted = promise(verdict);
    Schedule best = failing;
    int runs = 0;
    const auto fails = [&](const Schedule &schedule) {
        ++runs;
        return promise(world.run(schedule)) == wanted;
    };
    for (size_t part = std::max<size_t>(1, best.events.size() / 2); runs < MostRuns;) {
        bool shorter = false;
        for (size_t first = 0; first < best.events.size() && runs < MostRuns;) {
            Schedule fewer = best;
            const size_t last = std::min(first + part, fewer.events.size());
            fewer.events.erase(fewer.events.begin() + static_cast<ptrdiff_t>(first),
                fewer.events.begin() + static_cast<ptrdiff_t>(last));
            if (fails(fewer)) {
                best = std::move(fewer);
                shorter = true;
            } else {
                first += part;
            }
        }
        if (part == 1 && !shorter)
            break;
        part = shorter ? part : part / 2;
        part = std::max<size_t>(1, std::min(part, best.events.size() / 2));
    }
    Schedule calm = best;
    calm.weather = {};
    if (fails(calm))
        best = calm;
    world.trace.shown = shown;
    return best;
}
} // namespace Simulation
