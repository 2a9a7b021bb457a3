// SPDX-License-Identifier: GPL-3.0-or-later
// What the server and the administration do by themselves, under pseudo stations of their own.
#include "server/applier.h"

#include <algorithm>

namespace Server {

using Operations::Outcome;

/// The pseudo station, made when it acts for the first time.
Base::Result<Store::StationRow> Applier::ownStation(const QString &name)
{
    Store::ServerTable table(m_database);
    const Domain::StationId id(name);
    const auto known = table.station(id);
    if (!known)
        return Base::passOn(known);
    if (*known)
        return **known;
    const Store::StationRow fresh{id,
        name,
        Operations::word(Operations::Role::Administration),
        {},
        Store::StationState::Active,
        0,
        {},
        m_clock.now(),
        m_clock.now()};
    if (const auto put = table.putStation(fresh); !put)
        return Base::passOn(put);
    return fresh;
}

Base::Result<std::vector<Outcome>> Applier::applyAllOwn(
    const QString &name, const std::vector<Operations::Request> &requests)
{
    constexpr size_t MostAtOnce = 128; // sync.md section 4
    std::vector<Outcome> outcomes;
    for (size_t first = 0; first < requests.size(); first += MostAtOnce) {
        // Under the lock: another server, or the administration, may act under the same name.
        const auto transaction = Store::Transaction::begin(m_database);
        if (!transaction)
            return Base::passOn(transaction);
        const auto station = ownStation(name);
        if (!station)
            return Base::passOn(station);
        std::vector<Incoming> batch;
        QString hash = station->lastHash;
        for (size_t i = first; i < std::min(requests.size(), first + MostAtOnce); ++i) {
            const Operations::Request &request = requests[i];
            Protocol::PushedOperation operation{
                station->lastSeq + 1 + static_cast<qint64>(i - first),
                request.name,
                request.version,
                request.arguments,
                request.at,
                {}};
            operation.hash = hash = Protocol::chainHash(hash, operation);
            batch.push_back({station->id, operation});
        }
        auto results = applyIn(**transaction, batch, Pace::Apart);
        if (!results)
            return Base::passOn(results);
        if (results->size() != batch.size())
            return Base::fail(Base::ErrorKind::Conflict, "busy", name);
        if (const auto done = finish(**transaction); !done)
            return Base::passOn(done);
        for (Applied &applied : *results)
            outcomes.push_back(std::move(applied.outcome));
    }
    return outcomes;
}

Base::Result<void> Applier::fenceCopy(const Domain::StationId &id)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::ServerTable table(m_database);
    const auto site = table.site();
    if (!site)
        return Base::passOn(site);
    const auto station = table.station(id);
    if (!station)
        return Base::passOn(station);
    if (!*station)
        return {};
    Protocol::PushedOperation newest;
    newest.seq = (*station)->lastSeq;
    newest.name = QStringLiteral("hello");
    if (const auto fenced = fence(**station, newest, *site); !fenced)
        return Base::passOn(fenced);
    return (*transaction)->commit();
}

Outcome Applier::applyOwn(const QString &name, const Operations::Request &request)
{
    auto outcomes = applyAllOwn(name, {request});
    if (!outcomes)
        return Base::passOn(outcomes);
    return outcomes->front();
}
} // namespace Server
