// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ticketnumber.h"

#include <algorithm>

#include "domain/queue/order.h"
#include "store/tickettable.h"

namespace Operations {

using namespace Domain;

Base::Result<NextNumber> nextNumber(
    Store::Reader &reader, const StationId &station, const Queue &queue, QDate serviceDay)
{
    Store::TicketTable tickets(reader);
    const auto blocks = tickets.blocks(station, queue.id, serviceDay);
    if (!blocks)
        return Base::passOn(blocks);
    for (const NumberBlock &block : *blocks) {
        const int sequence = block.from + block.used;
        if (sequence <= block.to)
            return NextNumber{block.id, sequence, ticketNumber(queue.letter, sequence)};
    }
    constexpr int ReserveStart = 1000000; // behind every number of a block
    for (int counter = 1;; ++counter) {
        const QString number = QStringLiteral("%1%2-%3")
                                   .arg(queue.letter, station.text())
                                   .arg(counter, 2, 10, QLatin1Char('0'));
        const auto taken = tickets.numbered(number, serviceDay);
        if (!taken)
            return Base::passOn(taken);
        if (!*taken)
            return NextNumber{{}, ReserveStart + counter, number};
    }
}

Base::Result<void> countNumber(Context &context, const NumberBlockId &id, int sequence)
{
    if (id.isEmpty())
        return {};
    const auto block = context.transaction.get<NumberBlock>(id);
    if (!block)
        return Base::passOn(block);
    if (!*block || sequence < (*block)->from || sequence > (*block)->to)
        return {};
    NumberBlock counted = **block;
    counted.used = std::max(counted.used, sequence - counted.from + 1);
    return context.transaction.put(counted);
}

Base::Result<void> refuseSecondPlace(
    Context &context, const PatientId &patient, const QueueId &queue, QDate serviceDay)
{
    if (!context.mayRefuse() || patient.isEmpty())
        return {};
    const auto other =
        Store::TicketTable(context.transaction).waitingFor(queue, serviceDay, patient);
    if (!other)
        return Base::passOn(other);
    if (*other)
        return Base::fail(Base::ErrorKind::Conflict, "already-waiting", (*other)->number);
    return {};
}
} // namespace Operations
