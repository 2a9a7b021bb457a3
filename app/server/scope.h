// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "operations/operation.h"

namespace Server {

/// Who looks.
struct Viewer {
    Domain::StationId station;
    Operations::Role role = Operations::Role::Board;
};

/// Whether any row of `table` is for the viewer; where none is, none need be read.
[[nodiscard]] bool receives(const Viewer &viewer, const QString &table);

/// Whether `visible` gives every row of `table` as it is, so that none need be looked into.
[[nodiscard]] bool seesWhole(const Viewer &viewer, const QString &table);

/// What of a row of `table` the viewer's disk may hold (sync.md section 7): the row, the row with
/// fields blanked, or nothing. A kiosk never holds the patient index.
[[nodiscard]] std::optional<Store::Record> visible(
    const Viewer &viewer, const QString &table, const Store::Record &row);
}
