// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "domain/directory/directory.h"
#include "operations/operation.h"

namespace Operations {

/// `directory.put`, an intent of the administration: rows of one table of the directory, at most
/// 100 at a time, each new or in place of the one with its id.
/// Errors: Invalid `bad-table` for a table that is not the directory's.
[[nodiscard]] Request putDirectory(
    const QString &table, const std::vector<Store::Record> &rows, Base::Instant at);
/// `slots.make`, an intent of the administration: the half hours of every rota on `day`. A slot
/// that exists keeps its bookings; its capacity follows the rota (edge 46).
[[nodiscard]] Request makeSlots(QDate day, const QString &zone, Base::Instant at);
}
