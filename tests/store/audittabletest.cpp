// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audittable.h"

#include <QTemporaryDir>

#include "store/servertable.h"
#include "testlib/postgres.h"
#include "testlib/verify.h"

using namespace Store;
using Kind = AuditBreak::Kind;

namespace {
AuditEntry act(int i)
{
    AuditEntry entry;
    entry.doneAt = Base::fromSeconds(1778716800 + i);
    entry.station = Domain::StationId(i % 2 == 0 ? "1" : "2");
    entry.staff = Domain::StaffId(i % 3 == 0 ? "" : "s");
    entry.what = QStringLiteral("visit.start");
    entry.patient = Domain::PatientId(QStringLiteral("p%1").arg(i % 4));
    return entry;
}

QString word(Kind kind)
{
    switch (kind) {
    case Kind::Changed:
        return QStringLiteral("Changed");
    case Kind::Missing:
        return QStringLiteral("Missing");
    case Kind::Misplaced:
        return QStringLiteral("Misplaced");
    case Kind::TailGone:
        return QStringLiteral("TailGone");
    }
    return {};
}
} // namespace

class AuditTableTest : public QObject
{
    Q_OBJECT

    void run(const QString &sql)
    {
        const auto done = m_database->run(sql);
        QVERIFY2(done.has_value(), qPrintable(sql));
    }

    /// What somebody does who may do everything to the database.
    void withoutTriggers()
    {
        const bool postgres = isPostgres(m_database->address());
        for (const char *name : postgres
                ? std::initializer_list<const char *>{"change", "truncate"}
                : std::initializer_list<const char *>{"update", "delete"}) {
            run(QStringLiteral("DROP TRIGGER audit_entry_no_%1%2")
                    .arg(QLatin1String(name),
                        postgres ? QStringLiteral(" ON audit_entry") : QString()));
        }
    }

    Base::Result<void> add(int from, int count)
    {
        const auto transaction = Transaction::begin(*m_database);
        if (!transaction)
            return Base::passOn(transaction);
        std::vector<AuditEntry> entries;
        for (int i = from; i < from + count; ++i)
            entries.push_back(act(i));
        if (const auto added = AuditTable(*m_database).append(entries); !added)
            return added;
        return (*transaction)->commit();
    }

    /// "Kind n" of the first broken line; "in order" for none.
    QString verdict(const QString &head = {})
    {
        const auto verdict = AuditTable(*m_database).verify(head);
        if (!verdict)
            return verdict.error().code;
        if (!verdict->broken)
            return QStringLiteral("in order");
        return QStringLiteral("%1 %2").arg(word(verdict->broken->kind)).arg(verdict->broken->n);
    }

    QString head() { return (*AuditTable(*m_database).newest())->hash; }

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::move(
            *Database::open(TestLib::newServerStore(m_folder->path()), StoreKind::Server));
        VERIFY_OK(add(1, 40)); // lines 2 to 41: more than one INSERT, and single ones
    }

    void wholeTrailIsInOrder()
    {
        const auto verdict = AuditTable(*m_database).verify();

        VERIFY_OK(verdict);
        QCOMPARE(verdict->lines, 41);
        QCOMPARE(verdict->head, head());
        QVERIFY(!verdict->broken);
    }

    void firstLineSaysFromWhereTheTrailTells()
    {
        const auto first = AuditTable(*m_database).lines({.limit = 1});

        QCOMPARE(first->front().what, "audit.begin");
        QCOMPARE(first->front().n, 1);
        QCOMPARE(first->front().previous, QString());
    }

    void storeItselfRefusesToChangeOrRemoveALine()
    {
        for (const char *sql : {"UPDATE audit_entry SET patient_id = 'x' WHERE n = 7",
                 "UPDATE audit_entry SET n = n + 100",
                 "DELETE FROM audit_entry WHERE n = 41",
                 "DELETE FROM audit_entry"})
            QVERIFY2(!m_database->run(QString::fromLatin1(sql)), sql);
        if (isPostgres(m_database->address()))
            QVERIFY(!m_database->run(QStringLiteral("TRUNCATE audit_entry")));
        QCOMPARE(verdict(), "in order");
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("found");
        const auto update = QStringLiteral("UPDATE audit_entry SET %1 WHERE n = %2");
        QTest::newRow("another patient") << update.arg("patient_id = 'x'").arg(7) << "Changed 7";
        QTest::newRow("another person") << update.arg("staff_id = 'x'").arg(8) << "Changed 8";
        QTest::newRow("another station") << update.arg("station_id = 'x'").arg(9) << "Changed 9";
        QTest::newRow("another act") << update.arg("what = 'survey.record'").arg(2) << "Changed 2";
        QTest::newRow("another time") << update.arg("done_at = done_at + 1").arg(41) << "Changed 41";
        QTest::newRow("another end") << update.arg("result = 'no'").arg(3) << "Changed 3";
        QTest::newRow("another operation") << update.arg("ver = 9").arg(3) << "Changed 3";
        QTest::newRow("the first line") << update.arg("ver = -1").arg(1) << "Changed 1";
        QTest::newRow("a value moved to its neighbour")
            << update.arg("station_id = station_id || 's', staff_id = ''").arg(8) << "Changed 8";
        QTest::newRow("another hash") << update.arg("hash = 'x'").arg(7) << "Changed 7";
        QTest::newRow("another link") << update.arg("previous = 'x'").arg(7) << "Misplaced 7";
        QTest::newRow("removed") << "DELETE FROM audit_entry WHERE n = 20" << "Missing 20";
        QTest::newRow("several removed")
            << "DELETE FROM audit_entry WHERE n BETWEEN 20 AND 30" << "Missing 20";
        QTest::newRow("the first removed") << "DELETE FROM audit_entry WHERE n = 1" << "Missing 1";
        QTest::newRow("all removed") << "DELETE FROM audit_entry" << "TailGone 0";
        const auto insert = QStringLiteral(
            "INSERT INTO audit_entry SELECT %1, done_at, station_id, staff_id, what, "
            "patient_id, result, ver, %2, hash FROM audit_entry WHERE n = 5");
        QTest::newRow("put at the end") << insert.arg("42", "previous") << "Misplaced 42";
        QTest::newRow("put at the end and linked")
            << insert.arg("42", "(SELECT hash FROM audit_entry WHERE n = 41)") << "Changed 42";
        QTest::newRow("put after a gap") << insert.arg("50", "previous") << "Missing 42";
        QTest::newRow("put before the first") << insert.arg("0", "''") << "Misplaced 0";
    }

    void tamperingIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, found);
        withoutTriggers();

        run(sql);

        QCOMPARE(verdict(), found);
    }

    void linePutInTheMiddleIsFound()
    {
        withoutTriggers();
        run("UPDATE audit_entry SET n = -n - 1 WHERE n > 20"); // out of the way of each other
        run("UPDATE audit_entry SET n = -n WHERE n < 0");
        run("INSERT INTO audit_entry SELECT 21, done_at, station_id, staff_id, what, 'x', "
            "result, ver, hash, hash FROM audit_entry WHERE n = 20");

        QCOMPARE(verdict(), "Changed 21");
    }

    void exchangedLinesAreFound()
    {
        withoutTriggers();
        run("UPDATE audit_entry SET n = 100 WHERE n = 20");
        run("UPDATE audit_entry SET n = 20 WHERE n = 21");
        run("UPDATE audit_entry SET n = 21 WHERE n = 100");

        QCOMPARE(verdict(), "Misplaced 20");
    }

    void removedTailIsFoundByItsHead()
    {
        const QString noted = head();
        withoutTriggers();
        run("DELETE FROM audit_entry WHERE n > 39");

        QCOMPARE(verdict(noted), "TailGone 39");
    }

    void removedTailIsFoundByTheOperationsItToldOf()
    {
        auto site = *ServerTable(*m_database).site();
        site.ver = 3;
        VERIFY_OK(ServerTable(*m_database).setSite(site));

        QCOMPARE(verdict(), "TailGone 41");
    }

    void trailThatWentOnStillHasAnOldHead()
    {
        const QString noted = head();
        VERIFY_OK(add(100, 5));

        QCOMPARE(verdict(noted), "in order");
        QCOMPARE(verdict("another"), "TailGone 46");
    }

    void trailWrittenAnewIsFoundByItsHead()
    {
        const QString noted = head();
        withoutTriggers();
        run("DELETE FROM audit_entry");
        VERIFY_OK(AuditTable(*m_database).begin(0));
        VERIFY_OK(add(1, 39));
        VERIFY_OK(add(99, 1));

        QCOMPARE(verdict(), "in order"); // a chain proves nothing to who rebuilds all of it
        QCOMPARE(verdict(noted), "TailGone 41");
    }

    void linesAreFoundByPatientPersonAndTime()
    {
        AuditTable table(*m_database);

        const auto patient = table.lines({.patient = Domain::PatientId("p1")});
        VERIFY_OK(patient);
        QCOMPARE(patient->size(), size_t{10});
        QCOMPARE(patient->front(), table.lines({})->at(1));
        QCOMPARE(table.lines({.staff = Domain::StaffId("s")})->size(), size_t{27});
        QCOMPARE(table.lines({.station = Domain::StationId("2")})->size(), size_t{20});
        const auto some = table.lines(
            {.from = Base::fromSeconds(1778716805), .to = Base::fromSeconds(1778716808)});
        QCOMPARE(some->size(), size_t{3});
        QCOMPARE(some->front().doneAt, Base::fromSeconds(1778716805));
        QCOMPARE(table.lines({.limit = 4})->size(), size_t{4});
    }

    void nothingIsWrittenWithoutItsTransaction()
    {
        {
            const auto transaction = Transaction::begin(*m_database);
            VERIFY_OK(AuditTable(*m_database).append({act(1)}));
        }

        QCOMPARE((*AuditTable(*m_database).newest())->n, 41);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(AuditTableTest)
#include "audittabletest.moc"
