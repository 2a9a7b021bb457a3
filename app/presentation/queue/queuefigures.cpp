// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/queuefigures.h"

#include <algorithm>

#include "domain/queue/order.h"
#include "sync/view.h"

namespace Presentation {

using Domain::Ticket;
using Domain::TicketState;

Base::Result<QueueFigures> QueueFigures::read(Sync::Reader &reader,
    const Domain::QueueId &queue,
    QDate day,
    const std::vector<Domain::Slot> &slots,
    Base::Instant now)
{
    Sync::TicketTable table(reader);
    std::vector<Ticket> tickets;
    for (const TicketState state :
        {TicketState::Waiting, TicketState::Called, TicketState::Serving, TicketState::Done}) {
        const auto some = table.inState(queue, day, state);
        if (!some)
            return Base::passOn(some);
        tickets.insert(tickets.end(), some->begin(), some->end());
    }
    return of(tickets, queue, slots, now);
}

QueueFigures QueueFigures::of(const std::vector<Ticket> &tickets,
    const Domain::QueueId &queue,
    const std::vector<Domain::Slot> &slots,
    Base::Instant now)
{
    QueueFigures figures;
    std::vector<Ticket> inside;
    std::vector<Ticket> finished;
    for (const Ticket &ticket : tickets) {
        if (ticket.queueId != queue)
            continue;
        if (ticket.state == TicketState::Waiting)
            figures.waiting.push_back(ticket);
        else if (ticket.state == TicketState::Done)
            finished.push_back(ticket);
        else if (ticket.state == TicketState::Called || ticket.state == TicketState::Serving)
            inside.push_back(ticket);
    }
    std::ranges::sort(figures.waiting, Domain::before);
    figures.rooms = Domain::roomLoads(slots, inside, now);
    figures.times = Domain::serviceTimes(finished);
    return figures;
}

std::vector<Ticket> QueueFigures::before(const Ticket &ticket) const
{
    std::vector<Ticket> earlier;
    for (const Ticket &other : waiting) {
        if (other.id != ticket.id && Domain::before(other, ticket))
            earlier.push_back(other);
    }
    return earlier;
}

Domain::ShownWait QueueFigures::waitOf(const Ticket &ticket) const
{
    return Domain::shown(Domain::estimateWait(Domain::questionOf(before(ticket), rooms), times));
}

Domain::ShownWait QueueFigures::waitOfNewcomer(Base::Instant now) const
{
    Ticket newcomer;
    Domain::place(newcomer, {Domain::TicketClass::WalkIn, {}, now, {}, {}});
    newcomer.sequence = std::numeric_limits<int>::max();
    return waitOf(newcomer);
}

int QueueFigures::openRooms() const
{
    return static_cast<int>(std::ranges::count_if(
        rooms, [](const Domain::RoomLoad &room) { return room.opensIn.count() == 0; }));
}
} // namespace Presentation
