// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/queueoperations.h"

#include <algorithm>
#include <initializer_list>

#include "domain/queue/explain.h"
#include "domain/queue/rules.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/nextinline.h"
#include "operations/queuepolicy.h"
#include "operations/roomoperations.h"
#include "store/tickettable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {

/// The ticket an act is about, when it is in one of `states`. Nothing: it was changed meanwhile
/// and this act, already told, has no effect any more.
/// Errors: NotFound `no-ticket`; while trying Conflict `changed-elsewhere`.
Base::Result<std::optional<Ticket>> ticketIn(
    Context &context, const QJsonObject &object, std::initializer_list<TicketState> states)
{
    Arguments arguments(object);
    const auto id = arguments.id<TicketId>("ticket");
    if (!arguments.ok())
        return arguments.error();
    auto ticket = context.transaction.get<Ticket>(id);
    if (!ticket)
        return ticket;
    if (!*ticket)
        return Base::fail(ErrorKind::NotFound, "no-ticket", id.text());
    if (std::find(states.begin(), states.end(), (*ticket)->state) != states.end())
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

/// Keeps why `ticket` is called (queue.md section 3).
Base::Result<void> keepCall(Context &context,
    const Ticket &ticket,
    const std::optional<Ticket> &runnerUp,
    const RoomCall &by)
{
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    Call call = callRecord(ticket, runnerUp, context.at, *policy);
    call.id = by.callId;
    if (!by.reason.isEmpty())
        call.reason = by.reason;
    return context.transaction.put(call);
}

Base::Result<void> leadToRoom(Context &context, const Ticket &ticket)
{
    const auto step = context.transaction.get<VisitStep>(ticket.stepId);
    if (!step)
        return Base::passOn(step);
    if (!*step)
        return {};
    VisitStep led = **step;
    led.locationId = ticket.roomId;
    return context.transaction.put(led);
}

Outcome runCallNext(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const RoomCall by{arguments.id<CallId>("id"),
        arguments.id<QueueId>("queue"),
        arguments.id<LocationId>("room"),
        QDate::fromString(arguments.text("day"), Qt::ISODate)};
    if (!arguments.ok())
        return arguments.error();
    Store::TicketTable table(context.transaction);
    const auto open = table.inRoom(by.roomId, by.serviceDay);
    if (!open)
        return Base::passOn(open);
    const bool toTheDoor = object.value(QStringLiteral("door")).toInt() == 1;
    if (!open->empty() && !toTheDoor)
        return Base::fail(ErrorKind::Conflict, "room-busy", open->front().number);
    const auto duty = dutyOf(context, by.roomId, by.serviceDay);
    if (!duty)
        return Base::passOn(duty);
    if (*duty && !mayCallInto(**duty))
        return Base::fail(ErrorKind::Conflict, "room-not-open", (*duty)->why);
    const auto queues = queuesFor(*duty, by.queueId);
    if (!queues)
        return Base::passOn(queues);
    const auto found = nextInLine(context, *queues, by);
    if (!found)
        return Base::passOn(found);
    if (!found->next)
        return QJsonObject{{QStringLiteral("ticket"), QString()},
            {QStringLiteral("number"), QString()},
            {QStringLiteral("claimedFor"), found->keptFor.text()}};
    if (!mayPrecall(*open, *found->next)) // one stands there already, and it is not urgent
        return Base::fail(ErrorKind::Conflict, "door-taken", open->front().number);
    return writeCall(context, *found->next, found->runnerUp, by);
}

/// A call that was announced and that the server has forgotten. Nobody is called a second time:
/// who has come in meanwhile stays where he is.
Outcome repeatCallNext(Context &context, const QJsonObject &object, const QJsonObject &answer)
{
    Arguments arguments(object);
    const RoomCall by{arguments.id<CallId>("id"),
        arguments.id<QueueId>("queue"),
        arguments.id<LocationId>("room"),
        QDate::fromString(arguments.text("day"), Qt::ISODate)};
    if (!arguments.ok())
        return arguments.error();
    const TicketId id(answer.value(QStringLiteral("ticket")).toString());
    if (id.isEmpty())
        return answer; // nobody waited
    const auto stored = context.transaction.get<Ticket>(id);
    if (!stored)
        return Base::passOn(stored);
    Ticket ticket;
    if (*stored) {
        ticket = **stored;
    } else { // issued by a station that has not told it yet: the rest of the row follows
        ticket.id = id;
        ticket.number = answer.value(QStringLiteral("number")).toString();
        ticket.queueId = by.queueId;
        ticket.serviceDay = by.serviceDay;
    }
    if (ticket.state == TicketState::Waiting)
        return writeCall(context, ticket, {}, by);
    if (ticket.state == TicketState::Called && ticket.roomId != by.roomId)
        context.alarms.push_back({QStringLiteral("two-rooms"), id.text()});
    return answer;
}

Outcome runRecall(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto callId = arguments.id<CallId>("id");
    if (!arguments.ok())
        return arguments.error();
    const auto found = ticketIn(context, object, {TicketState::Called});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    if (ticket.callCount >= policy->announcements && context.mayRefuse())
        return Base::fail(ErrorKind::Conflict, "recalled-enough", ticket.number);
    ticket.callCount += 1;
    if (const auto kept = keepCall(context, ticket, std::nullopt, {callId, {}, {}, {}}); !kept)
        return Base::passOn(kept);
    if (const auto put = context.transaction.put(ticket); !put) // said again: nothing to take back
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runPass(Context &context, const QJsonObject &object)
{
    const auto found = ticketIn(context, object, {TicketState::Called});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    miss(ticket, context.at, *policy);
    return written(context, ticket, "ticket.pass");
}

Outcome runReturn(Context &context, const QJsonObject &object)
{
    const auto found = ticketIn(context, object, {TicketState::Missed, TicketState::Parked});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    // Whoever was away too long has missed, also when nobody noticed until now.
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    const auto ends = parkEnds(ticket, *policy);
    if (ends && context.at > *ends)
        overstay(ticket, *ends, *policy);
    if (ticket.state == TicketState::Parked) {
        unpark(ticket, context.at);
    } else if (ticket.state == TicketState::Missed) {
        // Those before whom nobody comes back; the rest of the line does not matter.
        const auto waiting =
            Store::TicketTable(context.transaction)
                .waiting(ticket.queueId, ticket.serviceDay, placesBehind(ticket, *policy) + 1);
        if (!waiting)
            return Base::passOn(waiting);
        comeBack(ticket, *waiting, *policy);
    }
    return written(context, ticket, "ticket.return");
}

Outcome runPark(Context &context, const QJsonObject &object)
{
    const auto found = ticketIn(context, object, {TicketState::Waiting, TicketState::Called});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    Arguments arguments(object);
    const int reason = arguments.has("reason")
        ? arguments.number("reason",
            static_cast<int>(ParkReason::Toilet),
            static_cast<int>(ParkReason::Examination))
        : static_cast<int>(ParkReason::Toilet); // stations before reasons were told
    if (!arguments.ok())
        return arguments.error();
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    park(ticket, static_cast<ParkReason>(reason), context.at, *policy);
    if (ticket.state == TicketState::Parked)
        ticket.parkedBy = context.station;
    return written(context, ticket, "ticket.park");
}

Outcome runStart(Context &context, const QJsonObject &object)
{
    // Once told it holds against an earlier state: issued < called < in the room < done.
    const auto found = context.mayRefuse()
        ? ticketIn(context, object, {TicketState::Called})
        : ticketIn(context, object, {TicketState::Called, TicketState::Waiting});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    ticket.state = TicketState::Serving;
    ticket.startedAt = std::max(context.at, ticket.calledAt); // never negative (edge 78)
    return written(context, ticket, "ticket.start");
}

Outcome runCancelCall(Context &context, const QJsonObject &object)
{
    const auto found = ticketIn(context, object, {TicketState::Called});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    takeBackCall(ticket);
    return written(context, ticket, "ticket.uncall");
}

Outcome runNumbers(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const QDate day = QDate::fromString(arguments.text("day"), Qt::ISODate);
    const QJsonArray queues = object.value(QStringLiteral("queues")).toArray();
    if (!arguments.ok() || !day.isValid() || queues.isEmpty() || queues.size() > 200)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("queues"));
    Store::TicketTable table(context.transaction);
    for (const QJsonValue &value : queues) {
        const QueueId queue(value.toString());
        const auto highest = table.highestGranted(queue, day);
        if (!highest)
            return Base::passOn(highest);
        NumberBlock block{
            {}, context.station, queue, day, *highest + 1, *highest + NumberBlockSize, 0};
        block.id = NumberBlockId(QStringLiteral("%1.%2.%3")
                                     .arg(queue.text(), day.toString(Qt::ISODate))
                                     .arg(block.from));
        if (const auto put = context.transaction.put(block); !put)
            return Base::passOn(put);
    }
    return QJsonObject{};
}

Request about(const char *name, const TicketId &ticket, Base::Instant at)
{
    return {QString::fromLatin1(name), 1, {{QStringLiteral("ticket"), ticket.text()}}, at};
}
} // namespace

Outcome writeCall(
    Context &context, Ticket ticket, const std::optional<Ticket> &runnerUp, const RoomCall &by)
{
    ticket.state = TicketState::Called;
    ticket.roomId = by.roomId;
    ticket.calledAt = context.at;
    ticket.callCount = 1;
    if (const auto put = writeTicket(context, ticket, "queue.callNext"); !put)
        return Base::passOn(put);
    if (const auto kept = keepCall(context, ticket, runnerUp, by); !kept)
        return Base::passOn(kept);
    if (const auto led = leadToRoom(context, ticket); !led)
        return Base::passOn(led);
    return QJsonObject{
        {QStringLiteral("ticket"), ticket.id.text()}, {QStringLiteral("number"), ticket.number}};
}

Request callNext(const RoomCall &call, Base::Instant at)
{
    return {QStringLiteral("queue.callNext"),
        1,
        {{QStringLiteral("id"), call.callId.text()},
            {QStringLiteral("queue"), call.queueId.text()},
            {QStringLiteral("room"), call.roomId.text()},
            {QStringLiteral("day"), call.serviceDay.toString(Qt::ISODate)}},
        at};
}

Request callToDoor(const RoomCall &call, Base::Instant at)
{
    Request request = callNext(call, at);
    request.arguments.insert(QStringLiteral("door"), 1);
    return request;
}

Request recall(const TicketId &ticket, const CallId &callId, Base::Instant at)
{
    Request request = about("ticket.recall", ticket, at);
    request.arguments.insert(QStringLiteral("id"), callId.text());
    return request;
}

Request passMissed(const TicketId &ticket, Base::Instant at)
{
    return about("ticket.pass", ticket, at);
}

Request returnToQueue(const TicketId &ticket, Base::Instant at)
{
    return about("ticket.return", ticket, at);
}

Request park(const TicketId &ticket, Base::Instant at, ParkReason reason)
{
    Request request = about("ticket.park", ticket, at);
    request.arguments.insert(QStringLiteral("reason"), static_cast<int>(reason));
    return request;
}

Request startService(const TicketId &ticket, Base::Instant at)
{
    return about("ticket.start", ticket, at);
}

Request cancelCall(const TicketId &ticket, Base::Instant at)
{
    return about("ticket.uncall", ticket, at);
}

Request requestNumbers(const NumberWish &wish, Base::Instant at)
{
    QJsonArray queues;
    for (const QueueId &queue : wish.queues)
        queues.append(queue.text());
    return {QStringLiteral("numbers.request"),
        1,
        {{QStringLiteral("day"), wish.serviceDay.toString(Qt::ISODate)},
            {QStringLiteral("queues"), queues}},
        at};
}

std::vector<Act> queueActs()
{
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    const std::vector<Role> people{Role::Kiosk, Role::Reception, Role::Administration};
    return {
        {QStringLiteral("queue.callNext"), 1, Kind::Intent, staff, runCallNext, repeatCallNext},
        {QStringLiteral("ticket.recall"), 1, Kind::Fact, staff, runRecall},
        {QStringLiteral("ticket.pass"), 1, Kind::Fact, staff, runPass},
        {QStringLiteral("ticket.return"), 1, Kind::Fact, staff, runReturn},
        {QStringLiteral("ticket.park"), 1, Kind::Fact, staff, runPark},
        {QStringLiteral("ticket.start"), 1, Kind::Fact, staff, runStart},
        {QStringLiteral("ticket.uncall"), 1, Kind::Fact, staff, runCancelCall},
        {QStringLiteral("numbers.request"), 1, Kind::Intent, people, runNumbers},
    };
}
} // namespace Operations
