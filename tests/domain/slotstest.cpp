// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/slots.h"

#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;

namespace {

const QDate Thursday(2026, 5, 14);

PractitionerRole roleWith(const char *rota)
{
    PractitionerRole role;
    role.id = RoleId("role");
    role.practitionerId = PractitionerId("doctor");
    role.departmentId = DepartmentId("heart");
    role.roomId = LocationId("302");
    role.availableTime = QLatin1String(rota);
    return role;
}

/// Starts of the slots in wall time.
QStringList starts(const char *rota, QDate day, const char *zone = "Asia/Shanghai")
{
    const QTimeZone place(zone);
    QStringList result;
    const auto made = slotsOf(roleWith(rota), day, place);
    if (!made)
        return { made.error().code };
    for (const Slot &slot : *made)
        result += Base::wallTime(slot.startsAt, place).toString("d. HH:mm");
    return result;
}

Slot openSlot()
{
    Slot slot;
    slot.startsAt = Base::fromSeconds(1778720400);
    slot.endsAt = slot.startsAt + SlotLength;
    slot.capacity = 2;
    return slot;
}
}

class SlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfHoursFollowTheRota()
    {
        const auto made = slotsOf(roleWith("4 480-570 x3"), Thursday, QTimeZone("Asia/Shanghai"));

        VERIFY_OK(made);
        QCOMPARE(made->size(), size_t { 3 });
        QCOMPARE(Base::toSeconds(made->front().startsAt), 1778716800);
        QCOMPARE(made->front().endsAt - made->front().startsAt, std::chrono::seconds(30min));
        QCOMPARE(made->front().capacity, 3);
        QCOMPARE(made->front().roomId, LocationId("302"));
        QCOMPARE(made->front().serviceDay, Thursday);
    }

    void otherWeekdaysHaveNone()
    {
        QCOMPARE(starts("3 480-720 x3", Thursday), QStringList());
        QCOMPARE(starts("", Thursday), QStringList());
    }

    void halfHourThatWouldPassTheEndIsNotMade() // edge 29
    {
        QCOMPARE(starts("4 660-705 x1", Thursday), QStringList { "14. 11:00" });
    }

    void sessionsInAnyOrderGiveEarliestFirst()
    {
        QCOMPARE(starts("4 810-870 x1; 4 480-540 x1", Thursday),
            QStringList({ "14. 08:00", "14. 08:30", "14. 13:30", "14. 14:00" }));
    }

    void nightSessionBelongsToItsServiceDay() // edge 43
    {
        const auto made
            = slotsOf(roleWith("4 1410-1470 x1"), Thursday, QTimeZone("Asia/Shanghai"));

        VERIFY_OK(made);
        QCOMPARE(starts("4 1410-1470 x1", Thursday), QStringList({ "14. 23:30", "15. 00:00" }));
        QCOMPARE(made->back().serviceDay, Thursday);
    }

    void clockChangesGiveNoStartTwice() // edge 41
    {
        const QStringList spring = starts("7 60-240 x1", QDate(2026, 3, 29), "Europe/Berlin");
        const QStringList autumn = starts("7 60-240 x1", QDate(2026, 10, 25), "Europe/Berlin");

        QCOMPARE(QSet<QString>(spring.begin(), spring.end()).size(), spring.size());
        QVERIFY(!spring.contains("29. 02:00") && !spring.contains("29. 02:30"));
        QVERIFY(spring.contains("29. 03:00"));
        QCOMPARE(autumn.size(), 6);
    }

    void slotsMadeTwiceAreTheSame()
    {
        const auto role = roleWith("4 480-720 x3");
        const QTimeZone zone("Asia/Shanghai");

        QCOMPARE(*slotsOf(role, Thursday, zone), *slotsOf(role, Thursday, zone));
    }

    void unreadableRotaIsSaid() { QCOMPARE(starts("8 9-5", Thursday), QStringList { "bad-rota" }); }

    void placeIsRefusedForTheFirstReasonThatHolds() // edges 30, 38
    {
        Slot slot = openSlot();
        QCOMPARE(refusal(slot, slot.startsAt - 1h), SlotRefusal::None);
        QCOMPARE(refusal(slot, slot.endsAt - LatestBooking), SlotRefusal::None);
        QCOMPARE(refusal(slot, slot.endsAt - LatestBooking + 1s), SlotRefusal::Past);
        slot.booked = 1;
        slot.held = 1;
        QCOMPARE(refusal(slot, slot.startsAt), SlotRefusal::Full);
        slot.state = SlotState::Closed;
        QCOMPARE(refusal(slot, slot.endsAt), SlotRefusal::Closed);
    }

    void capacityLoweredBelowTheBookedStopsTheSale() // edge 46
    {
        Slot slot = openSlot();
        slot.booked = 2;
        slot.capacity = 1;

        QCOMPARE(refusal(slot, slot.startsAt), SlotRefusal::Full);
    }
};

QTEST_APPLESS_MAIN(SlotsTest)
#include "slotstest.moc"
