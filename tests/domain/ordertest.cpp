// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/order.h"

#include <algorithm>

#include <QtTest>

#include <rapidcheck.h>

#include "domain/identity/patient.h"
#include "domain/queue/explain.h"
#include "domain/queue/rules.h"

using namespace Domain;
using namespace std::chrono_literals;

namespace {

const Base::Instant Nine = Base::fromSeconds(1778720400); // 09:00 in Shanghai

Ticket ticketOf(const Arrival &arrival, int sequence = 1)
{
    Ticket ticket;
    ticket.id = TicketId(QString::number(sequence));
    ticket.sequence = sequence;
    place(ticket, arrival);
    return ticket;
}

Arrival arrivalOf(TicketClass ticketClass, Base::Instant at, Statutory statutory = Statutory::None)
{
    return { ticketClass, statutory, at, {}, {}, {} };
}

/// Booked for 09:00 to 09:30.
Arrival booked(Base::Instant at, Statutory statutory = Statutory::None)
{
    return { TicketClass::Booked, statutory, at, Nine, Nine + 30min, {} };
}

/// In calling order.
QStringList numbers(std::vector<Ticket> tickets)
{
    std::sort(tickets.begin(), tickets.end(), before);
    QStringList result;
    for (const Ticket &ticket : tickets)
        result += QString::number(ticket.sequence);
    return result;
}

/// Any arrival within three hours; booked ones around any half hour of them.
rc::Gen<Arrival> anyArrival()
{
    return rc::gen::apply(
        [](int ticketClass, int statutory, int second, int slot) {
            Arrival arrival;
            arrival.ticketClass = static_cast<TicketClass>(ticketClass);
            arrival.statutory = static_cast<Statutory>(statutory);
            arrival.checkedInAt = Nine + std::chrono::seconds(second);
            arrival.slotStart = Nine + slot * 30min;
            arrival.slotEnd = arrival.slotStart + 30min;
            return arrival;
        },
        rc::gen::inRange(1, 9), rc::gen::inRange(0, 6), rc::gen::inRange(0, 3 * 3600),
        rc::gen::inRange(0, 6));
}

std::vector<Ticket> placed(const std::vector<Arrival> &arrivals)
{
    std::vector<Ticket> tickets;
    for (const Arrival &arrival : arrivals)
        tickets.push_back(ticketOf(arrival, static_cast<int>(tickets.size()) + 1));
    return tickets;
}
}

class OrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClassHasItsPlaceOfTheTable_data() // queue.md section 1, row by row
    {
        QTest::addColumn<int>("ticketClass");
        QTest::addColumn<int>("lane");
        QTest::addColumn<int>("creditMinutes");
        const auto row = [](const char *name, TicketClass ticketClass, int lane, int minutes) {
            QTest::newRow(name) << static_cast<int>(ticketClass) << lane << minutes;
        };
        row("emergency I", TicketClass::EmergencyI, 0, 0);
        row("emergency II", TicketClass::EmergencyII, 1, 0);
        row("emergency III", TicketClass::EmergencyIII, 2, 60);
        row("emergency IV", TicketClass::EmergencyIV, 2, 0);
        row("return with results", TicketClass::Return, 2, 30);
        row("walk-in", TicketClass::WalkIn, 2, 0);
    }

    void everyClassHasItsPlaceOfTheTable()
    {
        QFETCH(int, ticketClass);
        QFETCH(int, lane);
        QFETCH(int, creditMinutes);

        const Ticket ticket = ticketOf(arrivalOf(static_cast<TicketClass>(ticketClass), Nine));

        QCOMPARE(ticket.lane, lane);
        QCOMPARE(ticket.creditSeconds, creditMinutes * 60);
        QCOMPARE(ticket.t0, Nine);
        QCOMPARE(ticket.adjustMs, qint64 { 0 });
        QCOMPARE(ticket.orderKey, 1000 * (Base::toSeconds(Nine) - creditMinutes * 60));
    }

    void bookedArrivalCountsFromItsSlot_data() // edges 53, 54, 95
    {
        QTest::addColumn<int>("arrivalMinute"); // after the slot's start; it ends at 30
        QTest::addColumn<int>("clockMinute");
        QTest::addColumn<int>("creditMinutes");
        QTest::addColumn<int>("ticketClass");
        const int onTime = static_cast<int>(TicketClass::Booked);
        const int late = static_cast<int>(TicketClass::BookedLate);
        QTest::newRow("an hour early") << -60 << 0 << 20 << onTime;
        QTest::newRow("at the start") << 0 << 0 << 20 << onTime;
        QTest::newRow("in the slot") << 29 << 29 << 20 << onTime;
        QTest::newRow("at the end") << 30 << 30 << 20 << late;
        QTest::newRow("ten minutes late") << 40 << 40 << 10 << late;
        QTest::newRow("twenty minutes late") << 50 << 50 << 0 << late;
        QTest::newRow("as long as the place is kept") << 60 << 60 << 0 << late;
        QTest::newRow("after that a walk-in") << 61 << 61 << 0
                                              << static_cast<int>(TicketClass::WalkIn);
    }

    void bookedArrivalCountsFromItsSlot()
    {
        QFETCH(int, arrivalMinute);
        QFETCH(int, clockMinute);
        QFETCH(int, creditMinutes);
        QFETCH(int, ticketClass);

        const Ticket ticket = ticketOf(booked(Nine + std::chrono::minutes(arrivalMinute)));

        QCOMPARE(ticket.t0, Nine + std::chrono::minutes(clockMinute));
        QCOMPARE(ticket.creditSeconds, creditMinutes * 60);
        QCOMPARE(static_cast<int>(ticket.ticketClass), ticketClass);
    }

    void bookingOfUnknownTimeEarnsNothing()
    {
        const Ticket ticket = ticketOf(arrivalOf(TicketClass::Booked, Nine));

        QCOMPARE(ticket.ticketClass, TicketClass::BookedLate);
        QCOMPARE(ticket.creditSeconds, 0);
        QCOMPARE(ticket.t0, Nine);
    }

    void statutoryGroupsAddTheBestSingleOneUpToTheCap_data() // edges 60, 61
    {
        QTest::addColumn<int>("ticketClass");
        QTest::addColumn<int>("statutory");
        QTest::addColumn<int>("creditMinutes");
        const auto row = [](const char *name, TicketClass ticketClass, Statutory group, int minutes) {
            QTest::newRow(name) << static_cast<int>(ticketClass) << static_cast<int>(group)
                                << minutes;
        };
        row("65 walks in", TicketClass::WalkIn, Statutory::Age65, 10);
        row("80 walks in", TicketClass::WalkIn, Statutory::Age80, 15);
        row("pregnant", TicketClass::WalkIn, Statutory::Pregnant, 15);
        row("disabled", TicketClass::WalkIn, Statutory::Disabled, 15);
        row("service member", TicketClass::WalkIn, Statutory::ServiceMember, 15);
        row("65 booked", TicketClass::Booked, Statutory::Age65, 30);
        row("80 booked: capped", TicketClass::Booked, Statutory::Age80, 30);
        row("80 returns: capped", TicketClass::Return, Statutory::Age80, 30);
        row("80 as emergency IV", TicketClass::EmergencyIV, Statutory::Age80, 15);
        row("80 as emergency II", TicketClass::EmergencyII, Statutory::Age80, 0);
        row("80 as emergency III", TicketClass::EmergencyIII, Statutory::Age80, 60);
    }

    void statutoryGroupsAddTheBestSingleOneUpToTheCap()
    {
        QFETCH(int, ticketClass);
        QFETCH(int, statutory);
        QFETCH(int, creditMinutes);
        Arrival arrival = booked(Nine, static_cast<Statutory>(statutory));
        arrival.ticketClass = static_cast<TicketClass>(ticketClass);

        QCOMPARE(ticketOf(arrival).creditSeconds, creditMinutes * 60);
    }

    void bestSingleGroupIsTaken() // edges 13, 61
    {
        const int none = static_cast<int>(StatutoryGroup::None);
        const int pregnant = static_cast<int>(StatutoryGroup::Pregnant);

        QCOMPARE(statutoryOf(64, none), Statutory::None);
        QCOMPARE(statutoryOf(65, none), Statutory::Age65);
        QCOMPARE(statutoryOf(79, none), Statutory::Age65);
        QCOMPARE(statutoryOf(80, none), Statutory::Age80);
        QCOMPARE(statutoryOf(30, pregnant), Statutory::Pregnant);
        QCOMPARE(statutoryOf(70, static_cast<int>(StatutoryGroup::Disabled)), Statutory::Disabled);
        QCOMPARE(
            statutoryOf(70, static_cast<int>(StatutoryGroup::ServiceMember)), Statutory::ServiceMember);
        QCOMPARE(statutoryOf(30, 77), Statutory::None);
    }

    void emergenciesGoFirstByAcuityThenArrival() // edges 57, 58, 60
    {
        const std::vector<Ticket> tickets {
            ticketOf(arrivalOf(TicketClass::WalkIn, Nine - 3h, Statutory::Age80), 1),
            ticketOf(arrivalOf(TicketClass::EmergencyII, Nine + 1min), 2),
            ticketOf(arrivalOf(TicketClass::EmergencyII, Nine), 3),
            ticketOf(arrivalOf(TicketClass::EmergencyI, Nine + 2min), 4),
        };

        QCOMPARE(numbers(tickets), QStringList({ "4", "3", "2", "1" }));
    }

    void equalPlacesAreToldApartByClockThenNumber() // edge 59
    {
        const std::vector<Ticket> tickets {
            ticketOf(arrivalOf(TicketClass::Return, Nine + 30min), 1),
            ticketOf(arrivalOf(TicketClass::WalkIn, Nine), 3),
            ticketOf(arrivalOf(TicketClass::WalkIn, Nine), 2),
        };

        QCOMPARE(tickets[0].orderKey, tickets[1].orderKey);
        QCOMPARE(numbers(tickets), QStringList({ "2", "3", "1" }));
    }

    void missedPersonStandsBehindTheThirdThenTheFifth() // edge 69
    {
        std::vector<Ticket> waiting;
        for (int i = 2; i <= 8; ++i)
            waiting.push_back(
                ticketOf(arrivalOf(TicketClass::WalkIn, Nine + std::chrono::minutes(i)), i));
        Ticket missed = ticketOf(arrivalOf(TicketClass::WalkIn, Nine), 1);
        missed.missCount = 1;
        comeBack(missed, waiting);
        std::vector<Ticket> all = waiting;
        all.push_back(missed);
        QCOMPARE(numbers(all), QStringList({ "2", "3", "4", "1", "5", "6", "7", "8" }));

        missed = ticketOf(arrivalOf(TicketClass::WalkIn, Nine), 1);
        missed.missCount = 2;
        comeBack(missed, waiting);
        all.back() = missed;
        QCOMPARE(numbers(all), QStringList({ "2", "3", "4", "5", "6", "1", "7", "8" }));
    }

    void missingACallNeverHelps()
    {
        const bool kept = rc::check([] {
            auto waiting = placed(*rc::gen::container<std::vector<Arrival>>(anyArrival()));
            Ticket missed = ticketOf(*anyArrival(), 1000);
            missed.missCount = *rc::gen::inRange(1, 3);
            std::sort(waiting.begin(), waiting.end(), before);
            const Ticket original = missed;

            comeBack(missed, waiting);

            RC_ASSERT(missed.orderKey >= original.orderKey);
            RC_ASSERT(missed.adjustMs <= 0);
            RC_ASSERT(missed.orderKey == orderKey(missed));
            Ticket rest = missed;
            rest.adjustMs = original.adjustMs;
            rest.orderKey = original.orderKey;
            rest.state = original.state;
            RC_ASSERT(rest == original);
            if (original.lane < 2)
                RC_ASSERT(missed == original);
        });
        QVERIFY(kept);
    }

    void nobodyWhoCameMuchLaterIsCalledBeforeYou() // the promise of queue.md section 1
    {
        const bool kept = rc::check([] {
            const auto tickets = placed(*rc::gen::container<std::vector<Arrival>>(anyArrival()));
            for (const Ticket &you : tickets) {
                for (const Ticket &other : tickets) {
                    const bool urgent = other.lane < 2;
                    const auto bound
                        = other.ticketClass == TicketClass::EmergencyIII ? 60min : 30min;
                    if (!urgent && other.t0 > you.t0 + bound)
                        RC_ASSERT(before(you, other));
                }
            }
        });
        QVERIFY(kept);
    }

    void thePromiseHoldsOnADayWithRoomsCallsAndMisses()
    {
        const bool kept = rc::check([] {
            auto coming = placed(*rc::gen::container<std::vector<Arrival>>(anyArrival()));
            std::sort(coming.begin(), coming.end(), [](const Ticket &a, const Ticket &b) {
                return std::tie(a.checkedInAt, a.sequence) < std::tie(b.checkedInAt, b.sequence);
            });
            std::vector<Ticket> waiting;
            size_t next = 0;
            auto now = Nine;
            while (next < coming.size() || !waiting.empty()) {
                now += std::chrono::seconds(*rc::gen::inRange(30, 900));
                for (; next < coming.size() && coming[next].checkedInAt <= now; ++next)
                    waiting.push_back(coming[next]);
                if (waiting.empty())
                    continue;
                const auto called = std::min_element(waiting.begin(), waiting.end(), before);
                const auto bound
                    = called->ticketClass == TicketClass::EmergencyIII ? 60min : 30min;
                for (const Ticket &other : waiting) {
                    const bool moved = other.adjustMs < 0; // has missed a call
                    if (called->lane == 2 && !moved)
                        RC_ASSERT(called->t0 <= other.t0 + bound);
                }
                Ticket gone = *called;
                waiting.erase(called);
                if (gone.lane == 2 && gone.missCount < 2 && *rc::gen::inRange(0, 10) == 0) {
                    gone.missCount += 1;
                    std::sort(waiting.begin(), waiting.end(), before);
                    comeBack(gone, waiting);
                    waiting.push_back(gone);
                }
            }
        });
        QVERIFY(kept);
    }

    void comingEarlyNeverBeatsAnotherSlotAndComingLateNeverHelps()
    {
        const bool kept = rc::check([] {
            const auto first = std::chrono::seconds(*rc::gen::inRange(-7200, 7200));
            const auto later = std::chrono::seconds(*rc::gen::inRange(0, 7200));
            const Ticket one = ticketOf(booked(Nine + first));
            const Ticket other = ticketOf(booked(Nine + first + later));
            RC_ASSERT(one.orderKey <= other.orderKey);
            RC_ASSERT(one.orderKey >= ticketOf(booked(Nine)).orderKey); // not before the slot
        });
        QVERIFY(kept);
    }

    void creditedTimeIsNeverNegative() // edge 78
    {
        QCOMPARE(creditedSeconds(ticketOf(booked(Nine - 1h)), Nine - 50min), 0);
        QCOMPARE(creditedSeconds(ticketOf(booked(Nine)), Nine + 16min), 36 * 60);
    }

    void numbersGoOnPastAThousand() // edge 83
    {
        QCOMPARE(ticketNumber("A", 7), "A007");
        QCOMPARE(ticketNumber("AB", 999), "AB999");
        QCOMPARE(ticketNumber("A", 1000), "A1000");
    }
};

QTEST_APPLESS_MAIN(OrderTest)
#include "ordertest.moc"
