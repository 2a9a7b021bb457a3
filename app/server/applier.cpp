// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/applier.h"

#include <algorithm>

#include <QJsonDocument>

#include "base/log.h"
#include "protocol/fields.h"
#include "store/outboxtable.h"

namespace Server {

using Base::ErrorKind;
using Operations::Outcome;

size_t countOfBatch(const std::vector<Incoming> &waiting)
{
    constexpr size_t Enough = 128; // sync.md section 4
    const size_t most = std::min(waiting.size(), Enough + Protocol::MostOperations);
    size_t count = std::min(waiting.size(), Enough);
    while (count > 0 && count < most && waiting[count].station == waiting[count - 1].station
        && waiting[count].operation.seq == waiting[count - 1].operation.seq + 1)
        ++count;
    return count;
}

Applier::Applier(Store::Database &database, const Base::Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_changes(database)
    , m_concerned(m_changes)
    , m_signatures(database)
    , m_sealKeys(database)
{
}

namespace {
QString resultText(const Outcome &outcome)
{
    QJsonObject object;
    Protocol::addOutcome(object, outcome);
    return Store::toText(object);
}

/// The operation as it stands in the log before anything is decided.
Store::LoggedOperation entryOf(
    const Domain::StationId &station, const Protocol::PushedOperation &operation)
{
    Store::LoggedOperation entry;
    entry.station = station;
    entry.seq = operation.seq;
    entry.hash = operation.hash;
    entry.name = operation.name;
    entry.version = operation.version;
    entry.arguments = operation.arguments;
    entry.madeAt = operation.at;
    return entry;
}

/// How an operation is named while it is tried.
QString attemptId(const Domain::StationId &station, qint64 seq)
{
    return QStringLiteral("%1:%2").arg(station.text()).arg(seq);
}

/// It was told: it stands, and somebody looks at it.
std::vector<Operations::Alarm> alarmsOf(
    const Store::LoggedOperation &entry, bool late, const Signature &signature)
{
    std::vector<Operations::Alarm> alarms;
    if (late)
        alarms.push_back({QStringLiteral("late-fact"), entry.name});
    if (!signature.alarm.isEmpty())
        alarms.push_back({signature.alarm, signature.staff.text()});
    return alarms;
}

QStringList stationsOf(const std::vector<Incoming> &batch)
{
    QStringList ids;
    for (const Incoming &incoming : batch) {
        if (!ids.contains(incoming.station.text()))
            ids += incoming.station.text();
    }
    return ids;
}
} // namespace

/// Runs the operation. When it fails nothing of it stays: behind a savepoint, or it has written nothing;
/// otherwise the batch cannot go on together (`Apart`).
Base::Result<Outcome> Applier::runOne(Store::Transaction &transaction,
    const Operations::Act *act,
    const Store::StationRow &station,
    const Store::LoggedOperation &entry,
    const std::optional<Outcome> &known)
{
    const bool apart = m_pace == Pace::Apart;
    if (apart) {
        if (const auto marked = transaction.savepoint(); !marked)
            return Base::passOn(marked);
    }
    const size_t changes = m_changes.size();
    const qint64 writes = transaction.writes();
    using Mode = Operations::Context::Mode;
    // An intent with a known result is a fact: it was told.
    const bool fact = known || (act != nullptr && act->kind == Operations::Kind::Fact);
    Operations::Context context{transaction,
        fact ? Mode::Recording : Mode::Trying,
        Operations::Context::Place::Server,
        station.id,
        Operations::role(station.role).value_or(Operations::Role::Board),
        entry.appliedAt};
    context.at = fact ? std::clamp(entry.madeAt, Base::Never, entry.appliedAt) : entry.appliedAt;
    context.known = known;
    m_changes.setVer(entry.ver);
    transaction.setSink(&m_concerned);
    Outcome outcome =
        Operations::run(context, {entry.name, entry.version, entry.arguments, entry.madeAt});
    transaction.setSink(nullptr);
    if (outcome && apart) { // what was only sent until now may still fail
        if (const auto done = transaction.settle(); !done)
            outcome = Base::passOn(done);
    }
    if (!outcome && outcome.error().kind == Base::ErrorKind::Unavailable)
        return Base::passOn(outcome); // the disk, not the operation: nothing is acknowledged
    if (apart) {
        const auto settled = outcome ? transaction.release() : transaction.rollbackTo();
        if (!settled)
            return Base::passOn(settled);
        if (!outcome)
            m_changes.keepFirst(changes);
    } else if (!outcome) { // was it refused, or was a statement of one before it?
        const auto done = transaction.settle();
        if (!done)
            return Base::passOn(done);
        if (transaction.isSpoilt() || transaction.writes() != writes)
            return Base::fail(ErrorKind::Conflict, "not-together", entry.name);
    }
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

/// The operation's place in the log; and in quarantine when it could not run although it was told.
Base::Result<void> Applier::keep(Store::Transaction &transaction,
    const Store::LoggedOperation &entry,
    const Domain::StaffId &staff,
    const Outcome &outcome)
{
    m_entries.push_back(entry);
    if (const auto noted = audit(transaction, entry, staff, outcome); !noted)
        return noted;
    if (entry.status != Store::OperationStatus::Quarantined)
        return {};
    ++m_quarantined;
    qCWarning(logServer,
        "station %s operation %lld set aside: %s",
        qPrintable(entry.station.text()),
        static_cast<long long>(entry.seq),
        qPrintable(outcome.error().code));
    return Store::ServerTable(m_database).quarantine(entry, outcome.error().code);
}

Base::Result<void> Applier::audit(Store::Transaction &transaction,
    const Store::LoggedOperation &entry,
    const Domain::StaffId &staff,
    const Outcome &outcome)
{
    if (!outcome)
        m_concerned.clear(); // nothing of it has stayed
    const auto patients = m_concerned.take(transaction, entry.arguments);
    if (!patients)
        return Base::passOn(patients);
    addLines(m_trail, lineOf(entry, staff, outcome), *patients);
    return {};
}

/// The program died twice while it tried this operation alone. Once may be chance: somebody pulled
/// the plug, or the disk was too full to write down that it ended with an error.
bool Applier::isPoison(const QString &id) const
{
    constexpr int MostDeaths = 2;
    if (!m_suspects)
        return false;
    const auto found = m_suspects->find(id);
    return found != m_suspects->end() && found->second >= MostDeaths;
}

/// What is not even tried; nothing: it may run.
std::optional<Outcome> Applier::refusedAtTheDoor(const Operations::Act *act,
    const Store::StationRow &station,
    const Protocol::PushedOperation &operation,
    qsizetype size,
    bool decidedBefore) const
{
    const auto no = [&operation](ErrorKind kind, const char *code) {
        return std::optional<Outcome>(Base::fail(kind, code, operation.name));
    };
    const bool real = !station.publicKey.isEmpty();
    if (isPoison(attemptId(station.id, operation.seq)))
        return no(ErrorKind::Invalid, "poison");
    const auto role = Operations::role(station.role);
    if (act != nullptr && (!role || !act->allows(*role)))
        return no(ErrorKind::Forbidden, "not-your-role");
    // Stations check it when they make one; the administration's own may carry whole documents.
    if (real && size > Operations::LargestOperation)
        return no(ErrorKind::Invalid, "too-large");
    const bool asks = act != nullptr && act->kind == Operations::Kind::Intent && !decidedBefore;
    if (asks && station.state == Store::StationState::WrittenOff)
        return no(ErrorKind::Forbidden, "written-off"); // nothing is given to one that was given up
    if (asks && real && m_gateClosed)
        return no(ErrorKind::Conflict, "recovering");
    return std::nullopt;
}

Base::Result<std::optional<Applied>> Applier::applyOne(
    Store::Transaction &transaction, Store::SiteState &site, const Incoming &incoming)
{
    const auto &operation = incoming.operation;
    const auto enrolled = stationOf(incoming.station);
    if (!enrolled)
        return Base::passOn(enrolled);
    if (!*enrolled || !(*enrolled)->mayConnect())
        return std::optional<Applied>{};
    Store::StationRow station = **enrolled;
    if (operation.seq <= station.lastSeq)
        return answerAgain(station, operation, site);
    if (operation.seq != station.lastSeq + 1)
        return std::optional<Applied>{};
    const QByteArray arguments =
        QJsonDocument(operation.arguments).toJson(QJsonDocument::Compact);
    if (Protocol::chainHash(station.lastHash, operation, arguments) != operation.hash)
        return fence(station, operation, site);
    const Operations::Act *act = Operations::find(operation.name, operation.version);
    Store::LoggedOperation entry = entryOf(station.id, operation);
    entry.ver = site.ver + 1;
    entry.appliedAt = m_clock.now();
    // Only while it reports after a restore; otherwise the server's own word counts.
    std::optional<Outcome> known;
    if (station.toldEpoch < site.epoch && act != nullptr && act->kind == Operations::Kind::Intent)
        known = operation.known;
    const bool fact = known || act == nullptr || act->kind == Operations::Kind::Fact;
    const bool late = station.state == Store::StationState::WrittenOff && fact;
    const auto signature = m_signatures.check(station.id,
        Operations::role(station.role).value_or(Operations::Role::Board),
        {entry.name, entry.arguments, fact ? entry.madeAt : entry.appliedAt, false, fact});
    if (!signature)
        return Base::passOn(signature);
    auto refused = refusedAtTheDoor(act, station, operation, arguments.size(), known.has_value());
    auto opened = m_sealKeys.opened(entry.arguments);
    if (!opened && opened.error().kind != ErrorKind::Corrupt)
        return Base::passOn(opened);
    if (!refused && !signature->refusal.isEmpty())
        refused = Base::fail(ErrorKind::Forbidden, qPrintable(signature->refusal), entry.name);
    if (!refused && !opened) // it stays in its box, and a person looks at it
        refused = Base::passOn(opened);
    if (opened)
        entry.arguments = std::move(*opened);
    Outcome outcome = refused ? *refused : Outcome();
    if (!refused) {
        auto ran = runOne(transaction, act, station, entry, known);
        if (!ran)
            return Base::passOn(ran);
        outcome = std::move(*ran);
    }
    entry.result = resultText(outcome);
    if (const auto raised = raise(entry, alarmsOf(entry, late, *signature)); !raised)
        return Base::passOn(raised);
    const bool refusedBefore = known && !*known;
    if (!outcome)
        entry.status = fact && !refusedBefore ? Store::OperationStatus::Quarantined : Store::OperationStatus::Refused;
    if (const auto logged = keep(transaction, entry, signature->staff, outcome); !logged)
        return Base::passOn(logged);
    site.ver = entry.ver;
    station.lastSeq = operation.seq;
    station.lastHash = operation.hash;
    station.lastContactAt = entry.appliedAt;
    m_stations.insert_or_assign(station.id, station);
    return std::optional(Applied{station.id, operation.seq, std::move(outcome), false});
}

Base::Result<std::vector<Applied>> Applier::apply(const std::vector<Incoming> &batch)
{
    Store::ServerTable table(m_database);
    if (!m_suspects) {
        const auto left = table.attempts();
        if (!left)
            return Base::passOn(left);
        m_suspects = *left;
    }
    const QStringList stations = stationsOf(batch);
    const bool suspicious = std::any_of(stations.begin(), stations.end(), [this](const auto &id) {
        return m_suspects->contains(id);
    });
    if (suspicious)
        return applyOneByOne(batch);
    if (const auto marked = table.beginAttempts(stations); !marked)
        return Base::passOn(marked);
    auto results = applyBatch(batch, stations);
    if (!results && !table.endAttempts(stations)) // an error, not the end of the program
        qCInfo(logServer, "attempts stay marked: each is tried alone after the next start");
    return results;
}

/// The program died with something of these stations: each operation is tried alone, so that the
/// one that kills it is known and set aside.
Base::Result<std::vector<Applied>> Applier::applyOneByOne(const std::vector<Incoming> &batch)
{
    Store::ServerTable table(m_database);
    std::vector<Applied> results;
    QStringList stopped;
    for (const Incoming &incoming : batch) {
        if (stopped.contains(incoming.station.text()))
            continue;
        const QString id = attemptId(incoming.station, incoming.operation.seq);
        if (!m_unended.contains(id)) {
            if (const auto marked = table.beginAttempts({id}); !marked)
                return Base::passOn(marked);
        }
        auto applied = applyBatch({incoming}, {id});
        if (!applied) {
            if (table.endAttempts({id}))
                m_unended.removeAll(id);
            else if (!m_unended.contains(id)) // the disk is full: it is no death all the same
                m_unended += id;
            return applied;
        }
        m_unended.removeAll(id);
        if (applied->empty())
            stopped += incoming.station.text();
        else
            results.push_back(std::move(applied->front()));
        m_suspects->erase(id);
    }
    const QStringList stations = stationsOf(batch);
    for (const QString &station : stations)
        m_suspects->erase(station);
    if (const auto ended = table.endAttempts(stations); !ended)
        return Base::passOn(ended);
    return results;
}

/// All of them in one transaction; `attempts` end with it. Hardly ever has one to be taken back that
/// has written something, or fails at the database: only then each is asked for its end.
Base::Result<std::vector<Applied>> Applier::applyBatch(
    const std::vector<Incoming> &batch, const QStringList &attempts)
{
    const int quarantined = m_quarantined;
    auto results = applyAtPace(Pace::Together, batch, attempts);
    if (results || results.error().kind == ErrorKind::Unavailable)
        return results;
    m_quarantined = quarantined;
    return applyAtPace(Pace::Apart, batch, attempts);
}

Base::Result<std::vector<Applied>> Applier::applyAtPace(
    Pace pace, const std::vector<Incoming> &batch, const QStringList &attempts)
{
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    auto results = applyIn(**transaction, batch, pace);
    if (!results)
        return results;
    if (const auto ended = Store::ServerTable(m_database).endAttempts(attempts); !ended)
        return Base::passOn(ended);
    if (const auto done = finish(**transaction); !done)
        return Base::passOn(done);
    return results;
}

Base::Result<void> Applier::finish(Store::Transaction &transaction)
{
    const QString wake = m_database.dialect().tellOthers();
    if (!wake.isEmpty()) {
        if (const auto told = m_database.run(wake); !told)
            return Base::passOn(told);
    }
    return transaction.commit();
}

Base::Result<std::vector<Applied>> Applier::applyIn(
    Store::Transaction &transaction, const std::vector<Incoming> &batch, Pace pace)
{
    Store::ServerTable table(m_database);
    m_pace = pace;
    m_changes.keepFirst(0); // what a batch that failed has left
    m_entries.clear();
    auto site = table.site();
    if (!site)
        return Base::passOn(site);
    const auto untold = table.untoldStations(site->epoch);
    if (!untold)
        return Base::passOn(untold);
    m_gateClosed = *untold > 0;
    m_trail.clear();
    m_concerned.clear();
    m_signatures.forget();
    m_stations.clear();
    std::vector<Applied> results;
    std::vector<Domain::StationId> stopped;
    for (const Incoming &incoming : batch) {
        if (std::find(stopped.begin(), stopped.end(), incoming.station) != stopped.end())
            continue;
        auto applied = applyOne(transaction, *site, incoming);
        if (!applied)
            return Base::passOn(applied);
        if (*applied)
            results.push_back(std::move(**applied));
        else
            stopped.push_back(incoming.station);
    }
    if (const auto logged = table.log(m_entries); !logged)
        return Base::passOn(logged);
    if (const auto written = m_changes.write(); !written)
        return Base::passOn(written);
    for (const auto &[id, station] : m_stations) { // once for all its operations
        if (const auto put = table.putStation(station); !put)
            return Base::passOn(put);
    }
    if (const auto noted = Store::AuditTable(m_database).append(std::move(m_trail)); !noted)
        return Base::passOn(noted);
    if (const auto stored = table.setSite(*site); !stored)
        return Base::passOn(stored);
    if (const auto done = transaction.settle(); !done)
        return Base::passOn(done);
    return results;
}
} // namespace Server
