// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/unplacedoperations.h"

#include <algorithm>

#include "domain/queue/lastact.h"
#include "domain/queue/rules.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/queuepolicy.h"
#include "operations/ticketnumber.h"
#include "store/directorytable.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "store/unplacedtable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr auto DecideAct = "unplaced.decide";

bool isOver(const Ticket &ticket)
{
    return ticket.state == TicketState::Done || ticket.state == TicketState::Void;
}

/// Whether `ticket` was to be seen by the doctor of `duty`.
Base::Result<bool> isDoctors(
    Context &context, const Ticket &ticket, const RoomDuty &duty, const std::vector<Queue> &queues)
{
    const bool atDoor = ticket.state == TicketState::Called
        && (ticket.roomId == duty.roomId || ticket.roomId == duty.alsoRoomId);
    if (atDoor || ticket.practitionerId == duty.practitionerId)
        return true;
    const auto queue = std::ranges::find(queues, ticket.queueId, &Queue::id);
    if (queue != queues.end() && queue->practitionerId == duty.practitionerId)
        return true;
    if (ticket.appointmentId.isEmpty())
        return false;
    const auto booking = context.transaction.get<Appointment>(ticket.appointmentId);
    if (!booking)
        return Base::passOn(booking);
    return *booking && (*booking)->practitionerId == duty.practitionerId;
}

UnplacedWas wasOf(const Ticket &ticket)
{
    switch (ticket.state) {
    case TicketState::Called:
        return UnplacedWas::Called;
    case TicketState::Serving:
        return UnplacedWas::Serving;
    case TicketState::Waiting:
        return UnplacedWas::Waiting;
    default:
        return UnplacedWas::Away;
    }
}

Base::Result<Unplaced> storedLine(Context &context, const UnplacedId &id)
{
    const auto line = context.transaction.get<Unplaced>(id);
    if (!line)
        return Base::passOn(line);
    if (!*line)
        return Base::fail(ErrorKind::NotFound, "no-unplaced", id.text());
    return **line;
}

/// Whether a person in this state may decide for the other.
bool mayDecide(UnplacedState from, UnplacedState to)
{
    switch (from) {
    case UnplacedState::Asking:
        return true;
    case UnplacedState::Waits:
        return to != UnplacedState::Waits;
    case UnplacedState::Rebook:
        return to == UnplacedState::Settled;
    default:
        return false;
    }
}

/// Her next step leads to where the queue is called, no more to the room that was left. Whether
/// the slip said otherwise.
Base::Result<bool> leadAway(Context &context, const Ticket &ticket, const Unplaced &line)
{
    const auto step = context.transaction.get<VisitStep>(ticket.stepId);
    if (!step)
        return Base::passOn(step);
    const auto queue = context.transaction.get<Queue>(ticket.queueId);
    if (!queue)
        return Base::passOn(queue);
    if (!*step || !*queue)
        return false;
    const auto department = context.transaction.get<Department>((*queue)->departmentId);
    if (!department)
        return Base::passOn(department);
    const bool otherHouse = line.queueId != ticket.queueId;
    if (!*department || ((*step)->locationId != line.roomId && !otherHouse))
        return false;
    VisitStep led = **step;
    led.locationId = (*department)->waitingAreaId;
    if (const auto put = context.transaction.put(led); !put)
        return Base::passOn(put);
    return true;
}

/// `ticket` as the decision leaves it; its line gets its new number and the need of a slip.
Base::Result<void> apply(
    Context &context, const UnplacedDecision &decision, Ticket &ticket, Unplaced &line)
{
    if (decision.to == UnplacedState::Waits) {
        ticket.practitionerId = line.practitionerId;
        park(ticket, ParkReason::DoctorAway, context.at);
        ticket.parkedBy = context.station;
        return {};
    }
    if (decision.to != UnplacedState::Moved) {
        leave(ticket, context.at);
        return {};
    }
    const bool named = !ticket.practitionerId.isEmpty() || !ticket.appointmentId.isEmpty();
    if (ticket.state == TicketState::Parked && ticket.parkReason == ParkReason::DoctorAway)
        unpark(ticket, context.at);
    ticket.practitionerId = {};
    const bool other = !decision.queueId.isEmpty() && decision.queueId != ticket.queueId;
    if (other) {
        const auto second =
            refuseSecondPlace(context, ticket.patientId, decision.queueId, ticket.serviceDay);
        if (!second)
            return second;
        const TicketState state = ticket.state;
        Domain::transfer(ticket, Transfer::WrongDesk, context.at); // keeps clock and credit
        ticket.state = state;
        ticket.queueId = decision.queueId;
        ticket.number = decision.number;
        ticket.sequence = decision.sequence;
        line.newNumber = decision.number;
        if (const auto counted = countNumber(context, decision.blockId, decision.sequence);
            !counted)
            return counted;
    }
    const auto led = leadAway(context, ticket, line);
    if (!led)
        return Base::passOn(led);
    line.slip = other || named || *led ? SlipNeed::Due : SlipNeed::None;
    return {};
}

UnplacedDecision decisionOf(Arguments &arguments)
{
    UnplacedDecision decision;
    decision.unplacedId = arguments.id<UnplacedId>("unplaced");
    decision.to = static_cast<UnplacedState>(arguments.number(
        "to", static_cast<int>(UnplacedState::Moved), static_cast<int>(UnplacedState::Settled)));
    decision.seen = static_cast<UnplacedState>(arguments.number(
        "seen", static_cast<int>(UnplacedState::Asking), static_cast<int>(UnplacedState::Settled)));
    decision.note = arguments.text("note").trimmed();
    decision.queueId = arguments.optionalId<QueueId>("queue");
    decision.number = arguments.text("number");
    decision.sequence = arguments.number("sequence", 0, 2'000'000);
    decision.blockId = arguments.optionalId<NumberBlockId>("block");
    return decision;
}

Outcome runDecide(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const UnplacedDecision decision = decisionOf(arguments);
    if (!arguments.ok())
        return arguments.error();
    const bool noNumber = !decision.queueId.isEmpty() && decision.number.isEmpty();
    if (decision.note.size() > LongestUnplacedNote || noNumber)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", decision.unplacedId.text());
    if (decision.to == UnplacedState::Settled && decision.note.isEmpty())
        return Base::fail(ErrorKind::Invalid, "no-reason", decision.unplacedId.text());
    auto line = storedLine(context, decision.unplacedId);
    if (!line)
        return Base::passOn(line);
    const auto stored = context.transaction.get<Ticket>(line->ticketId);
    if (!stored)
        return Base::passOn(stored);
    const bool over = !*stored || isOver(**stored);
    const bool needsTicket =
        decision.to == UnplacedState::Moved || decision.to == UnplacedState::Waits;
    const bool busy = *stored
        && ((*stored)->state == TicketState::Called || (*stored)->state == TicketState::Serving);
    if (!mayDecide(line->state, decision.to) || line->state != decision.seen
        || (needsTicket && over) || (busy && decision.to != UnplacedState::Moved)) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict, "changed-elsewhere", line->number);
        return QJsonObject{};
    }
    line->state = decision.to;
    line->note = decision.note;
    line->settledAt = isOpen(*line) ? Base::Instant(Base::Never) : context.at;
    if (!over && !busy) {
        Ticket ticket = **stored;
        if (const auto done = apply(context, decision, ticket, *line); !done)
            return Base::passOn(done);
        if (const auto put = writeTicket(context, ticket, DecideAct); !put)
            return Base::passOn(put);
    }
    if (const auto put = context.transaction.put(*line); !put)
        return Base::passOn(put);
    return QJsonObject{{QStringLiteral("slip"), line->slip == SlipNeed::Due ? 1 : 0}};
}

Outcome runUndo(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<UnplacedId>("unplaced");
    if (!arguments.ok())
        return arguments.error();
    auto line = storedLine(context, id);
    if (!line)
        return Base::passOn(line);
    auto ticket = context.transaction.get<Ticket>(line->ticketId);
    if (!ticket)
        return Base::passOn(ticket);
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    const auto act = *ticket ? lastActOf(**ticket) : std::nullopt;
    const bool ours = act && act->act == QLatin1String(DecideAct)
        && line->cause == UnplacedCause::DoctorLeft && line->state != UnplacedState::Asking;
    const bool late = ours && !mayTakeBack(*act, context.at, *policy);
    if (!ours || late || !takeBackLastAct(**ticket)) {
        if (context.mayRefuse())
            return Base::fail(
                ErrorKind::Conflict, late ? "too-late" : "changed-elsewhere", line->number);
        return QJsonObject{};
    }
    line->state = UnplacedState::Asking;
    line->slip = SlipNeed::None;
    line->newNumber.clear();
    line->note.clear();
    line->settledAt = Base::Never;
    if (const auto put = context.transaction.put(**ticket); !put)
        return Base::passOn(put);
    if (const auto put = context.transaction.put(*line); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runPrinted(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<UnplacedId>("unplaced");
    if (!arguments.ok())
        return arguments.error();
    auto line = storedLine(context, id);
    if (!line)
        return Base::passOn(line);
    if (line->slip != SlipNeed::Due)
        return QJsonObject{};
    line->slip = SlipNeed::Printed;
    if (!isOpen(*line))
        line->settledAt = context.at;
    if (const auto put = context.transaction.put(*line); !put)
        return Base::passOn(put);
    return QJsonObject{};
}
} // namespace

Base::Result<int> listLeft(Context &context, const RoomDuty &duty)
{
    const auto tickets = Store::TicketTable(context.transaction).ofDay(duty.serviceDay);
    if (!tickets)
        return Base::passOn(tickets);
    const auto queues = Store::DirectoryTable(context.transaction).queues();
    if (!queues)
        return Base::passOn(queues);
    int listed = 0;
    const QString occasion = departure(duty.roomId, duty.serviceDay);
    for (Ticket ticket : *tickets) {
        // Who is inside is seen to the end.
        if (isOver(ticket) || ticket.state == TicketState::Serving)
            continue;
        const auto concerned = isDoctors(context, ticket, duty, *queues);
        if (!concerned)
            return Base::passOn(concerned);
        if (!*concerned)
            continue;
        Unplaced line;
        line.id = unplacedId(occasion, ticket.id);
        line.occasion = occasion;
        line.cause = UnplacedCause::DoctorLeft;
        line.ticketId = ticket.id;
        line.patientId = ticket.patientId;
        line.queueId = ticket.queueId;
        line.roomId = duty.roomId;
        line.practitionerId = duty.practitionerId;
        line.serviceDay = duty.serviceDay;
        line.number = ticket.number;
        line.was = wasOf(ticket);
        line.madeAt = context.at;
        if (ticket.state == TicketState::Called) {
            takeBackCall(ticket);
            ticket.lastAct.clear();
            if (const auto put = context.transaction.put(ticket); !put)
                return Base::passOn(put);
        }
        if (const auto put = context.transaction.put(line); !put)
            return Base::passOn(put);
        listed += 1;
    }
    return listed;
}

Request decide(const UnplacedDecision &decision, Base::Instant at)
{
    return {QString::fromLatin1(DecideAct),
        1,
        {{QStringLiteral("unplaced"), decision.unplacedId.text()},
            {QStringLiteral("to"), static_cast<int>(decision.to)},
            {QStringLiteral("seen"), static_cast<int>(decision.seen)},
            {QStringLiteral("note"), decision.note},
            {QStringLiteral("queue"), decision.queueId.text()},
            {QStringLiteral("number"), decision.number},
            {QStringLiteral("sequence"), decision.sequence},
            {QStringLiteral("block"), decision.blockId.text()}},
        at};
}

Request undoDecision(const UnplacedId &unplaced, Base::Instant at)
{
    return {
        QStringLiteral("unplaced.undo"), 1, {{QStringLiteral("unplaced"), unplaced.text()}}, at};
}

Request slipPrinted(const UnplacedId &unplaced, Base::Instant at)
{
    return {
        QStringLiteral("unplaced.printed"), 1, {{QStringLiteral("unplaced"), unplaced.text()}}, at};
}

std::vector<Act> unplacedActs()
{
    const std::vector<Role> desks{Role::Reception, Role::Administration};
    return {
        {QString::fromLatin1(DecideAct), 1, Kind::Fact, desks, runDecide},
        {QStringLiteral("unplaced.undo"), 1, Kind::Fact, desks, runUndo},
        {QStringLiteral("unplaced.printed"), 1, Kind::Fact, desks, runPrinted},
    };
}
} // namespace Operations
