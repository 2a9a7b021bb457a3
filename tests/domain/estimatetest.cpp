// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/estimate.h"

#include <QtTest>

using namespace Domain;
using std::chrono::minutes;
using std::chrono::seconds;
using Kind = ShownWait::Kind;

namespace {
const Base::Instant Eight = Base::fromSeconds(1778716800);

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

RoomLoad idleRoom()
{
    return {LocationId(QStringLiteral("302")), {}, false, ServiceKind::First, {}};
}
} // namespace

class EstimateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void meansBeginWithThePrior()
    {
        const auto means = serviceMeans({});
        QCOMPARE(means[0], seconds(8 * 60));
        QCOMPARE(means[1], seconds(4 * 60));
        QCOMPARE(means[2], seconds(11 * 60));
    }

    void measuredServicesMoveTheMean()
    {
        std::vector<Ticket> done;
        for (int index = 0; index < 20; ++index)
            done.push_back(finished(TicketClass::WalkIn, minutes(12), index));

        const auto means = serviceMeans(done);

        QCOMPARE(means[0], seconds(10 * 60)); // (20·8 + 20·12) / 40
        QCOMPARE(means[1], seconds(4 * 60));
    }

    void onlyTheLastThirtyCount()
    {
        std::vector<Ticket> done;
        for (int index = 0; index < 30; ++index)
            done.push_back(finished(TicketClass::Booked, minutes(100), index));
        for (int index = 0; index < 30; ++index)
            done.push_back(finished(TicketClass::Booked, minutes(8), 1000 + index));

        QCOMPARE(serviceMeans(done)[0], seconds(8 * 60));
    }

    void servicesWithoutLengthAreLeftOut() // edge 78
    {
        QCOMPARE(serviceMeans({finished(TicketClass::WalkIn, minutes(0), 1)})[0], seconds(8 * 60));
    }

    void noRoomMeansNotKnownAndNeverZero() // edge 92
    {
        const auto estimate = estimateWait({}, {}, serviceMeans({}));

        QVERIFY(!estimate);
        QCOMPARE(shown(estimate).kind, Kind::Unknown);
    }

    void idleRoomTakesTheFirstSoon()
    {
        const auto wait = shown(estimateWait({}, {idleRoom()}, serviceMeans({})));
        QCOMPARE(wait.kind, Kind::Soon);
    }

    void everybodyBeforeMeAddsToTheWait()
    {
        const std::vector<Ticket> three(3, ticketOf(TicketClass::WalkIn));

        const auto one = estimateWait(three, {idleRoom()}, serviceMeans({}));
        const auto two = estimateWait(three, {idleRoom(), idleRoom()}, serviceMeans({}));

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

        const auto early = estimateWait({}, {begun}, serviceMeans({}));
        const auto soon = estimateWait({}, {late}, serviceMeans({}));

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

    void shownWaitDoesNotFlicker() // edge 93
    {
        const ShownWait twenty{Kind::Interval, 20, 30};
        const ShownWait ten{Kind::Interval, 10, 15};

        QCOMPARE(steadied(twenty, Eight, ten, Eight + seconds(59)), twenty);
        QCOMPARE(steadied(twenty, Eight, ten, Eight + seconds(60)), ten);
        QCOMPARE(steadied({}, Eight, ten, Eight), ten);
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
