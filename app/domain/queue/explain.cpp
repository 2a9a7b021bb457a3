// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/explain.h"

#include <algorithm>
#include <tuple>

#include <QStringList>

#include "domain/queue/order.h"

namespace Domain {

namespace {
const auto Medical = QStringLiteral("MEDICAL_URGENCY");

QString codeOf(Statutory group)
{
    switch (group) {
    case Statutory::None:
        return QStringLiteral("KEPT"); // of the class before an escalation
    case Statutory::Age65:
        return QStringLiteral("AGE_65");
    case Statutory::Age80:
        return QStringLiteral("AGE_80");
    case Statutory::Pregnant:
        return QStringLiteral("PREGNANT");
    case Statutory::Disabled:
        return QStringLiteral("DISABLED");
    case Statutory::ServiceMember:
        break;
    }
    return QStringLiteral("SERVICE_MEMBER");
}

/// The class's part of the credit; the rest is statutory.
int ownCredit(const Ticket &ticket, const QueuePolicy &policy)
{
    if (ticket.ticketClass == TicketClass::BookedLate)
        return std::max(0, ticket.creditSeconds - statutorySeconds(ticket.statutory, policy));
    return std::min(ticket.creditSeconds, ruleOf(policy, ticket.ticketClass).creditMin * 60);
}

QString codeOf(TicketClass ticketClass)
{
    switch (ticketClass) {
    case TicketClass::EmergencyI:
    case TicketClass::EmergencyII:
    case TicketClass::EmergencyIII:
    case TicketClass::EmergencyIV:
        return Medical;
    case TicketClass::Return:
        return QStringLiteral("RETURN_WITH_RESULTS");
    case TicketClass::Booked:
    case TicketClass::BookedLate:
        return QStringLiteral("BOOKED_ON_TIME");
    case TicketClass::WalkIn:
        break;
    }
    return QStringLiteral("STATUTORY_PRIORITY");
}

/// Whether `one` goes before `other` by keys `oneKey` and `otherKey` instead of their own.
bool goesFirst(const Ticket &one, qint64 oneKey, const Ticket &other, qint64 otherKey)
{
    return std::tie(oneKey, one.t0, one.sequence) < std::tie(otherKey, other.t0, other.sequence);
}

qint64 clockKey(const Ticket &ticket)
{
    return 1000 * Base::toSeconds(ticket.t0);
}

int waitedSeconds(const Ticket &ticket, Base::Instant at)
{
    return static_cast<int>(std::max<qint64>(0, (at - ticket.t0).count()));
}

int wholeMinutes(qint64 seconds)
{
    return static_cast<int>(std::max<qint64>(0, seconds) / 60);
}
} // namespace

QString reasonBefore(
    const Ticket &called, const std::optional<Ticket> &runnerUp, const QueuePolicy &policy)
{
    if (called.lane < 2 || called.ticketClass == TicketClass::EmergencyIII)
        return Medical;
    if (!runnerUp)
        return QStringLiteral("TICKET_NUMBER");
    const Ticket &other = *runnerUp;
    const auto unmissed = [](const Ticket &ticket) { return ticket.orderKey + ticket.adjustMs; };
    if (other.adjustMs < 0 && !goesFirst(called, unmissed(called), other, unmissed(other)))
        return QStringLiteral("MISSED_CALL");
    if (called.orderKey == other.orderKey) {
        return called.t0 < other.t0 ? QStringLiteral("EARLIER_CHECK_IN")
                                    : QStringLiteral("TICKET_NUMBER");
    }
    if (clockKey(called) < clockKey(other))
        return QStringLiteral("WAITED_LONGER");
    const int own = ownCredit(called, policy) - ownCredit(other, policy);
    const int statutory = called.creditSeconds - other.creditSeconds - own;
    return statutory > own ? QStringLiteral("STATUTORY_PRIORITY") : codeOf(called.ticketClass);
}

QString credits(const Ticket &ticket, const QueuePolicy &policy)
{
    QStringList parts;
    const int own = ownCredit(ticket, policy);
    const int statutory = ticket.creditSeconds - own;
    if (own > 0)
        parts += codeOf(ticket.ticketClass) + QStringLiteral(" %1").arg(own);
    if (statutory > 0)
        parts += codeOf(ticket.statutory) + QStringLiteral(" %1").arg(statutory);
    return parts.join(QStringLiteral(", "));
}

Call callRecord(const Ticket &called,
    const std::optional<Ticket> &runnerUp,
    Base::Instant at,
    const QueuePolicy &policy)
{
    Call call;
    call.ticketId = called.id;
    call.queueId = called.queueId;
    call.roomId = called.roomId;
    call.number = called.number;
    call.maskedName = called.maskedName;
    call.calledAt = at;
    call.policyVersion = policy.version;
    call.waitedSeconds = waitedSeconds(called, at);
    call.creditSeconds = called.creditSeconds;
    call.adjustMs = called.adjustMs;
    call.credits = credits(called, policy);
    call.reason = reasonBefore(called, runnerUp, policy);
    if (runnerUp) {
        call.runnerUpId = runnerUp->id;
        call.runnerUpWaitedSeconds = waitedSeconds(*runnerUp, at);
        call.runnerUpCreditSeconds = runnerUp->creditSeconds;
        call.runnerUpAdjustMs = runnerUp->adjustMs;
        call.runnerUpCredits = credits(*runnerUp, policy);
    }
    return call;
}

WhyBefore whyBefore(const Call &call)
{
    WhyBefore why;
    why.category = call.reason;
    if (call.reason == Medical)
        return why;
    const auto credited = [](int waited, int credit, qint64 adjustMs) {
        return wholeMinutes(qint64{waited} + credit + adjustMs / 1000);
    };
    why.waitedMin = wholeMinutes(call.waitedSeconds);
    why.creditMin = wholeMinutes(call.creditSeconds);
    why.creditedMin = credited(call.waitedSeconds, call.creditSeconds, call.adjustMs);
    if (!call.runnerUpId.isEmpty()) {
        why.otherCreditedMin =
            credited(call.runnerUpWaitedSeconds, call.runnerUpCreditSeconds, call.runnerUpAdjustMs);
    }
    return why;
}
} // namespace Domain
