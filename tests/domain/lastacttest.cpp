// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/lastact.h"

#include <QtTest>

using namespace Domain;
using namespace std::chrono_literals;

class LastActTest : public QObject
{
    Q_OBJECT

    static Ticket waiting()
    {
        Ticket ticket;
        ticket.id = TicketId("t");
        ticket.number = "A023";
        ticket.queueId = QueueId("heart");
        ticket.t0 = Base::fromSeconds(1000);
        ticket.creditSeconds = 1200;
        ticket.adjustMs = -5;
        ticket.orderKey = 1000 * 1000 - 1200 * 1000 + 5;
        ticket.earlierPlaces = "8,2,1000,0,0";
        return ticket;
    }

    const LastAct m_act{"ticket.pass", Base::fromSeconds(5000), StationId("3"), "a b"};

private Q_SLOTS:

    void actComesBackAsItWasKept()
    {
        Ticket ticket = waiting();
        QVERIFY(!lastActOf(ticket));

        remember(ticket, waiting(), m_act);

        QCOMPARE(lastActOf(ticket), std::optional(m_act));
    }

    void everythingIsAsItWasBefore() // edge 77
    {
        const Ticket before = waiting();
        Ticket ticket = before;
        ticket.state = TicketState::Missed;
        ticket.missCount = 1;
        ticket.adjustMs = -9000;
        ticket.roomId = LocationId("302");
        ticket.number = "B001";
        ticket.coolUntil = Base::fromSeconds(9);
        remember(ticket, before, m_act);

        QVERIFY(takeBackLastAct(ticket));

        QCOMPARE(ticket, before);
        QVERIFY(!takeBackLastAct(ticket)); // only once
    }

    void whatItCannotReadItLeavesAlone()
    {
        for (const char *text : {"",
                 "{}",
                 "nonsense",
                 R"({"act":"ticket.pass"})",
                 R"({"act":"ticket.pass","at":5,"was":[1,2]})"}) {
            Ticket ticket = waiting();
            ticket.lastAct = QString::fromLatin1(text);
            const Ticket before = ticket;
            QVERIFY2(!takeBackLastAct(ticket), text);
            QCOMPARE(ticket, before);
        }
    }

    void afterTenMinutesItStands()
    {
        QVERIFY(mayTakeBack(m_act, m_act.at + 10min));
        QVERIFY(!mayTakeBack(m_act, m_act.at + 10min + 1s));
    }
};

QTEST_GUILESS_MAIN(LastActTest)
#include "lastacttest.moc"
