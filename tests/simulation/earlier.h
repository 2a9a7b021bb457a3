// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "disk.h"
#include "store/dialect.h"

namespace Simulation {

/// Makes of the store on `disk`, which nobody has open, what a program of the schema before this
/// one would have: its tables and columns, taken from that schema's fixture, and the same rows and
/// pending operations in them. Rows that the earlier schema had no place for are gone, as if that
/// program had never known what to do with them. Errors: Unavailable `sql`, Corrupt `no-fixture`;
/// the disk is as it was.
[[nodiscard]] Base::Result<void> makeEarlier(Disk &disk, Store::StoreKind kind);
} // namespace Simulation
