// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/dutyoperations.h"

#include "domain/queue/lastact.h"
#include "operations/undooperations.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class DutyOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    static TicketId ticket(int n) { return TicketId(QStringLiteral("ticket %1").arg(n)); }

    void arrive(int count)
    {
        for (int i = 1; i <= count; ++i) {
            VERIFY_OK(m_counter->record(startVisit(m_counter->walkIn("王建国", i), now())));
            m_counter->clock.advance(1min);
        }
    }

    RoomDuty duty(const char *room, DutyState state, const char *why = "急会诊")
    {
        RoomDuty one;
        one.roomId = LocationId(QString::fromLatin1(room));
        one.serviceDay = m_counter->day;
        one.practitionerId = PractitionerId("doctor " + one.roomId.text());
        one.state = state;
        one.why = QString::fromUtf8(why);
        return one;
    }

    /// A half hour of "doctor <room>" that is open now.
    void putSlot(const char *room)
    {
        Slot slot;
        slot.id = SlotId(QStringLiteral("slot %1").arg(room));
        slot.roomId = LocationId(QString::fromLatin1(room));
        slot.practitionerId = PractitionerId("doctor " + slot.roomId.text());
        slot.serviceDay = m_counter->day;
        slot.startsAt = now() - 10min;
        slot.endsAt = now() + 120min;
        slot.capacity = 3;
        m_counter->put(slot);
    }

    /// Number 1 is seen in 302 and ordered blood and the way back, with number 9.
    void orderBlood()
    {
        QCOMPARE(m_counter->callInto("302"), "A001");
        VisitStep blood;
        blood.id = StepId("blood");
        blood.kind = StepKind::BloodTest;
        VisitStep back;
        back.id = StepId("back");
        back.kind = StepKind::ReturnToDoctor;
        VERIFY_OK(m_counter->record(finishStep(StepId("step 1"), ticket(1), {blood, back}, now())));
        TicketOrder order = m_counter->ticket(*m_counter->stored<Visit>(VisitId("visit 1")), 9);
        order.ticket.ticketClass = TicketClass::Return;
        order.ticket.stepId = back.id;
        order.ticket.practitionerId = PractitionerId("doctor 302");
        VERIFY_OK(m_counter->record(issueTicket(order, now())));
    }

private Q_SLOTS:

    void init() { m_counter = std::make_unique<Counter>(); }

    void returnIsNotCalledBeforeItsResult() // edge 72
    {
        arrive(1);
        orderBlood();
        QCOMPARE(m_counter->ticketNumber(9).state, TicketState::AwaitingResult);
        m_counter->clock.advance(1h);
        QCOMPARE(m_counter->callInto("302"), QString());

        VERIFY_OK(m_counter->record(finishStep(StepId("blood"), {}, {}, now())));

        const Ticket back = m_counter->ticketNumber(9);
        QCOMPARE(back.state, TicketState::Waiting); // by itself
        QCOMPARE(back.t0, now());                   // the laboratory's time is not the queue's
        QCOMPARE(back.creditSeconds, 30 * 60);
        QCOMPARE(m_counter->callInto("302"), "A009");
    }

    void endThatIsTakenBackVoidsTheNumberItGave() // edge 77
    {
        arrive(1);
        orderBlood();
        const auto act = lastActOf(m_counter->ticketNumber(1));

        VERIFY_OK(m_counter->attempt(undoLastAct(ticket(1), *act, now())));

        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Called);
        QCOMPARE(m_counter->ticketNumber(9).state, TicketState::Void);
        QVERIFY(!m_counter->stored<VisitStep>(StepId("back")));
    }

    void staffSayThatTheResultIsThere() // edge 72
    {
        arrive(1);
        orderBlood();

        VERIFY_OK(m_counter->attempt(resultReady(ticket(9), now())));

        QCOMPARE(m_counter->ticketNumber(9).state, TicketState::Waiting);
        VERIFY_FAILS(m_counter->attempt(resultReady(ticket(9), now())), "changed-elsewhere");
        const auto act = lastActOf(m_counter->ticketNumber(9));
        VERIFY_OK(m_counter->attempt(undoLastAct(ticket(9), *act, now())));
        QCOMPARE(m_counter->ticketNumber(9).state, TicketState::AwaitingResult);
    }

    void onlyTheSameDoctorCallsAReturn() // edge 71
    {
        putSlot("302");
        putSlot("303");
        arrive(2);
        orderBlood();
        VERIFY_OK(m_counter->attempt(resultReady(ticket(9), now())));

        QCOMPARE(m_counter->callInto("303"), "A002"); // not 9, who stands before 2
        QCOMPARE(m_counter->callInto("302"), "A009");
    }

    void whenTheDoctorHasLeftAnyOtherCalls() // edges 37, 38, 71
    {
        putSlot("302");
        putSlot("303");
        arrive(2);
        orderBlood();
        VERIFY_OK(m_counter->attempt(resultReady(ticket(9), now())));
        const qint64 place = m_counter->ticketNumber(9).orderKey;

        const auto left = m_counter->record(setDuty(duty("302", DutyState::Left), now()));

        VERIFY_OK(left);
        QCOMPARE(left->value("freed").toArray(), QJsonArray{"A009"});
        QCOMPARE(m_counter->ticketNumber(9).orderKey, place);
        QCOMPARE(m_counter->stored<Slot>(SlotId("slot 302"))->state, SlotState::Closed);
        QCOMPARE(m_counter->stored<Slot>(SlotId("slot 303"))->state, SlotState::Open);
        QCOMPARE(m_counter->callInto("303"), "A009");
    }

    void roomThatDoesNotWorkCallsNobody_data()
    {
        QTest::addColumn<int>("state");
        QTest::newRow("late") << int(DutyState::Late);
        QTest::newRow("paused") << int(DutyState::Paused);
        QTest::newRow("left") << int(DutyState::Left);
    }

    void roomThatDoesNotWorkCallsNobody()
    {
        QFETCH(int, state);
        arrive(1);
        VERIFY_OK(m_counter->record(setDuty(duty("302", DutyState(state)), now())));

        QCOMPARE(m_counter->callInto("302"), "room-not-open");
        QCOMPARE(m_counter->line(), QStringList{"1"}); // the order is as it was
        VERIFY_OK(m_counter->record(setDuty(duty("302", DutyState::Working), now())));
        QCOMPARE(m_counter->callInto("302"), "A001");
    }

    void nobodysGraceRunsWhileTheDoctorIsLate() // edge 55
    {
        Appointment booking;
        booking.id = AppointmentId("b");
        booking.roomId = LocationId("302");
        booking.serviceDay = m_counter->day;
        booking.startsAt = now() - 60min;
        booking.endsAt = now() - 30min;
        booking.status = AppointmentStatus::Booked;
        m_counter->put(booking);
        VisitStart late = m_counter->walkIn("王建国", 1);
        late.ticket->ticket.ticketClass = TicketClass::Booked;
        late.ticket->ticket.appointmentId = booking.id;
        VERIFY_OK(m_counter->record(setDuty(duty("302", DutyState::Late), now())));

        VERIFY_OK(m_counter->record(checkIn(late, now())));

        QCOMPARE(m_counter->ticketNumber(1).ticketClass, TicketClass::Booked);
        QCOMPARE(m_counter->ticketNumber(1).creditSeconds, 20 * 60);
    }

    void everyStateButWorkWantsAReason()
    {
        const QByteArray before = m_counter->everything();
        VERIFY_FAILS(
            m_counter->attempt(setDuty(duty("302", DutyState::Paused, " "), now())), "no-reason");
        VERIFY_FAILS(
            m_counter->attempt(setDuty(duty("302", DutyState(9)), now())), "bad-arguments");
        RoomDuty twice = duty("302", DutyState::Working);
        twice.alsoRoomId = twice.roomId;
        VERIFY_FAILS(m_counter->attempt(setDuty(twice, now())), "bad-arguments");
        QCOMPARE(m_counter->everything(), before);
    }

    void whoHasGoneIsToldApart() // edge 79
    {
        arrive(2);
        QCOMPARE(m_counter->callInto("302"), "A001");

        VERIFY_FAILS(m_counter->attempt(leave(ticket(2), " ", now())), "no-reason");
        VERIFY_OK(m_counter->attempt(leave(ticket(1), "走了", now())));
        VERIFY_OK(m_counter->attempt(leave(ticket(2), "走了", now())));

        const Ticket afterCall = m_counter->ticketNumber(1);
        const Ticket beforeCall = m_counter->ticketNumber(2);
        QCOMPARE(afterCall.state, TicketState::Void);
        QCOMPARE(afterCall.leftAt, now());
        QVERIFY(afterCall.calledAt != Base::Never);
        QVERIFY(beforeCall.calledAt == Base::Never);
        QCOMPARE(m_counter->callInto("302"), QString());
    }

    void oneMayStandBeforeTheDoor() // queue.md section 2, "call"
    {
        arrive(3);
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(startService(ticket(1), now())));
        QCOMPARE(m_counter->callInto("302"), "room-busy");

        QCOMPARE(callToDoorOf("302"), "A002");
        QCOMPARE(callToDoorOf("302"), "door-taken");

        Ticket urgent = m_counter->ticketNumber(3);
        urgent.lane = 1;
        urgent.ticketClass = TicketClass::EmergencyII;
        m_counter->put(urgent);
        QCOMPARE(callToDoorOf("302"), "A003");
    }

private:
    QString callToDoorOf(const char *room)
    {
        const auto called =
            m_counter->record(callToDoor({CallId(QStringLiteral("door %1").arg(++m_calls)),
                                             QueueId("heart"),
                                             LocationId(QString::fromLatin1(room)),
                                             m_counter->day},
                now()));
        return called ? called->value("number").toString() : called.error().code;
    }

    std::unique_ptr<Counter> m_counter;
    int m_calls = 0;
};

QTEST_GUILESS_MAIN(DutyOperationsTest)
#include "dutyoperationstest.moc"
