// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/pausehabits.h"

#include <algorithm>
#include <map>

namespace Domain {

namespace {
constexpr qint64 DayS = 86'400;
constexpr qint64 LeastPauseS = 15 * 60; ///< what tickets show: shorter gaps are somebody's way
/// So far apart two days' pauses begin that are one habit (guess).
constexpr qint64 SameTimeS = 45 * 60;
/// What a pause lasts of which nothing is known (guess).
constexpr double UnknownPauseS = 30 * 60;
constexpr double LeastBreakS = 60;
constexpr size_t DaysLooked = 5; ///< a week of work

qint64 dayOf(Base::Instant at)
{
    return Base::toSeconds(at) / DayS;
}

/// Seconds from `one` to `other` on a clock without days, -43,200 … 43,199.
qint64 clockBetween(Base::Instant one, Base::Instant other)
{
    const qint64 apart = (Base::toSeconds(other) - Base::toSeconds(one)) % DayS;
    return (apart + DayS + DayS / 2) % DayS - DayS / 2;
}

double lengthOf(const RoomPause &pause)
{
    return static_cast<double>((pause.to - pause.from).count());
}

/// Pauses of several days that begin at about the same time.
struct Habit {
    double fromS = 0; ///< mean, from now
    double lengthS = 0;
    std::vector<qint64> days;
};
} // namespace

std::vector<RoomPause> pausesOf(const std::vector<Ticket> &day)
{
    std::map<QString, std::vector<const Ticket *>> rooms;
    for (const Ticket &ticket : day) {
        if (ticket.startedAt != Base::Never && ticket.finishedAt != Base::Never)
            rooms[ticket.roomId.text()].push_back(&ticket);
    }
    std::vector<RoomPause> pauses;
    for (auto &[room, served] : rooms) {
        std::ranges::stable_sort(served, {}, &Ticket::startedAt);
        for (size_t i = 0; i + 1 < served.size(); ++i) {
            const RoomPause pause{LocationId(room), served[i]->finishedAt, served[i + 1]->calledAt};
            if (pause.to - pause.from < std::chrono::seconds(LeastPauseS))
                continue;
            const bool waited = std::ranges::any_of(day, [&pause](const Ticket &one) {
                return one.t0 <= pause.from && one.calledAt >= pause.to;
            });
            if (waited)
                pauses.push_back(pause);
        }
    }
    return pauses;
}

void PauseHabits::works(const LocationId &room, Base::Instant at)
{
    Room &known = m_rooms[room];
    if (known.since != Base::Never) {
        const RoomPause pause{room, known.since, at};
        known.since = Base::Never;
        add(pause);
    }
    if (known.days.empty() || known.days.back() != dayOf(at))
        known.days.push_back(dayOf(at));
}

void PauseHabits::pauses(const LocationId &room, Base::Instant at)
{
    Room &known = m_rooms[room];
    if (known.since == Base::Never)
        known.since = at;
}

void PauseHabits::closes(const LocationId &room)
{
    m_rooms[room].since = Base::Never;
}

void PauseHabits::add(const RoomPause &pause)
{
    if (pause.to <= pause.from)
        return;
    Room &known = m_rooms[pause.roomId];
    known.pauses.push_back(pause);
    if (std::ranges::find(known.days, dayOf(pause.from)) == known.days.end())
        known.days.push_back(dayOf(pause.from));
}

/// How long a pause will be that began at `since` and is not over after `elapsed`: as those of all
/// rooms at this time of day that were longer, or as any that were.
double PauseHabits::lengthAfter(Base::Instant since, double elapsed) const
{
    double sum[2] = {0, 0};
    double count[2] = {0, 0};
    for (const Room &room : m_rooms) {
        for (const RoomPause &pause : room.pauses) {
            if (lengthOf(pause) <= elapsed)
                continue;
            const bool sameTime = std::abs(clockBetween(since, pause.from)) <= SameTimeS;
            for (const size_t group : {size_t(sameTime ? 0 : 1), size_t(1)}) {
                sum[group] += lengthOf(pause);
                ++count[group];
            }
        }
    }
    if (count[0] > 0)
        return sum[0] / count[0];
    return count[1] > 0 ? sum[1] / count[1] : elapsed + UnknownPauseS;
}

std::vector<RoomBreak> PauseHabits::breaksOf(const LocationId &room, Base::Instant now) const
{
    std::vector<RoomBreak> breaks;
    const auto found = m_rooms.constFind(room);
    if (found == m_rooms.cend())
        return breaks;
    if (found->since != Base::Never) {
        const auto elapsed = static_cast<double>((now - found->since).count());
        breaks.push_back({0, std::max(LeastBreakS, lengthAfter(found->since, elapsed) - elapsed)});
    }
    std::vector<qint64> days;
    for (const qint64 day : found->days) {
        if (day < dayOf(now))
            days.push_back(day);
    }
    std::ranges::sort(days);
    if (days.size() > DaysLooked)
        days.erase(days.begin(), days.end() - DaysLooked);
    std::vector<Habit> habits;
    for (const RoomPause &pause : found->pauses) {
        if (std::ranges::find(days, dayOf(pause.from)) == days.end())
            continue;
        const auto from = static_cast<double>(clockBetween(now, pause.from));
        auto habit = std::ranges::find_if(
            habits, [from](const Habit &one) { return std::abs(one.fromS - from) <= SameTimeS; });
        if (habit == habits.end())
            habit = habits.insert(habit, Habit{from, lengthOf(pause), {}});
        const auto known = static_cast<double>(habit->days.size());
        habit->fromS = (habit->fromS * known + from) / (known + 1);
        habit->lengthS = (habit->lengthS * known + lengthOf(pause)) / (known + 1);
        habit->days.push_back(dayOf(pause.from));
    }
    for (const Habit &habit : habits) {
        const bool had = std::ranges::any_of(found->pauses, [&](const RoomPause &pause) {
            return dayOf(pause.from) == dayOf(now)
                && std::abs(clockBetween(now, pause.from) - habit.fromS) <= SameTimeS;
        });
        const bool has = found->since != Base::Never
            && std::abs(clockBetween(now, found->since) - habit.fromS) <= SameTimeS;
        // As long as it may still begin it is expected: at its time, or at once.
        if (had || has || 2 * habit.days.size() <= days.size() || habit.fromS < -SameTimeS / 3)
            continue;
        const double from = std::max(0.0, habit.fromS);
        breaks.push_back({from, from + std::max(LeastBreakS, habit.lengthS)});
    }
    std::ranges::sort(breaks, {}, &RoomBreak::fromS);
    return breaks;
}
} // namespace Domain
