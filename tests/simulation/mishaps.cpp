// SPDX-License-Identifier: GPL-3.0-or-later
// What machines suffer.
#include <array>

#include <QFile>

#include "earlier.h"
#include "mutants.h"
#include "operations/leaseoperations.h"
#include "server/applier.h"
#include "smallhospital.h"
#include "store/claimtable.h"
#include "store/servertable.h"
#include "store/slottable.h"
#include "world.h"

namespace Simulation {

using namespace std::chrono_literals;

void World::prepare(const Mishap &mishap)
{
    Machine &machine = mishap.node < 0
        ? static_cast<Machine &>(*m_server)
        : static_cast<Machine &>(*m_stations[static_cast<size_t>(mishap.node)]);
    switch (mishap.kind) {
    case Mishap::Kind::None:
        break;
    case Mishap::Kind::DiskError:
        machine.disk.faults.failAt = mishap.nth;
        break;
    case Mishap::Kind::CrashBefore:
    case Mishap::Kind::PowerCutAfter:
        machine.disk.faults.crashAt = mishap.nth;
        machine.powerFails = machine.disk.faults.crashAfter =
            mishap.kind == Mishap::Kind::PowerCutAfter;
        break;
    case Mishap::Kind::Statement:
        machine.bad.left = mishap.nth;
        break;
    case Mishap::Kind::LostMessage:
        m_stations[static_cast<size_t>(mishap.node)]->messagesLeft = mishap.nth;
        break;
    }
}

bool World::hasStruck(const Mishap &mishap) const
{
    const Machine &machine = mishap.node < 0
        ? static_cast<const Machine &>(*m_server)
        : static_cast<const Machine &>(*m_stations[static_cast<size_t>(mishap.node)]);
    switch (mishap.kind) {
    case Mishap::Kind::None:
        return false;
    case Mishap::Kind::Statement:
        return machine.bad.left == 0;
    case Mishap::Kind::LostMessage:
        return m_stations[static_cast<size_t>(mishap.node)]->messagesLeft == 0;
    default:
        return machine.disk.calls() >= mishap.nth;
    }
}

void World::suffer(const Event &event)
{
    note(describe(event));
    Machine &machine = event.node < 0
        ? static_cast<Machine &>(*m_server)
        : static_cast<Machine &>(*m_stations[static_cast<size_t>(event.node)]);
    const quint32 choice = event.choice;
    constexpr quint32 FarthestCall = 60;
    if (!machine.up)
        return;
    if (event.what >= What::Upgrade && event.what <= What::Death)
        return befall(*m_stations[static_cast<size_t>(event.node)], event.what, choice);
    switch (event.what) {
    case What::Kill:
        machine.disk.stop();
        break;
    case What::PowerCut:
        machine.powerFails = true;
        machine.disk.stop();
        break;
    case What::CrashAtWrite:
        machine.disk.faults.crashAt = static_cast<int>(choice % FarthestCall) + 1;
        machine.disk.faults.crashAfter = choice / 64 % 2 == 0;
        machine.powerFails = choice / 128 % 2 == 0;
        break;
    case What::DiskError:
        machine.disk.faults.failAt = static_cast<int>(choice % FarthestCall) + 1;
        break;
    case What::DiskFull:
        machine.disk.faults.full = true;
        m_timeline.after(Span(choice % 15000), [&machine] { machine.disk.faults.full = false; });
        break;
    case What::Cable:
        if (event.node >= 0)
            changeWay(*m_stations[static_cast<size_t>(event.node)], choice);
        break;
    case What::ClockJump:
        machine.clock.jump(std::chrono::seconds(static_cast<int>(choice % 172800) - 86400));
        break;
    case What::Drift: // a bad crystal, and one that is no crystal at all
        machine.clock.setDrift(static_cast<int>(choice % 401 - 200) * (choice % 7 == 0 ? 500 : 1));
        break;
    case What::Backup:
        backUp();
        break;
    case What::Restore:
        restore();
        break;
    case What::Trim:
        trim(choice);
        break;
    default:
        break;
    }
}

/// A copy is laid aside; when the server has noted it, stations may forget what is in it.
void World::backUp()
{
    Store::ServerTable table(*m_server->database);
    const auto site = table.site();
    if (!site)
        return;
    m_backup = m_server->disk.image();
    const auto transaction = Store::Transaction::begin(*m_server->database);
    const bool noted = transaction && table.noteBackup(site->ver) && (*transaction)->commit();
    note(noted ? QStringLiteral("backed up") : QStringLiteral("backed up, not noted"));
}

/// The disk was replaced and the copy put on the new one.
void World::restore()
{
    if (m_wasCloned)
        return;
    stopServer(false);
    m_server->disk.restart();
    m_server->disk.load(m_backup);
    m_restored = m_wasRestored = true;
    wakeLater(*m_server, m_server->luck, [this] { startServer(); });
}

/// The newest change stays: an empty log says nothing of what is missing.
void World::trim(quint32 choice)
{
    if (!m_server->up)
        return;
    const auto done = m_server->database->run(
        QStringLiteral("DELETE FROM change WHERE ver < (SELECT max(ver) FROM change) - ?"),
        {static_cast<qint64>(choice % 20)});
    note(done ? QStringLiteral("trimmed") : Base::describe(done.error()));
}

void World::changeWay(StationNode &node, quint32 choice)
{
    constexpr std::array Ways{
        Way::Cut, Way::Cut, Way::Silent, Way::ToServerOnly, Way::ToStationOnly};
    const bool flapping = choice % 7 == 0;
    const auto set = [this, &node](Way way) {
        if (m_healing || node.way == way)
            return;
        node.way = way;
        if (node.wire)
            node.wire->wayChanged();
    };
    const Way bad = Ways[choice / 7 % Ways.size()];
    const Span length(choice / 64 % 25000);
    set(bad);
    if (flapping) {
        for (Span at = 300ms; at < length; at += 300ms) {
            const bool open = at.count() / 300 % 2 == 1;
            m_timeline.after(at, [set, open, bad] { set(open ? Way::Open : bad); });
        }
    }
    m_timeline.after(length, [set] { set(Way::Open); });
}

/// What happens to a whole station.
void World::befall(StationNode &node, What what, quint32 choice)
{
    const bool isNew = !node.station->isEnrolled();
    switch (what) {
    case What::Upgrade: {
        stopStation(node, false);
        node.disk.restart();
        if (const auto made = makeEarlier(node.disk, Store::StoreKind::Station); !made)
            note(QStringLiteral("no earlier schema: ") + Base::describe(made.error()));
        wakeLater(node, node.luck, [this, &node] { startStation(node); });
        break;
    }
    case What::Copy:
        node.copy = node.disk.image();
        break;
    case What::Clone: // with a restore as well nobody could say what must be true
        if (node.copy.empty() || isNew || m_wasRestored || !m_server->up)
            break;
        m_wasCloned = node.doubtful = true;
        m_ledger.lost(node.station->id().text(), node.room(), *m_server->database);
        stopStation(node, true);
        node.disk.restart();
        node.disk.load(node.copy);
        wakeLater(node, node.luck, [this, &node] { startStation(node); });
        break;
    case What::Death:
        if (isNew || m_healing)
            break;
        node.name = node.station->id();
        node.gone = true;
        m_ledger.roomGone(node.room());
        stopStation(node, true);
        m_timeline.after(Span(choice % 8000), [this, &node] { writeOff(node); });
        if (choice % 2 == 0) // it was in the cellar; until then nobody knows what it has told
            m_timeline.after(Span(8000 + choice % 9000), [this, &node] { turnUp(node); });
        break;
    default:
        break;
    }
}

bool World::isTrusted(StationNode &node)
{
    const Store::SyncState &state = node.station->state();
    if (node.station->contact() == Sync::Contact::Connected && node.station->refusal().isEmpty()
        && state.baseSeq == state.nextSeq - 1 && state.ackedSeq == state.nextSeq - 1)
        node.doubtful = false;
    return !node.doubtful;
}

/// A person has looked at what it may have told, and gives it up all the same.
void World::writeOff(StationNode &node)
{
    if (!node.gone || !m_server->up)
        return;
    Store::ServerTable table(*m_server->database);
    auto row = table.station(node.name);
    if (!row || !*row || (*row)->state != Store::StationState::Active)
        return;
    Store::Reader reader(*m_server->database);
    const auto leases = Store::SlotTable(reader).leasesOf(node.name, {});
    const auto claims = Store::ClaimTable(reader).ofStation(node.name, {});
    if (!leases || !claims)
        return;
    for (const Domain::Lease &lease : *leases)
        m_ledger.risked(lease.slotId, lease.left());
    for (const Domain::Claim &claim : *claims)
        m_ledger.warned(claim.queueId);
    (*row)->state = Store::StationState::WrittenOff;
    const auto transaction = Store::Transaction::begin(*m_server->database);
    if (!transaction || !table.putStation(**row) || !(*transaction)->commit())
        return;
    Server::Applier applier(*m_server->database, m_server->clock);
    const auto freed = applier.applyOwn(
        QStringLiteral("server"), Operations::writeOffStation(node.name, m_server->clock.now()));
    m_ledger.forget(node.name.text());
    note(QStringLiteral("s%1 written off: %2")
             .arg(node.place)
             .arg(freed ? "ok" : freed.error().code));
}

/// It runs again, with everything it has told.
void World::turnUp(StationNode &node)
{
    if (m_healing || !node.gone)
        return;
    writeOff(node);
    node.gone = false;
    m_ledger.remember(node.name.text());
    node.disk.restart();
    startStation(node);
}

/// I7: what only rises has not fallen, within an epoch.
void World::watchCounters()
{
    constexpr Span Pause = 1s;
    if (!m_server->up || m_server->disk.isDead() || m_timeline.now() < m_counters.lookAt)
        return;
    m_counters.lookAt = m_timeline.now() + Pause;
    const auto rows = m_server->database->run(QStringLiteral(
        "SELECT 'epoch' AS key, epoch AS n FROM site_state UNION ALL "
        "SELECT 'ver', ver FROM site_state UNION ALL "
        "SELECT 's ' || id, last_seq FROM station UNION ALL "
        "SELECT 'g ' || station_id, sum(granted) FROM lease GROUP BY station_id UNION ALL "
        "SELECT 'u ' || station_id, sum(used) FROM lease GROUP BY station_id UNION ALL "
        "SELECT 'r ' || station_id, sum(returned) FROM lease GROUP BY station_id"));
    if (!rows)
        return;
    const qint64 epoch = rows->front().value(QStringLiteral("n")).toInteger();
    if (epoch != m_counters.epoch)
        m_counters.values.clear();
    m_counters.epoch = epoch;
    for (const Store::Record &row : *rows) {
        qint64 &last = m_counters.values[row.value(QStringLiteral("key")).toString()];
        const qint64 now = row.value(QStringLiteral("n")).toInteger();
        if (now < last)
            m_ledger.complain(QStringLiteral("I7: %1 fell from %2 to %3")
                                  .arg(row.value(QStringLiteral("key")).toString())
                                  .arg(last)
                                  .arg(now));
        last = now;
    }
}
} // namespace Simulation
