// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/rules.h"

#include <algorithm>

#include <QtTest>

#include "domain/queue/explain.h"
#include "domain/queue/order.h"

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const Base::Instant Nine = Base::fromSeconds(1778720400); // 09:00 in Shanghai

Ticket ticketOf(TicketClass ticketClass,
    std::chrono::minutes after = 0min,
    int sequence = 1,
    Statutory statutory = Statutory::None)
{
    Ticket ticket;
    ticket.id = TicketId(QString::number(sequence));
    ticket.sequence = sequence;
    place(ticket, {ticketClass, statutory, Nine + after, Nine, Nine + 30min, {}});
    return ticket;
}

std::vector<Ticket> walkIns(int count)
{
    std::vector<Ticket> line;
    for (int i = 0; i < count; ++i)
        line.push_back(ticketOf(TicketClass::WalkIn, std::chrono::minutes(i + 1), i + 2));
    return line;
}

/// How many of `line` stand before `ticket`.
qsizetype placeOf(const Ticket &ticket, const std::vector<Ticket> &line)
{
    return std::ranges::count_if(line, [&](const Ticket &other) { return before(other, ticket); });
}

Ticket missedOnce(const Ticket &ticket)
{
    Ticket missed = ticket;
    miss(missed, Nine + 20min);
    return missed;
}
} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void escalationIntoALaneStartsTheClockAnew() // edges 57, 58
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn, 0min, 1, Statutory::Age80);
        QVERIFY(escalate(ticket, TicketClass::EmergencyII, Nine + 40min));

        QCOMPARE(ticket.lane, 1);
        QCOMPARE(ticket.t0, Nine + 40min);
        QCOMPARE(ticket.creditSeconds, 0);
        // An emergency II that came before the escalation goes first.
        QVERIFY(before(ticketOf(TicketClass::EmergencyII, 39min, 9), ticket));
    }

    void escalationToThreeKeepsTheClockAndTheBetterCredit()
    {
        Ticket walkIn = ticketOf(TicketClass::WalkIn);
        QVERIFY(escalate(walkIn, TicketClass::EmergencyIII, Nine + 40min));
        QCOMPARE(walkIn.t0, Nine);
        QCOMPARE(walkIn.creditSeconds, 3600);
        QCOMPARE(walkIn.lane, 2);

        Ticket booked = ticketOf(TicketClass::Booked);
        QVERIFY(escalate(booked, TicketClass::EmergencyIV, Nine));
        QCOMPARE(booked.creditSeconds, 1200); // its own is more
    }

    void nobodyIsEscalatedDownwards()
    {
        Ticket second = ticketOf(TicketClass::EmergencyII);
        const Ticket asItWas = second;
        QVERIFY(!escalate(second, TicketClass::EmergencyIII, Nine));
        QVERIFY(!escalate(second, TicketClass::EmergencyII, Nine));
        QVERIFY(!escalate(second, TicketClass::WalkIn, Nine));
        QCOMPARE(second, asItWas);
        QVERIFY(!undoEscalation(second));
    }

    void undoOfAnEscalationGivesTheExactPlaceBack_data() // edges 62, 77
    {
        QTest::addColumn<int>("to");
        QTest::newRow("I") << 1;
        QTest::newRow("II") << 2;
        QTest::newRow("III") << 3;
        QTest::newRow("IV") << 4;
    }

    void undoOfAnEscalationGivesTheExactPlaceBack()
    {
        QFETCH(int, to);
        const Ticket original = ticketOf(TicketClass::Booked, 10min, 3, Statutory::Age65);
        Ticket ticket = original;

        QVERIFY(escalate(ticket, static_cast<TicketClass>(to), Nine + 25min));
        QVERIFY(ticket != original);
        QVERIFY(undoEscalation(ticket));

        QCOMPARE(ticket, original);
    }

    void escalationsAreUndoneOneByOne()
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn);
        QVERIFY(escalate(ticket, TicketClass::EmergencyIII, Nine + 10min));
        const Ticket third = ticket;
        QVERIFY(escalate(ticket, TicketClass::EmergencyII, Nine + 20min));

        QVERIFY(undoEscalation(ticket));
        QCOMPARE(ticket, third);
        QVERIFY(undoEscalation(ticket));
        QCOMPARE(ticket, ticketOf(TicketClass::WalkIn));
        QVERIFY(!undoEscalation(ticket));
    }

    void undoDoesNotWashAMissAway()
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn);
        QVERIFY(escalate(ticket, TicketClass::EmergencyIII, Nine + 10min));
        miss(ticket, Nine + 20min);
        comeBack(ticket, {ticketOf(TicketClass::EmergencyIII, 5min, 7)});
        const qint64 lost = ticket.adjustMs;
        QVERIFY(lost < 0);

        QVERIFY(undoEscalation(ticket));

        QCOMPARE(ticket.adjustMs, lost);
        QCOMPARE(ticket.orderKey, orderKey(ticket));
    }

    void whoMissedStandsRightBehindTheThirdThenTheFifth() // edge 69
    {
        const auto line = walkIns(8);
        Ticket ticket = missedOnce(ticketOf(TicketClass::WalkIn));
        comeBack(ticket, line);
        QCOMPARE(placeOf(ticket, line), 3);
        QCOMPARE(ticket.state, TicketState::Waiting);

        Ticket again = ticketOf(TicketClass::WalkIn);
        miss(again, Nine);
        miss(again, Nine);
        comeBack(again, line);
        QCOMPARE(placeOf(again, line), 5);
    }

    void whoMissedStandsBehindAllWhenFewWait()
    {
        const auto two = walkIns(2);
        Ticket ticket = missedOnce(ticketOf(TicketClass::WalkIn));
        comeBack(ticket, two);
        QCOMPARE(placeOf(ticket, two), 2);

        Ticket alone = missedOnce(ticketOf(TicketClass::WalkIn));
        comeBack(alone, {});
        QCOMPARE(alone.adjustMs, qint64{0});
    }

    void missingNeverGains() // edge 69
    {
        const auto line = walkIns(5);
        Ticket last = missedOnce(ticketOf(TicketClass::WalkIn, 30min, 20));
        const qint64 key = last.orderKey;
        comeBack(last, line);
        QCOMPARE(last.orderKey, key);
    }

    void equalScoresStillStandRightBehind()
    {
        // Two waiting tickets with the same score as the third, one earlier clock each.
        std::vector<Ticket> line = walkIns(3);
        Ticket returning = ticketOf(TicketClass::Return, 33min, 9); // 33 - 30 = 3 min: as the third
        line.push_back(returning);
        std::ranges::sort(line, before);
        Ticket ticket = missedOnce(ticketOf(TicketClass::Return, 32min, 10));
        comeBack(ticket, line);
        QCOMPARE(placeOf(ticket, line), 3);
    }

    void thirdMissVoidsTheTicket() // edges 68, 69
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn);
        miss(ticket, Nine);
        miss(ticket, Nine);
        QCOMPARE(ticket.state, TicketState::Missed);
        miss(ticket, Nine);
        QCOMPARE(ticket.state, TicketState::Void);
    }

    void missRulesAreNotForLanesZeroAndOne() // queue.md section 2
    {
        for (const TicketClass urgent : {TicketClass::EmergencyI, TicketClass::EmergencyII}) {
            Ticket ticket = ticketOf(urgent);
            const qint64 key = ticket.orderKey;
            for (int time = 0; time < 4; ++time)
                miss(ticket, Nine);
            QCOMPARE(ticket.state, TicketState::Missed);
            comeBack(ticket, walkIns(5));
            QCOMPARE(ticket.orderKey, key);
            QCOMPARE(ticket.missCount, 0);
        }
    }

    void whoWasCalledInVainIsNotOfferedForFiveMinutes() // edge 68
    {
        const Ticket ticket = missedOnce(ticketOf(TicketClass::WalkIn)); // at 09:20
        QVERIFY(!mayOffer(ticket, Nine + 20min));
        QVERIFY(!mayOffer(ticket, Nine + 25min - 1s));
        QVERIFY(mayOffer(ticket, Nine + 25min));
        QVERIFY(mayOffer(ticketOf(TicketClass::WalkIn), Nine));
    }

    void awayTwiceAndThirtyMinutesInAll() // edges 73, 94
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn);
        park(ticket, ParkReason::Toilet, Nine);
        QCOMPARE(*parkEnds(ticket), Nine + 30min);
        unpark(ticket, Nine + 10min);
        QCOMPARE(ticket.parkedSeconds, 600);
        QCOMPARE(ticket.orderKey, orderKey(ticketOf(TicketClass::WalkIn))); // the exact place

        park(ticket, ParkReason::Payment, Nine + 20min);
        QCOMPARE(*parkEnds(ticket), Nine + 40min); // 10 of the 30 are used
        unpark(ticket, Nine + 25min);
        park(ticket, ParkReason::Toilet, Nine + 30min);
        QCOMPARE(ticket.state, TicketState::Missed);
        QCOMPARE(ticket.missCount, 1);
        QVERIFY(mayOffer(ticket, Nine + 30min)); // nobody had offered a room
    }

    void staysAwayTooLongCountsAsMissed() // edge 73
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn);
        park(ticket, ParkReason::Laboratory, Nine);
        overstay(ticket, Nine + 30min);
        QCOMPARE(ticket.state, TicketState::Missed);
        QCOMPARE(ticket.missCount, 1);
        QCOMPARE(ticket.parkedSeconds, 1800);
        QCOMPARE(ticket.parkedAt, Base::Never);
    }

    void examinationPausesCallingWithoutALimit() // edge 70
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn);
        for (int time = 0; time < 5; ++time) {
            park(ticket, ParkReason::Examination, Nine + time * 1h);
            QCOMPARE(ticket.state, TicketState::Parked);
            QVERIFY(!parkEnds(ticket));
            unpark(ticket, Nine + time * 1h + 50min);
        }
        QCOMPARE(ticket.parkCount, 0);
        QCOMPARE(ticket.parkedSeconds, 0);
        QCOMPARE(ticket.missCount, 0);
    }

    void clockThatStepsBackParksForNoTime() // edge 78
    {
        Ticket ticket = ticketOf(TicketClass::WalkIn);
        park(ticket, ParkReason::Toilet, Nine);
        unpark(ticket, Nine - 1h);
        QCOMPARE(ticket.parkedSeconds, 0);
    }

    void transferIsOneOfThreeKinds() // edge 56
    {
        const Ticket original = ticketOf(TicketClass::Booked, 5min, 1, Statutory::Age65);
        Ticket wrongDesk = original;
        transfer(wrongDesk, Transfer::WrongDesk, Nine + 40min);
        QCOMPARE(wrongDesk.t0, original.t0);
        QCOMPARE(wrongDesk.creditSeconds, original.creditSeconds);

        Ticket wish = original;
        transfer(wish, Transfer::Wish, Nine + 40min);
        QCOMPARE(wish.t0, Nine + 40min);
        QCOMPARE(wish.orderKey, orderKey(wish));

        Ticket referral = original;
        transfer(referral, Transfer::Referral, Nine + 40min);
        QCOMPARE(referral.ticketClass, TicketClass::Return);
        QCOMPARE(referral.t0, Nine + 40min);
        QCOMPARE(referral.creditSeconds, 1800); // 30 for the return, the cap cuts the rest
    }

    void graceRunsOnlyOnceTheSessionHasBegun() // edge 55
    {
        const auto at = [](std::chrono::minutes arrival, Base::Instant session) {
            Ticket ticket;
            place(ticket,
                {TicketClass::Booked,
                    Statutory::None,
                    Nine + arrival,
                    Nine,
                    Nine + 30min,
                    session});
            return ticket;
        };
        QCOMPARE(at(40min, Base::Never).creditSeconds, 600);
        QCOMPARE(at(40min, Nine + 41min).ticketClass, TicketClass::Booked); // not begun yet
        QCOMPARE(at(40min, Nine + 41min).creditSeconds, 1200);
        QCOMPARE(at(50min, Nine + 45min).creditSeconds, 900); // began at 09:45
        QCOMPARE(at(70min, Nine + 45min).ticketClass, TicketClass::BookedLate);
        QCOMPARE(at(76min, Nine + 45min).ticketClass, TicketClass::WalkIn);
    }

    void oneMayStandBeforeTheDoor() // queue.md section 2, "call"
    {
        Ticket inside = ticketOf(TicketClass::WalkIn);
        inside.state = TicketState::Serving;
        Ticket called = ticketOf(TicketClass::WalkIn, 1min, 2);
        called.state = TicketState::Called;
        const Ticket next = ticketOf(TicketClass::WalkIn, 2min, 3);

        QVERIFY(mayPrecall({}, next));
        QVERIFY(mayPrecall({inside}, next));
        QVERIFY(!mayPrecall({inside, called}, next));
        QVERIFY(mayPrecall({inside, called}, ticketOf(TicketClass::EmergencyII, 2min, 4)));
    }

    void alarmsTellAndMoveNobody_data() // queue.md section 2
    {
        QTest::addColumn<int>("ticketClass");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("alarm");
        const auto row = [](const char *name, TicketClass is, int minutes, WaitAlarm alarm) {
            QTest::newRow(name) << static_cast<int>(is) << minutes << static_cast<int>(alarm);
        };
        row("II at 7", TicketClass::EmergencyII, 7, WaitAlarm::None);
        row("II at 8", TicketClass::EmergencyII, 8, WaitAlarm::EmergencyTwo);
        row("III at 24", TicketClass::EmergencyIII, 24, WaitAlarm::None);
        row("III at 25", TicketClass::EmergencyIII, 25, WaitAlarm::EmergencyThree);
        row("any at 44", TicketClass::WalkIn, 44, WaitAlarm::None);
        row("any at 45", TicketClass::WalkIn, 45, WaitAlarm::NurseRound);
        row("any at 90", TicketClass::WalkIn, 90, WaitAlarm::Supervisor);
        row("II at 90", TicketClass::EmergencyII, 90, WaitAlarm::Supervisor);
    }

    void alarmsTellAndMoveNobody()
    {
        QFETCH(int, ticketClass);
        QFETCH(int, minutes);
        QFETCH(int, alarm);

        const Ticket ticket = ticketOf(static_cast<TicketClass>(ticketClass));

        QCOMPARE(static_cast<int>(alarmOf(ticket, Nine + std::chrono::minutes(minutes))), alarm);
        Ticket called = ticket;
        called.state = TicketState::Called;
        QCOMPARE(alarmOf(called, Nine + 3h), WaitAlarm::None);
    }

    void callSaysWhySheWasBefore() // queue.md section 3
    {
        const Ticket walkIn = ticketOf(TicketClass::WalkIn, 10min, 5);
        const auto reason = [&](const Ticket &called) { return reasonBefore(called, walkIn); };
        Ticket missed = ticketOf(TicketClass::WalkIn);
        missed.missCount = 1;
        comeBack(missed, {walkIn});

        QCOMPARE(reason(ticketOf(TicketClass::EmergencyII, 30min)), "MEDICAL_URGENCY");
        QCOMPARE(reason(ticketOf(TicketClass::EmergencyIII, 30min)), "MEDICAL_URGENCY");
        QCOMPARE(reason(ticketOf(TicketClass::Booked, 20min)), "BOOKED_ON_TIME");
        QCOMPARE(reason(ticketOf(TicketClass::Return, 20min)), "RETURN_WITH_RESULTS");
        QCOMPARE(reason(ticketOf(TicketClass::WalkIn, 20min, 1, Statutory::Age80)),
            "STATUTORY_PRIORITY");
        QCOMPARE(reason(ticketOf(TicketClass::Booked, 5min)), "WAITED_LONGER");
        QCOMPARE(reason(ticketOf(TicketClass::WalkIn, 10min, 4)), "TICKET_NUMBER");
        QCOMPARE(reasonBefore(walkIn, missed), "MISSED_CALL");
        QCOMPARE(reasonBefore(walkIn, ticketOf(TicketClass::Return, 40min, 6)), "EARLIER_CHECK_IN");
        QCOMPARE(reasonBefore(walkIn, std::nullopt), "TICKET_NUMBER");
    }

    void answerIsACategoryAndTwoNumbers() // queue.md section 3
    {
        Ticket called = ticketOf(TicketClass::Booked, 0min, 1, Statutory::Age65);
        called.id = TicketId("called");
        const Ticket other = ticketOf(TicketClass::WalkIn, -15min, 2);
        const Call call = callRecord(called, other, Nine + 16min);

        QCOMPARE(call.policyVersion, 1);
        QCOMPARE(call.credits, "BOOKED_ON_TIME 1200, AGE_65 600");
        QCOMPARE(call.runnerUpCredits, "");
        const WhyBefore why = whyBefore(call);
        QCOMPARE(why.category, "BOOKED_ON_TIME");
        QCOMPARE(why.creditedMin, std::optional(46));
        QCOMPARE(why.waitedMin, 16);
        QCOMPARE(why.creditMin, 30);
        QCOMPARE(why.otherCreditedMin, std::optional(31));
    }

    void urgencyIsToldWithoutLevelOrNumbers() // queue.md section 3
    {
        const Call call = callRecord(
            ticketOf(TicketClass::EmergencyII), ticketOf(TicketClass::WalkIn), Nine + 1min);
        QCOMPARE(whyBefore(call), (WhyBefore{"MEDICAL_URGENCY", {}, {}, 0, 0}));
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "rulestest.moc"
