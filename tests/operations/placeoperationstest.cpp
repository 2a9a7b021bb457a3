// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/placeoperations.h"

#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class PlaceOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    TransferOrder order(int n, Transfer why)
    {
        return {Counter::ticketId(n), why, QueueId("eyes"), QStringLiteral("B00%1").arg(n), n, {}};
    }

private Q_SLOTS:

    void init() { m_counter = std::make_unique<Counter>(); }

    void whoGetsWorseIsNextAndRevokesNoCall() // edges 57, 58
    {
        QVERIFY(m_counter->arrive(4));
        QCOMPARE(m_counter->callInto("302"), "A001");

        VERIFY_OK(m_counter->attempt(
            escalate(Counter::ticketId(4), TicketClass::EmergencyII, "breathless", now())));

        QCOMPARE(m_counter->line(), QStringList({"4", "2", "3"}));
        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Called);
        QCOMPARE(m_counter->callInto("303"), "A004");
    }

    void undoneEscalationIsTheExactPlace() // edges 62, 77
    {
        QVERIFY(m_counter->arrive(3));
        const Ticket before = m_counter->ticketNumber(2);
        VERIFY_OK(m_counter->attempt(
            escalate(Counter::ticketId(2), TicketClass::EmergencyIII, "fever", now())));
        m_counter->clock.advance(5min);
        VERIFY_OK(m_counter->attempt(
            escalate(Counter::ticketId(2), TicketClass::EmergencyI, "fell", now())));

        VERIFY_OK(m_counter->attempt(undoEscalation(Counter::ticketId(2), now())));
        QCOMPARE(m_counter->ticketNumber(2).ticketClass, TicketClass::EmergencyIII);
        VERIFY_OK(m_counter->attempt(undoEscalation(Counter::ticketId(2), now())));

        Ticket after = m_counter->ticketNumber(2);
        after.lastAct.clear(); // that it was taken back is known, and nothing else of it
        QCOMPARE(after, before);
        QCOMPARE(m_counter->line(), QStringList({"1", "2", "3"}));
        VERIFY_FAILS(
            m_counter->attempt(undoEscalation(Counter::ticketId(2), now())), "not-escalated");
    }

    void escalationWantsAReasonAndAHigherClass()
    {
        QVERIFY(m_counter->arrive(1));
        VERIFY_FAILS(m_counter->attempt(
                         escalate(Counter::ticketId(1), TicketClass::EmergencyII, " ", now())),
            "bad-arguments");
        VERIFY_FAILS(
            m_counter->attempt(escalate(Counter::ticketId(1), TicketClass::WalkIn, "why", now())),
            "bad-arguments");
        VERIFY_OK(m_counter->attempt(
            escalate(Counter::ticketId(1), TicketClass::EmergencyII, "a", now())));
        VERIFY_FAILS(m_counter->attempt(
                         escalate(Counter::ticketId(1), TicketClass::EmergencyIII, "b", now())),
            "not-more-urgent");
        const QByteArray before = m_counter->everything();
        VERIFY_OK(m_counter->record(
            escalate(Counter::ticketId(1), TicketClass::EmergencyIII, "b", now())));
        QCOMPARE(m_counter->everything(), before); // told already: no effect any more
    }

    void staleScreenIsToldSo() // edge 65
    {
        QVERIFY(m_counter->arrive(1));
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(startService(Counter::ticketId(1), now())));
        const QByteArray before = m_counter->everything();

        for (const Request &late :
            {escalate(Counter::ticketId(1), TicketClass::EmergencyI, "a", now()),
                undoEscalation(Counter::ticketId(1), now()),
                transfer(order(1, Transfer::Wish), now())}) {
            VERIFY_FAILS(m_counter->attempt(late), "changed-elsewhere");
            VERIFY_OK(m_counter->record(late));
        }

        QCOMPARE(m_counter->everything(), before);
    }

    void wrongDeskKeepsTheClockAndAWishStartsItAnew() // edge 56
    {
        QVERIFY(m_counter->arrive(2));
        const Base::Instant came = m_counter->ticketNumber(1).t0;

        VERIFY_OK(m_counter->attempt(transfer(order(1, Transfer::WrongDesk), now())));
        VERIFY_OK(m_counter->attempt(transfer(order(2, Transfer::Wish), now())));

        QCOMPARE(m_counter->line(), QStringList());
        QCOMPARE(m_counter->line("eyes"), QStringList({"1", "2"}));
        QCOMPARE(m_counter->ticketNumber(1).t0, came);
        QCOMPARE(m_counter->ticketNumber(1).number, "B001");
        QCOMPARE(m_counter->ticketNumber(2).t0, now());
    }

    void referralIsAReturn()
    {
        QVERIFY(m_counter->arrive(1));
        VERIFY_OK(m_counter->attempt(transfer(order(1, Transfer::Referral), now())));
        QCOMPARE(m_counter->ticketNumber(1).ticketClass, TicketClass::Return);
        QCOMPARE(m_counter->ticketNumber(1).creditSeconds, 1800);
    }

    void whoWasCalledInVainIsNotOfferedForFiveMinutes() // edge 68
    {
        QVERIFY(m_counter->arrive(1));
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->attempt(passMissed(Counter::ticketId(1), now())));
        VERIFY_OK(m_counter->attempt(returnToQueue(Counter::ticketId(1), now())));

        QCOMPARE(m_counter->callInto("302"), QString());
        m_counter->clock.advance(5min);
        QCOMPARE(m_counter->callInto("302"), "A001");
    }

    void awayTooLongOrTooOftenCountsAsMissed() // edges 70, 73
    {
        QVERIFY(m_counter->arrive(3));
        VERIFY_OK(m_counter->attempt(park(Counter::ticketId(1), now(), ParkReason::Payment)));
        QCOMPARE(m_counter->ticketNumber(1).parkedBy, m_counter->station);
        VERIFY_OK(m_counter->attempt(park(Counter::ticketId(2), now(), ParkReason::Examination)));
        m_counter->clock.advance(31min);
        VERIFY_OK(m_counter->attempt(returnToQueue(Counter::ticketId(1), now())));
        VERIFY_OK(m_counter->attempt(returnToQueue(Counter::ticketId(2), now())));

        QCOMPARE(m_counter->ticketNumber(1).missCount, 1);
        QCOMPARE(m_counter->ticketNumber(2).missCount, 0);
        QCOMPARE(m_counter->ticketNumber(2).parkedSeconds, 0);

        for (int time = 1; time <= 3; ++time) {
            VERIFY_OK(m_counter->attempt(park(Counter::ticketId(3), now())));
            if (time < 3)
                VERIFY_OK(m_counter->attempt(returnToQueue(Counter::ticketId(3), now())));
        }
        QCOMPARE(m_counter->ticketNumber(3).state, TicketState::Missed);
    }

    void callKeepsWhatExplainsIt() // queue.md section 3
    {
        QVERIFY(m_counter->arrive(2));
        QCOMPARE(m_counter->callInto("302"), "A001");
        const Call call = m_counter->all<Call>().front();
        QCOMPARE(call.policyVersion, 1);
        QCOMPARE(call.adjustMs, qint64{0});
        QCOMPARE(call.credits, "");
        QCOMPARE(call.reason, "WAITED_LONGER");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(PlaceOperationsTest)
#include "placeoperationstest.moc"
