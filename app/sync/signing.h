// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "operations/rights.h"

namespace Sync {

/// Who stands behind what a station does from now on, at a desk; a kiosk has nobody, and seals.
struct Signing {
    bool required = false; ///< without a person nothing may be done that a person does
    std::optional<Operations::Signer> signer{};
    Domain::StaffRole role = Domain::StaffRole::Receptionist; ///< of the signer
    QByteArray sealKey{}; ///< of the server; empty: nothing is sealed here

    bool operator==(const Signing &) const = default;
};

/// The request as it enters the outbox: with the signer, when it is a person's act. The server
/// checks the same again; here it is checked before anybody is told anything.
/// Errors: Forbidden `sign-in-needed` (nobody is signed in; for an intent also: the server has not
/// let her in), `not-your-right`.
[[nodiscard]] Base::Result<Operations::Request> signedRequest(
    const Signing &signing, const Operations::Request &request, Operations::Kind kind);
} // namespace Sync
