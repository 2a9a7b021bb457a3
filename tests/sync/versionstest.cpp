// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include "base/signature.h"
#include "operations/careoperations.h"
#include "operations/roomoperations.h"
#include "server/scope.h"
#include "store/directorytable.h"
#include "store/schema.h"
#include "store/stafftable.h"
#include "store/tables.h"
#include "sync/station.h"
#include "testlib/door.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using TestLib::Desk;
using TestLib::Hospital;

namespace {
using Change = std::function<void(QJsonObject &)>;

/// A wire whose other end is another version of the program.
class OtherVersion : public Sync::Transport
{
public:
    explicit OtherVersion(std::function<Server::Hub *()> hub)
        : m_wire(std::move(hub))
    {
        connect(&m_wire, &Transport::connected, this, &Transport::connected);
        connect(&m_wire, &Transport::disconnected, this, &Transport::disconnected);
        connect(&m_wire, &Transport::received, this, [this](const QByteArray &bytes) {
            QJsonObject message = QJsonDocument::fromJson(bytes).object();
            if (greeting && message["type"] == "welcome")
                greeting(message);
            if (row && message.contains("rows"))
                message["rows"] = changed(message["rows"].toArray());
            Q_EMIT received(QJsonDocument(message).toJson(QJsonDocument::Compact));
        });
    }

    void open() override { m_wire.open(); }

    void close() override { m_wire.close(); }

    void send(const QByteArray &message) override { m_wire.send(message); }

    TestLib::MemoryTransport &wire() { return m_wire; }

    Change greeting;
    Change row; ///< given {table, key, row}

private:
    [[nodiscard]] QJsonArray changed(const QJsonArray &rows) const
    {
        QJsonArray others;
        for (const QJsonValue &one : rows) {
            QJsonObject object = one.toObject();
            row(object);
            others.append(object);
        }
        return others;
    }

    TestLib::MemoryTransport m_wire;
};

/// A desk whose server is another version.
struct OddDesk {
    explicit OddDesk(Hospital &hospital)
        : database(
            *Store::Database::open(hospital.folder() + "/odd.sqlite", Store::StoreKind::Station))
        , between([&hospital] { return hospital.hub(); })
        , station(*database, between, hospital.clock, hospital.random)
    {
        if (!station.load())
            qFatal("no store");
        station.enrolWith(
            *hospital.administration().enrolCode("reception", "前台 9", std::chrono::minutes(5)));
    }

    void greetAgain(Hospital &hospital)
    {
        between.close();
        hospital.settle();
        station.start();
        hospital.settle();
    }

    std::unique_ptr<Store::Database> database;
    OtherVersion between;
    Sync::Station station;
};

/// As a program that does not know the column `name` of `table` tells its rows.
Change without(const QString &table, const QString &name)
{
    return [table, name](QJsonObject &change) {
        QJsonObject row = change["row"].toObject();
        if (change["table"] != table || row.isEmpty())
            return;
        row.remove(name);
        change["row"] = row;
    };
}

/// What the station does not have as the server has it; empty: nothing.
QString difference(Store::Database &server, Store::Database &own, const Sync::Station &station)
{
    for (const Store::TableShape &table : Store::syncedTables()) {
        constexpr int All = 100000;
        const auto theirs = Store::Reader(server).selectRecords(table, {.limit = All});
        const auto ours = Store::Reader(own).selectRecords(table, {.limit = All});
        if (!theirs || !ours)
            return "cannot read " + table.name;
        std::vector<Store::Record> seen;
        for (const Store::Record &row : *theirs) {
            const auto visible = Server::visible({station.id(), station.role()}, table.name, row);
            if (visible)
                seen.push_back(*visible);
        }
        if (seen != *ours)
            return QStringLiteral("%1: %2 rows, here %3")
                .arg(table.name)
                .arg(seen.size())
                .arg(ours->size());
    }
    return {};
}

Operations::Request survey(const QString &id, Base::Instant at)
{
    Domain::Survey survey;
    survey.id = Domain::SurveyId(id);
    survey.score = 4;
    return Operations::recordSurvey(survey, at);
}

/// The desk says from which queues a room calls: a column that came with schema 5.
Operations::Request assignment(Desk &desk)
{
    Store::Reader reader = desk.station->reader();
    Operations::RoomOrder order;
    order.roomId = reader.select<Domain::Location>({})->front().id;
    order.serviceDay = desk.station->today();
    order.queues = {Store::DirectoryTable(reader).queues()->front().id};
    return Operations::assignRoom(order, desk.station->now());
}
} // namespace

/// Programs of different versions, and stores of every schema that has ever landed.
class VersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void rowsOfANewerServerAreTakenWithoutWhatWeDoNotKnow()
    {
        Hospital hospital;
        OddDesk odd(hospital);
        odd.between.row = [](QJsonObject &change) {
            QJsonObject row = change["row"].toObject();
            row["colour"] = "blue";
            if (change["table"] == "notice")
                change["table"] = "parade";
            if (change.contains("row"))
                change["row"] = row;
        };

        odd.station.start();
        hospital.settle();
        VERIFY_OK(odd.station.record(survey("a", odd.station.now())));
        hospital.settle();

        QCOMPARE(odd.station.contact(), Sync::Contact::Connected);
        QCOMPARE(odd.station.pending(), 0);
        QCOMPARE(difference(hospital.serverStore(), *odd.database, odd.station), "");
    }

    /// The rows that the older server told without a column come again when it knows it.
    void upgradedServerIsAskedForAllRowsAgain()
    {
        Hospital hospital;
        Desk &desk = hospital.join("reception", "前台 1");
        OddDesk odd(hospital);
        odd.between.row = without("room_duty", "queue_ids");
        odd.between.greeting = [](QJsonObject &welcome) {
            welcome["schema"] = Store::SchemaVersion - 1;
        };
        odd.station.start();
        hospital.settle();
        VERIFY_OK(desk.station->record(assignment(desk)));
        hospital.settle();
        QCOMPARE(odd.station.contact(), Sync::Contact::Connected);
        QVERIFY(difference(hospital.serverStore(), *odd.database, odd.station)
                    .startsWith("room_duty: 1 rows, here 1"));
        odd.between.wire().cut();
        VERIFY_OK(odd.station.record(survey("pending", odd.station.now())));

        odd.between.wire().mend();
        odd.between.row = {};
        odd.between.greeting = {};
        odd.greetAgain(hospital);

        QCOMPARE(odd.station.pending(), 0);
        QVERIFY(*Store::Reader(hospital.serverStore())
                     .get<Domain::Survey>(Domain::SurveyId("pending")));
        QCOMPARE(difference(hospital.serverStore(), *odd.database, odd.station), "");
    }

    void sameServerIsNotAskedForAllRowsAgain()
    {
        Hospital hospital;
        OddDesk odd(hospital);
        odd.station.start();
        hospital.settle();
        int pages = 0;
        odd.between.row = [&pages](QJsonObject &change) { pages += change.isEmpty() ? 0 : 1; };

        odd.greetAgain(hospital);

        QCOMPARE(odd.station.contact(), Sync::Contact::Connected);
        QCOMPARE(pages, 0);
    }

    void storesOfEverySchemaGoOnTogether_data()
    {
        QTest::addColumn<int>("server");
        QTest::addColumn<int>("station");
        for (int server = 1; server <= Store::SchemaVersion; ++server) {
            for (int station = 1; station <= Store::SchemaVersion; ++station)
                QTest::addRow("server %d, station %d", server, station) << server << station;
        }
    }

    /// Both are started as of today; what the station had told and not yet pushed is carried over.
    void storesOfEverySchemaGoOnTogether()
    {
        QFETCH(const int, server);
        QFETCH(const int, station);
        QTemporaryDir folder;
        const Base::KeyPair keys = Base::makeKeyPair();
        const auto base64 = [](const QByteArray &key) {
            return QString::fromLatin1(key.toBase64());
        };
        const QString serverFile = old(folder,
            "server",
            server,
            QStringLiteral("INSERT INTO station (id, name, role, public_key, state, last_seq, "
                           "last_hash, enrolled_at, last_contact_at) "
                           "VALUES ('7', '前台', 'reception', '%1', 1, 0, '', 1, 1)")
                .arg(base64(keys.publicKey)));
        TestLib::FakeClock clock;
        const auto pending = survey("pending", clock.now());
        Protocol::PushedOperation operation{
            1, pending.name, pending.version, pending.arguments, pending.at, {}};
        operation.hash = Protocol::chainHash({}, operation);
        const QString stationFile = old(folder,
            "station",
            station,
            QStringLiteral(
                "INSERT INTO sync_state (id, station_id, name, role, epoch, cursor, "
                "base_seq, acked_seq, next_seq, last_hash, last_contact_at, public_key, "
                "secret_key) VALUES ('station', '7', '前台', 'reception', 1, 0, 0, 0, 2, "
                "'%1', 1, '%2', '%3')")
                .arg(operation.hash, base64(keys.publicKey), base64(keys.secretKey)),
            QStringLiteral("INSERT INTO outbox VALUES (1, '%1', %2, '%3', %4, '%5', 1, '')")
                .arg(pending.name)
                .arg(pending.version)
                .arg(QString::fromUtf8(
                    QJsonDocument(pending.arguments).toJson(QJsonDocument::Compact)))
                .arg(Base::toSeconds(pending.at))
                .arg(operation.hash));
        QVERIFY(!serverFile.isEmpty() && !stationFile.isEmpty());

        Base::SeededRandom random(7);
        const auto theirs = Store::Database::open(serverFile, Store::StoreKind::Server);
        VERIFY_OK(theirs);
        Server::Hub hub(**theirs, clock, random);
        hub.keepUp();
        const auto ours = Store::Database::open(stationFile, Store::StoreKind::Station);
        VERIFY_OK(ours);
        TestLib::MemoryTransport wire([&hub] { return &hub; });
        Sync::Station desk(**ours, wire, clock, random);
        VERIFY_OK(desk.load());
        QCOMPARE(desk.pending(), 1);
        desk.start();
        TestLib::Door::settle();
        VERIFY_OK(desk.record(survey("new", desk.now())));
        TestLib::Door::settle();

        QCOMPARE(desk.refusal(), "");
        QCOMPARE(desk.contact(), Sync::Contact::Connected);
        QCOMPARE(desk.pending(), 0);
        Store::Reader reader(**theirs);
        for (const char *id : {"pending", "new"})
            QVERIFY2(*reader.get<Domain::Survey>(Domain::SurveyId(id)), id);
        QCOMPARE(difference(**theirs, **ours, desk), "");
    }

private:
    /// A copy of the fixture with `rows` in it, in the folder. Empty: it could not be made.
    template<typename... Rows>
    static QString old(
        const QTemporaryDir &folder, const QString &kind, int version, const Rows &...rows)
    {
        const QString name = QStringLiteral("%1-%2.sqlite").arg(kind).arg(version);
        const QString path = folder.filePath(name);
        const QString fixture =
            qEnvironmentVariable("DAOYI_SOURCE") + "/tests/store/fixtures/" + name;
        if (!QFile::copy(fixture, path)
            || !QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return {};
        bool good = false;
        {
            auto database = QSqlDatabase::addDatabase("QSQLITE", "old");
            database.setDatabaseName(path);
            QSqlQuery query(database.isOpen() || database.open() ? database : QSqlDatabase());
            good = (... && query.exec(rows));
            if (!good)
                qWarning("%s", qPrintable(query.lastError().text()));
            query.finish();
            database.close();
        }
        QSqlDatabase::removeDatabase("old");
        return good ? path : QString();
    }
};

QTEST_GUILESS_MAIN(VersionsTest)
#include "versionstest.moc"
