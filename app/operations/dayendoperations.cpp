// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/dayendoperations.h"

#include <algorithm>

#include "domain/queue/lastact.h"
#include "domain/queue/order.h"
#include "domain/queue/rules.h"
#include "domain/queue/unplaced.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/queuepolicy.h"
#include "store/tickettable.h"
#include "store/unplacedtable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr auto EndAct = "day.end";

bool isOpenState(TicketState state)
{
    return state != TicketState::Done && state != TicketState::Void;
}

/// Numbers of the next day, all of one block that is used up with them.
class NextNumbers
{
public:
    NextNumbers(Context &context, const Queue &queue, QDate day)
        : m_context(context)
        , m_queue(queue)
        , m_day(day)
    {
    }

    Base::Result<int> take()
    {
        if (m_block.from == 0) {
            const auto highest =
                Store::TicketTable(m_context.transaction).highestGranted(m_queue.id, m_day);
            if (!highest)
                return Base::passOn(highest);
            m_block = {{}, m_context.station, m_queue.id, m_day, *highest + 1, *highest, 0};
            m_block.id = NumberBlockId(QStringLiteral("%1.%2.%3")
                                           .arg(m_queue.id.text(), m_day.toString(Qt::ISODate))
                                           .arg(m_block.from));
        }
        m_block.to += 1;
        m_block.used += 1;
        return m_block.to;
    }

    Base::Result<void> keep()
    {
        return m_block.from == 0 ? Base::Result<void>{} : m_context.transaction.put(m_block);
    }

private:
    Context &m_context;
    const Queue &m_queue;
    QDate m_day;
    NumberBlock m_block;
};

/// Her number of the next day: it waits, uncalled, until she comes.
Ticket carriedOver(const Ticket &ticket, const TicketId &id, const DayEnd &end, Base::Instant at)
{
    Ticket next = ticket;
    next.id = id;
    next.serviceDay = end.nextDay;
    next.state = TicketState::Parked;
    next.parkReason = ParkReason::NextDay;
    next.parkedAt = at;
    next.roomId = {};
    next.calledAt = Base::Never;
    next.callCount = 0;
    next.missCount = 0;
    next.adjustMs = 0;
    next.coolUntil = Base::Never;
    next.parkCount = 0;
    next.parkedSeconds = 0;
    next.toldAt = Base::Never;
    next.lastAct.clear();
    next.orderKey = orderKey(next);
    return next;
}

UnplacedWas wasOf(TicketState state)
{
    return state == TicketState::Waiting ? UnplacedWas::Waiting
        : state == TicketState::Called   ? UnplacedWas::Called
        : state == TicketState::Serving  ? UnplacedWas::Serving
                                         : UnplacedWas::Away;
}

Base::Result<DayEnd> dayEndOf(const QJsonObject &object)
{
    Arguments arguments(object);
    DayEnd end;
    end.occasion = arguments.text("id");
    end.queueId = arguments.id<QueueId>("queue");
    end.serviceDay = QDate::fromString(arguments.text("day"), Qt::ISODate);
    end.nextDay = QDate::fromString(arguments.text("next"), Qt::ISODate);
    end.reason = arguments.text("why").trimmed();
    if (!arguments.ok())
        return arguments.error();
    const QJsonArray numbers = object.value(QStringLiteral("numbers")).toArray();
    const bool days = end.serviceDay.isValid() && end.nextDay > end.serviceDay;
    if (end.occasion.isEmpty() || end.occasion.size() > 100 || !days || numbers.isEmpty()
        || size_t(numbers.size()) > MostEnded || end.reason.size() > LongestUnplacedNote)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", end.queueId.text());
    if (end.reason.isEmpty())
        return Base::fail(ErrorKind::Invalid, "no-reason", end.queueId.text());
    for (const QJsonValue &value : numbers) {
        const QJsonObject row = value.toObject();
        Arguments one(row);
        OpenNumber number;
        number.ticketId = one.id<TicketId>("ticket");
        number.seen = static_cast<TicketState>(one.number("seen", 1, 8));
        number.ending = static_cast<DayEnding>(one.number("ending", 1, 2));
        number.nextId = one.optionalId<TicketId>("next");
        if (!one.ok() || (number.ending == DayEnding::Carry && number.nextId.isEmpty()))
            return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("numbers"));
        end.numbers.push_back(number);
    }
    return end;
}

/// What remains of one number, written; false: it was left alone.
Base::Result<bool> endOne(Context &context,
    const DayEnd &end,
    const OpenNumber &number,
    NextNumbers &numbers,
    const Queue &queue)
{
    const auto stored = context.transaction.get<Ticket>(number.ticketId);
    if (!stored)
        return Base::passOn(stored);
    const bool carry = number.ending == DayEnding::Carry;
    const bool stale = !*stored || (*stored)->state != number.seen || !isOpenState((*stored)->state)
        || (*stored)->queueId != end.queueId || (*stored)->serviceDay != end.serviceDay;
    if (stale || (carry && (*stored)->state == TicketState::Serving))
        return false;
    Ticket ticket = **stored;
    Unplaced line;
    line.id = unplacedId(end.occasion, ticket.id);
    line.occasion = end.occasion;
    line.cause = UnplacedCause::DayEnded;
    line.ticketId = ticket.id;
    line.patientId = ticket.patientId;
    line.queueId = ticket.queueId;
    line.roomId = ticket.roomId;
    line.serviceDay = end.serviceDay;
    line.number = ticket.number;
    line.was = wasOf(ticket.state);
    line.state = carry ? UnplacedState::Carried : UnplacedState::Closed;
    line.note = end.reason;
    line.madeAt = line.settledAt = context.at;
    if (carry) {
        Ticket next = carriedOver(ticket, number.nextId, end, context.at);
        const auto sequence = numbers.take();
        if (!sequence)
            return Base::passOn(sequence);
        next.sequence = *sequence;
        next.number = ticketNumber(queue.letter, *sequence);
        line.newNumber = next.number;
        line.slip = SlipNeed::Due;
        line.settledAt = Base::Never;
        if (const auto put = context.transaction.put(next); !put)
            return Base::passOn(put);
    }
    leave(ticket, context.at);
    if (const auto put = writeTicket(context, ticket, EndAct, number.nextId.text()); !put)
        return Base::passOn(put);
    if (const auto put = context.transaction.put(line); !put)
        return Base::passOn(put);
    return true;
}

Outcome runEnd(Context &context, const QJsonObject &object)
{
    const auto end = dayEndOf(object);
    if (!end)
        return Base::passOn(end);
    const auto queue = context.transaction.get<Queue>(end->queueId);
    if (!queue)
        return Base::passOn(queue);
    if (!*queue)
        return Base::fail(ErrorKind::NotFound, "no-queue", end->queueId.text());
    const auto before = Store::UnplacedTable(context.transaction).of(end->occasion);
    if (!before)
        return Base::passOn(before);
    if (!before->empty())
        return Base::fail(ErrorKind::Conflict, "already-ended", end->occasion);
    NextNumbers numbers(context, **queue, end->nextDay);
    int closed = 0;
    int carried = 0;
    QJsonArray left;
    for (const OpenNumber &number : end->numbers) {
        const auto done = endOne(context, *end, number, numbers, **queue);
        if (!done)
            return Base::passOn(done);
        if (*done) {
            (number.ending == DayEnding::Carry ? carried : closed) += 1;
            continue;
        }
        const auto stays = context.transaction.get<Ticket>(number.ticketId);
        if (!stays)
            return Base::passOn(stays);
        if (*stays && isOpenState((*stays)->state))
            left.append((*stays)->number);
    }
    if (const auto kept = numbers.keep(); !kept)
        return Base::passOn(kept);
    return QJsonObject{{QStringLiteral("closed"), closed},
        {QStringLiteral("carried"), carried},
        {QStringLiteral("left"), left}};
}

/// One number stands as it did before; false: somebody has touched it, or its successor, since.
Base::Result<bool> reopenOne(Context &context, Unplaced line)
{
    auto ticket = context.transaction.get<Ticket>(line.ticketId);
    if (!ticket)
        return Base::passOn(ticket);
    const auto act = *ticket ? lastActOf(**ticket) : std::nullopt;
    if (!act || act->act != QLatin1String(EndAct) || act->at != line.madeAt)
        return false;
    const TicketId nextId(act->note);
    if (!nextId.isEmpty()) {
        auto next = context.transaction.get<Ticket>(nextId);
        if (!next)
            return Base::passOn(next);
        if (!*next || (*next)->parkReason != ParkReason::NextDay)
            return false;
        leave(**next, context.at); // the number is used and never given again
        if (const auto put = context.transaction.put(**next); !put)
            return Base::passOn(put);
    }
    if (!takeBackLastAct(**ticket))
        return false;
    line.state = UnplacedState::Reopened;
    line.slip = SlipNeed::None;
    line.settledAt = context.at;
    if (const auto put = context.transaction.put(**ticket); !put)
        return Base::passOn(put);
    if (const auto put = context.transaction.put(line); !put)
        return Base::passOn(put);
    return true;
}

Outcome runReopen(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const QString occasion = arguments.text("id");
    if (!arguments.ok())
        return arguments.error();
    const auto lines = Store::UnplacedTable(context.transaction).of(occasion);
    if (!lines)
        return Base::passOn(lines);
    if (lines->empty() || lines->front().cause != UnplacedCause::DayEnded)
        return Base::fail(ErrorKind::NotFound, "no-unplaced", occasion);
    const auto policy = policyIn(context);
    if (!policy)
        return Base::passOn(policy);
    if (context.at - lines->front().madeAt > std::chrono::minutes(policy->undoMin))
        return Base::fail(ErrorKind::Conflict, "too-late", QString::number(policy->undoMin));
    int reopened = 0;
    QJsonArray left;
    for (const Unplaced &line : *lines) {
        if (line.state == UnplacedState::Reopened)
            continue;
        const auto done = reopenOne(context, line);
        if (!done)
            return Base::passOn(done);
        if (*done)
            reopened += 1;
        else
            left.append(line.number);
    }
    return QJsonObject{{QStringLiteral("reopened"), reopened}, {QStringLiteral("left"), left}};
}
} // namespace

Request endDay(const DayEnd &end, Base::Instant at)
{
    QJsonArray numbers;
    for (const OpenNumber &number : end.numbers) {
        QJsonObject row{{QStringLiteral("ticket"), number.ticketId.text()},
            {QStringLiteral("seen"), static_cast<int>(number.seen)},
            {QStringLiteral("ending"), static_cast<int>(number.ending)}};
        if (number.ending == DayEnding::Carry)
            row.insert(QStringLiteral("next"), number.nextId.text());
        numbers.append(row);
    }
    return {QString::fromLatin1(EndAct),
        1,
        {{QStringLiteral("id"), end.occasion},
            {QStringLiteral("queue"), end.queueId.text()},
            {QStringLiteral("day"), end.serviceDay.toString(Qt::ISODate)},
            {QStringLiteral("next"), end.nextDay.toString(Qt::ISODate)},
            {QStringLiteral("why"), end.reason},
            {QStringLiteral("numbers"), numbers}},
        at};
}

Request reopenDay(const QString &occasion, Base::Instant at)
{
    return {QStringLiteral("day.reopen"), 1, {{QStringLiteral("id"), occasion}}, at};
}

std::vector<Act> dayEndActs()
{
    const std::vector<Role> desks{Role::Reception, Role::Administration};
    return {
        {QString::fromLatin1(EndAct), 1, Kind::Intent, desks, runEnd},
        {QStringLiteral("day.reopen"), 1, Kind::Intent, desks, runReopen},
    };
}
} // namespace Operations
