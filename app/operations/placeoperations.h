// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue/rules.h"
#include "operations/operation.h"

namespace Operations {

// What staff change about the place of one ticket (queue.md section 2). Who waits, is parked, has
// missed or stands before a door can be meant; who is inside or gone not any more.

/// `ticket.escalate`, a fact: somebody has got worse. `why` is for the record and must be there.
/// Errors: Invalid `bad-arguments` (no reason, no emergency class); while trying Conflict
/// `changed-elsewhere`, `not-more-urgent`.
[[nodiscard]] Request escalate(
    const Domain::TicketId &ticket, Domain::TicketClass to, const QString &why, Base::Instant at);
/// `ticket.unescalate`, a fact: takes the latest escalation back, to the exact place.
/// Errors while trying: Conflict `changed-elsewhere`, `not-escalated`.
[[nodiscard]] Request undoEscalation(const Domain::TicketId &ticket, Base::Instant at);

/// A ticket that goes to another queue, with the number it gets there.
struct TransferOrder {
    Domain::TicketId ticketId;
    Domain::Transfer why = Domain::Transfer::WrongDesk;
    Domain::QueueId queueId;
    QString number; ///< as `nextNumber` gives it
    int sequence = 0;
    Domain::NumberBlockId blockId;
};

/// `ticket.transfer`, a fact: moves a waiting, parked or missed person to another queue.
/// Errors: Invalid `bad-arguments`; while trying Conflict `changed-elsewhere`, `already-waiting`
/// (the same person stands there, edge 63; the detail is the number).
[[nodiscard]] Request transfer(const TransferOrder &order, Base::Instant at);
} // namespace Operations
