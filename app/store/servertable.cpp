// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/servertable.h"

#include <algorithm>

#include "store/outboxtable.h"

namespace Store {

using Domain::StationId;

template<>
const Mapping<SiteState> &mapping<SiteState>()
{
    static const auto map = Mapping<SiteState>(QStringLiteral("site_state"))
                                .column("id", &SiteState::id)
                                .column("epoch", &SiteState::epoch)
                                .column("ver", &SiteState::ver)
                                .column("backed_up_ver", &SiteState::backedUpVer);
    return map;
}

template<>
const Mapping<StationRow> &mapping<StationRow>()
{
    static const auto map = Mapping<StationRow>(QStringLiteral("station"))
                                .column("id", &StationRow::id)
                                .column("name", &StationRow::name)
                                .column("role", &StationRow::role)
                                .column("public_key", &StationRow::publicKey)
                                .column("state", &StationRow::state)
                                .column("last_seq", &StationRow::lastSeq)
                                .column("last_hash", &StationRow::lastHash)
                                .column("enrolled_at", &StationRow::enrolledAt)
                                .column("last_contact_at", &StationRow::lastContactAt)
                                .column("told_epoch", &StationRow::toldEpoch)
                                .column("written_off_at", &StationRow::writtenOffAt)
                                .column("written_off_by", &StationRow::writtenOffBy);
    return map;
}

template<>
const Mapping<EnrolCode> &mapping<EnrolCode>()
{
    static const auto map = Mapping<EnrolCode>(QStringLiteral("enrol_code"))
                                .column("code", &EnrolCode::code)
                                .column("role", &EnrolCode::role)
                                .column("name", &EnrolCode::name)
                                .column("expires_at", &EnrolCode::expiresAt);
    return map;
}

namespace {
Base::Result<void> plain(Database &database, const QString &sql, const Values &values)
{
    return database.post(sql, values);
}

template<typename Row>
Base::Result<std::optional<Row>> first(Base::Result<std::vector<Row>> rows)
{
    if (!rows)
        return Base::passOn(rows);
    return rows->empty() ? std::optional<Row> {} : std::optional<Row>(rows->front());
}
}

Base::Result<SiteState> ServerTable::site()
{
    const auto stored = first(Reader(m_database).select<SiteState>({ .limit = 1 }));
    if (!stored)
        return Base::passOn(stored);
    return stored->value_or(SiteState {});
}

Base::Result<void> ServerTable::setSite(const SiteState &state)
{
    return replaceRow(m_database, mapping<SiteState>().shape(), toRecord(state));
}

Base::Result<std::optional<StationRow>> ServerTable::station(const StationId &id)
{
    return Reader(m_database).get<StationRow>(id);
}

Base::Result<std::optional<StationRow>> ServerTable::stationWithKey(const QString &publicKey)
{
    return first(Reader(m_database).select<StationRow>(
        { .where = QStringLiteral("public_key = ?"), .values = { publicKey }, .limit = 1 }));
}

Base::Result<std::vector<StationRow>> ServerTable::stations()
{
    return Reader(m_database).select<StationRow>(
        { .where = QStringLiteral("public_key <> ''"),
            .order = QStringLiteral("length(id), id"),
            .limit = 10000 });
}

Base::Result<void> ServerTable::putStation(const StationRow &station)
{
    return replaceRow(m_database, mapping<StationRow>().shape(), toRecord(station));
}

Base::Result<StationId> ServerTable::nextStationId()
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT coalesce(max(CAST(id AS INTEGER)), 0) + 1 AS n FROM station "
                       "WHERE ltrim(id, '0123456789') = '' AND id <> ''"));
    if (!rows)
        return Base::passOn(rows);
    return StationId(QString::number(rows->front().value(QStringLiteral("n")).toInteger()));
}

Base::Result<std::optional<EnrolCode>> ServerTable::enrolCode(const QString &code)
{
    return first(Reader(m_database).select<EnrolCode>(
        { .where = QStringLiteral("code = ?"), .values = { code }, .limit = 1 }));
}

Base::Result<void> ServerTable::putEnrolCode(const EnrolCode &code)
{
    return replaceRow(m_database, mapping<EnrolCode>().shape(), toRecord(code));
}

Base::Result<void> ServerTable::dropEnrolCode(const QString &code)
{
    return plain(m_database, QStringLiteral("DELETE FROM enrol_code WHERE code = ?"), { code });
}

Base::Result<void> ServerTable::log(const std::vector<LoggedOperation> &operations)
{
    static const QStringList columns { QStringLiteral("ver"), QStringLiteral("station_id"),
        QStringLiteral("seq"), QStringLiteral("hash"), QStringLiteral("name"),
        QStringLiteral("version"), QStringLiteral("arguments"), QStringLiteral("made_at"),
        QStringLiteral("applied_at"), QStringLiteral("status"), QStringLiteral("result") };
    std::vector<Values> rows;
    rows.reserve(operations.size());
    for (const LoggedOperation &operation : operations) {
        rows.push_back({ operation.ver, operation.station.text(), operation.seq, operation.hash,
            operation.name, operation.version, toText(operation.arguments),
            Base::toSeconds(operation.madeAt), Base::toSeconds(operation.appliedAt),
            static_cast<int>(operation.status), operation.result });
    }
    return appendRows(m_database, "op_log", columns, rows);
}

Base::Result<std::optional<LoggedOperation>> ServerTable::logged(
    const StationId &station, qint64 seq)
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT * FROM op_log WHERE station_id = ? AND seq = ?"),
        { station.text(), seq });
    if (!rows)
        return Base::passOn(rows);
    if (rows->empty())
        return std::optional<LoggedOperation> {};
    const Record &row = rows->front();
    return std::optional(LoggedOperation { row.value(QStringLiteral("ver")).toInteger(), station,
        seq, row.value(QStringLiteral("hash")).toString(),
        row.value(QStringLiteral("name")).toString(), row.value(QStringLiteral("version")).toInt(),
        objectOf(row.value(QStringLiteral("arguments")).toString()),
        Base::fromSeconds(row.value(QStringLiteral("made_at")).toInteger()),
        Base::fromSeconds(row.value(QStringLiteral("applied_at")).toInteger()),
        static_cast<OperationStatus>(row.value(QStringLiteral("status")).toInt()),
        row.value(QStringLiteral("result")).toString() });
}

Base::Result<void> ServerTable::quarantine(
    const LoggedOperation &operation, const QString &reason)
{
    return plain(m_database,
        QStringLiteral(
            "INSERT INTO quarantine (ver, station_id, seq, reason, seen_at) VALUES (?,?,?,?,0)"),
        { operation.ver, operation.station.text(), operation.seq, reason });
}

Base::Result<qint64> ServerTable::quarantined()
{
    const auto rows = m_database.run(QStringLiteral("SELECT count(*) AS n FROM quarantine"));
    if (!rows)
        return Base::passOn(rows);
    return rows->front().value(QStringLiteral("n")).toInteger();
}

Base::Result<void> ServerTable::raise(const Alarm &alarm)
{
    return plain(m_database,
        QStringLiteral("INSERT INTO alarm (ver, station_id, seq, code, detail, raised_at, seen_at) "
                       "VALUES (?,?,?,?,?,?,0)"),
        { alarm.ver, alarm.station.text(), alarm.seq, alarm.code, alarm.detail,
            Base::toSeconds(alarm.raisedAt) });
}

Base::Result<void> ServerTable::beginAttempts(const QStringList &ids)
{
    const auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    // It has to outlive this program, not the machine: the operations themselves wait for the disk.
    const QString hurried = m_database.dialect().commitAtOnce();
    if (!hurried.isEmpty()) {
        if (const auto set = plain(m_database, hurried, {}); !set)
            return set;
    }
    for (const QString &id : ids) {
        const auto marked = plain(m_database,
            QStringLiteral("INSERT INTO op_attempt (id, attempts) VALUES (?,1) "
                           "ON CONFLICT (id) DO UPDATE SET attempts = op_attempt.attempts + 1"),
            { id });
        if (!marked)
            return marked;
    }
    return (*transaction)->commit();
}

Base::Result<void> ServerTable::endAttempts(const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto done = plain(
            m_database, QStringLiteral("DELETE FROM op_attempt WHERE id = ?"), { id });
        if (!done)
            return done;
    }
    return {};
}

Base::Result<std::map<QString, int>> ServerTable::attempts()
{
    const auto rows
        = m_database.run(QStringLiteral("SELECT id, attempts FROM op_attempt ORDER BY id"));
    if (!rows)
        return Base::passOn(rows);
    std::map<QString, int> counts;
    for (const Record &row : *rows)
        counts.emplace(row.value(QStringLiteral("id")).toString(),
            row.value(QStringLiteral("attempts")).toInt());
    return counts;
}

Base::Result<std::vector<Alarm>> ServerTable::openAlarms(int limit)
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT * FROM alarm WHERE seen_at = 0 ORDER BY n LIMIT ?"), { limit });
    if (!rows)
        return Base::passOn(rows);
    std::vector<Alarm> alarms;
    for (const Record &row : *rows) {
        alarms.push_back({ row.value(QStringLiteral("ver")).toInteger(),
            StationId(row.value(QStringLiteral("station_id")).toString()),
            row.value(QStringLiteral("seq")).toInteger(),
            row.value(QStringLiteral("code")).toString(),
            row.value(QStringLiteral("detail")).toString(),
            Base::fromSeconds(row.value(QStringLiteral("raised_at")).toInteger()) });
    }
    return alarms;
}

Base::Result<int> ServerTable::untoldStations(qint64 epoch)
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT count(*) AS n FROM station WHERE state = 1 AND public_key <> '' "
                       "AND role IN ('kiosk', 'reception') AND told_epoch < ?"),
        { epoch });
    if (!rows)
        return Base::passOn(rows);
    return rows->front().value(QStringLiteral("n")).toInt();
}

Base::Result<std::vector<LoggedOperation>> ServerTable::waitingFacts(int limit)
{
    return quarantinedAs(QStringLiteral("no-%"), limit);
}

Base::Result<std::vector<LoggedOperation>> ServerTable::poisonedFacts(int limit)
{
    return quarantinedAs(QStringLiteral("poison"), limit);
}

Base::Result<std::vector<LoggedOperation>> ServerTable::unknownFacts(int limit)
{
    return quarantinedAs(QStringLiteral("unknown-operation"), limit);
}

Base::Result<std::vector<LoggedOperation>> ServerTable::quarantinedAs(
    const QString &reason, int limit)
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT station_id, seq FROM quarantine WHERE seen_at = 0 "
                       "AND reason LIKE ? ORDER BY ver LIMIT ?"),
        { reason, limit });
    if (!rows)
        return Base::passOn(rows);
    std::vector<LoggedOperation> facts;
    for (const Record &row : *rows) {
        const auto fact = logged(StationId(row.value(QStringLiteral("station_id")).toString()),
            row.value(QStringLiteral("seq")).toInteger());
        if (!fact)
            return Base::passOn(fact);
        if (*fact)
            facts.push_back(**fact);
    }
    return facts;
}

Base::Result<void> ServerTable::settleQuarantined(qint64 ver, Base::Instant now)
{
    return plain(m_database, QStringLiteral("UPDATE quarantine SET seen_at = ? WHERE ver = ?"),
        { Base::toSeconds(now), ver });
}

Base::Result<qint64> ServerTable::backedUpVer()
{
    const auto state = site();
    if (!state)
        return Base::passOn(state);
    const QString asks = m_database.dialect().hasStandby();
    if (asks.isEmpty())
        return state->backedUpVer;
    const auto rows = m_database.run(asks);
    if (!rows)
        return Base::passOn(rows);
    return rows->empty() ? state->backedUpVer : state->ver;
}

Base::Result<void> ServerTable::noteBackup(qint64 ver)
{
    auto state = site();
    if (!state)
        return Base::passOn(state);
    state->backedUpVer = std::max(state->backedUpVer, ver);
    return setSite(*state);
}

Base::Result<qint64> ServerTable::seqAt(const Domain::StationId &station, qint64 ver)
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT seq FROM op_log WHERE station_id = ? AND ver <= ? "
                       "ORDER BY seq DESC LIMIT 1"),
        { station.text(), ver });
    if (!rows)
        return Base::passOn(rows);
    return rows->empty() ? 0 : rows->front().value(QStringLiteral("seq")).toInteger();
}

Base::Result<int> ServerTable::leaseHolders()
{
    const auto rows = m_database.run(
        QStringLiteral("SELECT count(*) AS n FROM station WHERE state = 1 AND public_key <> '' "
                       "AND role IN ('kiosk', 'reception')"));
    if (!rows)
        return Base::passOn(rows);
    return rows->front().value(QStringLiteral("n")).toInt();
}

Base::Result<std::vector<Change>> ServerTable::changesAfter(qint64 from, int limit)
{
    // By n alone it is the same order, and SQLite reads the whole log from its beginning.
    const auto rows = m_database.run(
        QStringLiteral("SELECT * FROM change WHERE ver > ? ORDER BY ver, n LIMIT ?"),
        { from, limit });
    if (!rows)
        return Base::passOn(rows);
    std::vector<Change> changes;
    changes.reserve(rows->size());
    for (const Record &row : *rows) {
        changes.push_back({ row.value(QStringLiteral("ver")).toInteger(),
            row.value(QStringLiteral("tbl")).toString(), row.value(QStringLiteral("key")).toString(),
            row.value(QStringLiteral("before")).toString(),
            row.value(QStringLiteral("row")).toString() });
    }
    return changes;
}

Base::Result<qint64> ServerTable::oldestChange()
{
    const auto rows
        = m_database.run(QStringLiteral("SELECT coalesce(min(ver), 0) AS ver FROM change"));
    if (!rows)
        return Base::passOn(rows);
    return rows->front().value(QStringLiteral("ver")).toInteger();
}

Base::Result<void> ChangeLog::changed(const TableShape &table, const QString &key,
    const std::optional<Record> &before, const std::optional<Record> &after)
{
    m_rows.push_back({ m_ver, table.name, key, before ? before->toText() : QString(),
        after ? after->toText() : QString() });
    return {};
}

Base::Result<void> ChangeLog::write()
{
    static const QStringList columns { QStringLiteral("ver"), QStringLiteral("tbl"),
        QStringLiteral("key"), QStringLiteral("before"), QStringLiteral("row") };
    auto written = appendRows(m_database, "change", columns, m_rows);
    m_rows.clear();
    return written;
}
}
