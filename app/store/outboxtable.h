// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "store/transaction.h"

namespace Store {

/// A row of the whole store in one word, for sets.
[[nodiscard]] QString rowKey(const QString &table, const QString &key);

/// What a station knows of itself and of where it stands with the server. One row.
struct SyncState {
    QString id = QStringLiteral("self");
    QString stationId; ///< empty before enrolment
    QString name;
    QString role;
    qint64 epoch = 0; ///< of the server whose rows we hold; 0: none yet
    qint64 cursor = -1; ///< newest `ver` in the base; -1: a snapshot is needed
    qint64 baseSeq = 0; ///< own operations that the base contains
    qint64 ackedSeq = 0; ///< own operations that are durable on the server
    qint64 nextSeq = 1;
    QString lastHash; ///< of the newest outbox row
    Base::Instant lastContactAt; ///< server's time of its last answer
    QString publicKey; ///< base 64
    QString secretKey; ///< base 64; never leaves this file
    qint64 toldEpoch = 0; ///< the newest epoch in which the server has all we know
    qint64 backedUpSeq = 0; ///< own operations up to here are in a backup, and forgotten here
    QString report; ///< what we held before `toldEpoch` ended, for the server; JSON text

    bool operator==(const SyncState &) const = default;
};

template<>
const Mapping<SyncState> &mapping<SyncState>();

/// One operation that waits for the server, or has been there.
struct OutboxRow {
    qint64 seq = 0;
    QString name;
    int version = 1;
    QJsonObject arguments;
    Base::Instant madeAt;
    QString hash;
    int kind = 1; ///< 1 fact, 2 intent
    QString result; ///< of an intent: what was decided, before anybody is told; JSON text

    bool operator==(const OutboxRow &) const = default;
};

/// A station's own tables. All functions belong inside a transaction when they write.
class OutboxTable
{
public:
    explicit OutboxTable(Database &database)
        : m_database(database)
    {
    }

    /// The state; a fresh one before anything was stored.
    [[nodiscard]] Base::Result<SyncState> state();
    [[nodiscard]] Base::Result<void> setState(const SyncState &state);

    [[nodiscard]] Base::Result<void> append(const OutboxRow &row);
    /// The same when the arguments are there as text already.
    [[nodiscard]] Base::Result<void> append(const OutboxRow &row, const QString &arguments);
    /// Keeps how an intent was decided. After a restored backup the server is told it.
    [[nodiscard]] Base::Result<void> setResult(qint64 seq, const QString &result);
    /// Rows of this kind without a result, the newest `limit` of them.
    [[nodiscard]] Base::Result<std::vector<qint64>> withoutResult(int kind, int limit);
    /// Forgets the rows up to `seq`: the server has them, and so has its backup.
    [[nodiscard]] Base::Result<void> prune(qint64 seq);
    /// Rows with a sequence above `seq`, in order, at most `limit`.
    [[nodiscard]] Base::Result<std::vector<OutboxRow>> after(qint64 seq, int limit);

    /// Undoes every journalled change, newest first, and empties the journal; `transaction` must
    /// have no sink. The touched table names.
    [[nodiscard]] Base::Result<QStringList> undoAll(Transaction &transaction);
    /// The same for the operations up to `seq` alone, when no later one has touched a row that
    /// they touched or that is in `incoming` (`rowKey`): then the later ones may stand as they
    /// are. Nothing: they may not, or there are none, and nothing has changed.
    [[nodiscard]] Base::Result<std::optional<QStringList>> undoAlone(
        Transaction &transaction, qint64 seq, const QSet<QString> &incoming);

    [[nodiscard]] Base::Result<void> stage(const QString &table, const QString &key,
        const QJsonObject &row);
    /// The staged rows after `n`, at most `limit`, with their `n`.
    [[nodiscard]] Base::Result<std::vector<Record>> staged(qint64 n, int limit);
    [[nodiscard]] Base::Result<void> clearStage();
    /// Empties every synced table, for a snapshot to take its place.
    [[nodiscard]] Base::Result<void> clearSynced();

private:
    Database &m_database;
};

/// The undo journal: the row as it was before each change of one own operation (sync.md
/// decision 4).
class UndoJournal : public ChangeSink
{
public:
    UndoJournal(Database &database, qint64 seq)
        : m_database(database)
        , m_seq(seq)
    {
    }

    [[nodiscard]] Base::Result<void> changed(const TableShape &table, const QString &key,
        const std::optional<Record> &before, const std::optional<Record> &after) override;
    /// Tables that were changed through this journal.
    [[nodiscard]] const QStringList &tables() const { return m_tables; }

private:
    Database &m_database;
    qint64 m_seq;
    QStringList m_tables;
};

/// A record as text, for columns that keep one.
[[nodiscard]] QString toText(const QJsonObject &object);
[[nodiscard]] QJsonObject objectOf(const QString &text);
[[nodiscard]] Record recordOf(const QString &text);
}
