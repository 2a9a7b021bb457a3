// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/order.h"

#include <algorithm>
#include <tuple>

#include "domain/identity/patient.h"

namespace Domain {

namespace {
// Minutes of the table in queue.md section 1, in seconds.
constexpr int ReturnCredit = 30 * 60;
constexpr int EmergencyThreeCredit = 60 * 60;
constexpr int BookedCredit = 20 * 60;
constexpr int NonMedicalCap = 30 * 60;

int statutoryCredit(Statutory group)
{
    switch (group) {
    case Statutory::None:
        return 0;
    case Statutory::Age65:
        return 10 * 60;
    default:
        return 15 * 60;
    }
}

bool isEmergency(TicketClass ticketClass)
{
    return ticketClass <= TicketClass::EmergencyIV;
}

/// Sets t0 and class of a booked arrival; the credit in seconds.
int placeBooked(Ticket &ticket, const Arrival &arrival)
{
    if (arrival.checkedInAt < arrival.slotEnd) {
        ticket.ticketClass = TicketClass::Booked;
        ticket.t0 = std::max(arrival.checkedInAt, arrival.slotStart);
        return BookedCredit;
    }
    ticket.ticketClass = TicketClass::BookedLate;
    const qint64 late = (arrival.checkedInAt - arrival.slotEnd).count();
    return static_cast<int>(std::max<qint64>(0, BookedCredit - late));
}
} // namespace

qint64 orderKey(const Ticket &ticket)
{
    return 1000 * Base::toSeconds(ticket.t0) - 1000 * qint64{ticket.creditSeconds}
    - ticket.adjustMs;
}

void place(Ticket &ticket, const Arrival &arrival)
{
    ticket.ticketClass = arrival.ticketClass;
    ticket.statutory = arrival.statutory;
    ticket.checkedInAt = arrival.checkedInAt;
    ticket.t0 = arrival.checkedInAt;
    ticket.lane = 2;
    ticket.adjustMs = 0;
    int credit = 0;
    switch (arrival.ticketClass) {
    case TicketClass::EmergencyI:
        ticket.lane = 0;
        break;
    case TicketClass::EmergencyII:
        ticket.lane = 1;
        break;
    case TicketClass::EmergencyIII:
        credit = EmergencyThreeCredit;
        break;
    case TicketClass::Return:
        credit = ReturnCredit;
        break;
    case TicketClass::Booked:
    case TicketClass::BookedLate:
        credit = placeBooked(ticket, arrival);
        break;
    case TicketClass::EmergencyIV:
    case TicketClass::WalkIn:
        break;
    }
    if (!isEmergency(ticket.ticketClass))
        credit = std::min(NonMedicalCap, credit + statutoryCredit(arrival.statutory));
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

QString reasonBefore(const Ticket &called, const std::optional<Ticket> &runnerUp, Base::Instant now)
{
    if (called.lane < 2 || called.ticketClass == TicketClass::EmergencyIII)
        return QStringLiteral("MEDICAL_URGENCY");
    if (!runnerUp)
        return QStringLiteral("TICKET_NUMBER");
    const auto waited = std::max<qint64>(0, (now - called.t0).count());
    const auto otherWaited = std::max<qint64>(0, (now - runnerUp->t0).count());
    if (runnerUp->adjustMs < 0 && called.adjustMs == 0)
        return QStringLiteral("MISSED_CALL");
    if (waited > otherWaited)
        return QStringLiteral("WAITED_LONGER");
    if (called.creditSeconds > runnerUp->creditSeconds) {
        if (called.ticketClass == TicketClass::Return)
            return QStringLiteral("RETURN_WITH_RESULTS");
        if (called.ticketClass == TicketClass::Booked)
            return QStringLiteral("BOOKED_ON_TIME");
        return QStringLiteral("STATUTORY_PRIORITY");
    }
    return called.t0 < runnerUp->t0 ? QStringLiteral("EARLIER_CHECK_IN")
                                    : QStringLiteral("TICKET_NUMBER");
}

void placeBehindMissed(Ticket &ticket, const std::vector<Ticket> &waiting)
{
    if (ticket.lane < 2)
        return;
    std::vector<const Ticket *> sameLane;
    for (const Ticket &other : waiting) {
        if (other.lane == ticket.lane && other.id != ticket.id)
            sameLane.push_back(&other);
    }
    if (sameLane.empty())
        return;
    const size_t places = ticket.missCount >= 2 ? 5 : 3;
    const qint64 behind = sameLane[std::min(places, sameLane.size()) - 1]->orderKey + 1;
    if (behind <= ticket.orderKey)
        return; // never gains
    ticket.adjustMs -= behind - ticket.orderKey;
    ticket.orderKey = orderKey(ticket);
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
