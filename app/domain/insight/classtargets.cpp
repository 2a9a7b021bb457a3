// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/classtargets.h"

#include <algorithm>
#include <map>

namespace Domain {

std::optional<Base::Instant> targetFrom(
    const Ticket &ticket, std::optional<Base::Instant> slotStart)
{
    if (ticket.ticketClass == TicketClass::BookedLate)
        return std::nullopt;
    return ticket.ticketClass == TicketClass::Booked ? slotStart.value_or(ticket.t0) : ticket.t0;
}

std::optional<Wait> waitForTarget(
    const Ticket &ticket, std::optional<Base::Instant> slotStart, Base::Instant now)
{
    const auto from = targetFrom(ticket, slotStart);
    if (!from)
        return std::nullopt;
    Ticket counted = ticket;
    counted.t0 = *from;
    const auto waits = waitsOf({counted}, {{ticket.queueId, DepartmentId()}}, now);
    return waits.empty() ? std::nullopt : std::optional(waits.front());
}

std::vector<ClassShare> sharesByClass(const std::vector<Ticket> &tickets,
    const QHash<AppointmentId, Base::Instant> &slotStarts,
    const QueuePolicy &policy,
    Base::Instant now)
{
    std::map<TicketClass, std::vector<Wait>> byClass;
    for (const Ticket &ticket : tickets) {
        const auto start = slotStarts.constFind(ticket.appointmentId);
        const auto slotStart =
            start == slotStarts.cend() ? std::optional<Base::Instant>() : std::optional(*start);
        if (const auto wait = waitForTarget(ticket, slotStart, now))
            byClass[ticket.ticketClass].push_back(*wait);
    }
    std::vector<ClassShare> shares;
    for (const auto &[ticketClass, waits] : byClass) {
        ClassShare share;
        share.ticketClass = ticketClass;
        share.rule = ruleOf(policy, ticketClass);
        const std::chrono::minutes target(share.rule.targetMin);
        share.people = waitShare(waits, target);
        share.within = shareWithin(waits, target);
        shares.push_back(share);
    }
    return shares;
}
} // namespace Domain
