// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stafftable.h"

namespace Store {

using Domain::StaffId;
using Domain::StaffSessionId;

template<>
const Mapping<StaffAccount> &mapping<StaffAccount>()
{
    static const auto map = Mapping<StaffAccount>(QStringLiteral("staff"))
                                .column("id", &StaffAccount::id)
                                .column("name", &StaffAccount::name)
                                .column("display_name", &StaffAccount::displayName)
                                .column("role", &StaffAccount::role)
                                .column("password", &StaffAccount::password)
                                .column("must_change", &StaffAccount::mustChange)
                                .column("failures", &StaffAccount::failures)
                                .column("locked_until_at", &StaffAccount::lockedUntilAt)
                                .column("changed_at", &StaffAccount::changedAt)
                                .column("disabled_at", &StaffAccount::disabledAt);
    return map;
}

template<>
const Mapping<StaffSession> &mapping<StaffSession>()
{
    static const auto map = Mapping<StaffSession>(QStringLiteral("staff_session"))
                                .column("id", &StaffSession::id)
                                .column("staff_id", &StaffSession::staffId)
                                .column("station_id", &StaffSession::stationId)
                                .column("started_at", &StaffSession::startedAt)
                                .column("ended_at", &StaffSession::endedAt);
    return map;
}

template<>
const Mapping<StaffVerifier> &mapping<StaffVerifier>()
{
    static const auto map = Mapping<StaffVerifier>(QStringLiteral("staff_verifier"))
                                .column("id", &StaffVerifier::id)
                                .column("name", &StaffVerifier::name)
                                .column("display_name", &StaffVerifier::displayName)
                                .column("role", &StaffVerifier::role)
                                .column("verifier", &StaffVerifier::verifier)
                                .column("signed_in_at", &StaffVerifier::signedInAt)
                                .column("failures", &StaffVerifier::failures)
                                .column("locked_until_at", &StaffVerifier::lockedUntilAt);
    return map;
}

namespace {
/// A hospital has some thousands of people.
constexpr int MostPeople = 20'000;

template<typename Row>
Base::Result<std::optional<Row>> first(Database &database, const Select &select)
{
    auto rows = Reader(database).select<Row>(select);
    if (!rows)
        return Base::passOn(rows);
    return rows->empty() ? std::optional<Row>{} : std::optional<Row>(std::move(rows->front()));
}

template<typename Row>
Base::Result<void> replace(Database &database, const Row &row)
{
    return replaceRow(database, mapping<Row>().shape(), toRecord(row));
}

Base::Result<void> plain(Database &database, const QString &sql, const Values &values)
{
    if (const auto done = database.run(sql, values); !done)
        return Base::passOn(done);
    return {};
}

Select named(const QString &name)
{
    return {.where = QStringLiteral("name = ?"), .values = {name}, .order = {}, .limit = 1};
}

Select all()
{
    return {.where = {}, .values = {}, .order = QStringLiteral("name"), .limit = MostPeople};
}
} // namespace

Base::Result<std::optional<StaffAccount>> StaffTable::account(const StaffId &id)
{
    return Reader(m_database).get<StaffAccount>(id);
}

Base::Result<std::optional<StaffAccount>> StaffTable::accountNamed(const QString &name)
{
    return first<StaffAccount>(m_database, named(name));
}

Base::Result<std::vector<StaffAccount>> StaffTable::accounts()
{
    return Reader(m_database).select<StaffAccount>(all());
}

Base::Result<void> StaffTable::put(const StaffAccount &account)
{
    return replace(m_database, account);
}

Base::Result<std::optional<StaffSession>> StaffTable::session(const StaffSessionId &id)
{
    return Reader(m_database).get<StaffSession>(id);
}

Base::Result<std::optional<StaffSession>> StaffTable::latestSession(
    const StaffId &staff, const Domain::StationId &station, Base::Instant at)
{
    return first<StaffSession>(m_database,
        {.where = QStringLiteral("staff_id = ? AND station_id = ? AND started_at <= ?"),
            .values = {staff.text(), station.text(), Base::toSeconds(at)},
            .order = QStringLiteral("started_at DESC, id"),
            .limit = 1});
}

Base::Result<void> StaffTable::put(const StaffSession &session)
{
    return replace(m_database, session);
}

Base::Result<void> StaffTable::endSessions(const StaffId &staff, Base::Instant at)
{
    return plain(m_database,
        QStringLiteral("UPDATE staff_session SET ended_at = ? WHERE staff_id = ? AND ended_at = 0"),
        {Base::toSeconds(at), staff.text()});
}

Base::Result<std::optional<StaffVerifier>> StaffTable::verifierNamed(const QString &name)
{
    return first<StaffVerifier>(m_database, named(name));
}

Base::Result<std::vector<StaffVerifier>> StaffTable::verifiers()
{
    return Reader(m_database).select<StaffVerifier>(all());
}

Base::Result<void> StaffTable::put(const StaffVerifier &verifier)
{
    return replace(m_database, verifier);
}

Base::Result<void> StaffTable::dropVerifier(const StaffId &id)
{
    return plain(
        m_database, QStringLiteral("DELETE FROM staff_verifier WHERE id = ?"), {id.text()});
}

Base::Result<QString> StaffTable::setting(const QString &name)
{
    const auto rows =
        m_database.run(QStringLiteral("SELECT value FROM setting WHERE id = ?"), {name});
    if (!rows)
        return Base::passOn(rows);
    return rows->empty() ? QString() : rows->front().value(QStringLiteral("value")).toString();
}

Base::Result<void> StaffTable::setSetting(const QString &name, const QString &value)
{
    return plain(m_database,
        QStringLiteral("INSERT INTO setting (id, value) VALUES (?,?) "
                       "ON CONFLICT (id) DO UPDATE SET value = excluded.value"),
        {name, value});
}
} // namespace Store
