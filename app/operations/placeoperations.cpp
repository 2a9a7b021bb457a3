// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/placeoperations.h"

#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/queuepolicy.h"
#include "operations/ticketnumber.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
enum class Called { Too, Not };

/// The ticket when its person still waits for being called in, or stands before the door where
/// `called` allows it. Nothing: it was changed meanwhile and this act, told already, has no effect.
Base::Result<std::optional<Ticket>> hereStill(Context &context, const TicketId &id, Called called)
{
    const auto ticket = context.transaction.get<Ticket>(id);
    if (!ticket)
        return ticket;
    if (!*ticket)
        return Base::fail(ErrorKind::NotFound, "no-ticket", id.text());
    const TicketState state = (*ticket)->state;
    if (state == TicketState::Waiting || state == TicketState::Parked
        || state == TicketState::Missed || (state == TicketState::Called && called == Called::Too))
        return ticket;
    if (context.mayRefuse())
        return Base::fail(ErrorKind::Conflict, "changed-elsewhere", (*ticket)->number);
    return std::optional<Ticket>{};
}

Outcome written(Context &context, const Ticket &ticket, const char *act)
{
    if (const auto put = writeTicket(context, ticket, act); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runEscalate(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<TicketId>("ticket");
    const int to = arguments.number("class",
        static_cast<int>(TicketClass::EmergencyI),
        static_cast<int>(TicketClass::EmergencyIV));
    if (arguments.text("why").trimmed().isEmpty())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("why"));
    if (!arguments.ok())
        return arguments.error();
    const auto found = hereStill(context, id, Called::Too);
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    if (!Domain::escalate(ticket, static_cast<TicketClass>(to), context.at, *policy)) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict, "not-more-urgent", ticket.number);
        return QJsonObject{};
    }
    return written(context, ticket, "ticket.escalate");
}

Outcome runUndoEscalation(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<TicketId>("ticket");
    if (!arguments.ok())
        return arguments.error();
    const auto found = hereStill(context, id, Called::Too);
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    if (!Domain::undoEscalation(ticket)) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict, "not-escalated", ticket.number);
        return QJsonObject{};
    }
    return written(context, ticket, "ticket.unescalate");
}

Outcome runTransfer(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<TicketId>("ticket");
    const auto queue = arguments.id<QueueId>("queue");
    const int why = arguments.number("why", 0, static_cast<int>(Transfer::Referral));
    const int sequence = arguments.number("sequence", 1, 1'000'000);
    const QString number = arguments.text("number");
    const auto block = arguments.optionalId<NumberBlockId>("block");
    if (!arguments.ok())
        return arguments.error();
    const auto found = hereStill(context, id, Called::Not);
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    if (const auto allowed = refuseSecondPlace(context, ticket.patientId, queue, ticket.serviceDay);
        !allowed)
        return Base::passOn(allowed);
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    Domain::transfer(ticket, static_cast<Transfer>(why), context.at, *policy);
    ticket.queueId = queue;
    ticket.number = number;
    ticket.sequence = sequence;
    if (const auto counted = countNumber(context, block, sequence); !counted)
        return Base::passOn(counted);
    return written(context, ticket, "ticket.transfer");
}
} // namespace

Request escalate(const TicketId &ticket, TicketClass to, const QString &why, Base::Instant at)
{
    return {QStringLiteral("ticket.escalate"),
        1,
        {{QStringLiteral("ticket"), ticket.text()},
            {QStringLiteral("class"), static_cast<int>(to)},
            {QStringLiteral("why"), why}},
        at};
}

Request undoEscalation(const TicketId &ticket, Base::Instant at)
{
    return {
        QStringLiteral("ticket.unescalate"), 1, {{QStringLiteral("ticket"), ticket.text()}}, at};
}

Request transfer(const TransferOrder &order, Base::Instant at)
{
    return {QStringLiteral("ticket.transfer"),
        1,
        {{QStringLiteral("ticket"), order.ticketId.text()},
            {QStringLiteral("why"), static_cast<int>(order.why)},
            {QStringLiteral("queue"), order.queueId.text()},
            {QStringLiteral("number"), order.number},
            {QStringLiteral("sequence"), order.sequence},
            {QStringLiteral("block"), order.blockId.text()}},
        at};
}

std::vector<Act> placeActs()
{
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("ticket.escalate"), 1, Kind::Fact, staff, runEscalate},
        {QStringLiteral("ticket.unescalate"), 1, Kind::Fact, staff, runUndoEscalation},
        {QStringLiteral("ticket.transfer"), 1, Kind::Fact, staff, runTransfer},
    };
}
} // namespace Operations
