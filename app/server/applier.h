// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "operations/operation.h"
#include "protocol/messages.h"
#include "server/audit.h"
#include "server/sealkeys.h"
#include "server/signatures.h"
#include "store/servertable.h"

namespace Server {

/// One operation on its way into the log.
struct Incoming {
    Domain::StationId station;
    Protocol::PushedOperation operation;
};

/// How many of those that wait come next: 128, and the whole of the last push. Who hears that half of
/// a push is there sends the other half again.
[[nodiscard]] size_t countOfBatch(const std::vector<Incoming> &waiting);

/// What became of it. `skipped`: it had come before; the stored result is given again.
struct Applied {
    Domain::StationId station;
    qint64 seq = 0;
    Operations::Outcome outcome;
    bool skipped = false;
};

/// Gives every operation its place in the one order of the site (`ver`, without gaps) and runs it.
///
/// A fact is never rejected: one that cannot run is kept in quarantine and acknowledged. An intent
/// that is refused is logged with its refusal. A gap in a station's sequence stops its batch.
class Applier
{
public:
    Applier(Store::Database &database, const Base::Clock &clock);

    /// All of them in one transaction (group commit); the results of those that were taken, in
    /// order. Fewer than given when a station's sequence has a gap, its hash does not fit, or it
    /// is revoked: the rest of that station's operations are left out. What a role may not send,
    /// or what is too large, is logged and has no effect.
    /// Errors: those of the store; then nothing has changed.
    [[nodiscard]] Base::Result<std::vector<Applied>> apply(const std::vector<Incoming> &batch);

    /// The server's own act, or the administration's: recorded under the pseudo station `name`.
    /// Errors: by operation; then nothing has changed but a refusal in the log.
    [[nodiscard]] Operations::Outcome applyOwn(
        const QString &name, const Operations::Request &request);

    /// Many of them, at most 128 in a transaction; as many outcomes as requests.
    /// Errors: those of the store; the transactions before have happened.
    [[nodiscard]] Base::Result<std::vector<Operations::Outcome>> applyAllOwn(
        const QString &name, const std::vector<Operations::Request> &requests);

    /// This station has shown an older history than the one we have heard from it: a copy of its
    /// disk. It is not heard any more until a person has found out which is which.
    [[nodiscard]] Base::Result<void> fenceCopy(const Domain::StationId &id);

    /// Facts that could not run since the server started.
    [[nodiscard]] int quarantinedNow() const { return m_quarantined; }

private:
    [[nodiscard]] Base::Result<std::vector<Applied>> applyOneByOne(
        const std::vector<Incoming> &batch);
    [[nodiscard]] Base::Result<std::vector<Applied>> applyBatch(
        const std::vector<Incoming> &batch, const QStringList &attempts);
    /// Together: an operation that has to be taken back takes its whole batch with it, and nobody waits
    /// for the answers of single statements. Apart: each stands behind a savepoint of its own.
    enum class Pace { Together, Apart };

    /// Errors: Conflict `not-together` at that pace; those of the store.
    [[nodiscard]] Base::Result<std::vector<Applied>> applyAtPace(
        Pace pace, const std::vector<Incoming> &batch, const QStringList &attempts);
    /// Runs them inside `transaction`, which the caller commits.
    [[nodiscard]] Base::Result<std::vector<Applied>> applyIn(
        Store::Transaction &transaction, const std::vector<Incoming> &batch, Pace pace);
    /// Commits, and wakes the other servers of this store.
    [[nodiscard]] Base::Result<void> finish(Store::Transaction &transaction);
    /// Nothing: left out.
    [[nodiscard]] Base::Result<std::optional<Applied>> applyOne(
        Store::Transaction &transaction, Store::SiteState &site, const Incoming &incoming);
    [[nodiscard]] Base::Result<std::optional<Applied>> answerAgain(const Store::StationRow &station,
        const Protocol::PushedOperation &operation,
        const Store::SiteState &site);
    [[nodiscard]] Base::Result<std::optional<Applied>> fence(Store::StationRow station,
        const Protocol::PushedOperation &operation,
        const Store::SiteState &site);
    [[nodiscard]] Base::Result<std::optional<Store::StationRow>> stationOf(
        const Domain::StationId &id);
    [[nodiscard]] bool isPoison(const QString &id) const;
    [[nodiscard]] Base::Result<std::optional<Store::LoggedOperation>> logged(
        const Domain::StationId &station, qint64 seq);
    [[nodiscard]] Base::Result<void> keep(Store::Transaction &transaction,
        const Store::LoggedOperation &entry,
        const Domain::StaffId &staff,
        const Operations::Outcome &outcome);
    /// Its line in the audit trail, written with the others before the batch ends.
    [[nodiscard]] Base::Result<void> audit(Store::Transaction &transaction,
        const Store::LoggedOperation &entry,
        const Domain::StaffId &staff,
        const Operations::Outcome &outcome);
    [[nodiscard]] Base::Result<void> raise(
        const Store::LoggedOperation &entry, const std::vector<Operations::Alarm> &alarms);
    [[nodiscard]] Base::Result<Store::StationRow> ownStation(const QString &name);
    [[nodiscard]] Base::Result<Operations::Outcome> runOne(Store::Transaction &transaction,
        const Operations::Act *act,
        const Store::StationRow &station,
        const Store::LoggedOperation &entry,
        const std::optional<Operations::Outcome> &known);
    [[nodiscard]] std::optional<Operations::Outcome> refusedAtTheDoor(const Operations::Act *act,
        const Store::StationRow &station,
        const Protocol::PushedOperation &operation,
        qsizetype size,
        bool decidedBefore) const;

    Store::Database &m_database;
    const Base::Clock &m_clock;
    Store::ChangeLog m_changes;
    Concerned m_concerned; ///< on the way into `m_changes`
    Pace m_pace = Pace::Apart;
    std::vector<Store::LoggedOperation> m_entries; ///< of the present batch, in order
    std::vector<Store::AuditEntry> m_trail; ///< lines of the present batch
    std::map<Domain::StationId, Store::StationRow> m_stations; ///< changed by the present batch
    Signatures m_signatures;
    SealKeyring m_sealKeys;
    int m_quarantined = 0;
    std::optional<std::map<QString, int>> m_suspects; ///< what an earlier program died with; not yet read
    QStringList m_unended; ///< marked, and ended with an error that could not be written down
    bool m_gateClosed = false; ///< some station has not told what it knows; of the present batch
};
} // namespace Server
