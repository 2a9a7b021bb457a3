// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/hall.h"

#include <algorithm>

#include "domain/queue/explain.h"
#include "domain/queue/order.h"
#include "domain/queue/rules.h"

namespace Domain {

using std::chrono::seconds;
using What = HallChange::What;

namespace {
bool isWaiting(const Ticket &ticket)
{
    return ticket.state == TicketState::Waiting;
}

/// Still somebody whom the queue concerns.
bool isHere(const Ticket &ticket)
{
    return ticket.state == TicketState::Waiting || ticket.state == TicketState::Parked
        || ticket.state == TicketState::Missed || ticket.state == TicketState::Called;
}
} // namespace

Hall::Hall(const QueuePolicy &policy, int tickets, int queues, int rooms)
    : m_policy(policy)
    , m_lines(static_cast<size_t>(queues))
    , m_rooms(static_cast<size_t>(rooms))
    , m_people(static_cast<size_t>(tickets))
    , m_forecast(policy.waits, static_cast<size_t>(queues))
{
    m_day.tickets.resize(static_cast<size_t>(tickets));
}

HallDay Hall::play(const std::vector<HallEvent> &events, Foretell foretelling)
{
    for (const HallEvent &event : events) {
        if (event.kind == HallEvent::Kind::Service)
            m_people[size_t(event.ticket)].serviceComes = true;
    }
    size_t next = 0;
    while (next < events.size() || !m_timers.empty() || !m_absences.empty()) {
        m_now = Base::Instant::max();
        if (next < events.size())
            m_now = events[next].at;
        if (!m_timers.empty())
            m_now = std::min(m_now, m_timers.top().at);
        if (!m_absences.empty())
            m_now = std::min(m_now, m_absences.top().at);
        fireUntilNow(m_timers);
        for (; next < events.size() && events[next].at <= m_now; ++next)
            apply(events[next]);
        fireUntilNow(m_timers); // a service of which is told only now that it is over
        fireUntilNow(m_absences);
        if (foretelling == Foretell::Yes)
            foretell();
        m_asking.clear();
        callAll();
    }
    return std::move(m_day);
}

void Hall::apply(const HallEvent &event)
{
    using Kind = HallEvent::Kind;
    switch (event.kind) {
    case Kind::CheckIn:
        return checkIn(event);
    case Kind::Service:
        return learnService(event);
    case Kind::RoomOpen:
    case Kind::RoomClose:
    case Kind::RoomPause:
    case Kind::RoomResume:
        changeRoom(event);
        return learnPause(event.room);
    case Kind::WillMiss:
        m_people[size_t(event.ticket)].willMiss = true;
        return;
    case Kind::Park:
        return park(event.ticket);
    case Kind::Back:
    case Kind::Unpark:
        return comeBack(event.ticket);
    case Kind::Escalate:
        return escalate(event.ticket, event.ticketClass);
    case Kind::UndoEscalate:
        return undoEscalation(event.ticket);
    case Kind::Leave:
        return leave(event.ticket);
    }
}

void Hall::checkIn(const HallEvent &event)
{
    Line &line = m_lines[size_t(event.queue)];
    HallTicket &hall = m_day.tickets[size_t(event.ticket)];
    hall.queue = event.queue;
    Ticket &ticket = hall.ticket;
    ticket.id = TicketId(QString::number(event.ticket));
    ticket.sequence = ++line.lastSequence;
    const auto notBegun = m_now + seconds(1);
    place(ticket,
        {event.ticketClass,
            event.statutory,
            m_now,
            event.slotStart,
            event.slotEnd,
            line.sessionStart.value_or(notBegun)},
        m_policy);
    hall.first = ticket;
    enter(event.ticket, std::nullopt);
    m_asking.push_back(event.ticket);
}

void Hall::learnService(const HallEvent &event)
{
    Person &person = m_people[size_t(event.ticket)];
    person.serviceSeconds = std::max(1, event.serviceSeconds); // strictly positive (edge 78)
    const Ticket &ticket = of(event.ticket);
    if (ticket.state != TicketState::Serving)
        return;
    const int index = m_day.tickets[size_t(event.ticket)].room;
    Room &room = m_rooms[size_t(index)];
    const auto end = std::max(m_now, ticket.startedAt + seconds(*person.serviceSeconds));
    setTimer(m_timers, end, Timer::Kind::ServiceEnds, index, ++room.generation);
}

void Hall::changeRoom(const HallEvent &event)
{
    using Kind = HallEvent::Kind;
    Room &room = m_rooms[size_t(event.room)];
    room.changed = true;
    if (event.kind == Kind::RoomOpen) {
        Line &line = m_lines[size_t(event.queue)];
        if (!line.sessionStart)
            line.sessionStart = m_now;
        if (std::ranges::find(line.rooms, event.room) == line.rooms.end())
            line.rooms.push_back(event.room);
        if (room.queues.empty() && room.occupant < 0)
            room.freeSince = m_now;
        const auto known = std::ranges::find(room.queues, event.queue, &Serving::queue);
        if (known == room.queues.end())
            room.queues.push_back({event.queue, false});
        else
            known->paused = false;
        return;
    }
    const auto meant = [&event](const Serving &serving) {
        return event.queue < 0 || serving.queue == event.queue;
    };
    if (event.kind == Kind::RoomClose) {
        std::erase_if(room.queues, meant);
        return;
    }
    for (Serving &serving : room.queues) {
        if (meant(serving))
            serving.paused = event.kind == Kind::RoomPause;
    }
}

void Hall::park(int ticket)
{
    Ticket &parked = of(ticket);
    const bool called = parked.state == TicketState::Called;
    if (!isWaiting(parked) && !called)
        return;
    const bool wasIn = m_people[size_t(ticket)].inIndex;
    takeOut(ticket);
    if (called)
        freeRoom(m_day.tickets[size_t(ticket)].room);
    Domain::park(parked, ParkReason::Toilet, m_now, m_policy);
    if (parked.state != TicketState::Parked)
        note(ticket, What::Pass);
    else if (wasIn || called)
        note(ticket, What::Hold);
    if (parked.state == TicketState::Parked)
        m_lines[size_t(m_day.tickets[size_t(ticket)].queue)].away.insert(ticket);
    if (const auto ends = parkEnds(parked, m_policy))
        setTimer(m_absences,
            *ends,
            Timer::Kind::ParkEnds,
            ticket,
            ++m_people[size_t(ticket)].parkGeneration);
}

void Hall::comeBack(int ticket)
{
    Ticket &back = of(ticket);
    if (back.state == TicketState::Called) {
        m_people[size_t(ticket)].backAtOnce = true;
        return;
    }
    if (back.state == TicketState::Parked) {
        unpark(back, m_now);
        m_lines[size_t(m_day.tickets[size_t(ticket)].queue)].away.erase(ticket);
        ++m_people[size_t(ticket)].parkGeneration;
        enter(ticket, What::Resume);
        return;
    }
    if (back.state != TicketState::Missed)
        return;
    const Ticket before = back;
    const int behind = placesBehind(back, m_policy);
    const Line &line = m_lines[size_t(m_day.tickets[size_t(ticket)].queue)];
    const Ticket *nth = nullptr;
    auto waiting = line.eligible.begin();
    for (int place = 0; place < behind && waiting != line.eligible.end(); ++place, ++waiting)
        nth = &of(waiting->ticket);
    comeBackBehind(back, nth);
    notePlace(ticket, before);
    enter(ticket, What::Recall);
}

void Hall::escalate(int ticket, TicketClass to)
{
    Ticket &changed = of(ticket);
    if (!isHere(changed))
        return;
    const Ticket before = changed;
    const bool in = m_people[size_t(ticket)].inIndex;
    takeOut(ticket);
    if (Domain::escalate(changed, to, m_now, m_policy))
        notePlace(ticket, before);
    if (in)
        enter(ticket, std::nullopt);
}

void Hall::undoEscalation(int ticket)
{
    Ticket &changed = of(ticket);
    if (!isHere(changed))
        return;
    const Ticket before = changed;
    const bool in = m_people[size_t(ticket)].inIndex;
    takeOut(ticket);
    if (Domain::undoEscalation(changed))
        notePlace(ticket, before);
    if (in)
        enter(ticket, std::nullopt);
}

void Hall::leave(int ticket)
{
    Ticket &left = of(ticket);
    if (!isHere(left) && left.state != TicketState::Serving)
        return;
    if (left.state == TicketState::Waiting && left.missCount == 0)
        m_forecast.attendance.failed();
    takeOut(ticket);
    m_lines[size_t(m_day.tickets[size_t(ticket)].queue)].away.erase(ticket);
    left.leftAt = m_now;
    note(ticket, What::Leave);
    if (left.state == TicketState::Serving) {
        left.finishedAt = m_now;
        left.state = TicketState::Done;
        freeRoom(m_day.tickets[size_t(ticket)].room);
    } else if (left.state != TicketState::Called) {
        left.state = TicketState::Void; // a call runs out all the same: nobody was told
    }
}

void Hall::fire(const Timer &timer)
{
    switch (timer.kind) {
    case Timer::Kind::ServiceEnds:
        if (timer.generation == m_rooms[size_t(timer.index)].generation)
            endService(timer.index);
        return;
    case Timer::Kind::CallEnds:
        if (timer.generation == m_rooms[size_t(timer.index)].generation)
            endCall(timer.index);
        return;
    case Timer::Kind::CoolDownEnds:
        if (isWaiting(of(timer.index)) && !m_people[size_t(timer.index)].inIndex)
            enter(timer.index, What::Resume);
        return;
    case Timer::Kind::ParkEnds:
        if (timer.generation != m_people[size_t(timer.index)].parkGeneration
            || of(timer.index).state != TicketState::Parked)
            return;
        m_lines[size_t(m_day.tickets[size_t(timer.index)].queue)].away.erase(timer.index);
        overstay(of(timer.index), m_now, m_policy);
        note(timer.index, What::Pass);
        return;
    }
}

void Hall::endService(int room)
{
    const int index = m_rooms[size_t(room)].occupant;
    Ticket &ticket = of(index);
    ticket.finishedAt = m_now;
    ticket.state = TicketState::Done;
    m_forecast.times.finished(Server{{}, LocationId(QString::number(room))},
        serviceKind(ticket.ticketClass),
        ticket.finishedAt - ticket.startedAt);
    freeRoom(room);
}

void Hall::endCall(int room)
{
    const int index = m_rooms[size_t(room)].occupant;
    freeRoom(room);
    Ticket &ticket = of(index);
    if (ticket.missCount == 0)
        m_forecast.attendance.failed();
    if (ticket.leftAt != Base::Never) {
        ticket.state = TicketState::Void;
        return;
    }
    miss(ticket, m_now, m_policy);
    note(index, What::Pass);
    if (std::exchange(m_people[size_t(index)].backAtOnce, false))
        comeBack(index);
}

void Hall::fireUntilNow(Timers &timers)
{
    while (!timers.empty() && timers.top().at <= m_now) {
        const Timer timer = timers.top();
        timers.pop();
        fire(timer);
    }
}

void Hall::callAll()
{
    m_candidates.clear();
    for (size_t room = 0; room < m_rooms.size(); ++room) {
        Room &one = m_rooms[room];
        const bool news = std::exchange(one.changed, false)
            || std::ranges::any_of(one.queues,
                [this](const Serving &serving) { return m_lines[size_t(serving.queue)].changed; });
        if (news && one.occupant < 0)
            m_candidates.push_back(static_cast<int>(room));
    }
    for (Line &line : m_lines)
        line.changed = false;
    std::ranges::sort(m_candidates, {}, [this](int room) { // who has been idle longest calls first
        return std::pair(m_rooms[size_t(room)].freeSince, room);
    });
    for (const int room : m_candidates)
        (void)callInto(room);
}

bool Hall::callInto(int room)
{
    std::optional<Entry> first;
    std::optional<Entry> second;
    const auto offer = [&](const Entry &entry) {
        if (!first || entry < *first)
            second = std::exchange(first, entry);
        else if (!second || entry < *second)
            second = entry;
    };
    for (const Serving &serving : m_rooms[size_t(room)].queues) {
        const auto &eligible = m_lines[size_t(serving.queue)].eligible;
        if (serving.paused || eligible.empty())
            continue;
        offer(*eligible.begin());
        if (eligible.size() > 1)
            offer(*std::next(eligible.begin()));
    }
    if (!first)
        return false;
    HallTicket &hall = m_day.tickets[size_t(first->ticket)];
    takeOut(first->ticket);
    hall.room = room;
    hall.ticket.state = TicketState::Called;
    hall.ticket.calledAt = m_now;
    hall.ticket.callCount = 1;
    note(first->ticket, What::Call, room);
    const auto runnerUp = second ? std::optional(of(second->ticket)) : std::nullopt;
    m_day.calls.push_back(
        {first->ticket, room, callRecord(hall.ticket, runnerUp, m_now, m_policy)});
    serve(room, first->ticket);
    return true;
}

void Hall::serve(int room, int ticket)
{
    Room &into = m_rooms[size_t(room)];
    Person &person = m_people[size_t(ticket)];
    into.occupant = ticket;
    into.announcing = std::exchange(person.willMiss, false);
    const int generation = ++into.generation;
    if (into.announcing) {
        setTimer(m_timers,
            m_now + seconds(m_policy.announcedWithinS),
            Timer::Kind::CallEnds,
            room,
            generation);
        return;
    }
    Ticket &served = of(ticket);
    if (served.missCount == 0)
        m_forecast.attendance.came();
    served.state = TicketState::Serving;
    served.startedAt = m_now;
    if (person.wait >= 0) {
        const HallWait &wait = m_day.waits[size_t(person.wait)];
        m_forecast.calibration.add(wait.raw, m_now - wait.at);
    }
    if (!person.serviceSeconds && person.serviceComes)
        return; // its line is still to come
    const auto usual = m_forecast.times.of(serviceKind(served.ticketClass)).mean;
    const seconds length(person.serviceSeconds.value_or(static_cast<int>(usual)));
    setTimer(m_timers, m_now + length, Timer::Kind::ServiceEnds, room, generation);
}

void Hall::freeRoom(int room)
{
    Room &freed = m_rooms[size_t(room)];
    freed.occupant = -1;
    freed.announcing = false;
    freed.freeSince = m_now;
    freed.changed = true;
    ++freed.generation;
}

Hall::Entry Hall::entryOf(int ticket) const
{
    const HallTicket &hall = m_day.tickets[size_t(ticket)];
    const Ticket &own = hall.ticket;
    return {own.lane, own.orderKey, Base::toSeconds(own.t0), own.sequence, hall.queue, ticket};
}

/// Into the index, or into it when the cool-down is over; `row` tells how it comes back.
void Hall::enter(int ticket, std::optional<What> row)
{
    const HallTicket &hall = m_day.tickets[size_t(ticket)];
    const bool cooling = !mayOffer(hall.ticket, m_now);
    if (row && (!cooling || *row == What::Recall))
        note(ticket, *row);
    if (cooling) {
        if (row && *row == What::Recall)
            note(ticket, What::Hold);
        setTimer(m_timers, hall.ticket.coolUntil, Timer::Kind::CoolDownEnds, ticket, 0);
        return;
    }
    Line &line = m_lines[size_t(hall.queue)];
    line.eligible.insert(entryOf(ticket));
    line.changed = true;
    m_people[size_t(ticket)].inIndex = true;
}

void Hall::takeOut(int ticket)
{
    Person &person = m_people[size_t(ticket)];
    if (!std::exchange(person.inIndex, false))
        return;
    m_lines[size_t(m_day.tickets[size_t(ticket)].queue)].eligible.erase(entryOf(ticket));
}

void Hall::note(int ticket, What what, qint64 value)
{
    m_day.changes.push_back({m_now, ticket, what, value});
}

void Hall::notePlace(int ticket, const Ticket &before)
{
    const Ticket &now = of(ticket);
    if (now.lane != before.lane)
        note(ticket, What::Lane, now.lane);
    if (now.creditSeconds != before.creditSeconds)
        note(ticket, What::Credit, now.creditSeconds);
    if (now.t0 != before.t0)
        note(ticket, What::Clock, Base::toSeconds(now.t0));
    if (now.adjustMs != before.adjustMs)
        note(ticket, What::Adjust, now.adjustMs);
}

void Hall::setTimer(Timers &timers, Base::Instant at, Timer::Kind kind, int index, int generation)
{
    timers.push({at, kind, index, generation, m_timerCount++});
}
} // namespace Domain
