// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/dutyoperations.h"

#include <algorithm>
#include <iterator>

#include "domain/queue/rules.h"
#include "operations/acts.h"
#include "operations/affectedlist.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "operations/dayplan.h"
#include "operations/queuepolicy.h"
#include "operations/roomoperations.h"
#include "operations/unplacedoperations.h"
#include "store/dutytable.h"
#include "store/slottable.h"
#include "store/tickettable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr qsizetype LongestWhy = 60; // it stands on the room's card and on boards

/// The doctor's half hours that are not over are never sold again (edge 38). Who is booked there
/// and not here yet.
Base::Result<std::vector<Appointment>> closeSlots(Context &context, const RoomDuty &duty)
{
    std::vector<Appointment> awaited;
    const auto slots = Store::SlotTable(context.transaction).ofDay(duty.serviceDay);
    if (!slots)
        return Base::passOn(slots);
    for (const Slot &slot : *slots) {
        if (slot.practitionerId != duty.practitionerId || slot.endsAt <= context.at
            || slot.state != SlotState::Open)
            continue;
        const auto booked = Store::SlotTable(context.transaction).appointmentsInSlot(slot);
        if (!booked)
            return Base::passOn(booked);
        addAwaited(awaited, *booked);
        if (const auto closed = closeHalfHour(context, slot); !closed)
            return Base::passOn(closed);
    }
    return awaited;
}

/// Whoever was to go back to this doctor: any of the queue may call her, in her place.
Base::Result<QJsonArray> freeReturns(Context &context, const RoomDuty &duty)
{
    const auto tickets = Store::TicketTable(context.transaction).ofDay(duty.serviceDay);
    if (!tickets)
        return Base::passOn(tickets);
    QJsonArray freed;
    for (Ticket ticket : *tickets) {
        const bool over = ticket.state == TicketState::Done || ticket.state == TicketState::Void;
        if (over || ticket.practitionerId != duty.practitionerId)
            continue;
        ticket.practitionerId = {};
        freed.append(ticket.number);
        if (const auto put = context.transaction.put(ticket); !put)
            return Base::passOn(put);
    }
    return freed;
}

/// The doctor has gone: whoever waits for her is listed to be asked, whoever is booked and not here
/// yet to be placed (on the server, which proposes places and writes to them), edge 37.
Outcome departed(Context &context, const RoomDuty &duty)
{
    const auto listed = listLeft(context, duty);
    if (!listed)
        return Base::passOn(listed);
    const auto awaited = closeSlots(context, duty);
    if (!awaited)
        return Base::passOn(awaited);
    const auto freed = freeReturns(context, duty);
    if (!freed)
        return Base::passOn(freed);
    if (context.place == Context::Place::Server) {
        const ScheduleChangeId change(departure(duty.roomId, duty.serviceDay));
        const auto touched = listTouched(context, {change, ExceptionKind::Absent, {}}, *awaited);
        if (!touched)
            return Base::passOn(touched);
    }
    return QJsonObject{{QStringLiteral("freed"), *freed},
        {QStringLiteral("asked"), *listed},
        {QStringLiteral("booked"), static_cast<int>(awaited->size())}};
}

Outcome runDuty(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    auto duty = arguments.grownRow<RoomDuty>("duty");
    if (!arguments.ok())
        return arguments.error();
    const bool known = duty.state >= DutyState::Working && duty.state <= DutyState::Left;
    if (!known || duty.roomId.isEmpty() || !duty.serviceDay.isValid()
        || duty.why.size() > LongestWhy || duty.alsoRoomId == duty.roomId)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("duty"));
    duty.why = duty.why.trimmed();
    if (duty.state != DutyState::Working && duty.why.isEmpty())
        return Base::fail(ErrorKind::Invalid, "no-reason", duty.roomId.text());
    duty.id = dutyId(duty.roomId, duty.serviceDay);
    const auto before = Store::DutyTable(context.transaction).duty(duty.roomId, duty.serviceDay);
    if (!before)
        return Base::passOn(before);
    // Work that goes on after a pause is no later beginning of the session.
    const bool began = *before && (*before)->state == DutyState::Late;
    duty.sinceAt =
        duty.state == DutyState::Working && !began ? Base::Instant(Base::Never) : context.at;
    if (duty.untilAt != Base::Never && duty.untilAt <= context.at)
        duty.untilAt = Base::Never; // expected in the past: not known
    QJsonObject answer;
    if (duty.state == DutyState::Left && !duty.practitionerId.isEmpty()) {
        const auto done = departed(context, duty);
        if (!done)
            return done;
        answer = *done;
    }
    if (const auto put = context.transaction.put(duty); !put)
        return Base::passOn(put);
    if (duty.state == DutyState::Working) {
        const auto back = doctorIsBack(context, duty.practitionerId, duty.serviceDay);
        if (!back)
            return Base::passOn(back);
        answer.insert(QStringLiteral("back"), *back);
    }
    return answer;
}

/// The ticket while it is in one of `states`; nothing: changed meanwhile, and told already.
Base::Result<std::optional<Ticket>> openTicket(
    Context &context, const TicketId &id, std::initializer_list<TicketState> states)
{
    const auto ticket = context.transaction.get<Ticket>(id);
    if (!ticket)
        return ticket;
    if (!*ticket)
        return Base::fail(ErrorKind::NotFound, "no-ticket", id.text());
    if (std::ranges::find(states, (*ticket)->state) != states.end())
        return ticket;
    if (context.mayRefuse())
        return Base::fail(ErrorKind::Conflict, "changed-elsewhere", (*ticket)->number);
    return std::optional<Ticket>{};
}

Outcome runReady(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<TicketId>("ticket");
    if (!arguments.ok())
        return arguments.error();
    const auto found = openTicket(context, id, {TicketState::AwaitingResult});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    Ticket ticket = **found;
    Domain::resultReady(ticket, context.at, *policy);
    if (const auto put = writeTicket(context, ticket, "ticket.ready"); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runLeave(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<TicketId>("ticket");
    const QString why = arguments.text("why").trimmed();
    if (!arguments.ok())
        return arguments.error();
    if (why.isEmpty())
        return Base::fail(ErrorKind::Invalid, "no-reason", id.text());
    const auto found = openTicket(context,
        id,
        {TicketState::Waiting,
            TicketState::Called,
            TicketState::Serving,
            TicketState::Missed,
            TicketState::Parked,
            TicketState::AwaitingResult});
    if (!found)
        return Base::passOn(found);
    if (!*found)
        return QJsonObject{};
    Ticket ticket = **found;
    Domain::leave(ticket, context.at);
    if (const auto put = writeTicket(context, ticket, "ticket.leave"); !put)
        return Base::passOn(put);
    return QJsonObject{};
}
} // namespace

Base::Result<Base::Instant> sessionStart(Context &context, const Ticket &ticket)
{
    if (ticket.appointmentId.isEmpty())
        return Base::Instant(Base::Never);
    const auto booking = context.transaction.get<Appointment>(ticket.appointmentId);
    if (!booking)
        return Base::passOn(booking);
    if (!*booking)
        return Base::Instant(Base::Never);
    const auto duty =
        Store::DutyTable(context.transaction).duty((*booking)->roomId, ticket.serviceDay);
    if (!duty)
        return Base::passOn(duty);
    if (!*duty)
        return Base::Instant(Base::Never);
    if ((*duty)->state == DutyState::Late)
        return std::max((*duty)->untilAt, context.at + std::chrono::seconds(1));
    return (*duty)->state == DutyState::Working ? (*duty)->sinceAt : Base::Instant(Base::Never);
}

Base::Result<bool> mayCallHere(Context &context, const Ticket &ticket, const LocationId &room)
{
    if (ticket.practitionerId.isEmpty())
        return true;
    const auto duties = Store::DutyTable(context.transaction).ofDay(ticket.serviceDay);
    if (!duties)
        return Base::passOn(duties);
    const auto slots = Store::SlotTable(context.transaction)
                           .ofPractitioner(ticket.practitionerId, ticket.serviceDay);
    if (!slots)
        return Base::passOn(slots);
    const auto dutyOf = [&duties](const LocationId &place) {
        return std::ranges::find(*duties, place, &RoomDuty::roomId);
    };
    bool worksSomewhere = false;
    for (const RoomDuty &duty : *duties) {
        if (duty.practitionerId != ticket.practitionerId || duty.state == DutyState::Left)
            continue;
        worksSomewhere = true;
        if (duty.roomId == room || duty.alsoRoomId == room)
            return true;
    }
    for (const Slot &slot : *slots) {
        const auto duty = dutyOf(slot.roomId);
        const bool changed = duty != duties->end() && !duty->practitionerId.isEmpty()
            && (duty->practitionerId != slot.practitionerId || duty->state == DutyState::Left);
        if (slot.state != SlotState::Open || slot.endsAt <= context.at || changed)
            continue;
        worksSomewhere = true;
        if (slot.roomId == room)
            return true;
    }
    return !worksSomewhere;
}

Base::Result<bool> returnIsReady(Context &context, const Ticket &ticket)
{
    if (ticket.ticketClass != TicketClass::Return)
        return true;
    const auto step = context.transaction.get<VisitStep>(ticket.stepId);
    if (!step)
        return Base::passOn(step);
    return !*step || (*step)->state != StepState::Planned;
}

Base::Result<void> wakeReturn(Context &context, const VisitStep &step)
{
    const auto tickets = Store::TicketTable(context.transaction).ofVisit(step.visitId);
    if (!tickets)
        return Base::passOn(tickets);
    for (Ticket ticket : *tickets) {
        if (ticket.stepId != step.id || ticket.state != TicketState::AwaitingResult)
            continue;
        const auto policy = policyIn(context);
        if (!policy)
            return Base::passOn(policy);
        resultReady(ticket, context.at, *policy);
        if (const auto put = context.transaction.put(ticket); !put)
            return put;
    }
    return {};
}

Request setDuty(const RoomDuty &duty, Base::Instant at)
{
    return {QStringLiteral("room.duty"), 1, {{QStringLiteral("duty"), Store::toJson(duty)}}, at};
}

Request resultReady(const TicketId &ticket, Base::Instant at)
{
    return {QStringLiteral("ticket.ready"), 1, {{QStringLiteral("ticket"), ticket.text()}}, at};
}

Request leave(const TicketId &ticket, const QString &why, Base::Instant at)
{
    return {QStringLiteral("ticket.leave"),
        1,
        {{QStringLiteral("ticket"), ticket.text()}, {QStringLiteral("why"), why}},
        at};
}

std::vector<Act> dutyActs()
{
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("room.duty"), 1, Kind::Fact, staff, runDuty},
        {QStringLiteral("ticket.ready"), 1, Kind::Fact, staff, runReady},
        {QStringLiteral("ticket.leave"), 1, Kind::Fact, staff, runLeave},
    };
}
} // namespace Operations
