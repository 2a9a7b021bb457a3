// SPDX-License-Identifier: GPL-3.0-or-later
// What a station does with the server's rows: its own facts are undone, the rows applied, the
// facts run again on top; all of it in one transaction.
#include "sync/station.h"

#include <algorithm>

#include <QJsonArray>

#include "base/log.h"
#include "protocol/fields.h"
#include "store/stafftable.h"
#include "store/tables.h"

namespace Sync {

using Operations::Outcome;

static void add(QStringList &tables, const QString &table)
{
    if (!tables.contains(table))
        tables += table;
}

static QSet<QString> rowsOf(const Protocol::Pulled &pulled)
{
    QSet<QString> rows;
    for (const Protocol::RowChange &change : pulled.rows)
        rows.insert(Store::rowKey(change.table, change.key));
    return rows;
}

/// A row as this program keeps it: a newer server's may have columns more, an older one's fewer.
/// What is missing is nothing until that server knows it too; then all rows come again.
static Store::Record fitted(const Store::TableShape &table, const QJsonObject &row)
{
    std::vector<Store::Value> values;
    values.reserve(table.columns.size());
    for (const Store::ColumnShape &column : table.columns) {
        const bool number = column.type == Store::ColumnType::Integer;
        const auto told = row.constFind(column.name);
        values.push_back(told != row.constEnd() ? Store::Value::fromJson(*told)
                : number                        ? Store::Value(0)
                                                : Store::Value(QString()));
    }
    return {table.names, std::move(values)};
}

static Base::Result<void> applyRow(
    Store::Transaction &transaction, const Protocol::RowChange &change)
{
    const Store::TableShape *table = Store::syncedTable(change.table);
    if (table == nullptr)
        return {}; // a newer server's table: not ours to keep
    return change.row
        ? transaction.putRecord(*table, fitted(*table, *change.row))
        : transaction.removeRecord(*table, change.key);
}

Base::Result<void> Station::applyPulled(const Protocol::Pulled &pulled)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::OutboxTable outbox(m_database);
    const qint64 baseSeq = std::max(m_state.baseSeq, pulled.baseSeq);
    // A long backlog need not be run again for rows that it has never touched.
    const auto alone = outbox.undoAlone(**transaction, baseSeq, rowsOf(pulled));
    if (!alone)
        return Base::passOn(alone);
    auto tables = *alone ? Base::Result<QStringList>(**alone) : outbox.undoAll(**transaction);
    if (!tables)
        return Base::passOn(tables);
    for (const Protocol::RowChange &change : pulled.rows) {
        if (const auto applied = applyRow(**transaction, change); !applied)
            return applied;
        add(*tables, change.table);
    }
    const auto rerun = *alone ? Base::Result<QStringList>(QStringList())
                              : runPending(**transaction, baseSeq);
    if (!rerun)
        return Base::passOn(rerun);
    for (const QString &table : *rerun)
        add(*tables, table);
    Store::SyncState state = m_state;
    state.cursor = pulled.upto;
    state.baseSeq = baseSeq;
    const auto results = m_results.write(m_database);
    if (!results)
        return Base::passOn(results);
    if (const auto stored = outbox.setState(state); !stored)
        return stored;
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    m_state = state;
    m_results.keep(*results);
    tell(*tables);
    return {};
}

/// Runs our facts that the base does not contain again, on top of it. What fails now was told all
/// the same and is in the outbox; the server decides what becomes of it.
Base::Result<QStringList> Station::runPending(Store::Transaction &transaction, qint64 baseSeq)
{
    constexpr int AllPending = 1000000;
    const auto rows = Store::OutboxTable(m_database).after(baseSeq, AllPending);
    if (!rows)
        return Base::passOn(rows);
    QStringList tables;
    for (const Store::OutboxRow &row : *rows) {
        const bool fact = row.kind == static_cast<int>(Operations::Kind::Fact);
        if (!fact && row.result.isEmpty()) // not decided as far as we know
            continue;
        if (const auto marked = transaction.savepoint(); !marked)
            return Base::passOn(marked);
        Store::UndoJournal journal(m_database, row.seq);
        transaction.setSink(&journal);
        Operations::Context context { transaction, Operations::Context::Mode::Recording,
            Operations::Context::Place::Station, id(), role(), row.madeAt };
        if (!fact)
            context.known = Protocol::outcomeOf(row.result);
        const auto outcome
            = Operations::run(context, { row.name, row.version, row.arguments, row.madeAt });
        transaction.setSink(nullptr);
        if (!outcome)
            qCInfo(logSync, "operation %lld: %s", static_cast<long long>(row.seq),
                qPrintable(outcome.error().code));
        if (const auto settled = outcome ? transaction.release() : transaction.rollbackTo();
            !settled)
            return Base::passOn(settled);
        for (const QString &table : journal.tables())
            add(tables, table);
    }
    return tables;
}

void Station::deliverResults()
{
    for (const Protocol::OperationResult &result : m_results.take(m_state.baseSeq)) {
        const auto waiting = m_deciding.extract(result.seq);
        if (!waiting.empty() && waiting.mapped().context)
            waiting.mapped().answer(result.outcome);
    }
}

void Station::snapshot(const QString &table, const QString &after)
{
    if (table.isEmpty()) {
        m_line.snapshotVer = -1;
        const auto transaction = Store::Transaction::begin(m_database);
        if (!transaction)
            return;
        if (!Store::OutboxTable(m_database).clearStage() || !(*transaction)->commit())
            return;
    }
    m_line.snapshotting = true;
    send(Protocol::encode(Protocol::Snapshot { table, after, m_results.undecided() }));
}

namespace {
const auto RowsOfPage = QStringLiteral("rows");

/// Keeps a page until all are there: as one text for each of its tables, not one for each row.
Base::Result<void> stage(Store::OutboxTable outbox, const std::vector<Protocol::RowChange> &rows)
{
    for (auto row = rows.begin(); row != rows.end();) {
        const auto first = row;
        QJsonArray together;
        for (; row != rows.end() && row->table == first->table; ++row) {
            if (!row->row)
                return Base::fail(Base::ErrorKind::Invalid, "bad-page", row->table);
            together.append(*row->row);
        }
        const auto staged = outbox.stage(first->table, first->key, { { RowsOfPage, together } });
        if (!staged)
            return staged;
    }
    return {};
}

/// Puts what `stage` has kept in its place. Around the transaction, which has read nothing yet:
/// nobody asks for these rows again.
Base::Result<void> unstage(Store::Database &database, const Store::Record &staged)
{
    const Store::TableShape *table
        = Store::syncedTable(staged.value(QStringLiteral("tbl")).toString());
    if (table == nullptr)
        return {}; // a newer server's table: not ours to keep
    const auto rows = Store::objectOf(staged.value(QStringLiteral("row")).toString())
                          .value(RowsOfPage)
                          .toArray();
    for (const QJsonValue &row : rows) {
        const auto written = Store::replaceRow(database, *table, fitted(*table, row.toObject()));
        if (!written)
            return written;
    }
    return {};
}
}

void Station::handle(const Protocol::SnapshotPage &page)
{
    noteServerTime(page.serverTime, page.timeSignature);
    if (!m_line.snapshotting)
        return;
    m_line.pullOverdue = false;
    if (m_line.snapshotVer < 0) {
        m_line.snapshotVer = page.ver;
        m_line.snapshotSeq = page.baseSeq;
    }
    if (page.epoch != m_state.epoch) // restored while we were reading
        return m_transport.close();
    m_results.hear(page.results);
    if (!page.nextTable.isEmpty()) // the server reads it while we keep this one
        snapshot(page.nextTable, page.nextAfter);
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return m_transport.close();
    if (!stage(Store::OutboxTable(m_database), page.rows) || !(*transaction)->commit())
        return m_transport.close();
    if (!page.nextTable.isEmpty())
        return;
    const auto finished = finishSnapshot();
    if (!finished) {
        qCWarning(logSync, "%s", qPrintable(Base::describe(finished.error())));
        return m_transport.close();
    }
    m_line.snapshotting = false;
    setContact(Contact::Connected);
    Q_EMIT ready();
    recover();
    push();
    pull();
}

/// The staged rows take the place of the base, in one transaction; our facts run again on top.
Base::Result<void> Station::finishSnapshot()
{
    constexpr int AtOnce = 1; // a text of up to 2 MiB
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::OutboxTable outbox(m_database);
    if (const auto cleared = outbox.clearSynced(); !cleared)
        return cleared;
    for (qint64 n = 0;;) {
        const auto rows = outbox.staged(n, AtOnce);
        if (!rows)
            return Base::passOn(rows);
        if (rows->empty())
            break;
        for (const Store::Record &row : *rows) {
            n = row.value(QStringLiteral("n")).toInteger();
            if (const auto placed = unstage(m_database, row); !placed)
                return placed;
        }
    }
    if (const auto cleared = outbox.clearStage(); !cleared)
        return cleared;
    if (m_notes.outgrown) {
        const auto grown = Store::StaffTable(m_database).setSetting(Store::BaseSetting, {});
        if (!grown)
            return grown;
    }
    if (const auto rerun = runPending(**transaction, m_line.snapshotSeq); !rerun)
        return Base::passOn(rerun);
    const auto results = m_results.write(m_database);
    if (!results)
        return Base::passOn(results);
    Store::SyncState state = m_state;
    state.cursor = m_line.snapshotVer;
    state.baseSeq = m_line.snapshotSeq;
    if (const auto stored = outbox.setState(state); !stored)
        return stored;
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    m_state = state;
    m_results.keep(*results);
    m_notes.outgrown = false;
    QStringList all;
    for (const Store::TableShape &table : Store::syncedTables())
        all += table.name;
    tell(all);
    return {};
}
}
