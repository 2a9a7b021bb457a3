// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include "store/audittable.h"
#include "store/outboxtable.h"
#include "store/schema.h"
#include "store/servertable.h"
#include "store/tables.h"
#include "testlib/verify.h"

using namespace Store;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString fixture(const char *name)
{
    return qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/tests/store/fixtures/")
        + QLatin1String(name);
}
}

class DatabaseTest : public QObject
{
    Q_OBJECT

    /// A good station's store with some rows, closed.
    QByteArray goodStore()
    {
        const QString path = m_folder->filePath("good.sqlite");
        auto database = *Database::open(path, StoreKind::Station);
        const auto transaction = Transaction::begin(*database);
        for (int i = 0; i < 500; ++i) {
            Domain::Survey survey;
            survey.id = Domain::SurveyId(QStringLiteral("survey %1").arg(i, 60));
            (void)(*transaction)->put(survey).has_value();
        }
        (void)(*transaction)->commit().has_value();
        return database.reset(), contents(path);
    }

    /// Opens a file with these bytes; the error's code. The file must not have changed.
    QString refusal(const QByteArray &bytes, StoreKind kind = StoreKind::Station)
    {
        const QString path = m_folder->filePath("strange.sqlite");
        write(path, bytes);
        const auto opened = Database::open(path, kind);
        if (opened)
            return QStringLiteral("opened");
        return contents(path) == bytes ? opened.error().code : QStringLiteral("touched");
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void newFileIsMadeDurable()
    {
        const auto database
            = Database::open(m_folder->filePath("new.sqlite"), StoreKind::Station);
        VERIFY_OK(database);

        const auto value = [&](const char *pragma) {
            return (*database)->run(QStringLiteral("PRAGMA ") + pragma)->front().value(
                QLatin1String(pragma)).toJson().toVariant().toString();
        };
        QCOMPARE(value("journal_mode"), QStringLiteral("wal"));
        QCOMPARE(value("synchronous"), QStringLiteral("2")); // FULL
        QCOMPARE(value("user_version"), QString::number(SchemaVersion));
    }

    void textFileIsNotAStore()
    {
        QCOMPARE(refusal("Dear night duty, this is not a database.\n"), "corrupt-store");
        QCOMPARE(refusal(QByteArray(100000, 'x')), "corrupt-store");
        QCOMPARE(refusal("x"), "corrupt-store");
    }

    void damagedFileIsRefusedAndLeftAsItIs()
    {
        const QByteArray good = goodStore();
        QByteArray head = good;
        head.replace(0, 16, "0123456789abcdef");
        QByteArray middle = good;
        for (qsizetype page = 4096; page < middle.size(); page += 4096)
            middle.replace(page, 64, QByteArray(64, '\xAA'));

        QCOMPARE(refusal(head), "corrupt-store");
        QCOMPARE(refusal(middle), "corrupt-store");
    }

    void truncatedFileIsRefusedAndLeftAsItIs()
    {
        const QByteArray good = goodStore();

        QCOMPARE(refusal(good.left(good.size() / 2)), "corrupt-store");
        QCOMPARE(refusal(good.left(4096)), "corrupt-store");
        QCOMPARE(refusal(good.left(60)), "corrupt-store");
    }

    void storeOfANewerVersionIsRefusedAndLeftAsItIs() // edge 118
    {
        const QString path = m_folder->filePath("newer.sqlite");
        {
            const auto database = Database::open(path, StoreKind::Station);
            VERIFY_OK((*database)->run(
                QStringLiteral("PRAGMA user_version = %1").arg(SchemaVersion + 1)));
        }
        const QByteArray bytes = contents(path);

        const auto opened = Database::open(path, StoreKind::Station);

        VERIFY_FAILS(opened, "newer-store");
        QCOMPARE(opened.error().detail, QString::number(SchemaVersion + 1));
        QCOMPARE(contents(path), bytes);
    }

    void storeOfTheOtherKindIsRefusedAndLeftAsItIs()
    {
        QCOMPARE(refusal(goodStore(), StoreKind::Server), "other-store");
    }

    void foreignDatabaseIsRefusedAndLeftAsItIs()
    {
        const QString path = m_folder->filePath("foreign.sqlite");
        {
            const auto database = Database::open(path, StoreKind::Station);
            VERIFY_OK((*database)->run("PRAGMA application_id = 0"));
            VERIFY_OK((*database)->run("PRAGMA user_version = 0"));
        }
        const QByteArray bytes = contents(path);

        VERIFY_FAILS(Database::open(path, StoreKind::Station), "other-store");
        QCOMPARE(contents(path), bytes);
    }

    void folderThatCannotBeWrittenIsSaidSo()
    {
        VERIFY_FAILS(Database::open("/proc/daoyi.sqlite", StoreKind::Station), "cannot-open");
        VERIFY_FAILS(
            Database::open(m_folder->filePath("no/such/folder.sqlite"), StoreKind::Station),
            "cannot-open");
        VERIFY_FAILS(Database::open(m_folder->path(), StoreKind::Station), "cannot-open");
    }

    void emptyFileBecomesAStore()
    {
        const QString path = m_folder->filePath("empty.sqlite");
        write(path, {});

        VERIFY_OK(Database::open(path, StoreKind::Server));
    }

    void damagedStoreIsSetAsideWithItsCompanions()
    {
        const QString path = m_folder->filePath("station.sqlite");
        write(path, "broken");
        write(path + "-wal", "rest");

        const auto aside = setAside(path, Base::fromSeconds(1778716800));

        VERIFY_OK(aside);
        QCOMPARE(*aside, path + ".damaged-1778716800");
        QCOMPARE(contents(*aside), "broken");
        QCOMPARE(contents(*aside + "-wal"), "rest");
        QVERIFY(!QFile::exists(path));
        VERIFY_OK(Database::open(path, StoreKind::Station));
    }

    void whatWasCommittedIsThereWithoutAProperEnd() // edge 119
    {
        const QString path = m_folder->filePath("station.sqlite");
        const QString copy = m_folder->filePath("copy.sqlite");
        const auto database = Database::open(path, StoreKind::Station);
        const auto transaction = Transaction::begin(**database);
        Domain::Survey survey;
        survey.id = Domain::SurveyId("told");
        VERIFY_OK((*transaction)->put(survey));
        VERIFY_OK((*transaction)->commit());

        QVERIFY(QFile::copy(path, copy)); // the power is cut now: file and log as they are
        QVERIFY(QFile::copy(path + "-wal", copy + "-wal"));
        const auto after = Database::open(copy, StoreKind::Station);

        VERIFY_OK(after);
        QVERIFY(*Reader(**after).get<Domain::Survey>(survey.id));
    }

    void oldSchemasBecomeTheNewest_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        for (int version = 1; version <= SchemaVersion; ++version) { // each that has ever landed
            for (const auto &[name, kind] : {std::pair("station", StoreKind::Station),
                     std::pair("server", StoreKind::Server)})
                QTest::addRow("%s %d", name, version)
                    << fixture(qPrintable(QStringLiteral("%1-%2.sqlite").arg(name).arg(version)))
                    << static_cast<int>(kind);
        }
    }

    void oldSchemasBecomeTheNewest()
    {
        QFETCH(QString, file);
        QFETCH(int, kind);
        const int version = file.section('-', -1).section('.', 0, 0).toInt();
        const QString path = m_folder->filePath("old.sqlite");
        QVERIFY(QFile::copy(file, path));
        QVERIFY(QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner));

        const auto database = Database::open(path, static_cast<StoreKind>(kind));

        VERIFY_OK(database);
        QCOMPARE((*database)->run("PRAGMA user_version")->front().value("user_version").toInt(),
            SchemaVersion);
        for (const TableShape &table : syncedTables()) {
            const auto rows = Reader(**database).selectRecords(table, {});
            VERIFY_OK(rows);
            const QHash<QString, int> born{{"lease", 2},
                {"claim", 4},
                {"notice", 4},
                {"queue_policy", 4},
                {"room_duty", 4},
                {"hold_end", 4},
                {"cooling", 4},
                {"schedule_exception", 4},
                {"holiday", 4},
                {"affected", 4},
                {"waitlist", 4},
                {"message", 4},
                {"no_show", 4},
                {"unplaced", 5}};
            const bool bornLater = born.value(table.name) > version;
            QVERIFY2(rows->empty() == bornLater, qPrintable(table.name));
        }
        Reader reader(**database);
        QVERIFY(reader.select<Domain::Ticket>({}));
        QVERIFY(reader.select<Domain::Patient>({}));
        QCOMPARE(reader.select<Domain::Survey>({})->front().score, 3);
    }

    void auditTrailOfAnOldServerBeginsWithWhatItsLogHas()
    {
        const QString path = m_folder->filePath("old.sqlite");
        QVERIFY(QFile::copy(fixture("server-2.sqlite"), path));
        QVERIFY(QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner));

        const auto database = Database::open(path, StoreKind::Server);
        VERIFY_OK(database);

        const auto newest = AuditTable(**database).newest();
        VERIFY_OK(newest);
        QCOMPARE((*newest)->what, "audit.begin");
        QCOMPARE((*newest)->ver, ServerTable(**database).site()->ver);
        QVERIFY(!AuditTable(**database).verify()->broken);
    }

    void pendingOperationsAreCarriedOverTheMigration()
    {
        const QString path = m_folder->filePath("old.sqlite");
        QVERIFY(QFile::copy(fixture("station-1.sqlite"), path));
        QVERIFY(QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        {
            auto old = QSqlDatabase::addDatabase("QSQLITE", "old");
            old.setDatabaseName(path);
            QVERIFY(old.open());
            QSqlQuery insert(old);
            QVERIFY(insert.exec("INSERT INTO undo (seq, tbl, key, before) SELECT 1, 'slot', id, "
                                "json_object('id', id, 'role_id', role_id, 'practitioner_id', "
                                "practitioner_id, 'department_id', department_id, 'room_id', "
                                "room_id, 'service_day', service_day, 'starts_at', starts_at, "
                                "'ends_at', ends_at, 'capacity', 5, 'booked', booked, 'held', "
                                "held, 'state', state) FROM slot"));
            insert.finish();
            old.close();
        }
        QSqlDatabase::removeDatabase("old");

        const auto database = Database::open(path, StoreKind::Station);
        VERIFY_OK(database);
        const auto transaction = Transaction::begin(**database);
        VERIFY_OK(OutboxTable(**database).undoAll(**transaction));

        const auto slots = (*transaction)->select<Domain::Slot>({});
        VERIFY_OK(slots);
        QCOMPARE(slots->front().capacity, 5);
        QCOMPARE(slots->front().leased, 0);
    }

    // Run as: store_databasetest makeFixtures, with DAOYI_FIXTURES naming a folder.
    void makeFixtures()
    {
        const QString folder = qEnvironmentVariable("DAOYI_FIXTURES");
        if (folder.isEmpty())
            QSKIP("skipped: fixtures of old schemas are never made again");
        for (const StoreKind kind : { StoreKind::Station, StoreKind::Server }) {
            const QString name = QStringLiteral("%1/%2-%3.sqlite")
                                     .arg(folder, kind == StoreKind::Station ? "station" : "server")
                                     .arg(SchemaVersion);
            const auto database = Database::open(name, kind);
            VERIFY_OK(database);
            for (const TableShape &table : syncedTables()) {
                Record record;
                for (const ColumnShape &column : table.columns) {
                    const bool day = column.name.endsWith("_day") || column.name.endsWith("_date")
                        || column.name.startsWith("valid_");
                    record.insert(column.name,
                        column.type == ColumnType::Integer
                            ? Value(column.name == "score"      ? 3
                                    : column.name == "capacity" ? 9 // room for one of each
                                                                : 1)
                            : Value(day ? QStringLiteral("2026-05-14") : QStringLiteral("旧")));
                }
                VERIFY_OK(replaceRow(**database, table, record));
            }
            VERIFY_OK((*database)->run("PRAGMA journal_mode=DELETE"));
            VERIFY_OK((*database)->run("PRAGMA page_size=512"));
            VERIFY_OK((*database)->run("VACUUM"));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"
