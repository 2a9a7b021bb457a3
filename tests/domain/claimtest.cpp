// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/claim.h"

#include <QTest>

using namespace Domain;

namespace {
const QDate Day(2026, 5, 14);
const QueueId Heart("heart");
const Caller Ours{StationId("3"), LocationId("302")};
const Caller Theirs{StationId("4"), LocationId("305")};

std::vector<Ticket> waiting(int count)
{
    std::vector<Ticket> tickets;
    for (int i = 1; i <= count; ++i) {
        Ticket ticket;
        ticket.id = TicketId(QString::number(i));
        tickets.push_back(ticket);
    }
    return tickets;
}

Claim claim(const char *ticket, const Caller &caller)
{
    const TicketId id(QString::fromLatin1(ticket));
    return {claimId(id), caller.stationId, Heart, id, caller.roomId, Day};
}

Claim whole(const Caller &caller)
{
    return {wholeClaimId(Heart, Day), caller.stationId, Heart, {}, {}, Day};
}

QString ids(const std::vector<TicketId> &tickets)
{
    QStringList texts;
    for (const TicketId &id : tickets)
        texts << id.text();
    return texts.join(u' ');
}

QString ids(const std::vector<ClaimId> &claims)
{
    QStringList texts;
    for (const ClaimId &id : claims)
        texts << id.text();
    return texts.join(u' ');
}
} // namespace

class ClaimTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneRoomAloneClaimsTheNextTwo()
    {
        QCOMPARE(ids(ticketsToClaim(waiting(5), {}, Ours, 0)), "1 2");
        QCOMPARE(ids(ticketsToClaim(waiting(1), {}, Ours, 0)), "1");
        QCOMPARE(ids(ticketsToClaim({}, {}, Ours, 0)), "");
    }

    void headOfTheQueueIsLeftToWhoeverIsFreeFirst()
    {
        QCOMPARE(ids(ticketsToClaim(waiting(6), {}, Ours, 3)), "4 5");
        QCOMPARE(ids(ticketsToClaim(waiting(3), {}, Ours, 3)), "");
    }

    void nobodyIsClaimedTwiceAndNoRoomHoldsMoreThanTwo()
    {
        const Claims claims({claim("4", Theirs), claim("5", Ours)});

        QCOMPARE(ids(ticketsToClaim(waiting(9), claims, Ours, 3)), "6");
        const Claims full({claim("5", Ours), claim("6", Ours)});
        QCOMPARE(ids(ticketsToClaim(waiting(9), full, Ours, 3)), "");
    }

    void whatIsHeldForPeopleWhoLeftDoesNotCount()
    {
        const Claims claims({claim("gone", Ours), claim("2", Ours)});

        QCOMPARE(ids(ticketsToClaim(waiting(5), claims, Ours, 0)), "1");
        QCOMPARE(ids(claimsToRelease(waiting(5), claims, Ours, 0)), "gone");
    }

    void whoComesToTheHeadIsEverybodysAgain()
    {
        const Claims claims({claim("1", Ours), claim("3", Ours), claim("2", Theirs)});

        QCOMPARE(ids(claimsToRelease(waiting(5), claims, Ours, 2)), "1");
    }

    void claimsForAnotherRoomOfOursGoBack()
    {
        const Claims claims({claim("1", Ours)});

        const Caller elsewhere{Ours.stationId, LocationId("303")};
        QCOMPARE(ids(claimsToRelease(waiting(2), claims, elsewhere, 0)), "1");
        QVERIFY(!claims.allowAlone(TicketId("1"), elsewhere));
    }

    void wholeClaimEndsTheSingleOnes()
    {
        const Claims claims({claim("1", Ours), whole(Theirs)});

        QCOMPARE(ids(ticketsToClaim(waiting(5), claims, Ours, 0)), "");
        QCOMPARE(ids(claimsToRelease(waiting(5), claims, Ours, 0)), "1");
        QCOMPARE(ids(claimsToRelease(waiting(5), claims, Theirs, 0)), "");
    }

    void onlyWhatIsClaimedIsCalledAlone()
    {
        const Claims claims({claim("1", Ours), claim("2", Theirs)});

        QVERIFY(claims.allowAlone(TicketId("1"), Ours));
        QVERIFY(!claims.allowAlone(TicketId("2"), Ours));
        QVERIFY(!claims.allowAlone(TicketId("3"), Ours));
        QVERIFY(claims.leave(TicketId("1"), Ours));
        QVERIFY(!claims.leave(TicketId("2"), Ours));
        QVERIFY(claims.leave(TicketId("3"), Ours));
    }

    void wholeClaimCallsWhoeverNobodyElseHasClaimed()
    {
        const Claims claims({whole(Ours), claim("2", Theirs)});

        QVERIFY(claims.allowAlone(TicketId("1"), Ours));
        QVERIFY(!claims.allowAlone(TicketId("2"), Ours));
        QVERIFY(claims.allowAlone(TicketId("2"), Theirs));
        QVERIFY(!claims.allowAlone(TicketId("1"), Theirs));
    }

    void otherRoomsAreThoseOfTheDoctorsAndThoseThatCall()
    {
        Slot slot;
        slot.roomId = LocationId("303");
        Slot own;
        own.roomId = Ours.roomId;
        Call call;
        call.roomId = LocationId("303");
        Call another;
        another.roomId = LocationId("305");

        QCOMPARE(otherRooms({slot, own, Slot{}}, {call, another}, Ours.roomId), 2);
        QCOMPARE(otherRooms({}, {}, Ours.roomId), 0);
    }
};

QTEST_APPLESS_MAIN(ClaimTest)
#include "claimtest.moc"
