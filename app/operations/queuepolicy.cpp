// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/queuepolicy.h"

#include "domain/queue/lastact.h"
#include "store/policytable.h"

namespace Operations {

Base::Result<Domain::QueuePolicy> policyIn(Context &context)
{
    return Store::PolicyTable(context.transaction).current();
}

Base::Result<void> writeTicket(
    Context &context, Domain::Ticket ticket, const char *act, const QString &note)
{
    const auto before = context.transaction.get<Domain::Ticket>(ticket.id);
    if (!before)
        return Base::passOn(before);
    if (*before) {
        Domain::remember(
            ticket, **before, {QString::fromLatin1(act), context.at, context.station, note});
    }
    return context.transaction.put(ticket);
}
} // namespace Operations
