// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

namespace Simulation {

/// Before the application object is made: virtual time instead of Qt's, chance from a seed in
/// Qt's hashes and in libsodium, our disks under SQLite, and no log lines.
void prepareProcess();
/// Begins libsodium's chance anew.
void seedSecrets(quint64 seed);
/// The timeline of this process.
[[nodiscard]] Timeline &startProcess();
} // namespace Simulation
