// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/applier.h"

#include "operations/careoperations.h"
#include "operations/patientoperations.h"
#include "testlib/door.h"
#include "testlib/verify.h"

using TestLib::Door;
using TestLib::Guest;

namespace {
/// A disk that hears every statement, and on which those with a certain text meet a constraint.
class Refusing : public Store::Faults
{
public:
    std::optional<Base::Error> strike(const QString &sql) override
    {
        savepoints += sql.startsWith(QLatin1String("SAVEPOINT")) ? 1 : 0;
        if (text.isEmpty() || !sql.contains(text))
            return std::nullopt;
        return Base::Error { Base::ErrorKind::Conflict, QStringLiteral("constraint"), {} };
    }

    QString text;
    int savepoints = 0;
};

/// A server's applier on a store of its own.
struct House {
    House()
    {
        database = std::move(*Store::Database::open(
            TestLib::newServerStore(folder.path()), Store::StoreKind::Server, &disk));
        hub = std::make_unique<Server::Hub>(*database, clock, random);
        applier = std::make_unique<Server::Applier>(*database, clock);
        Store::StationRow row;
        row.id = Domain::StationId("desk");
        row.role = "reception";
        row.publicKey = "key";
        row.toldEpoch = 1;
        if (!Store::ServerTable(*database).putStation(row))
            qFatal("no station");
    }

    void add(const Operations::Request &request)
    {
        Protocol::PushedOperation operation { ++seq, request.name, request.version,
            request.arguments, clock.now(), {} };
        operation.hash = hash = Protocol::chainHash(hash, operation);
        batch.push_back({ Domain::StationId("desk"), operation });
    }

    void addSurvey(const char *id)
    {
        Domain::Survey row;
        row.id = Domain::SurveyId(QString::fromLatin1(id));
        row.score = 3;
        add(Operations::recordSurvey(row, {}));
    }

    /// A card and its owner: two rows, the card's first.
    void addPatient(const char *id)
    {
        Domain::Patient patient;
        patient.id = Domain::PatientId(QString::fromLatin1(id));
        patient.name = QStringLiteral("何秀兰");
        Domain::Identifier card;
        card.id = Domain::IdentifierId(QStringLiteral("card-") + QString::fromLatin1(id));
        card.patientId = patient.id;
        card.kind = Domain::IdentifierKind::HospitalCard;
        card.value = QStringLiteral("1000000018");
        add(Operations::registerPatient({ patient, { card } }, {}));
    }

    qint64 rows(const char *table, const char *where = "1 = 1")
    {
        return database
            ->run(QStringLiteral("SELECT count(*) AS n FROM %1 WHERE %2")
                      .arg(QLatin1String(table), QLatin1String(where)))
            ->front().value("n").toInteger();
    }

    QTemporaryDir folder;
    Refusing disk;
    TestLib::FakeClock clock;
    Base::SeededRandom random { 1 };
    std::unique_ptr<Store::Database> database;
    std::unique_ptr<Server::Hub> hub; ///< makes the site
    std::unique_ptr<Server::Applier> applier;
    std::vector<Server::Incoming> batch;
    qint64 seq = 0;
    QString hash;
};
}

class ApplierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailsAfterItHasWrittenTakesNothingOfItsBatchAlong()
    {
        House house;
        house.addSurvey("a");
        house.addPatient("p");
        house.addSurvey("b");
        house.disk.text = QStringLiteral("INTO patient (");

        const auto applied = house.applier->apply(house.batch);

        VERIFY_OK(applied);
        QCOMPARE(applied->size(), size_t { 3 });
        VERIFY_OK(applied->at(0).outcome);
        VERIFY_FAILS(applied->at(1).outcome, "constraint");
        VERIFY_OK(applied->at(2).outcome);
        QCOMPARE(house.rows("survey"), 2);
        QCOMPARE(house.rows("identifier"), 0); // written before, and taken back
        QCOMPARE(house.rows("change"), 2);
        QCOMPARE(house.rows("op_log"), 3);
        QCOMPARE(house.rows("quarantine"), 1);
        QCOMPARE(house.applier->quarantinedNow(), 1);
        QCOMPARE(house.rows("audit_entry", "what <> 'audit.begin'"), 3);
        QCOMPARE(Store::ServerTable(*house.database).site()->ver, 3);
        QVERIFY(Store::ServerTable(*house.database).attempts()->empty());
    }

    void whatTheDatabaseRefusesLateTakesNothingOfItsBatchAlong()
    {
        House house;
        const bool onPostgres = Store::isPostgres(house.database->address());
        VERIFY_OK(house.database->run(onPostgres
                ? QStringLiteral("ALTER TABLE survey ADD CONSTRAINT no_b CHECK (id <> 'b')")
                : QStringLiteral("CREATE TRIGGER no_b BEFORE INSERT ON survey WHEN NEW.id = 'b' "
                                 "BEGIN SELECT RAISE(ABORT, 'no b'); END")));
        for (const char *id : { "a", "b", "c" })
            house.addSurvey(id);

        const auto applied = house.applier->apply(house.batch);

        VERIFY_OK(applied);
        QCOMPARE(applied->size(), size_t { 3 });
        VERIFY_FAILS(applied->at(1).outcome, "constraint");
        VERIFY_OK(applied->at(2).outcome);
        QCOMPARE(house.rows("survey", "id IN ('a', 'c')"), 2);
        QCOMPARE(house.rows("change"), 2);
        QCOMPARE(house.applier->quarantinedNow(), 1);
    }

    void nobodyWaitsForASavepointWhileNothingHasToBeTakenBack()
    {
        House house;
        for (const char *id : { "a", "b", "c" })
            house.addSurvey(id);
        house.add({ "survey.record", 1, {}, {} }); // refused before it has written anything
        house.addPatient("p");
        house.disk.savepoints = 0;

        const auto applied = house.applier->apply(house.batch);

        VERIFY_OK(applied);
        VERIFY_FAILS(applied->at(3).outcome, "bad-arguments");
        VERIFY_OK(applied->at(4).outcome);
        QCOMPARE(house.disk.savepoints, 0);
    }

    void sentTwiceInOneBatchIsAppliedOnceAndAnsweredTwice() // edge 112, invariant I4
    {
        House house;
        house.addSurvey("a");
        house.addSurvey("b");
        house.batch.push_back(house.batch.front());

        const auto applied = house.applier->apply(house.batch);

        VERIFY_OK(applied);
        QCOMPARE(applied->size(), size_t { 3 });
        QVERIFY(applied->at(2).skipped);
        VERIFY_OK(applied->at(2).outcome);
        QCOMPARE(house.rows("survey"), 2);
        QCOMPARE(house.rows("op_log"), 2);
    }

    void anotherHistoryInTheSameBatchIsFound() // edge 116
    {
        House house;
        house.addSurvey("a");
        house.addSurvey("b");
        auto other = house.batch.front();
        other.operation.hash = QStringLiteral("of a copy of the disk");
        house.batch.push_back(other);

        const auto applied = house.applier->apply(house.batch);

        VERIFY_OK(applied);
        QCOMPARE(applied->size(), size_t { 2 });
        QCOMPARE(house.rows("alarm", "code = 'cloned-disk'"), 1);
        QVERIFY(!Store::ServerTable(*house.database)
                     .station(Domain::StationId("desk"))->value().mayConnect());
    }

    void changesKeepTheirOrderHoweverMany()
    {
        House house;
        for (int i = 0; i < 40; ++i) // more than one statement holds, and a rest
            house.addSurvey(qPrintable(QStringLiteral("s%1").arg(i)));

        VERIFY_OK(house.applier->apply(house.batch));

        const auto changes = Store::ServerTable(*house.database).changesAfter(0, 100);
        VERIFY_OK(changes);
        QCOMPARE(changes->size(), size_t { 40 });
        for (size_t i = 0; i < changes->size(); ++i) {
            QCOMPARE(changes->at(i).ver, static_cast<qint64>(i) + 1);
            QCOMPARE(changes->at(i).key, QStringLiteral("s%1").arg(i));
        }
    }
};

QTEST_GUILESS_MAIN(ApplierTest)
#include "appliertest.moc"
