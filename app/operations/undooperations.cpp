// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/undooperations.h"

#include <algorithm>

#include <QSet>

#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/queuepolicy.h"
#include "store/tickettable.h"
#include "store/visittable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
const auto FinishAct = QStringLiteral("step.finish");

/// Why it cannot be taken back; no error: it can.
Base::Result<void> refusal(Context &context,
    const Ticket &now,
    const Ticket &then,
    const QString &act,
    Base::Instant seenAt)
{
    const auto last = lastActOf(now);
    if (!last || last->act != act || last->at != seenAt || !isUndoable(act)) {
        return Base::fail(
            ErrorKind::Conflict, "changed-elsewhere", last ? last->station.text() : now.number);
    }
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    if (!mayTakeBack(*last, context.at, *policy))
        return Base::fail(ErrorKind::Conflict, "too-late", QString::number(policy->undoMin));
    if (then.state != TicketState::Called && then.state != TicketState::Serving)
        return {};
    const auto inside =
        Store::TicketTable(context.transaction).inRoom(then.roomId, then.serviceDay);
    if (!inside)
        return Base::passOn(inside);
    for (const Ticket &other : *inside) {
        if (other.id != now.id)
            return Base::fail(ErrorKind::Conflict, "room-busy", other.number);
    }
    return {};
}

Base::Result<void> reopen(Context &context, const VisitId &id, Base::Instant since)
{
    const auto stored = context.transaction.get<Visit>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored || (*stored)->state != VisitState::Closed || (*stored)->closedAt < since)
        return {};
    Visit visit = **stored;
    visit.state = VisitState::Open;
    visit.closedAt = Base::Never;
    return context.transaction.put(visit);
}

/// Numbers that were given for ordered steps are void; not when one was called already.
Base::Result<void> voidOrdered(Context &context, const Ticket &seen, const QStringList &ordered)
{
    const auto tickets = Store::TicketTable(context.transaction).ofVisit(seen.visitId);
    if (!tickets)
        return Base::passOn(tickets);
    for (Ticket ticket : *tickets) {
        if (!ordered.contains(ticket.stepId.text()) || ticket.state == TicketState::Void)
            continue;
        if (ticket.state != TicketState::Waiting && ticket.state != TicketState::AwaitingResult)
            return Base::fail(ErrorKind::Conflict, "already-followed", ticket.number);
        ticket.state = TicketState::Void;
        ticket.finishedAt = context.at;
        ticket.lastAct.clear();
        if (const auto put = context.transaction.put(ticket); !put)
            return put;
    }
    return {};
}

/// The steps as they were before the service ended: ordered ones are gone, its own is under way.
Base::Result<void> unfinish(Context &context, const Ticket &ticket, const LastAct &act)
{
    const auto steps = Store::VisitTable(context.transaction).steps(ticket.visitId);
    if (!steps)
        return Base::passOn(steps);
    const QStringList ordered = act.note.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const VisitStep &step : *steps) {
        if (ordered.contains(step.id.text()) && step.state == StepState::Done)
            return Base::fail(ErrorKind::Conflict, "already-followed", ticket.number);
    }
    if (const auto gone = voidOrdered(context, ticket, ordered); !gone)
        return gone;
    for (VisitStep step : *steps) {
        if (ordered.contains(step.id.text())) {
            if (const auto gone = context.transaction.remove<VisitStep>(step.id); !gone)
                return gone;
            continue;
        }
        if (step.id == ticket.stepId) {
            step.state = StepState::Active;
            step.doneAt = Base::Never;
        } else if (step.state == StepState::Active || step.state == StepState::Skipped) {
            step.state = StepState::Planned;
            step.activeAt = Base::Never;
        }
        if (const auto put = context.transaction.put(step); !put)
            return put;
    }
    return reopen(context, ticket.visitId, act.at);
}

Outcome runUndo(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<TicketId>("ticket");
    const QString act = arguments.text("act");
    const Base::Instant seenAt = Base::fromSeconds(arguments.number("actAt", 1, INT_MAX));
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Ticket>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-ticket", id.text());
    Ticket ticket = **stored;
    const auto last = lastActOf(ticket);
    const bool kept = takeBackLastAct(ticket);
    auto allowed = refusal(context, **stored, ticket, act, seenAt);
    if (allowed && kept && act == FinishAct)
        allowed = unfinish(context, ticket, *last);
    if (!allowed) {
        if (context.mayRefuse() || allowed.error().kind != ErrorKind::Conflict)
            return Base::passOn(allowed);
        return QJsonObject{};
    }
    if (!kept) {
        if (context.mayRefuse())
            return Base::fail(ErrorKind::Conflict, "changed-elsewhere", ticket.number);
        return QJsonObject{};
    }
    if (const auto put = context.transaction.put(ticket); !put)
        return Base::passOn(put);
    return QJsonObject{};
}
} // namespace

bool isUndoable(const QString &act)
{
    static const QSet<QString> names{QStringLiteral("queue.callNext"),
        QStringLiteral("ticket.pass"),
        QStringLiteral("ticket.park"),
        QStringLiteral("ticket.return"),
        QStringLiteral("ticket.start"),
        QStringLiteral("ticket.uncall"),
        QStringLiteral("ticket.transfer"),
        QStringLiteral("ticket.ready"),
        QStringLiteral("ticket.leave"),
        FinishAct};
    return names.contains(act);
}

Request undoLastAct(const TicketId &ticket, const LastAct &seen, Base::Instant at)
{
    return {QStringLiteral("ticket.undo"),
        1,
        {{QStringLiteral("ticket"), ticket.text()},
            {QStringLiteral("act"), seen.act},
            {QStringLiteral("actAt"), Base::toSeconds(seen.at)}},
        at};
}

std::vector<Act> undoActs()
{
    const std::vector<Role> staff{Role::Reception, Role::Administration};
    return {{QStringLiteral("ticket.undo"), 1, Kind::Fact, staff, runUndo}};
}
} // namespace Operations
