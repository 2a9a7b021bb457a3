// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/arrivals.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const QTimeZone Shanghai("Asia/Shanghai");
const QTimeZone Berlin("Europe/Berlin");
const QDate Day(2026, 5, 14);
const Base::Instant EightInShanghai = Base::fromSeconds(1778716800);

Ticket arrival(const char *visit, Base::Instant at, TicketClass ticketClass)
{
    Ticket ticket;
    ticket.visitId = VisitId(QString::fromLatin1(visit));
    ticket.checkedInAt = at;
    ticket.ticketClass = ticketClass;
    return ticket;
}
} // namespace

class ArrivalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // edge 98: 00:00 UTC is eight in the morning there
    void hoursAreThoseOfTheHospitalsWall()
    {
        const auto hours =
            arrivalHours({arrival("a", EightInShanghai, TicketClass::WalkIn),
                             arrival("b", EightInShanghai + 59min, TicketClass::Booked),
                             arrival("c", EightInShanghai + 60min, TicketClass::BookedLate)},
                {},
                Day,
                Day,
                Shanghai);

        QCOMPARE(hours.walkIn[8], 1);
        QCOMPARE(hours.booked[8], 1);
        QCOMPARE(hours.booked[9], 1);
        QCOMPARE(hours.firstHour(), 8);
        QCOMPARE(hours.lastHour(), 9);
    }

    void visitWithSeveralQueuesCountsOnceWhenItCame()
    {
        const auto hours = arrivalHours({arrival("a", EightInShanghai + 2h, TicketClass::Return),
                                            arrival("a", EightInShanghai, TicketClass::Booked)},
            {},
            Day,
            Day,
            Shanghai);

        QCOMPARE(hours.booked[8], 1);
        QCOMPARE(hours.total(10), 0);
    }

    void otherDaysAreLeftOut()
    {
        const auto hours =
            arrivalHours({arrival("a", EightInShanghai - 9h, TicketClass::WalkIn),
                             arrival("b", EightInShanghai + 16h, TicketClass::WalkIn)},
                {},
                Day,
                Day,
                Shanghai);

        QCOMPARE(hours.firstHour(), HoursOfDay);
        QCOMPARE(hours.lastHour(), -1);
    }

    void bookedPeopleNotHereYetAreExpected()
    {
        Appointment booked;
        booked.startsAt = EightInShanghai + 6h;
        Appointment arrived = booked;
        arrived.status = AppointmentStatus::Arrived;
        Appointment cancelled = booked;
        cancelled.status = AppointmentStatus::Cancelled;

        const auto hours = arrivalHours({}, {booked, arrived, cancelled}, Day, Day, Shanghai);

        QCOMPARE(hours.expected[14], 1);
        QCOMPARE(hours.total(14), 1);
    }

    // edge 98: 25 October 2026, 02:30 happens twice in Berlin; 29 March 2026 it does not happen
    void clockChangeNeitherLosesNorInventsPeople() // edge 98
    {
        const auto autumn = Base::fromSeconds(
            QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC).toSecsSinceEpoch());
        const auto spring = Base::fromSeconds(
            QDateTime(QDate(2026, 3, 29), QTime(0, 30), Qt::UTC).toSecsSinceEpoch());

        const auto twice = arrivalHours({arrival("a", autumn, TicketClass::WalkIn),
                                            arrival("b", autumn + 1h, TicketClass::WalkIn)},
            {},
            QDate(2026, 10, 25),
            QDate(2026, 10, 25),
            Berlin);
        const auto never = arrivalHours({arrival("a", spring, TicketClass::WalkIn),
                                            arrival("b", spring + 1h, TicketClass::WalkIn)},
            {},
            QDate(2026, 3, 29),
            QDate(2026, 3, 29),
            Berlin);

        QCOMPARE(twice.walkIn[2], 2);
        QCOMPARE(never.walkIn[1], 1);
        QCOMPARE(never.walkIn[2], 0);
        QCOMPARE(never.walkIn[3], 1);
    }
};

QTEST_GUILESS_MAIN(ArrivalsTest)
#include "arrivalstest.moc"
