// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "store/database.h"

namespace Store {

/// A column that a step adds; `value` is what the rows that are already there get, as SQL.
struct NewColumn {
    const char *table;
    const char *name;
    const char *type;
    const char *value;
};

/// Runs `statements` in order, within the open transaction.
[[nodiscard]] Base::Result<void> runAll(
    Database &database, const std::vector<const char *> &statements);

/// Adds `columns` to their tables. The journal and the change log hold whole rows, so the columns
/// enter those too.
[[nodiscard]] Base::Result<void> addColumns(
    Database &database, StoreKind kind, const std::vector<NewColumn> &columns);

/// Version 4: calling claims; queue policies, rooms on duty, what a ticket was told and its undo.
[[nodiscard]] Base::Result<void> makeFourth(Database &database, StoreKind kind);
/// Also version 4: schedules that change, waiting list, messages, people who did not come, and
/// half hours whose table refuses what is above their capacity.
[[nodiscard]] Base::Result<void> makeBookingFourth(Database &database, StoreKind kind);
/// Version 5: rooms that call from several queues, people left without a doctor.
[[nodiscard]] Base::Result<void> makeFifth(Database &database, StoreKind kind);
} // namespace Store
