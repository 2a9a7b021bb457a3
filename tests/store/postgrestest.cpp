// SPDX-License-Identifier: GPL-3.0-or-later
#include "testlib/postgres.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include "store/patienttable.h"
#include "store/schema.h"
#include "store/servertable.h"
#include "store/tables.h"
#include "testlib/faults.h"
#include "testlib/verify.h"

using namespace Store;
using Domain::Survey;
using Domain::SurveyId;
using TestLib::Postgres;

namespace {
Survey survey(const QString &id, int score)
{
    Survey row;
    row.id = SurveyId(id);
    row.score = score;
    return row;
}
} // namespace

/// What only a server of PostgreSQL can do to us.
class PostgresTest : public QObject
{
    Q_OBJECT

    Base::Result<void> write(const Survey &row)
    {
        const auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return Base::passOn(transaction);
        if (const auto put = (*transaction)->put(row); !put)
            return put;
        return (*transaction)->commit();
    }

    std::optional<int> score(const QString &id)
    {
        const auto row = Reader(*m_database).get<Survey>(SurveyId(id));
        return row && *row ? std::optional((*row)->score) : std::nullopt;
    }

    QString name() const { return m_database->address().section('/', -1); }

    /// Ends every connection to our database from outside, as a restart of the server does.
    void cut()
    {
        Postgres::ofThisProgram().run("postgres",
            QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                           "WHERE datname = '%1'")
                .arg(name()));
    }

    QString sql(const QString &text) { return Postgres::ofThisProgram().run(name(), text); }

private Q_SLOTS:

    void init()
    {
        m_faults.heal();
        m_database = std::move(
            *Database::open(Postgres::ofThisProgram().newDatabase(), StoreKind::Server, &m_faults));
    }

    // Opening

    void storeIsOpenedAgainAsItWas()
    {
        VERIFY_OK(write(survey("a", 3)));
        m_database = std::move(*Database::open(m_database->address(), StoreKind::Server));

        QCOMPARE(score("a"), 3);
        QCOMPARE(sql("SELECT version FROM store_version"), QString::number(SchemaVersion));
    }

    void strangersTablesAreLeftAlone()
    {
        const QString address = Postgres::ofThisProgram().newDatabase();
        Postgres::ofThisProgram().run(address.section('/', -1), "CREATE TABLE theirs (x int)");

        VERIFY_FAILS(Database::open(address, StoreKind::Server), "other-store");
        QCOMPARE(Postgres::ofThisProgram().run(address.section('/', -1),
                     "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"),
            "1");
    }

    void storeOfANewerVersionIsRefused() // edge 118
    {
        sql("UPDATE store_version SET version = version + 1");

        const auto opened = Database::open(m_database->address(), StoreKind::Server);

        VERIFY_FAILS(opened, "newer-store");
        QCOMPARE(opened.error().detail, QString::number(SchemaVersion + 1));
    }

    void programThatWasOvertakenWritesNoMore()
    {
        sql("UPDATE store_version SET version = version + 1");

        VERIFY_FAILS(write(survey("a", 1)), "newer-store");
        sql("UPDATE store_version SET version = version - 1");
        VERIFY_OK(write(survey("a", 1))); // and no lock was left behind
    }

    void stationsStoreIsAlwaysAFile()
    {
        VERIFY_FAILS(Database::open(Postgres::ofThisProgram().newDatabase(), StoreKind::Station),
            "other-store");
    }

    void serverThatIsAwayIsSaidSo()
    {
        VERIFY_FAILS(
            Database::open("postgresql://127.0.0.1:1/nothing", StoreKind::Server), "cannot-open");
        VERIFY_FAILS(Database::open("postgresql://[", StoreKind::Server), "cannot-open");
    }

    void hostThatIsAwayIsPassedOver()
    {
        const QString several = QStringLiteral("postgresql://postgres@127.0.0.1:1,127.0.0.1:%1/%2"
                                               "?target_session_attrs=read-write")
                                    .arg(Postgres::ofThisProgram().port())
                                    .arg(name());
        VERIFY_OK(Database::open(several, StoreKind::Server));
    }

    void passwordIsNeverShown()
    {
        QCOMPARE(shownAddress("postgresql://daoyi:s3cret@db1,db2:5433/daoyi?sslmode=require"),
            "postgresql://daoyi@db1,db2:5433/daoyi?sslmode=require");
        QCOMPARE(shownAddress("postgres://db/daoyi?user=a&password=s3cret&x=1"),
            "postgres://db/daoyi?user=a&password=…&x=1");
        QCOMPARE(shownAddress("/srv/daoyi:a@b.sqlite"), "/srv/daoyi:a@b.sqlite");
    }

    // Values

    void textThatPostgresCannotKeepIsRefusedNotCut()
    {
        Survey row = survey("a", 1);
        row.reasons = QString("before") + QChar(0) + "after";

        VERIFY_FAILS(write(row), "bad-text");
        QVERIFY(!score("a"));
        row.reasons = "😀 “引号” ' \\ ? $1 %";
        VERIFY_OK(write(row));
        QCOMPARE(Reader(*m_database).get<Survey>(row.id)->value(), row);
    }

    void textSortsByItsBytesAsInAFile()
    {
        for (const char *id : {"b", "B", "a", "Z", "é", "中", "_"})
            VERIFY_OK(write(survey(QString::fromUtf8(id), 1)));
        QStringList ids;
        const auto rows = Reader(*m_database).select<Survey>({});
        for (const Survey &row : *rows)
            ids += row.id.text();

        QCOMPARE(ids, QStringList({"B", "Z", "_", "a", "b", "é", "中"}));
    }

    void searchHeedsNoCaseAndCountsNumbersOnly()
    {
        Domain::Patient patient;
        patient.id = Domain::PatientId("p");
        patient.name = "张Anna%";
        patient.searchKey = "zhanganna";
        patient.recordNumber = "00000041";
        const auto transaction = Transaction::begin(*m_database);
        VERIFY_OK((*transaction)->put(patient));
        patient.id = Domain::PatientId("q");
        patient.name = "李四";
        patient.searchKey = "lisi";
        patient.recordNumber = "A0000099";
        VERIFY_OK((*transaction)->put(patient));
        PatientTable table(**transaction);

        QCOMPARE(table.search("anna%", 10)->size(), size_t{1});
        QCOMPARE(table.search("ZHANG", 10)->size(), size_t{1});
        QCOMPARE(table.search("%%", 10)->size(), size_t{0});
        QCOMPARE(*table.highestRecordNumber(), 41);
    }

    void stationsWithoutNumbersAreNotCounted()
    {
        ServerTable table(*m_database);
        for (const char *id : {"administration", "server", "9", "10"}) {
            StationRow row;
            row.id = Domain::StationId(QLatin1String(id));
            row.publicKey = QLatin1String(id);
            VERIFY_OK(table.putStation(row));
        }

        QCOMPARE(table.nextStationId()->text(), "11");
        QCOMPARE(table.stations()->front().id.text(), "9");
    }

    void sumsAndTruthsAreNumbers()
    {
        const auto row = m_database
                             ->run("SELECT sum(n) AS s, 1 = 1 AS t, count(*) AS c "
                                   "FROM change")
                             ->front();

        QCOMPARE(row.value("s"), Value());
        QCOMPARE(row.value("t"), Value(1));
        QCOMPARE(row.value("c"), Value(0));
        QCOMPARE(m_database->run("SELECT sum(x) AS s FROM (VALUES (?::bigint), (2)) AS t (x)", {40})
                     ->front()
                     .value("s"),
            Value(42));
    }

    void stepThatFillsOldRowsIsSaidToPostgresToo()
    {
        VERIFY_OK(m_database->run("INSERT INTO change (ver, tbl, key, before, row) "
                                  "VALUES (1, 'slot', 'a', '', '{\"booked\":1}')"));
        VERIFY_OK(m_database->define("ALTER TABLE change ADD COLUMN x TEXT NOT NULL DEFAULT ''"));
        VERIFY_OK(m_database->define(
            "UPDATE change SET row = json_set(row, '$.leased', 0) WHERE row <> ''"));

        const auto row = m_database->run("SELECT row FROM change")->front();
        QCOMPARE(QJsonDocument::fromJson(row.value("row").toString().toUtf8()).object(),
            QJsonObject({{"booked", 1}, {"leased", 0}}));
    }

    // Failures

    void failedStatementIsNoConfirmation() // COMMIT of a failed transaction says ROLLBACK
    {
        {
            const auto transaction = Transaction::begin(*m_database);
            VERIFY_OK((*transaction)->put(survey("a", 1)));
            VERIFY_FAILS(m_database->run("SELECT no_such_column FROM survey"), "sql");
            VERIFY_OK((*transaction)->put(survey("b", 1))); // only sent
            VERIFY_FAILS((*transaction)->settle(), "busy");

            VERIFY_FAILS((*transaction)->commit(), "busy");
        }
        QVERIFY(!score("a"));
        VERIFY_OK(write(survey("a", 2)));
    }

    void whatWasOnlySentFailsBeforeItsPartIsKept()
    {
        const auto transaction = Transaction::begin(*m_database);
        VERIFY_OK((*transaction)->put(survey("a", 1)));
        VERIFY_OK((*transaction)->savepoint());
        VERIFY_OK(m_database->post("INSERT INTO survey (id) VALUES (?)", { QStringLiteral("b") }));
        VERIFY_OK((*transaction)->put(survey("c", 1)));
        VERIFY_FAILS((*transaction)->settle(), "constraint");
        VERIFY_OK((*transaction)->rollbackTo());
        for (int i = 0; i < 1000; ++i) // far more than what may be under way
            VERIFY_OK((*transaction)->put(survey(QString::number(i), i)));
        VERIFY_OK((*transaction)->commit());

        QCOMPARE(score("a"), 1);
        QVERIFY(!score("b") && !score("c"));
        QCOMPARE(score("999"), 999);
    }

    void savepointOutlivesAFailedStatement()
    {
        const auto transaction = Transaction::begin(*m_database);
        VERIFY_OK((*transaction)->put(survey("a", 1)));
        VERIFY_OK((*transaction)->savepoint());
        VERIFY_FAILS(m_database->run("INSERT INTO survey (id) VALUES (?)", {QStringLiteral("b")}), "constraint");
        VERIFY_OK((*transaction)->rollbackTo());
        VERIFY_OK((*transaction)->commit());

        QCOMPARE(score("a"), 1);
    }

    void logNeverQuotesAValue()
    {
        const auto failed = m_database->run(
            "SELECT * FROM ticket WHERE sequence = ?", {QStringLiteral("欧阳雪梅")});

        VERIFY_FAILS(failed, "sql");
        QVERIFY(!failed.error().detail.contains("欧阳"));
    }

    void lostConnectionEndsTheTransactionAndTheNextOneWorks()
    {
        VERIFY_OK(write(survey("told", 1)));
        {
            const auto transaction = Transaction::begin(*m_database);
            VERIFY_OK((*transaction)->put(survey("a", 1)));
            cut();

            VERIFY_OK((*transaction)->put(survey("b", 1))); // only sent
            VERIFY_FAILS((*transaction)->settle(), "no-connection");
            VERIFY_FAILS((*transaction)->put(survey("c", 1)), "no-connection"); // and not anew
            VERIFY_FAILS((*transaction)->commit(), "no-connection");
        }
        VERIFY_OK(write(survey("d", 1))); // prepared statements are prepared again
        QVERIFY(!score("a") && !score("b") && !score("c"));
        QCOMPARE(score("told"), 1);
        QCOMPARE(score("d"), 1);
    }

    void connectionLostBetweenTransactionsIsMadeAgain()
    {
        VERIFY_OK(write(survey("a", 1)));
        cut();

        VERIFY_FAILS(write(survey("b", 2)), "no-connection"); // nobody knew
        VERIFY_OK(write(survey("b", 2)));
    }

    void commitThatMeetsALostConnectionConfirmsNothing()
    {
        const auto transaction = Transaction::begin(*m_database);
        VERIFY_OK((*transaction)->put(survey("a", 1)));
        cut();

        VERIFY_FAILS((*transaction)->commit(), "no-connection");
    }

    void whateverStatementLosesItsConnectionAllOrNothingIsThere() // the n-th failure loop
    {
        for (int nth = 1; nth < 12; ++nth) {
            VERIFY_OK(write(survey("a", 0)));
            m_faults.cutBefore(nth, [this] { cut(); });
            const auto written = write(survey("a", nth));
            m_faults.cutBefore(0, {});
            if (written) {
                QCOMPARE(score("a"), nth);
                QVERIFY(nth > 3);
                return;
            }
            VERIFY_FAILS(written, "no-connection");
            QCOMPARE(score("a"), 0);
        }
        QFAIL("no run without a failure");
    }

    void writersTakeTurns()
    {
        const auto other = Database::open(m_database->address(), StoreKind::Server);
        auto transaction = Transaction::begin(*m_database);
        sql("ALTER DATABASE " + name() + " SET lock_timeout = 1"); // ours is set by each session
        VERIFY_OK((*other)->run("SET lock_timeout = 100"));

        VERIFY_FAILS(Transaction::begin(**other), "busy");
        VERIFY_OK((*transaction)->commit());
        VERIFY_OK(Transaction::begin(**other));
    }

    void othersAreTold()
    {
        const auto other = Database::open(m_database->address(), StoreKind::Server);
        int told = 0;
        (*other)->listen([&told] { ++told; });
        QTRY_COMPARE(told, 1); // whatever happened before
        int own = 0;
        m_database->listen([&own] { ++own; });
        QTRY_COMPARE(own, 1);

        const auto transaction = Transaction::begin(*m_database);
        VERIFY_OK(m_database->run(m_database->dialect().tellOthers()));
        VERIFY_OK((*transaction)->commit());

        QTRY_COMPARE(told, 2);
        QCOMPARE(own, 1); // not of our own
        cut();
        // Whoever reads next connects anew, and something may have been told meanwhile.
        QTRY_COMPARE(((void)(*other)->run("SELECT 1 AS n").has_value(), told), 3);
    }

    void unsafeSettingsAreOverruled()
    {
        sql("ALTER DATABASE " + name() + " SET synchronous_commit = off");
        const auto other = Database::open(m_database->address(), StoreKind::Server);

        QCOMPARE((*other)
                     ->run("SELECT current_setting('synchronous_commit') AS s")
                     ->front()
                     .value("s")
                     .toString(),
            "on");
    }

private:
    TestLib::NthFails m_faults;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(PostgresTest)
#include "postgrestest.moc"
