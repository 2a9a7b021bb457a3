// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

namespace Simulation {

/// Makes of the station's store `path`, which nobody has open, what a station of the schema before
/// this one would have: its tables and columns, taken from that schema's fixture, and the same rows
/// and pending operations in them. Rows that the earlier schema had no place for are gone, as if
/// the station had never known what to do with them. Errors: Unavailable `sql`, Corrupt
/// `no-fixture`.
[[nodiscard]] Base::Result<void> makeEarlier(const QString &path);
} // namespace Simulation
