// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/message.h"
#include "operations/operation.h"

namespace Operations {

/// What became of an attempt to send.
enum class Sending {
    Started, ///< claimed by the server that tries now; nobody else does for a pause that grows
    Sent,
    TryAgain, ///< after that pause; a person calls after `Domain::MostAttempts`
    NoPhone,
    Never, ///< the gateway will not have it
    Obsolete,
};

/// `message.settle`, an intent of the administration (the server itself).
/// Errors: NotFound `no-message`; Conflict `settled`, `busy` (claimed by another).
[[nodiscard]] Request settleMessage(
    const Domain::MessageId &message, Sending what, const QString &error, Base::Instant at);
/// `message.told`, a fact: somebody at the desk has told the person what no machine could.
[[nodiscard]] Request toldByPerson(const Domain::MessageId &message, Base::Instant at);
/// `message.tried`, a fact: somebody at the desk has telephoned and nobody answered.
[[nodiscard]] Request triedByPerson(const Domain::MessageId &message, Base::Instant at);
} // namespace Operations
