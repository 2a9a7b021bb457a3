// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audittable.h"

#include <algorithm>
#include <limits>

#include <QJsonArray>
#include <QJsonDocument>

#include "base/signature.h"
#include "store/servertable.h"

namespace Store {

template<>
const Mapping<AuditEntry> &mapping<AuditEntry>()
{
    static const auto map = Mapping<AuditEntry>(QStringLiteral("audit_entry"))
                                .column("n", &AuditEntry::n)
                                .column("done_at", &AuditEntry::doneAt)
                                .column("station_id", &AuditEntry::station)
                                .column("staff_id", &AuditEntry::staff)
                                .column("what", &AuditEntry::what)
                                .column("patient_id", &AuditEntry::patient)
                                .column("result", &AuditEntry::result)
                                .column("ver", &AuditEntry::ver)
                                .column("previous", &AuditEntry::previous)
                                .column("hash", &AuditEntry::hash);
    return map;
}

QString auditHash(const AuditEntry &entry)
{
    // An array of JSON: no value can be taken for its neighbour.
    const QJsonArray line{entry.previous,
        entry.n,
        Base::toSeconds(entry.doneAt),
        entry.station.text(),
        entry.staff.text(),
        entry.what,
        entry.patient.text(),
        entry.result,
        entry.ver};
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(Base::digest(text).toBase64());
}

Base::Result<std::optional<AuditEntry>> AuditTable::newest()
{
    const auto last = Reader(m_database)
                          .select<AuditEntry>({.where = {},
                              .values = {},
                              .order = QStringLiteral("n DESC"),
                              .limit = 1});
    if (!last)
        return Base::passOn(last);
    return last->empty() ? std::optional<AuditEntry>{} : std::optional(last->front());
}

Base::Result<void> AuditTable::begin(qint64 ver)
{
    const auto last = newest();
    if (!last)
        return Base::passOn(last);
    if (*last)
        return {};
    AuditEntry first;
    first.what = QStringLiteral("audit.begin");
    first.ver = ver;
    return append({first});
}

Base::Result<void> AuditTable::append(std::vector<AuditEntry> entries)
{
    if (entries.empty())
        return {};
    const auto last = newest();
    if (!last)
        return Base::passOn(last);
    qint64 n = *last ? (*last)->n : 0;
    QString previous = *last ? (*last)->hash : QString();
    for (AuditEntry &entry : entries) {
        entry.n = ++n;
        entry.previous = previous;
        entry.hash = previous = auditHash(entry);
    }
    std::vector<Values> rows;
    rows.reserve(entries.size());
    for (const AuditEntry &entry : entries) {
        const Record row = toRecord(entry);
        rows.emplace_back(row.values().cbegin(), row.values().cend());
    }
    return appendRows(m_database, "audit_entry", *mapping<AuditEntry>().shape().names, rows);
}

Base::Result<std::vector<AuditEntry>> AuditTable::lines(const AuditWish &wish)
{
    Select select{.where = QStringLiteral("done_at >= ? AND done_at < ?"),
        .values = {Base::toSeconds(wish.from), Base::toSeconds(wish.to)},
        .order = QStringLiteral("n"),
        .limit = wish.limit};
    const auto only = [&select](const char *column, const QString &id) {
        if (id.isEmpty())
            return;
        select.where += QStringLiteral(" AND %1 = ?").arg(QLatin1String(column));
        select.values += id;
    };
    only("patient_id", wish.patient.text());
    only("staff_id", wish.staff.text());
    only("station_id", wish.station.text());
    return Reader(m_database).select<AuditEntry>(select);
}

namespace {
using Kind = AuditBreak::Kind;

/// What is wrong with `entry` where `expected` should follow `previous`; nothing: it is in order.
std::optional<AuditBreak> flaw(const AuditEntry &entry, qint64 expected, const QString &previous)
{
    if (entry.n > expected)
        return AuditBreak{Kind::Missing, expected};
    if (entry.n < expected || entry.previous != previous)
        return AuditBreak{Kind::Misplaced, entry.n};
    if (auditHash(entry) != entry.hash)
        return AuditBreak{Kind::Changed, entry.n};
    return std::nullopt;
}
} // namespace

Base::Result<AuditVerdict> AuditTable::verify(const QString &head)
{
    constexpr int Page = 1000;
    const auto look = Look::begin(m_database); // the server may write meanwhile
    if (!look)
        return Base::passOn(look);
    const auto site = ServerTable(m_database).site();
    if (!site)
        return Base::passOn(site);
    AuditVerdict verdict;
    bool headSeen = head.isEmpty();
    qint64 newestVer = -1;
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        const auto page = Reader(m_database)
                              .select<AuditEntry>({.where = QStringLiteral("n > ?"),
                                  .values = {after},
                                  .order = QStringLiteral("n"),
                                  .limit = Page});
        if (!page)
            return Base::passOn(page);
        for (const AuditEntry &entry : *page) {
            verdict.broken = flaw(entry, verdict.lines + 1, verdict.head);
            if (verdict.broken)
                return verdict;
            verdict.lines = after = entry.n;
            verdict.head = entry.hash;
            newestVer = std::max(newestVer, entry.ver);
            headSeen = headSeen || entry.hash == head;
        }
        if (page->size() < Page)
            break;
    }
    // Every operation has its line: an operation without one tells that the end was cut off.
    if (!headSeen || newestVer < site->ver)
        verdict.broken = AuditBreak{Kind::TailGone, verdict.lines};
    return verdict;
}
} // namespace Store
