// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace Store {

/// The schema this program writes; `Dialect::readVersion`. A change raises it by one and brings a
/// step in schemasteps.cpp and a fixture of the old file in tests/store/fixtures.
constexpr int SchemaVersion = 5;

/// Brings `database` to `SchemaVersion`, one transaction per step.
/// Errors: as `Database::run`; the schema stays at the last whole step.
[[nodiscard]] Base::Result<void> migrate(Database &database, StoreKind kind);
}
