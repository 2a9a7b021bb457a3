// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/steadywaits.h"

#include <QtTest>

#include "domain/queue/order.h"
#include "presentation/sentences.h"

using namespace Domain;
using namespace Presentation;
using namespace std::chrono_literals;

namespace {
const Base::Instant Nine = Base::fromSeconds(1778720400);
const QueueId Heart(QStringLiteral("heart"));

Slot slotOf(const char *room)
{
    Slot slot;
    slot.roomId = LocationId(QString::fromLatin1(room));
    slot.departmentId = DepartmentId("heart");
    slot.startsAt = Nine - 1h;
    slot.endsAt = Nine + 3h;
    return slot;
}

QueueFacts twoRooms()
{
    QueueFacts facts;
    facts.queues = {{Heart, DepartmentId("heart"), {}, QStringLiteral("A")}};
    facts.slots = {slotOf("301"), slotOf("302")};
    return facts;
}

QueueFacts withRoomPaused(Base::Instant since)
{
    QueueFacts facts = twoRooms();
    RoomDuty duty;
    duty.roomId = LocationId("302");
    duty.state = DutyState::Paused;
    duty.sinceAt = since;
    facts.duties = {duty};
    return facts;
}

Ticket waiting(int sequence, Base::Instant at, TicketClass ticketClass = TicketClass::WalkIn)
{
    Ticket ticket;
    ticket.id = TicketId(QString::number(sequence));
    ticket.queueId = Heart;
    ticket.sequence = sequence;
    ticket.state = TicketState::Waiting;
    ticket.checkedInAt = at;
    place(ticket, {ticketClass, Statutory::None, at, {}, {}}, QueuePolicy());
    return ticket;
}

/// `count` walk-ins of half an hour ago, the last of them she who asks.
std::vector<Ticket> people(int count)
{
    std::vector<Ticket> tickets;
    for (int i = 1; i <= count; ++i)
        tickets.push_back(waiting(i, Nine - 30min + i * 1s));
    return tickets;
}

QueueFigures figuresOf(
    const std::vector<Ticket> &tickets, const QueueFacts &facts, Base::Instant now)
{
    return QueueFigures::of(tickets, Heart, facts, now);
}
} // namespace

class SteadyWaitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void roomThatPausesIsTheReason()
    {
        const auto tickets = people(7);
        SteadyWaits waits;
        waits.of(tickets.back(), figuresOf(tickets, twoRooms(), Nine));

        const auto &wait =
            waits.of(tickets.back(), figuresOf(tickets, withRoomPaused(Nine + 2min), Nine + 2min));

        QCOMPARE(wait.why(), RiseReason::RoomPaused);
        QVERIFY(wait.roseByMinutes() > 10);
        QCOMPARE(Sentences::rise(wait),
            QStringLiteral("比之前多约 %1 分钟：有诊室暂停叫号").arg(wait.roseByMinutes()));
        QCOMPARE(waits.ofNewcomer(figuresOf(tickets, twoRooms(), Nine)).why(), RiseReason::None);
        QCOMPARE(
            waits.ofNewcomer(figuresOf(tickets, withRoomPaused(Nine + 2min), Nine + 2min)).why(),
            RiseReason::RoomPaused);
    }

    void emergenciesThatCameBeforeAreTheReason()
    {
        auto tickets = people(7);
        const Ticket mine = tickets.back();
        SteadyWaits waits;
        waits.of(mine, figuresOf(tickets, twoRooms(), Nine));

        for (int i = 0; i < 3; ++i)
            tickets.push_back(waiting(50 + i, Nine + 5min, TicketClass::EmergencyII));
        const auto &wait = waits.of(mine, figuresOf(tickets, twoRooms(), Nine + 5min));

        QCOMPARE(wait.why(), RiseReason::EmergencyCame);
        QVERIFY(wait.roseByMinutes() > 10);
    }

    void whoCameBehindIsNoReason()
    {
        auto tickets = people(7);
        const Ticket mine = tickets[3];
        SteadyWaits waits;
        const ShownWait before = waits.of(mine, figuresOf(tickets, twoRooms(), Nine)).wait();

        for (int i = 0; i < 20; ++i)
            tickets.push_back(waiting(50 + i, Nine + 5min));
        const auto &wait = waits.of(mine, figuresOf(tickets, twoRooms(), Nine + 5min));

        QCOMPARE(wait.wait(), before);
        QCOMPARE(wait.why(), RiseReason::None);
        QVERIFY(Sentences::rise(wait).isEmpty());
    }

    void whatWasForetoldAtCheckInCountsAsTold()
    {
        auto tickets = people(9);
        Ticket &mine = tickets.back();
        mine.toldAt = mine.checkedInAt;
        mine.toldMedianS = 600;
        mine.toldUpperS = 900;
        mine.rawMedianS = 600;
        mine.rawUpperS = 900;
        SteadyWaits waits;

        const auto &wait = waits.of(mine, figuresOf(tickets, twoRooms(), Nine));

        QCOMPARE(wait.why(), RiseReason::LongerServices); // the same people as at check-in
        QVERIFY(wait.roseByMinutes() > 10);
    }

    void whoDoesNotWaitAnyMoreIsForgotten()
    {
        const auto tickets = people(3);
        SteadyWaits waits;
        for (const Ticket &one : tickets)
            waits.of(one, figuresOf(tickets, twoRooms(), Nine));

        waits.keep({tickets[1]});

        QVERIFY(!waits.told(tickets[0].id));
        QVERIFY(waits.told(tickets[1].id));
    }
};

QTEST_GUILESS_MAIN(SteadyWaitsTest)
#include "steadywaitstest.moc"
