// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QHash>

#include "store/database.h"
#include "store/mapping.h"

namespace Store {

/// Which rows to read: all conditions must hold. Built only inside `store`, by the table classes.
struct Select {
    QString where; ///< SQL with `?` marks; empty: all rows
    Values values;
    QString order; ///< SQL after ORDER BY; empty: by key
    int limit = 1000;
};

/// Reads rows as structs. What it sees is the last committed state, or inside a `Transaction`
/// that transaction's own.
class Reader
{
public:
    explicit Reader(Database &database)
        : m_database(database)
    {
    }

    virtual ~Reader() = default;

    /// The row with this key, or nothing. Errors: those of `Database::run`, Corrupt `bad-row`.
    template<typename Row, typename Key>
    [[nodiscard]] Base::Result<std::optional<Row>> get(const Key &key)
    {
        const auto record = getRecord(mapping<Row>().shape(), key.text());
        if (!record)
            return Base::passOn(record);
        if (!*record)
            return std::optional<Row> {};
        auto row = fromRecord<Row>(**record);
        if (!row)
            return Base::passOn(row);
        return std::optional<Row>(std::move(*row));
    }

    template<typename Row>
    [[nodiscard]] Base::Result<std::vector<Row>> select(const Select &select)
    {
        const auto records = selectRecords(mapping<Row>().shape(), select);
        if (!records)
            return Base::passOn(records);
        std::vector<Row> rows;
        rows.reserve(records->size());
        for (const Record &record : *records) {
            auto row = fromRecord<Row>(record);
            if (!row)
                return Base::passOn(row);
            rows.push_back(std::move(*row));
        }
        return rows;
    }

    [[nodiscard]] virtual Base::Result<std::optional<Record>> getRecord(
        const TableShape &table, const QString &key);
    [[nodiscard]] virtual Base::Result<std::vector<Record>> selectRecords(
        const TableShape &table, const Select &select);
    /// How many rows of `table` hold the condition (its order and limit do not matter).
    [[nodiscard]] Base::Result<qint64> count(const TableShape &table, const Select &select);
    [[nodiscard]] Database &database() { return m_database; }

protected:
    Database &m_database;
};

/// Writes one whole row, new or in place of the one with its key; told to no sink.
/// Errors: Corrupt `bad-row`, those of `Database::run`.
[[nodiscard]] Base::Result<void> replaceRow(
    Database &database, const TableShape &table, const Record &record);

/// Appends rows to a table in order, many to a statement: a batch of operations costs few ways to the
/// server and back. `columns` as in INSERT, as many of each row's values.
/// Errors: those of `Database::post`; inside a transaction only.
[[nodiscard]] Base::Result<void> appendRows(Database &database, const char *table,
    const QStringList &columns, const std::vector<Values> &rows);

/// Told of every change inside a transaction, in order: the undo journal of a station, the
/// change log of the server.
class ChangeSink
{
public:
    virtual ~ChangeSink() = default;
    [[nodiscard]] virtual Base::Result<void> changed(const TableShape &table, const QString &key,
        const std::optional<Record> &before, const std::optional<Record> &after)
        = 0;
};

/// As long as it lives, everything that is read from `database` is as it was at one moment,
/// whatever others write meanwhile. Not inside a transaction.
class Look
{
public:
    /// Errors: those of `Database::run`.
    [[nodiscard]] static Base::Result<std::unique_ptr<Look>> begin(Database &database);
    ~Look();
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;

private:
    explicit Look(Database &database)
        : m_database(database)
    {
    }

    Database &m_database;
};

/// One transaction: everything or nothing. Rolls back when it is destroyed before `commit`.
///
/// It holds the write lock, so a row that it has read or written stays as it is until it writes it
/// itself: such rows are kept and not asked for twice. Statements that go around it must not touch
/// tables that it has read.
class Transaction : public Reader
{
public:
    /// Takes the write lock at once: of the file, or of the site's row.
    /// Errors: Unavailable `busy`, Invalid `newer-store` (a newer program has changed the tables
    /// under us), those of `Database::run`.
    [[nodiscard]] static Base::Result<std::unique_ptr<Transaction>> begin(Database &database);
    /// The same before there are any tables, and while they change. Only for schema.cpp.
    [[nodiscard]] static Base::Result<std::unique_ptr<Transaction>> beginSchema(Database &database);
    ~Transaction() override;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// From now on every change is told to `sink`; nullptr: to nobody.
    void setSink(ChangeSink *sink) { m_sink = sink; }

    /// Writes the row, new or in place of the one with its key. Nothing happens when it is equal.
    template<typename Row>
    [[nodiscard]] Base::Result<void> put(const Row &row)
    {
        return putRecord(mapping<Row>().shape(), toRecord(row));
    }

    template<typename Row, typename Key>
    [[nodiscard]] Base::Result<void> remove(const Key &key)
    {
        return removeRecord(mapping<Row>().shape(), key.text());
    }

    [[nodiscard]] Base::Result<std::optional<Record>> getRecord(
        const TableShape &table, const QString &key) override;
    [[nodiscard]] Base::Result<std::vector<Record>> selectRecords(
        const TableShape &table, const Select &select) override;
    [[nodiscard]] Base::Result<void> putRecord(const TableShape &table, const Record &record);
    [[nodiscard]] Base::Result<void> removeRecord(const TableShape &table, const QString &key);

    /// Whether everything so far was done: changes are sent ahead of their answers.
    /// Errors: as `Database::run`; then `rollbackTo` or the end.
    [[nodiscard]] Base::Result<void> settle() { return m_database.settle(); }

    /// How many rows it has written or removed so far.
    [[nodiscard]] qint64 writes() const { return m_writes; }

    /// Whether a statement has failed in a way that leaves nothing but the end (PostgreSQL).
    [[nodiscard]] bool isSpoilt() const { return m_database.isSpoilt(); }

    /// A part that can be given up alone: changes since `savepoint` are undone by `rollbackTo`.
    [[nodiscard]] Base::Result<void> savepoint();
    [[nodiscard]] Base::Result<void> release();
    [[nodiscard]] Base::Result<void> rollbackTo();

    /// After it everything is on the disk; before it, nothing. Errors: as `Database::run`; then
    /// nothing has changed.
    [[nodiscard]] Base::Result<void> commit();

private:
    explicit Transaction(Database &database);

    void keep(const TableShape &table, const QString &key, const std::optional<Record> &row);

    ChangeSink *m_sink = nullptr;
    bool m_open = true;
    QHash<QString, QHash<QString, std::optional<Record>>> m_rows; ///< table → key → as it is now
    int m_kept = 0;
    qint64 m_writes = 0;
};
}
