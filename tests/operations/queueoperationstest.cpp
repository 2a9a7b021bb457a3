// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/queueoperations.h"

#include "operations/ticketnumber.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class QueueOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

private Q_SLOTS:

    void init() { m_counter = std::make_unique<Counter>(); }

    void nextIsCalledWithItsReason() // queue.md section 3
    {
        QVERIFY(m_counter->arrive(2));

        QCOMPARE(m_counter->callInto("302"), "A001");

        const Ticket called = m_counter->ticketNumber(1);
        QCOMPARE(called.state, TicketState::Called);
        QCOMPARE(called.roomId, LocationId("302"));
        QCOMPARE(called.calledAt, now());
        QCOMPARE(called.callCount, 1);
        const Call call = m_counter->all<Call>().front();
        QCOMPARE(call.ticketId, Counter::ticketId(1));
        QCOMPARE(call.runnerUpId, Counter::ticketId(2));
        QCOMPARE(call.waitedSeconds, 120);
        QCOMPARE(call.runnerUpWaitedSeconds, 60);
        QCOMPARE(call.reason, "WAITED_LONGER");
        QCOMPARE(m_counter->stored<VisitStep>(StepId("step 1"))->locationId, LocationId("302"));
    }

    void twoRoomsThatPressNextGetTwoPeople() // edge 64
    {
        QVERIFY(m_counter->arrive(2));

        QCOMPARE(m_counter->callInto("302"), "A001");
        QCOMPARE(m_counter->callInto("303"), "A002");
        QCOMPARE(m_counter->callInto("304"), QString());
    }

    void roomWithSomebodyOpenIsAsked() // edge 66
    {
        QVERIFY(m_counter->arrive(2));
        QCOMPARE(m_counter->callInto("302"), "A001");

        QCOMPARE(m_counter->callInto("302"), "room-busy");
        VERIFY_OK(m_counter->record(startService(Counter::ticketId(1), now())));
        QCOMPARE(m_counter->callInto("302"), "room-busy");
    }

    void futureAndOtherDaysAreNotCalled() // edge 76
    {
        VisitStart tomorrow = m_counter->walkIn("王建国", 1);
        tomorrow.ticket->ticket.serviceDay = m_counter->day.addDays(1);
        VERIFY_OK(m_counter->record(startVisit(tomorrow, now())));

        QCOMPARE(m_counter->callInto("302"), QString());
    }

    void cancelledCallKeepsTheExactPlace() // edges 67, 77
    {
        QVERIFY(m_counter->arrive(3));
        const Ticket before = m_counter->ticketNumber(1);
        QCOMPARE(m_counter->callInto("302"), "A001");

        VERIFY_OK(m_counter->attempt(cancelCall(Counter::ticketId(1), now())));

        QCOMPARE(m_counter->line(), QStringList({"1", "2", "3"}));
        QCOMPARE(m_counter->ticketNumber(1).orderKey, before.orderKey);
        QCOMPARE(m_counter->ticketNumber(1).roomId, LocationId());
        QCOMPARE(m_counter->callInto("302"), "A001");
    }

    void staleScreenIsToldSo() // edges 65, 77
    {
        QVERIFY(m_counter->arrive(1));
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(finishStep(StepId("step 1"), Counter::ticketId(1), {}, now())));
        const QByteArray before = m_counter->everything();

        for (const Request &late : {recall(Counter::ticketId(1), CallId("c"), now()),
                 passMissed(Counter::ticketId(1), now()),
                 returnToQueue(Counter::ticketId(1), now()),
                 park(Counter::ticketId(1), now()),
                 startService(Counter::ticketId(1), now()),
                 cancelCall(Counter::ticketId(1), now())}) {
            VERIFY_FAILS(m_counter->attempt(late), "changed-elsewhere");
            VERIFY_OK(m_counter->record(late)); // told already: no effect any more
        }
        QCOMPARE(m_counter->everything(), before);
        VERIFY_FAILS(m_counter->attempt(park(Counter::ticketId(9), now())), "no-ticket");
    }

    void personIsAnnouncedThreeTimes() // edge 68
    {
        QVERIFY(m_counter->arrive(1));
        QCOMPARE(m_counter->callInto("302"), "A001");

        VERIFY_OK(m_counter->attempt(recall(Counter::ticketId(1), CallId("r1"), now())));
        VERIFY_OK(m_counter->attempt(recall(Counter::ticketId(1), CallId("r2"), now())));
        VERIFY_FAILS(m_counter->attempt(recall(Counter::ticketId(1), CallId("r3"), now())),
            "recalled-enough");

        QCOMPARE(m_counter->ticketNumber(1).callCount, MostAnnouncements);
        QCOMPARE(m_counter->all<Call>().size(), size_t{3});
    }

    void missedPersonComesBackBehindTheThird() // edges 68, 69
    {
        QVERIFY(m_counter->arrive(6));
        QCOMPARE(m_counter->callInto("302"), "A001");

        VERIFY_OK(m_counter->attempt(passMissed(Counter::ticketId(1), now())));
        QCOMPARE(
            m_counter->line(), QStringList({"2", "3", "4", "5", "6"})); // never silently recalled
        VERIFY_OK(m_counter->attempt(returnToQueue(Counter::ticketId(1), now())));

        QCOMPARE(m_counter->line(), QStringList({"2", "3", "4", "1", "5", "6"}));
        QCOMPARE(m_counter->ticketNumber(1).missCount, 1);
    }

    void thirdMissClosesTheTicket() // edge 69
    {
        QVERIFY(m_counter->arrive(1));
        for (int miss = 1; miss <= 3; ++miss) {
            QCOMPARE(m_counter->callInto("302"), "A001");
            VERIFY_OK(m_counter->attempt(passMissed(Counter::ticketId(1), now())));
            if (miss < 3)
                VERIFY_OK(m_counter->attempt(returnToQueue(Counter::ticketId(1), now())));
            m_counter->clock.advance(5min); // not offered again before
        }

        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Void);
        VERIFY_FAILS(
            m_counter->attempt(returnToQueue(Counter::ticketId(1), now())), "changed-elsewhere");
        QCOMPARE(m_counter->callInto("302"), QString());
    }

    void parkedPersonIsNotCalledAndKeepsThePlace() // edges 70, 94
    {
        QVERIFY(m_counter->arrive(2));
        VERIFY_OK(m_counter->attempt(park(Counter::ticketId(1), now())));
        QCOMPARE(m_counter->callInto("302"), "A002");
        m_counter->clock.advance(10min);

        VERIFY_OK(m_counter->attempt(returnToQueue(Counter::ticketId(1), now())));

        const Ticket back = m_counter->ticketNumber(1);
        QCOMPARE(back.parkedSeconds, 600);
        QCOMPARE(back.parkedAt, Base::Never);
        QCOMPARE(back.adjustMs, qint64{0});
        QCOMPARE(m_counter->callInto("303"), "A001");
    }

    void clockThatStepsBackParksNobodyForNegativeTime() // edge 78
    {
        QVERIFY(m_counter->arrive(1));
        VERIFY_OK(m_counter->attempt(park(Counter::ticketId(1), now())));
        m_counter->clock.jump(-1h);

        VERIFY_OK(m_counter->record(returnToQueue(Counter::ticketId(1), now())));

        QCOMPARE(m_counter->ticketNumber(1).parkedSeconds, 0);
    }

    void emergencyIsNextButRevokesNoCall() // edges 57, 60
    {
        QVERIFY(m_counter->arrive(2));
        QCOMPARE(m_counter->callInto("302"), "A001");
        VisitStart emergency = m_counter->walkIn("赵强", 3);
        emergency.ticket->ticket.ticketClass = TicketClass::EmergencyI;
        VERIFY_OK(m_counter->record(startVisit(emergency, now())));

        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Called);
        QCOMPARE(m_counter->callInto("303"), "A003");
        QCOMPARE(m_counter->all<Call>().back().reason, "MEDICAL_URGENCY");
    }

    void cancelledTicketsHoldNoPlace() // edge 75
    {
        QVERIFY(m_counter->arrive(2));
        VERIFY_OK(m_counter->record(closeVisit(VisitId("visit 1"), now())));

        QCOMPARE(m_counter->line(), QStringList{"2"});
        Store::Reader reader(*m_counter->database);
        QCOMPARE(*Store::TicketTable(reader).waitingBefore(m_counter->ticketNumber(2)), 0);
    }

    void positionIsWhatCallingWillDo()
    {
        QVERIFY(m_counter->arrive(4));
        Store::Reader reader(*m_counter->database);
        for (int i = 1; i <= 4; ++i)
            QCOMPARE(*Store::TicketTable(reader).waitingBefore(m_counter->ticketNumber(i)), i - 1);
    }

    void blocksNeverOverlap() // edges 80, 81, 116
    {
        QSet<int> numbers;
        for (int i = 0; i < 8; ++i) {
            m_counter->station = StationId(QString::number(i % 3));
            VERIFY_OK(m_counter->record(
                requestNumbers({m_counter->day, {QueueId("heart"), QueueId("eyes")}}, now())));
        }

        for (const NumberBlock &block : m_counter->all<NumberBlock>()) {
            if (block.queueId != QueueId("heart"))
                continue;
            QCOMPARE(block.to - block.from + 1, NumberBlockSize);
            for (int number = block.from; number <= block.to; ++number) {
                QVERIFY(!numbers.contains(number));
                numbers += number;
            }
        }
        QCOMPARE(numbers.size(), 8 * NumberBlockSize);
    }

    void newDayBeginsAtOneAndKeepsTheOld() // edge 82
    {
        const auto wish = [&](QDate day) {
            return m_counter->record(requestNumbers({day, {QueueId("heart")}}, now()));
        };
        VERIFY_OK(wish(m_counter->day));
        VERIFY_OK(wish(m_counter->day.addDays(1)));

        const auto blocks = m_counter->all<NumberBlock>();
        QCOMPARE(blocks.size(), size_t{2});
        QCOMPARE(blocks[0].from, 1);
        QCOMPARE(blocks[1].from, 1);
    }

    void numbersGoOnBehindNineHundredNinetyNine() // edge 83
    {
        m_counter->put(NumberBlock{
            NumberBlockId("last"), StationId("1"), QueueId("heart"), m_counter->day, 990, 999, 10});

        VERIFY_OK(m_counter->record(requestNumbers({m_counter->day, {QueueId("heart")}}, now())));

        const Queue queue{QueueId("heart"), {}, {}, "A"};
        Store::Reader reader(*m_counter->database);
        QCOMPARE(nextNumber(reader, m_counter->station, queue, m_counter->day)->number, "A1000");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(QueueOperationsTest)
#include "queueoperationstest.moc"
