// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/leaseoperations.h"

#include "domain/booking/slots.h"
#include "operations/recoveryoperations.h"
#include "store/servertable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class LeaseOperationsTest : public QObject
{
    Q_OBJECT

    /// `count` half hours of one department from ten o'clock on.
    void makeDay(int count, int capacity)
    {
        for (int i = 0; i < count; ++i) {
            Slot slot;
            slot.id = SlotId(QStringLiteral("slot %1").arg(i));
            slot.departmentId = DepartmentId("heart");
            slot.practitionerId = PractitionerId("li");
            slot.serviceDay = m_counter->day;
            slot.startsAt = m_counter->clock.now() + 120min + i * SlotLength;
            slot.endsAt = slot.startsAt + SlotLength;
            slot.capacity = capacity;
            m_counter->put(slot);
        }
    }

    void enrol(const char *id, const char *role = "kiosk")
    {
        Store::StationRow station;
        station.id = StationId(QLatin1String(id));
        station.role = QLatin1String(role);
        station.publicKey = station.id.text();
        m_counter->put(station);
    }

    Outcome share(const char *station = "3")
    {
        m_counter->station = StationId(QLatin1String(station));
        return m_counter->record(requestLeases({m_counter->day}, m_counter->clock.now()));
    }

    int leftOf(const char *station)
    {
        int left = 0;
        for (const Lease &lease : m_counter->all<Lease>())
            left += lease.stationId.text() == QLatin1String(station) ? lease.left() : 0;
        return left;
    }

    /// The sum that everybody sees is the sum of the leases, and no slot is oversold.
    void verifySums()
    {
        for (const Slot &slot : m_counter->all<Slot>()) {
            int leased = 0;
            for (const Lease &lease : m_counter->all<Lease>())
                leased += lease.slotId == slot.id ? lease.left() : 0;
            QCOMPARE(slot.leased, leased);
            QVERIFY(slot.free() >= 0);
        }
    }

    LeasedBooking bookingOf(const char *id, const SlotId &slot, const char *patient)
    {
        BookingWish wish;
        wish.id = AppointmentId(QLatin1String(id));
        wish.slotId = slot;
        wish.patientId = PatientId(QLatin1String(patient));
        Store::Reader reader(*m_counter->database);
        return {*leasedAppointment(reader, wish, m_counter->clock.now()), {}};
    }

    Outcome tell(const char *id, const SlotId &slot, const char *patient)
    {
        return m_counter->attempt(bookLeased(bookingOf(id, slot, patient), m_counter->clock.now()));
    }

    /// One more live booking of that person on that day, with a doctor of its own.
    void giveBooking(const char *patient, int number)
    {
        Appointment one;
        one.id = AppointmentId(QStringLiteral("other %1").arg(number));
        one.patientId = PatientId(QLatin1String(patient));
        one.practitionerId = PractitionerId(QStringLiteral("doctor %1").arg(number));
        one.serviceDay = m_counter->day;
        one.startsAt = m_counter->clock.now() + 5h;
        one.endsAt = one.startsAt + SlotLength;
        m_counter->put(one);
    }

    SlotId firstLeased() { return m_counter->all<Lease>().front().slotId; }

    Slot slotNow(const SlotId &id) { return *m_counter->stored<Slot>(id); }

    QStringList alarms()
    {
        QStringList codes;
        for (const Operations::Alarm &alarm : m_counter->alarms)
            codes += alarm.code;
        return codes;
    }

private Q_SLOTS:

    void init()
    {
        m_counter = std::make_unique<Counter>();
        enrol("3");
    }

    void fifthOfTheDayIsLeasedAndNoMore()
    {
        makeDay(16, 3);
        enrol("4");

        const auto mine = share("3");
        const auto others = share("4");

        VERIFY_OK(mine);
        QCOMPARE(mine->value("granted").toInt(), 4); // 20 % of 48 are 9, for two stations
        QCOMPARE(others->value("granted").toInt(), 4);
        QCOMPARE(share("4")->value("granted").toInt(), 0);
        verifySums();
    }

    void smallDayIsNotShared()
    {
        makeDay(4, 1);

        QCOMPARE(share()->value("granted").toInt(), 0);
    }

    void placeOfCapacityOneIsLeasedWhole()
    {
        makeDay(10, 1);

        QCOMPARE(share()->value("granted").toInt(), 2);

        QCOMPARE(slotNow(firstLeased()).free(), 0);
        verifySums();
    }

    void whatIsBookedOrHeldIsNotLeased()
    {
        makeDay(5, 1);
        for (int i = 0; i < 5; ++i) {
            Slot slot = slotNow(SlotId(QStringLiteral("slot %1").arg(i)));
            (i % 2 == 0 ? slot.booked : slot.held) = 1;
            m_counter->put(slot);
        }

        QCOMPARE(share()->value("granted").toInt(), 0);
    }

    void leasedPlaceCannotBeHadByAsking()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const SlotId slot = firstLeased();

        VERIFY_FAILS(
            m_counter->record(holdSlot({HoldId("h"), slot, {}, {}, {}}, m_counter->clock.now())),
            "slot-full");
        BookingWish wish;
        wish.id = AppointmentId("a");
        wish.slotId = slot;
        wish.patientId = PatientId("1");
        VERIFY_FAILS(m_counter->record(confirmBooking(wish, m_counter->clock.now())), "slot-full");
    }

    void newStationGetsItsPartFromTheOthers()
    {
        makeDay(10, 3); // six places may be leased
        QCOMPARE(share("3")->value("granted").toInt(), 6);
        enrol("4");
        QCOMPARE(share("4")->value("granted").toInt(), 0);

        const PlaceCounts surplus = placesToGiveBack(*share("3"));
        VERIFY_OK(m_counter->attempt(returnLeases(surplus, m_counter->clock.now())));

        QCOMPARE(leftOf("3"), 3);
        QCOMPARE(share("4")->value("granted").toInt(), 3);
        verifySums();
    }

    void bookingSpendsTheLeaseAndNothingElse()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const SlotId slot = firstLeased();

        const auto told = tell("a", slot, "1");

        VERIFY_OK(told);
        const auto appointment = m_counter->stored<Appointment>(AppointmentId("a"));
        QCOMPARE(Store::toJson(*appointment), told->value("appointment").toObject());
        QCOMPARE(slotNow(slot).booked, 1);
        QCOMPARE(slotNow(slot).leased, 0);
        QCOMPARE(m_counter->all<Lease>().front().used, 1);
        QVERIFY(alarms().isEmpty());
    }

    void withoutALeaseNothingIsTold()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const SlotId slot = firstLeased();
        VERIFY_OK(tell("a", slot, "1"));
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(tell("b", slot, "2"), "no-lease");
        VERIFY_FAILS(tell("c", SlotId("slot 4"), "2"), "no-lease");

        QCOMPARE(m_counter->everything(), before);
    }

    void whatWasToldIsRecordedWhateverTheServerFinds()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const LeasedBooking told = bookingOf("a", SlotId("slot 4"), "1");
        Slot full = slotNow(SlotId("slot 4"));
        full.booked = 1;
        full.leased = 0;
        full.state = SlotState::Closed;
        full.capacity = 0;
        full.settleOver();
        m_counter->put(full);

        VERIFY_OK(m_counter->record(bookLeased(told, m_counter->clock.now())));

        QCOMPARE(slotNow(SlotId("slot 4")).booked, 2);
        QCOMPARE(
            m_counter->stored<Appointment>(AppointmentId("a"))->status, AppointmentStatus::Booked);
        QCOMPARE(alarms(), (QStringList{"no-lease", "over-capacity", "slot-closed"}));
    }

    void stationObeysThePersonsLimitsAsFarAsItKnows() // edges 15, 26, 111
    {
        makeDay(16, 3);
        VERIFY_OK(share());
        for (int i = 0; i < 3; ++i)
            giveBooking("1", i);

        VERIFY_FAILS(tell("a", firstLeased(), "1"), "too-many-on-day");
        QVERIFY(!m_counter->stored<Appointment>(AppointmentId("a")));
        VERIFY_OK(tell("b", firstLeased(), "2")); // the next person is not she
    }

    void serverKeepsABookingBeyondTheLimitsAndTellsSomebody() // edge 111
    {
        makeDay(16, 3);
        VERIFY_OK(share());
        const LeasedBooking told = bookingOf("a", firstLeased(), "1");
        for (int i = 0; i < 3; ++i)
            giveBooking("1", i);

        VERIFY_OK(m_counter->record(bookLeased(told, m_counter->clock.now())));

        QCOMPARE(
            m_counter->stored<Appointment>(AppointmentId("a"))->status, AppointmentStatus::Booked);
        QCOMPARE(alarms(), (QStringList{"too-many-on-day"}));
    }

    void bookingOfASlotTheServerHasForgottenIsKept()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const LeasedBooking told = bookingOf("a", firstLeased(), "1");
        auto transaction = *Store::Transaction::begin(*m_counter->database);
        VERIFY_OK(transaction->remove<Slot>(told.appointment.slotId));
        VERIFY_OK(transaction->commit());

        VERIFY_OK(m_counter->record(bookLeased(told, m_counter->clock.now())));

        QVERIFY(m_counter->stored<Appointment>(AppointmentId("a")));
        QCOMPARE(alarms(), (QStringList{"no-slot"}));
    }

    void bookingMeetsTheMarkOfItsCancellation() // I8
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const LeasedBooking told = bookingOf("a", firstLeased(), "1");
        VERIFY_OK(
            m_counter->record(cancelBooking(AppointmentId("a"), "better", m_counter->clock.now())));

        VERIFY_OK(m_counter->record(bookLeased(told, m_counter->clock.now())));

        const auto appointment = m_counter->stored<Appointment>(AppointmentId("a"));
        QCOMPARE(appointment->status, AppointmentStatus::Cancelled);
        QCOMPARE(appointment->slotId, told.appointment.slotId);
        QCOMPARE(slotNow(told.appointment.slotId).booked, 0);
        QCOMPARE(slotNow(told.appointment.slotId).free(), 1);
        QCOMPARE(m_counter->all<Lease>().front().used, 1);
    }

    void personTheServerKnowsGetsTheBooking()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        PatientDraft known;
        known.patient.id = PatientId("known");
        known.patient.name = QStringLiteral("王建国");
        known.identifiers = {
            {{}, known.patient.id, IdentifierKind::ResidentId, "110101195003070035"}};
        VERIFY_OK(m_counter->record(registerPatient(known, m_counter->clock.now())));
        LeasedBooking told = bookingOf("a", firstLeased(), "again");
        told.newPatient = known;
        told.newPatient->patient.id = PatientId("again");

        VERIFY_OK(m_counter->record(bookLeased(told, m_counter->clock.now())));

        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("a"))->patientId, PatientId("known"));
        QVERIFY(!m_counter->stored<Patient>(PatientId("again")));
    }

    void moreThanIsLeftCannotBeReturned()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const SlotId slot = firstLeased();

        VERIFY_FAILS(
            m_counter->attempt(returnLeases({{slot, 2}}, m_counter->clock.now())), "no-lease");
        VERIFY_OK(m_counter->attempt(returnLeases({{slot, 1}}, m_counter->clock.now())));

        QCOMPARE(slotNow(slot).free(), 1);
        verifySums();
    }

    void leasesOfLongAgoAreForgotten()
    {
        makeDay(5, 1);
        VERIFY_OK(share());

        m_counter->role = Role::Administration;
        VERIFY_OK(m_counter->record(forgetLeases(m_counter->day, m_counter->clock.now())));
        QCOMPARE(m_counter->all<Lease>().size(), size_t{1});
        VERIFY_OK(
            m_counter->record(forgetLeases(m_counter->day.addDays(1), m_counter->clock.now())));
        QVERIFY(m_counter->all<Lease>().empty());
    }

    void placeThatTwoTellOfAfterARestoreIsPutAsideTwiceUntilItIsReturned()
    {
        makeDay(5, 1);
        VERIFY_OK(share());
        const auto held = m_counter->all<Lease>().front();
        QCOMPARE(slotNow(held.slotId).leased, 1);
        Lease other = held; // 3 had returned it and 4 had got it after the backup
        other.stationId = StationId("4");

        VERIFY_OK(m_counter->record(
            recoverStation(StationId("4"), {{other}, {}, {}}, m_counter->clock.now())));
        QCOMPARE(slotNow(held.slotId).leased, 2);

        VERIFY_OK(m_counter->record(returnLeases({{held.slotId, 1}}, m_counter->clock.now())));
        verifySums();
        QCOMPARE(slotNow(held.slotId).over, 0);
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(LeaseOperationsTest)
#include "leaseoperationstest.moc"
