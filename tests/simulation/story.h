// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schedule.h"

namespace Simulation {

/// A quarter of a minute in which everything is used that keeps promises: leases, numbers, claims,
/// a cut cable, a backup, a restore, an upgrade. Nothing else goes wrong, but for `mishap`.
[[nodiscard]] Schedule story(const Mishap &mishap);
/// One line for a report: "station 1, disk error, 17th".
[[nodiscard]] QString describe(const Mishap &mishap);
} // namespace Simulation
