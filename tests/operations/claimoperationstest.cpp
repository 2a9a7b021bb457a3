// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/claimoperations.h"

#include "operations/leaseoperations.h"
#include "operations/recoveryoperations.h"
#include "store/claimtable.h"
#include "testlib/counter.h"
#include "testlib/verify.h"

using namespace Domain;
using namespace Operations;
using namespace std::chrono_literals;
using TestLib::Counter;
using TestLib::NthFails;

class ClaimOperationsTest : public QObject
{
    Q_OBJECT

    const QueueId m_heart{"heart"};

    void queueOf(int people)
    {
        for (int number = 1; number <= people; ++number) {
            VERIFY_OK(m_counter->record(
                startVisit(m_counter->walkIn("王建国", number), m_counter->clock.now())));
            m_counter->clock.advance(1min);
        }
    }

    void as(const char *station) { m_counter->station = StationId(QLatin1String(station)); }

    Outcome claim(const char *room)
    {
        return m_counter->record(claimTickets(
            m_heart, LocationId(QLatin1String(room)), m_counter->day, m_counter->clock.now()));
    }

    Outcome claimAll()
    {
        return m_counter->record(claimQueue(m_heart, m_counter->day, m_counter->clock.now()));
    }

    Request alone(int number, const char *room)
    {
        static int calls = 0;
        Ticket ticket;
        ticket.id = TicketId(QStringLiteral("ticket %1").arg(number));
        ticket.number = QStringLiteral("A%1").arg(number, 3, 10, QLatin1Char('0'));
        return callClaimed({CallId(QStringLiteral("alone %1").arg(++calls)),
                               m_heart,
                               LocationId(QLatin1String(room)),
                               m_counter->day},
            ticket,
            m_counter->clock.now());
    }

    QString held(const char *station)
    {
        QStringList numbers;
        for (const Claim &claim : m_counter->all<Claim>()) {
            if (claim.stationId.text() == QLatin1String(station))
                numbers << (claim.isWhole() ? QStringLiteral("whole") : claim.ticketId.text());
        }
        return numbers.join(u',');
    }

    QString alarmCodes()
    {
        QStringList codes;
        for (const Alarm &alarm : m_counter->alarms)
            codes << alarm.code;
        return codes.join(u' ');
    }

    std::unique_ptr<Counter> m_counter;

private Q_SLOTS:

    void init() { m_counter = std::make_unique<Counter>(); }

    void aRoomClaimsTwoAndNoOtherCallsThem()
    {
        queueOf(3);
        VERIFY_OK(claim("302"));
        QCOMPARE(held("3"), "ticket 1,ticket 2");

        as("4");
        QCOMPARE(m_counter->callInto("305"), "A003");
        VERIFY_OK(m_counter->record(passMissed(TicketId("ticket 3"), m_counter->clock.now())));
        const auto nobody = m_counter->record(callNext(
            {CallId("n"), m_heart, LocationId("305"), m_counter->day}, m_counter->clock.now()));
        VERIFY_OK(nobody);
        QCOMPARE(nobody->value("ticket").toString(), QString());
        QCOMPARE(nobody->value("claimedFor").toString(), "302");
        as("3");
        QCOMPARE(m_counter->callInto("302"), "A001");
    }

    void roomsThatCallLeaveTheHeadToEachOther()
    {
        queueOf(6);
        as("4");
        QCOMPARE(m_counter->callInto("305"), "A001");
        as("5");
        QCOMPARE(m_counter->callInto("306"), "A002");
        as("3");
        VERIFY_OK(claim("302"));

        QCOMPARE(held("3"), "ticket 5,ticket 6");
    }

    void claimingAgainBringsOnlyWhatIsLacking()
    {
        queueOf(5);
        VERIFY_OK(claim("302"));
        const auto again = claim("302");

        VERIFY_OK(again);
        QCOMPARE(again->value("claimed").toInt(), 0);
        QCOMPARE(held("3"), "ticket 1,ticket 2");
    }

    void aloneOnlyTheClaimedAreCalled()
    {
        queueOf(3);
        VERIFY_OK(claim("302"));

        VERIFY_FAILS(m_counter->attempt(alone(3, "302")), "not-claimed");
        VERIFY_FAILS(m_counter->attempt(alone(1, "303")), "not-claimed");
        VERIFY_FAILS(m_counter->attempt(alone(9, "302")), "no-ticket");
        VERIFY_OK(m_counter->attempt(alone(1, "302")));
        QCOMPARE(m_counter->ticketNumber(1).state, TicketState::Called);
        QCOMPARE(m_counter->ticketNumber(1).roomId.text(), "302");
        QCOMPARE(m_counter->all<Call>().back().reason, "CLAIMED_BEFOREHAND");
        VERIFY_FAILS(m_counter->attempt(alone(2, "302")), "room-busy");
        VERIFY_FAILS(m_counter->attempt(alone(1, "302")), "changed-elsewhere");
    }

    void aCallThatWasAMistakeCanBeMadeAgainAlone() // edge 67
    {
        queueOf(2);
        VERIFY_OK(claim("302"));
        VERIFY_OK(m_counter->attempt(alone(1, "302")));
        VERIFY_OK(m_counter->attempt(cancelCall(TicketId("ticket 1"), m_counter->clock.now())));

        VERIFY_OK(m_counter->attempt(alone(1, "302")));
    }

    void aToldCallStandsWhateverTheServerFinds()
    {
        queueOf(3);
        VERIFY_OK(claim("302"));
        VERIFY_OK(m_counter->record(alone(1, "302")));
        QCOMPARE(alarmCodes(), QString());
        VERIFY_OK(m_counter->record(alone(1, "302"))); // told twice
        QCOMPARE(m_counter->ticketNumber(1).callCount, 1);

        as("4"); // it had nothing
        VERIFY_OK(m_counter->record(alone(1, "305")));
        QCOMPARE(alarmCodes(), "two-rooms");
        QCOMPARE(m_counter->ticketNumber(1).roomId.text(), "302");
        VERIFY_OK(m_counter->record(alone(3, "305")));
        QCOMPARE(alarmCodes(), "not-claimed");
        QCOMPARE(m_counter->ticketNumber(3).roomId.text(), "305");
    }

    void aCallMayComeBeforeItsTicket()
    {
        VERIFY_OK(m_counter->record(alone(1, "302")));
        queueOf(1);

        const Ticket ticket = m_counter->ticketNumber(1);
        QCOMPARE(ticket.state, TicketState::Called);
        QCOMPARE(ticket.roomId.text(), "302");
        QCOMPARE(ticket.number, "A001");
        QVERIFY(!ticket.visitId.isEmpty());
    }

    void wholeClaimGoesOnAloneAndNobodyElseCalls()
    {
        queueOf(3);
        VERIFY_OK(claimAll());
        QCOMPARE(held("3"), "whole");
        VERIFY_OK(claimAll()); // asked again: the same

        as("4");
        QCOMPARE(m_counter->callInto("305"), "queue-claimed");
        VERIFY_FAILS(claim("305"), "queue-claimed");
        VERIFY_FAILS(claimAll(), "queue-claimed");
        as("3");
        QCOMPARE(m_counter->callInto("302"), "A001");
        VERIFY_OK(m_counter->attempt(alone(2, "303")));
    }

    void releasingGivesBackOnlyOnesOwn()
    {
        queueOf(2);
        VERIFY_OK(claim("302"));
        as("4");
        VERIFY_OK(m_counter->record(
            releaseClaims({claimId(TicketId("ticket 1"))}, m_counter->clock.now())));
        QCOMPARE(held("3"), "ticket 1,ticket 2");
        as("3");
        VERIFY_OK(m_counter->record(
            releaseClaims({claimId(TicketId("ticket 1"))}, m_counter->clock.now())));
        QCOMPARE(held("3"), "ticket 2");
    }

    void aSupervisorTakesClaimsAndItIsKept()
    {
        queueOf(2);
        VERIFY_OK(claim("302"));
        as("4");
        ClaimOverride order{m_heart, m_counter->day, StationId("3"), "2 号前台", " "};
        VERIFY_FAILS(m_counter->record(overrideClaims(order, m_counter->clock.now())), "no-reason");
        order.reason = QStringLiteral("电脑坏了");

        VERIFY_OK(m_counter->record(overrideClaims(order, m_counter->clock.now())));

        QCOMPARE(alarmCodes(), "claim-overridden claim-overridden");
        QCOMPARE(held("3"), QString());
        QCOMPARE(m_counter->callInto("305"), "A001");
        VERIFY_FAILS(m_counter->record(overrideClaims(order, m_counter->clock.now())), "no-claim");
    }

    void writingAStationOffFreesItsClaims()
    {
        queueOf(3);
        VERIFY_OK(claim("302"));
        m_counter->role = Role::Administration;
        const auto gone =
            m_counter->record(writeOffStation(StationId("3"), m_counter->clock.now()));

        VERIFY_OK(gone);
        QCOMPARE(gone->value("claims").toInt(), 2);
        as("4");
        QCOMPARE(m_counter->callInto("305"), "A001");
    }

    void afterARestoreTheReportedClaimsHold()
    {
        queueOf(3);
        as("4"); // as the backup says; it has given it back since
        VERIFY_OK(claim("305"));
        Holding holding;
        holding.claims = {{claimId(TicketId("ticket 1")),
            StationId("3"),
            m_heart,
            TicketId("ticket 1"),
            LocationId("302"),
            m_counter->day}};
        const auto told = holdingOf(toJson(holding));
        VERIFY_OK(told);
        QCOMPARE(*told, holding);
        VERIFY_OK(m_counter->record(recoverStation(StationId("3"), *told, m_counter->clock.now())));

        QCOMPARE(held("3"), "ticket 1");
        QCOMPARE(held("4"), "ticket 2");
        VERIFY_OK(m_counter->record(
            releaseClaims({claimId(TicketId("ticket 1"))}, m_counter->clock.now())));
        QCOMPARE(held("3"), "ticket 1");
    }

    void afterARestoreTheWholeIsTakenAnew() // I6: others may have called whom they had claimed
    {
        queueOf(3);
        Holding holding;
        holding.claims = {{wholeClaimId(m_heart, m_counter->day),
            StationId("3"),
            m_heart,
            {},
            {},
            m_counter->day}};

        VERIFY_OK(m_counter->record(
            recoverStation(StationId("3"), holding, m_counter->clock.now())));

        QCOMPARE(held("3"), QString());
        as("3");
        VERIFY_OK(claimAll());
        QCOMPARE(held("3"), "whole");
    }

    void yesterdaysClaimsAreForgotten()
    {
        queueOf(2);
        VERIFY_OK(claim("302"));
        VERIFY_OK(m_counter->record(forgetClaims(m_counter->day, m_counter->clock.now())));
        QCOMPARE(held("3"), "ticket 1,ticket 2");
        VERIFY_OK(
            m_counter->record(forgetClaims(m_counter->day.addDays(1), m_counter->clock.now())));
        QCOMPARE(held("3"), QString());
    }

    void everyActHealsAfterEveryFailingStatement() // the n-th failure loop
    {
        const auto story = [this] {
            const auto at = m_counter->clock.now();
            std::vector<Request> acts{claimTickets(m_heart, LocationId("302"), m_counter->day, at),
                callClaimed({CallId("c"), m_heart, LocationId("302"), m_counter->day},
                    m_counter->ticketNumber(1),
                    at),
                releaseClaims({claimId(TicketId("ticket 1"))}, at),
                claimQueue(m_heart, m_counter->day, at),
                overrideClaims({m_heart, m_counter->day, StationId("3"), "前台", "坏了"}, at),
                claimTickets(m_heart, LocationId("303"), m_counter->day, at),
                writeOffStation(StationId("3"), at)};
            return acts;
        };
        queueOf(4);
        for (const Request &request : story())
            VERIFY_OK(m_counter->record(request));
        const QByteArray calm = m_counter->everything();

        for (const auto mode : {NthFails::Mode::Once, NthFails::Mode::FromThenOn}) {
            m_counter = std::make_unique<Counter>();
            queueOf(4);
            int failures = 0;
            for (const Request &request : story()) {
                const QByteArray before = m_counter->everything();
                for (int nth = 1;; ++nth) {
                    m_counter->faults.arm(nth, mode);
                    const auto outcome = m_counter->record(request);
                    const bool struck = m_counter->faults.struck();
                    m_counter->faults.heal();
                    if (!struck) {
                        VERIFY_OK(outcome);
                        break;
                    }
                    ++failures;
                    QVERIFY2(
                        !outcome && outcome.error().code == "disk-full", qPrintable(request.name));
                    QVERIFY2(m_counter->everything() == before, qPrintable(request.name));
                }
            }
            QVERIFY2(failures > 30, qPrintable(QString::number(failures)));
            QCOMPARE(m_counter->everything(), calm);
        }
    }
};

QTEST_GUILESS_MAIN(ClaimOperationsTest)
#include "claimoperationstest.moc"
