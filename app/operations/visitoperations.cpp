// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/visitoperations.h"

#include <algorithm>

#include "domain/queue/order.h"
#include "domain/queue/rules.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/dutyoperations.h"
#include "operations/queuepolicy.h"
#include "operations/ticketnumber.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "store/visittable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {

/// The booking's own times where it is known here; a kiosk knows only what it was answered.
Base::Result<void> arriveAppointment(Context &context, TicketOrder &order)
{
    if (order.ticket.appointmentId.isEmpty())
        return {};
    auto stored = context.transaction.get<Appointment>(order.ticket.appointmentId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return {};
    Appointment appointment = **stored;
    order.slotStart = appointment.startsAt;
    order.slotEnd = appointment.endsAt;
    if (appointment.status == AppointmentStatus::Cancelled && context.mayRefuse())
        return Base::fail(ErrorKind::Conflict, "cancelled", appointment.id.text());
    if (appointment.status != AppointmentStatus::Booked)
        return {};
    appointment.status = AppointmentStatus::Arrived;
    return context.transaction.put(appointment);
}

/// The ticket as it was issued, as far along as it is known to be.
void keepProgress(Ticket &ticket, const Ticket &known)
{
    ticket.state = known.state;
    ticket.roomId = known.roomId;
    ticket.calledAt = known.calledAt;
    ticket.callCount = known.callCount;
    ticket.startedAt = known.startedAt;
    ticket.finishedAt = known.finishedAt;
    ticket.missCount = known.missCount;
    ticket.parkedAt = known.parkedAt;
    ticket.parkedSeconds = known.parkedSeconds;
}

Base::Result<void> issue(Context &context, TicketOrder order)
{
    const auto known = context.transaction.get<Ticket>(order.ticket.id);
    if (!known)
        return Base::passOn(known);
    // A row without its moment of arrival is a call that came before the ticket.
    const bool calledBefore = *known && (*known)->t0 == Base::Never;
    if (*known && !calledBefore)
        return {}; // told twice, written once: a called ticket is never set back to waiting
    if (const auto allowed = refuseSecondPlace(
            context, order.ticket.patientId, order.ticket.queueId, order.ticket.serviceDay);
        !allowed)
        return allowed;
    if (const auto arrived = arriveAppointment(context, order); !arrived)
        return arrived;
    const bool emergency = order.ticket.ticketClass <= TicketClass::EmergencyIV;
    if (emergency && context.role == Role::Kiosk)
        order.ticket.ticketClass = TicketClass::WalkIn; // triage is done by people
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    const auto session = sessionStart(context, order.ticket);
    if (!session)
        return Base::passOn(session);
    place(order.ticket,
        {order.ticket.ticketClass,
            order.ticket.statutory,
            context.at,
            order.slotStart,
            order.slotEnd,
            *session},
        *policy);
    order.ticket.state = TicketState::Waiting;
    if (const auto ready = returnIsReady(context, order.ticket); !ready)
        return Base::passOn(ready);
    else if (!*ready)
        awaitResult(order.ticket);
    if (calledBefore)
        keepProgress(order.ticket, **known);
    if (const auto put = context.transaction.put(order.ticket); !put)
        return put;
    return countNumber(context, order.blockId, order.ticket.sequence);
}

/// New steps only: a step that is there keeps its state.
Base::Result<void> putSteps(Context &context, const std::vector<VisitStep> &steps)
{
    for (const VisitStep &step : steps) {
        const auto known = context.transaction.get<VisitStep>(step.id);
        if (!known)
            return Base::passOn(known);
        if (*known)
            continue;
        if (const auto put = context.transaction.put(step); !put)
            return put;
    }
    return {};
}

QJsonObject toArguments(const TicketOrder &order)
{
    return {{QStringLiteral("ticket"), Store::toJson(order.ticket)},
        {QStringLiteral("block"), order.blockId.text()},
        {QStringLiteral("slotStart"), QString::number(Base::toSeconds(order.slotStart))},
        {QStringLiteral("slotEnd"), QString::number(Base::toSeconds(order.slotEnd))}};
}

/// A moment written as text; `Never` for one outside the years 1970 to 9999.
Base::Instant momentOf(const QString &text)
{
    constexpr qint64 EndOfTime = 253402300799;
    const qint64 seconds = text.toLongLong();
    return seconds < 0 || seconds > EndOfTime ? Base::Never : Base::fromSeconds(seconds);
}

TicketOrder orderOf(Arguments &arguments)
{
    return {arguments.grownRow<Ticket>("ticket"),
        arguments.optionalId<NumberBlockId>("block"),
        momentOf(arguments.text("slotStart")),
        momentOf(arguments.text("slotEnd"))};
}

Outcome runStart(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    Visit visit = arguments.row<Visit>("visit");
    auto steps = arguments.rows<VisitStep>("steps");
    if (!arguments.ok())
        return arguments.error();
    QJsonObject answer;
    if (arguments.has("patient")) {
        const PatientDraft draft{
            arguments.row<Patient>("patient"), arguments.rows<Identifier>("identifiers")};
        if (!arguments.ok())
            return arguments.error();
        const auto written = writePatient(context, draft, SameNumber::OneFile);
        if (!written)
            return Base::passOn(written);
        answer = *written;
        const QString known = answer.value(QStringLiteral("duplicateOf")).toString();
        if (!known.isEmpty()) // registered elsewhere meanwhile: the visit joins the known file
            visit.patientId = PatientId(known);
    }
    for (const char *name : {"consent", "remember"}) {
        if (!arguments.has(name))
            continue;
        Consent consent = arguments.row<Consent>(name);
        if (!arguments.ok())
            return arguments.error();
        consent.patientId = visit.patientId;
        if (const auto written = writeConsent(context, consent); !written)
            return Base::passOn(written);
    }
    const auto known = context.transaction.get<Visit>(visit.id);
    if (!known)
        return Base::passOn(known);
    if (!*known) {
        visit.startedAt = context.at;
        if (const auto put = context.transaction.put(visit); !put)
            return Base::passOn(put);
        for (VisitStep &step : steps)
            step.visitId = visit.id;
        if (const auto put = putSteps(context, steps); !put)
            return Base::passOn(put);
    }
    if (arguments.has("ticket")) {
        TicketOrder order = orderOf(arguments);
        if (!arguments.ok())
            return arguments.error();
        order.ticket.patientId = visit.patientId;
        if (const auto written = issue(context, order); !written)
            return Base::passOn(written);
    }
    return answer;
}

Outcome runIssue(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const TicketOrder order = orderOf(arguments);
    if (!arguments.ok())
        return arguments.error();
    if (const auto written = issue(context, order); !written)
        return Base::passOn(written);
    return QJsonObject{};
}

Base::Result<void> finishTicket(
    Context &context, const TicketId &id, const std::vector<VisitStep> &next)
{
    if (id.isEmpty())
        return {};
    auto stored = context.transaction.get<Ticket>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-ticket", id.text());
    Ticket ticket = **stored;
    const bool open = ticket.state == TicketState::Called || ticket.state == TicketState::Serving
        || (ticket.state == TicketState::Waiting && !context.mayRefuse());
    if (!open) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict, "changed-elsewhere", ticket.number);
        return {};
    }
    if (ticket.startedAt == Base::Never)
        ticket.startedAt = ticket.calledAt; // went in without anybody pressing "start"
    ticket.state = TicketState::Done;
    ticket.finishedAt = std::max(context.at, ticket.startedAt); // never negative (edge 78)
    QStringList ordered;
    for (const VisitStep &step : next)
        ordered += step.id.text();
    return writeTicket(context, ticket, "step.finish", ordered.join(QLatin1Char(' ')));
}

/// Sets the first open step active. `steps` by position.
Base::Result<void> activateNext(Context &context, std::vector<VisitStep> steps)
{
    for (VisitStep &step : steps) {
        if (step.state == StepState::Active)
            return {};
        if (step.state != StepState::Planned)
            continue;
        step.state = StepState::Active;
        step.activeAt = context.at;
        if (const auto put = context.transaction.put(step); !put)
            return put;
        return wakeReturn(context, step);
    }
    return {};
}

/// Makes room behind `after` and puts `next` there.
Base::Result<void> insertSteps(
    Context &context, const VisitStep &after, std::vector<VisitStep> next)
{
    const auto steps = Store::VisitTable(context.transaction).steps(after.visitId);
    if (!steps)
        return Base::passOn(steps);
    for (VisitStep later : *steps) {
        if (later.position <= after.position)
            continue;
        later.position += static_cast<int>(next.size());
        if (const auto put = context.transaction.put(later); !put)
            return put;
    }
    int position = after.position;
    for (VisitStep &step : next) {
        step.visitId = after.visitId;
        step.position = ++position;
        step.state = StepState::Planned;
    }
    return putSteps(context, next);
}

Outcome runFinish(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto stepId = arguments.id<StepId>("step");
    const auto ticketId = arguments.optionalId<TicketId>("ticket");
    const auto next = arguments.rows<VisitStep>("next");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<VisitStep>(stepId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-step", stepId.text());
    if (const auto finished = finishTicket(context, ticketId, next); !finished)
        return Base::passOn(finished);
    VisitStep step = **stored;
    if (step.state == StepState::Done)
        return QJsonObject{};
    step.state = StepState::Done;
    step.doneAt = context.at;
    if (const auto put = context.transaction.put(step); !put)
        return Base::passOn(put);
    if (const auto inserted = insertSteps(context, step, next); !inserted)
        return Base::passOn(inserted);
    const auto steps = Store::VisitTable(context.transaction).steps(step.visitId);
    if (!steps)
        return Base::passOn(steps);
    if (const auto active = activateNext(context, *steps); !active)
        return Base::passOn(active);
    return QJsonObject{};
}

Base::Result<void> closeParts(Context &context, const VisitId &id)
{
    const auto steps = Store::VisitTable(context.transaction).steps(id);
    if (!steps)
        return Base::passOn(steps);
    for (VisitStep step : *steps) {
        if (step.state == StepState::Done || step.state == StepState::Skipped)
            continue;
        step.state = StepState::Skipped;
        if (const auto put = context.transaction.put(step); !put)
            return put;
    }
    const auto tickets = Store::TicketTable(context.transaction).ofVisit(id);
    if (!tickets)
        return Base::passOn(tickets);
    for (Ticket ticket : *tickets) {
        if (ticket.state == TicketState::Done || ticket.state == TicketState::Void)
            continue;
        ticket.state = TicketState::Void;
        ticket.finishedAt = std::max(context.at, ticket.startedAt);
        ticket.lastAct.clear(); // what staff did before is not to be taken back any more
        if (const auto put = context.transaction.put(ticket); !put)
            return put;
    }
    return {};
}

Outcome runClose(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<VisitId>("visit");
    if (!arguments.ok())
        return arguments.error();
    auto stored = context.transaction.get<Visit>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-visit", id.text());
    Visit visit = **stored;
    if (visit.state == VisitState::Closed)
        return QJsonObject{};
    visit.state = VisitState::Closed;
    visit.closedAt = context.at;
    if (const auto put = context.transaction.put(visit); !put)
        return Base::passOn(put);
    if (const auto closed = closeParts(context, id); !closed)
        return Base::passOn(closed);
    return QJsonObject{};
}

/// The booking is expected again; nothing when the ticket had none.
Base::Result<void> expectAgain(Context &context, const AppointmentId &id)
{
    if (id.isEmpty())
        return {};
    const auto stored = context.transaction.get<Appointment>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored || (*stored)->status != AppointmentStatus::Arrived)
        return {};
    Appointment appointment = **stored;
    appointment.status = AppointmentStatus::Booked;
    return context.transaction.put(appointment);
}

/// Void, and as if it had never been drawn: neither figures nor the booking know it any more.
Base::Result<void> takeBack(Context &context, Ticket ticket)
{
    if (const auto expected = expectAgain(context, ticket.appointmentId); !expected)
        return expected;
    ticket.state = TicketState::Void;
    ticket.appointmentId = {};
    ticket.checkedInAt = Base::Never;
    ticket.calledAt = Base::Never;
    return context.transaction.put(ticket);
}

Outcome runUndo(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<VisitId>("visit");
    const QString reason = arguments.text("reason");
    if (!arguments.ok())
        return arguments.error();
    if (reason.trimmed().isEmpty())
        return Base::fail(ErrorKind::Invalid, "no-reason", id.text());
    const auto stored = context.transaction.get<Visit>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-visit", id.text());
    const auto tickets = Store::TicketTable(context.transaction).ofVisit(id);
    if (!tickets)
        return Base::passOn(tickets);
    const auto steps = Store::VisitTable(context.transaction).steps(id);
    if (!steps)
        return Base::passOn(steps);
    Visit visit = **stored;
    if (visit.state == VisitState::Closed || !nothingFollowed(*tickets, *steps)) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict,
                "already-followed",
                tickets->empty() ? id.text() : tickets->front().number);
        return QJsonObject{};
    }
    if (const auto taken = takeBack(context, tickets->front()); !taken)
        return Base::passOn(taken);
    visit.state = VisitState::Closed;
    visit.closedAt = context.at;
    visit.appointmentId = {};
    if (const auto put = context.transaction.put(visit); !put)
        return Base::passOn(put);
    if (const auto closed = closeParts(context, id); !closed)
        return Base::passOn(closed);
    return QJsonObject{};
}

Request startRequest(const char *name, const VisitStart &start, Base::Instant at)
{
    QJsonObject arguments;
    if (start.ticket)
        arguments = toArguments(*start.ticket);
    arguments.insert(QStringLiteral("visit"), Store::toJson(start.visit));
    arguments.insert(QStringLiteral("steps"), toArray(start.steps));
    if (start.newPatient)
        addTo(arguments, *start.newPatient);
    if (start.consent)
        arguments.insert(QStringLiteral("consent"), Store::toJson(*start.consent));
    if (start.remember)
        arguments.insert(QStringLiteral("remember"), Store::toJson(*start.remember));
    return {QString::fromLatin1(name), 1, arguments, at};
}
} // namespace

Request startVisit(const VisitStart &start, Base::Instant at)
{
    return startRequest("visit.start", start, at);
}

Request checkIn(const VisitStart &start, Base::Instant at)
{
    return startRequest("checkin.confirm", start, at);
}

Request undoCheckIn(const VisitId &visit, const QString &reason, Base::Instant at)
{
    return {QStringLiteral("checkin.undo"),
        1,
        {{QStringLiteral("visit"), visit.text()}, {QStringLiteral("reason"), reason}},
        at};
}

Request issueTicket(const TicketOrder &order, Base::Instant at)
{
    return {QStringLiteral("ticket.issue"), 1, toArguments(order), at};
}

Request finishStep(const StepId &step,
    const TicketId &ticketId,
    const std::vector<VisitStep> &next,
    Base::Instant at)
{
    return {QStringLiteral("step.finish"),
        1,
        {{QStringLiteral("step"), step.text()},
            {QStringLiteral("ticket"), ticketId.text()},
            {QStringLiteral("next"), toArray(next)}},
        at};
}

Request closeVisit(const VisitId &visit, Base::Instant at)
{
    return {QStringLiteral("visit.close"), 1, {{QStringLiteral("visit"), visit.text()}}, at};
}

std::vector<Act> visitActs()
{
    const std::vector<Role> people{Role::Kiosk, Role::Reception, Role::Administration};
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("visit.start"), 1, Kind::Fact, people, runStart},
        {QStringLiteral("checkin.confirm"), 1, Kind::Fact, people, runStart},
        {QStringLiteral("checkin.undo"), 1, Kind::Fact, staff, runUndo},
        {QStringLiteral("ticket.issue"), 1, Kind::Fact, people, runIssue},
        {QStringLiteral("step.finish"), 1, Kind::Fact, staff, runFinish},
        {QStringLiteral("visit.close"), 1, Kind::Fact, people, runClose},
    };
}
} // namespace Operations
