// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true once everything is healed.
#include "server/scope.h"
#include "store/servertable.h"
#include "store/tables.h"
#include "world.h"

namespace Simulation {

using Store::Record;

namespace {
/// Rows of one table by their keys, those that `viewer` may hold.
Base::Result<std::map<QString, Record>> rowsOf(
    Store::Database &database, const Store::TableShape &table, const Server::Viewer *viewer)
{
    constexpr int All = 100000;
    Store::Reader reader(database);
    const auto found = reader.selectRecords(table, {.limit = All});
    if (!found)
        return Base::passOn(found);
    std::map<QString, Record> rows;
    for (const Record &row : *found) {
        const auto seen =
            viewer == nullptr ? std::optional(row) : Server::visible(*viewer, table.name, row);
        if (seen)
            rows[row.value(table.key()).toString()] = *seen;
    }
    return rows;
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
        if (!node->isReady() || node->station->contact() != Sync::Contact::Connected)
            return false;
        const Store::SyncState &state = node->station->state();
        if (node->station->pending() > 0 || state.cursor != site->ver
            || state.baseSeq != state.nextSeq - 1)
            return false;
    }
    return true;
}

/// I5: the first difference between the station's rows and the server's rows of its scope.
QString World::differences(StationNode &node)
{
    const Server::Viewer viewer{node.station->id(), node.station->role()};
    for (const Store::TableShape &table : Store::syncedTables()) {
        const auto theirs = rowsOf(*m_server->database, table, &viewer);
        const auto ours = rowsOf(*node.database, table, nullptr);
        if (!theirs || !ours)
            return QStringLiteral("I5: cannot read ") + table.name;
        if (*theirs == *ours)
            continue;
        for (const auto &[key, row] : *theirs) {
            const auto own = ours->find(key);
            if (own == ours->end() || own->second != row)
                return QStringLiteral("I5: station %1 differs in %2 %3")
                    .arg(node.place)
                    .arg(table.name, key);
        }
        return QStringLiteral("I5: station %1 has too much in %2").arg(node.place).arg(table.name);
    }
    return {};
}

QString World::judge()
{
    if (!m_server->up)
        return QStringLiteral("I10: the server does not start");
    if (const QString broken = m_ledger.brokenBy(*m_server->database, m_wasRestored);
        !broken.isEmpty() && isCalm())
        return broken;
    for (const auto &node : m_stations) {
        if (!node->station)
            return QStringLiteral("I10: station %1 does not start").arg(node->place);
        if (!node->station->refusal().isEmpty())
            return QStringLiteral("I10: station %1 was refused: %2")
                .arg(node->place)
                .arg(node->station->refusal());
    }
    if (!isCalm()) {
        for (const auto &node : m_stations) {
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
    for (const auto &node : m_stations) {
        if (const QString different = differences(*node); !different.isEmpty())
            return different;
    }
    return {};
}
} // namespace Simulation
