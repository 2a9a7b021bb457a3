// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/recordedday.h"

#include <algorithm>

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;
using Kind = HallEvent::Kind;

namespace {
const Base::Instant Eight = Base::fromSeconds(1'800'000'000);

Ticket served(int n,
    Base::Instant came,
    Base::Instant called,
    std::chrono::seconds length,
    TicketClass ticketClass = TicketClass::WalkIn)
{
    Ticket ticket;
    ticket.id = TicketId(QString::number(n));
    ticket.queueId = QueueId("heart");
    ticket.roomId = LocationId("302");
    ticket.ticketClass = ticketClass;
    ticket.state = TicketState::Done;
    ticket.checkedInAt = came;
    ticket.t0 = came;
    ticket.calledAt = called;
    ticket.startedAt = called;
    ticket.finishedAt = called + length;
    return ticket;
}

std::vector<HallEvent> ofKind(const std::vector<HallEvent> &events, Kind kind)
{
    std::vector<HallEvent> some;
    std::ranges::copy_if(events, std::back_inserter(some), [kind](const HallEvent &one) {
        return one.kind == kind;
    });
    return some;
}
} // namespace

class RecordedDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void dayIsPlayedAsItWas()
    {
        const std::vector<Ticket> day{served(1, Eight, Eight, 10min),
            served(2, Eight + 1min, Eight + 10min, 5min),
            served(3, Eight + 2min, Eight + 15min, 5min)};

        const auto events = recordedEvents(day, {});
        const PolicyEffect effect = policyEffect(events, {}, {});

        QCOMPARE(ofKind(events, Kind::CheckIn).size(), 3u);
        QCOMPARE(effect.people, 3);
        QCOMPARE(effect.moved, 0);
        QCOMPARE(effect.classes.size(), 1u);
        // 0, 9 and 13 minutes
        QCOMPARE(
            effect.classes.front(), (ClassWaits{TicketClass::WalkIn, 3, 440s, 440s, 780s, 780s}));
    }

    void roomThatRestedWhilePeopleWaitedWasPaused()
    {
        const std::vector<Ticket> day{served(1, Eight, Eight, 10min),
            served(2, Eight + 5min, Eight + 60min, 5min),
            served(3, Eight + 180min, Eight + 180min, 5min)};

        const auto events = recordedEvents(day, {});

        const auto pauses = ofKind(events, Kind::RoomPause);
        QCOMPARE(pauses.size(), 1u); // nobody waited from 9:05 to 11:00
        QCOMPARE(pauses.front().at, Eight + 10min);
        QCOMPARE(ofKind(events, Kind::RoomResume).front().at, Eight + 60min);
    }

    void creditOfTheBookedMovesThemAndNobodyElseByMore()
    {
        Appointment booking;
        booking.id = AppointmentId("b");
        booking.startsAt = Eight + 5min;
        booking.endsAt = Eight + 35min;
        Ticket booked = served(3, Eight + 5min, Eight + 10min, 5min, TicketClass::Booked);
        booked.appointmentId = booking.id;
        const std::vector<Ticket> day{
            served(1, Eight, Eight, 10min), served(2, Eight + 1min, Eight + 15min, 5min), booked};
        QueuePolicy without;
        without.booked.creditMin = 0;

        const PolicyEffect effect = policyEffect(recordedEvents(day, {booking}), {}, without);

        QCOMPARE(effect.moved, 2);
        QCOMPARE(effect.classes.size(), 2u);
        const ClassWaits &theirs = effect.classes[0];
        QCOMPARE(theirs.ticketClass, std::optional(TicketClass::Booked));
        QCOMPARE(theirs.meanBefore, 5min);
        QCOMPARE(theirs.meanAfter, 10min);
        QCOMPARE(effect.classes[1].meanBefore, 7min);
        QCOMPARE(effect.classes[1].meanAfter, 4min + 30s);
    }

    void thoseWhomTheLawPutsFirstHaveTheirOwnRow()
    {
        Ticket old = served(1, Eight, Eight, 10min);
        old.statutory = Statutory::Age65;

        const PolicyEffect effect = policyEffect(recordedEvents({old}, {}), {}, {});

        QCOMPARE(effect.classes.size(), 2u);
        QVERIFY(!effect.classes.back().ticketClass);
    }

    void whoWasNeverServedLeaves()
    {
        Ticket gone = served(1, Eight, Base::Never, 0s);
        gone.state = TicketState::Void;
        gone.startedAt = Base::Never;
        gone.finishedAt = Eight + 20min;
        Ticket undone = gone; // a check-in that was taken back
        undone.checkedInAt = Base::Never;

        const auto events = recordedEvents({gone, undone}, {});

        QCOMPARE(ofKind(events, Kind::CheckIn).size(), 1u);
        QCOMPARE(ofKind(events, Kind::Leave).front().at, Eight + 20min);
        QVERIFY(policyEffect(events, {}, {}).classes.empty());
    }

    void emptyDayHasNoEffect()
    {
        QCOMPARE(policyEffect(recordedEvents({}, {}), {}, {}), PolicyEffect());
    }
};

QTEST_GUILESS_MAIN(RecordedDayTest)
#include "recordeddaytest.moc"
