// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/arrivals.h"

#include <QHash>

namespace Domain {

namespace {
bool within(Base::Instant at, QDate from, QDate to, const QTimeZone &zone)
{
    const QDate day = Base::dayOf(at, zone);
    return day >= from && day <= to;
}

size_t hourOf(Base::Instant at, const QTimeZone &zone)
{
    return static_cast<size_t>(Base::wallTime(at, zone).time().hour());
}

bool isBooked(const Ticket &ticket)
{
    return ticket.ticketClass == TicketClass::Booked
        || ticket.ticketClass == TicketClass::BookedLate;
}
} // namespace

int ArrivalHours::total(int hour) const
{
    const auto at = static_cast<size_t>(hour);
    return booked[at] + walkIn[at] + expected[at];
}

int ArrivalHours::firstHour() const
{
    for (int hour = 0; hour < HoursOfDay; ++hour) {
        if (total(hour) > 0)
            return hour;
    }
    return HoursOfDay;
}

int ArrivalHours::lastHour() const
{
    for (int hour = HoursOfDay - 1; hour >= 0; --hour) {
        if (total(hour) > 0)
            return hour;
    }
    return -1;
}

ArrivalHours arrivalHours(const std::vector<Ticket> &tickets,
    const std::vector<Appointment> &appointments,
    QDate from,
    QDate to,
    const QTimeZone &zone)
{
    QHash<VisitId, const Ticket *> firstOfVisit;
    for (const Ticket &ticket : tickets) {
        if (ticket.checkedInAt == Base::Never || !within(ticket.checkedInAt, from, to, zone))
            continue;
        const Ticket *&known = firstOfVisit[ticket.visitId];
        if (!known || ticket.checkedInAt < known->checkedInAt)
            known = &ticket;
    }
    ArrivalHours hours;
    for (const Ticket *ticket : std::as_const(firstOfVisit)) {
        auto &kind = isBooked(*ticket) ? hours.booked : hours.walkIn;
        ++kind[hourOf(ticket->checkedInAt, zone)];
    }
    for (const Appointment &appointment : appointments) {
        if (appointment.status == AppointmentStatus::Booked
            && within(appointment.startsAt, from, to, zone))
            ++hours.expected[hourOf(appointment.startsAt, zone)];
    }
    return hours;
}
} // namespace Domain
