// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "domain/queue/hall.h"

namespace Domain {

namespace {
/// That somebody who is away comes back before you are called (guess).
constexpr double ComesBack = 0.5;
} // namespace

std::vector<ServiceTimes::Unfinished> Hall::unfinished() const
{
    std::vector<ServiceTimes::Unfinished> services;
    for (size_t index = 0; index < m_rooms.size(); ++index) {
        const Room &room = m_rooms[index];
        if (room.occupant < 0 || room.announcing)
            continue;
        const Ticket &inside = m_day.tickets[size_t(room.occupant)].ticket;
        services.push_back({Server{{}, LocationId(QString::number(index))},
            serviceKind(inside.ticketClass),
            m_now - inside.startedAt});
    }
    return services;
}

std::vector<WaitOutcome> Hall::overdue() const
{
    std::vector<WaitOutcome> late;
    for (const Line &line : m_lines) {
        for (const Entry &entry : line.eligible) {
            const Person &person = m_people[size_t(entry.ticket)];
            if (person.wait < 0)
                continue;
            const HallWait &wait = m_day.waits[size_t(person.wait)];
            if (m_now - wait.at > wait.wait.p50 && wait.raw.p50.count() > 0)
                late.push_back({wait.raw, m_now - wait.at});
        }
    }
    return late;
}

void Hall::foretell()
{
    if (m_asking.empty())
        return;
    const std::vector<WaitOutcome> late = overdue();
    m_forecast.times.setUnfinished(unfinished());
    for (const int index : m_asking) {
        Person &person = m_people[size_t(index)];
        if (person.inIndex) {
            const WaitQuestion question = questionOf(index);
            if (const auto raw = estimateWait(question, m_forecast.times)) {
                person.wait = static_cast<int>(m_day.waits.size());
                m_day.waits.push_back(
                    {index, m_now, *raw, m_forecast.calibration.corrected(*raw, late)});
            }
        }
    }
    m_forecast.times.setUnfinished({}); // the log is the same whether anybody asks or not
    for (const int index : m_asking) {
        const HallTicket &hall = m_day.tickets[size_t(index)];
        m_forecast.rates[size_t(hall.queue)].arrived(hall.ticket, m_now, m_policy.waits);
    }
}

WaitQuestion Hall::questionOf(int ticket) const
{
    const HallTicket &hall = m_day.tickets[size_t(ticket)];
    const std::vector<int> queues = connectedQueues(hall.queue);
    WaitQuestion question;
    question.ahead = aheadOf(ticket, queues);
    question.rooms = loadsOf(queues);
    for (size_t line = 0; line < queues.size(); ++line) {
        for (Overtaker comer : m_forecast.rates[size_t(queues[line])].overtakersOf(
                 hall.ticket, m_now, m_policy.waits)) {
            comer.line = static_cast<int>(line);
            question.overtakers.push_back(comer);
        }
    }
    return question; // its own queue is the first of `queues`: line 0
}

std::vector<Ahead> Hall::aheadOf(int ticket, const std::vector<int> &queues) const
{
    struct Place {
        Entry entry;
        Ahead ahead;
    };

    const Entry mine = entryOf(ticket);
    std::vector<Place> places;
    for (size_t line = 0; line < queues.size(); ++line) {
        const Line &queue = m_lines[size_t(queues[line])];
        const auto add = [&](const Entry &entry, double likely) {
            const Ticket &other = m_day.tickets[size_t(entry.ticket)].ticket;
            places.push_back(
                {entry, {serviceKind(other.ticketClass), static_cast<int>(line), likely, 0}});
        };
        for (const Entry &entry : queue.eligible) {
            if (!(entry < mine))
                break;
            add(entry, m_forecast.attendance.share());
        }
        for (const int away : queue.away) {
            if (const Entry entry = entryOf(away); entry < mine)
                add(entry, ComesBack);
        }
    }
    std::ranges::sort(places, {}, &Place::entry);
    std::vector<Ahead> ahead;
    ahead.reserve(places.size());
    for (const Place &place : places)
        ahead.push_back(place.ahead);
    return ahead;
}

bool Hall::pausesWhole(const Room &room)
{
    return !room.queues.empty() && std::ranges::all_of(room.queues, &Serving::paused);
}

/// After what staff have said of `room`.
void Hall::learnPause(int room)
{
    const Room &known = m_rooms[size_t(room)];
    const LocationId id(QString::number(room));
    if (known.queues.empty())
        m_forecast.pauses.closes(id);
    else if (pausesWhole(known))
        m_forecast.pauses.pauses(id, m_now);
    else
        m_forecast.pauses.works(id, m_now);
}

std::vector<RoomLoad> Hall::loadsOf(const std::vector<int> &queues) const
{
    std::vector<RoomLoad> loads;
    for (size_t index = 0; index < m_rooms.size(); ++index) {
        const Room &room = m_rooms[index];
        RoomLoad load;
        load.lines.clear();
        for (const Serving &serving : room.queues) {
            const auto line = std::ranges::find(queues, serving.queue);
            if (line != queues.end() && (!serving.paused || pausesWhole(room)))
                load.lines.push_back(static_cast<int>(line - queues.begin()));
        }
        if (load.lines.empty())
            continue;
        load.roomId = LocationId(QString::number(index));
        load.breaks = m_forecast.pauses.breaksOf(load.roomId, m_now);
        if (room.occupant >= 0) {
            const Ticket &inside = m_day.tickets[size_t(room.occupant)].ticket;
            load.busy = !room.announcing;
            load.serving = serviceKind(inside.ticketClass);
            if (load.busy)
                load.elapsed = m_now - inside.startedAt;
            else // way time is 0: who has not come by now does not come
                load.opensIn =
                    inside.calledAt + std::chrono::seconds(m_policy.announcedWithinS) - m_now;
        }
        loads.push_back(load);
    }
    return loads;
}

std::vector<int> Hall::connectedQueues(int queue) const
{
    std::vector<int> queues{queue};
    for (size_t next = 0; next < queues.size(); ++next) {
        for (const int room : m_lines[size_t(queues[next])].rooms) {
            for (const Serving &serving : m_rooms[size_t(room)].queues) {
                if (std::ranges::find(queues, serving.queue) == queues.end())
                    queues.push_back(serving.queue);
            }
        }
    }
    return queues;
}
} // namespace Domain
