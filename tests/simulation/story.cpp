// SPDX-License-Identifier: GPL-3.0-or-later
#include "story.h"

#include <array>

namespace Simulation {

namespace {
/// The choice that makes of a cable's event a cut of this length, noticed at once.
quint32 cut(quint32 ms)
{
    constexpr quint32 Ways = 5;
    for (quint32 choice = ms * 64;; ++choice) {
        if (choice % 7 != 0 && choice / 7 % Ways < 2)
            return choice;
    }
}

constexpr quint32 SecondQueue = 16; ///< from which every desk calls
} // namespace

Schedule story(const Mishap &mishap)
{
    Schedule schedule;
    schedule.seed = 1;
    schedule.mishap = mishap;
    schedule.weather.longestDelay = Span(40);
    const auto at = [&](int ms, What what, int node, quint32 choice) {
        schedule.events.push_back({Span(ms), what, node, choice});
    };
    for (quint32 i = 0; i < 8; ++i)
        at(500 + 200 * static_cast<int>(i), What::Ticket, i % 2 == 0 ? 0 : 1, SecondQueue + 32 * i);
    at(2500, What::CallNext, 0, 1);
    at(3000, What::BookLeased, 1, 128);
    at(3200, What::Book, 0, 300);
    at(3400, What::Register, 1, SecondQueue);
    at(4000, What::Backup, -1, 0);
    at(5000, What::Cable, 2, cut(9000));
    at(5500, What::BookLeased, 2, 257);
    at(6000, What::Ticket, 2, SecondQueue);
    at(6200, What::CallNext, 2, 1);
    at(6500, What::Cancel, 0, 0);
    at(7000, What::Pass, 0, 0);
    for (int ms = 7100; ms < 7600; ms += 200) { // past whoever the other desk has claimed
        at(ms, What::CallNext, 0, 1);
        at(ms + 100, What::Pass, 0, 0);
    }
    at(7700, What::CallNext, 0, 1);
    at(7800, What::ClaimQueue, 0, 0);
    at(8000, What::BookLeased, 1, 390);
    at(9000, What::Restore, -1, 0);
    at(9200, What::BookLeased, 1, 640);
    at(9400, What::Ticket, 1, SecondQueue + 32);
    at(9600, What::Recall, 0, 0);
    at(15000, What::Finish, 0, 0);
    at(15200, What::Cable, 0, cut(2000));
    at(15500, What::CallNext, 0, 1);
    at(16000, What::Recall, 2, 0);
    at(16500, What::BookLeased, 2, 130);
    at(17000, What::Cancel, 1, 1);
    at(17200, What::Turn, 2, 1); // a row with something in it that the earlier schema did not know
    at(17500, What::Upgrade, 1, 0);
    at(18500, What::Book, 0, 700);
    at(19000, What::Finish, 0, 0);
    at(19500, What::CallNext, 0, 1);
    return schedule;
}

QString describe(const Mishap &mishap)
{
    static constexpr std::array kinds{
        "nothing", "disk error", "crash before", "power cut after", "statement", "lost message"};
    return QStringLiteral("%1, %2 %3")
        .arg(mishap.node < 0 ? QStringLiteral("server")
                             : QStringLiteral("station %1").arg(mishap.node),
            QLatin1String(kinds[static_cast<size_t>(mishap.kind)]))
        .arg(mishap.nth);
}
} // namespace Simulation
