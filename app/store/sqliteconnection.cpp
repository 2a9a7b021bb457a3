// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAtomicInt>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>

#include "store/connection.h"
#include "store/schema.h"

namespace Store {

using Base::ErrorKind;

namespace {
constexpr auto BusyTimeoutMs = "5000";

Base::Error errorOf(const QSqlError &error)
{
    return SqliteDialect::error(error.nativeErrorCode().toInt(), error.driverText());
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

class SqliteConnection : public Connection
{
public:
    explicit SqliteConnection(QString name)
        : m_name(std::move(name))
    {
    }

    ~SqliteConnection() override
    {
        m_prepared.clear();
        dropConnection(m_name);
    }

    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    [[nodiscard]] const Dialect &dialect() const override { return m_dialect; }

    [[nodiscard]] Base::Result<std::vector<Record>> run(
        const QString &sql, const QVariantList &values) override;

    void listen(std::function<void()>) override { }

private:
    /// Statements are prepared once and kept.
    [[nodiscard]] Base::Result<std::shared_ptr<QSqlQuery>> prepared(const QString &sql);

    SqliteDialect m_dialect;
    QString m_name;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

Base::Result<std::shared_ptr<QSqlQuery>> SqliteConnection::prepared(const QString &sql)
{
    if (auto known = m_prepared.value(sql))
        return known;
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::unexpected<Base::Error>(errorOf(query->lastError()));
    m_prepared.insert(sql, query);
    return query;
}

Base::Result<std::vector<Record>> SqliteConnection::run(
    const QString &sql, const QVariantList &values)
{
    const auto ready = prepared(sql);
    if (!ready)
        return Base::passOn(ready);
    const auto &query = *ready;
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
} // namespace

Base::Result<std::unique_ptr<Connection>> openSqlite(const QString &file, StoreKind kind)
{
    if (const auto seen = inspectFile(file, kind); !seen)
        return Base::passOn(seen);
    const QString name =
        newConnection(file, QStringLiteral("QSQLITE_BUSY_TIMEOUT=") + QLatin1String(BusyTimeoutMs));
    auto connection = std::make_unique<SqliteConnection>(name);
    if (!QSqlDatabase::database(name, false).open())
        return Base::fail(ErrorKind::Unavailable, "cannot-open", QFileInfo(file).fileName());
    for (const char *pragma : {"PRAGMA journal_mode=WAL",
             "PRAGMA synchronous=FULL",
             "PRAGMA foreign_keys=OFF",
             "PRAGMA temp_store=MEMORY",
             "PRAGMA cache_size=-16384"}) {
        if (const auto done = connection->run(QString::fromLatin1(pragma), {}); !done)
            return Base::passOn(done);
    }
    return std::unique_ptr<Connection>(std::move(connection));
}
} // namespace Store
