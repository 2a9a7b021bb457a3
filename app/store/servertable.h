// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>

#include "domain/ids.h"
#include "store/transaction.h"

namespace Store {

/// Where the server stands. One row.
struct SiteState {
    QString id = QStringLiteral("site");
    qint64 epoch = 1; ///< raised by a restore from a backup
    qint64 ver = 0; ///< of the newest operation
    qint64 backedUpVer = 0; ///< operations up to here are in a backup

    bool operator==(const SiteState &) const = default;
};

template<>
const Mapping<SiteState> &mapping<SiteState>();

/// Stored in `station.state`; never renumber.
/// Revoked: may not connect. WrittenOff: given up by a named person, its leases are free again;
/// what it still tells is kept and listed, what it asks is refused.
/// Fenced: two machines speak with its key and one history does not fit the other.
enum class StationState { Active = 1, Revoked = 2, WrittenOff = 3, Fenced = 4 };

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
    qint64 toldEpoch = 0; ///< the newest epoch in which it has told all it knows
    Base::Instant writtenOffAt; ///< `Never`: not written off
    QString writtenOffBy; ///< who did

    [[nodiscard]] bool mayConnect() const
    {
        return state == StationState::Active || state == StationState::WrittenOff;
    }
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

/// Something that was recorded although it does not add up: a person looks at it.
struct Alarm {
    qint64 ver = 0; ///< of the operation that raised it
    Domain::StationId station;
    qint64 seq = 0;
    QString code; ///< `over-capacity`, `no-lease`, `slot-closed`, …
    QString detail; ///< ids only
    Base::Instant raisedAt;

    bool operator==(const Alarm &) const = default;
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
    [[nodiscard]] Base::Result<void> log(const std::vector<LoggedOperation> &operations);
    /// The stored result of an operation that came before; nothing when it never came.
    [[nodiscard]] Base::Result<std::optional<LoggedOperation>> logged(
        const Domain::StationId &station, qint64 seq);
    [[nodiscard]] Base::Result<void> quarantine(
        const LoggedOperation &operation, const QString &reason);
    [[nodiscard]] Base::Result<qint64> quarantined();
    [[nodiscard]] Base::Result<void> raise(const Alarm &alarm);
    /// Marks an operation, or a whole station's part of a batch, as being tried; whoever finds the
    /// mark later knows that the program died with it. Outlives the program, not a power cut.
    [[nodiscard]] Base::Result<void> beginAttempts(const QStringList &ids);
    /// They ended, well or with an error.
    [[nodiscard]] Base::Result<void> endAttempts(const QStringList &ids);
    /// What the program died with, and how often.
    [[nodiscard]] Base::Result<std::map<QString, int>> attempts();
    /// Alarms that nobody has marked as seen, oldest first, at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Alarm>> openAlarms(int limit);
    /// Stations that work and have not told everything they know in `epoch`; while there is one, the
    /// server decides nothing (sync.md decision 3).
    [[nodiscard]] Base::Result<int> untoldStations(qint64 epoch);
    /// Facts that came before what they refer to (`no-…`), with the station's role, in order.
    [[nodiscard]] Base::Result<std::vector<LoggedOperation>> waitingFacts(int limit);
    /// Facts that were set aside because the program died with them (`poison`), in order.
    [[nodiscard]] Base::Result<std::vector<LoggedOperation>> poisonedFacts(int limit);
    /// Facts of names that the program of their time did not know (`unknown-operation`), in order.
    [[nodiscard]] Base::Result<std::vector<LoggedOperation>> unknownFacts(int limit);
    /// This fact needs nobody's eye any more.
    [[nodiscard]] Base::Result<void> settleQuarantined(qint64 ver, Base::Instant now);
    /// Operations up to this `ver` are on two disks: in a backup that was made, or all of them where
    /// a commit waits for a standby.
    [[nodiscard]] Base::Result<qint64> backedUpVer();
    /// Operations up to `ver` are in a backup. It only rises.
    [[nodiscard]] Base::Result<void> noteBackup(qint64 ver);
    /// The newest operation of `station` up to `ver`; 0: none.
    [[nodiscard]] Base::Result<qint64> seqAt(const Domain::StationId &station, qint64 ver);
    /// Kiosks and desks that work: those who hold leases.
    [[nodiscard]] Base::Result<int> leaseHolders();
    /// Changes with `ver` above `from`, in order, at most `limit` rows.
    [[nodiscard]] Base::Result<std::vector<Change>> changesAfter(qint64 from, int limit);
    /// The oldest `ver` in the log; 0 when it is empty.
    [[nodiscard]] Base::Result<qint64> oldestChange();

private:
    [[nodiscard]] Base::Result<std::vector<LoggedOperation>> quarantinedAs(
        const QString &reason, int limit);

    Database &m_database;
};

/// The change log of a transaction: every change of an operation under its `ver`. Nothing reads it
/// before the commit, so the rows are kept and written together.
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
    /// Changes that wait to be written.
    [[nodiscard]] size_t size() const { return m_rows.size(); }
    /// Those after the first `count` have been taken back.
    void keepFirst(size_t count) { m_rows.resize(std::min(count, m_rows.size())); }
    /// Errors: those of `Database::post`.
    [[nodiscard]] Base::Result<void> write();

private:
    Database &m_database;
    qint64 m_ver = 0;
    std::vector<Values> m_rows;
};
}
