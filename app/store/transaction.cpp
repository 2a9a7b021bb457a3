// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/schema.h"

namespace Store {

namespace {
/// In the columns' order. Errors: Corrupt `bad-row` when a column is missing, of another type or
/// unknown.
Base::Result<Values> valuesOf(const TableShape &table, const Record &record)
{
    if (record.values().size() != table.columns.size())
        return Base::fail(Base::ErrorKind::Corrupt, "bad-row", table.name);
    const bool inOrder = record.columns() == table.names;
    Values values;
    values.reserve(static_cast<qsizetype>(table.columns.size()));
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnShape &column = table.columns[i];
        const Value &value = inOrder ? record.values()[i] : record.value(column.name);
        if (column.type == ColumnType::Integer ? !value.isInteger() : !value.isText())
            return Base::fail(Base::ErrorKind::Corrupt, "bad-row", table.name);
        values += value;
    }
    return values;
}
}

Base::Result<std::optional<Record>> Reader::getRecord(const TableShape &table, const QString &key)
{
    const auto rows = m_database.run(m_database.statements(table).find, {key});
    if (!rows)
        return Base::passOn(rows);
    if (rows->empty())
        return std::optional<Record> {};
    return std::optional<Record>(rows->front());
}

Base::Result<std::vector<Record>> Reader::selectRecords(
    const TableShape &table, const Select &select)
{
    QString sql = QStringLiteral("SELECT ") + table.names->join(QLatin1Char(','))
        + QStringLiteral(" FROM ") + table.name;
    if (!select.where.isEmpty())
        sql += QStringLiteral(" WHERE ") + select.where;
    sql += QStringLiteral(" ORDER BY ") + (select.order.isEmpty() ? table.key() : select.order)
        + QStringLiteral(" LIMIT ?");
    return m_database.run(sql, select.values + Values { select.limit });
}

Base::Result<qint64> Reader::count(const TableShape &table, const Select &select)
{
    QString sql = QStringLiteral("SELECT count(*) AS n FROM ") + table.name;
    if (!select.where.isEmpty())
        sql += QStringLiteral(" WHERE ") + select.where;
    const auto rows = m_database.run(sql, select.values);
    if (!rows)
        return Base::passOn(rows);
    return rows->front().value(QStringLiteral("n")).toInteger();
}

Base::Result<void> replaceRow(
    Database &database, const TableShape &table, const Record &record)
{
    const auto values = valuesOf(table, record);
    if (!values)
        return Base::passOn(values);
    return database.post(database.statements(table).put, *values);
}

Base::Result<void> appendRows(Database &database, const char *table, const QStringList &columns,
    const std::vector<Values> &rows)
{
    constexpr size_t ManyRows = 16;
    const QString marks
        = QStringLiteral("(%1?)").arg(QStringLiteral("?,").repeated(columns.size() - 1));
    const QString one = QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
                            .arg(QLatin1String(table), columns.join(QLatin1Char(',')), marks);
    const QString many = one + (QLatin1Char(',') + marks).repeated(ManyRows - 1);
    for (size_t i = 0; i < rows.size();) {
        const size_t count = rows.size() - i >= ManyRows ? ManyRows : 1;
        Values values;
        values.reserve(static_cast<qsizetype>(count) * columns.size());
        for (size_t row = i; row < i + count; ++row)
            values += rows[row];
        if (const auto added = database.post(count == 1 ? one : many, values); !added)
            return added;
        i += count;
    }
    return {};
}

Transaction::Transaction(Database &database)
    : Reader(database)
{
}

Base::Result<std::unique_ptr<Look>> Look::begin(Database &database)
{
    if (const auto begun = database.run(database.dialect().beginLook()); !begun)
        return Base::passOn(begun);
    return std::unique_ptr<Look>(new Look(database));
}

Look::~Look()
{
    // Nothing was written: how it ends does not matter.
    (void)m_database.run(QStringLiteral("ROLLBACK")).has_value();
}

Base::Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    std::unique_ptr<Transaction> transaction(new Transaction(database));
    transaction->m_open = false;
    for (const QString &sql : database.dialect().begin(database.kind())) {
        const auto done = database.run(sql);
        if (!done)
            return Base::passOn(done);
        transaction->m_open = true;
        const Value version
            = done->empty() ? Value() : done->front().value(QStringLiteral("version"));
        if (version.isInteger() && version.toInteger() != SchemaVersion)
            return Base::fail(Base::ErrorKind::Invalid, "newer-store",
                QString::number(version.toInteger()));
    }
    return transaction;
}

Base::Result<std::unique_ptr<Transaction>> Transaction::beginSchema(Database &database)
{
    std::unique_ptr<Transaction> transaction(new Transaction(database));
    transaction->m_open = false;
    for (const QString &sql : database.dialect().beginSchema()) {
        if (const auto done = database.run(sql); !done)
            return Base::passOn(done);
        transaction->m_open = true;
    }
    return transaction;
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.run(QStringLiteral("ROLLBACK")).has_value();
}

/// A page of a snapshot is thousands of rows that nobody asks for again.
void Transaction::keep(
    const TableShape &table, const QString &key, const std::optional<Record> &row)
{
    constexpr int MostKept = 4096;
    if (++m_kept > MostKept) {
        m_rows.clear();
        m_kept = 1;
    }
    m_rows[table.name].insert(key, row);
}

Base::Result<std::optional<Record>> Transaction::getRecord(
    const TableShape &table, const QString &key)
{
    const auto kept = m_rows.constFind(table.name);
    if (kept != m_rows.constEnd()) {
        if (const auto row = kept->constFind(key); row != kept->constEnd())
            return *row;
    }
    auto row = Reader::getRecord(table, key);
    if (row)
        keep(table, key, *row);
    return row;
}

Base::Result<std::vector<Record>> Transaction::selectRecords(
    const TableShape &table, const Select &select)
{
    auto rows = Reader::selectRecords(table, select);
    if (rows) {
        for (const Record &row : *rows)
            keep(table, row.value(table.key()).toString(), row);
    }
    return rows;
}

Base::Result<void> Transaction::putRecord(const TableShape &table, const Record &record)
{
    const QString key = record.value(table.key()).toString();
    std::optional<Record> before;
    if (m_sink != nullptr) {
        auto old = getRecord(table, key);
        if (!old)
            return Base::passOn(old);
        before = std::move(*old);
        if (before && *before == record)
            return {};
    }
    if (const auto written = replaceRow(m_database, table, record); !written)
        return written;
    ++m_writes;
    keep(table, key, record);
    return m_sink != nullptr ? m_sink->changed(table, key, before, record) : Base::Result<void> {};
}

Base::Result<void> Transaction::removeRecord(const TableShape &table, const QString &key)
{
    std::optional<Record> before;
    if (m_sink != nullptr) {
        auto old = getRecord(table, key);
        if (!old)
            return Base::passOn(old);
        before = std::move(*old);
        if (!before)
            return {};
    }
    const auto removed = m_database.post(m_database.statements(table).remove, {key});
    if (!removed)
        return Base::passOn(removed);
    ++m_writes;
    keep(table, key, std::nullopt);
    return m_sink != nullptr ? m_sink->changed(table, key, before, std::nullopt)
                             : Base::Result<void> {};
}

static Base::Result<void> plain(Database &database, const char *sql)
{
    if (const auto done = database.run(QString::fromLatin1(sql)); !done)
        return Base::passOn(done);
    return {};
}

Base::Result<void> Transaction::savepoint()
{
    return m_database.post(QStringLiteral("SAVEPOINT part"));
}

Base::Result<void> Transaction::release()
{
    return m_database.post(QStringLiteral("RELEASE part"));
}

Base::Result<void> Transaction::rollbackTo()
{
    m_rows.clear();
    m_kept = 0;
    if (const auto back = plain(m_database, "ROLLBACK TO part"); !back)
        return back;
    return plain(m_database, "RELEASE part");
}

Base::Result<void> Transaction::commit()
{
    auto done = plain(m_database, "COMMIT");
    if (done)
        m_open = false;
    return done;
}
}
