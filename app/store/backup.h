// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace Store {

/// Copies a server's SQLite store as of one moment into `file`, whole and on the disk, while it is
/// in use; then notes in the store that everything up to there is safe, so that stations need not
/// keep it any longer. Put `file` on another disk. The `ver` up to which it is safe.
/// Errors: Invalid `not-a-file` (PostgreSQL: its standby is its backup), Conflict `file-exists`,
/// Unavailable `disk-full` / `io` (nothing is noted; no half file stays), those of
/// `Database::run`.
[[nodiscard]] Base::Result<qint64> backUp(Database &server, const QString &file);
} // namespace Store
