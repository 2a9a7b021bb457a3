// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/slots.h"
#include "operations/bookingoperations.h"
#include "operations/dutyoperations.h"
#include "operations/leaseoperations.h"
#include "operations/waitlistoperations.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

/// Doctor Li sees people in five half hours, 10:00 to 12:00 and, after a break, 12:30; one place
/// each; it is 8:00.
class LongBookingTest : public QObject
{
    Q_OBJECT

    static SlotId half(int n) { return SlotId(QStringLiteral("li.%1").arg(n)); }

    Slot slotNow(int n) { return *m_counter->stored<Slot>(half(n)); }

    Appointment booking(const char *id)
    {
        return *m_counter->stored<Appointment>(AppointmentId(QLatin1String(id)));
    }

    /// How many are booked in each of the five.
    QString taken()
    {
        QStringList each;
        for (int n = 0; n < 5; ++n)
            each += QString::number(slotNow(n).booked);
        return each.join(u' ');
    }

    /// The same, counted from the bookings themselves.
    QString counted()
    {
        QStringList each;
        for (int n = 0; n < 5; ++n) {
            const auto all = m_counter->all<Appointment>();
            each += QString::number(std::ranges::count_if(all, [&](const Appointment &one) {
                return one.status != AppointmentStatus::Cancelled && takesPlaceIn(one, slotNow(n));
            }));
        }
        return each.join(u' ');
    }

    Outcome book(const char *id, int n, int minutes, const char *reason = "")
    {
        BookingWish wish;
        wish.id = AppointmentId(QLatin1String(id));
        wish.slotId = half(n);
        wish.patientId = PatientId(QLatin1String(id) + QStringLiteral(" person"));
        wish.channel = Channel::Desk;
        wish.minutes = minutes;
        wish.overbookReason = QLatin1String(reason);
        return m_counter->record(confirmBooking(wish, m_counter->clock.now()));
    }

    Outcome resize(const char *id, int minutes)
    {
        return m_counter->record(
            resizeBooking(AppointmentId(QLatin1String(id)), minutes, m_counter->clock.now()));
    }

    Outcome cancel(const char *id)
    {
        return m_counter->record(cancelBooking(
            AppointmentId(QLatin1String(id)), "better again", m_counter->clock.now()));
    }

    Outcome move(const char *id, const char *newId, int n)
    {
        return m_counter->record(rescheduleBooking(AppointmentId(QLatin1String(id)),
            AppointmentId(QLatin1String(newId)),
            half(n),
            m_counter->clock.now()));
    }

private Q_SLOTS:

    void init()
    {
        m_counter = std::make_unique<Counter>();
        m_start = m_counter->clock.now();
        for (int n = 0; n < 5; ++n) {
            Slot slot;
            slot.id = half(n);
            slot.roleId = RoleId("li in heart");
            slot.practitionerId = PractitionerId("li");
            slot.departmentId = DepartmentId("heart");
            slot.serviceDay = m_counter->day;
            slot.startsAt = m_start + 120min + n * SlotLength + (n == 4 ? 30min : 0min);
            slot.endsAt = slot.startsAt + SlotLength;
            slot.capacity = 1;
            m_counter->put(slot);
        }
    }

    void longBookingTakesAPlaceInEveryHalfHourItReachesInto() // edge 31
    {
        VERIFY_OK(book("a", 1, 90));

        QCOMPARE(booking("a").endsAt - booking("a").startsAt, std::chrono::seconds(90min));
        QCOMPARE(taken(), "0 1 1 1 0");
        QCOMPARE(taken(), counted());
        VERIFY_FAILS(book("b", 2, 30), "slot-full");
        VERIFY_FAILS(book("b", 0, 60), "slot-full"); // its own is free, the next one is not
        QCOMPARE(taken(), "0 1 1 1 0");
        VERIFY_OK(book("b", 0, 30));
    }

    void longHoldKeepsEveryHalfHourItReachesInto() // edge 31
    {
        const auto hold = [this](const char *id, int n, int minutes) {
            return m_counter->record(
                holdSlot({HoldId(QLatin1String(id)), half(n), {}, PatientId(), {}},
                    m_counter->clock.now(),
                    minutes));
        };
        const auto held = [this] {
            QStringList each;
            for (int n = 0; n < 5; ++n)
                each += QString::number(slotNow(n).held);
            return each.join(u' ');
        };
        VERIFY_OK(hold("h", 0, 120));
        QCOMPARE(held(), "1 1 1 1 0");
        m_counter->station = StationId("4");
        VERIFY_FAILS(book("b", 2, 30), "slot-full"); // another desk
        VERIFY_FAILS(hold("x", 2, 60), "slot-full");
        VERIFY_FAILS(hold("x", 4, 60), "too-long");
        m_counter->role = Role::Kiosk;
        VERIFY_FAILS(hold("x", 4, 60), "bad-arguments");
        m_counter->role = Role::Reception;
        m_counter->station = StationId("3");

        VERIFY_OK(m_counter->record(releaseHold(HoldId("h"), m_counter->clock.now())));
        QCOMPARE(held(), "0 0 0 0 0");
        QVERIFY(m_counter->all<Hold>().empty());

        VERIFY_OK(hold("k", 1, 90));
        QCOMPARE(held(), "0 1 1 1 0");
        BookingWish wish;
        wish.id = AppointmentId("a");
        wish.slotId = half(1);
        wish.patientId = PatientId("a person");
        wish.holdId = HoldId("k");
        wish.channel = Channel::Desk;
        wish.minutes = 90;
        VERIFY_OK(m_counter->record(confirmBooking(wish, m_counter->clock.now())));
        QCOMPARE(held(), "0 0 0 0 0");
        QCOMPARE(taken(), "0 1 1 1 0");

        VERIFY_OK(cancel("a"));
        VERIFY_OK(hold("m", 0, 30));
        m_counter->clock.advance(HoldLength + 1s);
        m_counter->station = StationId("4");
        VERIFY_OK(book("late", 0, 30)); // it has run out
    }

    void newLengthIsToldToThePatient()
    {
        Patient person;
        person.id = PatientId("a person");
        person.name = QStringLiteral("王建国");
        person.phone = QStringLiteral("13812345678");
        m_counter->put(person);
        VERIFY_OK(book("a", 0, 30));
        const auto moved = [this] {
            const auto all = m_counter->all<Message>();
            return std::ranges::count(all, MessageKind::Moved, &Message::kind);
        };
        QCOMPARE(moved(), 0);

        VERIFY_OK(resize("a", 60));
        QCOMPARE(moved(), 1);
        VERIFY_OK(resize("a", 60)); // the same again tells nothing
        QCOMPARE(moved(), 1);
    }

    void secondHalfIsNotFreeOnceTheFirstHasBegun() // edge 31
    {
        VERIFY_OK(book("a", 0, 60));
        m_counter->clock.advance(130min); // ten past ten

        VERIFY_OK(m_counter->record(tendBookings(m_counter->day, m_counter->clock.now())));
        VERIFY_FAILS(book("b", 1, 30), "slot-full");
        m_counter->clock.advance(25min); // in the second half hour
        VERIFY_FAILS(book("b", 1, 30), "slot-full");
        QCOMPARE(taken(), "1 1 0 0 0");
    }

    void neitherABreakNorTheEndIsInALongBooking()
    {
        VERIFY_FAILS(book("a", 3, 60), "too-long"); // a break follows
        VERIFY_FAILS(book("a", 4, 60), "too-long"); // nothing follows
        VERIFY_FAILS(book("a", 0, 45), "bad-arguments");
        VERIFY_FAILS(book("a", 0, 150), "bad-arguments");
        m_counter->role = Role::Kiosk;
        VERIFY_FAILS(book("a", 0, 60), "bad-arguments");
        VERIFY_FAILS(resize("a", 60), "no-appointment");
        QVERIFY(!find("appointment.resize", 1)->allows(Role::Kiosk));
        QCOMPARE(taken(), "0 0 0 0 0");
    }

    void longBookingIsNeverAboveCapacity() // edge 47
    {
        VERIFY_OK(book("x", 0, 30));
        VERIFY_FAILS(book("a", 0, 60, "the doctor agrees"), "slot-full");
        VERIFY_OK(book("y", 2, 30));
        VERIFY_FAILS(book("a", 1, 60, "the doctor agrees"), "slot-full");
        QCOMPARE(taken(), "1 0 1 0 0");
    }

    void leasedPlaceOfTheSecondHalfIsNotTaken() // edge 111
    {
        Slot second = slotNow(1);
        second.leased = 1;
        m_counter->put(second);

        VERIFY_FAILS(book("a", 0, 60), "slot-full");
        QCOMPARE(taken(), "0 0 0 0 0");
        // Nor does a station promise a long one by itself.
        Store::Reader reader(*m_counter->database);
        BookingWish wish;
        wish.slotId = half(1);
        wish.minutes = 60;
        VERIFY_FAILS(leasedAppointment(reader, wish, m_counter->clock.now()), "offline");
    }

    void cancelledItGivesAllOfThemBack() // edges 28, 31
    {
        VERIFY_OK(book("a", 1, 90));
        VERIFY_OK(cancel("a"));
        VERIFY_OK(cancel("a"));

        QCOMPARE(taken(), "0 0 0 0 0");
        for (int n = 1; n < 4; ++n) {
            QCOMPARE(slotNow(n).cooling, 1);
            VERIFY_FAILS(book("b", n, 30), "slot-full");
        }
        m_counter->clock.advance(30min);
        VERIFY_OK(m_counter->record(tendBookings(m_counter->day, m_counter->clock.now())));
        VERIFY_OK(book("b", 1, 90));
    }

    void otherLengthIsOtherPlaces() // edge 33
    {
        VERIFY_OK(book("a", 0, 30));
        VERIFY_OK(resize("a", 90));
        QCOMPARE(taken(), "1 1 1 0 0");
        QCOMPARE(booking("a").sequence, 1); // a calendar shows the new end
        VERIFY_OK(resize("a", 90));         // told twice
        QCOMPARE(booking("a").sequence, 1);

        VERIFY_OK(resize("a", 60));
        QCOMPARE(taken(), "1 1 0 0 0");
        VERIFY_OK(book("b", 2, 60));
        const QByteArray before = m_counter->everything();
        VERIFY_FAILS(resize("a", 90), "slot-full");
        VERIFY_FAILS(resize("b", 90), "too-long");
        QCOMPARE(m_counter->everything(), before);
        QCOMPARE(taken(), "1 1 1 1 0");
        QCOMPARE(taken(), counted());

        VERIFY_OK(resize("a", 30));
        QCOMPARE(taken(), "1 0 1 1 0");
        VERIFY_OK(book("c", 1, 30)); // free at once: nobody has given anything away
    }

    void lengthOfWhatIsOverStays() // edge 33
    {
        VERIFY_OK(book("a", 0, 60));
        m_counter->clock.advance(180min);
        VERIFY_FAILS(resize("a", 30), "too-late");
        VERIFY_FAILS(resize("none", 30), "no-appointment");
        QCOMPARE(taken(), "1 1 0 0 0");
    }

    void movedByLessThanItsLengthItNeedsNoStrangersPlace() // edges 33, 39
    {
        VERIFY_OK(book("a", 0, 60));
        VERIFY_OK(move("a", "b", 1));

        QCOMPARE(booking("b").endsAt - booking("b").startsAt, std::chrono::seconds(60min));
        QCOMPARE(taken(), "0 1 1 0 0");
        QCOMPARE(slotNow(0).cooling, 1);
        QCOMPARE(slotNow(1).cooling, 0);
        VERIFY_OK(book("x", 3, 30));
        VERIFY_FAILS(move("b", "c", 2), "slot-full");
        QCOMPARE(taken(), "0 1 1 1 0");
    }

    void doctorWhoLeavesLeavesItOnce() // edge 37
    {
        VERIFY_OK(book("a", 0, 90));
        m_counter->clock.advance(125min);
        RoomDuty duty;
        duty.roomId = LocationId("201");
        duty.id = dutyId(duty.roomId, m_counter->day);
        duty.why = "ill";
        duty.practitionerId = PractitionerId("li");
        duty.serviceDay = m_counter->day;

        VERIFY_OK(m_counter->record(setDuty(duty, m_counter->clock.now())));
        duty.state = DutyState::Left;
        const auto gone = m_counter->record(setDuty(duty, m_counter->clock.now()));

        VERIFY_OK(gone);
        QCOMPARE(gone->value("booked").toInt(), 1);
        QCOMPARE(taken(), "1 1 1 0 0");
        VERIFY_OK(cancel("a"));
        QCOMPARE(taken(), "0 0 0 0 0");
    }

    void tableAndRuleAgreeOnWhoTakesAPlace()
    {
        VERIFY_OK(book("a", 0, 90));
        VERIFY_OK(book("b", 3, 30));
        Slot other = slotNow(1); // another doctor's
        other.id = SlotId("wang.1");
        other.practitionerId = PractitionerId("wang");
        m_counter->put(other);
        auto slots = m_counter->all<Slot>();
        const auto all = m_counter->all<Appointment>();

        Store::Reader reader(*m_counter->database);
        Store::SlotTable table(reader);
        for (const Slot &slot : slots) {
            const auto there = table.appointmentsInSlot(slot);
            VERIFY_OK(there);
            for (const Appointment &one : all) {
                const auto places = table.takenBy(one);
                VERIFY_OK(places);
                const bool in = takesPlaceIn(one, slot);
                QCOMPARE(std::ranges::find(*there, one.id, &Appointment::id) != there->end(), in);
                QCOMPARE(std::ranges::find(*places, slot.id, &Slot::id) != places->end(), in);
            }
        }
    }

    void lengthThatWasToldIsTrueAgainAfterABackup()
    {
        VERIFY_OK(book("a", 0, 30));
        auto told = resize("a", 60);
        VERIFY_OK(told);
        VERIFY_OK(resize("a", 30));  // as the backup has it
        VERIFY_OK(book("x", 1, 30)); // and somebody has had the place since

        const auto *act = find("appointment.resize", 1);
        {
            const auto transaction = Store::Transaction::begin(*m_counter->database);
            Context context{**transaction,
                Context::Mode::Recording,
                Context::Place::Server,
                m_counter->station,
                Role::Reception,
                m_counter->clock.now()};
            VERIFY_OK(act->repeat(context, {}, *told));
            VERIFY_OK(act->repeat(context, {}, *told));
            QCOMPARE(context.alarms.size(), size_t{1});
            QVERIFY((*transaction)->commit());
        }
        QCOMPARE(taken(), "1 2 0 0 0");
        QCOMPARE(taken(), counted());
    }

private:
    std::unique_ptr<Counter> m_counter;
    Base::Instant m_start;
};

QTEST_GUILESS_MAIN(LongBookingTest)
#include "longbookingtest.moc"
