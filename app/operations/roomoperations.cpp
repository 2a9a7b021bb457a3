// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/roomoperations.h"

#include <algorithm>

#include <QJsonArray>

#include "domain/queue/rules.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/dutyoperations.h"
#include "store/directorytable.h"
#include "store/dutytable.h"
#include "store/slottable.h"
#include "store/unplacedtable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr qsizetype LongestWhy = 60; // it stands on the room's card and on boards

template<typename Row, typename Id>
Base::Result<void> mustExist(Context &context, const Id &id, const char *code)
{
    const auto row = context.transaction.get<Row>(id);
    if (!row)
        return Base::passOn(row);
    if (!*row)
        return Base::fail(ErrorKind::NotFound, code, id.text());
    return {};
}

/// The room where `doctor` works besides `room`: as staff have said, else by the rota's half hours
/// that are not over; empty: nowhere.
Base::Result<LocationId> worksElsewhere(
    Context &context, const PractitionerId &doctor, const LocationId &room, QDate day)
{
    const auto duties = Store::DutyTable(context.transaction).ofDay(day);
    if (!duties)
        return Base::passOn(duties);
    for (const RoomDuty &duty : *duties) {
        if (duty.practitionerId == doctor && duty.roomId != room && duty.alsoRoomId != room
            && duty.state != DutyState::Left)
            return duty.roomId;
    }
    const auto slots = Store::SlotTable(context.transaction).ofDay(day);
    if (!slots)
        return Base::passOn(slots);
    for (const Slot &slot : *slots) {
        const bool said = std::ranges::any_of(*duties, [&slot](const RoomDuty &duty) {
            return duty.roomId == slot.roomId
                && (!duty.practitionerId.isEmpty() || duty.state == DutyState::Left);
        });
        if (slot.practitionerId == doctor && slot.roomId != room && !said
            && slot.state == SlotState::Open && slot.endsAt > context.at)
            return slot.roomId;
    }
    return LocationId{};
}

RoomDuty dutyOr(const std::optional<RoomDuty> &known, const LocationId &room, QDate day)
{
    RoomDuty duty = known ? *known : RoomDuty{};
    duty.id = dutyId(room, day);
    duty.roomId = room;
    duty.serviceDay = day;
    return duty;
}

/// Writes `after` and notes both, for `room.restore`.
Base::Result<void> putDuty(
    Context &context, QJsonArray &changed, const RoomDuty &before, const RoomDuty &after)
{
    if (before == after)
        return {};
    changed.append(QJsonObject{{QStringLiteral("before"), Store::toJson(before)},
        {QStringLiteral("after"), Store::toJson(after)}});
    return context.transaction.put(after);
}

/// The doctor's other room gives her up, or has her in both.
Base::Result<void> settleOther(
    Context &context, const LocationId &other, const RoomOrder &order, QJsonArray &changed)
{
    const auto known = Store::DutyTable(context.transaction).duty(other, order.serviceDay);
    if (!known)
        return Base::passOn(known);
    const RoomDuty before = dutyOr(*known, other, order.serviceDay);
    RoomDuty duty = before;
    if (order.other == OtherRoom::Both) {
        duty.practitionerId = order.practitionerId;
        duty.alsoRoomId = order.roomId;
    } else {
        duty.practitionerId = {};
        duty.alsoRoomId = {};
        duty.state = DutyState::Left;
        duty.sinceAt = context.at;
        duty.untilAt = Base::Never;
        duty.why = order.vacated;
    }
    return putDuty(context, changed, before, duty);
}

Base::Result<void> check(Context &context, const RoomOrder &order)
{
    if (!order.serviceDay.isValid() || order.queues.size() > MostRoomQueues
        || order.vacated.size() > LongestWhy)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", order.roomId.text());
    if (const auto room = mustExist<Location>(context, order.roomId, "no-room"); !room)
        return room;
    if (!order.practitionerId.isEmpty()) {
        const auto doctor = mustExist<Practitioner>(context, order.practitionerId, "no-doctor");
        if (!doctor)
            return doctor;
    }
    for (const QueueId &queue : order.queues) {
        if (const auto known = mustExist<Queue>(context, queue, "no-queue"); !known)
            return known;
    }
    return {};
}

/// A doctor in two rooms whose second one is set anew works in the first alone.
Base::Result<void> freeSecondRoom(Context &context, const RoomOrder &order, QJsonArray &changed)
{
    const auto duties = Store::DutyTable(context.transaction).ofDay(order.serviceDay);
    if (!duties)
        return Base::passOn(duties);
    for (RoomDuty duty : *duties) {
        if (duty.alsoRoomId != order.roomId || duty.practitionerId == order.practitionerId)
            continue;
        const RoomDuty before = duty;
        duty.alsoRoomId = {};
        if (const auto put = putDuty(context, changed, before, duty); !put)
            return put;
    }
    return {};
}

RoomOrder orderOf(Arguments &arguments)
{
    RoomOrder order;
    order.roomId = arguments.id<LocationId>("room");
    order.serviceDay = QDate::fromString(arguments.text("day"), Qt::ISODate);
    order.practitionerId = arguments.optionalId<PractitionerId>("doctor");
    RoomDuty told;
    told.queueIds = arguments.text("queues");
    order.queues = queuesOf(told);
    order.seenPractitionerId = arguments.optionalId<PractitionerId>("seenDoctor");
    order.seenQueues = arguments.text("seenQueues");
    order.other = static_cast<OtherRoom>(arguments.number("other", 0, 2));
    order.vacated = arguments.text("vacated").trimmed();
    return order;
}

/// What the room was before, unless somebody has set it since the desk looked.
Base::Result<RoomDuty> seenDuty(Context &context, const RoomOrder &order)
{
    const auto known = Store::DutyTable(context.transaction).duty(order.roomId, order.serviceDay);
    if (!known)
        return Base::passOn(known);
    const RoomDuty duty = dutyOr(*known, order.roomId, order.serviceDay);
    const bool stale =
        duty.practitionerId != order.seenPractitionerId || duty.queueIds != order.seenQueues;
    if (stale && context.mayRefuse())
        return Base::fail(ErrorKind::Conflict, "changed-elsewhere", order.roomId.text());
    return duty;
}

Outcome runAssign(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const RoomOrder order = orderOf(arguments);
    if (!arguments.ok())
        return arguments.error();
    if (const auto good = check(context, order); !good)
        return Base::passOn(good);
    auto duty = seenDuty(context, order);
    if (!duty)
        return Base::passOn(duty);
    QJsonArray changed;
    if (!order.practitionerId.isEmpty()) {
        const auto other =
            worksElsewhere(context, order.practitionerId, order.roomId, order.serviceDay);
        if (!other)
            return Base::passOn(other);
        if (!other->isEmpty()) {
            if (order.other == OtherRoom::Refuse && context.mayRefuse())
                return Base::fail(ErrorKind::Conflict, "doctor-elsewhere", other->text());
            if (const auto settled = settleOther(context, *other, order, changed); !settled)
                return Base::passOn(settled);
        }
    }
    if (const auto freed = freeSecondRoom(context, order, changed); !freed)
        return Base::passOn(freed);
    const RoomDuty before = *duty;
    if (duty->practitionerId != order.practitionerId) { // another doctor begins now
        duty->state = DutyState::Working;
        duty->sinceAt = Base::Never;
        duty->untilAt = Base::Never;
        duty->why.clear();
        duty->alsoRoomId = {};
    }
    duty->practitionerId = order.practitionerId;
    duty->queueIds = joined(order.queues);
    if (const auto put = putDuty(context, changed, before, *duty); !put)
        return Base::passOn(put);
    const auto back = doctorIsBack(context, order.practitionerId, order.serviceDay);
    if (!back)
        return Base::passOn(back);
    return QJsonObject{{QStringLiteral("back"), *back}, {QStringLiteral("changed"), changed}};
}

Base::Result<void> check(Context &context, const RoomChange &change)
{
    const RoomDuty &before = change.before;
    const RoomDuty &after = change.after;
    const bool one = before.id == after.id && before.roomId == after.roomId
        && before.serviceDay == after.serviceDay && before.serviceDay.isValid()
        && before.id == dutyId(before.roomId, before.serviceDay);
    if (!one || queuesOf(before).size() > MostRoomQueues || before.why.size() > LongestWhy)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", before.roomId.text());
    return mustExist<Location>(context, before.roomId, "no-room");
}

/// Who stood in the queue again because her doctor came into the room waits for him again.
Base::Result<QJsonArray> doctorIsNotBack(
    Context &context, const RoomChange &change, Base::Instant done)
{
    QJsonArray numbers;
    const auto lines =
        Store::UnplacedTable(context.transaction).settledAt(change.after.practitionerId, done);
    if (!lines)
        return Base::passOn(lines);
    for (Unplaced line : *lines) {
        auto ticket = context.transaction.get<Ticket>(line.ticketId);
        if (!ticket)
            return Base::passOn(ticket);
        const bool untouched = *ticket && (*ticket)->lastAct.isEmpty()
            && ((*ticket)->state == TicketState::Waiting
                || (*ticket)->state == TicketState::AwaitingResult);
        if (!untouched)
            continue;
        park(**ticket, ParkReason::DoctorAway, context.at);
        (*ticket)->parkedBy = context.station;
        line.state = UnplacedState::Waits;
        line.settledAt = Base::Never;
        numbers.append((*ticket)->number);
        if (const auto put = context.transaction.put(**ticket); !put)
            return Base::passOn(put);
        if (const auto put = context.transaction.put(line); !put)
            return Base::passOn(put);
    }
    return numbers;
}

/// One room of the act; false: somebody has set it since.
Base::Result<bool> restoreRoom(Context &context, const RoomChange &change)
{
    if (const auto good = check(context, change); !good)
        return Base::passOn(good);
    const auto known =
        Store::DutyTable(context.transaction).duty(change.after.roomId, change.after.serviceDay);
    if (!known)
        return Base::passOn(known);
    if (*known != std::optional(change.after)) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict, "changed-elsewhere", change.after.roomId.text());
        context.alarms.push_back({QStringLiteral("changed-elsewhere"), change.after.roomId.text()});
        return false;
    }
    if (const auto put = context.transaction.put(change.before); !put)
        return Base::passOn(put);
    return true;
}

Outcome runRestore(Context &context, const QJsonObject &object)
{
    const auto changes = changesOf(object);
    const Base::Instant done = Base::fromSeconds(object.value(QStringLiteral("done")).toInteger());
    if (changes.empty() || changes.size() > MostRoomChanges || done == Base::Never)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("changed"));
    QJsonArray waits;
    for (const RoomChange &change : changes) {
        const auto restored = restoreRoom(context, change);
        if (!restored)
            return Base::passOn(restored);
        if (!*restored || change.before.practitionerId == change.after.practitionerId)
            continue;
        const auto again = doctorIsNotBack(context, change, done);
        if (!again)
            return Base::passOn(again);
        for (const QJsonValue &number : *again)
            waits.append(number);
    }
    return QJsonObject{{QStringLiteral("waits"), waits}};
}
} // namespace

std::vector<RoomChange> changesOf(const QJsonObject &answer)
{
    std::vector<RoomChange> changes;
    for (const QJsonValue &value : answer.value(QStringLiteral("changed")).toArray()) {
        const auto before = Store::fromRecord<RoomDuty>(
            value.toObject().value(QStringLiteral("before")).toObject());
        const auto after =
            Store::fromRecord<RoomDuty>(value.toObject().value(QStringLiteral("after")).toObject());
        if (!before || !after)
            return {};
        changes.push_back({*before, *after});
    }
    return changes;
}

Base::Result<std::optional<RoomDuty>> dutyOf(Context &context, const LocationId &room, QDate day)
{
    const auto own = Store::DutyTable(context.transaction).duty(room, day);
    if (!own || *own)
        return own;
    const auto duties = Store::DutyTable(context.transaction).ofDay(day);
    if (!duties)
        return Base::passOn(duties);
    const auto second = std::ranges::find(*duties, room, &RoomDuty::alsoRoomId);
    return second == duties->end() ? std::optional<RoomDuty>{} : std::optional(*second);
}

Base::Result<std::vector<QueueId>> queuesFor(
    const std::optional<RoomDuty> &duty, const QueueId &asked)
{
    if (!duty)
        return std::vector{asked};
    if (!serves(*duty, asked))
        return Base::fail(ErrorKind::Conflict, "queue-not-here", duty->roomId.text());
    auto queues = queuesOf(*duty);
    if (queues.empty())
        queues.push_back(asked);
    return queues;
}

Base::Result<QJsonArray> doctorIsBack(
    Context &context, const PractitionerId &practitioner, QDate day)
{
    QJsonArray numbers;
    if (practitioner.isEmpty())
        return numbers;
    const auto open = Store::UnplacedTable(context.transaction).open(day);
    if (!open)
        return Base::passOn(open);
    for (Unplaced line : *open) {
        if (line.practitionerId != practitioner || line.state != UnplacedState::Waits)
            continue;
        auto ticket = context.transaction.get<Ticket>(line.ticketId);
        if (!ticket)
            return Base::passOn(ticket);
        if (*ticket && (*ticket)->state == TicketState::Parked
            && (*ticket)->parkReason == ParkReason::DoctorAway) {
            unpark(**ticket, context.at);
            const auto ready = returnIsReady(context, **ticket);
            if (!ready)
                return Base::passOn(ready);
            if (!*ready)
                awaitResult(**ticket);
            (*ticket)->lastAct.clear();
            numbers.append((*ticket)->number);
            if (const auto put = context.transaction.put(**ticket); !put)
                return Base::passOn(put);
        }
        line.state = UnplacedState::Settled;
        line.settledAt = context.at;
        if (const auto put = context.transaction.put(line); !put)
            return Base::passOn(put);
    }
    return numbers;
}

Request assignRoom(const RoomOrder &order, Base::Instant at)
{
    return {QStringLiteral("room.assign"),
        1,
        {{QStringLiteral("room"), order.roomId.text()},
            {QStringLiteral("day"), order.serviceDay.toString(Qt::ISODate)},
            {QStringLiteral("doctor"), order.practitionerId.text()},
            {QStringLiteral("queues"), joined(order.queues)},
            {QStringLiteral("seenDoctor"), order.seenPractitionerId.text()},
            {QStringLiteral("seenQueues"), order.seenQueues},
            {QStringLiteral("other"), static_cast<int>(order.other)},
            {QStringLiteral("vacated"), order.vacated}},
        at};
}

Request restoreRooms(const std::vector<RoomChange> &changes, Base::Instant done, Base::Instant at)
{
    QJsonArray changed;
    for (const RoomChange &change : changes)
        changed.append(QJsonObject{{QStringLiteral("before"), Store::toJson(change.before)},
            {QStringLiteral("after"), Store::toJson(change.after)}});
    return {QStringLiteral("room.restore"),
        1,
        {{QStringLiteral("changed"), changed}, {QStringLiteral("done"), Base::toSeconds(done)}},
        at};
}

std::vector<Act> roomActs()
{
    const std::vector<Role> desks{Role::Reception, Role::Administration};
    return {{QStringLiteral("room.assign"), 1, Kind::Fact, desks, runAssign},
        {QStringLiteral("room.restore"), 1, Kind::Fact, desks, runRestore}};
}
} // namespace Operations
