// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/claim.h"
#include "operations/claimoperations.h"
#include "operations/visitoperations.h"
#include "server/recovery.h"
#include "store/claimtable.h"
#include "store/directorytable.h"
#include "store/servertable.h"
#include "store/tickettable.h"
#include "sync/station.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace std::chrono_literals;
using TestLib::Desk;
using TestLib::Hospital;

namespace {

/// A queue of nobody but the desks: no doctor's hours tell how many rooms there are.
const QueueId Line("line");

Operations::Outcome ask(Hospital &hospital, Desk &desk, const Operations::Request &intent)
{
    Operations::Outcome outcome = Base::fail(Base::ErrorKind::Unavailable, "no-answer", {});
    desk.station->request(
        intent, desk.station.get(), [&](const Operations::Outcome &result) { outcome = result; });
    hospital.settle();
    return outcome;
}

Operations::RoomCall callInto(Desk &desk, const char *room)
{
    return {desk.station->random().id<CallId>(),
        Line,
        LocationId(QString::fromLatin1(room)),
        desk.station->today()};
}

/// Whom the server calls to the room; an error's code.
QString calls(Hospital &hospital, Desk &desk, const char *room)
{
    const auto called =
        ask(hospital, desk, Operations::callNext(callInto(desk, room), desk.station->now()));
    return called ? called->value("ticket").toString() : called.error().code;
}

std::vector<Ticket> waitingAt(Desk &desk)
{
    Store::Reader reader = desk.station->reader();
    return *Store::TicketTable(reader).waiting(Line, desk.station->today());
}

/// Whom the desk calls to the room without asking; an error's code.
QString callsAlone(Desk &desk, const char *room, const QString &ticket)
{
    Ticket wanted;
    wanted.id = TicketId(ticket);
    const auto called = desk.station->record(
        Operations::callClaimed(callInto(desk, room), wanted, desk.station->now()));
    return called ? called->value("ticket").toString() : called.error().code;
}

QString held(Desk &desk, const StationId &station)
{
    Store::Reader reader = desk.station->reader();
    QStringList tickets;
    for (const Claim &claim : *Store::ClaimTable(reader).ofStation(station, {}))
        tickets << (claim.isWhole() ? QStringLiteral("whole") : claim.ticketId.text());
    tickets.sort();
    return tickets.join(u' ');
}

QString held(Desk &desk)
{
    return held(desk, desk.station->id());
}

void people(Hospital &hospital, Desk &desk, int first, int last)
{
    for (int number = first; number <= last; ++number) {
        Operations::TicketOrder order;
        order.ticket.id = TicketId(QStringLiteral("t%1").arg(number));
        order.ticket.number = QStringLiteral("X%1").arg(number);
        order.ticket.sequence = number;
        order.ticket.queueId = Line;
        order.ticket.serviceDay = desk.station->today();
        VERIFY_OK(desk.station->record(Operations::issueTicket(order, desk.station->now())));
        hospital.clock.advance(1min);
    }
    hospital.settle();
}

void cut(Hospital &hospital, Desk &desk)
{
    desk.wire->cut();
    hospital.settle();
}

int openAlarms(Hospital &hospital)
{
    return static_cast<int>(Store::ServerTable(hospital.serverStore()).openAlarms(10)->size());
}
} // namespace

class ClaimsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aCutOffRoomCallsWhomItHasClaimedAndTheOthersNever() // I6
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        Desk &two = hospital.join("reception", "前台 2");
        one.station->callFor(Line, LocationId("302"));
        people(hospital, one, 1, 4);
        QCOMPARE(held(one), "t1 t2");
        cut(hospital, one);

        QCOMPARE(callsAlone(one, "302", "t1"), "t1");
        QCOMPARE(callsAlone(one, "303", "t2"), "not-claimed");
        QCOMPARE(callsAlone(one, "302", "t3"), "not-claimed");
        QCOMPARE(calls(hospital, two, "305"), "t3");
        hospital.reconnect(one);

        Store::Reader reader(hospital.serverStore());
        QCOMPARE((*reader.get<Ticket>(TicketId("t1")))->roomId.text(), "302");
        QCOMPARE(openAlarms(hospital), 0);
        QCOMPARE(held(two, one.station->id()), "t4"); // t2 is left to whoever is free first
    }

    void claimsMoveBackAsTheQueueMoves()
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        Desk &two = hospital.join("reception", "前台 2");
        one.station->callFor(Line, LocationId("302"));
        people(hospital, one, 1, 6);
        QCOMPARE(held(one), "t1 t2");

        QCOMPARE(calls(hospital, two, "305"), "t3"); // the first time it could not be known
        QCOMPARE(held(one), "t2 t4");                // t1 is left to whoever is free first
        VERIFY_OK(two.station->record(Operations::passMissed(TicketId("t3"), two.station->now())));
        QCOMPARE(calls(hospital, two, "305"), "t1");
        QCOMPARE(held(one), "t4 t5");
    }

    void whoIsCalledOrGoneIsNoLongerClaimed()
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        one.station->callFor(Line, LocationId("302"));
        people(hospital, one, 1, 3);
        QCOMPARE(calls(hospital, one, "302"), "t1");
        QCOMPARE(held(one), "t2 t3");
        VERIFY_OK(one.station->record(Operations::park(TicketId("t2"), one.station->now())));
        hospital.settle();

        QCOMPARE(held(one), "t3");
    }

    void anotherRoomOrNoneGivesBackWhatWasClaimed()
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        one.station->callFor(Line, LocationId("302"));
        people(hospital, one, 1, 2);
        QCOMPARE(held(one), "t1 t2");

        one.station->callFor(Line, LocationId("303"));
        hospital.settle();
        QCOMPARE(held(one), "t1 t2");
        cut(hospital, one);
        QCOMPARE(callsAlone(one, "302", "t1"), "not-claimed");
        QCOMPARE(callsAlone(one, "303", "t1"), "t1");
        hospital.reconnect(one);
        one.station->callFor({}, {});
        hospital.settle();
        QCOMPARE(held(one), QString());
    }

    void theHolderOfTheWholeGoesOnAloneInTheQueuesOrder()
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        Desk &two = hospital.join("reception", "前台 2");
        VERIFY_OK(ask(
            hospital, one, Operations::claimQueue(Line, one.station->today(), one.station->now())));
        people(hospital, two, 1, 2);
        cut(hospital, one);
        people(hospital, one, 3, 3); // it knows of her alone

        QCOMPARE(calls(hospital, two, "305"), "queue-claimed");
        for (const char *ticket : {"t1", "t2", "t3"}) {
            QCOMPARE(waitingAt(one).front().id.text(), ticket);
            QCOMPARE(callsAlone(one, "302", ticket), ticket);
            VERIFY_OK(
                one.station->record(Operations::passMissed(TicketId(ticket), one.station->now())));
        }
        hospital.reconnect(one);
        QCOMPARE(openAlarms(hospital), 0);
        QVERIFY(waitingAt(two).empty());

        VERIFY_OK(one.station->record(Operations::releaseClaims(
            {wholeClaimId(Line, one.station->today())}, one.station->now())));
        hospital.settle();
        QCOMPARE(calls(hospital, two, "305"), QString());
    }

    void claimsOfADeadStationComeBackByAPerson()
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        Desk &two = hospital.join("reception", "前台 2");
        one.station->callFor(Line, LocationId("302"));
        people(hospital, one, 1, 2);
        cut(hospital, one);
        hospital.clock.advance(8h); // never by a clock
        hospital.settle();
        QCOMPARE(calls(hospital, two, "305"), QString());

        VERIFY_OK(hospital.administration().writeOff(one.station->id(), "王护士长"));
        hospital.settle();

        QCOMPARE(calls(hospital, two, "305"), "t1");
        QCOMPARE(callsAlone(one, "302", "t1"), "t1"); // it cannot know
        hospital.reconnect(one);
        QVERIFY(openAlarms(hospital) >= 1);
        Store::Reader reader(hospital.serverStore());
        QCOMPARE((*reader.get<Ticket>(TicketId("t1")))->roomId.text(), "305");
    }

    void aRestoredServerLearnsWhoMayCallWhom() // I6
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        Desk &two = hospital.join("reception", "前台 2");
        people(hospital, two, 1, 4);
        const QString file = hospital.folder() + "/server.sqlite";
        cut(hospital, one);
        cut(hospital, two);
        hospital.stopServer();
        hospital.settle();
        QVERIFY(QFile::copy(file, file + ".backup"));
        hospital.startServer();
        hospital.reconnect(one);
        hospital.reconnect(two);
        one.station->callFor(Line, LocationId("302"));
        hospital.settle();
        QCOMPARE(held(one), "t1 t2");
        cut(hospital, one);
        cut(hospital, two);
        hospital.stopServer();
        hospital.settle();
        for (const char *rest : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1String(rest));
        QVERIFY(QFile::copy(file + ".backup", file));
        hospital.startServer();
        VERIFY_OK(Server::Recovery::begin(hospital.serverStore(), hospital.clock, hospital.random));
        QCOMPARE(callsAlone(one, "302", "t1"), "t1"); // announced while nobody could know

        hospital.reconnect(two);
        QCOMPARE(calls(hospital, two, "305"), "recovering");
        hospital.reconnect(one);

        Store::Reader reader(hospital.serverStore());
        QCOMPARE((*reader.get<Ticket>(TicketId("t1")))->roomId.text(), "302");
        QVERIFY(held(two, one.station->id()).contains("t2"));
        const QString called = calls(hospital, two, "305");
        QVERIFY2(called == "t3" || called == "t4", qPrintable(called));
        QCOMPARE(openAlarms(hospital), 0);
    }

    void everyLostMessageHeals() // the n-th failure loop
    {
        Hospital hospital;
        Desk &one = hospital.join("reception", "前台 1");
        Desk &two = hospital.join("reception", "前台 2");
        for (int nth = 1; nth <= 12; ++nth) {
            one.station->callFor({}, {});
            people(hospital, two, 4 * nth + 1, 4 * nth + 4);
            one.wire->cutAtMessage(nth);
            one.station->callFor(Line, LocationId("302"));
            hospital.settle();
            cut(hospital, one);
            QStringList told;
            for (const Ticket &ticket : waitingAt(one)) {
                const QString called = callsAlone(one, "302", ticket.id.text());
                if (called != ticket.id.text())
                    continue;
                told << called;
                VERIFY_OK(
                    one.station->record(Operations::passMissed(ticket.id, one.station->now())));
            }
            const QString theirs = calls(hospital, two, "305");
            QVERIFY2(!told.contains(theirs), qPrintable(QString::number(nth)));
            if (TicketId(theirs).text().startsWith('t'))
                VERIFY_OK(two.station->record(
                    Operations::passMissed(TicketId(theirs), two.station->now())));
            hospital.reconnect(one);
            hospital.clock.advance(31s);
            one.station->beat();
            hospital.settle();

            QCOMPARE(one.station->contact(), Sync::Contact::Connected);
            QCOMPARE(held(one), held(two, one.station->id()));
            QCOMPARE(openAlarms(hospital), 0);
        }
    }
};

QTEST_GUILESS_MAIN(ClaimsTest)
#include "claimstest.moc"
