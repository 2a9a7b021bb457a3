// SPDX-License-Identifier: GPL-3.0-or-later
// What has come before: the same answer again, or two histories under one key.
#include "server/applier.h"

#include <algorithm>

#include "protocol/fields.h"
#include "store/outboxtable.h"

namespace Server {

using Operations::Outcome;

/// As the present batch has left it.
Base::Result<std::optional<Store::StationRow>> Applier::stationOf(const Domain::StationId &id)
{
    const auto known = m_stations.find(id);
    if (known != m_stations.end())
        return std::optional(known->second);
    return Store::ServerTable(m_database).station(id);
}

/// Another history under the same key: a copy of the disk. Neither is heard any more until a
/// person has found out which is which.
Base::Result<std::optional<Applied>> Applier::fence(Store::StationRow station,
    const Protocol::PushedOperation &operation,
    const Store::SiteState &site)
{
    Store::ServerTable table(m_database);
    station.state = Store::StationState::Fenced;
    if (const auto put = table.putStation(station); !put)
        return Base::passOn(put);
    m_stations.erase(station.id);
    Store::LoggedOperation entry;
    entry.ver = site.ver;
    entry.station = station.id;
    entry.seq = operation.seq;
    entry.appliedAt = m_clock.now();
    if (const auto raised = raise(entry, {{QStringLiteral("cloned-disk"), operation.name}}); !raised)
        return Base::passOn(raised);
    return std::optional<Applied>{};
}

/// From the log, or from the present batch.
Base::Result<std::optional<Store::LoggedOperation>> Applier::logged(
    const Domain::StationId &station, qint64 seq)
{
    const auto kept = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &entry) {
        return entry.seq == seq && entry.station == station;
    });
    if (kept != m_entries.end())
        return std::optional(*kept);
    return Store::ServerTable(m_database).logged(station, seq);
}

namespace {
Outcome resultOf(const QString &text)
{
    const QJsonObject object = Store::objectOf(text);
    return Protocol::Fields(object).outcome();
}
} // namespace

/// It has come before: the same answer, or another history.
Base::Result<std::optional<Applied>> Applier::answerAgain(const Store::StationRow &station,
    const Protocol::PushedOperation &operation,
    const Store::SiteState &site)
{
    const auto before = logged(station.id, operation.seq);
    if (!before)
        return Base::passOn(before);
    if (!*before || (*before)->hash != operation.hash)
        return fence(station, operation, site);
    return std::optional(Applied{station.id, operation.seq, resultOf((*before)->result), true});
}
} // namespace Server
