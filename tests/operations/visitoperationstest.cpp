// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ticketnumber.h"
#include "operations/visitoperations.h"

#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class VisitOperationsTest : public QObject
{
    Q_OBJECT

    Outcome start(const VisitStart &visit)
    {
        return m_counter->record(startVisit(visit, m_counter->clock.now()));
    }

    Appointment booking()
    {
        Appointment appointment;
        appointment.id = AppointmentId("booking");
        appointment.serviceDay = m_counter->day;
        appointment.startsAt = m_counter->clock.now() + 30min;
        appointment.endsAt = appointment.startsAt + 30min;
        return appointment;
    }

private Q_SLOTS:
    void init() { m_counter = std::make_unique<Counter>(); }

    void onePressWritesFileVisitRouteAndTicket()
    {
        VisitStart visit = m_counter->walkIn("王建国", 1);
        visit.consent = Consent { ConsentId("c"), visit.visit.patientId, {}, "1", {}, {} };

        VERIFY_OK(start(visit));

        QVERIFY(m_counter->stored<Patient>(visit.visit.patientId));
        QVERIFY(m_counter->stored<Consent>(ConsentId("c")));
        QCOMPARE(m_counter->stored<Visit>(visit.visit.id)->startedAt, m_counter->clock.now());
        QCOMPARE(m_counter->stored<VisitStep>(StepId("step 1"))->state, StepState::Active);
        const Ticket ticket = m_counter->ticketNumber(1);
        QCOMPARE(ticket.state, TicketState::Waiting);
        QCOMPARE(ticket.checkedInAt, m_counter->clock.now());
        QCOMPARE(ticket.orderKey, 1000 * Base::toSeconds(m_counter->clock.now()));
    }

    void toldTwiceIsWrittenOnce()
    {
        const VisitStart visit = m_counter->walkIn("王建国", 1);
        VERIFY_OK(start(visit));
        QCOMPARE(m_counter->callInto("302"), "A001");
        const QByteArray once = m_counter->everything();

        VERIFY_OK(start(visit)); // a called ticket is not set back to waiting

        QCOMPARE(m_counter->everything(), once);
    }

    void badNameWritesNothingAtAll()
    {
        const VisitStart visit = m_counter->walkIn("", 1);
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(start(visit), "name-empty");
        VERIFY_FAILS(m_counter->attempt(startVisit(visit, m_counter->clock.now())), "name-empty");

        QCOMPARE(m_counter->everything(), before);
    }

    void samePersonTwiceInOneQueueIsRefusedWhileTrying() // edge 63
    {
        const VisitStart first = m_counter->walkIn("王建国", 1);
        VERIFY_OK(start(first));
        VisitStart second = m_counter->walkIn("王建国", 2);
        second.visit.patientId = first.visit.patientId;
        second.newPatient.reset();
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(m_counter->attempt(startVisit(second, m_counter->clock.now())),
            "already-waiting");
        QCOMPARE(m_counter->everything(), before);
        second.ticket->ticket.queueId = QueueId("bones"); // another queue is fine
        VERIFY_OK(m_counter->attempt(startVisit(second, m_counter->clock.now())));
    }

    void personInTwoQueuesIsCalledByOneAtATime() // edge 63
    {
        VisitStart first = m_counter->walkIn("王建国", 1);
        VERIFY_OK(start(first));
        VisitStart second = m_counter->walkIn("王建国", 2); // another visit of the same person
        second.visit.patientId = first.visit.patientId;
        second.newPatient.reset();
        second.ticket->ticket.queueId = QueueId("bones");
        VERIFY_OK(start(second));
        VERIFY_OK(m_counter->record(
            issueTicket(m_counter->ticket(first.visit, 3, "eyes"), m_counter->clock.now())));

        QCOMPARE(m_counter->callInto("302"), "A001");
        QCOMPARE(m_counter->callInto("401", "bones"), "");
        QCOMPARE(m_counter->callInto("501", "eyes"), "");
        VERIFY_OK(m_counter->record(
            finishStep(StepId("step 1"), TicketId("ticket 1"), {}, m_counter->clock.now())));
        QCOMPARE(m_counter->callInto("401", "bones"), "A002");
    }

    void checkInTakesTheBookingsOwnTimes() // edges 53, 95
    {
        m_counter->put(booking());
        VisitStart visit = m_counter->walkIn("王建国", 1);
        visit.ticket->ticket.appointmentId = AppointmentId("booking");
        visit.ticket->ticket.ticketClass = TicketClass::Booked;

        VERIFY_OK(m_counter->record(checkIn(visit, m_counter->clock.now())));

        const Ticket ticket = m_counter->ticketNumber(1);
        QCOMPARE(ticket.t0, booking().startsAt);
        QCOMPARE(ticket.creditSeconds, 20 * 60);
        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("booking"))->status,
            AppointmentStatus::Arrived);
    }

    void cancelledBookingIsNotCheckedIn()
    {
        Appointment cancelled = booking();
        cancelled.status = AppointmentStatus::Cancelled;
        m_counter->put(cancelled);
        VisitStart visit = m_counter->walkIn("王建国", 1);
        visit.ticket->ticket.appointmentId = cancelled.id;
        visit.ticket->ticket.ticketClass = TicketClass::Booked;

        VERIFY_FAILS(
            m_counter->attempt(checkIn(visit, m_counter->clock.now())), "cancelled");
        QVERIFY(m_counter->all<Ticket>().empty());
    }

    void kioskMakesNobodyAnEmergency()
    {
        m_counter->role = Role::Kiosk;
        VisitStart visit = m_counter->walkIn("王建国", 1);
        visit.ticket->ticket.ticketClass = TicketClass::EmergencyI;

        VERIFY_OK(start(visit));

        QCOMPARE(m_counter->ticketNumber(1).ticketClass, TicketClass::WalkIn);
        QCOMPARE(m_counter->ticketNumber(1).lane, 2);
    }

    void placeInTheQueueIsComputedNotBelieved() // edge 74
    {
        VisitStart visit = m_counter->walkIn("王建国", 1);
        Ticket &ticket = visit.ticket->ticket;
        ticket.lane = 0;
        ticket.creditSeconds = 99999;
        ticket.orderKey = -1;
        ticket.adjustMs = 5;
        ticket.t0 = Base::fromSeconds(1);
        visit.ticket->slotStart = Base::fromSeconds(9007199254740992);

        VERIFY_OK(start(visit));

        const Ticket stored = m_counter->ticketNumber(1);
        QCOMPARE(stored.lane, 2);
        QCOMPARE(stored.creditSeconds, 0);
        QCOMPARE(stored.adjustMs, qint64 { 0 });
        QCOMPARE(stored.t0, m_counter->clock.now());
    }

    void stepOfAnotherVisitStaysAsItIs()
    {
        VERIFY_OK(start(m_counter->walkIn("王建国", 1)));
        VisitStart thief = m_counter->walkIn("李梅", 2);
        thief.steps.front().id = StepId("step 1");
        thief.steps.front().state = StepState::Done;

        VERIFY_OK(start(thief));

        const auto step = m_counter->stored<VisitStep>(StepId("step 1"));
        QCOMPARE(step->visitId, VisitId("visit 1"));
        QCOMPARE(step->state, StepState::Active);
    }

    void numbersComeFromTheBlockThenFromTheReserve() // edges 80, 81, 83
    {
        const Queue queue { QueueId("heart"), {}, {}, "A" };
        NumberBlock block { NumberBlockId("b"), m_counter->station, queue.id, m_counter->day, 1, 2,
            0 };
        m_counter->put(block);
        QStringList numbers;
        for (int i = 1; i <= 4; ++i) {
            Store::Reader reader(*m_counter->database);
            const auto next
                = nextNumber(reader, m_counter->station, queue, m_counter->day);
            VERIFY_OK(next);
            VisitStart visit = m_counter->walkIn("王建国", i);
            visit.ticket->blockId = next->blockId;
            visit.ticket->ticket.number = next->number;
            visit.ticket->ticket.sequence = next->sequence;
            VERIFY_OK(start(visit));
            numbers += next->number;
        }

        QCOMPARE(numbers, QStringList({ "A001", "A002", "A3-01", "A3-02" }));
        QCOMPARE(m_counter->stored<NumberBlock>(block.id)->used, 2);
    }

    void numberOutsideItsBlockIsNotCounted()
    {
        m_counter->put(NumberBlock { NumberBlockId("b"), m_counter->station, QueueId("heart"),
            m_counter->day, 1, 10, 0 });
        VisitStart visit = m_counter->walkIn("王建国", 500);
        visit.ticket->blockId = NumberBlockId("b");

        VERIFY_OK(start(visit));

        QCOMPARE(m_counter->stored<NumberBlock>(NumberBlockId("b"))->used, 0);
    }

    void finishingAStepMakesTheNextOneActive()
    {
        VERIFY_OK(start(m_counter->walkIn("王建国", 1)));
        QCOMPARE(m_counter->callInto("302"), "A001");
        VisitStep blood;
        blood.id = StepId("blood");
        blood.kind = StepKind::BloodTest;
        VisitStep back;
        back.id = StepId("back");
        back.kind = StepKind::ReturnToDoctor;
        m_counter->clock.advance(8min);
        const auto finish = finishStep(
            StepId("step 1"), TicketId("ticket 1"), { blood, back }, m_counter->clock.now());

        VERIFY_OK(m_counter->attempt(finish));
        const QByteArray once = m_counter->everything();
        VERIFY_OK(m_counter->record(finish)); // told twice

        QCOMPARE(m_counter->everything(), once);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("step 1"))->doneAt, m_counter->clock.now());
        QCOMPARE(m_counter->stored<VisitStep>(StepId("blood"))->state, StepState::Active);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("blood"))->position, 2);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("back"))->position, 3);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("back"))->state, StepState::Planned);
        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Done);
    }

    void newStepsGoBeforeThoseThatFollow() // edge 131
    {
        VisitStart visit = m_counter->walkIn("王建国", 1);
        VisitStep home = visit.steps.front();
        home.id = StepId("home");
        home.position = 2;
        home.kind = StepKind::GoHome;
        home.state = StepState::Planned;
        visit.steps.push_back(home);
        VERIFY_OK(start(visit));
        VisitStep pharmacy;
        pharmacy.id = StepId("pharmacy");
        pharmacy.kind = StepKind::Pharmacy;

        VERIFY_OK(m_counter->record(
            finishStep(StepId("step 1"), {}, { pharmacy }, m_counter->clock.now())));

        QCOMPARE(m_counter->stored<VisitStep>(StepId("pharmacy"))->position, 2);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("home"))->position, 3);
    }

    void durationsAreNeverNegative() // edge 78
    {
        VERIFY_OK(start(m_counter->walkIn("王建国", 1)));
        m_counter->clock.advance(10min);
        QCOMPARE(m_counter->callInto("302"), "A001");
        m_counter->clock.jump(-1h); // the station's clock is behind
        const auto at = m_counter->clock.now();

        VERIFY_OK(m_counter->record(startService(TicketId("ticket 1"), at)));
        VERIFY_OK(m_counter->record(finishStep(StepId("step 1"), TicketId("ticket 1"), {}, at)));

        const Ticket ticket = m_counter->ticketNumber(1);
        QVERIFY(ticket.startedAt >= ticket.calledAt);
        QVERIFY(ticket.finishedAt >= ticket.startedAt);
    }

    void finishingAWaitingTicketIsAStaleScreen() // edge 65
    {
        VERIFY_OK(start(m_counter->walkIn("王建国", 1)));
        const auto finish = finishStep(
            StepId("step 1"), TicketId("ticket 1"), {}, m_counter->clock.now());
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(m_counter->attempt(finish), "changed-elsewhere");
        QCOMPARE(m_counter->everything(), before);
        VERIFY_FAILS(m_counter->attempt(finishStep(StepId("none"), {}, {}, m_counter->clock.now())),
            "no-step");
    }

    void mistakenCheckInIsUndoneAndTheBookingExpectedAgain()
    {
        m_counter->put(booking());
        VisitStart visit = m_counter->walkIn("王建国", 1);
        visit.visit.appointmentId = visit.ticket->ticket.appointmentId = AppointmentId("booking");
        visit.ticket->ticket.ticketClass = TicketClass::Booked;
        VERIFY_OK(m_counter->record(checkIn(visit, m_counter->clock.now())));
        m_counter->clock.advance(1min);
        const auto undo = undoCheckIn(visit.visit.id, "选错了人", m_counter->clock.now());

        VERIFY_OK(m_counter->attempt(undo));
        const QByteArray once = m_counter->everything();
        VERIFY_OK(m_counter->record(undo)); // told twice

        QCOMPARE(m_counter->everything(), once);
        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("booking"))->status,
            AppointmentStatus::Booked);
        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Void);
        QVERIFY(m_counter->ticketNumber(1).checkedInAt == Base::Never); // nobody arrived
        QVERIFY(m_counter->ticketNumber(1).appointmentId.isEmpty());
        QCOMPARE(m_counter->stored<Visit>(visit.visit.id)->state, VisitState::Closed);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("step 1"))->state, StepState::Skipped);
        QCOMPARE(m_counter->callInto("302"), "");

        VisitStart again = m_counter->walkIn("王建国", 2);
        again.visit.patientId = visit.visit.patientId;
        again.newPatient.reset();
        again.ticket->ticket.appointmentId = AppointmentId("booking");
        VERIFY_OK(m_counter->attempt(checkIn(again, m_counter->clock.now())));
        QCOMPARE(m_counter->callInto("302"), "A002");
    }

    void checkInThatWasFollowedIsNotUndone_data()
    {
        QTest::addColumn<QString>("followed");
        for (const char *what : {"called", "missed", "parked and back", "second ticket", "closed"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void checkInThatWasFollowedIsNotUndone()
    {
        QFETCH(QString, followed);
        const VisitStart visit = m_counter->walkIn("王建国", 1);
        VERIFY_OK(start(visit));
        const TicketId ticket("ticket 1");
        if (followed == "called" || followed == "missed")
            QCOMPARE(m_counter->callInto("302"), "A001");
        if (followed == "missed") {
            VERIFY_OK(m_counter->record(passMissed(ticket, m_counter->clock.now())));
            VERIFY_OK(m_counter->record(returnToQueue(ticket, m_counter->clock.now())));
        }
        if (followed == "parked and back") {
            VERIFY_OK(m_counter->record(park(ticket, m_counter->clock.now())));
            m_counter->clock.advance(1min);
            VERIFY_OK(m_counter->record(returnToQueue(ticket, m_counter->clock.now())));
        }
        if (followed == "second ticket")
            VERIFY_OK(m_counter->record(issueTicket(
                m_counter->ticket(visit.visit, 2, "bones"), m_counter->clock.now())));
        if (followed == "closed")
            VERIFY_OK(m_counter->record(closeVisit(visit.visit.id, m_counter->clock.now())));
        const auto undo = undoCheckIn(visit.visit.id, "选错了人", m_counter->clock.now());
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(m_counter->attempt(undo), "already-followed");
        VERIFY_OK(m_counter->record(undo)); // told meanwhile: too late, and nothing happens

        QCOMPARE(m_counter->everything(), before);
    }

    void undoingACheckInWantsAReason()
    {
        VERIFY_OK(start(m_counter->walkIn("王建国", 1)));
        const auto at = m_counter->clock.now();

        VERIFY_FAILS(m_counter->attempt(undoCheckIn(VisitId("visit 1"), "  ", at)), "no-reason");
        VERIFY_FAILS(m_counter->attempt(undoCheckIn(VisitId("none"), "选错了人", at)), "no-visit");
    }

    void leavingIsToldApartByTheTimesThatAreThere() // edge 79
    {
        for (int i = 1; i <= 3; ++i)
            VERIFY_OK(start(m_counter->walkIn("王建国", i)));
        QCOMPARE(m_counter->callInto("301"), "A001");
        QCOMPARE(m_counter->callInto("302"), "A002");
        VERIFY_OK(m_counter->record(startService(TicketId("ticket 1"), m_counter->clock.now())));
        m_counter->clock.advance(1min);

        for (int i = 1; i <= 3; ++i)
            VERIFY_OK(m_counter->record(
                closeVisit(VisitId(QStringLiteral("visit %1").arg(i)), m_counter->clock.now())));

        const Ticket during = m_counter->ticketNumber(1);
        const Ticket called = m_counter->ticketNumber(2);
        const Ticket waiting = m_counter->ticketNumber(3);
        for (const Ticket &ticket : { during, called, waiting }) {
            QCOMPARE(ticket.state, TicketState::Void);
            QCOMPARE(ticket.finishedAt, m_counter->clock.now());
        }
        QVERIFY(during.startedAt != Base::Never);
        QVERIFY(called.startedAt == Base::Never && called.calledAt != Base::Never);
        QVERIFY(waiting.calledAt == Base::Never);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("step 3"))->state, StepState::Skipped);
        const QByteArray once = m_counter->everything();
        m_counter->clock.advance(1min);
        VERIFY_OK(m_counter->record(closeVisit(VisitId("visit 1"), m_counter->clock.now())));
        QCOMPARE(m_counter->everything(), once);
        VERIFY_FAILS(
            m_counter->record(closeVisit(VisitId("none"), m_counter->clock.now())), "no-visit");
    }

    void visitOfAKnownPersonJoinsTheFile() // edge 6
    {
        VisitStart first = m_counter->walkIn("王建国", 1);
        first.newPatient->identifiers
            = { { {}, {}, IdentifierKind::ResidentId, "110101195003070035" } };
        VERIFY_OK(start(first));
        VisitStart second = m_counter->walkIn("王建国", 2);
        second.newPatient->identifiers = first.newPatient->identifiers;

        const auto told = start(second);

        VERIFY_OK(told);
        QCOMPARE(told->value("duplicateOf").toString(), "patient 1");
        QCOMPARE(m_counter->stored<Visit>(VisitId("visit 2"))->patientId, PatientId("patient 1"));
        QCOMPARE(m_counter->ticketNumber(2).patientId, PatientId("patient 1"));
        QCOMPARE(m_counter->all<Patient>().size(), size_t { 1 });
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(VisitOperationsTest)
#include "visitoperationstest.moc"
