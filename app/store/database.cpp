// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QAtomicInt>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlField>
#include <QSqlRecord>

#include "base/log.h"
#include "store/schema.h"

namespace Store {

using Base::ErrorKind;

namespace {
constexpr auto BusyTimeoutMs = "5000";

Base::Error errorOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF; // the primary result code
    const QString detail = QStringLiteral("sqlite %1").arg(error.nativeErrorCode());
    switch (code) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {ErrorKind::Unavailable, QStringLiteral("busy"), detail};
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
    case 8:  // SQLITE_READONLY
        return {ErrorKind::Unavailable, QStringLiteral("io"), detail};
    case 13: // SQLITE_FULL
        return {ErrorKind::Unavailable, QStringLiteral("disk-full"), detail};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorKind::Corrupt, QStringLiteral("corrupt-store"), detail};
    case 19: // SQLITE_CONSTRAINT
        return {ErrorKind::Conflict, QStringLiteral("constraint"), detail};
    default:
        return {ErrorKind::Invalid,
            QStringLiteral("sql"),
            detail + QLatin1Char(' ') + error.driverText()};
    }
}

QString newConnection(const QString &file, const QString &options)
{
    static QAtomicInt count;
    const QString name = QStringLiteral("daoyi-%1").arg(count.fetchAndAddRelaxed(1));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(file);
    database.setConnectOptions(options);
    return name;
}

void dropConnection(const QString &name)
{
    QSqlDatabase::database(name, false).close();
    QSqlDatabase::removeDatabase(name);
}

/// One number asked of a connection that nobody else uses yet.
Base::Result<qint64> number(const QString &connection, const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(connection, false));
    if (!query.exec(sql) || !query.next())
        return tl::unexpected<Base::Error>(errorOf(query.lastError()));
    return query.value(0).toLongLong();
}

/// Looks at the file without writing a byte to it.
Base::Result<void> inspect(const QString &connection, const QString &file, StoreKind kind)
{
    QSqlDatabase database = QSqlDatabase::database(connection, false);
    if (!database.open())
        return Base::fail(ErrorKind::Unavailable, "cannot-open", QFileInfo(file).fileName());
    constexpr qint64 SmallestStore = 512; // one page; SQLite takes less for an empty file
    const qint64 size = QFileInfo(file).size();
    if (size > 0 && size < SmallestStore)
        return Base::fail(ErrorKind::Corrupt, "corrupt-store", QFileInfo(file).fileName());
    const auto version = number(connection, QStringLiteral("PRAGMA user_version"));
    const auto application = number(connection, QStringLiteral("PRAGMA application_id"));
    for (const auto &read : {version, application}) {
        if (!read && read.error().kind == ErrorKind::Unavailable) // locked, or not ours to read
            return Base::fail(ErrorKind::Unavailable, "cannot-open", read.error().detail);
        if (!read)
            return Base::fail(ErrorKind::Corrupt, "corrupt-store", QFileInfo(file).fileName());
    }
    if (*version == 0 && *application == 0 && size == 0)
        return {}; // empty: never came to be
    if (*application != applicationId(kind))
        return Base::fail(ErrorKind::Invalid, "other-store", QString::number(*application));
    if (*version > SchemaVersion)
        return Base::fail(ErrorKind::Invalid, "newer-store", QString::number(*version));
    QSqlQuery check(database);
    if (!check.exec(QStringLiteral("PRAGMA quick_check(1)")) || !check.next()
        || check.value(0).toString() != QLatin1String("ok"))
        return Base::fail(ErrorKind::Corrupt, "corrupt-store", QFileInfo(file).fileName());
    return {};
}

Base::Result<void> inspectFile(const QString &file, StoreKind kind)
{
    if (!QFile::exists(file))
        return {};
    const QString connection = newConnection(file, QStringLiteral("QSQLITE_OPEN_READONLY"));
    auto seen = inspect(connection, file, kind);
    dropConnection(connection);
    return seen;
}
} // namespace

Database::Database(QString connection, QString file, Faults *faults)
    : m_connection(std::move(connection))
    , m_file(std::move(file))
    , m_faults(faults)
{
}

Database::~Database()
{
    m_prepared.clear();
    dropConnection(m_connection);
}

Base::Result<std::unique_ptr<Database>> Database::open(
    const QString &file, StoreKind kind, Faults *faults)
{
    if (const auto seen = inspectFile(file, kind); !seen)
        return Base::passOn(seen);
    const QString connection =
        newConnection(file, QStringLiteral("QSQLITE_BUSY_TIMEOUT=") + QLatin1String(BusyTimeoutMs));
    std::unique_ptr<Database> database(new Database(connection, file, faults));
    if (!QSqlDatabase::database(connection, false).open())
        return Base::fail(ErrorKind::Unavailable, "cannot-open", QFileInfo(file).fileName());
    for (const char *pragma : {"PRAGMA journal_mode=WAL",
             "PRAGMA synchronous=FULL",
             "PRAGMA foreign_keys=OFF",
             "PRAGMA temp_store=MEMORY",
             "PRAGMA cache_size=-16384"}) {
        if (const auto done = database->run(QString::fromLatin1(pragma)); !done)
            return Base::passOn(done);
    }
    if (const auto done = migrate(*database, kind); !done)
        return Base::passOn(done);
    return database;
}

Base::Result<std::vector<Record>> Database::run(const QString &sql, const QVariantList &values)
{
    if (m_faults != nullptr && !sql.startsWith(QLatin1String("ROLLBACK"))) {
        if (const auto struck = m_faults->strike(sql))
            return tl::unexpected<Base::Error>(*struck);
    }
    std::shared_ptr<QSqlQuery> query = m_prepared.value(sql);
    if (!query) {
        query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return tl::unexpected<Base::Error>(errorOf(query->lastError()));
        m_prepared.insert(sql, query);
    }
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i); // a null QString would become NULL
        const bool null = value.typeId() == QMetaType::QString && value.toString().isNull();
        query->bindValue(i, null ? QVariant(QStringLiteral("")) : value);
    }
    if (!query->exec()) {
        const Base::Error error = errorOf(query->lastError());
        query->finish();
        return tl::unexpected<Base::Error>(error);
    }
    m_changedRows = query->numRowsAffected();
    std::vector<Record> records;
    const QSqlRecord shape = query->record(); // names only; asking for each row's is slow
    QStringList names;
    for (int i = 0; i < shape.count(); ++i)
        names += shape.fieldName(i);
    while (query->next()) {
        Record record;
        for (int i = 0; i < names.size(); ++i)
            record.insert(names.at(i), QJsonValue::fromVariant(query->value(i)));
        records.push_back(std::move(record));
    }
    const QSqlError late = query->lastError(); // a read may fail on a later row
    query->finish();
    if (late.isValid())
        return tl::unexpected<Base::Error>(errorOf(late));
    return records;
}

Base::Result<qint64> Database::dataVersion()
{
    const auto rows = run(QStringLiteral("PRAGMA data_version"));
    if (!rows)
        return Base::passOn(rows);
    return rows->front().value(QStringLiteral("data_version")).toInteger();
}

Base::Result<QString> setAside(const QString &file, Base::Instant now)
{
    const QString aside = QStringLiteral("%1.damaged-%2").arg(file).arg(Base::toSeconds(now));
    for (const char *companion : {"", "-wal", "-shm"}) {
        const QString from = file + QLatin1String(companion);
        if (QFile::exists(from) && !QFile::rename(from, aside + QLatin1String(companion)))
            return Base::fail(ErrorKind::Unavailable, "cannot-move", QFileInfo(file).fileName());
    }
    return aside;
}
} // namespace Store
