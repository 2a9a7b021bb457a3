// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/waits.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const Base::Instant Eight = Base::fromSeconds(1778716800);
const DepartmentId Heart(QStringLiteral("heart"));
const QueueId HeartQueue(QStringLiteral("heart-queue"));
const QHash<QueueId, DepartmentId> Departments{{HeartQueue, Heart}};

Wait finished(std::chrono::minutes length)
{
    return {Heart, Eight, length, true};
}

Wait waiting(std::chrono::minutes length)
{
    return {Heart, Eight, length, false};
}

Ticket ticket(TicketState state, Base::Instant t0, Base::Instant calledAt)
{
    Ticket made;
    made.queueId = HeartQueue;
    made.state = state;
    made.t0 = t0;
    made.calledAt = calledAt;
    return made;
}
} // namespace

class WaitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void waitRunsFromTheClocksStartToTheCall()
    {
        const auto waits =
            waitsOf({ticket(TicketState::Done, Eight, Eight + 20min)}, Departments, Eight + 2h);

        QCOMPARE(waits, std::vector<Wait>{finished(20min)});
    }

    // edge 94
    void parkedTimeIsNoWaiting() // edge 94
    {
        Ticket parked = ticket(TicketState::Done, Eight, Eight + 40min);
        parked.parkedSeconds = 15 * 60;

        QCOMPARE(waitsOf({parked}, Departments, Eight + 2h), std::vector<Wait>{finished(25min)});
    }

    // edges 53, 78 and 95: called before his slot began, he has not waited
    void waitIsNeverNegative()
    {
        const auto waits =
            waitsOf({ticket(TicketState::Done, Eight, Eight - 5min)}, Departments, Eight + 2h);

        QCOMPARE(waits, std::vector<Wait>{finished(0min)});
    }

    // edge 91
    void whoStillWaitsCountsUntilNow()
    {
        const auto waits = waitsOf({ticket(TicketState::Waiting, Eight, Base::Never),
                                       ticket(TicketState::Waiting, Eight + 3h, Base::Never)},
            Departments,
            Eight + 50min);

        QCOMPARE(waits, std::vector<Wait>{waiting(50min)});
    }

    void voidedWithoutCallAndUnknownQueueAreLeftOut()
    {
        Ticket elsewhere = ticket(TicketState::Done, Eight, Eight + 5min);
        elsewhere.queueId = QueueId(QStringLiteral("elsewhere"));

        const auto waits = waitsOf(
            {ticket(TicketState::Void, Eight, Base::Never), elsewhere}, Departments, Eight + 1h);

        QVERIFY(waits.empty());
    }

    void quantilesOfFinishedWaitsAreThoseOfTheSortedList()
    {
        std::vector<Wait> waits;
        for (int minutes = 10; minutes >= 1; --minutes)
            waits.push_back(finished(std::chrono::minutes(minutes)));

        QCOMPARE(waitOf(waits, 0.5).value(), 5min);
        QCOMPARE(waitOf(waits, 0.9).value(), 9min);
        QCOMPARE(waitOf(waits, 0.95).value(), 10min);
    }

    // edge 91: the mean of those already called would say ten minutes
    void stillWaitingPeopleMakeTheWaitLonger() // edge 91
    {
        std::vector<Wait> waits{finished(5min), finished(10min), finished(15min), finished(60min)};
        const auto without = waitOf(waits, 0.5).value();

        for (int i = 0; i < 4; ++i)
            waits.push_back(waiting(20min));

        QCOMPARE(without, 10min);
        QCOMPARE(waitOf(waits, 0.5).value(), 60min);
    }

    // edge 92
    void unknownIsNotZero() // edge 92
    {
        QVERIFY(!waitOf({}, 0.5));
        QVERIFY(!waitOf({waiting(10min), waiting(20min)}, 0.5));
        QVERIFY(!shareWithin({}));
        QVERIFY(!shareWithin({waiting(10min)}));
    }

    void shareCountsCertainMissesAndLeavesOpenOnesUndecided()
    {
        const WaitShare share =
            waitShare({finished(30min), finished(31min), waiting(29min), waiting(45min)});

        QCOMPARE(share, (WaitShare{1, 2, 1}));
    }

    void shareAndQuantileAgree()
    {
        const std::vector<Wait> waits{
            finished(10min), finished(20min), finished(38min), waiting(25min), waiting(5min)};

        const double within = shareWithin(waits).value();

        QVERIFY(waitOf(waits, within).value() <= WaitTarget);
        QVERIFY(waitOf(waits, within + 0.01).value() > WaitTarget);
    }

    void departmentWithTheLongestWaitComesFirst()
    {
        const DepartmentId eyes(QStringLiteral("eyes"));
        const DepartmentId skin(QStringLiteral("skin"));
        const auto spreads = waitsByDepartment(
            {{skin, Eight, 5min, false}, {Heart, Eight, 10min, true}, {eyes, Eight, 40min, true}});

        QCOMPARE(spreads.size(), size_t(3));
        QCOMPARE(spreads[0].departmentId, eyes);
        QCOMPARE(spreads[1].departmentId, Heart);
        QCOMPARE(spreads[2].departmentId, skin);
        QVERIFY(!spreads[2].nineTenths);
        QCOMPARE(spreads[2].people, 1);
    }
};

QTEST_GUILESS_MAIN(WaitsTest)
#include "waitstest.moc"
