// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/demoroom.h"

#include <algorithm>
#include <map>

#include "domain/queue/order.h"

namespace Interop {

using namespace Domain;
using std::chrono::minutes;

namespace {
/// A doctor stays this long after the session for those who wait.
constexpr minutes Overtime{90};
/// Shortest and longest service on average, whatever the crowd.
constexpr int ShortestMinutes = 6;
constexpr int LongestMinutes = 20;
/// How much work comes, as a share of what the rooms can do: a little more, so that lines are seen
/// to grow in the course of a session, as they do.
constexpr double Busy = 1.25;

struct Room {
    LocationId id;
    std::vector<std::pair<Base::Instant, Base::Instant>> sessions; ///< by start
    Base::Instant called;                                          ///< Never: nobody called
    Base::Instant leaves; ///< when the person in the room goes; Never: nobody inside
    bool misses = false;  ///< the called person won't come

    [[nodiscard]] bool works(Base::Instant at, minutes overtime) const
    {
        return std::any_of(sessions.begin(), sessions.end(), [&](const auto &session) {
            return session.first <= at && at < session.second + overtime;
        });
    }
};

std::vector<Room> roomsOf(const std::vector<Slot> &places)
{
    std::map<LocationId, Room> rooms;
    for (const Slot &place : places) {
        Room &room = rooms[place.roomId];
        room.id = place.roomId;
        room.sessions.emplace_back(place.startsAt, place.endsAt);
    }
    std::vector<Room> result;
    for (auto &[id, room] : rooms)
        result.push_back(room);
    return result;
}

int meanService(const std::vector<Room> &rooms, size_t people, const DemoSpan &span)
{
    minutes open{0};
    for (const Room &room : rooms) {
        for (const auto &[start, end] : room.sessions) {
            const auto from = std::max(start, span.from);
            const auto to = std::min(end, span.to);
            open += std::chrono::duration_cast<minutes>(std::max(to, from) - from);
        }
    }
    const double each = Busy * double(open.count()) / double(std::max<size_t>(1, people));
    return std::clamp(int(each), ShortestMinutes, LongestMinutes);
}

/// One department's rooms, minute by minute.
class Shift
{
public:
    Shift(const std::vector<Slot> &places,
        std::vector<DemoArrival> arrivals,
        const DemoSpan &span,
        Base::Random &random)
        : m_rooms(roomsOf(places))
        , m_arrivals(std::move(arrivals))
        , m_span(span)
        , m_random(random)
        , m_mean(meanService(m_rooms, m_arrivals.size(), span))
    {
        m_department = places.empty() ? DepartmentId() : places.front().departmentId;
        std::stable_sort(m_arrivals.begin(),
            m_arrivals.end(),
            [](const DemoArrival &one, const DemoArrival &other) { return one.at < other.at; });
    }

    std::vector<DemoEvent> events()
    {
        for (Base::Instant at = m_span.from; at <= m_span.to; at += minutes{1}) {
            letIn(at);
            for (Room &room : m_rooms)
                tick(room, at);
        }
        return std::move(m_events);
    }

private:
    void letIn(Base::Instant at);
    void tick(Room &room, Base::Instant at);
    void callNext(Room &room, Base::Instant at);
    void add(DemoAct act, const Room &room, Base::Instant at, int score = 0);

    std::vector<Room> m_rooms;
    std::vector<DemoArrival> m_arrivals;
    DemoSpan m_span;
    Base::Random &m_random;
    int m_mean;
    DepartmentId m_department;
    size_t m_next = 0; ///< of `m_arrivals`
    std::vector<Ticket> m_waiting;
    std::vector<DemoEvent> m_events;
};

void Shift::add(DemoAct act, const Room &room, Base::Instant at, int score)
{
    DemoEvent event;
    event.act = act;
    event.at = at;
    event.departmentId = m_department;
    event.roomId = room.id;
    event.score = score;
    m_events.push_back(event);
}

void Shift::letIn(Base::Instant at)
{
    for (; m_next < m_arrivals.size() && m_arrivals[m_next].at <= at; ++m_next) {
        const DemoArrival &arrival = m_arrivals[m_next];
        Ticket ticket;
        ticket.sequence = int(m_next) + 1;
        place(ticket,
            {arrival.ticketClass,
                arrival.statutory,
                arrival.at,
                arrival.place ? arrival.place->startsAt : Base::Never,
                arrival.place ? arrival.place->endsAt : Base::Never});
        m_waiting.push_back(ticket);
    }
}

void Shift::callNext(Room &room, Base::Instant at)
{
    const auto next = std::min_element(m_waiting.begin(), m_waiting.end(), before);
    if (next == m_waiting.end())
        return;
    const bool urgent = next->lane < 2;
    m_waiting.erase(next);
    room.called = at;
    room.misses = !urgent && m_random.below(100) < 3;
    add(DemoAct::Call, room, at);
}

void Shift::tick(Room &room, Base::Instant at)
{
    constexpr minutes Way{1};
    constexpr minutes Patience{3};
    if (room.leaves != Base::Never && at >= room.leaves) {
        add(DemoAct::Finish, room, at);
        if (m_random.below(100) < 35) {
            const quint32 lot = m_random.below(100);
            const int score = lot < 62 ? 4 : lot < 94 ? 3 : lot < 98 ? 2 : 1;
            add(DemoAct::Survey, room, at, score);
        }
        room.leaves = Base::Never;
    }
    if (room.called != Base::Never && room.misses && at >= room.called + Patience) {
        add(DemoAct::Miss, room, at);
        room.called = Base::Never;
    }
    if (room.called != Base::Never && !room.misses && at >= room.called + Way) {
        add(DemoAct::Start, room, at);
        room.called = Base::Never;
        const int spread = m_mean / 2;
        room.leaves = at + minutes{m_mean - spread + int(m_random.below(quint32(2 * spread + 1)))};
    }
    const bool idle = room.called == Base::Never && room.leaves == Base::Never;
    if (idle && room.works(at, m_waiting.empty() ? minutes{0} : Overtime))
        callNext(room, at);
}
} // namespace

std::vector<DemoEvent> serve(const std::vector<Slot> &places,
    std::vector<DemoArrival> arrivals,
    const DemoSpan &span,
    Base::Random &random)
{
    return Shift(places, std::move(arrivals), span, random).events();
}
} // namespace Interop
