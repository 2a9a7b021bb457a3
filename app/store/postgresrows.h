// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <libpq-fe.h>

#include "store/mapping.h"

namespace Store {

using Rows = std::vector<Record>;

/// What PostgreSQL answered, as records: whole numbers, sums of them and truths (0, 1) as numbers,
/// everything else as text.
[[nodiscard]] Rows rowsOf(const PGresult *result);
/// The SQLSTATE of an answer; empty when it has none, as for a lost connection.
[[nodiscard]] QString stateOf(const PGresult *result);
} // namespace Store
