// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/forecast.h"

#include <QtTest>

#include "domain/queue/order.h"

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const Base::Instant Eight = Base::fromSeconds(1778716800);

Ticket comer(TicketClass ticketClass, Base::Instant at)
{
    Ticket ticket;
    place(ticket, {ticketClass, Statutory::None, at, {}, {}, {}}, QueuePolicy());
    return ticket;
}

/// People who come in an hour before a walk-in of `now`, by what `rates` have seen.
double anHour(const ArrivalRates &rates, Base::Instant now)
{
    double people = 0;
    const Ticket mine = comer(TicketClass::WalkIn, now);
    for (const Overtaker &one : rates.overtakersOf(mine, now, WaitPolicy()))
        people += 3600 * one.perSecond;
    return people;
}
} // namespace

class ForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void morningsRateIsNotDividedByTheNight() // queue.md section 4
    {
        ArrivalRates rates;
        for (int day = 0; day < 2; ++day) {
            for (int i = 0; i < 4; ++i) {
                const auto at = Eight + day * 24h + i * 5min;
                rates.arrived(comer(TicketClass::EmergencyIII, at), at, WaitPolicy());
            }
            // Four in twenty minutes are twelve in an hour, on the second day too.
            QCOMPARE(anHour(rates, Eight + day * 24h + 20min), 12.0);
        }
    }

    void whoLeavesOrDoesNotAnswerIsLearned()
    {
        std::vector<Ticket> day(30, comer(TicketClass::WalkIn, Eight));
        QCOMPARE(attendanceOf(day).share(), 1.0); // nobody's turn has come yet
        for (int i = 0; i < 24; ++i)
            day[size_t(i)].startedAt = Eight + 1h;
        day[0].missCount = 1; // was served at the second call
        day[27].missCount = 1;
        day[28].state = day[29].state = TicketState::Void;
        day[28].leftAt = Eight + 20min;

        QCOMPARE(attendanceOf(day).share(), (20 + 23) / (20 + 23 + 3.0));
    }

    void quietHourIsNoNight()
    {
        ArrivalRates rates;
        for (const auto at : {Eight, Eight + 90min})
            rates.arrived(comer(TicketClass::EmergencyIII, at), at, WaitPolicy());

        QCOMPARE(anHour(rates, Eight + 110min), 1.0); // one in the last hour, not three
    }
};

QTEST_APPLESS_MAIN(ForecastTest)
#include "forecasttest.moc"
