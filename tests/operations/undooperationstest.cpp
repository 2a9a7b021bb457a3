// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/undooperations.h"

#include "operations/placeoperations.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

namespace {
TicketId ticket(int n)
{
    return TicketId(QStringLiteral("ticket %1").arg(n));
}
} // namespace

class UndoOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    Request undo(int n)
    {
        return undoLastAct(
            ticket(n), lastActOf(m_counter->ticketNumber(n)).value_or(LastAct{}), now());
    }

    Ticket withoutMemory(int n)
    {
        Ticket one = m_counter->ticketNumber(n);
        one.lastAct.clear();
        return one;
    }

private Q_SLOTS:

    void init()
    {
        m_counter = std::make_unique<Counter>();
        for (int i = 1; i <= 3; ++i) {
            VERIFY_OK(m_counter->record(startVisit(m_counter->walkIn("王建国", i), now())));
            m_counter->clock.advance(1min);
        }
    }

    void everyActIsTakenBackExactly_data()
    {
        QTest::addColumn<QString>("act");
        for (const char *act : {"call", "pass", "park", "start", "uncall", "transfer", "return"})
            QTest::newRow(act) << QString::fromLatin1(act);
    }

    void everyActIsTakenBackExactly() // edges 67, 77
    {
        QFETCH(QString, act);
        const bool called = act != "call" && act != "park" && act != "transfer";
        if (called)
            QCOMPARE(m_counter->callInto("302"), "A001");
        if (act == "return")
            VERIFY_OK(m_counter->record(passMissed(ticket(1), now())));
        const Ticket before = withoutMemory(1);
        m_counter->clock.advance(1min);
        if (act == "call")
            QCOMPARE(m_counter->callInto("302"), "A001");
        if (act == "pass")
            VERIFY_OK(m_counter->record(passMissed(ticket(1), now())));
        if (act == "park")
            VERIFY_OK(m_counter->record(park(ticket(1), now(), ParkReason::Payment)));
        if (act == "start")
            VERIFY_OK(m_counter->record(startService(ticket(1), now())));
        if (act == "uncall")
            VERIFY_OK(m_counter->record(cancelCall(ticket(1), now())));
        if (act == "transfer")
            VERIFY_OK(m_counter->record(transfer(
                {ticket(1), Transfer::Wish, QueueId("eyes"), QStringLiteral("B001"), 1, {}},
                now())));
        if (act == "return")
            VERIFY_OK(m_counter->record(returnToQueue(ticket(1), now())));
        QVERIFY(withoutMemory(1) != before);
        m_counter->clock.advance(1min);

        VERIFY_OK(m_counter->attempt(undo(1)));

        QCOMPARE(m_counter->ticketNumber(1), before);
    }

    void endOfTheServiceIsTakenBackWithItsOrders() // edge 77
    {
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(startService(ticket(1), now())));
        VisitStep blood;
        blood.id = StepId("blood");
        blood.kind = StepKind::BloodTest;
        VERIFY_OK(m_counter->record(finishStep(StepId("step 1"), ticket(1), {blood}, now())));
        QCOMPARE(m_counter->stored<VisitStep>(StepId("blood"))->state, StepState::Active);

        VERIFY_OK(m_counter->attempt(undo(1)));

        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Serving);
        QCOMPARE(m_counter->ticketNumber(1).finishedAt, Base::Never);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("step 1"))->state, StepState::Active);
        QVERIFY(!m_counter->stored<VisitStep>(StepId("blood")));
    }

    void visitThatClosedWithItIsOpenAgain()
    {
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(finishStep(StepId("step 1"), ticket(1), {}, now())));
        VERIFY_OK(m_counter->record(closeVisit(VisitId("visit 1"), now())));

        VERIFY_OK(m_counter->attempt(undo(1)));

        QCOMPARE(m_counter->stored<Visit>(VisitId("visit 1"))->state, VisitState::Open);
    }

    void orderedStepThatIsDoneKeepsTheEnd()
    {
        QCOMPARE(m_counter->callInto("302"), "A001");
        VisitStep blood;
        blood.id = StepId("blood");
        blood.kind = StepKind::BloodTest;
        VERIFY_OK(m_counter->record(finishStep(StepId("step 1"), ticket(1), {blood}, now())));
        const Request late = undo(1);
        VERIFY_OK(m_counter->record(finishStep(StepId("blood"), {}, {}, now())));
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(m_counter->attempt(late), "already-followed");
        VERIFY_OK(m_counter->record(late));

        QCOMPARE(m_counter->everything(), before);
    }

    void somebodyElseHasActedSince() // edges 65, 77
    {
        QCOMPARE(m_counter->callInto("302"), "A001");
        const Request stale = undo(1);
        m_counter->station = StationId("2");
        m_counter->clock.advance(1s);
        VERIFY_OK(m_counter->record(passMissed(ticket(1), now())));
        const QByteArray before = m_counter->everything();

        const auto refused = m_counter->attempt(stale);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, "changed-elsewhere");
        QCOMPARE(refused.error().detail, "2"); // which desk
        VERIFY_OK(m_counter->record(stale));
        QCOMPARE(m_counter->everything(), before);
    }

    void afterTheWindowItStands()
    {
        QCOMPARE(m_counter->callInto("302"), "A001");
        m_counter->clock.advance(10min + 1s);

        VERIFY_FAILS(m_counter->attempt(undo(1)), "too-late");
    }

    void nobodyIsPutIntoARoomThatIsTaken()
    {
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(passMissed(ticket(1), now())));
        QCOMPARE(m_counter->callInto("302"), "A002");

        VERIFY_FAILS(m_counter->attempt(undo(1)), "room-busy");
    }

    void escalationHasItsOwnUndo()
    {
        VERIFY_OK(m_counter->record(escalate(ticket(2), TicketClass::EmergencyIII, "pain", now())));

        VERIFY_FAILS(m_counter->attempt(undo(2)), "changed-elsewhere");
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(UndoOperationsTest)
#include "undooperationstest.moc"
