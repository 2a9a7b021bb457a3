// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/unplacedoperations.h"

#include "operations/dutyoperations.h"
#include "operations/roomoperations.h"
#include "store/unplacedtable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class UnplacedOperationsTest : public QObject
{
    Q_OBJECT

    Base::Instant now() { return m_counter->clock.now(); }

    static PractitionerId li() { return PractitionerId("li"); }

    RoomDuty duty(DutyState state)
    {
        RoomDuty one;
        one.roomId = LocationId("302");
        one.serviceDay = m_counter->day;
        one.practitionerId = li();
        one.state = state;
        one.why = "家里有急事";
        return one;
    }

    void putBooking(const char *id, AppointmentStatus status)
    {
        Appointment booking;
        booking.id = AppointmentId(QString::fromLatin1(id));
        booking.slotId = SlotId("slot");
        booking.patientId = PatientId(QString::fromLatin1(id));
        booking.practitionerId = li();
        booking.departmentId = DepartmentId("cardiology");
        booking.serviceDay = m_counter->day;
        booking.startsAt = now() + 30min;
        booking.endsAt = now() + 60min;
        booking.status = status;
        m_counter->put(booking);
    }

    /// Numbers 1 to 4 wait: 2 is booked with the doctor, 3 is to go back to her. One more is booked
    /// and not here.
    void fill()
    {
        QVERIFY(m_counter->arrive(4));
        Slot slot;
        slot.id = SlotId("slot");
        slot.roomId = LocationId("302");
        slot.practitionerId = li();
        slot.departmentId = DepartmentId("cardiology");
        slot.serviceDay = m_counter->day;
        slot.startsAt = now() + 30min;
        slot.endsAt = now() + 60min;
        slot.capacity = 3;
        slot.booked = 2;
        m_counter->put(slot);
        putBooking("here", AppointmentStatus::Arrived);
        putBooking("away", AppointmentStatus::Booked);
        Ticket booked = m_counter->ticketNumber(2);
        booked.appointmentId = AppointmentId("here");
        m_counter->put(booked);
        Ticket back = m_counter->ticketNumber(3);
        back.practitionerId = li();
        m_counter->put(back);
    }

    void depart()
    {
        fill();
        VERIFY_OK(m_counter->record(setDuty(duty(DutyState::Left), now())));
    }

    Unplaced line(int number)
    {
        const auto found = m_counter->stored<Unplaced>(
            unplacedId(departure(LocationId("302"), m_counter->day), Counter::ticketId(number)));
        return found ? *found : Unplaced{};
    }

    UnplacedDecision decision(int number, UnplacedState to)
    {
        UnplacedDecision one;
        one.unplacedId = line(number).id;
        one.to = to;
        one.seen = line(number).state;
        return one;
    }

    QStringList open()
    {
        Store::Reader reader(*m_counter->database);
        QStringList numbers;
        const auto lines = Store::UnplacedTable(reader).open(m_counter->day);
        for (const Unplaced &one : *lines)
            numbers << one.number;
        return numbers;
    }

private Q_SLOTS:

    void init()
    {
        m_counter = std::make_unique<Counter>();
        Department department;
        department.id = DepartmentId("cardiology");
        department.waitingAreaId = LocationId("area");
        m_counter->put(department);
        for (const char *id : {"heart", "lung"}) {
            Queue queue;
            queue.id = QueueId(QString::fromLatin1(id));
            queue.departmentId = department.id;
            m_counter->put(queue);
        }
    }

    void everybodyOfTheDoctorIsListed() // edge 37
    {
        fill();
        QCOMPARE(m_counter->callInto("302"), "A001");

        const auto left = m_counter->record(setDuty(duty(DutyState::Left), now()));

        VERIFY_OK(left);
        QCOMPARE(left->value("asked").toInt(), 3);
        QCOMPARE(left->value("booked").toInt(), 1);
        QCOMPARE(open(), (QStringList{"A001", "A002", "A003"})); // nobody else
        QCOMPARE(line(1).was, UnplacedWas::Called);
        QCOMPARE(line(2).was, UnplacedWas::Waiting);
        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Waiting); // no more at the door
        QCOMPARE(m_counter->line(), (QStringList{"1", "2", "3", "4"}));   // in her exact place
        const auto booked = m_counter->all<AffectedBooking>();
        QCOMPARE(booked.size(), size_t{1});
        QCOMPARE(booked.front().appointmentId, AppointmentId("away"));
        QCOMPARE(booked.front().state, AffectedState::Open);
    }

    void whoIsInsideIsSeenToTheEnd() // edge 37
    {
        fill();
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->record(startService(Counter::ticketId(1), now())));

        VERIFY_OK(m_counter->record(setDuty(duty(DutyState::Left), now())));

        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Serving);
        QVERIFY(!open().contains("A001"));
    }

    void whoAgreesKeepsHerPlaceAndGetsASlipWhereItChanges() // edge 37
    {
        depart();
        const Ticket before = m_counter->ticketNumber(3);

        const auto told = m_counter->attempt(decide(decision(3, UnplacedState::Moved), now()));

        VERIFY_OK(told);
        QCOMPARE(told->value("slip").toInt(), 0); // her slip named no room and her number holds
        QCOMPARE(m_counter->ticketNumber(3).orderKey, before.orderKey);
        QVERIFY(!open().contains("A003"));
        UnplacedDecision moved = decision(2, UnplacedState::Moved);
        moved.queueId = QueueId("lung");
        moved.number = "B007";
        moved.sequence = 7;
        const Ticket booked = m_counter->ticketNumber(2);
        VERIFY_OK(m_counter->attempt(decide(moved, now())));
        const Ticket there = m_counter->ticketNumber(2);
        QCOMPARE(there.queueId, QueueId("lung"));
        QCOMPARE(there.number, "B007");
        QCOMPARE(there.orderKey, booked.orderKey); // the same order, in the other queue
        QCOMPARE(line(2).slip, SlipNeed::Due);
        QVERIFY(open().contains("A002")); // until it is printed
        VERIFY_OK(m_counter->attempt(slipPrinted(line(2).id, now())));
        QVERIFY(!open().contains("A002"));
    }

    void slipThatNamedTheRoomIsDue() // edge 37
    {
        fill();
        VisitStep step = *m_counter->stored<VisitStep>(StepId("step 3"));
        step.locationId = LocationId("302");
        m_counter->put(step);
        VERIFY_OK(m_counter->record(setDuty(duty(DutyState::Left), now())));

        VERIFY_OK(m_counter->attempt(decide(decision(3, UnplacedState::Moved), now())));

        QCOMPARE(line(3).slip, SlipNeed::Due);
        QCOMPARE(m_counter->stored<VisitStep>(StepId("step 3"))->locationId, LocationId("area"));
    }

    void whoWaitsForTheDoctorIsCalledByNobodyElse() // edge 37
    {
        depart();
        const qint64 place = m_counter->ticketNumber(3).orderKey;
        VERIFY_OK(m_counter->attempt(decide(decision(3, UnplacedState::Waits), now())));

        QCOMPARE(m_counter->line(), (QStringList{"1", "2", "4"}));
        m_counter->clock.advance(50min); // no limit runs
        VERIFY_OK(m_counter->record(setDuty(duty(DutyState::Working), now())));

        const Ticket back = m_counter->ticketNumber(3);
        QCOMPARE(back.state, TicketState::Waiting);
        QCOMPARE(back.orderKey, place); // her clock ran
        QCOMPARE(back.practitionerId, li());
        QCOMPARE(line(3).state, UnplacedState::Settled);
    }

    void doctorInAnotherRoomIsBackToo() // edge 89
    {
        depart();
        VERIFY_OK(m_counter->attempt(decide(decision(3, UnplacedState::Waits), now())));
        for (const char *room : {"303"}) {
            Location place;
            place.id = LocationId(QString::fromLatin1(room));
            m_counter->put(place);
        }
        Practitioner doctor;
        doctor.id = li();
        m_counter->put(doctor);
        RoomOrder order;
        order.roomId = LocationId("303");
        order.serviceDay = m_counter->day;
        order.practitionerId = li();

        const auto assigned = m_counter->attempt(assignRoom(order, now()));

        VERIFY_OK(assigned);
        QCOMPARE(assigned->value("back").toArray(), QJsonArray{"A003"});
        QCOMPARE(m_counter->ticketNumber(3).state, TicketState::Waiting);

        // Taken back, she waits for him again, unless somebody has acted on her since (edge 77).
        const auto changes = changesOf(*assigned);
        const Base::Instant done = now();
        m_counter->clock.advance(20s);
        const auto back = m_counter->attempt(restoreRooms(changes, done, now()));
        VERIFY_OK(back);
        QCOMPARE(back->value("waits").toArray(), QJsonArray{"A003"});
        QCOMPARE(m_counter->ticketNumber(3).state, TicketState::Parked);
        QCOMPARE(m_counter->ticketNumber(3).parkReason, ParkReason::DoctorAway);
        QVERIFY(open().contains("A003"));
    }

    void whoRebooksStaysListedUntilItIsDone() // edge 37
    {
        depart();
        VERIFY_OK(m_counter->attempt(decide(decision(2, UnplacedState::Rebook), now())));
        QCOMPARE(m_counter->ticketNumber(2).state, TicketState::Void);
        QVERIFY(open().contains("A002"));

        UnplacedDecision done = decision(2, UnplacedState::Settled);
        VERIFY_FAILS(m_counter->attempt(decide(done, now())), "no-reason");
        done.note = "改到明天上午";
        VERIFY_OK(m_counter->attempt(decide(done, now())));

        QVERIFY(!open().contains("A002"));
        QCOMPARE(line(2).note, "改到明天上午");
    }

    void decisionIsTakenBackExactly() // edges 37, 77
    {
        depart();
        Ticket before = m_counter->ticketNumber(3);
        for (const UnplacedState to :
            {UnplacedState::Waits, UnplacedState::Rebook, UnplacedState::Moved}) {
            VERIFY_OK(m_counter->attempt(decide(decision(3, to), now())));
            VERIFY_OK(m_counter->attempt(undoDecision(line(3).id, now())));
            Ticket after = m_counter->ticketNumber(3);
            after.lastAct = before.lastAct;
            QCOMPARE(after, before);
            QCOMPARE(line(3).state, UnplacedState::Asking);
        }

        VERIFY_FAILS(m_counter->attempt(undoDecision(line(3).id, now())), "changed-elsewhere");
        VERIFY_OK(m_counter->attempt(decide(decision(3, UnplacedState::Rebook), now())));
        m_counter->clock.advance(11min);
        VERIFY_FAILS(m_counter->attempt(undoDecision(line(3).id, now())), "too-late");
    }

    void staleScreenIsToldSo() // edge 65
    {
        depart();
        UnplacedDecision seen = decision(3, UnplacedState::Moved);
        VERIFY_OK(m_counter->attempt(decide(decision(3, UnplacedState::Waits), now())));
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(m_counter->attempt(decide(seen, now())), "changed-elsewhere");
        VERIFY_OK(m_counter->record(decide(seen, now()))); // told already: without effect
        QCOMPARE(m_counter->everything(), before);
    }

    void whoHasBeenCalledMeanwhileIsNotSentAway()
    {
        depart();
        QCOMPARE(m_counter->callInto("303"), "A001"); // another doctor
        QCOMPARE(m_counter->callInto("304"), "A002"); // booked with the one who left

        VERIFY_FAILS(m_counter->attempt(decide(decision(2, UnplacedState::Rebook), now())),
            "changed-elsewhere");
        VERIFY_OK(m_counter->attempt(decide(decision(2, UnplacedState::Moved), now())));
        QCOMPARE(m_counter->ticketNumber(2).state, TicketState::Called);
        QVERIFY(!open().contains("A002"));
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(UnplacedOperationsTest)
#include "unplacedoperationstest.moc"
