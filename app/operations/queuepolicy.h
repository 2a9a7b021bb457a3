// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/policy.h"
#include "operations/operation.h"

namespace Operations {

/// The queue policy that holds where this operation runs. A station's may be older than the
/// server's; what the server decides holds. Errors: those of the store.
[[nodiscard]] Base::Result<Domain::QueuePolicy> policyIn(Context &context);

/// Writes a ticket that an act of staff has changed, with what takes the act back: the row as it
/// stands in the store now, and `note` (see `Domain::LastAct`). Errors: those of the store.
[[nodiscard]] Base::Result<void> writeTicket(
    Context &context, Domain::Ticket ticket, const char *act, const QString &note = {});
} // namespace Operations
