// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/order.h"

#include <algorithm>
#include <tuple>

#include "domain/identity/patient.h"

namespace Domain {

namespace {
/// Sets t0 and class of a booked arrival; the credit in seconds.
int placeBooked(Ticket &ticket, const Arrival &arrival, const QueuePolicy &policy)
{
    const Base::Instant graceFrom = std::max(arrival.slotEnd, arrival.sessionStart);
    const int credit = policy.booked.creditMin * 60;
    if (arrival.slotEnd == Base::Never) { // nobody knows what was booked: it earns nothing
        ticket.ticketClass = TicketClass::BookedLate;
        return 0;
    }
    if (arrival.checkedInAt < graceFrom) {
        ticket.t0 = std::max(arrival.checkedInAt, arrival.slotStart);
        return credit;
    }
    const qint64 late = (arrival.checkedInAt - graceFrom).count();
    if (late > qint64{policy.noShowMin} * 60) {
        ticket.ticketClass = TicketClass::WalkIn; // the place was released
        return policy.walkIn.creditMin * 60;
    }
    ticket.ticketClass = TicketClass::BookedLate;
    return static_cast<int>(std::max<qint64>(0, credit - late));
}
} // namespace

int laneOf(TicketClass ticketClass)
{
    switch (ticketClass) {
    case TicketClass::EmergencyI:
        return 0;
    case TicketClass::EmergencyII:
        return 1;
    default:
        return 2;
    }
}

int statutorySeconds(Statutory group, const QueuePolicy &policy)
{
    const auto index = static_cast<size_t>(group);
    return index < policy.statutoryMin.size() ? policy.statutoryMin[index] * 60 : 0;
}

qint64 orderKey(const Ticket &ticket)
{
    return 1000 * Base::toSeconds(ticket.t0) - 1000 * qint64{ticket.creditSeconds}
    - ticket.adjustMs;
}

void place(Ticket &ticket, const Arrival &arrival, const QueuePolicy &policy)
{
    ticket.ticketClass =
        arrival.ticketClass == TicketClass::BookedLate ? TicketClass::Booked : arrival.ticketClass;
    ticket.statutory = arrival.statutory;
    ticket.checkedInAt = arrival.checkedInAt;
    ticket.t0 = arrival.checkedInAt;
    ticket.lane = laneOf(ticket.ticketClass);
    ticket.adjustMs = 0;
    int credit = ruleOf(policy, ticket.ticketClass).creditMin * 60;
    if (ticket.ticketClass == TicketClass::Booked)
        credit = placeBooked(ticket, arrival, policy);
    if (ticket.lane == 2) {
        const int cap = std::max(credit, policy.nonMedicalCapMin * 60);
        credit = std::min(cap, credit + statutorySeconds(arrival.statutory, policy));
    }
    ticket.creditSeconds = credit;
    ticket.orderKey = orderKey(ticket);
}

bool before(const Ticket &one, const Ticket &other)
{
    return std::tie(one.lane, one.orderKey, one.t0, one.sequence)
        < std::tie(other.lane, other.orderKey, other.t0, other.sequence);
}

int creditedSeconds(const Ticket &ticket, Base::Instant now)
{
    const qint64 waited = (now - ticket.t0).count() + ticket.creditSeconds + ticket.adjustMs / 1000;
    return static_cast<int>(std::max<qint64>(0, waited));
}

Statutory statutoryOf(int ageYears, int group)
{
    if (ageYears >= 80)
        return Statutory::Age80;
    switch (static_cast<StatutoryGroup>(group)) {
    case StatutoryGroup::Pregnant:
        return Statutory::Pregnant;
    case StatutoryGroup::Disabled:
        return Statutory::Disabled;
    case StatutoryGroup::ServiceMember:
        return Statutory::ServiceMember;
    case StatutoryGroup::None:
        break;
    }
    return ageYears >= 65 ? Statutory::Age65 : Statutory::None;
}

QString ticketNumber(const QString &letter, int number)
{
    return letter + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}
} // namespace Domain
