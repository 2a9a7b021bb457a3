// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/foretold.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const Base::Instant Eight = Base::fromSeconds(1'800'000'000);

/// Told `median` and `upper` minutes at eight, called after `actual`.
Ticket told(int median, int upper, int actual)
{
    Ticket ticket;
    ticket.state = TicketState::Done;
    ticket.toldAt = Eight;
    ticket.toldMedianS = median * 60;
    ticket.toldUpperS = upper * 60;
    ticket.calledAt = Eight + std::chrono::minutes(actual);
    return ticket;
}
} // namespace

class ForetoldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void qualityIsBiasErrorAndCover()
    {
        const auto quality =
            foretoldQuality({told(20, 30, 25), told(20, 30, 10), told(10, 15, 16)}, Eight + 2h);

        QVERIFY(quality);
        QCOMPARE(quality->people, 3);
        QCOMPARE(quality->biasS, (5 - 10 + 6) * 60 / 3.0);
        QCOMPARE(quality->meanErrorS, (5 + 10 + 6) * 60 / 3.0);
        QCOMPARE(quality->covered, 2 / 3.0);
    }

    void whoStillWaitsPastTheUpperEndIsNotCovered() // edge 91
    {
        Ticket waits = told(10, 15, 0);
        waits.state = TicketState::Waiting;
        waits.calledAt = Base::Never;
        const std::vector<Ticket> day{told(10, 15, 12), waits};

        QCOMPARE(foretoldQuality(day, Eight + 14min)->covered, 1.0);
        QCOMPARE(foretoldQuality(day, Eight + 16min)->covered, 0.5);
    }

    void onlyCallsInTurnAreJudged() // edge 92
    {
        Ticket missed = told(10, 15, 60);
        missed.missCount = 1;
        Ticket away = told(10, 15, 60);
        away.parkCount = 1;
        Ticket worse = told(10, 15, 1);
        worse.earlierPlaces = "8,2,0,0,0";
        Ticket never;
        never.calledAt = Eight;

        QVERIFY(!foretoldQuality({missed, away, worse, never}, Eight + 2h)); // and not 0
    }
};

QTEST_GUILESS_MAIN(ForetoldTest)
#include "foretoldtest.moc"
