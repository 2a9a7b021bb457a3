// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/schedule.h"

#include "testlib/verify.h"

using namespace Domain;

namespace {
const QDate Thursday(2026, 5, 14);
const QDate Saturday(2026, 5, 9);

PractitionerRole doctor()
{
    PractitionerRole role;
    role.id = RoleId("role");
    role.practitionerId = PractitionerId("li");
    role.roomId = LocationId("302");
    role.availableTime = QStringLiteral("4 480-720 x3; 5 540-600 x2");
    return role;
}

ScheduleException exception(ExceptionKind kind, int start, int end)
{
    ScheduleException one;
    one.id = ExceptionId("e");
    one.roleId = RoleId("role");
    one.day = Thursday;
    one.kind = kind;
    one.startMinute = start;
    one.endMinute = end;
    one.reason = QStringLiteral("会议");
    return one;
}

QStringList starts(const DayPlan &plan, const char *zone = "Asia/Shanghai")
{
    const QTimeZone place(zone);
    QStringList result;
    const auto made = plannedSlots(doctor(), plan, place);
    if (!made)
        return {made.error().code};
    for (const Slot &slot : *made)
        result += Base::wallTime(slot.startsAt, place).toString("HH:mm");
    return result;
}

DayPlan dayWith(std::vector<ScheduleException> exceptions)
{
    return {Thursday, {}, std::move(exceptions), Holidays::Kept};
}
} // namespace

class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absenceTakesOutWhatItTouchesAndTheRestStaysWhereItStood() // edge 34
    {
        // 09:10 to 09:40 touches two half hours; the others begin as before.
        const DayPlan plan = dayWith({exception(ExceptionKind::Absent, 550, 580)});

        QCOMPARE(starts(plan), (QStringList{"08:00", "08:30", "10:00", "10:30", "11:00", "11:30"}));
        for (const Slot &slot : *plannedSlots(doctor(), plan, QTimeZone("Asia/Shanghai")))
            QCOMPARE(slot.capacity, 3);
    }

    void extraSessionIsAddedInItsRoom()
    {
        ScheduleException extra = exception(ExceptionKind::Extra, 840, 905);
        extra.placesPerSlot = 4;
        extra.roomId = LocationId("305");
        const auto made =
            plannedSlots(doctor(), dayWith({extra}), QTimeZone("Asia/Shanghai"));

        VERIFY_OK(made);
        QCOMPARE(made->size(), size_t{10}); // the last five minutes make no half hour (edge 29)
        QCOMPARE(made->back().capacity, 4);
        QCOMPARE(made->back().roomId, LocationId("305"));
        QCOMPARE(made->front().roomId, LocationId("302"));
    }

    void otherRoomChangesNothingElse()
    {
        ScheduleException other = exception(ExceptionKind::OtherRoom, 600, 1440);
        other.roomId = LocationId("305");
        const auto made = plannedSlots(doctor(), dayWith({other}), QTimeZone("Asia/Shanghai"));

        VERIFY_OK(made);
        QCOMPARE(made->size(), size_t{8});
        QCOMPARE(made->at(3).roomId, LocationId("302"));
        QCOMPARE(made->at(4).roomId, LocationId("305"));
    }

    void holidayBeatsTheRotaButNotAnExtraSession() // edge 34
    {
        DayPlan plan = dayWith({});
        plan.holiday = Holiday{holidayId(Thursday), HolidayKind::Off, {"节", "Day"}};
        QCOMPARE(starts(plan), QStringList());

        ScheduleException extra = exception(ExceptionKind::Extra, 480, 540);
        extra.placesPerSlot = 1;
        plan.exceptions = {extra};
        QCOMPARE(starts(plan), (QStringList{"08:00", "08:30"}));
        plan.exceptions = {};
        plan.holidays = Holidays::Worked; // the emergency room
        QCOMPARE(starts(plan).size(), 8);
    }

    void makeUpDayHasTheRotaOfTheWeekdayBesideIt()
    {
        DayPlan plan{Saturday, {}, {}, Holidays::Kept};
        QCOMPARE(starts(plan), QStringList());
        plan.holiday = Holiday{holidayId(Saturday), HolidayKind::MakeUp, {"班", "Work"}};
        QCOMPARE(starts(plan), (QStringList{"09:00", "09:30"})); // Friday's
    }

    void undoneAndForeignExceptionsChangeNothing()
    {
        ScheduleException undone = exception(ExceptionKind::Absent, 0, 1440);
        undone.undoneAt = Base::fromSeconds(1);
        ScheduleException other = exception(ExceptionKind::Absent, 0, 1440);
        other.roleId = RoleId("another");
        QCOMPARE(starts(dayWith({undone, other})).size(), 8);
    }

    void wallTimeHoldsWhenTheClockChanges() // edge 41
    {
        PractitionerRole night = doctor();
        night.availableTime = QStringLiteral("7 60-240 x1"); // Sunday 01:00 to 04:00
        const QTimeZone berlin("Europe/Berlin");
        const auto count = [&](QDate day) {
            const auto made = plannedSlots(night, {day, {}, {}, Holidays::Kept}, berlin);
            for (size_t i = 1; i < made->size(); ++i) {
                if (made->at(i).startsAt < made->at(i - 1).endsAt)
                    return -1; // two half hours at once
            }
            return static_cast<int>(made->size());
        };
        QCOMPARE(count(QDate(2026, 3, 22)), 6);
        QCOMPARE(count(QDate(2026, 3, 29)), 4); // 02:00 to 03:00 does not exist
        QVERIFY(count(QDate(2026, 10, 25)) >= 6); // 02:00 to 03:00 exists twice
    }

    void badExceptionIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("code");
        const int absent = static_cast<int>(ExceptionKind::Absent);
        const int extra = static_cast<int>(ExceptionKind::Extra);
        QTest::newRow("good") << absent << 480 << 600 << "";
        QTest::newRow("between sessions") << absent << 720 << 900 << "outside-session";
        QTest::newRow("backwards") << absent << 600 << 480 << "bad-time";
        QTest::newRow("past the next noon") << absent << 480 << 2161 << "bad-time";
        QTest::newRow("extra over the rota") << extra << 690 << 780 << "overlapping-session";
        QTest::newRow("extra of no half hour") << extra << 780 << 800 << "bad-time";
        QTest::newRow("extra beside it") << extra << 720 << 780 << "";
    }

    void badExceptionIsRefusedWithItsPlace()
    {
        QFETCH(int, kind);
        QFETCH(int, start);
        QFETCH(int, end);
        QFETCH(QString, code);
        ScheduleException one = exception(static_cast<ExceptionKind>(kind), start, end);
        one.placesPerSlot = 2;

        const auto checked = checkException(doctor(), dayWith({}), one);

        QCOMPARE(checked ? QString() : checked.error().code, code);
        if (!checked)
            QCOMPARE(checked.error().detail,
                QStringLiteral("role 2026-05-14 %1-%2").arg(start).arg(end));
    }

    void exceptionWantsReasonDayAndPlaces()
    {
        ScheduleException one = exception(ExceptionKind::Absent, 480, 600);
        one.reason = QStringLiteral("  ");
        VERIFY_FAILS(checkException(doctor(), dayWith({}), one), "no-reason");
        one = exception(ExceptionKind::Extra, 780, 900);
        VERIFY_FAILS(checkException(doctor(), dayWith({}), one), "bad-places");
        one = exception(ExceptionKind::Absent, 480, 600);
        one.day = QDate(2026, 2, 30);
        VERIFY_FAILS(checkException(doctor(), dayWith({}), one), "bad-day");
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "scheduletest.moc"
