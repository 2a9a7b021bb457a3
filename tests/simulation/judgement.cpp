// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true once everything is healed.
#include "server/scope.h"
#include "store/servertable.h"
#include "store/tables.h"
#include "world.h"

namespace Simulation {

using Store::Record;

namespace {
using Rows = std::map<QString, Record>;

/// Rows of one table by their keys.
Base::Result<Rows> rowsOf(Store::Database &database, const Store::TableShape &table)
{
    constexpr int All = 100000;
    Store::Reader reader(database);
    const auto found = reader.selectRecords(table, {.limit = All});
    if (!found)
        return Base::passOn(found);
    Rows rows;
    for (const Record &row : *found)
        rows.emplace(row.value(table.key()).toString(), row);
    return rows;
}

/// The columns that differ, with the server's value and the station's.
QString whatDiffers(const Record &server, const Record &station)
{
    QString words;
    for (const QString &name : *server.columns()) {
        if (station.value(name) != server.value(name))
            words += QStringLiteral(", %1: %2, here %3")
                         .arg(name,
                             server.value(name).toJson().toVariant().toString(),
                             station.value(name).toJson().toVariant().toString());
    }
    return words;
}

/// Those that `viewer` may hold.
Rows seenBy(const Server::Viewer &viewer, const QString &table, const Rows &all)
{
    Rows seen;
    for (const auto &[key, row] : all) {
        if (const auto visible = Server::visible(viewer, table, row))
            seen.emplace(key, *visible);
    }
    return seen;
}
} // namespace

/// Whether every station has told everything and holds everything.
bool World::isCalm()
{
    if (!m_server->up)
        return false;
    const auto site = Store::ServerTable(*m_server->database).site();
    if (!site)
        return false;
    for (const auto &node : m_stations) {
        if (isOut(*node))
            continue;
        if (!node->isReady() || node->station->contact() != Sync::Contact::Connected)
            return false;
        const Store::SyncState &state = node->station->state();
        if (node->station->pending() > 0 || state.epoch != site->epoch || state.cursor != site->ver
            || state.baseSeq != state.nextSeq - 1)
            return false;
    }
    return true;
}

/// I5: the first difference between the stations' rows and the server's rows of their scope.
QString World::differences()
{
    for (const Store::TableShape &table : Store::syncedTables()) {
        const auto all = rowsOf(*m_server->database, table);
        if (!all)
            return QStringLiteral("I5: cannot read ") + table.name;
        for (const auto &node : m_stations) {
            if (isOut(*node))
                continue;
            const auto ours = rowsOf(*node->database, table);
            if (!ours)
                return QStringLiteral("I5: cannot read ") + table.name;
            const Rows theirs =
                seenBy({node->station->id(), node->station->role()}, table.name, *all);
            const QString which = QStringLiteral("I5: station %1 ").arg(node->place);
            for (const auto &[key, row] : theirs) {
                const auto own = ours->find(key);
                if (own == ours->end())
                    return which + QStringLiteral("lacks %1 %2").arg(table.name, key);
                if (own->second != row)
                    return which + QStringLiteral("differs in %1 %2").arg(table.name, key)
                        + whatDiffers(row, own->second);
            }
            if (ours->size() != theirs.size())
                return which + QStringLiteral("has too much in ") + table.name;
        }
    }
    return {};
}

/// Nobody can find it, or it is an older disk that the server has found out.
bool World::isOut(const StationNode &node)
{
    return node.gone || (node.doubtful && node.station && !node.station->refusal().isEmpty());
}

QString World::judge()
{
    if (!m_server->up)
        return QStringLiteral("I10: the server does not start");
    if (const QString broken = m_ledger.brokenBy(*m_server->database, m_wasRestored);
        !broken.isEmpty() && isCalm())
        return broken;
    for (const auto &node : m_stations) {
        if (isOut(*node))
            continue;
        if (!node->station)
            return QStringLiteral("I10: station %1 does not start").arg(node->place);
        if (!node->station->refusal().isEmpty())
            return QStringLiteral("I10: station %1 was refused: %2")
                .arg(node->place)
                .arg(node->station->refusal());
    }
    if (!isCalm()) {
        for (const auto &node : m_stations) {
            if (isOut(*node))
                continue;
            const Store::SyncState &state = node->station->state();
            note(QStringLiteral("s%1 contact %2 pending %3 cursor %4 base %5 next %6")
                     .arg(node->place)
                     .arg(static_cast<int>(node->station->contact()))
                     .arg(node->station->pending())
                     .arg(state.cursor)
                     .arg(state.baseSeq)
                     .arg(state.nextSeq));
        }
        return QStringLiteral("I10: not everybody has everything");
    }
    return differences();
}
} // namespace Simulation
