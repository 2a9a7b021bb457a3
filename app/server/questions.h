// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "operations/operation.h"
#include "server/scope.h"

namespace Server {

/// Answers what a station may ask and not keep: `person.byIdentifier` {kind, value} and
/// `visit.byToken` {token}; see app/protocol/README.md, "Questions".
/// Errors: Forbidden `not-your-role`, Invalid `unknown-question`, `bad-arguments`, NotFound
/// `no-visit`.
[[nodiscard]] Operations::Outcome answer(Store::Database &database, const Viewer &viewer,
    const QString &question, const QJsonObject &arguments, Base::Instant now);
}
