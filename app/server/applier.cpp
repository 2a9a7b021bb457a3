// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/applier.h"

#include <algorithm>

#include "base/log.h"
#include "protocol/fields.h"
#include "store/outboxtable.h"

namespace Server {

using Operations::Outcome;

Applier::Applier(Store::Database &database, const Base::Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_changes(database)
{
}

namespace {
QString resultText(const Outcome &outcome)
{
    QJsonObject object;
    Protocol::addOutcome(object, outcome);
    return Store::toText(object);
}

Outcome resultOf(const QString &text)
{
    const QJsonObject object = Store::recordOf(text);
    return Protocol::Fields(object).outcome();
}

/// Stations check it when they make one; the administration's own may carry whole documents.
bool isTooLarge(const Protocol::PushedOperation &operation)
{
    return Store::toText(operation.arguments).toUtf8().size() > Operations::LargestOperation;
}

/// An intent happens when the server decides it. A fact happened when the station says, but
/// never in the server's future.
Base::Instant momentOf(const Operations::Act *act, Base::Instant at, Base::Instant now)
{
    const bool fact = act != nullptr && act->kind == Operations::Kind::Fact;
    return fact ? std::clamp(at, Base::Never, now) : now;
}
} // namespace

/// Runs the operation behind a savepoint; when it fails nothing of it stays.
Base::Result<Outcome> Applier::runOne(Store::Transaction &transaction,
    const Operations::Act *act,
    const Store::StationRow &station,
    const Store::LoggedOperation &entry)
{
    if (const auto marked = transaction.savepoint(); !marked)
        return Base::passOn(marked);
    using Mode = Operations::Context::Mode;
    const bool fact = act != nullptr && act->kind == Operations::Kind::Fact;
    Operations::Context context{transaction,
        fact ? Mode::Recording : Mode::Trying,
        Operations::Context::Place::Server,
        station.id,
        Operations::role(station.role).value_or(Operations::Role::Board),
        entry.appliedAt};
    context.at = momentOf(act, entry.madeAt, entry.appliedAt);
    m_changes.setVer(entry.ver);
    transaction.setSink(&m_changes);
    Outcome outcome =
        Operations::run(context, {entry.name, entry.version, entry.arguments, entry.madeAt});
    transaction.setSink(nullptr);
    if (!outcome && outcome.error().kind == Base::ErrorKind::Unavailable)
        return Base::passOn(outcome); // the disk, not the operation: nothing is acknowledged
    const auto settled = outcome ? transaction.release() : transaction.rollbackTo();
    if (!settled)
        return Base::passOn(settled);
    if (outcome) {
        if (const auto raised = raise(entry, context.alarms); !raised)
            return Base::passOn(raised);
    }
    return outcome;
}

Base::Result<void> Applier::raise(
    const Store::LoggedOperation &entry, const std::vector<Operations::Alarm> &alarms)
{
    for (const Operations::Alarm &alarm : alarms) {
        qCWarning(logServer,
            "station %s operation %lld: %s %s",
            qPrintable(entry.station.text()),
            static_cast<long long>(entry.seq),
            qPrintable(alarm.code),
            qPrintable(alarm.detail));
        const auto raised = Store::ServerTable(m_database)
                                .raise({entry.ver,
                                    entry.station,
                                    entry.seq,
                                    alarm.code,
                                    alarm.detail,
                                    entry.appliedAt});
        if (!raised)
            return raised;
    }
    return {};
}

Base::Result<std::optional<Applied>> Applier::applyOne(
    Store::Transaction &transaction, Store::SiteState &site, const Incoming &incoming)
{
    Store::ServerTable table(m_database);
    const auto &operation = incoming.operation;
    const auto known = table.station(incoming.station);
    if (!known)
        return Base::passOn(known);
    if (!*known || (*known)->state == Store::StationState::Revoked)
        return std::optional<Applied>{};
    Store::StationRow station = **known;
    if (operation.seq <= station.lastSeq) {
        const auto before = table.logged(station.id, operation.seq);
        if (!before)
            return Base::passOn(before);
        if (!*before || (*before)->hash != operation.hash)
            return std::optional<Applied>{}; // another history: a cloned disk
        return std::optional(Applied{station.id, operation.seq, resultOf((*before)->result), true});
    }
    if (operation.seq != station.lastSeq + 1
        || Protocol::chainHash(station.lastHash, operation) != operation.hash)
        return std::optional<Applied>{};
    const Operations::Act *act = Operations::find(operation.name, operation.version);
    const auto role = Operations::role(station.role);
    Store::LoggedOperation entry{site.ver + 1,
        station.id,
        operation.seq,
        operation.hash,
        operation.name,
        operation.version,
        operation.arguments,
        operation.at,
        m_clock.now(),
        Store::OperationStatus::Done,
        {}};
    Outcome outcome = Base::fail(Base::ErrorKind::Forbidden, "not-your-role", operation.name);
    const bool fact = act == nullptr || act->kind == Operations::Kind::Fact;
    const bool writtenOff = station.state == Store::StationState::WrittenOff;
    if (writtenOff && !fact) { // nothing is given to one that was given up
        outcome = Base::fail(Base::ErrorKind::Forbidden, "written-off", operation.name);
    } else if (!station.publicKey.isEmpty() && isTooLarge(operation)) {
        outcome = Base::fail(Base::ErrorKind::Invalid, "too-large", operation.name);
    } else if (act == nullptr || (role && act->allows(*role))) {
        auto ran = runOne(transaction, act, station, entry);
        if (!ran)
            return Base::passOn(ran);
        outcome = std::move(*ran);
    }
    entry.result = resultText(outcome);
    if (writtenOff && fact) { // it was told: it stands, and somebody looks at it
        if (const auto raised = raise(entry, {{QStringLiteral("late-fact"), operation.name}});
            !raised)
            return Base::passOn(raised);
    }
    if (!outcome)
        entry.status = fact ? Store::OperationStatus::Quarantined : Store::OperationStatus::Refused;
    if (const auto logged = table.log(entry); !logged)
        return Base::passOn(logged);
    if (entry.status == Store::OperationStatus::Quarantined) {
        ++m_quarantined;
        qCWarning(logServer,
            "station %s operation %lld set aside: %s",
            qPrintable(station.id.text()),
            static_cast<long long>(operation.seq),
            qPrintable(outcome.error().code));
        if (const auto kept = table.quarantine(entry, outcome.error().code); !kept)
            return Base::passOn(kept);
    }
    site.ver = entry.ver;
    station.lastSeq = operation.seq;
    station.lastHash = operation.hash;
    station.lastContactAt = entry.appliedAt;
    if (const auto put = table.putStation(station); !put)
        return Base::passOn(put);
    return std::optional(Applied{station.id, operation.seq, std::move(outcome), false});
}

Base::Result<std::vector<Applied>> Applier::apply(const std::vector<Incoming> &batch)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::ServerTable table(m_database);
    auto site = table.site();
    if (!site)
        return Base::passOn(site);
    std::vector<Applied> results;
    std::vector<Domain::StationId> stopped;
    for (const Incoming &incoming : batch) {
        if (std::find(stopped.begin(), stopped.end(), incoming.station) != stopped.end())
            continue;
        auto applied = applyOne(**transaction, *site, incoming);
        if (!applied)
            return Base::passOn(applied);
        if (*applied)
            results.push_back(std::move(**applied));
        else
            stopped.push_back(incoming.station);
    }
    if (const auto stored = table.setSite(*site); !stored)
        return Base::passOn(stored);
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    return results;
}

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
        auto results = apply(batch);
        if (!results)
            return Base::passOn(results);
        if (results->size() != batch.size())
            return Base::fail(Base::ErrorKind::Conflict, "busy", name);
        for (Applied &applied : *results)
            outcomes.push_back(std::move(applied.outcome));
    }
    return outcomes;
}

Outcome Applier::applyOwn(const QString &name, const Operations::Request &request)
{
    auto outcomes = applyAllOwn(name, {request});
    if (!outcomes)
        return Base::passOn(outcomes);
    return outcomes->front();
}
} // namespace Server
