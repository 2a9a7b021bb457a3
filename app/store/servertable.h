// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "store/transaction.h"

namespace Store {

/// Where the server stands. One row.
struct SiteState {
    QString id = QStringLiteral("site");
    qint64 epoch = 1; ///< raised by a restore from a backup
    qint64 ver = 0; ///< of the newest operation

    bool operator==(const SiteState &) const = default;
};

template<>
const Mapping<SiteState> &mapping<SiteState>();

/// Stored in `station.state`; never renumber.
enum class StationState { Active = 1, Revoked = 2 };

/// An enrolled station as the server knows it.
struct StationRow {
    Domain::StationId id;
    QString name;
    QString role;
    QString publicKey; ///< base 64; empty for the server's own pseudo stations
    StationState state = StationState::Active;
    qint64 lastSeq = 0;
    QString lastHash;
    Base::Instant enrolledAt;
    Base::Instant lastContactAt;

    bool operator==(const StationRow &) const = default;
};

template<>
const Mapping<StationRow> &mapping<StationRow>();

/// A word that makes one machine a station, once.
struct EnrolCode {
    QString code;
    QString role;
    QString name;
    Base::Instant expiresAt;

    bool operator==(const EnrolCode &) const = default;
};

template<>
const Mapping<EnrolCode> &mapping<EnrolCode>();

/// How an operation ended. Stored in `op_log.status`; never renumber.
enum class OperationStatus { Done = 1, Refused = 2, Quarantined = 3 };

struct LoggedOperation {
    qint64 ver = 0;
    Domain::StationId station;
    qint64 seq = 0;
    QString hash;
    QString name;
    int version = 1;
    QJsonObject arguments;
    Base::Instant madeAt;
    Base::Instant appliedAt;
    OperationStatus status = OperationStatus::Done;
    QString result; ///< what was answered, as JSON text
};

/// One change of one row.
struct Change {
    qint64 ver = 0;
    QString table;
    QString key;
    QString before; ///< JSON text; empty: was not there
    QString after; ///< JSON text; empty: gone
};

/// A server's own tables. All writing functions belong inside a transaction.
class ServerTable
{
public:
    explicit ServerTable(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Base::Result<SiteState> site();
    [[nodiscard]] Base::Result<void> setSite(const SiteState &state);
    [[nodiscard]] Base::Result<std::optional<StationRow>> station(const Domain::StationId &id);
    [[nodiscard]] Base::Result<std::optional<StationRow>> stationWithKey(const QString &publicKey);
    [[nodiscard]] Base::Result<std::vector<StationRow>> stations();
    [[nodiscard]] Base::Result<void> putStation(const StationRow &station);
    /// "1", "2", …: the next free station number.
    [[nodiscard]] Base::Result<Domain::StationId> nextStationId();
    [[nodiscard]] Base::Result<std::optional<EnrolCode>> enrolCode(const QString &code);
    [[nodiscard]] Base::Result<void> putEnrolCode(const EnrolCode &code);
    [[nodiscard]] Base::Result<void> dropEnrolCode(const QString &code);
    [[nodiscard]] Base::Result<void> log(const LoggedOperation &operation);
    /// The stored result of an operation that came before; nothing when it never came.
    [[nodiscard]] Base::Result<std::optional<LoggedOperation>> logged(
        const Domain::StationId &station, qint64 seq);
    [[nodiscard]] Base::Result<void> quarantine(
        const LoggedOperation &operation, const QString &reason);
    [[nodiscard]] Base::Result<qint64> quarantined();
    /// Changes with `ver` above `from`, in order, at most `limit` rows.
    [[nodiscard]] Base::Result<std::vector<Change>> changesAfter(qint64 from, int limit);
    /// The oldest `ver` in the log; 0 when it is empty.
    [[nodiscard]] Base::Result<qint64> oldestChange();

private:
    Database &m_database;
};

/// Writes every change of one operation into the change log under its `ver`.
class ChangeLog : public ChangeSink
{
public:
    explicit ChangeLog(Database &database)
        : m_database(database)
    {
    }

    void setVer(qint64 ver) { m_ver = ver; }
    [[nodiscard]] Base::Result<void> changed(const TableShape &table, const QString &key,
        const std::optional<Record> &before, const std::optional<Record> &after) override;

private:
    Database &m_database;
    qint64 m_ver = 0;
};
}
