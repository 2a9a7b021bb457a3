// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outboxtable.h"

#include <algorithm>

#include <QJsonDocument>

#include "store/tables.h"

namespace Store {

template<>
const Mapping<SyncState> &mapping<SyncState>()
{
    static const auto map = Mapping<SyncState>(QStringLiteral("sync_state"))
                                .column("id", &SyncState::id)
                                .column("station_id", &SyncState::stationId)
                                .column("name", &SyncState::name)
                                .column("role", &SyncState::role)
                                .column("epoch", &SyncState::epoch)
                                .column("cursor", &SyncState::cursor)
                                .column("base_seq", &SyncState::baseSeq)
                                .column("acked_seq", &SyncState::ackedSeq)
                                .column("next_seq", &SyncState::nextSeq)
                                .column("last_hash", &SyncState::lastHash)
                                .column("last_contact_at", &SyncState::lastContactAt)
                                .column("public_key", &SyncState::publicKey)
                                .column("secret_key", &SyncState::secretKey)
                                .column("told_epoch", &SyncState::toldEpoch)
                                .column("backed_up_seq", &SyncState::backedUpSeq)
                                .column("report", &SyncState::report);
    return map;
}

static Base::Result<void> plain(
    Database &database, const QString &sql, const Values &values = {})
{
    if (const auto done = database.run(sql, values); !done)
        return Base::passOn(done);
    return {};
}

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Record recordOf(const QString &text)
{
    return Record::fromJson(objectOf(text));
}

Base::Result<SyncState> OutboxTable::state()
{
    auto stored = Reader(m_database).select<SyncState>({ .limit = 1 });
    if (!stored)
        return Base::passOn(stored);
    return stored->empty() ? SyncState {} : stored->front();
}

Base::Result<void> OutboxTable::setState(const SyncState &state)
{
    return replaceRow(m_database, mapping<SyncState>().shape(), toRecord(state));
}

Base::Result<void> OutboxTable::append(const OutboxRow &row)
{
    return append(row, toText(row.arguments));
}

Base::Result<void> OutboxTable::append(const OutboxRow &row, const QString &arguments)
{
    return plain(m_database,
        QStringLiteral("INSERT INTO outbox (seq, name, version, arguments, made_at, hash, kind, "
                       "result) VALUES (?,?,?,?,?,?,?,'')"),
        { row.seq, row.name, row.version, arguments, Base::toSeconds(row.madeAt),
            row.hash, row.kind });
}

Base::Result<void> OutboxTable::setResult(qint64 seq, const QString &result)
{
    return plain(
        m_database, QStringLiteral("UPDATE outbox SET result = ? WHERE seq = ?"), { result, seq });
}

Base::Result<std::vector<qint64>> OutboxTable::withoutResult(int kind, int limit)
{
    const auto rows = m_database.run(
        QStringLiteral(
            "SELECT seq FROM outbox WHERE kind = ? AND result = '' ORDER BY seq DESC LIMIT ?"),
        { kind, limit });
    if (!rows)
        return Base::passOn(rows);
    std::vector<qint64> seqs;
    for (const Record &row : *rows)
        seqs.push_back(row.value(QStringLiteral("seq")).toInteger());
    return seqs;
}

Base::Result<void> OutboxTable::prune(qint64 seq)
{
    return plain(m_database, QStringLiteral("DELETE FROM outbox WHERE seq <= ?"), { seq });
}

Base::Result<std::vector<OutboxRow>> OutboxTable::after(qint64 seq, int limit)
{
    const auto records = m_database.run(
        QStringLiteral("SELECT * FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?"), { seq, limit });
    if (!records)
        return Base::passOn(records);
    std::vector<OutboxRow> rows;
    for (const Record &record : *records) {
        rows.push_back({ record.value(QStringLiteral("seq")).toInteger(),
            record.value(QStringLiteral("name")).toString(),
            record.value(QStringLiteral("version")).toInt(),
            objectOf(record.value(QStringLiteral("arguments")).toString()),
            Base::fromSeconds(record.value(QStringLiteral("made_at")).toInteger()),
            record.value(QStringLiteral("hash")).toString(),
            record.value(QStringLiteral("kind")).toInt(),
            record.value(QStringLiteral("result")).toString() });
    }
    return rows;
}

namespace {
QString column(const Record &record, const char *name)
{
    return record.value(QLatin1String(name)).toString();
}

QString keyOf(const Record &record)
{
    return rowKey(column(record, "tbl"), column(record, "key"));
}
} // namespace

QString rowKey(const QString &table, const QString &key)
{
    return table + QLatin1Char('\n') + key;
}

/// Puts back the rows as the journal has them, newest first; the tables that were touched.
static Base::Result<QStringList> undoRows(
    Transaction &transaction, const std::vector<Record> &records)
{
    QStringList tables;
    for (const Record &record : records) {
        const QString name = record.value(QStringLiteral("tbl")).toString();
        const TableShape *table = syncedTable(name);
        if (table == nullptr)
            return Base::fail(Base::ErrorKind::Corrupt, "bad-journal", name);
        const QString before = record.value(QStringLiteral("before")).toString();
        const auto undone = before.isEmpty()
            ? transaction.removeRecord(*table, record.value(QStringLiteral("key")).toString())
            : transaction.putRecord(*table, recordOf(before));
        if (!undone)
            return Base::passOn(undone);
        if (!tables.contains(name))
            tables += name;
    }
    return tables;
}

Base::Result<QStringList> OutboxTable::undoAll(Transaction &transaction)
{
    const auto records
        = m_database.run(QStringLiteral("SELECT tbl, key, before FROM undo ORDER BY n DESC"));
    if (!records)
        return Base::passOn(records);
    auto tables = undoRows(transaction, *records);
    if (tables && !records->empty()) {
        if (const auto emptied = plain(m_database, QStringLiteral("DELETE FROM undo")); !emptied)
            return Base::passOn(emptied);
    }
    return tables;
}

/// Whether an operation after `seq` has touched a row that one up to `seq` has touched.
static Base::Result<bool> overlaps(Database &database, qint64 seq)
{
    const auto shared = database.run(
        QStringLiteral("SELECT tbl, key FROM undo GROUP BY tbl, key "
                       "HAVING min(seq) <= ? AND max(seq) > ? LIMIT 1"),
        {seq, seq});
    if (!shared)
        return Base::passOn(shared);
    return !shared->empty();
}

/// Whether an operation after `seq` has touched one of `rows`.
static Base::Result<bool> touches(Database &database, qint64 seq, const QSet<QString> &rows)
{
    if (rows.isEmpty())
        return false;
    const auto later
        = database.run(QStringLiteral("SELECT tbl, key FROM undo WHERE seq > ?"), {seq});
    if (!later)
        return Base::passOn(later);
    return std::any_of(later->begin(), later->end(), [&rows](const Record &record) {
        return rows.contains(keyOf(record));
    });
}

Base::Result<std::optional<QStringList>> OutboxTable::undoAlone(
    Transaction &transaction, qint64 seq, const QSet<QString> &incoming)
{
    const auto newest
        = m_database.run(QStringLiteral("SELECT seq FROM undo ORDER BY n DESC LIMIT 1"));
    if (!newest)
        return Base::passOn(newest);
    if (newest->empty() || newest->front().value(QStringLiteral("seq")).toInteger() <= seq)
        return std::optional<QStringList>{}; // nothing to spare
    const auto decided = m_database.run(
        QStringLiteral("SELECT tbl, key, before FROM undo WHERE seq <= ? ORDER BY n DESC"), {seq});
    if (!decided)
        return Base::passOn(decided);
    // Of a long backlog mostly its own rows come back: the others alone need all the later ones.
    QSet<QString> foreign = incoming;
    for (const Record &record : *decided)
        foreign.remove(keyOf(record));
    for (const auto &shared : {overlaps(m_database, seq), touches(m_database, seq, foreign)}) {
        if (!shared)
            return Base::passOn(shared);
        if (*shared)
            return std::optional<QStringList>{};
    }
    auto tables = undoRows(transaction, *decided);
    if (!tables)
        return Base::passOn(tables);
    const auto gone = plain(m_database, QStringLiteral("DELETE FROM undo WHERE seq <= ?"), {seq});
    if (!gone)
        return Base::passOn(gone);
    return std::optional(std::move(*tables));
}

Base::Result<void> OutboxTable::stage(
    const QString &table, const QString &key, const QJsonObject &row)
{
    return plain(m_database, QStringLiteral("INSERT INTO pull_stage (tbl, key, row) VALUES (?,?,?)"),
        { table, key, toText(row) });
}

Base::Result<std::vector<Record>> OutboxTable::staged(qint64 n, int limit)
{
    return m_database.run(
        QStringLiteral("SELECT * FROM pull_stage WHERE n > ? ORDER BY n LIMIT ?"), { n, limit });
}

Base::Result<void> OutboxTable::clearStage()
{
    return plain(m_database, QStringLiteral("DELETE FROM pull_stage"));
}

Base::Result<void> OutboxTable::clearSynced()
{
    for (const TableShape &table : syncedTables()) {
        if (const auto emptied = plain(m_database, QStringLiteral("DELETE FROM ") + table.name);
            !emptied)
            return emptied;
    }
    return plain(m_database, QStringLiteral("DELETE FROM undo"));
}

Base::Result<void> UndoJournal::changed(const TableShape &table, const QString &key,
    const std::optional<Record> &before, const std::optional<Record> &)
{
    if (!m_tables.contains(table.name))
        m_tables += table.name;
    return plain(m_database,
        QStringLiteral("INSERT INTO undo (seq, tbl, key, before) VALUES (?,?,?,?)"),
        { m_seq, table.name, key, before ? before->toText() : QStringLiteral("") });
}
}
