// SPDX-License-Identifier: GPL-3.0-or-later
// What a station does when the server was restored from a backup: it tells what it holds and knows,
// so that nothing that was told to anybody is lost (sync.md decision 3).
#include "sync/station.h"

#include <algorithm>

#include <QJsonDocument>

#include "base/log.h"
#include "operations/recoveryoperations.h"
#include "protocol/fields.h"
#include "store/claimtable.h"
#include "store/slottable.h"
#include "store/tickettable.h"

namespace Sync {

using Operations::Holding;
using Operations::Outcome;

namespace {

/// What both say, the greater grant of each lease.
void merge(Holding &into, const Holding &more)
{
    for (const Domain::Lease &lease : more.leases) {
        const auto known = std::ranges::find(into.leases, lease.id, &Domain::Lease::id);
        if (known == into.leases.end())
            into.leases.push_back(lease);
        else
            known->granted = std::max(known->granted, lease.granted);
    }
    for (const Domain::NumberBlock &block : more.blocks) {
        if (std::ranges::find(into.blocks, block.id, &Domain::NumberBlock::id)
            == into.blocks.end())
            into.blocks.push_back(block);
    }
    for (const Domain::Claim &claim : more.claims) {
        if (std::ranges::find(into.claims, claim.id, &Domain::Claim::id) == into.claims.end())
            into.claims.push_back(claim);
    }
}
}

/// The server is in an epoch we have not been in. Our rows will go with the snapshot, so what they
/// say of our leases and numbers is kept first; a report that was not finished is continued.
Base::Result<void> Station::beginEpoch(const Protocol::Welcome &welcome)
{
    Store::SyncState state = m_state;
    const bool first = state.epoch == 0;
    state.epoch = welcome.epoch;
    state.cursor = -1;
    state.ackedSeq = welcome.lastSeq;
    state.baseSeq = welcome.lastSeq;
    if (first) {
        state.toldEpoch = welcome.epoch; // we have held nothing yet
        return save(state);
    }
    auto report = wholeReport();
    if (!report)
        return Base::passOn(report);
    state.report = std::move(*report);
    qCWarning(logSync, "epoch %lld: the server was restored", static_cast<long long>(state.epoch));
    return save(state);
}

/// What our rows say that we hold, and what we have noted before of the same.
Base::Result<QString> Station::wholeReport()
{
    Store::Reader read(m_database);
    auto leases = Store::SlotTable(read).leasesOf(id(), today());
    if (!leases)
        return Base::passOn(leases);
    auto blocks = Store::TicketTable(read).blocksOf(id(), today());
    if (!blocks)
        return Base::passOn(blocks);
    auto claims = Store::ClaimTable(read).ofStation(id(), today());
    if (!claims)
        return Base::passOn(claims);
    const QJsonObject earlier = QJsonDocument::fromJson(m_state.report.toUtf8()).object();
    auto holding = Operations::holdingOf(earlier);
    if (!holding)
        return Base::passOn(holding);
    merge(*holding, { std::move(*leases), std::move(*blocks), std::move(*claims) });
    return QString::fromUtf8(
        QJsonDocument(Operations::toJson(*holding)).toJson(QJsonDocument::Compact));
}

/// Tells what we hold, until the server says that it knows all we know.
void Station::recover()
{
    if (hasTold() || m_line.snapshotting || m_state.cursor < 0 || m_contact == Contact::Lost)
        return;
    send(Protocol::encode(Protocol::Recover { m_state.epoch, m_state.nextSeq - 1,
        QJsonDocument::fromJson(m_state.report.toUtf8()).object() }));
}

void Station::handle(const Protocol::Recovered &recovered)
{
    noteServerTime(recovered.serverTime, recovered.timeSignature);
    if (!recovered.complete || recovered.epoch != m_state.epoch || hasTold())
        return;
    Store::SyncState state = m_state;
    state.toldEpoch = recovered.epoch;
    state.report.clear();
    if (const auto saved = save(state); !saved)
        qCWarning(logSync, "%s", qPrintable(Base::describe(saved.error())));
}

/// Numbers and leases are asked for when the server decides again, not before.
bool Station::mayAskForMore() const
{
    return hasTold() && m_clock.steady() >= m_upkeep.askAgainAt;
}

/// While the server's gate is closed every question for more is refused; we ask now and then.
void Station::noteRefusal(const Outcome &outcome)
{
    using namespace std::chrono_literals;
    constexpr std::chrono::milliseconds Pause { 30s };
    if (!outcome)
        m_upkeep.askAgainAt = m_clock.steady() + Pause;
}

/// Makes durable what was decided before anybody is told: after a restore the server learns it
/// from us.
Base::Result<void> Station::keepResults()
{
    if (!m_results.isDue(m_state.baseSeq))
        return {};
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    const auto written = m_results.write(m_database);
    if (!written)
        return Base::passOn(written);
    if (const auto done = (*transaction)->commit(); !done)
        return done;
    m_results.keep(*written);
    return {};
}
}
