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

/// How these operations of the station ended, those that have come. A station asks for the results
/// of its own intents together with the rows: whoever sees what came of one has its result, and can
/// tell it to a server that has forgotten it (sync.md section 3).
/// Errors: those of the store.
[[nodiscard]] Base::Result<std::vector<Protocol::OperationResult>> resultsOf(
    Store::Database &database, const Domain::StationId &station, const std::vector<qint64> &seqs);
} // namespace Server
