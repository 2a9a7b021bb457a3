// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sentences.h"

#include <QtTest>

#include "presentation/deskwords.h"
#include "presentation/queue/placereason.h"
#include "presentation/wayfinding/walksentences.h"

using namespace Presentation;
using Base::Language;
using std::chrono::minutes;

namespace {
const QDate Thursday(2026, 5, 14);
const Base::Instant HalfPastEight = Base::fromSeconds(1778718600); // in Shanghai

Sentences chinese()
{
    return Sentences(Language::Chinese, QTimeZone("Asia/Shanghai"));
}

Base::LocalText named(const char *zh, const char *en)
{
    return {QString::fromUtf8(zh), QString::fromUtf8(en)};
}

/// From a kiosk forty metres to a lift on the right, up two floors, and a room on the left.
Domain::Walk walkUp()
{
    Domain::FloorChange lift{
        Domain::MapEdgeKind::Lift, QStringLiteral("lift-a"), named("A梯", "Lift A"), 3, 8};
    Domain::WalkLeg below{1, {{0, 0}, {40, 0}, {40, 2}}, 42, lift};
    Domain::WalkLeg above{3, {{40, 2}, {40, 12}, {43, 12}}, 13, std::nullopt};
    return {QStringLiteral("kiosk-1"),
        QStringLiteral("302"),
        named("302 诊室", "Room 302"),
        {below, above},
        55};
}

Domain::BuildingMap floors()
{
    Domain::BuildingMap map;
    map.floors = {{1, named("1 楼", "Floor 1")}, {3, named("3 楼", "Floor 3")}};
    return map;
}
} // namespace

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void numbersInReasonsAreThoseOfThePolicyInForce() // edge 69
    {
        Domain::QueuePolicy policy;
        policy.behindFirstMiss = 2;
        policy.behindSecondMiss = 7;
        policy.nonMedicalCapMin = 40;
        Presentation::PlaceFacts facts;
        facts.policy = policy;
        facts.position = 1;
        facts.ticket.missCount = 1;
        facts.ticket.statutory = Domain::Statutory::Age65;
        facts.zone = QTimeZone::utc();
        const auto words = [&facts] {
            QStringList all{Presentation::DeskWords::placeReason(facts.ticket, facts.policy)};
            for (const auto &event : Presentation::PlaceWords::explain(facts).events)
                all << event.detail;
            return all.join(u'|');
        };

        QVERIFY2(words().contains("2 人之后") && words().contains("40 分钟"), qPrintable(words()));
        facts.ticket.missCount = 2;
        QVERIFY2(words().contains("7 人之后"), qPrintable(words()));
        facts.ticket.missCount = 0;
        facts.ticket.ticketClass = Domain::TicketClass::Return;
        facts.ticket.creditSeconds = 25 * 60;
        QVERIFY2(words().contains("25 分钟"), qPrintable(words()));
    }

    void equalMinutesAreToldApartByWhatDecided()
    {
        Presentation::PlaceFacts facts;
        facts.zone = QTimeZone::utc();
        facts.ticket.t0 = Base::fromSeconds(1000);
        Domain::Call call;
        call.number = "A001";
        call.calledAt = Base::fromSeconds(1010);
        call.waitedSeconds = 20;
        call.reason = "EARLIER_CHECK_IN";
        facts.before = {call};

        QStringList all;
        for (const auto &event : Presentation::PlaceWords::explain(facts).events)
            all << event.detail;

        QVERIFY2(!all.join(u'|').contains("0 分"), qPrintable(all.join(u'|')));
        QVERIFY2(all.join(u'|').contains("早到的先叫"), qPrintable(all.join(u'|')));
    }


    void moneyIsShortWhenItIsRound()
    {
        QCOMPARE(chinese().money(5000), QStringLiteral("¥50"));
        QCOMPARE(chinese().money(1250), QStringLiteral("¥12.50"));
    }

    void daysAreNamedAsPeopleSayThem()
    {
        const auto say = chinese();
        QCOMPARE(say.day(Thursday, Thursday), QStringLiteral("今天"));
        QCOMPARE(say.day(Thursday.addDays(1), Thursday), QStringLiteral("明天"));
        QCOMPARE(say.day(Thursday.addDays(2), Thursday), QStringLiteral("周六"));
        QCOMPARE(say.day(Thursday.addDays(9), Thursday), QStringLiteral("5月23日 星期六"));
    }

    void timesAreTheHospitalsWallClock() // edge 117
    {
        QCOMPARE(chinese().span(HalfPastEight, HalfPastEight + minutes(30)),
            QStringLiteral("08:30–09:00"));
    }

    void unknownWaitIsSaidAndNeverZero() // edge 92
    {
        using Kind = Domain::ShownWait::Kind;
        QCOMPARE(chinese().wait({}), QStringLiteral("暂时不知道"));
        QCOMPARE(chinese().wait({Kind::Soon, 0, 0}), QStringLiteral("很快就到"));
        QCOMPARE(chinese().wait({Kind::Interval, 20, 35}), QStringLiteral("20–35 分钟"));
        QCOMPARE(chinese().wait({Kind::Interval, 5, 5}), QStringLiteral("5 分钟"));
    }

    void placeInTheQueueHasItsReason()
    {
        Domain::Ticket ticket;
        ticket.ticketClass = Domain::TicketClass::Booked;
        ticket.statutory = Domain::Statutory::Age65;

        const QString reason = chinese().placeReason(ticket, HalfPastEight, 1);

        QVERIFY(reason.contains(QStringLiteral("08:30")));
        QVERIFY(reason.contains(QStringLiteral("满 65 岁")));
        QVERIFY(reason.contains(QStringLiteral("有 1 位<danger>急诊</danger>病人会先看")));
        QVERIFY(!Sentences::plain(reason).contains(u'<'));
    }

    void latePersonIsToldWhatItCosts() // edge 54
    {
        const Domain::ArrivalAdvice late{Domain::ArrivalAnswer::Late, {}, 10};
        QVERIFY(chinese().arrival(late, {}).contains(QStringLiteral("晚到 10 分钟")));
    }

    void earlyPersonIsToldWhenToCome() // edge 53
    {
        const Domain::ArrivalAdvice early{Domain::ArrivalAnswer::TooEarly, HalfPastEight, 0};
        QVERIFY(chinese().arrival(early, {}).contains(QStringLiteral("08:30")));
    }

    void everyRefusalSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"slot-full",
                 "slot-closed",
                 "slot-past",
                 "already-booked",
                 "already-waiting",
                 "offline",
                 "being-confirmed",
                 "disk-full",
                 "anything"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void everyRefusalSaysWhatToDo()
    {
        QFETCH(QString, code);
        const QString sentence =
            chinese().refusal({Base::ErrorKind::Conflict, code, QStringLiteral("A007")});
        QVERIFY(!sentence.isEmpty());
        QVERIFY(!sentence.contains(code));
    }

    void walkNamesTheLiftWhereTheFloorChanges() // edge 130
    {
        const auto map = floors();
        const WalkSentences say(map, Language::Chinese);

        const auto steps = say.full(walkUp());

        QCOMPARE(steps.size(), size_t{3});
        QCOMPARE(steps[0].text, QStringLiteral("往前走 40 米，右手边是 A梯"));
        QCOMPARE(steps[1].text, QStringLiteral("坐 A梯到 3 楼"));
        QCOMPARE(steps[1].icon, QStringLiteral("lift"));
        QCOMPARE(steps[2].text, QStringLiteral("出电梯，走 10 米，左手边是 302 诊室"));
    }

    void walkIsShortForElderlyPeople()
    {
        const auto map = floors();
        const auto steps = WalkSentences(map, Language::Chinese).brief(walkUp());

        QCOMPARE(steps.size(), size_t{3});
        QCOMPARE(steps[0].text, QStringLiteral("往前走到 A梯"));
        QCOMPARE(steps[2].text, QStringLiteral("左手边是 302 诊室"));
    }
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentencestest.moc"
