// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bookingoperations.h"

#include "domain/booking/slots.h"
#include "operations/waitlistoperations.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

class BookingOperationsTest : public QObject
{
    Q_OBJECT

    SlotId makeSlot(const char *id, int capacity, const char *doctor = "li",
        std::chrono::minutes from = 120min)
    {
        Slot slot;
        slot.id = SlotId(QLatin1String(id));
        slot.practitionerId = PractitionerId(QLatin1String(doctor));
        slot.serviceDay = m_counter->day;
        slot.startsAt = m_counter->clock.now() + from;
        slot.endsAt = slot.startsAt + SlotLength;
        slot.capacity = capacity;
        m_counter->put(slot);
        return slot.id;
    }

    Outcome hold(const char *id, const SlotId &slot, const char *patient = "")
    {
        return m_counter->record(holdSlot(
            { HoldId(QLatin1String(id)), slot, {}, PatientId(QLatin1String(patient)), {} },
            m_counter->clock.now()));
    }

    Outcome book(const char *id, const SlotId &slot, const char *patient, const char *holdId = "",
        const char *reason = "")
    {
        BookingWish wish;
        wish.id = AppointmentId(QLatin1String(id));
        wish.slotId = slot;
        wish.patientId = PatientId(QLatin1String(patient));
        wish.holdId = HoldId(QLatin1String(holdId));
        wish.overbookReason = QLatin1String(reason);
        return m_counter->record(confirmBooking(wish, m_counter->clock.now()));
    }

    Outcome cancel(const char *id)
    {
        return m_counter->record(cancelBooking(
            AppointmentId(QLatin1String(id)), "better again", m_counter->clock.now()));
    }

    Outcome move(const char *id, const char *newId, const SlotId &slot)
    {
        return m_counter->record(rescheduleBooking(AppointmentId(QLatin1String(id)),
            AppointmentId(QLatin1String(newId)), slot, m_counter->clock.now()));
    }

    void tend()
    {
        VERIFY_OK(m_counter->record(tendBookings(m_counter->day, m_counter->clock.now())));
    }

    Slot slotNow(const SlotId &id) { return *m_counter->stored<Slot>(id); }

private Q_SLOTS:
    void init() { m_counter = std::make_unique<Counter>(); }

    void reservedPlacesOpenAsThePolicySays()
    {
        const BookingPolicy policy;
        std::vector<Slot> slots;
        for (const auto ahead : { 0h, 1h, 23h, 24h, 25h, 300h, 24h * 27, 24h * 28, 24h * 40 }) {
            for (const int reserved : { 0, 1, 2, 3, 5, 6 }) {
                Slot slot = slotNow(makeSlot("pattern", 5));
                slot.id = SlotId(QStringLiteral("s%1").arg(slots.size()));
                slot.startsAt = m_counter->clock.now() + ahead;
                slot.endsAt = slot.startsAt + 30min;
                slot.serviceDay = Base::dayOf(slot.startsAt, QTimeZone::utc());
                slot.reserved = reserved;
                m_counter->put(slot);
                slots.push_back(slot);
            }
        }
        tend();

        for (const Slot &slot : slots) {
            const int by = reservedAt(slot, policy, m_counter->clock.now(), QTimeZone::utc());
            QCOMPARE(slotNow(slot.id).reserved, std::min(slot.reserved, by));
        }
    }

    void lastPlaceGoesToOne() // edge 22
    {
        const SlotId slot = makeSlot("s", 1);

        VERIFY_OK(book("a", slot, "1"));
        const QByteArray before = m_counter->everything();
        VERIFY_FAILS(book("b", slot, "2"), "slot-full");

        QCOMPARE(m_counter->everything(), before);
        QCOMPARE(slotNow(slot).booked, 1);
        QCOMPARE(slotNow(slot).free(), 0);
    }

    void bookingKeepsWhatWasPromised() // edge 32
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(book("a", slot, "1"));
        Slot changed = slotNow(slot);
        changed.roomId = LocationId("other");
        changed.endsAt += 30min;
        m_counter->put(changed);

        const auto appointment = m_counter->stored<Appointment>(AppointmentId("a"));
        QCOMPARE(appointment->roomId, LocationId());
        QCOMPARE(appointment->endsAt - appointment->startsAt, std::chrono::seconds(30min));
        QCOMPARE(appointment->createdAt, m_counter->clock.now());
    }

    void heldPlaceIsNobodyElsesUntilItRunsOut() // edge 23
    {
        const SlotId slot = makeSlot("s", 1);
        const auto held = hold("h", slot, "1");
        VERIFY_OK(held);
        QCOMPARE(held->value("expiresAt").toInteger(),
            Base::toSeconds(m_counter->clock.now() + HoldLength));
        m_counter->station = StationId("4");

        VERIFY_FAILS(book("b", slot, "2"), "slot-full");
        m_counter->clock.advance(5min);
        VERIFY_OK(book("b", slot, "2"));
        m_counter->station = StationId("3");
        VERIFY_FAILS(book("a", slot, "1", "h"), "slot-full"); // confirm checks once more

        QCOMPARE(slotNow(slot).held, 0);
        QCOMPARE(slotNow(slot).booked, 1);
    }

    void holdBecomesTheBooking()
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(hold("h", slot, "1"));

        VERIFY_OK(book("a", slot, "1", "h"));

        QCOMPARE(slotNow(slot).held, 0);
        QCOMPARE(slotNow(slot).booked, 1);
        QVERIFY(m_counter->all<Hold>().empty());
    }

    void abandonedHoldIsFreeAtOnce() // edge 24
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(hold("h", slot, "1"));
        const auto release = releaseHold(HoldId("h"), m_counter->clock.now());

        VERIFY_OK(m_counter->record(release));
        VERIFY_OK(m_counter->record(release)); // told twice

        QCOMPARE(slotNow(slot).held, 0);
    }

    void doubleTapIsOneHold() // edge 25
    {
        const SlotId slot = makeSlot("s", 3);
        VERIFY_OK(hold("h", slot));
        VERIFY_OK(hold("h", slot));
        VERIFY_OK(hold("h2", slot));

        QCOMPARE(slotNow(slot).held, 1);
        QCOMPARE(m_counter->all<Hold>().size(), size_t { 1 });
    }

    void personHasOneHoldInTheWholeHouse() // edge 26
    {
        const SlotId first = makeSlot("s1", 3);
        const SlotId second = makeSlot("s2", 3, "wang");
        VERIFY_OK(hold("h1", first, "1"));
        m_counter->station = StationId("4");

        VERIFY_OK(hold("h2", second, "1"));

        QCOMPARE(slotNow(first).held, 0);
        QCOMPARE(slotNow(second).held, 1);
        VERIFY_OK(hold("h3", first, "2")); // another person, the same station
        QCOMPARE(slotNow(second).held, 0);
    }

    void sameDoctorOnTheSameDayIsRefused() // edge 27
    {
        const SlotId early = makeSlot("s1", 3);
        const SlotId late = makeSlot("s2", 3, "li", 180min);
        const SlotId other = makeSlot("s3", 3, "wang", 180min);
        VERIFY_OK(book("a", early, "1"));

        VERIFY_FAILS(book("b", late, "1"), "already-booked");
        VERIFY_OK(book("c", other, "1"));
        VERIFY_OK(book("d", late, "2"));
    }

    void toldTwiceIsBookedOnce()
    {
        const SlotId slot = makeSlot("s", 3);
        VERIFY_OK(book("a", slot, "1"));
        const QByteArray once = m_counter->everything();

        const auto again = book("a", slot, "1");

        VERIFY_OK(again);
        QCOMPARE(again->value("appointment").toObject().value("id").toString(), "a");
        QCOMPARE(m_counter->everything(), once);
    }

    void pastAndClosedPlacesAreRefused() // edges 30, 38
    {
        const SlotId begun = makeSlot("s1", 3, "li", -25min);
        const SlotId over = makeSlot("s2", 3, "li", -26min);
        const SlotId closed = makeSlot("s3", 3);
        Slot closing = slotNow(closed);
        closing.state = SlotState::Closed;
        closing.capacity = 0;
        m_counter->put(closing);

        VERIFY_OK(hold("h", begun));
        VERIFY_FAILS(hold("h2", over), "slot-past");
        VERIFY_FAILS(book("a", closed, "1"), "slot-closed");
        VERIFY_FAILS(book("a", SlotId("none"), "1"), "no-slot");
    }

    void deskOverbooksWithAReasonAndAKioskNever() // edge 47
    {
        const SlotId slot = makeSlot("s", 1);
        makeSlot("s2", 1, "li", 150min);
        makeSlot("s3", 1, "li", 180min);
        VERIFY_OK(book("a", slot, "1"));
        m_counter->role = Role::Kiosk;
        VERIFY_FAILS(book("b", slot, "2", "", "please"), "slot-full");
        m_counter->role = Role::Reception;
        VERIFY_FAILS(book("b", slot, "2"), "slot-full");

        VERIFY_OK(book("b", slot, "2", "", "sent by the emergency room"));

        QCOMPARE(slotNow(slot).booked, 2);
        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("b"))->reason,
            "sent by the emergency room");
        VERIFY_FAILS(book("c", slot, "3", "", "and one more"), "overbook-already");
    }

    void lastTwoHalfHoursOfASessionAreNeverOverbooked()
    {
        const SlotId last = makeSlot("s", 1);
        makeSlot("s2", 1, "li", 150min);
        makeSlot("s3", 1, "li", 210min); // after a break: another session
        VERIFY_OK(book("a", last, "1"));

        VERIFY_FAILS(book("b", last, "2", "", "in a hurry"), "overbook-last");
    }

    void tableItselfRefusesMoreThanThereIs() // edges 22, 38
    {
        const SlotId id = makeSlot("s", 2);
        Slot slot = slotNow(id);
        slot.booked = 2;
        m_counter->put(slot);
        const auto refused = [this](const Slot &row) {
            const auto transaction = Store::Transaction::begin(*m_counter->database);
            const auto put = (*transaction)->put(row);
            return !put && put.error().code == QLatin1String("constraint");
        };

        Slot one = slot;
        one.held = 1;
        QVERIFY(refused(one));
        Slot closed = slot;
        closed.state = SlotState::Closed;
        QVERIFY(refused(closed));
        Slot negative = slot;
        negative.booked = -1;
        QVERIFY(refused(negative));
        one.settleOver();
        QVERIFY(!refused(one)); // on purpose
    }

    void cancelledPlaceCoolsBeforeItIsAnybodys() // edge 28
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(book("a", slot, "1"));
        VERIFY_OK(cancel("a"));

        QCOMPARE(slotNow(slot).cooling, 1);
        VERIFY_FAILS(book("b", slot, "2"), "slot-full");
        m_counter->clock.advance(4min);
        tend();
        QCOMPARE(slotNow(slot).cooling, 1);
        m_counter->clock.advance(26min);
        tend();
        QCOMPARE(slotNow(slot).cooling, 0);
        VERIFY_OK(book("b", slot, "2"));
    }

    void holdEndsInOneWayAndItsIdIsNeverUsedAgain()
    {
        const SlotId slot = makeSlot("s", 3);
        VERIFY_OK(hold("booked", slot, "1"));
        VERIFY_OK(book("a", slot, "1", "booked"));
        VERIFY_OK(hold("released", slot, "2"));
        VERIFY_OK(m_counter->record(releaseHold(HoldId("released"), m_counter->clock.now())));
        VERIFY_OK(hold("replaced", slot, "2"));
        VERIFY_OK(hold("run out", slot, "3"));
        m_counter->clock.advance(5min);
        VERIFY_OK(m_counter->record(releaseHold(HoldId("run out"), m_counter->clock.now())));

        const auto ending = [this](const char *id) {
            return m_counter->stored<HoldEnd>(HoldId(id))->ending;
        };
        QCOMPARE(ending("booked"), HoldEnding::Booked);
        QCOMPARE(ending("released"), HoldEnding::Released);
        QCOMPARE(ending("replaced"), HoldEnding::Replaced);
        QCOMPARE(ending("run out"), HoldEnding::Expired);
        QCOMPARE(slotNow(slot).held, 0);
        VERIFY_FAILS(hold("released", slot, "2"), "hold-over");
    }

    void nobodyUsesSomebodyElsesHold()
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(hold("h", slot, "1"));
        m_counter->station = StationId("4");

        VERIFY_FAILS(book("b", slot, "2", "h"), "slot-full");
        QCOMPARE(slotNow(slot).held, 1);
    }

    void personCannotGatherPlaces() // edges 15, 26
    {
        for (int i = 0; i < 4; ++i) {
            const QByteArray name = QByteArray::number(i);
            const SlotId slot = makeSlot(name, 1, name);
            if (i < 3)
                VERIFY_OK(book(name, slot, "1"));
            else
                VERIFY_FAILS(book(name, slot, "1"), "too-many-on-day");
        }
        VERIFY_OK(book("another", SlotId("3"), "2"));
    }

    void movedBookingKeepsItsNameInCalendars()
    {
        const SlotId first = makeSlot("s1", 1);
        const SlotId second = makeSlot("s2", 1, "li", 180min);
        const SlotId third = makeSlot("s3", 1, "li", 240min);
        VERIFY_OK(book("a", first, "1"));
        VERIFY_OK(move("a", "b", second));
        VERIFY_OK(move("b", "c", third));

        const auto last = m_counter->stored<Appointment>(AppointmentId("c"));
        QCOMPARE(last->rootId, AppointmentId("a"));
        QCOMPARE(last->sequence, 2);
    }

    void patientAndWhoBookedForHerAreBothWrittenTo()
    {
        const SlotId slot = makeSlot("s", 1);
        BookingWish wish;
        wish.id = AppointmentId("a");
        wish.slotId = slot;
        wish.patientId = PatientId("1");
        wish.bookedByRelation = QStringLiteral("女儿");
        wish.proxyName = QStringLiteral("张小梅");
        wish.proxyPhone = QStringLiteral("13800001111");

        VERIFY_OK(m_counter->record(confirmBooking(wish, m_counter->clock.now())));

        int booked = 0;
        for (const Message &message : m_counter->all<Message>()) {
            QCOMPARE(message.patientId, PatientId("1"));
            booked += message.kind == MessageKind::Booked ? 1 : 0;
        }
        QCOMPARE(booked, 2);
        QCOMPARE(m_counter->stored<Appointment>(wish.id)->proxyName, wish.proxyName);

        VERIFY_OK(cancel("a"));
        int cancelled = 0;
        for (const Message &message : m_counter->all<Message>()) {
            const bool tells = message.kind == MessageKind::Cancelled;
            cancelled += tells ? 1 : 0;
            QCOMPARE(message.state, tells ? MessageState::Waiting : MessageState::Obsolete);
        }
        QCOMPARE(cancelled, 2);
    }

    void cancelledPlaceIsFreeOnce()
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(book("a", slot, "1"));

        VERIFY_OK(cancel("a"));
        VERIFY_OK(cancel("a"));

        QCOMPARE(slotNow(slot).booked, 0);
        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("a"))->status,
            AppointmentStatus::Cancelled);
    }

    void cancellationThatComesFirstStays() // invariant I8: it never returns
    {
        const SlotId slot = makeSlot("s", 1);
        VERIFY_OK(cancel("a"));

        VERIFY_OK(book("a", slot, "1"));

        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("a"))->status,
            AppointmentStatus::Cancelled);
        QCOMPARE(slotNow(slot).booked, 0);
    }

    void movingIsOneAct() // edge 39
    {
        const SlotId from = makeSlot("s1", 1);
        const SlotId full = makeSlot("s2", 1, "li", 180min);
        const SlotId to = makeSlot("s3", 1, "li", 240min);
        VERIFY_OK(book("a", from, "1"));
        VERIFY_OK(book("x", full, "2"));
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(move("a", "b", full), "slot-full");
        QCOMPARE(m_counter->everything(), before);
        VERIFY_OK(move("a", "b", to));
        const QByteArray once = m_counter->everything();
        VERIFY_OK(move("a", "b", to));

        QCOMPARE(m_counter->everything(), once);
        QCOMPARE(slotNow(from).booked, 0);
        QCOMPARE(slotNow(to).booked, 1);
        QCOMPARE(m_counter->stored<Appointment>(AppointmentId("b"))->movedFrom, AppointmentId("a"));
    }

    void movingAfterTheTimeIsRefused() // edge 40
    {
        const SlotId from = makeSlot("s1", 1);
        const SlotId to = makeSlot("s2", 1, "li", 300min);
        VERIFY_OK(book("a", from, "1"));
        m_counter->clock.advance(151min);

        VERIFY_FAILS(move("a", "b", to), "too-late");
        VERIFY_FAILS(move("none", "b", to), "no-appointment");
    }

    void manyPeopleNeverGetMoreThanThereIs() // invariant I1
    {
        const SlotId slot = makeSlot("s", 3);
        int booked = 0;
        for (int i = 0; i < 20; ++i) {
            m_counter->station = StationId(QString::number(i % 4));
            const QByteArray key = QByteArray::number(i);
            if (i % 3 == 0)
                (void)hold(key, slot, key).has_value();
            booked += book(key, slot, key, i % 2 == 0 ? key.constData() : "") ? 1 : 0;
            if (i == 7) {
                VERIFY_OK(cancel("0"));
                booked -= 1;
            }
            m_counter->clock.advance(30s);
            QVERIFY(slotNow(slot).booked <= 3);
            QCOMPARE(slotNow(slot).booked, booked);
        }
        QCOMPARE(booked + slotNow(slot).cooling, 3);
    }

private:
    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(BookingOperationsTest)
#include "bookingoperationstest.moc"
