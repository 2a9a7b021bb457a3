// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/claimoperations.h"

#include "operations/acts.h"
#include "operations/arguments.h"
#include "store/claimtable.h"
#include "store/servertable.h"
#include "store/slottable.h"
#include "store/tickettable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr int MostAtOnce = 1000;
/// A hundred people stand before nobody's door at once: claims are far nearer to the head.
constexpr int Looked = 100;
constexpr int CallsOfADay = 1000;

QDate dayOf(Arguments &arguments)
{
    return QDate::fromString(arguments.text("day"), Qt::ISODate);
}

/// How staff know the station that asks; only the server knows it.
Base::Result<QString> holderName(Context &context)
{
    const auto station =
        Store::ServerTable(context.transaction.database()).station(context.station);
    if (!station)
        return Base::passOn(station);
    return *station ? (*station)->name : context.station.text();
}

Outcome claimWhole(Context &context, const QueueId &queue, QDate day)
{
    const auto holder = holderName(context);
    if (!holder)
        return Base::passOn(holder);
    const Claim claim{wholeClaimId(queue, day), context.station, queue, {}, {}, day, *holder};
    if (const auto put = context.transaction.put(claim); !put)
        return Base::passOn(put);
    return QJsonObject{{QStringLiteral("claimed"), 1}};
}

Outcome claimSome(
    Context &context, const QueueId &queue, QDate day, const Claims &claims, const Caller &caller)
{
    const auto waiting = Store::TicketTable(context.transaction).waiting(queue, day, Looked);
    if (!waiting)
        return Base::passOn(waiting);
    const auto others = otherRoomsOf(context.transaction, queue, day, caller.roomId);
    if (!others)
        return Base::passOn(others);
    const auto holder = holderName(context);
    if (!holder)
        return Base::passOn(holder);
    const auto chosen = ticketsToClaim(*waiting, claims, caller, *others);
    for (const TicketId &ticket : chosen) {
        const Claim claim{
            claimId(ticket), caller.stationId, queue, ticket, caller.roomId, day, *holder};
        if (const auto put = context.transaction.put(claim); !put)
            return Base::passOn(put);
    }
    return QJsonObject{{QStringLiteral("claimed"), static_cast<int>(chosen.size())}};
}

Outcome runClaim(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto queue = arguments.id<QueueId>("queue");
    const auto room = arguments.optionalId<LocationId>("room");
    const QDate day = dayOf(arguments);
    if (!arguments.ok())
        return arguments.error();
    if (!day.isValid())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("day"));
    const auto claims = Store::ClaimTable(context.transaction).ofQueue(queue, day);
    if (!claims)
        return Base::passOn(claims);
    if (claims->whole() != nullptr && claims->whole()->stationId != context.station)
        return Base::fail(ErrorKind::Conflict, "queue-claimed", claims->whole()->stationId.text());
    if (room.isEmpty())
        return claimWhole(context, queue, day);
    return claimSome(context, queue, day, *claims, {context.station, room});
}

Outcome runRelease(Context &context, const QJsonObject &object)
{
    const QJsonArray ids = object.value(QStringLiteral("claims")).toArray();
    if (ids.isEmpty() || ids.size() > MostAtOnce)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("claims"));
    for (const QJsonValue &value : ids) {
        const ClaimId id(value.toString());
        const auto claim = context.transaction.get<Claim>(id);
        if (!claim)
            return Base::passOn(claim);
        if (!*claim || (*claim)->stationId != context.station)
            continue;
        if (const auto removed = context.transaction.remove<Claim>(id); !removed)
            return Base::passOn(removed);
    }
    return QJsonObject{};
}

/// Whether the station may call it without asking.
Base::Result<void> refuseClaimed(Context &context, const Ticket &ticket, const RoomCall &by)
{
    const auto claims =
        Store::ClaimTable(context.transaction).ofQueue(ticket.queueId, by.serviceDay);
    if (!claims)
        return Base::passOn(claims);
    if (!claims->allowAlone(ticket.id, {context.station, by.roomId}))
        return Base::fail(ErrorKind::Conflict, "not-claimed", ticket.id.text());
    if (ticket.state != TicketState::Waiting)
        return Base::fail(ErrorKind::Conflict, "changed-elsewhere", ticket.number);
    const auto open = Store::TicketTable(context.transaction).inRoom(by.roomId, by.serviceDay);
    if (!open)
        return Base::passOn(open);
    if (!open->empty())
        return Base::fail(ErrorKind::Conflict, "room-busy", open->front().number);
    return {};
}

/// What does not add up in a call that was announced. Whether it changes the ticket: who is in
/// another room, or has gone home, stays where he is.
Base::Result<bool> weighTold(Context &context, const Ticket &ticket, const RoomCall &by)
{
    const auto raise = [&](const char *code) {
        context.alarms.push_back({QString::fromLatin1(code), ticket.id.text()});
    };
    const auto claims =
        Store::ClaimTable(context.transaction).ofQueue(ticket.queueId, by.serviceDay);
    if (!claims)
        return Base::passOn(claims);
    const bool inRoom = ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
    if (inRoom && ticket.roomId == by.roomId)
        return false; // told twice, written once
    if (inRoom) {
        raise("two-rooms");
        return false;
    }
    if (!claims->allowAlone(ticket.id, {context.station, by.roomId}))
        raise("not-claimed");
    if (ticket.state == TicketState::Done || ticket.state == TicketState::Void) {
        raise("not-waiting");
        return false;
    }
    return true;
}

Outcome runCallClaimed(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const RoomCall by{arguments.id<CallId>("id"),
        arguments.id<QueueId>("queue"),
        arguments.id<LocationId>("room"),
        dayOf(arguments),
        QString::fromLatin1(ClaimedReason)};
    const auto id = arguments.id<TicketId>("ticket");
    const QString number = arguments.text("number");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Ticket>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored && context.mayRefuse())
        return Base::fail(ErrorKind::NotFound, "no-ticket", id.text());
    // Issued by a station that has not told it yet: the rest of the row follows.
    Ticket ticket = stored->value_or(Ticket{id, number, by.queueId});
    if (!*stored)
        ticket.serviceDay = by.serviceDay;
    const QJsonObject answer{
        {QStringLiteral("ticket"), id.text()}, {QStringLiteral("number"), ticket.number}};
    if (context.mayRefuse()) {
        if (const auto possible = refuseClaimed(context, ticket, by); !possible)
            return Base::passOn(possible);
    } else {
        const auto changes = weighTold(context, ticket, by);
        if (!changes)
            return Base::passOn(changes);
        if (!*changes)
            return answer;
    }
    return writeCall(context, ticket, {}, by);
}

Outcome runOverride(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto queue = arguments.id<QueueId>("queue");
    const auto station = arguments.id<StationId>("station");
    const QDate day = dayOf(arguments);
    const QString by = arguments.text("by").trimmed();
    const QString reason = arguments.text("reason").trimmed();
    if (!arguments.ok())
        return arguments.error();
    if (by.isEmpty() || reason.isEmpty())
        return Base::fail(ErrorKind::Invalid, "no-reason", station.text());
    const auto claims = Store::ClaimTable(context.transaction).ofQueue(queue, day);
    if (!claims)
        return Base::passOn(claims);
    int count = 0;
    for (const Claim &claim : claims->all()) {
        if (claim.stationId != station)
            continue;
        if (const auto removed = context.transaction.remove<Claim>(claim.id); !removed)
            return Base::passOn(removed);
        context.alarms.push_back({QStringLiteral("claim-overridden"),
            QStringLiteral("%1 of station %2").arg(claim.id.text(), station.text())});
        ++count;
    }
    if (count == 0)
        return Base::fail(ErrorKind::NotFound, "no-claim", station.text());
    return QJsonObject{{QStringLiteral("claims"), count}};
}

/// What was taken away before a restore is taken away again; nothing of it may be left.
Outcome repeatOverride(Context &context, const QJsonObject &object, const QJsonObject &answer)
{
    const Outcome again = runOverride(context, object);
    const bool gone = !again && again.error().kind == ErrorKind::NotFound;
    return gone ? Outcome(answer) : again;
}

Outcome runForget(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const QDate day = dayOf(arguments);
    if (!arguments.ok() || !day.isValid())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("day"));
    const auto old = Store::ClaimTable(context.transaction).before(day, MostAtOnce);
    if (!old)
        return Base::passOn(old);
    for (const Claim &claim : *old) {
        if (const auto removed = context.transaction.remove<Claim>(claim.id); !removed)
            return Base::passOn(removed);
    }
    return QJsonObject{{QStringLiteral("gone"), static_cast<int>(old->size())}};
}

Request aboutQueue(const char *name, const QueueId &queue, QDate day, Base::Instant at)
{
    return {QString::fromLatin1(name),
        1,
        {{QStringLiteral("queue"), queue.text()},
            {QStringLiteral("day"), day.toString(Qt::ISODate)}},
        at};
}
} // namespace

Base::Result<int> otherRoomsOf(
    Store::Reader &reader, const QueueId &queue, QDate day, const LocationId &own)
{
    const auto stored = reader.get<Queue>(queue);
    if (!stored)
        return Base::passOn(stored);
    std::vector<Slot> slots;
    if (*stored) {
        auto found = Store::SlotTable(reader).ofDepartment((*stored)->departmentId, day);
        if (!found)
            return Base::passOn(found);
        slots = std::move(*found);
    }
    const auto calls = Store::TicketTable(reader).callsOn(queue, day, CallsOfADay);
    if (!calls)
        return Base::passOn(calls);
    return otherRooms(slots, *calls, own);
}

Base::Result<int> removeClaims(Context &context, const StationId &station)
{
    const auto claims = Store::ClaimTable(context.transaction).ofStation(station, {});
    if (!claims)
        return Base::passOn(claims);
    for (const Claim &claim : *claims) {
        if (const auto removed = context.transaction.remove<Claim>(claim.id); !removed)
            return Base::passOn(removed);
    }
    return static_cast<int>(claims->size());
}

Request claimTickets(const QueueId &queue, const LocationId &room, QDate day, Base::Instant at)
{
    Request request = aboutQueue("queue.claim", queue, day, at);
    request.arguments.insert(QStringLiteral("room"), room.text());
    return request;
}

Request claimQueue(const QueueId &queue, QDate day, Base::Instant at)
{
    return aboutQueue("queue.claim", queue, day, at);
}

Request releaseClaims(const std::vector<ClaimId> &claims, Base::Instant at)
{
    QJsonArray ids;
    for (const ClaimId &claim : claims)
        ids.append(claim.text());
    return {QStringLiteral("claim.release"), 1, {{QStringLiteral("claims"), ids}}, at};
}

Request callClaimed(const RoomCall &call, const Ticket &ticket, Base::Instant at)
{
    Request request = aboutQueue("call.claimed", call.queueId, call.serviceDay, at);
    request.arguments.insert(QStringLiteral("id"), call.callId.text());
    request.arguments.insert(QStringLiteral("room"), call.roomId.text());
    request.arguments.insert(QStringLiteral("ticket"), ticket.id.text());
    request.arguments.insert(QStringLiteral("number"), ticket.number);
    return request;
}

Request overrideClaims(const ClaimOverride &override, Base::Instant at)
{
    Request request = aboutQueue("claim.override", override.queueId, override.serviceDay, at);
    request.arguments.insert(QStringLiteral("station"), override.stationId.text());
    request.arguments.insert(QStringLiteral("by"), override.by);
    request.arguments.insert(QStringLiteral("reason"), override.reason);
    return request;
}

Request forgetClaims(QDate day, Base::Instant at)
{
    return {QStringLiteral("claim.forget"),
        1,
        {{QStringLiteral("day"), day.toString(Qt::ISODate)}},
        at};
}

std::vector<Act> claimActs()
{
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("queue.claim"), 1, Kind::Intent, staff, runClaim},
        {QStringLiteral("claim.release"), 1, Kind::Fact, staff, runRelease},
        {QStringLiteral("call.claimed"), 1, Kind::Fact, staff, runCallClaimed},
        {QStringLiteral("claim.override"), 1, Kind::Intent, staff, runOverride, repeatOverride},
        {QStringLiteral("claim.forget"), 1, Kind::Intent, {Role::Administration}, runForget},
    };
}
} // namespace Operations
