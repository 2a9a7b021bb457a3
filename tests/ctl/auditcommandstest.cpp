// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/auditcommands.h"

#include <QTemporaryDir>
#include <QTextStream>

#include "ctl/staffcommands.h"
#include "store/servertable.h"
#include "testlib/fakeclock.h"
#include "testlib/postgres.h"
#include "testlib/verify.h"

using namespace std::chrono_literals;

class AuditCommandsTest : public QObject
{
    Q_OBJECT

    const QTimeZone m_zone{"Asia/Shanghai"};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store::Database> m_database;
    TestLib::FakeClock m_clock;
    Base::SeededRandom m_random{1};
    QString m_said;

    int verify(const Ctl::AuditWords &words = {})
    {
        m_said.clear();
        QTextStream out(&m_said);
        return Ctl::verifyAudit(*m_database, words, out);
    }

    int list(const Ctl::AuditWords &words)
    {
        m_said.clear();
        QTextStream out(&m_said);
        return Ctl::listAudit(*m_database, words, m_zone, out);
    }

    /// Somebody works with a patient at station 1, an hour after the last time.
    void work(const Domain::StaffId &staff, const char *patient)
    {
        m_clock.advance(1h);
        const auto transaction = Store::Transaction::begin(*m_database);
        VERIFY_OK(transaction);
        Store::AuditEntry entry;
        entry.doneAt = m_clock.now();
        entry.station = Domain::StationId("1");
        entry.staff = staff;
        entry.what = "visit.start";
        entry.patient = Domain::PatientId(QString::fromLatin1(patient));
        VERIFY_OK(Store::AuditTable(*m_database).append({entry}));
        VERIFY_OK((*transaction)->commit());
    }

private Q_SLOTS:

    void init()
    {
        m_clock = TestLib::FakeClock(); // 08:00 in Shanghai
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::move(*Store::Database::open(
            TestLib::newServerStore(m_folder->path()), Store::StoreKind::Server));
        Ctl::Staff staff(*m_database, m_clock, m_random, {1, 8192});
        VERIFY_OK(staff.add("zhou.min", "nurse", "周敏"));
        const auto person = (*Store::StaffTable(*m_database).accountNamed("zhou.min"))->id;
        work(person, "p1");
        work({}, "p2");
        work(person, "p2");
    }

    void trailInOrderEndsWithStatusZero()
    {
        QCOMPARE(verify(), 0);
        QVERIFY2(m_said.startsWith("5 lines are in order"), qPrintable(m_said));
    }

    void brokenLineEndsWithStatusOneAndIsNamed()
    {
        const bool postgres = Store::isPostgres(m_database->address());
        VERIFY_OK(m_database->run(postgres
                ? "DROP TRIGGER audit_entry_no_change ON audit_entry"
                : "DROP TRIGGER audit_entry_no_update"));
        VERIFY_OK(m_database->run("UPDATE audit_entry SET patient_id = 'x' WHERE n = 4"));

        QCOMPARE(verify(), 1);
        QCOMPARE(m_said, "BROKEN: line 4 is not what was written\n");
    }

    void headThatIsGoneEndsWithStatusOne()
    {
        QCOMPARE(verify({.head = "elsewhere"}), 1);
        QCOMPARE(m_said, "BROKEN: lines after 5 are missing\n");
        const QString head = (*Store::AuditTable(*m_database).newest())->hash;
        QCOMPARE(verify({.head = head}), 0);
    }

    void linesOfOnePatientArePrintedInTheHospitalsTime()
    {
        QCOMPARE(list({.patient = "p2"}), 0);
        QCOMPARE(m_said,
            "4\t2026-05-14T10:00:00+08:00\tstation 1\t-\tvisit.start\tp2\tdone\n"
            "5\t2026-05-14T11:00:00+08:00\tstation 1\tzhou.min\tvisit.start\tp2\tdone\n");
    }

    void linesOfOnePersonAndTimeArePrinted()
    {
        QCOMPARE(list({.staff = "Zhou.Min", .from = "2026-05-14T09:30"}), 0);
        QCOMPARE(m_said.count('\n'), 1);
        QCOMPARE(list({.staff = "zhou.min", .to = "2026-05-14"}), 0);
        QCOMPARE(m_said.count('\n'), 3); // with the line of her account
        QCOMPARE(list({.from = "2026-05-15"}), 0);
        QCOMPARE(m_said, QString());
    }

    void wordsThatAreNoneAreSaidSo()
    {
        QCOMPARE(list({.staff = "nobody"}), 2);
        QVERIFY(m_said.contains("nobody"));
        QCOMPARE(list({.from = "yesterday"}), 2);
    }
};

QTEST_GUILESS_MAIN(AuditCommandsTest)
#include "auditcommandstest.moc"
