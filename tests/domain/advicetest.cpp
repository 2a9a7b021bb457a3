// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/advice.h"

#include <QtTest>

using namespace Domain;
using std::chrono::minutes;

namespace {
const Base::Instant Eight = Base::fromSeconds(1778716800); // Thursday 2026-05-14, Shanghai
const QTimeZone Shanghai("Asia/Shanghai");

Slot slotAt(int index, int booked, int capacity = 4)
{
    Slot slot;
    slot.id = SlotId(QString::number(index));
    slot.roleId = RoleId(QStringLiteral("li"));
    slot.serviceDay = QDate(2026, 5, 14);
    slot.startsAt = Eight + minutes(30) * index;
    slot.endsAt = slot.startsAt + minutes(30);
    slot.capacity = capacity;
    slot.booked = booked;
    return slot;
}
} // namespace

class AdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void fullerHalfHourMeansALongerWait()
    {
        const auto means = ServiceTimes();

        QCOMPARE(slotWait(slotAt(1, 0), means).p80.count(), 0);
        QVERIFY(slotWait(slotAt(1, 4), means).p80 > slotWait(slotAt(1, 2), means).p80);
        QVERIFY(slotWait(slotAt(1, 4), means).p50 < slotWait(slotAt(1, 4), means).p80);
    }

    void onlyMuchBetterTimesAreAdvised()
    {
        const std::vector<Slot> day{slotAt(0, 3), slotAt(1, 0), slotAt(2, 4), slotAt(3, 3)};

        const auto better =
            betterSlots(SlotId(QStringLiteral("0")), day, ServiceTimes(), Advised::Anybody, Eight, Shanghai);

        QCOMPARE(better.size(), size_t{1});
        QCOMPARE(better[0].slotId, SlotId(QStringLiteral("1")));
        QCOMPARE(better[0].wait.kind, ShownWait::Kind::Soon);
    }

    void atMostThreeTimesAreAdvised()
    {
        std::vector<Slot> day{slotAt(0, 4, 5)};
        for (int index = 1; index < 8; ++index)
            day.push_back(slotAt(index, 0));

        const auto better =
            betterSlots(SlotId(QStringLiteral("0")), day, ServiceTimes(), Advised::Anybody, Eight, Shanghai);

        QCOMPARE(better.size(), MostAdvice);
        QCOMPARE(better[0].slotId, SlotId(QStringLiteral("1")));
    }

    void seniorsAreKeptFromWinterMorningsAndLateHours()
    {
        Slot winter = slotAt(1, 0);
        winter.serviceDay = QDate(2026, 12, 3);
        winter.startsAt = Base::instantAt(winter.serviceDay, 8 * 60 + 30, Shanghai);
        const QDate today = winter.serviceDay;

        QCOMPARE(slotCost(winter, {}, today, LastHour::No, Advised::Senior, Shanghai), minutes(15));
        QCOMPARE(
            slotCost(winter, {}, today, LastHour::Yes, Advised::Senior, Shanghai), minutes(35));
        QCOMPARE(
            slotCost(winter, {}, today, LastHour::Yes, Advised::Anybody, Shanghai), minutes(0));
    }

    void tomorrowCostsTenMinutes()
    {
        Slot tomorrow = slotAt(1, 0);
        tomorrow.serviceDay = tomorrow.serviceDay.addDays(1);

        QCOMPARE(
            slotCost(tomorrow, {}, QDate(2026, 5, 14), LastHour::No, Advised::Anybody, Shanghai),
            minutes(10));
    }

    void loserOfTheLastPlaceGetsTheNearestOnes() // edge 22
    {
        Slot other = slotAt(3, 0);
        other.id = SlotId(QStringLiteral("other"));
        other.roleId = RoleId(QStringLiteral("wang"));
        const std::vector<Slot> day{
            slotAt(0, 4), slotAt(1, 1), slotAt(2, 4), other, slotAt(3, 1), slotAt(5, 0)};

        const auto near = nearestSlots(day[2], day, Eight, 3);

        QCOMPARE(near.size(), size_t{3});
        QCOMPARE(near[0].id, SlotId(QStringLiteral("1")));
        QCOMPARE(near[1].id, SlotId(QStringLiteral("3")));
        QCOMPARE(near[2].id, SlotId(QStringLiteral("other")));
    }
};

QTEST_GUILESS_MAIN(AdviceTest)
#include "advicetest.moc"
