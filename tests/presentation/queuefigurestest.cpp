// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/queuefigures.h"

#include <QtTest>

#include "domain/identity/patient.h"

using namespace Domain;
using namespace Presentation;
using namespace std::chrono_literals;

namespace {
const Base::Instant Nine = Base::fromSeconds(1778720400);

Ticket waiting(int sequence, const char *queue, Base::Instant t0)
{
    Ticket ticket;
    ticket.id = TicketId(QStringLiteral("%1 %2").arg(queue).arg(sequence));
    ticket.queueId = QueueId(QString::fromLatin1(queue));
    ticket.sequence = sequence;
    ticket.t0 = ticket.checkedInAt = t0;
    ticket.orderKey = 1000 * Base::toSeconds(t0);
    return ticket;
}

Slot slotOf(const char *room, const char *department)
{
    Slot slot;
    slot.roomId = LocationId(QString::fromLatin1(room));
    slot.departmentId = DepartmentId(QString::fromLatin1(department));
    slot.startsAt = Nine - 5min;
    slot.endsAt = Nine + 3h;
    return slot;
}

RoomDuty dutyOf(const char *room, const char *queues)
{
    RoomDuty duty;
    duty.roomId = LocationId(QString::fromLatin1(room));
    duty.queueIds = QString::fromLatin1(queues);
    return duty;
}

/// The departments of heart and lung with one queue each: 301 is the heart's, 302 calls from both.
QueueFacts twoDepartments()
{
    QueueFacts facts;
    facts.queues = {{QueueId("heart"), DepartmentId("heart"), {}, "A"},
        {QueueId("lung"), DepartmentId("lung"), {}, "B"},
        {QueueId("eyes"), DepartmentId("eyes"), {}, "C"}};
    facts.slots = {slotOf("301", "heart"), slotOf("302", "lung")};
    facts.duties = {dutyOf("302", "lung heart")};
    return facts;
}

/// `heart` and `lung` many of each, who came in turn, a second apart.
std::vector<Ticket> inTurn(int heart, int lung)
{
    std::vector<Ticket> tickets;
    for (int i = 1; i <= heart; ++i)
        tickets.push_back(waiting(i, "heart", Nine - 10min + i * 2s));
    for (int i = 1; i <= lung; ++i)
        tickets.push_back(waiting(i, "lung", Nine - 10min + i * 2s + 1s));
    return tickets;
}

std::chrono::minutes medianOf(const QueueFigures &figures)
{
    const auto foretold = figures.foretell(waiting(99, "heart", Nine));
    return std::chrono::round<std::chrono::minutes>(foretold->raw.p50);
}
} // namespace

class QueueFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sharedRoomIsNotCountedWholeForEachOfItsQueues() // edge 90
    {
        const auto of = [](int heart, int lung) {
            return QueueFigures::of(inTurn(heart, lung), QueueId("heart"), twoDepartments(), Nine);
        };

        // Two rooms, 9 minutes each person with her way; no overtakers are known after so short.
        const auto alone = medianOf(of(6, 0));
        const auto shared = medianOf(of(6, 4));

        QVERIFY2(alone >= 25min && alone <= 29min, qPrintable(QString::number(alone.count())));
        QVERIFY2(shared >= 42min && shared <= 48min, qPrintable(QString::number(shared.count())));
        QCOMPARE(of(6, 4).waiting.size(), size_t{6}); // the line that is shown is its own
        QCOMPARE(of(6, 4).before(waiting(99, "heart", Nine)).size(), size_t{6});
        QCOMPARE(of(6, 4).openRooms(), 2);
    }

    void othersPeopleWhoHaveARoomOfTheirOwnTakeOnlyTheirShare()
    {
        QueueFacts facts = twoDepartments();
        for (const char *room : {"311", "312", "313"})
            facts.slots.push_back(slotOf(room, "lung"));

        const auto wait = medianOf(QueueFigures::of(inTurn(6, 4), QueueId("heart"), facts, Nine));

        QVERIFY2(wait >= 25min && wait <= 37min, qPrintable(QString::number(wait.count())));
    }

    void roomWhereSomebodyOfAnotherQueueSitsIsNotFree()
    {
        std::vector<Ticket> day;
        for (const char *room : {"301", "302"}) {
            Ticket inside = waiting(1, room[2] == '1' ? "heart" : "lung", Nine - 10min);
            inside.state = TicketState::Serving;
            inside.roomId = LocationId(room);
            inside.startedAt = Nine - 1min;
            day.push_back(inside);
        }

        const auto figures = QueueFigures::of(day, QueueId("heart"), twoDepartments(), Nine);

        QVERIFY(figures.foretell(waiting(99, "heart", Nine))->raw.p50 > 2min);
    }

    void queueThatNoRoomCallsFromHasNoWait() // edge 92
    {
        const auto figures = QueueFigures::of({}, QueueId("eyes"), twoDepartments(), Nine);

        QVERIFY(!figures.hasRoom());
        QVERIFY(!figures.foretell(waiting(99, "eyes", Nine)));
        QCOMPARE(figures.waitOfNewcomer().kind, ShownWait::Kind::Unknown);
    }

    void waysThatTakeLongAreInTheWait() // queue.md section 4, "way time"
    {
        const auto waitBehind = [](int needs) {
            auto tickets = inTurn(8, 0);
            for (Ticket &ticket : tickets)
                ticket.needs = needs;
            return medianOf(QueueFigures::of(tickets, QueueId("heart"), twoDepartments(), Nine));
        };

        QCOMPARE(waitBehind(NeedsWheelchair) - waitBehind(0), 8min); // 4 rounds, 180 s for 60 s
    }

    void waysAreLearnedFromTheDay() // wheelchairs that come at once cost nothing more
    {
        auto tickets = inTurn(8, 0);
        for (Ticket &ticket : tickets)
            ticket.needs = NeedsWheelchair;
        for (int i = 1; i <= 30; ++i) {
            Ticket done = waiting(100 + i, "heart", Nine - 2h);
            done.needs = NeedsWheelchair;
            done.state = TicketState::Done;
            done.roomId = LocationId("301");
            done.calledAt = Nine - 2h + i * 60s;
            done.startedAt = done.calledAt + 10s; // her service is still going on: it teaches no
            tickets.push_back(done);              // length
        }

        const auto wait =
            medianOf(QueueFigures::of(tickets, QueueId("heart"), twoDepartments(), Nine));

        QVERIFY2(wait >= 35min && wait <= 39min, qPrintable(QString::number(wait.count())));
    }

    void roomsPauseWhenTheyDidYesterday()
    {
        QueueFacts facts = twoDepartments();
        facts.duties.clear();
        const auto yesterday = Nine - 24h;
        for (const auto called : {yesterday + 5min, yesterday + 75min}) { // closed 9:15 to 10:15
            Ticket done = waiting(1, "heart", yesterday - 10min);
            done.state = TicketState::Done;
            done.roomId = LocationId("301");
            done.calledAt = done.startedAt = called;
            done.finishedAt = called + 10min;
            facts.earlier.push_back(done);
        }
        const auto waitBehind = [&facts](int people) {
            return medianOf(QueueFigures::of(inTurn(people, 0), QueueId("heart"), facts, Nine));
        };

        QVERIFY(waitBehind(1) < 10min);
        QVERIFY(waitBehind(2) > 60min);
    }

    void paceIsTheDoctorsOverDaysAndRooms() // queue.md section 4, "last 30", "per doctor"
    {
        QueueFacts facts = twoDepartments();
        facts.duties.clear();
        facts.slots[0].practitionerId = PractitionerId("wang");
        Slot then = slotOf("308", "heart"); // Wang was in another room then
        then.practitionerId = PractitionerId("wang");
        then.serviceDay = QDate(2026, 5, 13);
        then.startsAt = Nine - 24h;
        facts.earlierSlots = {then};
        for (int i = 0; i < 30; ++i) {
            Ticket done = waiting(i, "heart", Nine - 24h);
            done.serviceDay = then.serviceDay;
            done.state = TicketState::Done;
            done.roomId = then.roomId;
            done.startedAt = Nine - 24h + i * 4min;
            done.finishedAt = done.startedAt + 4min;
            facts.earlier.push_back(done);
        }

        const auto figures = QueueFigures::of({}, QueueId("heart"), facts, Nine);

        QCOMPARE(figures.rooms.front().doctorId.text(), QStringLiteral("wang"));
        const auto first = static_cast<size_t>(ServiceKind::First);
        const double all = figures.times.of(ServiceKind::First).mean; // (20·480 + 30·240) / 50
        QCOMPARE(all, 336.0);
        QCOMPARE(figures.times.of(Server{PractitionerId("wang"), LocationId("301")})[first].mean,
            (20 * all + 30 * 240) / 50);
    }

    void whoHasSatInsideForLongMakesTheDoctorSlower() // queue.md section 4, "censored"
    {
        const auto meanAfter = [](std::chrono::minutes inside) {
            Ticket now = waiting(1, "heart", Nine - 1h);
            now.state = TicketState::Serving;
            now.roomId = LocationId("301");
            now.startedAt = Nine - inside;
            const auto figures = QueueFigures::of({now}, QueueId("heart"), twoDepartments(), Nine);
            return figures.timesIn(LocationId("301"))[size_t(ServiceKind::First)].mean;
        };

        QCOMPARE(meanAfter(0min), 480.0);
        QVERIFY(meanAfter(40min) > 600);
    }

    void whoWaitsCountsAsFarAsSuchPeopleStay()
    {
        QueueFacts facts = twoDepartments();
        for (int i = 0; i < 20; ++i) {
            Ticket gone = waiting(i, "heart", Nine - 24h);
            gone.state = TicketState::Void;
            gone.leftAt = Nine - 23h;
            facts.earlier.push_back(gone);
        }

        const auto figures = QueueFigures::of(inTurn(3, 0), QueueId("heart"), facts, Nine);

        QCOMPARE(figures.aheadOf(waiting(99, "heart", Nine)).front().likely, 0.5);
    }

    void whoIsAwayStandsInHerPlace() // not behind everybody
    {
        auto tickets = inTurn(3, 0);
        tickets[0].state = TicketState::Parked;
        const auto figures = QueueFigures::of(tickets, QueueId("heart"), twoDepartments(), Nine);

        const auto ahead = figures.aheadOf(waiting(99, "heart", Nine));

        QCOMPARE(ahead.size(), size_t{3});
        QVERIFY(ahead[0].likely < 1);
        QCOMPARE(ahead[1].likely, 1.0);
    }
};

QTEST_APPLESS_MAIN(QueueFiguresTest)
#include "queuefigurestest.moc"
