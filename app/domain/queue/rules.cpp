// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/rules.h"

#include <algorithm>

#include <QStringList>

#include "domain/queue/order.h"

namespace Domain {

namespace {
constexpr QLatin1Char Between{'|'};
constexpr QLatin1Char Within{','};

QString placeOf(const Ticket &ticket)
{
    const QStringList parts{QString::number(static_cast<int>(ticket.ticketClass)),
        QString::number(ticket.lane),
        QString::number(Base::toSeconds(ticket.t0)),
        QString::number(ticket.creditSeconds),
        QString::number(ticket.adjustMs)};
    return parts.join(Within);
}

/// Nobody's own doing: neither counted nor timed.
bool isOurs(ParkReason reason)
{
    return reason == ParkReason::Examination || reason == ParkReason::DoctorAway
        || reason == ParkReason::NextDay;
}

void away(Ticket &ticket, Base::Instant until)
{
    const auto gone = std::max<qint64>(0, (until - ticket.parkedAt).count());
    if (!isOurs(ticket.parkReason))
        ticket.parkedSeconds += static_cast<int>(gone);
    ticket.parkedAt = Base::Never;
    ticket.parkReason = ParkReason::None;
    ticket.parkedBy = {};
}
/// A miss without a call: nobody has offered her a room, so no cool-down begins.
void missUnasked(Ticket &ticket, Base::Instant at, const QueuePolicy &policy)
{
    const Base::Instant coolUntil = ticket.coolUntil;
    miss(ticket, at, policy);
    ticket.coolUntil = coolUntil;
}
} // namespace

bool escalate(Ticket &ticket, TicketClass to, Base::Instant now, const QueuePolicy &policy)
{
    if (to > TicketClass::EmergencyIV || to >= ticket.ticketClass)
        return false;
    if (!ticket.earlierPlaces.isEmpty())
        ticket.earlierPlaces += Between;
    ticket.earlierPlaces += placeOf(ticket);
    ticket.ticketClass = to;
    ticket.lane = laneOf(to);
    if (ticket.lane < 2) {
        ticket.t0 = now;
        ticket.creditSeconds = 0; // in these lanes only the clock counts (edge 58)
        ticket.adjustMs = 0;
    } else {
        ticket.creditSeconds = std::max(ticket.creditSeconds, ruleOf(policy, to).creditMin * 60);
    }
    ticket.orderKey = orderKey(ticket);
    return true;
}

bool undoEscalation(Ticket &ticket)
{
    const qsizetype last = ticket.earlierPlaces.lastIndexOf(Between);
    const QStringList parts = ticket.earlierPlaces.mid(last + 1).split(Within);
    if (parts.size() != 5)
        return false;
    ticket.earlierPlaces.truncate(std::max<qsizetype>(0, last));
    ticket.ticketClass = static_cast<TicketClass>(parts[0].toInt());
    ticket.lane = parts[1].toInt();
    ticket.t0 = Base::fromSeconds(parts[2].toLongLong());
    ticket.creditSeconds = parts[3].toInt();
    ticket.adjustMs = std::min(ticket.adjustMs, parts[4].toLongLong());
    ticket.orderKey = orderKey(ticket);
    return true;
}

void miss(Ticket &ticket, Base::Instant at, const QueuePolicy &policy)
{
    ticket.state = TicketState::Missed;
    ticket.roomId = {};
    ticket.callCount = 0;
    ticket.coolUntil = at + std::chrono::minutes(policy.coolDownMin);
    if (ticket.lane < 2)
        return;
    ticket.missCount += 1;
    if (ticket.missCount >= policy.mostMisses)
        ticket.state = TicketState::Void;
}

int placesBehind(const Ticket &ticket, const QueuePolicy &policy)
{
    if (ticket.lane < 2 || ticket.missCount == 0)
        return 0;
    return ticket.missCount == 1 ? policy.behindFirstMiss : policy.behindSecondMiss;
}

void comeBack(Ticket &ticket, const std::vector<Ticket> &waiting, const QueuePolicy &policy)
{
    size_t behind = static_cast<size_t>(placesBehind(ticket, policy));
    const Ticket *nth = nullptr;
    for (const Ticket &other : waiting) {
        if (behind == 0)
            break;
        if (other.id == ticket.id)
            continue;
        nth = &other;
        --behind;
    }
    comeBackBehind(ticket, nth);
}

void comeBackBehind(Ticket &ticket, const Ticket *nth)
{
    ticket.state = TicketState::Waiting;
    ticket.callCount = 0;
    // Whom a lane parts from her stands before her anyway.
    if (nth == nullptr || nth->lane != ticket.lane)
        return;
    const bool tieIsEnough =
        std::pair(ticket.t0, ticket.sequence) > std::pair(nth->t0, nth->sequence);
    const qint64 behind = nth->orderKey + (tieIsEnough ? 0 : 1);
    if (behind <= ticket.orderKey)
        return; // never gains
    ticket.adjustMs -= behind - ticket.orderKey;
    ticket.orderKey = orderKey(ticket);
}

void park(Ticket &ticket, ParkReason reason, Base::Instant at, const QueuePolicy &policy)
{
    ticket.roomId = {};
    ticket.callCount = 0;
    if (!isOurs(reason)) {
        ticket.parkCount += 1;
        if (ticket.parkCount > policy.mostParks || ticket.parkedSeconds >= policy.parkedMin * 60) {
            missUnasked(ticket, at, policy);
            return;
        }
    }
    ticket.state = TicketState::Parked;
    ticket.parkedAt = at;
    ticket.parkReason = reason;
}

void unpark(Ticket &ticket, Base::Instant at)
{
    if (ticket.parkReason == ParkReason::NextDay) { // her clock starts when she comes
        ticket.t0 = at;
        ticket.checkedInAt = at;
        ticket.orderKey = orderKey(ticket);
    }
    away(ticket, at);
    ticket.state = TicketState::Waiting;
    ticket.callCount = 0;
}

std::optional<Base::Instant> parkEnds(const Ticket &ticket, const QueuePolicy &policy)
{
    if (ticket.state != TicketState::Parked || isOurs(ticket.parkReason))
        return std::nullopt;
    const std::chrono::seconds left =
        std::chrono::minutes(policy.parkedMin) - std::chrono::seconds(ticket.parkedSeconds);
    return ticket.parkedAt + std::max(std::chrono::seconds(0), left);
}

void overstay(Ticket &ticket, Base::Instant at, const QueuePolicy &policy)
{
    away(ticket, at);
    missUnasked(ticket, at, policy);
}

void takeBackCall(Ticket &ticket)
{
    ticket.state = TicketState::Waiting;
    ticket.roomId = {};
    ticket.callCount = 0;
}

void transfer(Ticket &ticket, Transfer why, Base::Instant now, const QueuePolicy &policy)
{
    ticket.state = TicketState::Waiting;
    ticket.roomId = {};
    ticket.callCount = 0;
    switch (why) {
    case Transfer::WrongDesk:
        break;
    case Transfer::Wish:
        ticket.t0 = std::max(ticket.t0, now);
        break;
    case Transfer::Referral:
        place(ticket, {TicketClass::Return, ticket.statutory, now, {}, {}, {}}, policy);
        ticket.earlierPlaces.clear();
        ticket.missCount = 0;
        break;
    }
    ticket.orderKey = orderKey(ticket);
}

void awaitResult(Ticket &ticket)
{
    ticket.state = TicketState::AwaitingResult;
}

void resultReady(Ticket &ticket, Base::Instant now, const QueuePolicy &policy)
{
    place(ticket, {TicketClass::Return, ticket.statutory, now, {}, {}, {}}, policy);
    ticket.state = TicketState::Waiting;
}

void leave(Ticket &ticket, Base::Instant at)
{
    if (ticket.state == TicketState::Parked)
        away(ticket, at);
    ticket.leftAt = at;
    ticket.finishedAt = std::max(at, ticket.startedAt);
    ticket.state =
        ticket.state == TicketState::Serving ? TicketState::Done : TicketState::Void;
}

bool mayPrecall(const std::vector<Ticket> &open, const Ticket &next)
{
    const bool atTheDoor = std::ranges::any_of(
        open, [](const Ticket &one) { return one.state == TicketState::Called; });
    return !atTheDoor || next.lane < 2;
}

bool mayOffer(const Ticket &ticket, Base::Instant now)
{
    return ticket.coolUntil <= now;
}

WaitAlarm alarmOf(const Ticket &ticket, Base::Instant now, const QueuePolicy &policy)
{
    if (ticket.state != TicketState::Waiting && ticket.state != TicketState::Parked)
        return WaitAlarm::None;
    const auto waited = std::chrono::floor<std::chrono::minutes>(now - ticket.t0).count();
    const QueueAlarms &alarms = policy.alarms;
    if (waited >= alarms.supervisorMin)
        return WaitAlarm::Supervisor;
    if (ticket.ticketClass <= TicketClass::EmergencyII && waited >= alarms.emergencyTwoMin)
        return WaitAlarm::EmergencyTwo;
    if (ticket.ticketClass == TicketClass::EmergencyIII && waited >= alarms.emergencyThreeMin)
        return WaitAlarm::EmergencyThree;
    return waited >= alarms.nurseRoundMin ? WaitAlarm::NurseRound : WaitAlarm::None;
}
} // namespace Domain
