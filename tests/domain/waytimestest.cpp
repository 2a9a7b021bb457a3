// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/waytimes.h"

#include <QtTest>

#include "domain/identity/patient.h"

using namespace Domain;
using namespace std::chrono_literals;
using std::chrono::seconds;

class WayTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everybodyIsInOneGroup_data()
    {
        QTest::addColumn<int>("needs");
        QTest::addColumn<int>("group");
        QTest::newRow("nothing") << 0 << int(WayGroup::Usual);
        QTest::newRow("wheelchair") << int(NeedsWheelchair) << int(WayGroup::Slow);
        QTest::newRow("slow") << int(NeedsSlowPace) << int(WayGroup::Slow);
        QTest::newRow("deaf") << int(NeedsWrittenCall) << int(WayGroup::Unhearing);
        QTest::newRow("blind") << int(NeedsSpokenGuide) << int(WayGroup::Unseeing);
        QTest::newRow("deaf and slow")
            << int(NeedsWrittenCall | NeedsSlowPace) << int(WayGroup::Slow);
        QTest::newRow("blind in a wheelchair")
            << int(NeedsSpokenGuide | NeedsWheelchair) << int(WayGroup::Unseeing);
    }

    void everybodyIsInOneGroup()
    {
        QFETCH(int, needs);
        QFETCH(int, group);
        QCOMPARE(int(wayGroup(needs)), group);
    }

    void nobodyIsLeftToWhatDoesNotReachHer() // edge 70
    {
        QVERIFY(callManner(0).byVoice && callManner(0).bySight && !callManner(0).fetched);
        const CallManner deaf = callManner(NeedsWrittenCall);
        QVERIFY(!deaf.byVoice && deaf.bySight && deaf.fetched);
        const CallManner blind = callManner(NeedsSpokenGuide);
        QVERIFY(blind.byVoice && !blind.bySight && blind.fetched);
        QCOMPARE(blind.times, 3);
        QVERIFY(!callManner(NeedsWheelchair).fetched);
    }

    void callStandsAsLongAsThePolicySays()
    {
        QueuePolicy policy;
        policy.announcedWithinS = 45;
        policy.helpedWithinS = 300;
        QCOMPARE(callManner(0, policy).stands, seconds(45));
        for (const int need : {NeedsWheelchair, NeedsSlowPace, NeedsWrittenCall, NeedsSpokenGuide})
            QCOMPARE(callManner(need, policy).stands, seconds(300));
    }

    void wayIsLearnedPerGroup()
    {
        WaitPolicy policy;
        policy.wayPriorS = 60;
        policy.helpedWayPriorS = 180;
        policy.priorWeight = 20;
        WayTimes times(policy);
        QCOMPARE(times.of(0), 60s);
        QCOMPARE(times.of(NeedsWheelchair), 180s);
        for (int i = 0; i < 20; ++i)
            times.came(NeedsWheelchair, 300s);

        QCOMPARE(times.of(NeedsSlowPace), 240s); // (20·180 + 20·300)/40
        QCOMPARE(times.of(0), 60s);              // nobody else's
        QCOMPARE(times.of(NeedsWrittenCall), 180s);
        QCOMPARE(times.learned(NeedsWheelchair), 20);
        for (int i = 0; i < 30; ++i)
            times.came(NeedsWheelchair, 90s);
        QCOMPARE(times.of(NeedsWheelchair), 126s); // (20·180 + 30·90)/50: old ones are forgotten
    }

    void onlyWhoCameTeaches() // edges 78, 94
    {
        Ticket came;
        came.calledAt = Base::fromSeconds(1000);
        came.startedAt = Base::fromSeconds(1200);
        Ticket waits;
        waits.calledAt = Base::fromSeconds(1000);
        Ticket back = came; // the clock stepped back in between
        back.startedAt = Base::fromSeconds(900);

        const WayTimes times = wayTimes({came, waits, back});

        QCOMPARE(times.learned(0), 1);
        QVERIFY(times.of(0) > 60s);
        Ticket inside;
        inside.finishedAt = Base::fromSeconds(1150); // she stood at the door until then
        QCOMPARE(wayTimes({came, inside}).learned(0), 0);
    }

    void roomIsEmptyOnlyUntilWhoStoodAtItsDoorIsInside()
    {
        Ticket before;
        before.finishedAt = Base::fromSeconds(1150);
        Ticket early; // called to the door while somebody was inside
        early.needs = NeedsWheelchair;
        early.calledAt = Base::fromSeconds(1000);
        early.startedAt = Base::fromSeconds(1165);
        WaitPolicy policy;
        policy.priorWeight = 1;
        policy.helpedWayPriorS = 185;

        QCOMPARE(wayTimes({before, early}, policy).emptyFor(NeedsWheelchair), 100s); // 185 and 15
        QCOMPARE(wayTimes({early}, policy).emptyFor(NeedsWheelchair), 175s);         // 185 and 165
        QCOMPARE(wayTimes({before, early}, policy).of(NeedsWheelchair), 185s);
    }

    void whoNeedsLongerIsCalledSoMuchEarlier()
    {
        QVERIFY(!shouldCallEarly(60s, 60s, 0s));    // as everybody
        QVERIFY(!shouldCallEarly(180s, 60s, 300s)); // there is time
        QVERIFY(shouldCallEarly(180s, 60s, 180s));
        QVERIFY(shouldCallEarly(180s, 60s, 20s));
    }
};

QTEST_GUILESS_MAIN(WayTimesTest)
#include "waytimestest.moc"
