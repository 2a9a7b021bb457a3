// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace Simulation {

namespace {
constexpr std::array<const char *, static_cast<size_t>(What::End)> Words{"register",
    "ticket",
    "book",
    "book leased",
    "cancel",
    "call next",
    "recall",
    "start",
    "finish",
    "pass",
    "return",
    "uncall",
    "turn",
    "claim queue",
    "take over",
    "kill",
    "power cut",
    "crash at write",
    "disk error",
    "disk full",
    "cable",
    "clock jump",
    "drift",
    "upgrade",
    "copy",
    "clone",
    "death",
    "backup",
    "restore",
    "trim"};

/// How often people do what, in parts of their sum.
constexpr std::array<std::pair<What, quint32>, 15> Habits{{{What::Register, 8},
    {What::Ticket, 20},
    {What::Book, 18},
    {What::BookLeased, 14},
    {What::Cancel, 8},
    {What::CallNext, 20},
    {What::Recall, 5},
    {What::Start, 6},
    {What::Finish, 8},
    {What::Pass, 4},
    {What::Return, 3},
    {What::Uncall, 2},
    {What::Turn, 2},
    {What::ClaimQueue, 3},
    {What::TakeOver, 1}}};

using Moods = std::array<quint32, Habits.size()>;

/// In each run people do some things much more often than others, and some not at all.
Moods moodsOf(Base::Random &random)
{
    constexpr std::array<quint32, 6> Factors{0, 1, 1, 1, 3, 6};
    Moods moods{};
    for (size_t i = 0; i < Habits.size(); ++i)
        moods[i] = Habits[i].second * Factors[random.below(Factors.size())];
    moods[1] += 4; // somebody always comes
    return moods;
}

/// A full waiting room: people come and are called, and cables are pulled.
Moods busyHall()
{
    Moods moods{};
    for (size_t i = 0; i < Habits.size(); ++i)
        moods[i] = Habits[i].second;
    moods[1] = 30; // tickets
    moods[5] = 45; // calls
    moods[9] = 25; // missed: the room is free again
    moods[11] = 6;
    return moods;
}

What habit(const Moods &moods, Base::Random &random)
{
    quint32 drawn = random.below(std::accumulate(moods.begin(), moods.end(), 0U));
    for (size_t i = 0; i < moods.size(); ++i) {
        if (drawn < moods[i])
            return Habits[i].first;
        drawn -= moods[i];
    }
    return What::Ticket;
}

Weather weatherOf(Base::Random &random)
{
    constexpr std::array<int, 4> Delays{5, 50, 400, 3000};
    Weather weather;
    weather.longestDelay = Span(Delays[random.below(Delays.size())]);
    if (random.below(2) == 0) { // else a real cable
        weather.drop = random.below(10);
        weather.repeat = random.below(random.below(2) == 0 ? 15 : 60);
        weather.overtake = random.below(30);
    }
    return weather;
}
} // namespace

const char *word(What what)
{
    return Words[static_cast<size_t>(what)];
}

Schedule makeSchedule(quint64 seed, const Scale &scale)
{
    Base::SeededRandom random(seed * 2 + 1);
    Schedule schedule;
    schedule.seed = seed;
    schedule.stations = scale.fewestStations
        + static_cast<int>(std::min(random.below(scale.moreStations), random.below(scale.moreStations)));
    schedule.weather = weatherOf(random);
    const auto any = [&](What what, bool server) {
        const int node = server && random.below(4) == 0
            ? -1
            : static_cast<int>(random.below(static_cast<quint32>(schedule.stations)));
        schedule.events.push_back(
            {Span(random.below(static_cast<quint32>(scale.length.count()))), what, node, random.below(0x7fffffff)});
    };
    const bool busy = seed % 2 == 0;
    const Moods moods = busy ? busyHall() : moodsOf(random);
    for (int i = 0; i < scale.acts; ++i)
        any(habit(moods, random), false);
    for (int i = 0; busy && i < scale.cables; ++i)
        any(What::Cable, false);
    for (int kind = static_cast<int>(What::FirstFault); kind < static_cast<int>(What::End);
         ++kind) {
        if (random.below(2) == 0)
            continue; // this run knows no such fault
        const auto what = static_cast<What>(kind);
        const bool rare = what == What::Clone || what == What::Death;
        if (rare && random.below(4) != 0)
            continue;
        const quint32 count = rare ? 1 : random.below(scale.mostFaults[random.below(scale.mostFaults.size())]) + 1;
        for (quint32 i = 0; i < count; ++i)
            any(what, what < What::Drift);
    }
    for (Event &event : schedule.events) {
        if (event.what >= What::Backup)
            event.node = -1;
    }
    std::stable_sort(schedule.events.begin(),
        schedule.events.end(),
        [](const Event &one, const Event &other) { return one.at < other.at; });
    return schedule;
}

QString describe(const Event &event)
{
    return QStringLiteral("%1 ms  %2  %3  (%4)")
        .arg(event.at.count(), 6)
        .arg(event.node < 0 ? QStringLiteral("server")
                            : QStringLiteral("station %1").arg(event.node),
            QLatin1String(word(event.what)))
        .arg(event.choice);
}
} // namespace Simulation
