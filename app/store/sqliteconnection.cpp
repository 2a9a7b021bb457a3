// SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_map>

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>

#include "store/connection.h"
#include "store/schema.h"

namespace Store {

using Base::ErrorKind;

namespace {
constexpr int BusyTimeoutMs = 5000;

/// A file that SQLite has open. SQLite is asked directly: Qt SQL makes a string for every value it
/// binds and an object for every column of every statement, which was half the time of a
/// confirmed act (tests/bench/RESULTS.md).
class File
{
public:
    File() = default;

    ~File() { sqlite3_close_v2(m_handle); }

    File(const File &) = delete;
    File &operator=(const File &) = delete;

    /// SQLite's result code. It looks at the file only with the first statement.
    [[nodiscard]] int open(const QString &name, int flags)
    {
        // One thread at a time, as `Connection` promises: SQLite need not lock for itself.
        const int code = sqlite3_open_v2(
            name.toUtf8().constData(), &m_handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        sqlite3_busy_timeout(m_handle, BusyTimeoutMs);
        return code;
    }

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    /// Why the last call failed.
    [[nodiscard]] Base::Error error() const
    {
        return SqliteDialect::error(
            sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }

private:
    sqlite3 *m_handle = nullptr;
};

Value valueOf(sqlite3_stmt *statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return static_cast<qint64>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return Value::broken(sqlite3_column_double(statement, column));
    case SQLITE_NULL:
        return {};
    default:
        break;
    }
    const void *text = sqlite3_column_text(statement, column);
    return QString::fromUtf8(
        static_cast<const char *>(text), sqlite3_column_bytes(statement, column));
}

/// A prepared statement. After `run` it is at its beginning again, whatever happened.
class Statement
{
public:
    explicit Statement(sqlite3_stmt *handle)
        : m_handle(handle)
    {
    }

    ~Statement() { sqlite3_finalize(m_handle); }

    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// False: it failed, the file's `error` says why.
    [[nodiscard]] bool run(const Values &values, std::vector<Record> &records)
    {
        std::vector<QByteArray> texts; // where SQLite reads them until the end
        texts.reserve(static_cast<size_t>(values.size()));
        bool well = sqlite3_bind_parameter_count(m_handle) == values.size();
        for (int i = 0; well && i < values.size(); ++i)
            well = bind(i + 1, values.at(i), texts);
        int code = well ? sqlite3_step(m_handle) : SQLITE_MISUSE;
        if (code == SQLITE_ROW)
            nameColumns();
        for (; code == SQLITE_ROW; code = sqlite3_step(m_handle))
            records.push_back(record());
        const bool done = code == SQLITE_DONE;
        sqlite3_reset(m_handle); // keeps the error for `File::error`
        sqlite3_clear_bindings(m_handle);
        return done;
    }

private:
    [[nodiscard]] bool bind(int place, const Value &value, std::vector<QByteArray> &texts)
    {
        if (value.isInteger())
            return sqlite3_bind_int64(m_handle, place, value.toInteger()) == SQLITE_OK;
        if (value.isNull())
            return sqlite3_bind_null(m_handle, place) == SQLITE_OK;
        // A null QString is an empty text; the house stores no NULL.
        const QByteArray &text = texts.emplace_back(value.toString().toUtf8());
        return sqlite3_bind_text(
                   m_handle, place, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC)
            == SQLITE_OK;
    }

    /// Once, and again when SQLite has prepared anew because the schema changed.
    void nameColumns()
    {
        const int prepared = sqlite3_stmt_status(m_handle, SQLITE_STMTSTATUS_REPREPARE, 0);
        if (prepared == m_prepared)
            return;
        m_prepared = prepared;
        QStringList names;
        for (int i = 0; i < sqlite3_column_count(m_handle); ++i)
            names += QString::fromUtf8(sqlite3_column_name(m_handle, i));
        m_columns = columnsOf(names);
    }

    [[nodiscard]] Record record() const
    {
        const auto count = static_cast<int>(m_columns->size());
        std::vector<Value> values;
        values.reserve(static_cast<size_t>(count));
        for (int i = 0; i < count; ++i)
            values.push_back(valueOf(m_handle, i));
        return {m_columns, std::move(values)};
    }

    sqlite3_stmt *m_handle;
    int m_prepared = -1;
    Columns m_columns;
};

class SqliteConnection : public Connection
{
public:
    /// Errors: Unavailable `cannot-open`.
    [[nodiscard]] Base::Result<void> open(const QString &name, int flags)
    {
        if (m_file.open(name, flags) != SQLITE_OK)
            return Base::fail(ErrorKind::Unavailable, "cannot-open", QFileInfo(name).fileName());
        return {};
    }

    [[nodiscard]] const Dialect &dialect() const override { return m_dialect; }

    [[nodiscard]] Base::Result<std::vector<Record>> run(
        const QString &sql, const Values &values) override;

    [[nodiscard]] Base::Result<void> post(const QString &sql, const Values &values) override
    {
        if (const auto done = run(sql, values); !done)
            return Base::passOn(done);
        return {};
    }

    [[nodiscard]] Base::Result<void> settle() override { return {}; }

    void listen(std::function<void()>) override { }

private:
    /// Statements are prepared once and kept. nullptr: the file's `error` says why.
    [[nodiscard]] Statement *prepared(const QString &sql);

    SqliteDialect m_dialect;
    File m_file;
    std::unordered_map<QString, Statement> m_prepared;
};

Statement *SqliteConnection::prepared(const QString &sql)
{
    const auto known = m_prepared.find(sql);
    if (known != m_prepared.end())
        return &known->second;
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v3(m_file.handle(),
        text.constData(),
        static_cast<int>(text.size()),
        SQLITE_PREPARE_PERSISTENT,
        &handle,
        nullptr);
    return code == SQLITE_OK ? &m_prepared.try_emplace(sql, handle).first->second : nullptr;
}

Base::Result<std::vector<Record>> SqliteConnection::run(
    const QString &sql, const Values &values)
{
    std::vector<Record> records;
    Statement *statement = prepared(sql);
    if (!statement || !statement->run(values, records))
        return tl::unexpected<Base::Error>(m_file.error());
    return records;
}

/// What a pragma that answers one number answers.
Base::Result<qint64> number(SqliteConnection &connection, const QString &pragma)
{
    const auto rows = connection.run(QStringLiteral("PRAGMA ") + pragma, {});
    if (!rows)
        return Base::passOn(rows);
    return rows->empty() ? 0 : rows->front().value(pragma).toInteger();
}

/// Looks at the file without writing a byte to it.
Base::Result<void> inspect(const QString &file, StoreKind kind)
{
    if (!QFile::exists(file))
        return {};
    SqliteConnection connection;
    if (const auto opened = connection.open(file, SQLITE_OPEN_READONLY); !opened)
        return opened;
    constexpr qint64 SmallestStore = 512; // one page; SQLite takes less for an empty file
    const QString name = QFileInfo(file).fileName();
    const qint64 size = QFileInfo(file).size();
    if (size > 0 && size < SmallestStore)
        return Base::fail(ErrorKind::Corrupt, "corrupt-store", name);
    const auto version = number(connection, QStringLiteral("user_version"));
    const auto application = number(connection, QStringLiteral("application_id"));
    for (const auto &read : {version, application}) {
        if (!read && read.error().kind == ErrorKind::Unavailable) // locked, or not ours to read
            return Base::fail(ErrorKind::Unavailable, "cannot-open", read.error().detail);
        if (!read)
            return Base::fail(ErrorKind::Corrupt, "corrupt-store", name);
    }
    if (*version == 0 && *application == 0 && size == 0)
        return {}; // empty: never came to be
    if (*application != applicationId(kind))
        return Base::fail(ErrorKind::Invalid, "other-store", QString::number(*application));
    if (*version > SchemaVersion)
        return Base::fail(ErrorKind::Invalid, "newer-store", QString::number(*version));
    const auto check = connection.run(QStringLiteral("PRAGMA quick_check(1)"), {});
    const bool whole = check && !check->empty()
        && check->front().value(QStringLiteral("quick_check")).toString() == QLatin1String("ok");
    if (!whole)
        return Base::fail(ErrorKind::Corrupt, "corrupt-store", name);
    return {};
}
} // namespace

Base::Result<std::unique_ptr<Connection>> openSqlite(const QString &file, StoreKind kind)
{
    if (const auto seen = inspect(file, kind); !seen)
        return Base::passOn(seen);
    auto connection = std::make_unique<SqliteConnection>();
    const auto opened = connection->open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!opened)
        return Base::passOn(opened);
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
