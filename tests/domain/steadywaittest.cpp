// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/steadywait.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;
using Kind = ShownWait::Kind;

namespace {
const Base::Instant Eight = Base::fromSeconds(1778716800);
const ShownWait Ten{Kind::Interval, 10, 15};
const ShownWait Twenty{Kind::Interval, 20, 30};
const ShownWait Thirty{Kind::Interval, 30, 45};
const RiseFacts Usual{2, 5, {}};

/// `Twenty` was told at eight and was still true five minutes later.
SteadyWait toldTwenty()
{
    SteadyWait wait;
    wait.learn(Twenty, Usual, Eight);
    wait.learn(Twenty, Usual, Eight + 5min);
    return wait;
}

RiseReason reasonOf(const RiseFacts &facts)
{
    SteadyWait wait = toldTwenty();
    wait.learn(Thirty, facts, Eight + 10min);
    return wait.why();
}

Queue heart()
{
    return {QueueId("heart"), DepartmentId("heart"), {}, QStringLiteral("A")};
}

Slot slotOf(const char *room, const char *department, Base::Instant endsAt)
{
    Slot slot;
    slot.roomId = LocationId(QString::fromLatin1(room));
    slot.departmentId = DepartmentId(QString::fromLatin1(department));
    slot.startsAt = endsAt - 30min;
    slot.endsAt = endsAt;
    return slot;
}

RoomDuty dutyOf(const char *room, DutyState state, Base::Instant since)
{
    RoomDuty duty;
    duty.roomId = LocationId(QString::fromLatin1(room));
    duty.state = state;
    duty.sinceAt = since;
    return duty;
}
} // namespace

class SteadyWaitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void shownWaitDoesNotShrinkAndGrowBackWithinAMinute() // edge 93
    {
        SteadyWait wait;
        wait.learn(Twenty, Usual, Eight);

        wait.learn(Ten, Usual, Eight + 59s);
        QCOMPARE(wait.wait(), Twenty);
        wait.learn(Ten, Usual, Eight + 60s);
        QCOMPARE(wait.wait(), Ten);
        wait.learn(Twenty, Usual, Eight + 119s);
        QCOMPARE(wait.wait(), Ten);
    }

    void whatIsNotKnownYieldsAtOnce()
    {
        SteadyWait wait;
        QCOMPARE(wait.wait(), ShownWait{});
        wait.learn({}, Usual, Eight);

        wait.learn(Twenty, Usual, Eight + 1s);

        QCOMPARE(wait.wait(), Twenty);
        QCOMPARE(wait.why(), RiseReason::None);
    }

    void riseOfTenMinutesNeedsNoReasonAndOneAboveHasIt() // queue.md section 4
    {
        SteadyWait wait = toldTwenty();

        wait.learn({Kind::Interval, 30, 40}, Usual, Eight + 10min);
        QCOMPARE(wait.why(), RiseReason::None);
        wait.learn(Thirty, Usual, Eight + 12min);
        QCOMPARE(wait.why(), RiseReason::LongerServices);
        QCOMPARE(wait.roseByMinutes(), 15);
    }

    void riseInSmallStepsIsARise()
    {
        SteadyWait wait = toldTwenty();

        wait.learn({Kind::Interval, 25, 35}, Usual, Eight + 8min);
        wait.learn({Kind::Interval, 25, 40}, Usual, Eight + 11min);
        wait.learn({Kind::Interval, 30, 45}, Usual, Eight + 14min);

        QCOMPARE(wait.roseByMinutes(), 15);
    }

    void reasonStaysAsLongAsTheRisenFigure()
    {
        SteadyWait wait = toldTwenty();
        wait.learn(Thirty, {2, 6, {{RiseReason::EmergencyCame, Eight + 9min}}}, Eight + 10min);
        QCOMPARE(wait.why(), RiseReason::EmergencyCame);

        wait.learn(Thirty, Usual, Eight + 40min); // is seen by now
        QCOMPARE(wait.why(), RiseReason::EmergencyCame);
        wait.learn(Twenty, Usual, Eight + 42min);
        QCOMPARE(wait.why(), RiseReason::None);
        QCOMPARE(wait.roseByMinutes(), 0);
    }

    void firstOfSeveralReasonsIsTold()
    {
        const QueueChange late{RiseReason::DoctorLate, Eight + 9min};
        const QueueChange paused{RiseReason::RoomPaused, Eight + 8min};
        const QueueChange urgent{RiseReason::EmergencyCame, Eight + 7min};
        const QueueChange booked{RiseReason::OthersBefore, Eight + 6min};

        QCOMPARE(reasonOf({1, 9, {booked, urgent, paused, late}}), RiseReason::DoctorLate);
        QCOMPARE(reasonOf({1, 9, {booked, urgent, paused}}), RiseReason::RoomPaused);
        QCOMPARE(reasonOf({2, 9, {booked, urgent}}), RiseReason::EmergencyCame);
        QCOMPARE(reasonOf({2, 5, {booked}}), RiseReason::OthersBefore);
        QCOMPARE(reasonOf({1, 9, {booked, urgent}}), RiseReason::RoomClosed);
        QCOMPARE(reasonOf({2, 9, {}}), RiseReason::OthersBefore);
        QCOMPARE(reasonOf({2, 5, {}}), RiseReason::LongerServices);
    }

    void whatWasSoBeforeIsNoReason()
    {
        const QueueChange before{RiseReason::RoomPaused, Eight - 1h};

        QCOMPARE(reasonOf({2, 5, {before}}), RiseReason::LongerServices);
    }

    void reasonOfARoomEndsWhenItWorksAgain()
    {
        SteadyWait wait = toldTwenty();
        wait.learn(Thirty, {1, 5, {{RiseReason::RoomPaused, Eight + 9min}}}, Eight + 10min);
        QCOMPARE(wait.why(), RiseReason::RoomPaused);

        wait.learn(Twenty, Usual, Eight + 10min + 20s);

        QCOMPARE(wait.wait(), Thirty); // stands for a minute
        QCOMPARE(wait.why(), RiseReason::None);
    }

    void waitThatIsNotKnownAnyMoreHasItsReason() // edge 92
    {
        SteadyWait wait = toldTwenty();

        wait.learn({}, {0, 5, {{RiseReason::DoctorLeft, Eight + 9min}}}, Eight + 10min);

        QCOMPARE(wait.wait().kind, Kind::Unknown);
        QCOMPARE(wait.why(), RiseReason::DoctorLeft);
        QCOMPARE(wait.roseByMinutes(), 0);
    }

    void whatTheSlipSaysCountsAsTold()
    {
        SteadyWait wait;
        wait.begin(Twenty, Eight);

        wait.learn(Thirty, {2, 6, {{RiseReason::EmergencyCame, Eight + 30min}}}, Eight + 40min);

        QCOMPARE(wait.roseByMinutes(), 15);
        QCOMPARE(wait.why(), RiseReason::EmergencyCame);
    }

    void figureOfLongAgoIsNothingToWhoComesNow()
    {
        SteadyWait forNewcomers(30min);
        forNewcomers.learn(Ten, Usual, Eight);
        forNewcomers.learn(Thirty, {2, 12, {}}, Eight + 20min);
        QCOMPARE(forNewcomers.why(), RiseReason::OthersBefore);

        forNewcomers.learn(Thirty, {2, 12, {}}, Eight + 31min);

        QCOMPARE(forNewcomers.why(), RiseReason::None);
    }

    void roomsThatWereTakenFromAQueueAreDated()
    {
        const Base::Instant noon = Eight + 4h;
        const std::vector<Slot> slots{slotOf("301", "heart", Eight + 2h),
            slotOf("302", "heart", noon),
            slotOf("303", "heart", noon),
            slotOf("304", "lung", noon)};
        RoomDuty shared = dutyOf("304", DutyState::Paused, Eight + 3h);
        const std::vector<RoomDuty> duties{dutyOf("302", DutyState::Late, Eight),
            dutyOf("303", DutyState::Working, Eight + 1h),
            shared};

        const Base::Instant now = Eight + 3h + 10min;
        const std::vector<QueueChange> own{
            {RiseReason::DoctorLate, Eight}, {RiseReason::RoomClosed, Eight + 2h}};
        QCOMPARE(roomChanges(heart(), slots, duties, now), own);

        shared.queueIds = QStringLiteral("lung heart");
        const std::vector<QueueChange> lent{{RiseReason::RoomPaused, Eight + 3h}};
        QCOMPARE(roomChanges(heart(), {}, {shared}, now), lent);
    }
};

QTEST_GUILESS_MAIN(SteadyWaitTest)
#include "steadywaittest.moc"
