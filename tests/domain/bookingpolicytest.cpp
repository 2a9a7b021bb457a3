// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/bookingpolicy.h"

#include <QFile>

#include "domain/booking/noshow.h"
#include "domain/booking/waitlist.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const QTimeZone Shanghai("Asia/Shanghai");

Slot slotOn(QDate day, int minute, int capacity)
{
    Slot slot;
    slot.id = SlotId("s");
    slot.departmentId = DepartmentId("heart");
    slot.practitionerId = PractitionerId("li");
    slot.serviceDay = day;
    slot.startsAt = Base::instantAt(day, minute, Shanghai);
    slot.endsAt = slot.startsAt + 30min;
    slot.capacity = capacity;
    return slot;
}

NoShow missed(QDate day, NoShowState state = NoShowState::Counted)
{
    NoShow one;
    one.serviceDay = day;
    one.state = state;
    return one;
}
} // namespace

class BookingPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void hospitalsOwnFileSaysTheNumbersOfTheBook()
    {
        QFile file(qEnvironmentVariable("DAOYI_SOURCE")
            + QStringLiteral("/resources/hospital/booking.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));

        const auto policy = parseBookingPolicy(file.readAll());

        VERIFY_OK(policy);
        QCOMPARE(*policy, BookingPolicy());
        QVERIFY(!policy->noShow.enabled);
    }

    void badPolicyIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("not JSON") << QByteArray("{\n \"offerMin\" 3}") << "line 2";
        QTest::newRow("unknown") << QByteArray(R"({"offermin": 3})") << "offermin: unknown";
        QTest::newRow("too far") << QByteArray(R"({"horizon": {"days": 60}})") << "horizon.days: ";
        QTest::newRow("half") << QByteArray(R"({"offerMin": 1.5})") << "offerMin: ";
        QTest::newRow("crossed") << QByteArray(R"({"cooling": {"shortestMin": 40}})")
                                 << "cooling.shortestMin: 40 is above longestMin (30)";
        QTest::newRow("no flag") << QByteArray(R"({"noShow": {"enabled": 1}})")
                                 << "noShow.enabled: ";
        QTest::newRow("reminders") << QByteArray(R"({"remindHours": [0]})") << "remindHours: ";
    }

    void badPolicyIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);

        const auto policy = parseBookingPolicy(json);

        VERIFY_FAILS(policy, "bad-policy");
        QVERIFY2(policy.error().detail.startsWith(place), qPrintable(policy.error().detail));
    }

    void sevenOfTenCanBeBookedAheadAndTheRestADayBefore()
    {
        const QDate day(2026, 5, 18);
        const Slot slot = slotOn(day, 600, 10);
        const BookingPolicy policy;

        QCOMPARE(reservedAt(slot, policy, slot.startsAt - 24h - 1s, Shanghai), 3);
        QCOMPARE(reservedAt(slot, policy, slot.startsAt - 24h, Shanghai), 0);
    }

    void farthestDayOpensAtItsHour() // edge 44
    {
        const QDate day(2026, 5, 20);
        const Slot slot = slotOn(day, 600, 10);
        const BookingPolicy policy; // seven days, the 14th is the first of them
        const auto release = Base::instantAt(QDate(2026, 5, 14), 420, Shanghai);

        QCOMPARE(reservedAt(slot, policy, release - 1s, Shanghai), 10);
        QCOMPARE(reservedAt(slot, policy, release, Shanghai), 3);
    }

    void cancelledPlaceOpensAtARandomMomentBetweenFiveAndThirtyMinutes() // edge 28
    {
        const BookingPolicy policy;
        const auto now = Base::fromSeconds(1'778'716'800);
        std::chrono::seconds shortest = 24h;
        std::chrono::seconds longest = 0s;
        for (int i = 0; i < 500; ++i) {
            const auto wait = coolUntil(AppointmentId(QString::number(i)), policy, now) - now;
            shortest = std::min(shortest, wait);
            longest = std::max(longest, wait);
        }
        QVERIFY(shortest >= 5min && shortest < 7min);
        QVERIFY(longest <= 30min && longest > 28min);
    }

    void waitingIsInTheOrderOfJoiningAndBeforeTheReleaseByLot() // edge 44
    {
        const QDate day(2026, 5, 20);
        const auto release = Base::instantAt(QDate(2026, 5, 14), 420, Shanghai);
        std::vector<WaitEntry> entries;
        const auto add = [&](const char *id, Base::Instant at, int unanswered = 0) {
            WaitEntry entry;
            entry.id = WaitEntryId(QLatin1String(id));
            entry.day = day;
            entry.joinedAt = at;
            entry.unanswered = unanswered;
            entries.push_back(entry);
        };
        add("did not answer", release - 3h, 1);
        add("late", release + 2s);
        add("soon", release + 1s);
        for (const char *early : {"a", "b", "c", "d", "e", "f"})
            add(early, release - 1h + std::chrono::seconds(early[0]));

        orderWaiting(entries, release);

        QStringList order;
        for (const WaitEntry &entry : entries)
            order += entry.id.text();
        QCOMPARE(order.mid(6), (QStringList{"soon", "late", "did not answer"}));
        QVERIFY(
            order.mid(0, 6) != (QStringList{"a", "b", "c", "d", "e", "f"})); // not who was quick
    }

    void threeMissesBlockTheKioskAndOnlyWhenSwitchedOn() // edge 50
    {
        const QDate today(2026, 5, 14);
        std::vector<NoShow> ledger{missed(today.addDays(-5)), missed(today.addDays(-9))};
        NoShowRules rules;
        QVERIFY(!blockedUntil(ledger, rules, today));
        rules.enabled = true;
        QVERIFY(!blockedUntil(ledger, rules, today));
        ledger.push_back(missed(today.addDays(-80)));
        QCOMPARE(blockedUntil(ledger, rules, today), std::optional(today.addDays(25)));
        for (const auto state :
            {NoShowState::Excused, NoShowState::Appealed, NoShowState::Accepted}) {
            ledger.back().state = state;
            QVERIFY(!blockedUntil(ledger, rules, today));
        }
        ledger.back().state = NoShowState::Upheld;
        QVERIFY(blockedUntil(ledger, rules, today));
        QVERIFY(!blockedUntil(ledger, rules, today.addDays(26)));
        ledger.back().serviceDay = today.addDays(-91);
        QVERIFY(!blockedUntil(ledger, rules, today));
    }

    void likelihoodOfNotComingIsLearned()
    {
        NoShowRates rates;
        QVERIFY(qAbs(rates.of(0) - 0.12) < 0.001);
        rates.add(0, true, 180);
        rates.add(10, false, 30);
        QVERIFY(rates.of(0) < 0.02);
        QVERIFY(rates.of(10) > 0.6);
        QVERIFY(qAbs(rates.of(3) - 0.12) < 0.001);
    }

    void halfHourIsBookedAboveCapacityOnceAndWherePeopleStayAway()
    {
        const BookingPolicy policy;
        Slot slot = slotOn(QDate(2026, 5, 14), 600, 2);
        QCOMPARE(overbookRefusal(slot, 2, {0.12, 0.08}, policy), OverbookRefusal::None);
        QCOMPARE(overbookRefusal(slot, 2, {0.12, 0.07}, policy), OverbookRefusal::Unlikely);
        QCOMPARE(overbookRefusal(slot, 1, {0.5, 0.5}, policy), OverbookRefusal::Last);
        slot.over = 1;
        QCOMPARE(overbookRefusal(slot, 2, {0.5, 0.5}, policy), OverbookRefusal::Already);
    }
};

QTEST_GUILESS_MAIN(BookingPolicyTest)
#include "bookingpolicytest.moc"
