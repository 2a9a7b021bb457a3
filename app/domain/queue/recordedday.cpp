// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/recordedday.h"

#include <algorithm>
#include <map>

#include <QHash>

#include "domain/queue/estimate.h"
#include "domain/queue/hall.h"

namespace Domain {

namespace {
using Kind = HallEvent::Kind;
constexpr std::chrono::minutes Rest{15}; // shorter breaks belong to the work (guess)

bool came(const Ticket &ticket)
{
    return ticket.checkedInAt != Base::Never;
}

bool wasServed(const Ticket &ticket)
{
    return ticket.state == TicketState::Done && ticket.finishedAt > ticket.startedAt
        && ticket.startedAt != Base::Never;
}

/// The class it came with, before the first escalation.
TicketClass firstClass(const Ticket &ticket)
{
    const int first = ticket.earlierPlaces.section(QLatin1Char(','), 0, 0).toInt();
    const TicketClass as = first == 0 ? ticket.ticketClass : static_cast<TicketClass>(first);
    return as == TicketClass::BookedLate ? TicketClass::Booked : as;
}

/// Numbers from 0 in the order of first use.
template<typename Id>
class Numbers
{
public:
    int of(const Id &id)
    {
        const auto known = m_numbers.constFind(id);
        if (known != m_numbers.constEnd())
            return *known;
        const int number = static_cast<int>(m_numbers.size());
        m_numbers.insert(id, number);
        return number;
    }

private:
    QHash<Id, int> m_numbers;
};

struct Work {
    Base::Instant from;
    Base::Instant to;
};

HallEvent event(Base::Instant at, Kind kind, int ticket)
{
    HallEvent one;
    one.at = at;
    one.kind = kind;
    one.ticket = ticket;
    return one;
}

HallEvent roomEvent(Base::Instant at, Kind kind, int queue, int room)
{
    HallEvent one;
    one.at = at;
    one.kind = kind;
    one.queue = queue;
    one.room = room;
    return one;
}

/// Whether anybody who was called later waited in this queue at `at`.
bool someoneWaited(const std::vector<const Ticket *> &queue, Base::Instant at)
{
    return std::ranges::any_of(
        queue, [at](const Ticket *one) { return one->checkedInAt <= at && one->calledAt > at; });
}

void addRoom(std::vector<HallEvent> &events,
    std::vector<Work> works,
    const std::vector<const Ticket *> &queueTickets,
    int queue,
    int room)
{
    std::ranges::sort(works, {}, &Work::from);
    events.push_back(roomEvent(works.front().from, Kind::RoomOpen, queue, room));
    Base::Instant end = works.front().to;
    for (const Work &work : works) {
        if (work.from > end + Rest && someoneWaited(queueTickets, end + (work.from - end) / 2)) {
            events.push_back(roomEvent(end, Kind::RoomPause, queue, room));
            events.push_back(roomEvent(work.from, Kind::RoomResume, queue, room));
        }
        end = std::max(end, work.to);
    }
    if (someoneWaited(queueTickets, end + Rest))
        events.push_back(roomEvent(end, Kind::RoomClose, queue, room));
}

void addPerson(std::vector<HallEvent> &events,
    const Ticket &ticket,
    const Appointment *booking,
    int number,
    int queue)
{
    HallEvent arrival = event(ticket.checkedInAt, Kind::CheckIn, number);
    arrival.queue = queue;
    arrival.ticketClass = firstClass(ticket);
    arrival.statutory = ticket.statutory;
    if (booking) {
        arrival.slotStart = booking->startsAt;
        arrival.slotEnd = booking->endsAt;
    }
    events.push_back(arrival);
    if (!ticket.earlierPlaces.isEmpty()) {
        HallEvent worse = event(std::max(ticket.checkedInAt, ticket.t0), Kind::Escalate, number);
        worse.ticketClass = ticket.ticketClass;
        events.push_back(worse);
    }
    if (wasServed(ticket)) {
        HallEvent service = event(ticket.checkedInAt, Kind::Service, number);
        service.serviceSeconds = static_cast<int>((ticket.finishedAt - ticket.startedAt).count());
        events.push_back(service);
    }
}

std::chrono::seconds meanOf(const std::vector<std::chrono::seconds> &waits)
{
    std::chrono::seconds sum{0};
    for (const auto wait : waits)
        sum += wait;
    return waits.empty() ? sum : std::chrono::seconds(sum.count() / std::ssize(waits));
}

std::chrono::seconds upperOf(std::vector<std::chrono::seconds> waits)
{
    if (waits.empty())
        return std::chrono::seconds(0);
    std::ranges::sort(waits);
    const size_t nineTenths = (waits.size() * 9 + 9) / 10; // the first that nine in ten do not pass
    return waits[nineTenths - 1];
}

struct Pair {
    std::vector<std::chrono::seconds> before;
    std::vector<std::chrono::seconds> after;
};

ClassWaits summed(std::optional<TicketClass> ticketClass, const Pair &waits)
{
    return {ticketClass,
        static_cast<int>(waits.before.size()),
        meanOf(waits.before),
        meanOf(waits.after),
        upperOf(waits.before),
        upperOf(waits.after)};
}
} // namespace

std::vector<HallEvent> recordedEvents(
    const std::vector<Ticket> &tickets, const std::vector<Appointment> &bookings)
{
    QHash<AppointmentId, const Appointment *> booked;
    for (const Appointment &one : bookings)
        booked.insert(one.id, &one);
    Numbers<QueueId> queues;
    Numbers<LocationId> rooms;
    std::map<int, std::vector<const Ticket *>> byQueue;
    std::map<std::pair<int, int>, std::vector<Work>> works; // by queue and room
    std::vector<HallEvent> events;
    int number = 0;
    for (const Ticket &ticket : tickets) {
        if (!came(ticket))
            continue;
        const int queue = queues.of(ticket.queueId);
        byQueue[queue].push_back(&ticket);
        addPerson(events, ticket, booked.value(ticket.appointmentId), number, queue);
        if (!wasServed(ticket)) {
            const Base::Instant gone =
                ticket.state == TicketState::Void && ticket.leftAt == Base::Never
                ? ticket.finishedAt
                : ticket.leftAt;
            if (gone > ticket.checkedInAt)
                events.push_back(event(gone, Kind::Leave, number));
        } else {
            works[{queue, rooms.of(ticket.roomId)}].push_back({ticket.calledAt, ticket.finishedAt});
        }
        ++number;
    }
    for (const auto &[place, list] : works)
        addRoom(events, list, byQueue[place.first], place.first, place.second);
    std::ranges::stable_sort(events, {}, &HallEvent::at);
    return events;
}

PolicyEffect policyEffect(
    const std::vector<HallEvent> &events, const QueuePolicy &before, const QueuePolicy &after)
{
    int tickets = 0;
    int queues = 0;
    int rooms = 0;
    for (const HallEvent &one : events) {
        tickets = std::max(tickets, one.ticket + 1);
        queues = std::max(queues, one.queue + 1);
        rooms = std::max(rooms, one.room + 1);
    }
    const HallDay old = Hall(before, tickets, queues, rooms).play(events, Foretell::No);
    const HallDay now = Hall(after, tickets, queues, rooms).play(events, Foretell::No);
    QHash<int, Base::Instant> since;
    for (const HallEvent &one : events) {
        if (one.kind == Kind::CheckIn) {
            since.insert(one.ticket,
                waitingSince(one.at,
                    one.slotStart == Base::Never ? std::optional<Base::Instant>{}
                                                 : std::optional(one.slotStart)));
        }
    }
    PolicyEffect effect;
    effect.people = tickets;
    std::map<TicketClass, Pair> classes;
    Pair first;
    for (int i = 0; i < tickets; ++i) {
        const Ticket &then = old.tickets[size_t(i)].ticket;
        const Ticket &later = now.tickets[size_t(i)].ticket;
        if (then.calledAt == Base::Never || later.calledAt == Base::Never)
            continue;
        effect.moved += then.calledAt != later.calledAt ? 1 : 0;
        const auto wait = [&](const Ticket &one) {
            return std::max(std::chrono::seconds(0), one.calledAt - since.value(i));
        };
        const TicketClass as = old.tickets[size_t(i)].first.ticketClass;
        Pair &own = classes[as == TicketClass::BookedLate ? TicketClass::Booked : as];
        own.before.push_back(wait(then));
        own.after.push_back(wait(later));
        if (then.statutory != Statutory::None) {
            first.before.push_back(wait(then));
            first.after.push_back(wait(later));
        }
    }
    for (const auto &[ticketClass, waits] : classes)
        effect.classes.push_back(summed(ticketClass, waits));
    if (!first.before.empty())
        effect.classes.push_back(summed(std::nullopt, first));
    return effect;
}
} // namespace Domain
