// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mapping.h"

#include <QTemporaryDir>

#include "store/database.h"
#include "store/outboxtable.h"
#include "store/servertable.h"
#include "store/stafftable.h"
#include "store/tables.h"
#include "testlib/postgres.h"
#include "testlib/verify.h"

using namespace Store;

namespace {

/// What the store says about a table: column name → SQL type, in order.
std::vector<std::pair<QString, QString>> columnsInFile(Database &database, const QString &table)
{
    std::vector<std::pair<QString, QString>> columns;
    if (isPostgres(database.address())) {
        const auto rows = database.run("SELECT column_name AS name, data_type AS type, "
                                       "collation_name AS collation FROM "
                                       "information_schema.columns WHERE table_name = ? "
                                       "ORDER BY ordinal_position",
            { table });
        for (const Record &row : *rows) {
            const bool text = row.value("type").toString() == "text"
                && row.value("collation").toString() == "C";
            const bool whole = row.value("type").toString() == "bigint";
            columns.emplace_back(
                row.value("name").toString(), text ? "TEXT" : whole ? "INTEGER" : "other");
        }
        return columns;
    }
    const auto rows = database.run(QStringLiteral("PRAGMA table_info(%1)").arg(table));
    for (const Record &row : *rows)
        columns.emplace_back(row.value("name").toString(), row.value("type").toString());
    return columns;
}

std::vector<std::pair<QString, QString>> columnsInCode(const TableShape &table)
{
    std::vector<std::pair<QString, QString>> columns;
    for (const ColumnShape &column : table.columns)
        columns.emplace_back(
            column.name, column.type == ColumnType::Integer ? "INTEGER" : "TEXT");
    return columns;
}

/// A row with another value in every column.
Record rowFor(const TableShape &table)
{
    Record record;
    int n = 1;
    for (const ColumnShape &column : table.columns) {
        ++n;
        if (column.type == ColumnType::Integer)
            record.insert(column.name, // fits a flag, an enumeration and a half hour's guard too
                column.name == "capacity"    ? 9
                    : column.name == "state" ? 1
                                             : n % 2);
        else if (column.name.endsWith("_day") || column.name.endsWith("_date")
            || column.name.startsWith("valid_"))
            record.insert(column.name, QStringLiteral("2026-05-%1").arg(10 + n % 20));
        else
            record.insert(column.name, QStringLiteral("值 %1 \"'%").arg(n));
    }
    return record;
}

template<typename Row>
bool comesBack()
{
    const Record record = rowFor(mapping<Row>().shape());
    const auto row = fromRecord<Row>(record);
    return row && toRecord(*row) == record;
}
}

class MappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto open = [this](const char *name, StoreKind kind) {
            return std::move(*Database::open(m_folder.filePath(QLatin1String(name)), kind));
        };
        m_station = open("station.sqlite", StoreKind::Station);
        m_server = std::move(
            *Database::open(TestLib::newServerStore(m_folder.path()), StoreKind::Server));
    }

    void everyTableHasTheColumnsOfItsStruct_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < syncedTables().size(); ++i)
            QTest::newRow(qPrintable(syncedTables()[i].name)) << static_cast<int>(i);
    }

    void everyTableHasTheColumnsOfItsStruct()
    {
        QFETCH(int, index);
        const TableShape &table = syncedTables().at(static_cast<size_t>(index));

        QCOMPARE(columnsInFile(*m_station, table.name), columnsInCode(table));
        QCOMPARE(columnsInFile(*m_server, table.name), columnsInCode(table));
    }

    void aStationsAndAServersOwnTablesHaveTheColumnsOfTheirStructs()
    {
        QCOMPARE(columnsInFile(*m_station, "sync_state"),
            columnsInCode(mapping<SyncState>().shape()));
        QCOMPARE(
            columnsInFile(*m_server, "site_state"), columnsInCode(mapping<SiteState>().shape()));
        QCOMPARE(
            columnsInFile(*m_server, "station"), columnsInCode(mapping<StationRow>().shape()));
        QCOMPARE(
            columnsInFile(*m_server, "enrol_code"), columnsInCode(mapping<EnrolCode>().shape()));
        QCOMPARE(columnsInFile(*m_station, "staff_verifier"),
            columnsInCode(mapping<StaffVerifier>().shape()));
        QCOMPARE(columnsInFile(*m_server, "staff"), columnsInCode(mapping<StaffAccount>().shape()));
        QCOMPARE(columnsInFile(*m_server, "staff_session"),
            columnsInCode(mapping<StaffSession>().shape()));
    }

    void noHospitalTableOfTheFileIsForgotten()
    {
        const auto tables
            = m_station->run("SELECT name FROM sqlite_schema WHERE type = 'table'");
        const QStringList own { "sync_state", "outbox", "undo", "pull_stage", "print_job",
            "staff_verifier", "setting" };
        for (const Record &row : *tables) {
            const QString name = row.value("name").toString();
            QVERIFY2(own.contains(name) || syncedTable(name) != nullptr, qPrintable(name));
        }
    }

    void everyRowComesBackAsItWasPut()
    {
        QVERIFY(comesBack<Domain::Site>());
        QVERIFY(comesBack<Domain::Department>());
        QVERIFY(comesBack<Domain::Location>());
        QVERIFY(comesBack<Domain::Practitioner>());
        QVERIFY(comesBack<Domain::PractitionerRole>());
        QVERIFY(comesBack<Domain::Price>());
        QVERIFY(comesBack<Domain::Document>());
        QVERIFY(comesBack<Domain::Patient>());
        QVERIFY(comesBack<Domain::Identifier>());
        QVERIFY(comesBack<Domain::Consent>());
        QVERIFY(comesBack<Domain::Slot>());
        QVERIFY(comesBack<Domain::Hold>());
        QVERIFY(comesBack<Domain::Appointment>());
        QVERIFY(comesBack<Domain::Queue>());
        QVERIFY(comesBack<Domain::Ticket>());
        QVERIFY(comesBack<Domain::NumberBlock>());
        QVERIFY(comesBack<Domain::Call>());
        QVERIFY(comesBack<Domain::Visit>());
        QVERIFY(comesBack<Domain::VisitStep>());
        QVERIFY(comesBack<Domain::Survey>());
        QVERIFY(comesBack<Domain::Complaint>());
        QVERIFY(comesBack<Domain::HelpCall>());
        QVERIFY(comesBack<SyncState>());
        QVERIFY(comesBack<SiteState>());
        QVERIFY(comesBack<StationRow>());
        QVERIFY(comesBack<EnrolCode>());
    }

    void everyTableKeepsARowInItsFile()
    {
        const auto transaction = Transaction::begin(*m_server);
        VERIFY_OK(transaction);
        for (const TableShape &table : syncedTables()) {
            const Record record = rowFor(table);
            VERIFY_OK((*transaction)->putRecord(table, record));
            const auto back
                = (*transaction)->getRecord(table, record.value(table.key()).toString());
            VERIFY_OK(back);
            QVERIFY2(back->has_value() && **back == record, qPrintable(table.name));
        }
    }

    void rowThatIsNotOneIsRefused()
    {
        const Record good = rowFor(mapping<Domain::Ticket>().shape());
        Record missing = good;
        missing.remove("number");
        Record wrongType = good;
        wrongType.insert("lane", QStringLiteral("zwei"));
        Record fraction = good;
        fraction.insert("sequence", Value::broken(1.5));
        Record noDay = good;
        noDay.insert("service_day", QStringLiteral("14.5.2026"));
        Record tooWide = good;
        tooWide.insert("lane", qint64{5'000'000'000});

        for (const Record &bad : { missing, wrongType, fraction, noDay, tooWide, Record() })
            VERIFY_FAILS(fromRecord<Domain::Ticket>(bad), "bad-row");
    }

    void unknownDayIsAnEmptyText()
    {
        Domain::Patient nobody;
        nobody.id = Domain::PatientId("1");

        const Record record = toRecord(nobody);

        QCOMPARE(record.value("birth_date").toString(), QString());
        QCOMPARE(*fromRecord<Domain::Patient>(record), nobody);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_station;
    std::unique_ptr<Database> m_server;
};

QTEST_GUILESS_MAIN(MappingTest)
#include "mappingtest.moc"
