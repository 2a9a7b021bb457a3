// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pages.h"

#include "protocol/fields.h"
#include "store/outboxtable.h"
#include "store/tables.h"

namespace Server {

using Store::Record;

namespace {

/// The change as this viewer sees it; nothing when it is none of its business.
std::optional<Protocol::RowChange> seen(const Viewer &viewer, const Store::Change &change)
{
    if (!receives(viewer, change.table))
        return std::nullopt;
    if (seesWhole(viewer, change.table))
        return Protocol::RowChange{change.table, change.key, std::nullopt, change.after.toUtf8()};
    if (!change.after.isEmpty()) {
        if (auto row = visible(viewer, change.table, Store::recordOf(change.after)))
            return Protocol::RowChange{
                change.table, change.key, std::nullopt, row->toText().toUtf8()};
    }
    if (!change.before.isEmpty() && visible(viewer, change.table, Store::recordOf(change.before)))
        return Protocol::RowChange{change.table, change.key, std::nullopt};
    return std::nullopt;
}

constexpr qsizetype AroundARow = 100; ///< bytes in a message: table, key and punctuation

/// Bytes of `text` in a message, about.
qsizetype bytesOf(const QString &text)
{
    return text.toUtf8().size() + AroundARow;
}

/// How many of `changes` (whole operations) fit a page; 0: not even the first operation.
size_t countOfPage(const std::vector<Store::Change> &changes)
{
    qsizetype bytes = 0;
    size_t whole = 0;
    for (size_t i = 0; i < changes.size(); ++i) {
        if (i > 0 && changes[i].ver != changes[i - 1].ver)
            whole = i;
        bytes += bytesOf(changes[i].after);
        if (bytes > Protocol::LargestPage)
            return whole;
    }
    return changes.size();
}

/// Where the viewer and the site stand, for the head of a page.
struct Standing {
    Store::SiteState site;
    qint64 baseSeq = 0;
};

Base::Result<Standing> standing(Store::Database &database, const Viewer &viewer)
{
    Store::ServerTable table(database);
    const auto site = table.site();
    if (!site)
        return Base::passOn(site);
    const auto station = table.station(viewer.station);
    if (!station)
        return Base::passOn(station);
    return Standing{*site, *station ? (*station)->lastSeq : 0};
}
} // namespace

Base::Result<Protocol::Pulled> pageOfChanges(
    Store::Database &database, const Viewer &viewer, qint64 from)
{
    const auto look = Store::Look::begin(database); // another server may write meanwhile
    if (!look)
        return Base::passOn(look);
    const auto now = standing(database, viewer);
    if (!now)
        return Base::passOn(now);
    Store::ServerTable table(database);
    Protocol::Pulled page;
    page.epoch = now->site.epoch;
    page.from = from;
    page.upto = now->site.ver;
    page.baseSeq = now->baseSeq;
    const auto oldest = table.oldestChange();
    if (!oldest)
        return Base::passOn(oldest);
    page.tooOld = from > now->site.ver || (*oldest > 0 && from + 1 < *oldest);
    if (page.tooOld)
        return page;
    // One operation may change more rows than a page holds; then the page is longer.
    int limit = Protocol::MostRows;
    for (;;) {
        const auto changes = table.changesAfter(from, limit + 1);
        if (!changes)
            return Base::passOn(changes);
        const bool cut = static_cast<int>(changes->size()) > limit;
        const qint64 last = cut ? changes->back().ver - 1 : now->site.ver;
        if (cut && changes->front().ver > last) {
            limit *= 2;
            continue;
        }
        const size_t fitting = countOfPage(*changes);
        if (fitting == 0 && !changes->empty()) { // an act that no page holds: take a snapshot
            page.tooOld = true;
            return page;
        }
        const qint64 upto =
            fitting < changes->size() ? std::min(last, (*changes)[fitting].ver - 1) : last;
        for (const Store::Change &change : *changes) {
            if (change.ver > upto)
                break;
            if (auto row = seen(viewer, change))
                page.rows.push_back(std::move(*row));
        }
        page.upto = upto;
        page.more = upto < now->site.ver;
        if (page.more) { // some of its own operations are on a later page
            const auto seq = table.seqAt(viewer.station, upto);
            if (!seq)
                return Base::passOn(seq);
            page.baseSeq = *seq;
        }
        return page;
    }
}

Base::Result<Protocol::SnapshotPage> pageOfRows(
    Store::Database &database, const Viewer &viewer, const Protocol::Snapshot &from)
{
    const auto look = Store::Look::begin(database); // another server may write meanwhile
    if (!look)
        return Base::passOn(look);
    const auto now = standing(database, viewer);
    if (!now)
        return Base::passOn(now);
    Protocol::SnapshotPage page;
    page.epoch = now->site.epoch;
    page.ver = now->site.ver;
    page.baseSeq = now->baseSeq;
    const auto &tables = Store::syncedTables();
    size_t index = 0;
    while (index < tables.size() && !from.table.isEmpty() && tables[index].name != from.table)
        ++index;
    if (index == tables.size())
        return Base::fail(Base::ErrorKind::Invalid, "bad-table", from.table.left(40));
    Store::Reader reader(database);
    QString after = from.after;
    qsizetype bytes = 0;
    for (int read = 0; index < tables.size(); ++index, after.clear()) {
        const Store::TableShape &table = tables[index];
        if (!receives(viewer, table.name))
            continue;
        for (;;) {
            const auto rows = reader.selectRecords(table,
                {.where = table.key() + QStringLiteral(" > ?"), .values = {after}, .limit = 200});
            if (!rows)
                return Base::passOn(rows);
            if (rows->empty())
                break;
            for (const Record &row : *rows) {
                if (auto part = visible(viewer, table.name, row)) {
                    QByteArray text = part->toText().toUtf8();
                    const qsizetype more = text.size() + AroundARow;
                    if (!page.rows.empty() && bytes + more > Protocol::LargestPage) {
                        page.nextTable = table.name;
                        page.nextAfter = after;
                        return page;
                    }
                    bytes += more;
                    page.rows.push_back(
                        {table.name, row.value(table.key()).toString(), std::nullopt, std::move(text)});
                }
                after = row.value(table.key()).toString();
            }
            read += static_cast<int>(rows->size());
            if (read >= Protocol::MostRows) {
                page.nextTable = table.name;
                page.nextAfter = after;
                return page;
            }
        }
    }
    return page;
}

Base::Result<std::vector<Protocol::OperationResult>> resultsOf(
    Store::Database &database, const Domain::StationId &station, const std::vector<qint64> &seqs)
{
    Store::ServerTable table(database);
    std::vector<Protocol::OperationResult> results;
    for (const qint64 seq : seqs) {
        const auto logged = table.logged(station, seq);
        if (!logged)
            return Base::passOn(logged);
        if (*logged)
            results.push_back({seq, Protocol::outcomeOf((*logged)->result)});
    }
    return results;
}
} // namespace Server
