// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.h"

namespace Simulation {

/// The fewest events of `failing` that still break the same promise (its words up to the colon):
/// delta debugging, after Zeller and Hildebrandt 2002.
[[nodiscard]] Schedule shortest(World &world, const Schedule &failing, const Verdict &verdict);
} // namespace Simulation
