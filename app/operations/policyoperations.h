// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/policy.h"
#include "operations/operation.h"

namespace Operations {

/// What an administrator wants of the rules.
struct PolicyChange {
    int basedOn = 1; ///< the version she saw: when another one holds by now, she is told
    QString why;     ///< must be there
    QString by;      ///< her name, for the list; who she is says the signature
};

/// `policy.set`, an intent of administrators: these numbers hold from now on, as the next version.
/// `json` may leave numbers out (they get the defaults of queue.md). Answer: `version`.
/// Errors: Invalid `bad-policy` (detail: the place first, as `Domain::checked`), `no-reason`;
/// Conflict `policy-changed` (detail: the version that holds), `nothing-changed`; Forbidden
/// `not-your-right` when nobody has signed. Nothing is changed then.
[[nodiscard]] Request setPolicy(
    const QJsonObject &json, const PolicyChange &change, Base::Instant at);
/// `policy.rollback`, an intent of administrators: the numbers of `version` hold again, as the
/// next version; history keeps both. 1 is the built-in policy.
/// Errors: NotFound `no-policy`; as `setPolicy`.
[[nodiscard]] Request rollBackPolicy(int version, const PolicyChange &change, Base::Instant at);
} // namespace Operations
