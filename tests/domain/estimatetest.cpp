// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/estimate.h"

#include <cmath>

#include <QtTest>

#include "domain/identity/patient.h"
#include "domain/queue/calibration.h"

using namespace Domain;
using std::chrono::minutes;
using std::chrono::seconds;
using Kind = ShownWait::Kind;

namespace {
const Base::Instant Eight = Base::fromSeconds(1778716800);

const Server Room302{{}, LocationId(QStringLiteral("302"))};

Ticket ticketOf(TicketClass ticketClass)
{
    Ticket ticket;
    ticket.ticketClass = ticketClass;
    return ticket;
}

Ticket finished(TicketClass ticketClass, minutes length, int index)
{
    Ticket ticket = ticketOf(ticketClass);
    ticket.state = TicketState::Done;
    ticket.roomId = LocationId(QStringLiteral("302"));
    ticket.startedAt = Eight + minutes(index);
    ticket.finishedAt = ticket.startedAt + length;
    return ticket;
}

Slot slotOf(const char *room, minutes start, SlotState state = SlotState::Open)
{
    Slot slot;
    slot.roomId = LocationId(QString::fromLatin1(room));
    slot.startsAt = Eight + start;
    slot.endsAt = slot.startsAt + minutes(30);
    slot.state = state;
    return slot;
}

/// Wang works in 302 until ten, then Li.
std::vector<Slot> shiftChange()
{
    std::vector<Slot> slots;
    for (int half = 0; half < 8; ++half) {
        slots.push_back(slotOf("302", half * minutes(30)));
        slots.back().practitionerId = PractitionerId(QLatin1String(half < 4 ? "wang" : "li"));
    }
    return slots;
}

Server serverOf(const char *doctor)
{
    return {PractitionerId(QString::fromLatin1(doctor)), Room302.room};
}

RoomLoad idleRoom()
{
    RoomLoad room;
    room.roomId = LocationId(QStringLiteral("302"));
    return room;
}

Queue queueOf(const char *id, const char *department)
{
    return {
        QueueId(QString::fromLatin1(id)), DepartmentId(QString::fromLatin1(department)), {}, {}};
}
} // namespace

class EstimateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void meansBeginWithThePrior()
    {
        const ServiceTimes times;
        QCOMPARE(times.of(ServiceKind::First).mean, 480.0);
        QCOMPARE(times.of(ServiceKind::Return).mean, 240.0);
        QCOMPARE(times.of(ServiceKind::Emergency).mean, 660.0);
    }

    void measuredServicesMoveTheMeanOfTheirDoctorAndABitThatOfAll() // queue.md section 4
    {
        std::vector<Ticket> done;
        for (int index = 0; index < 20; ++index)
            done.push_back(finished(TicketClass::WalkIn, minutes(12), index));

        const ServiceTimes times = serviceTimes(done);

        QCOMPARE(times.of(ServiceKind::First).mean, 600.0);  // (20·8 + 20·12) / 40 minutes
        QCOMPARE(times.of(Room302)[0].mean, 660.0);          // (20·10 + 20·12) / 40
        QCOMPARE(times.of(ServiceKind::Return).mean, 240.0); // nothing measured
        QCOMPARE(times.of(Server{{}, LocationId(QStringLiteral("other"))})[0].mean, 600.0);
    }

    void onlyTheLastThirtyOfADoctorCount()
    {
        std::vector<Ticket> done;
        for (int index = 0; index < 30; ++index)
            done.push_back(finished(TicketClass::Booked, minutes(100), index));
        for (int index = 0; index < 30; ++index)
            done.push_back(finished(TicketClass::Booked, minutes(8), 1000 + index));
        const ServiceTimes times = serviceTimes(done);

        const double pool = times.of(ServiceKind::First).mean;
        QCOMPARE(times.of(Room302)[0].mean, (20 * pool + 30 * 480) / 50);
    }

    void newDoctorDoesNotInheritThePaceOfTheOneBefore() // queue.md section 4, "per doctor"
    {
        const Servers day(shiftChange(), {});
        std::vector<Ticket> done;
        for (int index = 0; index < 12; ++index) {
            done.push_back(finished(TicketClass::WalkIn, minutes(4), 10 * index));
            done.push_back(finished(TicketClass::WalkIn, minutes(12), 120 + 12 * index));
        }

        const ServiceTimes times = serviceTimes(done, {}, day);

        const double all = times.of(ServiceKind::First).mean;
        const auto meanOf = [&](const char *doctor) { return times.of(serverOf(doctor))[0].mean; };
        QCOMPARE(meanOf("wang"), (20 * all + 12 * 240) / 32);
        QCOMPARE(meanOf("li"), (20 * all + 12 * 720) / 32);
        QCOMPARE(times.of(Server{PractitionerId("li"), LocationId("999")})[0].mean, meanOf("li"));
    }

    void doctorWhomStaffHaveSetCameNobodyKnowsWhen()
    {
        RoomDuty duty;
        duty.roomId = Room302.room;
        duty.practitionerId = PractitionerId(QStringLiteral("zhao"));
        const auto doctorAt = [&duty](const std::vector<Slot> &slots, minutes after) {
            return Servers(slots, {duty}).at(Room302.room, {}, Eight + after);
        };

        QVERIFY(!doctorAt(shiftChange(), minutes(60)).isKnown()); // Wang before, Zhao after
        QCOMPARE(doctorAt({}, minutes(60)), serverOf("zhao"));    // nobody else by the rota
        duty.practitionerId = PractitionerId(QStringLiteral("li"));
        QCOMPARE(doctorAt(shiftChange(), minutes(119)), serverOf("wang"));
        QCOMPARE(doctorAt(shiftChange(), minutes(120)), serverOf("li"));
        QCOMPARE(doctorAt(shiftChange(), minutes(-9)), serverOf("wang")); // came early
        QCOMPARE(Servers().at(Room302.room, {}, Eight), Room302);
    }

    void roomsServicesAreForetoldWithThePaceOfWhoWorksThereNow()
    {
        RoomDuty duty;
        duty.roomId = Room302.room;
        duty.practitionerId = PractitionerId(QStringLiteral("zhao"));
        const auto doctorOf = [](const std::vector<RoomDuty> &duties, minutes after) {
            return roomLoads(shiftChange(), {}, duties, Eight + after, {Queue()}, WayTimes())
                .front()
                .doctorId.text();
        };

        QCOMPARE(doctorOf({}, minutes(60)), QStringLiteral("wang"));
        QCOMPARE(doctorOf({}, minutes(130)), QStringLiteral("li"));
        QCOMPARE(doctorOf({duty}, minutes(60)), QStringLiteral("zhao"));

        ServiceTimes times;
        for (int index = 0; index < 30; ++index)
            times.finished(serverOf("zhao"), ServiceKind::First, minutes(30));
        const auto behindTwo = [&](const std::vector<RoomDuty> &duties) {
            const std::vector<Ticket> two(2, ticketOf(TicketClass::WalkIn));
            const auto rooms = roomLoads(shiftChange(), {}, duties, Eight, {Queue()}, WayTimes());
            return estimateWait(questionOf(two, rooms), times)->p50;
        };
        QVERIFY(behindTwo({duty}) > behindTwo({}) + minutes(8));
    }

    void unfinishedServicesCountOnceAsCensored() // queue.md section 4
    {
        ServiceTimes times;
        const auto meanWith = [&times](std::vector<seconds> elapsed) {
            std::vector<ServiceTimes::Unfinished> services;
            for (const seconds &one : elapsed)
                services.push_back({Room302, ServiceKind::First, one});
            times.setUnfinished(services);
            return times.of(Room302)[0].mean;
        };

        QVERIFY(std::abs(meanWith({seconds(0)}) - 480) < 0.01); // nothing is known of it yet
        QVERIFY(meanWith({minutes(4)}) > 480); // shorter than usual, yet it tells no short ones
        const double half = meanWith({minutes(30)});
        const double expected = 1800 + remaining({480, 0.36 * 480 * 480}, 1800).mean;
        const double all = (20 * 480 + expected) / 21;
        QVERIFY2(
            std::abs(half - (20 * all + expected) / 21) < 0.5, qPrintable(QString::number(half)));
        QCOMPARE(meanWith({}), 480.0); // over, or told anew
    }

    void servicesWithoutLengthAreLeftOut() // edge 78
    {
        const ServiceTimes times = serviceTimes({finished(TicketClass::WalkIn, minutes(0), 1)});
        QCOMPARE(times.of(ServiceKind::First).mean, 480.0);
    }

    void whatIsLeftOfAServiceIsTheRestOfItsDistribution()
    {
        const ServiceTime exponential{300, 300.0 * 300};
        QVERIFY(std::abs(remaining(exponential, 900).mean - 300) < 0.01); // has no memory
        QVERIFY(std::abs(remaining(exponential, 900).variance - 90000) < 10);

        const ServiceTime usual{480, 0.36 * 480 * 480}; // numbers by numerical integration
        QCOMPARE(std::round(remaining(usual, 0).mean), 480.0);
        QVERIFY(remaining(usual, 240).mean < 400);
        QVERIFY(remaining(usual, 960).mean > 0.36 * 480);
        QVERIFY(remaining(usual, 960).mean < 0.6 * 480);
        QVERIFY(remaining(usual, 100000).mean > 0); // never over by itself
    }

    void noRoomMeansNotKnownAndNeverZero() // edge 92
    {
        const auto estimate = estimateWait(WaitQuestion(), ServiceTimes());

        QVERIFY(!estimate);
        QCOMPARE(shown(estimate).kind, Kind::Unknown);
    }

    void idleRoomTakesTheFirstSoon()
    {
        const auto wait = shown(estimateWait(questionOf({}, {idleRoom()}), ServiceTimes()));
        QCOMPARE(wait.kind, Kind::Soon);
    }

    void everybodyBeforeMeAddsToTheWait()
    {
        const std::vector<Ticket> three(3, ticketOf(TicketClass::WalkIn));

        const auto one = estimateWait(questionOf(three, {idleRoom()}), ServiceTimes());
        const auto two = estimateWait(questionOf(three, {idleRoom(), idleRoom()}), ServiceTimes());

        QVERIFY(one && two);
        QVERIFY(one->p50 > minutes(20) && one->p50 < minutes(25)); // mean 24
        QVERIFY(one->p80 > one->p50);
        QVERIFY(two->p50 < one->p50);
    }

    void elapsedServiceShortensTheWait()
    {
        RoomLoad begun = idleRoom();
        begun.busy = true;
        RoomLoad late = begun;
        late.elapsed = minutes(6);

        const auto early = estimateWait(questionOf({}, {begun}), ServiceTimes());
        const auto soon = estimateWait(questionOf({}, {late}), ServiceTimes());

        QVERIFY(early && soon);
        QVERIFY(soon->p50 < early->p50);
        QVERIFY(soon->p50 > seconds(0));
    }

    void roomsOfTodayAreThoseWithADoctor() // edge 90
    {
        Ticket inside = ticketOf(TicketClass::Return);
        inside.state = TicketState::Serving;
        inside.roomId = LocationId(QStringLiteral("309"));
        inside.startedAt = Eight - minutes(2);

        const auto rooms = roomLoads({slotOf("301", minutes(-60)),
                                         slotOf("302", minutes(0)),
                                         slotOf("302", minutes(30)),
                                         slotOf("303", minutes(330)),
                                         slotOf("304", minutes(0), SlotState::Closed)},
            {inside},
            Eight);

        QCOMPARE(rooms.size(), size_t{3});
        QCOMPARE(rooms[0].roomId.text(), QStringLiteral("302"));
        QCOMPARE(rooms[1].opensIn, seconds(minutes(330)));
        QVERIFY(rooms[2].busy);
        QCOMPARE(rooms[2].elapsed, seconds(120));
    }

    void roomsAreWhatStaffSayOfThem() // edge 90
    {
        const std::vector<Slot> day{slotOf("301", minutes(0)),
            slotOf("302", minutes(0)),
            slotOf("303", minutes(0)),
            slotOf("304", minutes(0)),
            slotOf("305", minutes(0))};
        const auto duty = [](const char *room, DutyState state, Base::Instant until = {}) {
            RoomDuty one;
            one.roomId = LocationId(QString::fromLatin1(room));
            one.state = state;
            one.untilAt = until;
            return one;
        };
        RoomDuty twoRooms = duty("304", DutyState::Working);
        twoRooms.alsoRoomId = LocationId(QStringLiteral("305"));

        const auto rooms = roomLoads(day,
            {},
            {duty("301", DutyState::Late, Eight + minutes(20)),
                duty("302", DutyState::Paused),
                duty("303", DutyState::Left),
                twoRooms},
            Eight,
            {Queue()},
            WayTimes());

        QCOMPARE(rooms.size(), size_t{2});
        QCOMPARE(rooms[0].roomId.text(), QStringLiteral("301"));
        QCOMPARE(rooms[0].opensIn, seconds(minutes(20)));
        QCOMPARE(rooms[1].roomId.text(), QStringLiteral("304")); // one doctor is one room
    }

    void roomsCountForTheQueuesThatStaffHaveSet() // edge 90
    {
        const std::vector<Queue> all{
            queueOf("heart", "inner"), queueOf("lung", "chest"), queueOf("eyes", "eyes")};
        std::vector<Slot> day{slotOf("301", minutes(0)), slotOf("302", minutes(0))};
        for (Slot &slot : day)
            slot.departmentId = DepartmentId(QStringLiteral("inner"));
        const auto duty = [](const char *room, const char *queues) {
            RoomDuty one;
            one.roomId = LocationId(QString::fromLatin1(room));
            one.queueIds = QString::fromLatin1(queues);
            return one;
        };
        const std::vector<RoomDuty> duties{duty("301", "lung"), duty("410", "lung heart")};
        const auto roomsFor = [&](size_t queue) {
            QStringList rooms;
            const auto sharing = sharingQueues(all[queue], all, duties);
            for (const RoomLoad &load : roomLoads(day, {}, duties, Eight, sharing, WayTimes())) {
                QString text = load.roomId.text();
                for (const int line : load.lines)
                    text += ' ' + sharing[size_t(line)].id.text();
                rooms << text;
            }
            return rooms.join(QStringLiteral(", "));
        };

        QCOMPARE(roomsFor(0), QStringLiteral("301 lung, 302 heart, 410 heart lung"));
        QCOMPARE(roomsFor(1), QStringLiteral("301 lung, 302 heart, 410 lung heart"));
        QCOMPARE(roomsFor(2), QString()); // nobody works for the eyes today
    }

    void doctorsOwnQueueIsCalledFromTheDoctorsRoomOnly()
    {
        std::vector<Queue> queues{queueOf("heart", "inner"), queueOf("own", "inner")};
        queues[1].practitionerId = PractitionerId(QStringLiteral("zhao"));
        std::vector<Slot> day{slotOf("301", minutes(0)), slotOf("302", minutes(0))};
        for (Slot &slot : day)
            slot.departmentId = DepartmentId(QStringLiteral("inner"));
        day[1].practitionerId = PractitionerId(QStringLiteral("zhao"));

        const auto rooms = roomLoads(day, {}, {}, Eight, queues, WayTimes());

        QCOMPARE(rooms.size(), size_t{2});
        QCOMPARE(rooms[0].lines, std::vector<int>{0});
        QCOMPARE(rooms[1].lines, (std::vector<int>{0, 1}));
    }

    void whoStandsAtTheDoorBehindSomebodyInsideIsServedFirst()
    {
        Ticket inside = ticketOf(TicketClass::WalkIn);
        inside.state = TicketState::Serving;
        inside.roomId = LocationId(QStringLiteral("301"));
        inside.startedAt = Eight - minutes(3);
        Ticket called = ticketOf(TicketClass::Return);
        called.state = TicketState::Called;
        called.roomId = inside.roomId;
        called.calledAt = Eight - minutes(1);

        const auto rooms =
            roomLoads({}, {called, inside}, {}, Eight, {queueOf("", "")}, WayTimes());
        const auto with = estimateWait(questionOf({}, rooms), ServiceTimes());
        const auto without = estimateWait(
            questionOf({}, roomLoads({}, {inside}, {}, Eight, {queueOf("", "")}, WayTimes())),
            ServiceTimes());

        QCOMPARE(rooms.size(), size_t{1});
        QCOMPARE(rooms[0].serving, ServiceKind::First);
        QCOMPARE(rooms[0].elapsed, seconds(180));
        QCOMPARE(rooms[0].atTheDoor, std::vector{ServiceKind::Return});
        const auto more = (with->p50 - without->p50).count();
        QVERIFY2(more > 200 && more < 280, qPrintable(QString::number(more))); // a return: 240 s
    }

    void roomIsEmptyForAsLongAsTheWayOfWhoIsCalled() // queue.md section 4, "way time"
    {
        WayTimes ways;
        for (int i = 0; i < 30; ++i)
            ways.came(NeedsWheelchair, minutes(4));
        Ticket called = ticketOf(TicketClass::WalkIn);
        called.state = TicketState::Called;
        called.roomId = LocationId(QStringLiteral("301"));
        called.calledAt = Eight - minutes(1);
        const auto wayLeft = [&](int needs) {
            called.needs = needs;
            return roomLoads({}, {called}, {}, Eight, {queueOf("", "")}, ways).front().wayLeft;
        };
        QCOMPARE(wayLeft(0), seconds(0));                 // 60 s, over now
        QCOMPARE(wayLeft(NeedsWheelchair), seconds(156)); // (20·180 + 30·240) / 50 less 60

        WaitQuestion question =
            questionOf(std::vector<Ticket>(3, ticketOf(TicketClass::WalkIn)), {idleRoom()});
        const auto without = estimateWait(question, ServiceTimes());
        for (Ahead &one : question.ahead)
            one.wayS = 200;
        const auto with = estimateWait(question, ServiceTimes());
        const auto more = (with->p50 - without->p50).count();
        QVERIFY2(more > 580 && more < 680, qPrintable(QString::number(more))); // three ways
    }

    void gammaQuantileAgreesWithTables_data()
    {
        QTest::addColumn<double>("shape");
        QTest::addColumn<double>("z");
        QTest::addColumn<double>("expected"); // of scale 1: R, qgamma(p, shape)
        QTest::newRow("median of an exponential") << 1.0 << 0.0 << 0.6931;
        QTest::newRow("80 % of an exponential") << 1.0 << 0.8416 << 1.6094;
        QTest::newRow("median of shape 9") << 9.0 << 0.0 << 8.6690;
        QTest::newRow("80 % of shape 9") << 9.0 << 0.8416 << 11.3798;
    }

    void gammaQuantileAgreesWithTables()
    {
        QFETCH(double, shape);
        QFETCH(double, z);
        QFETCH(double, expected);

        const double quantile = gammaQuantile(shape, shape, z);

        QVERIFY2(
            std::abs(quantile - expected) < 0.02 * expected, qPrintable(QString::number(quantile)));
    }

    void waitIsRoundedUpToWhatCanBeHeld_data() // edge 93
    {
        QTest::addColumn<int>("p50");
        QTest::addColumn<int>("p80");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("to five") << 17 * 60 << 31 * 60 << 20 << 35;
        QTest::newRow("never 0") << 0 << 5 * 60 << 5 << 5;
        QTest::newRow("a second more") << 20 * 60 + 1 << 25 * 60 + 1 << 25 << 30;
        QTest::newRow("to ten above an hour") << 58 * 60 << 73 * 60 << 60 << 80;
    }

    void waitIsRoundedUpToWhatCanBeHeld()
    {
        QFETCH(int, p50);
        QFETCH(int, p80);
        QFETCH(int, from);
        QFETCH(int, to);

        const auto wait = shown(WaitEstimate{seconds(p50), seconds(p80)});

        QCOMPARE(wait, (ShownWait{Kind::Interval, from, to}));
    }

    void underFiveMinutesIsSoon()
    {
        QCOMPARE(shown(WaitEstimate{seconds(60), seconds(299)}).kind, Kind::Soon);
    }

    void overtakersWhoAreExpectedLengthenTheWait()
    {
        WaitQuestion question =
            questionOf(std::vector<Ticket>(4, ticketOf(TicketClass::WalkIn)), {idleRoom()});
        const auto without = estimateWait(question, ServiceTimes());
        question.overtakers = {{1 / 1200.0, ServiceKind::Emergency, 600}};

        const auto with = estimateWait(question, ServiceTimes());

        QVERIFY(without && with);
        const auto more = (with->p50 - without->p50).count();
        QVERIFY2(more > 250 && more < 350, qPrintable(QString::number(more))); // half of 660 s
    }

    void roomsWithSeveralQueuesTakeTheRealOrder() // edge 90
    {
        // One room serves queues 0 and 1, the other only 1; who asks stands last in queue 0.
        RoomLoad both = idleRoom();
        both.lines = {0, 1};
        RoomLoad other = idleRoom();
        other.roomId = LocationId(QStringLiteral("303"));
        other.lines = {1};
        WaitQuestion question;
        question.rooms = {both, other};
        question.ahead = {{ServiceKind::First, 0, 1},
            {ServiceKind::First, 1, 1},
            {ServiceKind::First, 1, 1},
            {ServiceKind::First, 1, 1}};

        const auto estimate = estimateWait(question, ServiceTimes());

        QVERIFY(estimate);
        QVERIFY(estimate->p50 > minutes(12)); // two services: its own and one of queue 1
        QVERIFY(estimate->p50 < minutes(17));
        question.rooms = {other};
        QVERIFY(!estimateWait(question, ServiceTimes())); // nobody works for queue 0 (edge 92)
    }

    void sharedRoomCountsInTheShareThatItGives() // edge 90
    {
        // Room 302 calls from 0 and 1; as many stand in queue 1 as in 0, in turn.
        WaitQuestion question;
        RoomLoad shared = idleRoom();
        shared.lines = {0, 1};
        question.rooms = {shared};
        for (int i = 0; i < 3; ++i)
            question.ahead.insert(
                question.ahead.end(), {{ServiceKind::First, 1, 1}, {ServiceKind::First, 0, 1}});
        const auto half = estimateWait(question, ServiceTimes());
        question.rooms[0].lines = {0};
        const auto whole = estimateWait(question, ServiceTimes());

        QVERIFY(half && whole);
        QVERIFY2(half->p50 > minutes(44) && half->p50 < minutes(50), "six services are before her");
        QVERIFY2(whole->p50 > minutes(20) && whole->p50 < minutes(25), "three are");
    }

    void overtakersOfAnotherQueueCountAsFarAsTheyComeToHerRooms()
    {
        RoomLoad shared = idleRoom();
        shared.lines = {0, 1};
        shared.busy = true;
        std::vector<RoomLoad> rooms{shared};
        for (int other = 0; other < 3; ++other) { // three more rooms for queue 1 alone
            RoomLoad room = idleRoom();
            room.roomId = LocationId(QString::number(other));
            room.lines = {1};
            rooms.push_back(room);
        }
        const auto waitWith = [&](int line) {
            WaitQuestion question;
            question.ahead = {{}, {}, {}};
            question.rooms = rooms;
            if (line >= 0)
                question.overtakers = {{1 / 1200.0, ServiceKind::First, 1200, line}};
            return estimateWait(question, ServiceTimes())->p50.count();
        };

        const auto own = waitWith(0) - waitWith(-1);
        const auto others = waitWith(1) - waitWith(-1);

        QVERIFY2(own > 430 && own < 500, qPrintable(QString::number(own)));          // one service
        QVERIFY2(others > 100 && others < 140, qPrintable(QString::number(others))); // a quarter
    }

    void roomThatOpensLaterTakesNothingOffTheOvertakersBefore()
    {
        RoomLoad open = idleRoom();
        open.busy = true;
        RoomLoad later = idleRoom();
        later.roomId = LocationId(QStringLiteral("303"));
        later.opensIn = std::chrono::hours(3);
        const auto waitIn = [&](const std::vector<RoomLoad> &rooms) {
            WaitQuestion question;
            question.ahead = {{}, {}};
            question.rooms = rooms;
            question.overtakers = {{1 / 1200.0, ServiceKind::First, 1200}};
            return estimateWait(question, ServiceTimes())->p50;
        };

        QCOMPARE(waitIn({open, later}), waitIn({open}));
    }

    void roomThatPausesServesNobodyMeanwhile() // queue.md section 4, "pauses, closings"
    {
        const std::vector<Ticket> two(2, ticketOf(TicketClass::WalkIn));
        RoomLoad pauses = idleRoom();
        pauses.breaks = {{600, 4200}}; // the second service goes on into the pause
        RoomLoad other = idleRoom();
        other.roomId = LocationId(QStringLiteral("303"));
        const auto waitIn = [&](const std::vector<RoomLoad> &rooms, size_t people) {
            return estimateWait(
                questionOf({two.begin(), two.begin() + qsizetype(people)}, rooms), ServiceTimes())
                ->p50;
        };

        QCOMPARE(waitIn({pauses}, 0), seconds(0));
        QVERIFY(waitIn({pauses}, 1) < minutes(8));
        QVERIFY(waitIn({pauses}, 2) > minutes(60));
        QVERIFY(waitIn({pauses, other}, 2) < minutes(9)); // the other one goes on
        pauses.breaks = {{0, 1800}};
        QVERIFY(waitIn({pauses}, 0) > minutes(25)); // now, too
    }

    void overtakersPushAWaitOverAPause()
    {
        WaitQuestion question = questionOf({ticketOf(TicketClass::WalkIn)}, {idleRoom()});
        question.rooms[0].breaks = {{600, 4200}};
        question.overtakers = {{1 / 480.0, ServiceKind::First, 1800}};

        QVERIFY(estimateWait(question, ServiceTimes())->p50 > minutes(60));
    }

    void whoWasToldNothingToWaitForTeachesNoRatio() // edge 91
    {
        WaitCalibration calibration;
        const WaitEstimate raw{seconds(1200), seconds(1800)};
        const WaitOutcome free{{seconds(0), seconds(0)}, seconds(600)};

        QCOMPARE(calibration.corrected(raw, {free}), calibration.corrected(raw));
    }

    void calibrationTakesOutABiasAndCoversFourInFive()
    {
        WaitCalibration calibration;
        for (int index = 0; index < 300; ++index) // real waits spread from 0.5 to 1.5 of double
            calibration.add({seconds(600), seconds(900)}, seconds(600 + 4 * (index * 7 % 300)));

        const WaitEstimate better = calibration.corrected({seconds(600), seconds(900)});

        QVERIFY(std::abs(better.p50.count() - 1198) < 60);
        QVERIFY(std::abs(better.p80.count() - 1560) < 80);
        QCOMPARE(calibration.corrected({}), WaitEstimate()); // a free room stays free
    }

    void latestOutcomesCorrectMost() // a morning's error does not lengthen the next day's waits
    {
        WaitCalibration calibration;
        for (int index = 0; index < 150; ++index)
            calibration.add({seconds(600), seconds(900)}, seconds(1200));
        for (int index = 0; index < 150; ++index)
            calibration.add({seconds(600), seconds(900)}, seconds(600));

        const auto p50 = calibration.corrected({seconds(600), seconds(900)}).p50.count();

        QVERIFY2(p50 > 650 && p50 < 760, qPrintable(QString::number(p50))); // all alike: 900
    }

    void bookedPatientWaitsFromTheSlot() // edge 95
    {
        QCOMPARE(waitingSince(Eight, Eight + minutes(30)), Eight + minutes(30));
        QCOMPARE(waitingSince(Eight + minutes(40), Eight + minutes(30)), Eight + minutes(40));
        QCOMPARE(waitingSince(Eight, std::nullopt), Eight);
    }
};

QTEST_GUILESS_MAIN(EstimateTest)
#include "estimatetest.moc"
