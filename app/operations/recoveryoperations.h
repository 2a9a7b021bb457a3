// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/lease.h"
#include "domain/queue/claim.h"
#include "operations/operation.h"

namespace Operations {

/// What a station held before the server was restored from a backup (sync.md section 5).
struct Holding {
    std::vector<Domain::Lease> leases;
    std::vector<Domain::NumberBlock> blocks;
    std::vector<Domain::Claim> claims{}; ///< what it may call without asking

    bool operator==(const Holding &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Holding &holding);
/// Errors: Corrupt `bad-row`.
[[nodiscard]] Base::Result<Holding> holdingOf(const QJsonObject &object);

/// `station.recover`, an intent of the server: what was granted to `station` counts again. Numbers
/// only rise; what it used and gave back follows with its own operations. What it has claimed is
/// its own again: whoever the backup says has given it back since. Not a queue's whole calling,
/// which a person takes anew: others may have called people whom they had claimed, and not told yet.
[[nodiscard]] Request recoverStation(
    const Domain::StationId &station, const Holding &holding, Base::Instant at);
/// `fact.retry`, an intent of the server: a fact of `station` that could not run because it came
/// before what it refers to. Errors: by operation.
[[nodiscard]] Request retryFact(
    const Domain::StationId &station, Role role, const Request &fact, Base::Instant at);
} // namespace Operations
