// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/scheduleoperations.h"

#include "domain/booking/slots.h"
#include "operations/directoryoperations.h"
#include "operations/rotaoperations.h"
#include "store/scheduletable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;

/// Thursday 14 May 2026, 08:00 in Shanghai: two doctors see patients 14:00 to 16:00, one of them on
/// Friday too.
class ScheduleOperationsTest : public QObject
{
    Q_OBJECT

    void addDoctor(const char *name, const char *rota)
    {
        PractitionerRole role;
        role.id = RoleId(QLatin1String(name));
        role.practitionerId = PractitionerId(QLatin1String(name));
        role.departmentId = DepartmentId("heart");
        role.roomId = LocationId("302");
        role.availableTime = QLatin1String(rota);
        m_counter->put(role);
    }

    SlotId slotAt(const char *name, int minute, int later = 0)
    {
        return SlotId(
            QStringLiteral("%1.%2.%3")
                .arg(QLatin1String(name), m_counter->day.addDays(later).toString("yyyyMMdd"))
                .arg(minute, 4, 10, QLatin1Char('0')));
    }

    Outcome book(const char *id, const SlotId &slot)
    {
        BookingWish wish;
        wish.id = AppointmentId(QLatin1String(id));
        wish.slotId = slot;
        wish.patientId = PatientId(QLatin1String(id));
        wish.channel = Channel::Desk;
        return m_counter->record(confirmBooking(wish, m_counter->clock.now()));
    }

    ScheduleWish absence(const char *id, const char *role, int start = 0, int end = 1440)
    {
        ScheduleWish wish;
        wish.id = ScheduleChangeId(QLatin1String(id));
        wish.roleId = RoleId(QLatin1String(role));
        wish.departmentId = DepartmentId("heart");
        wish.day = m_counter->day;
        wish.startMinute = start;
        wish.endMinute = end;
        wish.reason = QStringLiteral("抢救病人");
        return wish;
    }

    Outcome change(const ScheduleWish &wish)
    {
        return m_counter->record(changeSchedule(wish, m_counter->clock.now()));
    }

    AffectedBooking line(const char *change, const char *booking)
    {
        return *m_counter->stored<AffectedBooking>(affectedId(
            ScheduleChangeId(QLatin1String(change)), AppointmentId(QLatin1String(booking))));
    }

    Slot slotNow(const SlotId &id) { return *m_counter->stored<Slot>(id); }

    Appointment booking(const char *id)
    {
        return *m_counter->stored<Appointment>(AppointmentId(QLatin1String(id)));
    }

    int messages(MessageKind kind, MessageState state)
    {
        int count = 0;
        for (const Message &message : m_counter->all<Message>())
            count += message.kind == kind && message.state == state ? 1 : 0;
        return count;
    }

private Q_SLOTS:

    void init()
    {
        m_counter = std::make_unique<Counter>();
        m_counter->put(Site{SiteId("site"), {"院", "House"}, "Asia/Shanghai", {}, {}});
        m_counter->put(
            Department{DepartmentId("heart"), {"心", "Heart"}, "A", "", "", {}, false, 1});
        for (const char *room : {"302", "305"})
            m_counter->put(Location{LocationId(QLatin1String(room)),
                {room, room},
                {},
                LocationKind::Consulting,
                3,
                {}});
        addDoctor("li", "4 840-960 x2; 5 840-960 x2");
        addDoctor("wang", "4 840-960 x2");
        for (int later : {0, 1})
            VERIFY_OK(m_counter->record(
                makeSlots(m_counter->day.addDays(later), "Asia/Shanghai", m_counter->clock.now())));
    }

    void absenceListsEverybodyWithAPlaceThatIsNobodyElses() // edges 36, 38
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(book("b", slotAt("li", 840)));
        VERIFY_OK(book("c", slotAt("wang", 840)));

        const auto outcome = change(absence("x", "li"));

        VERIFY_OK(outcome);
        QCOMPARE(outcome->value("touched").toInt(), 2);
        QCOMPARE(outcome->value("proposed").toInt(), 2);
        QCOMPARE(line("x", "a").proposedSlotId, slotAt("wang", 840)); // one place is left there
        QCOMPARE(line("x", "b").proposedSlotId, slotAt("wang", 870));
        QCOMPARE(messages(MessageKind::Closed, MessageState::Waiting), 2);
        QCOMPARE(slotNow(slotAt("li", 840)).state, SlotState::Closed);
        QCOMPARE(slotNow(slotAt("li", 840)).booked, 2); // nobody is lost
        QCOMPARE(slotNow(slotAt("li", 840, 1)).state, SlotState::Open);
        VERIFY_FAILS(book("d", slotAt("li", 840)), "slot-closed");
        QCOMPARE(booking("a").status, AppointmentStatus::Booked);
    }

    void longBookingIsProposedAPlaceAsLongAsItIs() // edge 31
    {
        BookingWish wish;
        wish.id = AppointmentId("a");
        wish.slotId = slotAt("li", 840);
        wish.patientId = PatientId("a");
        wish.channel = Channel::Desk;
        wish.minutes = 60;
        VERIFY_OK(m_counter->record(confirmBooking(wish, m_counter->clock.now())));
        const SlotId between = slotAt("wang", 870);
        for (int n = 0; slotNow(between).free() > 0; ++n)
            VERIFY_OK(book(qPrintable(QStringLiteral("other %1").arg(n)), between));

        VERIFY_OK(change(absence("x", "li")));

        QVERIFY(slotNow(slotAt("wang", 840)).free() > 0); // nearer, but only half an hour
        QCOMPARE(line("x", "a").proposedSlotId, slotAt("wang", 900));
    }

    void halfAnAbsenceTouchesHalf()
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(book("b", slotAt("li", 930)));

        VERIFY_OK(change(absence("x", "li", 900, 960)));

        QCOMPARE(m_counter->all<AffectedBooking>().size(), size_t{1});
        QCOMPARE(line("x", "b").state, AffectedState::Open);
        VERIFY_OK(book("c", slotAt("li", 870)));
    }

    void departmentIsClosedInOneAct()
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(book("c", slotAt("wang", 900)));

        const auto outcome = change(absence("x", ""));

        VERIFY_OK(outcome);
        QCOMPARE(outcome->value("touched").toInt(), 2);
        QCOMPARE(line("x", "a").proposedSlotId, slotAt("li", 840, 1)); // tomorrow
        QCOMPARE(slotNow(slotAt("wang", 900)).state, SlotState::Closed);
    }

    void touchedPersonIsPlacedAndItIsOneBookingAgain() // edge 39
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(change(absence("x", "li")));
        const AffectedId id = line("x", "a").id;

        VERIFY_OK(m_counter->record(
            placeAffected(id, slotAt("wang", 840), AppointmentId("a2"), m_counter->clock.now())));

        QCOMPARE(line("x", "a").state, AffectedState::Placed);
        QCOMPARE(booking("a").status, AppointmentStatus::Cancelled);
        QCOMPARE(booking("a").cancelledBy, CancelledBy::Hospital);
        QCOMPARE(booking("a2").movedFrom, AppointmentId("a"));
        QCOMPARE(booking("a2").sequence, 1);
        QCOMPARE(messages(MessageKind::Moved, MessageState::Waiting), 1);
        QCOMPARE(messages(MessageKind::Closed, MessageState::Obsolete), 1);
        VERIFY_FAILS(m_counter->record(placeAffected(
                         id, slotAt("wang", 870), AppointmentId("a3"), m_counter->clock.now())),
            "settled");
    }

    void fullPlaceIsRefusedAndTheLineStaysOpen()
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(book("b", slotAt("wang", 840)));
        VERIFY_OK(book("c", slotAt("wang", 840)));
        VERIFY_OK(change(absence("x", "li")));
        const QByteArray before = m_counter->everything();

        VERIFY_FAILS(m_counter->record(placeAffected(line("x", "a").id,
                         slotAt("wang", 840),
                         AppointmentId("a2"),
                         m_counter->clock.now())),
            "slot-full");

        QCOMPARE(m_counter->everything(), before);
    }

    void toldPersonIsCalledOffByTheHouseAndLeavesTheList()
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(change(absence("x", "li")));
        const auto tell = [&](const char *note) {
            return m_counter->record(
                tellAffected(line("x", "a").id, QString::fromUtf8(note), m_counter->clock.now()));
        };

        VERIFY_FAILS(tell("  "), "bad-arguments");
        VERIFY_OK(tell("电话告知，下周再约"));

        QCOMPARE(line("x", "a").state, AffectedState::Told);
        QCOMPARE(booking("a").cancelledBy, CancelledBy::Hospital);
        QVERIFY(Store::ScheduleTable(*reader()).openAffected()->empty());
        VERIFY_FAILS(tell("again"), "settled");
    }

    void personWhoMovesOrCancelsHerselfLeavesTheListToo()
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(book("b", slotAt("li", 870)));
        VERIFY_OK(change(absence("x", "li")));

        VERIFY_OK(m_counter->record(rescheduleBooking(
            AppointmentId("a"), AppointmentId("a2"), slotAt("wang", 840), m_counter->clock.now())));
        VERIFY_OK(m_counter->record(
            cancelBooking(AppointmentId("b"), "not now", m_counter->clock.now())));

        QCOMPARE(line("x", "a").state, AffectedState::Placed);
        QCOMPARE(line("x", "b").state, AffectedState::Told);
    }

    void otherRoomReachesTheBookingAndThePerson()
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        ScheduleWish wish = absence("x", "li");
        wish.kind = ExceptionKind::OtherRoom;
        VERIFY_FAILS(change(wish), "no-room");
        wish.roomId = LocationId("nowhere");
        VERIFY_FAILS(change(wish), "no-room");
        wish.roomId = LocationId("305");

        VERIFY_OK(change(wish));

        QCOMPARE(booking("a").roomId, LocationId("305"));
        QCOMPARE(booking("a").sequence, 1);
        QCOMPARE(slotNow(slotAt("li", 840)).roomId, LocationId("305"));
        QCOMPARE(messages(MessageKind::OtherRoom, MessageState::Waiting), 1);
        VERIFY_OK(
            m_counter->record(tellAffected(line("x", "a").id, "told", m_counter->clock.now())));
        QCOMPARE(booking("a").status, AppointmentStatus::Booked);
    }

    void undoneAbsenceKeepsWhoWasNotPlaced()
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(change(absence("x", "li")));

        VERIFY_OK(
            m_counter->record(undoScheduleChange(ScheduleChangeId("x"), m_counter->clock.now())));

        QCOMPARE(slotNow(slotAt("li", 840)).state, SlotState::Open);
        QCOMPARE(slotNow(slotAt("li", 840)).capacity, 2);
        QCOMPARE(line("x", "a").state, AffectedState::Kept);
        VERIFY_OK(book("b", slotAt("li", 840)));
        VERIFY_FAILS(
            m_counter->record(undoScheduleChange(ScheduleChangeId("y"), m_counter->clock.now())),
            "no-change");
    }

    void bookedExtraSessionIsNotSimplyUndone()
    {
        ScheduleWish wish = absence("x", "wang", 990, 1050);
        wish.kind = ExceptionKind::Extra;
        wish.placesPerSlot = 2;
        VERIFY_OK(change(wish));
        VERIFY_OK(book("a", slotAt("wang", 990)));

        VERIFY_FAILS(
            m_counter->record(undoScheduleChange(ScheduleChangeId("x"), m_counter->clock.now())),
            "session-booked");
        QCOMPARE(slotNow(slotAt("wang", 990)).state, SlotState::Open);
    }

    void badChangeIsRefusedWithItsPlaceAndChangesNothing()
    {
        const QByteArray before = m_counter->everything();
        const auto refused = [this](const ScheduleWish &wish) {
            const auto outcome = change(wish);
            return outcome ? QString("taken") : outcome.error().code + ' ' + outcome.error().detail;
        };
        QCOMPARE(refused(absence("x", "li", 960, 1000)), "outside-session li 2026-05-14 960-1000");
        QCOMPARE(refused(absence("x", "nobody")), "no-role nobody 2026-05-14 0-1440");
        ScheduleWish wish = absence("x", "li");
        wish.day = QDate(2026, 5, 13);
        QCOMPARE(refused(wish), "past-day li 2026-05-13 0-1440");
        wish = absence("x", "li", 900, 990);
        wish.kind = ExceptionKind::Extra;
        wish.placesPerSlot = 1;
        QCOMPARE(refused(wish), "overlapping-session li 2026-05-14 900-990");
        wish = absence("x", "");
        wish.departmentId = DepartmentId("none");
        QCOMPARE(refused(wish), "no-department none 2026-05-14 0-1440");
        wish = absence("x", "");
        wish.day = QDate(2026, 5, 16); // a Saturday
        QCOMPARE(refused(wish), "outside-session heart 2026-05-16 0-1440");

        QCOMPARE(m_counter->everything(), before);
    }

    void holdsInAClosedHalfHourEnd()
    {
        VERIFY_OK(m_counter->record(holdSlot(
            {HoldId("h"), slotAt("li", 840), {}, PatientId("p"), {}}, m_counter->clock.now())));

        VERIFY_OK(change(absence("x", "li")));

        QCOMPARE(m_counter->stored<HoldEnd>(HoldId("h"))->ending, HoldEnding::Closed);
        QCOMPARE(slotNow(slotAt("li", 840)).held, 0);
    }

    void holidayListsWhoIsBookedOnIt() // edge 34
    {
        VERIFY_OK(book("a", slotAt("li", 840, 1)));
        const QDate friday = m_counter->day.addDays(1);

        const auto outcome = m_counter->record(putHolidays(
            {{holidayId(friday), HolidayKind::Off, {"节", "Day"}}}, m_counter->clock.now()));

        VERIFY_OK(outcome);
        QCOMPARE(outcome->value("touched").toInt(), 1);
        QCOMPARE(slotNow(slotAt("li", 840, 1)).state, SlotState::Closed);
        QCOMPARE(m_counter->all<AffectedBooking>().size(), size_t{1});
        const auto other = m_counter->record(
            putHolidays({{holidayId(friday.addDays(1)), HolidayKind::Off, {"节", "Day"}}},
                m_counter->clock.now())); // the calendar was wrong
        VERIFY_OK(other);
        QCOMPARE(slotNow(slotAt("li", 840, 1)).state, SlotState::Open);
        VERIFY_FAILS(m_counter->record(
                         putHolidays({{HolidayId("2026-02-30"), HolidayKind::Off, {"节", "Day"}}},
                             m_counter->clock.now())),
            "bad-day");
    }

    void oneDayOfASessionChangesAndTheOthersStay() // edge 52
    {
        VERIFY_OK(book("a", slotAt("li", 840)));
        VERIFY_OK(book("b", slotAt("li", 930)));
        RotaWish wish = rotaWish("r", RotaScope::This);
        wish.to = RotaSession{4, 870, 990, 2, {}, {}};

        VERIFY_OK(changeRota(wish));

        QCOMPARE(slotNow(slotAt("li", 840)).state, SlotState::Closed);
        QCOMPARE(slotNow(slotAt("li", 930)).state, SlotState::Open);
        QCOMPARE(slotNow(slotAt("li", 960)).state, SlotState::Open); // added behind
        QCOMPARE(line("r", "a").state, AffectedState::Open);
        QCOMPARE(booking("b").status, AppointmentStatus::Booked);
        QCOMPARE(m_counter->all<AffectedBooking>().size(), size_t{1});
        QCOMPARE(rotaNow("li"), "4 840-960 x2; 5 840-960 x2"); // the rota itself is as it was
        VERIFY_OK(
            m_counter->record(undoScheduleChange(ScheduleChangeId("r"), m_counter->clock.now())));
        QCOMPARE(slotNow(slotAt("li", 840)).state, SlotState::Open);
    }

    void deletedOnceItIsGoneThatDayOnly() // edge 52
    {
        VERIFY_OK(makeDays());
        VERIFY_OK(changeRota(rotaWish("r", RotaScope::This)));

        QCOMPARE(slotNow(slotAt("li", 840)).state, SlotState::Closed);
        QCOMPARE(slotNow(slotAt("li", 840, 7)).state, SlotState::Open);
        QCOMPARE(slotNow(slotAt("li", 840, 1)).state, SlotState::Open);
    }

    void fromADayOnItIsDifferentAndWhoIsBookedIsListed() // edges 32, 52
    {
        VERIFY_OK(makeDays());
        VERIFY_OK(book("now", slotAt("li", 840)));
        RotaWish wish = rotaWish("r", RotaScope::Following);
        wish.day = m_counter->day.addDays(7);
        wish.to = RotaSession{4, 870, 960, 3, {}, {}};
        put("next", slotAt("li", 840, 7));

        const auto answer = changeRota(wish);
        VERIFY_OK(answer);

        QCOMPARE(answer->value("touched").toInt(), 1);
        QCOMPARE(line("r", "next").state, AffectedState::Open);
        QCOMPARE(slotNow(slotAt("li", 840)).state, SlotState::Open); // this week as ever
        QCOMPARE(slotNow(slotAt("li", 840, 7)).state, SlotState::Closed);
        QCOMPARE(slotNow(slotAt("li", 870, 7)).capacity, 3);
        QCOMPARE(
            rotaNow("li"), "4 840-960 x2 ..2026-05-20; 4 870-960 x3 2026-05-21..; 5 840-960 x2");
        QCOMPARE(booking("now").status, AppointmentStatus::Booked);
        QCOMPARE(booking("next").startsAt, slotNow(slotAt("li", 840, 7)).startsAt); // as promised
    }

    void allOfThemChangeFromTheNextOneOn() // edge 52
    {
        VERIFY_OK(makeDays());
        RotaWish wish = rotaWish("r", RotaScope::All);
        wish.day = m_counter->day.addDays(7);

        VERIFY_OK(changeRota(wish)); // met next week, but this afternoon's has not begun

        QCOMPARE(slotNow(slotAt("li", 840)).state, SlotState::Closed);
        QCOMPARE(slotNow(slotAt("li", 840, 7)).state, SlotState::Closed);
        QCOMPARE(slotNow(slotAt("li", 840, 1)).state, SlotState::Open); // Friday is another session
        m_counter->clock.advance(14h);
        wish = rotaWish("s", RotaScope::All);
        VERIFY_FAILS(changeRota(wish), "no-session");
    }

    void rotaEditThatCannotBeIsRefusedAndNothingIsChanged()
    {
        const QByteArray before = m_counter->everything();
        RotaWish wish = rotaWish("r", RotaScope::Following);
        wish.to = RotaSession{4, 900, 900, 2, {}, {}};
        VERIFY_FAILS(changeRota(wish), "bad-time");
        wish = rotaWish("r", RotaScope::Following);
        wish.sessionStart = 600;
        VERIFY_FAILS(changeRota(wish), "no-session");
        wish = rotaWish("r", RotaScope::Following);
        wish.day = m_counter->day.addDays(-7);
        VERIFY_FAILS(changeRota(wish), "past-day");
        wish = rotaWish("r", RotaScope::Following);
        wish.reason = QStringLiteral(" ");
        VERIFY_FAILS(changeRota(wish), "no-reason");
        addDoctor("two", "4 480-600 x2; 4 840-960 x2");
        const QByteArray with = m_counter->everything();
        wish = rotaWish("r", RotaScope::Following, "two");
        wish.to = RotaSession{4, 540, 900, 2, {}, {}};
        wish.sessionStart = 480;
        VERIFY_FAILS(changeRota(wish), "overlapping-session");
        QCOMPARE(m_counter->everything(), with);
        QVERIFY(before != with);
    }

    void sessionThatGoesByPaceHasItsPlacesFromIt()
    {
        RotaWish wish = rotaWish("r", RotaScope::Following);
        wish.to = RotaSession{4, 840, 960, PlacesByPace, {}, {}};
        VERIFY_OK(changeRota(wish));

        int places = 0;
        for (const int minute : {840, 870, 900, 930})
            places += slotNow(slotAt("li", minute)).capacity;
        // 0.85 * 120 / 8 = 12.75 and every eighth who does not come
        QCOMPARE(places, 14);
        QVERIFY(slotNow(slotAt("li", 840)).capacity > slotNow(slotAt("li", 930)).capacity);
    }

private:
    RotaWish rotaWish(const char *id, RotaScope scope, const char *role = "li")
    {
        RotaWish wish;
        wish.id = ScheduleChangeId(QLatin1String(id));
        wish.roleId = RoleId(QLatin1String(role));
        wish.day = m_counter->day;
        wish.sessionStart = 840;
        wish.scope = scope;
        wish.reason = QStringLiteral("新排班");
        return wish;
    }

    Outcome changeRota(const RotaWish &wish)
    {
        return m_counter->record(Operations::changeRota(wish, m_counter->clock.now()));
    }

    Base::Result<void> makeDays()
    {
        for (int later = 2; later < 9; ++later) {
            const auto made = m_counter->record(
                makeSlots(m_counter->day.addDays(later), "Asia/Shanghai", m_counter->clock.now()));
            if (!made)
                return Base::passOn(made);
        }
        return {};
    }

    /// Booked, however far ahead it is.
    void put(const char *id, const SlotId &slotId)
    {
        Slot slot = slotNow(slotId);
        slot.booked += 1;
        slot.reserved = 0;
        m_counter->put(slot);
        Appointment one;
        one.id = AppointmentId(QLatin1String(id));
        one.slotId = slotId;
        one.patientId = PatientId(QLatin1String(id));
        one.departmentId = slot.departmentId;
        one.practitionerId = slot.practitionerId;
        one.serviceDay = slot.serviceDay;
        one.startsAt = slot.startsAt;
        one.endsAt = slot.endsAt;
        m_counter->put(one);
    }

    QString rotaNow(const char *role)
    {
        return m_counter->stored<PractitionerRole>(RoleId(QLatin1String(role)))->availableTime;
    }

    std::unique_ptr<Store::Reader> reader()
    {
        return std::make_unique<Store::Reader>(*m_counter->database);
    }

    std::unique_ptr<Counter> m_counter;
};

QTEST_GUILESS_MAIN(ScheduleOperationsTest)
#include "scheduleoperationstest.moc"
