// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "house.h"

namespace Bench {

/// Quick: fewer runs and people, for a look while working; its figures are not for RESULTS.md.
enum class Depth { Quick, Full };

struct Run {
    Places places;
    Depth depth = Depth::Full;

    [[nodiscard]] int count(int full, int quick) const
    {
        return depth == Depth::Full ? full : quick;
    }
};

/// A group of figures that is measured together.
struct Benchmark {
    const char *name;
    const char *about;
    bool (*measure)(const Run &run); ///< false: it could not be measured, which was told
};

[[nodiscard]] const std::vector<Benchmark> &benchmarks();

// Each in the file of its name; start and tap in windows.cpp, those of half hours and queues in
// queue.cpp.
bool measureCallNext(const Run &run);
bool measureEstimate(const Run &run);
bool measureMonth(const Run &run);
bool measureReplay(const Run &run);
bool measureBookings(const Run &run);
bool measureRegistration(const Run &run);
bool measureCall(const Run &run);
bool measureSetUp(const Run &run);
bool measureStart(const Run &run);
bool measureTap(const Run &run);
bool measurePostgres(const Run &run);
bool measureBacklog(const Run &run);
bool measureSnapshot(const Run &run);
bool measureCrowd(const Run &run);
bool measurePixel(const Run &run);
} // namespace Bench
