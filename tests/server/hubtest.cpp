// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub.h"

#include "operations/careoperations.h"
#include "operations/queueoperations.h"
#include "store/directorytable.h"
#include "testlib/door.h"
#include "testlib/verify.h"

using namespace std::chrono_literals;
using TestLib::Door;
using TestLib::Guest;
using TestLib::NthFails;

namespace {

Operations::Request survey(const QString &id)
{
    Domain::Survey row;
    row.id = Domain::SurveyId(id);
    row.score = 3;
    return Operations::recordSurvey(row, {});
}

Store::EnrolCode code(Door &door, const char *text, std::chrono::minutes valid = 5min)
{
    return { QString::fromLatin1(text), "kiosk", "自助机 1", door.clock.now() + valid };
}
}

class HubTest : public QObject
{
    Q_OBJECT

    qint64 surveys() { return rows("survey"); }

    qint64 rows(const char *table)
    {
        return m_door->database
            ->run(QStringLiteral("SELECT count(*) AS n FROM ") + QLatin1String(table))
            ->front().value("n").toInteger();
    }

    void give(const Store::EnrolCode &row)
    {
        VERIFY_OK(Store::ServerTable(*m_door->database).putEnrolCode(row));
    }

private Q_SLOTS:
    void init() { m_door = std::make_unique<Door>(); }

    // Coming in

    void codeMakesOneMachineAStation()
    {
        give(code(*m_door, "good"));
        Guest guest(*m_door);
        guest.enrolWith("good");

        QCOMPARE(guest.station, "1");
        guest.hello();
        QVERIFY(guest.heard<Protocol::Welcome>() != nullptr);
        QCOMPARE(m_door->hub->stationsConnected(), 1);
    }

    void wrongExpiredAndUsedCodesAreRefused()
    {
        give(code(*m_door, "old", -1min));
        give(code(*m_door, "used"));
        Guest first(*m_door);
        first.enrolWith("used");
        QVERIFY(!first.station.isEmpty());

        for (const char *wrong : { "", "guess", "old", "used", "' OR 1=1 --" }) {
            Guest guest(*m_door);
            guest.enrolWith(wrong);
            QCOMPARE(guest.refusal(), "wrong-code");
        }
        QCOMPARE(Store::ServerTable(*m_door->database).stations()->size(), size_t { 1 });
    }

    void lostAnswerIsGivenAgainToTheSameKey()
    {
        give(code(*m_door, "good"));
        Guest guest(*m_door);
        guest.enrolWith("good");
        guest.connect();
        guest.enrolWith("good");

        QCOMPARE(guest.station, "1");
    }

    void keyThatIsNoneMakesNoStation()
    {
        give(code(*m_door, "good"));
        Guest ours(*m_door);
        ours.enter("reception"); // and the pseudo stations have an empty key
        VERIFY_OK(Server::Applier(*m_door->database, m_door->clock)
                      .applyOwn("administration", survey("a")));
        for (const char *key : { "", "AAAA", "no base 64" }) {
            Guest guest(*m_door);
            guest.say(Protocol::Enrol { "good", QString::fromLatin1(key) });
            QCOMPARE(guest.refusal(), "wrong-code");
        }
    }

    void onlyTheOwnerOfTheKeyIsWelcome()
    {
        Guest owner(*m_door);
        owner.enter("reception");

        Guest thief(*m_door); // knows the number, not the key
        thief.station = owner.station;
        thief.hello();
        QCOMPARE(thief.refusal(), "bad-signature");

        Guest replayer(*m_door); // has heard the owner's signature for another challenge
        replayer.station = owner.station;
        replayer.keys = owner.keys;
        replayer.nonce = owner.nonce;
        replayer.hello();
        QCOMPARE(replayer.refusal(), "bad-signature");

        Guest nobody(*m_door);
        for (const char *id : { "99", "", "administration", "server" }) {
            nobody.connect();
            nobody.station = QString::fromLatin1(id);
            nobody.hello();
            QCOMPARE(nobody.refusal(), "unknown-station");
        }
    }

    void otherVersionIsRefused() // edge 118
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        guest.connect();
        guest.hello(Protocol::Version + 1);

        QCOMPARE(guest.refusal(), "newer-server");
    }

    void strangersLearnAndChangeNothing()
    {
        for (const Protocol::Message &message :
            { Protocol::Message(Protocol::Pull { 1, 0 }), Protocol::Message(Protocol::Snapshot {}),
                Protocol::Message(Protocol::Push { 1, {} }),
                Protocol::Message(Protocol::Ask { 1, "visit.byToken", {} }),
                Protocol::Message(Protocol::Poke { 1 }) }) {
            Guest guest(*m_door);
            guest.say(message);
            QCOMPARE(guest.refusal(), "not-enrolled");
        }
    }

    void serversOwnWordsFromAStationAreRefused()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        guest.say(Protocol::Welcome { 1, 1, 1, m_door->clock.now() });

        QCOMPARE(guest.refusal(), "bad-message");
    }

    void garbageEndsItsConnectionOnly()
    {
        Guest calm(*m_door);
        calm.enter("kiosk");
        Guest wild(*m_door);
        wild.say(QByteArray("{\"type\":\"push\""));

        QCOMPARE(wild.refusal(), "bad-message");
        VERIFY_OK(calm.push(survey("a")));
    }

    void revokedStationIsCutOff() // edge 116
    {
        Guest guest(*m_door);
        guest.enter("reception");
        VERIFY_OK(guest.push(survey("a")));
        auto row = **Store::ServerTable(*m_door->database).station(
            Domain::StationId(guest.station));
        row.state = Store::StationState::Revoked;
        VERIFY_OK(Store::ServerTable(*m_door->database).putStation(row));

        guest.say(Protocol::Pull { 1, 0 }); // still on the old wire
        QCOMPARE(guest.refusal(), "revoked");
        QVERIFY(guest.heard<Protocol::Pulled>() == nullptr);
        guest.connect();
        guest.hello();
        QCOMPARE(guest.refusal(), "revoked");
    }

    // Rights

    void everyRoleMaySendItsOperationsAndNoOther()
    {
        for (const char *role : { "kiosk", "reception", "board" }) {
            Guest guest(*m_door);
            guest.enter(QString::fromLatin1(role));
            for (const Operations::Act &act : Operations::catalogue()) {
                const auto outcome = guest.push(guest.next(act.name));
                const bool refused = !outcome && outcome.error().code == "not-your-role";
                const bool allowed = act.allows(*Operations::role(QString::fromLatin1(role)));
                QVERIFY2(refused != allowed, qPrintable(QLatin1String(role) + ' ' + act.name));
            }
        }
    }

    void roleIsTheServersNotTheMessages()
    {
        Guest kiosk(*m_door);
        kiosk.enter("kiosk");
        const auto outcome = kiosk.push(kiosk.next("ticket.start",
            { { "ticket", "t" }, { "role", "reception" }, { "station", "administration" } }));

        VERIFY_FAILS(outcome, "not-your-role");
    }

    // History

    void sameOperationTwiceIsAppliedOnce() // edge 112, invariant I4
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        const auto operation = guest.next("survey.record", survey("a").arguments);
        VERIFY_OK(guest.push(operation));
        VERIFY_OK(guest.push(operation));
        guest.connect();
        guest.hello();
        QCOMPARE(guest.heard<Protocol::Welcome>()->lastSeq, 1);
        VERIFY_OK(guest.push(operation));

        QCOMPARE(surveys(), 1);
        QCOMPARE(rows("op_log"), 1);
    }

    void refusalIsGivenAgainWordForWord() // an intent with a result is a fact
    {
        Guest guest(*m_door);
        guest.enter("reception");
        const auto operation = guest.next("slot.hold", { { "id", "h" }, { "slot", "none" } });
        const auto first = guest.push(operation);
        const auto again = guest.push(operation);

        VERIFY_FAILS(first, "no-slot");
        QVERIFY(again == first);
    }

    void gapStopsTheRest()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        const auto first = guest.next("survey.record", survey("a").arguments);
        const auto lost = guest.next("survey.record", survey("b").arguments);
        const auto third = guest.next("survey.record", survey("c").arguments);
        guest.say(Protocol::Push { 1, { first, third } });

        QCOMPARE(guest.heard<Protocol::Pushed>()->lastSeq, 1);
        QCOMPARE(surveys(), 1);
        guest.say(Protocol::Push { 1, { third } });
        QCOMPARE(guest.refusal(), "gap");
        guest.connect();
        guest.hello();
        guest.say(Protocol::Push { 1, { lost, third } });
        QCOMPARE(surveys(), 3);
    }

    void pushOfManyHasOneAnswer() // a second one would bring half of it again
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        std::vector<Protocol::PushedOperation> many;
        for (int i = 0; i < Protocol::MostOperations; ++i)
            many.push_back(
                guest.next("survey.record", survey(QStringLiteral("s%1").arg(i)).arguments));
        guest.forget();
        guest.say(Protocol::Push { 1, many });

        const auto *pushed = guest.heard<Protocol::Pushed>();
        QVERIFY(pushed != nullptr);
        QCOMPARE(pushed->lastSeq, Protocol::MostOperations);
        QCOMPARE(pushed->results.size(), many.size());
    }

    void clonedDiskIsFound() // edge 116
    {
        Guest original(*m_door);
        original.enter("kiosk");
        Guest clone = original;
        VERIFY_OK(original.push(survey("a")));
        clone.connect();
        clone.hello();

        const auto told = clone.push(survey("b"));

        VERIFY_FAILS(told, "no-result");
        QCOMPARE(clone.refusal(), "fenced");
        QCOMPARE(surveys(), 1);
        VERIFY_FAILS(original.push(survey("c")), "no-result"); // nobody knows which is which
        const auto alarms = *Store::ServerTable(*m_door->database).openAlarms(10);
        QCOMPARE(alarms.size(), size_t { 1 });
        QCOMPARE(alarms.front().code, QStringLiteral("cloned-disk"));
    }

    /// The station gave the wire up and came by another before the server had read its greeting.
    void greetingHeldUpOnAnOlderWireFencesNobody() // edge 116
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        VERIFY_OK(guest.push(survey("a")));
        Guest older = guest;
        older.connect();
        guest.connect();
        guest.hello();
        VERIFY_OK(guest.push(survey("b")));

        older.helloWith(1);

        QCOMPARE(older.refusal(), QString());
        VERIFY_OK(guest.push(survey("c")));
        older.connect(); // an older disk that comes by itself is found
        older.helloWith(1);
        QCOMPARE(older.refusal(), "fenced");
    }

    void changedHistoryIsFound()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        auto forged = guest.next("survey.record", survey("a").arguments);
        forged.arguments = survey("b").arguments;

        VERIFY_FAILS(guest.push(forged), "no-result");
        QCOMPARE(surveys(), 0);
    }

    void operationThatKillsTheServerTwiceIsSetAside() // poison, sync.md section 4
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        VERIFY_OK(guest.push(survey("a")));
        Store::ServerTable table(*m_door->database);
        // It died with this station's part of a batch, and twice with the second operation alone.
        VERIFY_OK(table.beginAttempts({ guest.station, guest.station + ":2" }));
        VERIFY_OK(table.beginAttempts({ guest.station + ":2" }));
        m_door->restart();
        guest.connect();
        guest.hello();

        VERIFY_FAILS(guest.push(survey("b")), "poison");
        VERIFY_OK(guest.push(survey("c")));

        QCOMPARE(surveys(), 2);
        QCOMPARE(*table.quarantined(), 1);
        QVERIFY(table.attempts()->empty());
    }

    void whatWasSetAsideByChanceIsTriedAgain()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        Store::ServerTable table(*m_door->database);
        for (int death = 0; death < 2; ++death)
            VERIFY_OK(table.beginAttempts({ guest.station, guest.station + ":1" }));
        m_door->restart();
        guest.connect();
        guest.hello();
        VERIFY_FAILS(guest.push(survey("a")), "poison");
        QCOMPARE(surveys(), 0);

        Server::Applier applier(*m_door->database, m_door->clock);
        VERIFY_OK(Server::Recovery(*m_door->database, m_door->clock, applier).retryPoisoned());

        QCOMPARE(surveys(), 1);
        QVERIFY(table.poisonedFacts(10)->empty());
        QVERIFY(table.attempts()->empty());
    }

    /// The program before this one did not know what a newer station had told.
    void whatTheOlderProgramDidNotKnowRunsAfterItsUpgrade()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        Store::ServerTable table(*m_door->database);
        for (int death = 0; death < 2; ++death)
            VERIFY_OK(table.beginAttempts({ guest.station + ":1" }));
        m_door->restart();
        guest.connect();
        guest.hello();
        VERIFY_FAILS(guest.push(survey("a")), "poison");
        VERIFY_FAILS(guest.push(guest.next("teleport.start")), "unknown-operation");
        VERIFY_OK(m_door->database->run("UPDATE quarantine SET reason = 'unknown-operation'"));
        m_door->restart();

        m_door->hub->keepUp();

        QCOMPARE(surveys(), 1);
        QCOMPARE(table.unknownFacts(10)->size(), 1U); // nobody knows how to teleport
        const qint64 ver = table.site()->ver;
        m_door->hub->keepUp();
        QCOMPARE(table.site()->ver, ver);
    }

    void whatKillsTheServerAgainStaysSetAside()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        Store::ServerTable table(*m_door->database);
        for (int death = 0; death < 2; ++death)
            VERIFY_OK(table.beginAttempts({ guest.station, guest.station + ":1" }));
        m_door->restart();
        guest.connect();
        guest.hello();
        VERIFY_FAILS(guest.push(survey("a")), "poison");
        const QString retry
            = QStringLiteral("retry:%1").arg(table.poisonedFacts(1)->front().ver);
        for (int death = 0; death < 2; ++death) // while it was tried again
            VERIFY_OK(table.beginAttempts({ retry }));

        Server::Applier applier(*m_door->database, m_door->clock);
        VERIFY_OK(Server::Recovery(*m_door->database, m_door->clock, applier).retryPoisoned());

        QCOMPARE(surveys(), 0);
        QCOMPARE(table.poisonedFacts(10)->size(), size_t { 1 });
    }

    /// Another server on the same store was started with --restored while this one kept its wires.
    void pushOfATimeBeforeARestoreIsRefused()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        VERIFY_OK(Server::Recovery::begin(*m_door->database, m_door->clock, m_door->random));

        VERIFY_FAILS(guest.push(survey("a")), "no-result");

        QCOMPARE(guest.refusal(), "old-epoch");
        QCOMPARE(surveys(), 0);
    }

    void reportThatNobodyCanReadIsRefusedAndNothingHasChanged()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        const auto epoch
            = Server::Recovery::begin(*m_door->database, m_door->clock, m_door->random);
        VERIFY_OK(epoch);
        guest.connect();
        guest.hello();

        guest.say(Protocol::Recover { *epoch, 0,
            { { QStringLiteral("leases"), QJsonArray { QStringLiteral("all of them") } } } });

        QCOMPARE(guest.refusal(), "bad-report");
        QCOMPARE(*Store::ServerTable(*m_door->database).untoldStations(*epoch), 1);
    }

    void operationThatWasWithItIsTriedAloneAndTaken()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        Store::ServerTable table(*m_door->database);
        VERIFY_OK(table.beginAttempts({ guest.station, guest.station + ":1" })); // may be chance
        m_door->restart();
        guest.connect();
        guest.hello();

        VERIFY_OK(guest.push(survey("a")));
        QVERIFY(table.attempts()->empty());
    }

    void passingErrorIsNoCrash()
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        const auto operation = guest.next("survey.record", survey("a").arguments);
        for (int nth = 1;; ++nth) {
            m_door->faults.arm(nth, TestLib::NthFails::Mode::Once);
            guest.say(Protocol::Push { 1, { operation } });
            const bool struck = m_door->faults.struck();
            m_door->faults.heal();
            if (surveys() == 1 && !struck)
                break;
            QVERIFY(nth < 500);
        }

        QCOMPARE(*Store::ServerTable(*m_door->database).quarantined(), 0);
        QCOMPARE(surveys(), 1);
    }

    void factThatCannotRunIsKeptAndAcknowledged() // poison, sync.md section 4
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        VERIFY_FAILS(guest.push(guest.next("teleport.start")), "unknown-operation");
        VERIFY_FAILS(guest.push(guest.next("survey.record")), "bad-arguments");
        VERIFY_FAILS(
            guest.push(guest.next("survey.record", { { "x", QString(20000, 'x') } })), "too-large");

        QCOMPARE(guest.heard<Protocol::Pushed>()->lastSeq, 3);
        QCOMPARE(*Store::ServerTable(*m_door->database).quarantined(), 3);
        VERIFY_OK(guest.push(survey("a")));
    }

    void factHappensNeverInTheServersFuture() // edge 115
    {
        Guest guest(*m_door);
        guest.enter("kiosk");
        auto request = survey("a");
        auto operation = guest.next(request.name, request.arguments);
        operation.at = m_door->clock.now() + 24h;
        VERIFY_OK(guest.push(operation));
        operation = guest.next(request.name, survey("b").arguments);
        operation.at = Base::fromSeconds(-9000000000000);
        VERIFY_OK(guest.push(operation));

        Store::Reader reader(*m_door->database);
        QCOMPARE(reader.get<Domain::Survey>(Domain::SurveyId("a"))->value().recordedAt,
            m_door->clock.now());
        QCOMPARE(reader.get<Domain::Survey>(Domain::SurveyId("b"))->value().recordedAt, Base::Never);
    }

    // The one order

    void whatArrivesTogetherIsOneTransaction() // group commit
    {
        std::vector<std::unique_ptr<Guest>> guests;
        for (int i = 0; i < 3; ++i) {
            guests.push_back(std::make_unique<Guest>(*m_door));
            guests.back()->enter("kiosk");
        }
        m_door->faults.heal(); // counts from here
        for (auto &guest : guests) {
            Protocol::Push push { 1, {} };
            for (int i = 0; i < 20; ++i)
                push.operations.push_back(guest->next(
                    "survey.record", survey(guest->station + '.' + QString::number(i)).arguments));
            guest->hold(Protocol::encode(push));
        }
        Door::settle();

        QCOMPARE(surveys(), 60);
        QCOMPARE(m_door->faults.commits(), 2); // that they are tried, and all of them
        QCOMPARE(Store::ServerTable(*m_door->database).site()->ver, 60);
        for (auto &guest : guests)
            QCOMPARE(guest->heard<Protocol::Pushed>()->results.size(), size_t { 20 });
    }

    void othersArePokedWhenThereIsNews()
    {
        Guest one(*m_door);
        one.enter("kiosk");
        Guest other(*m_door);
        other.enter("reception");
        VERIFY_OK(one.push(survey("a")));

        const auto *poke = other.heard<Protocol::Poke>();
        QVERIFY(poke != nullptr);
        QCOMPARE(poke->head, 1);
    }

    void fullDiskAcknowledgesNothingAndHeals() // the n-th failure loop
    {
        for (const auto mode : { NthFails::Mode::Once, NthFails::Mode::FromThenOn }) {
            Guest guest(*m_door);
            guest.enter("kiosk");
            int round = 0;
            for (int nth = 1;; ++nth) {
                const QString id = guest.station + '.' + QString::number(++round);
                const auto operation = guest.next("survey.record", survey(id).arguments);
                m_door->faults.arm(nth, mode);
                const auto outcome = guest.push(operation);
                const bool struck = m_door->faults.struck();
                m_door->faults.heal();
                QVERIFY(outcome || struck);
                QCOMPARE(guest.refusal(), QString());
                VERIFY_OK(guest.push(operation)); // the next heartbeat
                QVERIFY(*Store::Reader(*m_door->database)
                             .get<Domain::Survey>(Domain::SurveyId(id)));
                if (!struck)
                    break;
            }
            QVERIFY(round > 8);
            QCOMPARE(Store::ServerTable(*m_door->database)
                         .station(Domain::StationId(guest.station))->value().lastSeq,
                round);
        }
    }

private:
    std::unique_ptr<Door> m_door;
};

QTEST_GUILESS_MAIN(HubTest)
#include "hubtest.moc"
