// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include <queue>

#include "domain/queue/forecast.h"
#include "domain/queue/hallday.h"
#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"

namespace Domain {

enum class Foretell { No, Yes };

/// A waiting area with its queues and rooms, played forward by events alone. Every decision is
/// that of `order.h` and `rules.h`, which the desk's operations use too; the waiting tickets of a
/// queue stand in an ordered index, so an event costs O(log n).
///
/// At every moment first what runs out (services, unanswered calls), then the events in their
/// order, then overdue absences, then the calls: whoever comes in the same second is waiting when
/// a room calls. What the format leaves open is answered in the README, "Replay".
class Hall
{
public:
    Hall(const QueuePolicy &policy, int tickets, int queues, int rooms);

    /// Plays `events`, sorted by time, and goes on until nothing more can happen. Only once.
    [[nodiscard]] HallDay play(const std::vector<HallEvent> &events, Foretell foretell);

private:
    /// A ticket's place in the index: what `before` compares, then queue and ticket.
    struct Entry {
        int lane;
        qint64 key;
        qint64 t0;
        int sequence;
        int queue;
        int ticket;
        auto operator<=>(const Entry &) const = default;
    };

    struct Line {
        std::set<Entry> eligible;
        std::set<int> away;     ///< parked tickets
        std::vector<int> rooms; ///< that call from it now or did so
        int lastSequence = 0;
        std::optional<Base::Instant> sessionStart;
        bool changed = false; ///< somebody became eligible since the last calls
    };

    struct Serving {
        int queue;
        bool paused;
    };

    struct Room {
        std::vector<Serving> queues;
        int occupant = -1;
        bool announcing = false; ///< the occupant was called and will not come
        Base::Instant freeSince;
        int generation = 0; ///< of its timer
        bool changed = false;
    };

    struct Person {
        std::optional<int> serviceSeconds;
        bool serviceComes = false; ///< some line tells it, now or later
        bool willMiss = false;
        bool backAtOnce = false; ///< came back while the call was running out
        bool inIndex = false;
        int parkGeneration = 0;
        int wait = -1; ///< in `HallDay::waits`, until she is in the room
    };

    struct Timer {
        enum class Kind { ServiceEnds, CallEnds, CoolDownEnds, ParkEnds };
        Base::Instant at;
        Kind kind;
        int index;
        int generation;
        int number; ///< makes the order of equal moments certain

        bool operator>(const Timer &other) const
        {
            return std::pair(at, number) > std::pair(other.at, other.number);
        }
    };

    using Timers = std::priority_queue<Timer, std::vector<Timer>, std::greater<>>;

    void apply(const HallEvent &event);
    void checkIn(const HallEvent &event);
    void learnService(const HallEvent &event);
    void changeRoom(const HallEvent &event);
    void park(int ticket);
    void comeBack(int ticket);
    void escalate(int ticket, TicketClass to);
    void undoEscalation(int ticket);
    void leave(int ticket);

    void fire(const Timer &timer);
    void endService(int room);
    void endCall(int room);
    void fireUntilNow(Timers &timers);
    void callAll();
    [[nodiscard]] bool callInto(int room);
    void serve(int room, int ticket);
    void freeRoom(int room);
    void foretell();

    [[nodiscard]] Entry entryOf(int ticket) const;
    void enter(int ticket, std::optional<HallChange::What> row);
    void takeOut(int ticket);
    void note(int ticket, HallChange::What what, qint64 value = 0);
    void notePlace(int ticket, const Ticket &before);
    void setTimer(Timers &timers, Base::Instant at, Timer::Kind kind, int index, int generation);

    [[nodiscard]] Ticket &of(int ticket) { return m_day.tickets[size_t(ticket)].ticket; }

    [[nodiscard]] std::vector<ServiceTimes::Unfinished> unfinished() const;
    [[nodiscard]] std::vector<WaitOutcome> overdue() const;
    [[nodiscard]] WaitQuestion questionOf(int ticket) const;
    [[nodiscard]] std::vector<Ahead> aheadOf(int ticket, const std::vector<int> &queues) const;
    [[nodiscard]] std::vector<RoomLoad> loadsOf(const std::vector<int> &queues) const;
    [[nodiscard]] std::vector<int> connectedQueues(int queue) const;
    [[nodiscard]] static bool pausesWhole(const Room &room);
    void learnPause(int room);

    const QueuePolicy m_policy;
    HallDay m_day;
    std::vector<Line> m_lines;
    std::vector<Room> m_rooms;
    std::vector<Person> m_people;
    Timers m_timers;
    Timers m_absences;
    int m_timerCount = 0;
    std::vector<int> m_asking; ///< checked in at this moment
    std::vector<int> m_candidates;
    Base::Instant m_now;
    WaitForecast m_forecast;
};
} // namespace Domain
