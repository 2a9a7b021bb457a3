// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/classtargets.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

namespace {
const Base::Instant Nine = Base::fromSeconds(1778720400);
const AppointmentId Booking(QStringLiteral("booking"));

Ticket called(TicketClass ticketClass, std::chrono::minutes after)
{
    Ticket made;
    made.ticketClass = ticketClass;
    made.state = TicketState::Done;
    made.t0 = Nine;
    made.checkedInAt = Nine;
    made.calledAt = Nine + after;
    return made;
}

Ticket waiting(TicketClass ticketClass)
{
    Ticket made = called(ticketClass, 0min);
    made.state = TicketState::Waiting;
    made.calledAt = Base::Never;
    return made;
}
} // namespace

class ClassTargetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachClassIsMeasuredAgainstItsOwnTargetAndShare()
    {
        std::vector<Ticket> tickets;
        for (int i = 0; i < 20; ++i)
            tickets.push_back(called(TicketClass::EmergencyII, i < 18 ? 9min : 11min));
        tickets.push_back(called(TicketClass::WalkIn, 59min));

        const auto shares = sharesByClass(tickets, {}, {}, Nine + 2h);

        QCOMPARE(shares.size(), size_t(2));
        QCOMPARE(shares[0].ticketClass, TicketClass::EmergencyII);
        QCOMPARE(shares[0].people, (WaitShare{18, 2, 0}));
        QCOMPARE(qRound(100 * shares[0].within.value()), 90);
        QCOMPARE(shares[0].rule.sharePercent, 95);
        QVERIFY(!shares[0].isMet());
        QCOMPARE(shares[1].people, (WaitShare{1, 0, 0}));
        QVERIFY(shares[1].isMet());
    }

    void bookedPersonsTargetCountsFromTheSlotsStart() // edge 95
    {
        Ticket during = called(TicketClass::Booked, 15min); // checked in 20 min into her slot
        during.appointmentId = Booking;

        QCOMPARE(targetFrom(during, Nine - 20min), std::optional(Nine - 20min));
        const auto shares = sharesByClass({during}, {{Booking, Nine - 20min}}, {}, Nine + 1h);

        QCOMPARE(shares.front().people, (WaitShare{0, 1, 0}));
        QCOMPARE(sharesByClass({during}, {}, {}, Nine + 1h).front().people, (WaitShare{1, 0, 0}));
    }

    void whoCameTooLateForHerSlotHasNoTarget()
    {
        const Ticket late = called(TicketClass::BookedLate, 90min);

        QVERIFY(!targetFrom(late, Nine));
        QVERIFY(!waitForTarget(late, Nine, Nine + 2h));
        QVERIFY(sharesByClass({late}, {}, {}, Nine + 2h).empty());
    }

    void whoStillWaitsBeyondTheTargetIsMissed() // edge 91
    {
        const auto shares =
            sharesByClass({waiting(TicketClass::EmergencyIII)}, {}, {}, Nine + 31min);

        QCOMPARE(shares.front().people, (WaitShare{0, 1, 0}));
    }

    void nothingDecidedIsNotZero() // edge 92
    {
        const auto shares = sharesByClass({waiting(TicketClass::WalkIn)}, {}, {}, Nine + 5min);

        QVERIFY(!shares.front().within);
        QVERIFY(!shares.front().isMet());
    }

    void hospitalsOwnTargetIsTheOneThatCounts()
    {
        QueuePolicy policy;
        policy.walkIn.targetMin = 10;

        const auto shares =
            sharesByClass({called(TicketClass::WalkIn, 11min)}, {}, policy, Nine + 1h);

        QCOMPARE(shares.front().people, (WaitShare{0, 1, 0}));
    }
};

QTEST_APPLESS_MAIN(ClassTargetsTest)
#include "classtargetstest.moc"
