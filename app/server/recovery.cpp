// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/recovery.h"

#include <algorithm>

#include "base/log.h"
#include "operations/recoveryoperations.h"

namespace Server {

namespace {
const auto Itself = QStringLiteral("server");

constexpr int MostAtOnce = 10000;
constexpr int OfOneSecond = 1 << 20; // with the seconds still a whole number in JSON
} // namespace

Recovery::Recovery(Store::Database &database, const Base::Clock &clock, Applier &applier)
    : m_database(database)
    , m_clock(clock)
    , m_applier(applier)
{
}

Base::Result<qint64> Recovery::begin(
    Store::Database &database, const Base::Clock &clock, Base::Random &random)
{
    const auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::ServerTable table(database);
    auto site = table.site();
    if (!site)
        return Base::passOn(site);
    const qint64 ours = Base::toSeconds(clock.now()) * OfOneSecond + random.below(OfOneSecond);
    site->epoch = std::max(site->epoch + 1, ours);
    site->backedUpVer = site->ver; // it comes from there
    if (const auto stored = table.setSite(*site); !stored)
        return Base::passOn(stored);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    qCWarning(logServer, "epoch %lld begins", static_cast<long long>(site->epoch));
    return site->epoch;
}

Base::Result<Protocol::Recovered> Recovery::take(
    const Domain::StationId &station, const Protocol::Recover &told)
{
    Store::ServerTable table(m_database);
    const auto site = table.site();
    if (!site)
        return Base::passOn(site);
    Protocol::Recovered answer{site->epoch, false};
    if (told.epoch != site->epoch)
        return answer;
    auto holding = Operations::holdingOf(told.holding);
    if (!holding)
        return Base::passOn(holding);
    auto row = table.station(station);
    if (!row)
        return Base::passOn(row);
    if (!*row)
        return answer;
    answer.complete = (*row)->toldEpoch >= site->epoch;
    if (answer.complete)
        return answer;
    if ((*row)->state == Store::StationState::WrittenOff)
        *holding = {{}, std::move(holding->blocks), {}}; // a person has given it to everybody
    const auto taken =
        m_applier.applyOwn(Itself, Operations::recoverStation(station, *holding, m_clock.now()));
    if (!taken)
        return Base::passOn(taken);
    if ((*row)->lastSeq < told.upto)
        return answer;
    // What came before what it refers to runs before anything is decided again.
    if (const auto retried = retryFacts(); !retried)
        return Base::passOn(retried);
    (*row)->toldEpoch = site->epoch;
    if (const auto put = table.putStation(**row); !put)
        return Base::passOn(put);
    qCInfo(logServer, "station %s has told everything", qPrintable(station.text()));
    answer.complete = true;
    return answer;
}

/// Whether it could run now; otherwise it stays where a person sees it.
Base::Result<bool> Recovery::retry(const Store::LoggedOperation &fact)
{
    Store::ServerTable table(m_database);
    const auto from = table.station(fact.station);
    if (!from)
        return Base::passOn(from);
    const auto role = *from ? Operations::role((*from)->role) : std::nullopt;
    if (!role)
        return false;
    const auto outcome = m_applier.applyOwn(Itself,
        Operations::retryFact(fact.station,
            *role,
            {fact.name, fact.version, fact.arguments, fact.madeAt},
            m_clock.now()));
    if (!outcome && outcome.error().kind == Base::ErrorKind::Unavailable)
        return Base::passOn(outcome);
    if (!outcome)
        return false;
    if (const auto settled = table.settleQuarantined(fact.ver, m_clock.now()); !settled)
        return Base::passOn(settled);
    return true;
}

Base::Result<void> Recovery::retryPoisoned()
{
    constexpr int MostRetries = 2;
    constexpr int Looked = 100;
    Store::ServerTable table(m_database);
    const auto facts = table.poisonedFacts(Looked);
    if (!facts)
        return Base::passOn(facts);
    if (facts->empty())
        return {};
    const auto attempts = table.attempts();
    if (!attempts)
        return Base::passOn(attempts);
    for (const Store::LoggedOperation &fact : *facts) {
        const QString id = QStringLiteral("retry:%1").arg(fact.ver);
        const auto tried = attempts->find(id);
        if (tried != attempts->end() && tried->second >= MostRetries)
            continue;
        if (const auto marked = table.beginAttempts({id}); !marked)
            return marked;
        const auto done = retry(fact);
        if (!done)
            return Base::passOn(done);
        if (*done)
            return table.endAttempts({id});
        return {};
    }
    return {};
}

Base::Result<void> Recovery::retryUnknown()
{
    const auto facts = Store::ServerTable(m_database).unknownFacts(MostAtOnce);
    if (!facts)
        return Base::passOn(facts);
    std::vector<Store::LoggedOperation> known;
    for (const Store::LoggedOperation &fact : *facts) {
        const auto *act = Operations::find(fact.name, fact.version);
        if (act != nullptr && act->kind == Operations::Kind::Fact)
            known.push_back(fact);
    }
    return retryAll(known);
}

/// Facts may come before what they refer to, from another station: a finished step before its
/// visit. They have waited in quarantine.
Base::Result<void> Recovery::retryFacts()
{
    return retryAll(Store::ServerTable(m_database).waitingFacts(MostAtOnce));
}

Base::Result<void> Recovery::retryAll(
    const Base::Result<std::vector<Store::LoggedOperation>> &facts)
{
    if (!facts)
        return Base::passOn(facts);
    for (const Store::LoggedOperation &fact : *facts) {
        if (const auto done = retry(fact); !done)
            return Base::passOn(done);
    }
    return {};
}
} // namespace Server
