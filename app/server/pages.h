// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/messages.h"
#include "server/scope.h"
#include "store/servertable.h"

namespace Server {

/// What has changed for `viewer` after `from`: whole operations, at most a page.
/// Errors: those of the store.
[[nodiscard]] Base::Result<Protocol::Pulled> pageOfChanges(
    Store::Database &database, const Viewer &viewer, qint64 from);

/// The rows of the viewer's tables after this place, at most a page.
/// Errors: Invalid `bad-table`, those of the store.
[[nodiscard]] Base::Result<Protocol::SnapshotPage> pageOfRows(
    Store::Database &database, const Viewer &viewer, const Protocol::Snapshot &from);
} // namespace Server
