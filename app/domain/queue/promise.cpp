// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/promise.h"

#include <algorithm>

#include "domain/queue/order.h"

namespace Domain {

namespace {
constexpr std::array Groups{Statutory::None,
    Statutory::Age65,
    Statutory::Age80,
    Statutory::Pregnant,
    Statutory::Disabled,
    Statutory::ServiceMember};

/// What the order itself gives to the class in its best case.
int mostMinutes(TicketClass ticketClass, const QueuePolicy &policy)
{
    int most = 0;
    for (const Statutory group : Groups) {
        Ticket ticket;
        Arrival arrival;
        arrival.ticketClass = ticketClass;
        arrival.statutory = group;
        arrival.checkedInAt = Base::fromSeconds(0);
        arrival.slotStart = Base::fromSeconds(0);
        arrival.slotEnd = arrival.slotStart + std::chrono::minutes(30);
        place(ticket, arrival, policy);
        most = std::max(most, ticket.creditSeconds / 60);
    }
    return most;
}
} // namespace

int promisedMin(const QueuePolicy &policy)
{
    int most = 0;
    for (const TicketClass one :
        {TicketClass::EmergencyIV, TicketClass::Return, TicketClass::Booked, TicketClass::WalkIn})
        most = std::max(most, mostMinutes(one, policy));
    return most;
}

int promisedEmergencyMin(const QueuePolicy &policy)
{
    return std::max(promisedMin(policy), mostMinutes(TicketClass::EmergencyIII, policy));
}
} // namespace Domain
