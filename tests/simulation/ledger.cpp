// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.h"

#include "store/servertable.h"

namespace Simulation {

using namespace Domain;
using Store::Record;

namespace {
std::vector<Record> rows(Store::Database &server, const char *sql)
{
    const auto found = server.run(QString::fromLatin1(sql));
    return found ? *found : std::vector<Record>{};
}

QString text(const Record &row, const char *column)
{
    return row.value(QLatin1String(column)).toString();
}

qint64 number(const Record &row, const char *column)
{
    return row.value(QLatin1String(column)).toInteger();
}

/// The `key` of the first row that `sql` finds, with what it means; empty when it finds none.
QString none(Store::Database &server, const char *sql, const QString &what)
{
    const auto found = rows(server, sql);
    return found.empty() ? QString() : what + text(found.front(), "key");
}
} // namespace

void Ledger::complain(const QString &what)
{
    if (m_broken.isEmpty())
        m_broken = what;
}

void Ledger::fact(const QString &station, qint64 seq)
{
    m_facts.insert({station, seq});
}

void Ledger::ticket(const Ticket &ticket)
{
    const QString key = ticket.serviceDay.toString(Qt::ISODate) + QLatin1Char(' ') + ticket.number;
    m_queues[ticket.id] = ticket.queueId;
    const auto [place, fresh] = m_numbers.emplace(key, ticket.id);
    if (!fresh && place->second != ticket.id)
        complain(QStringLiteral("I2: number told twice: ") + key);
}

void Ledger::booked(
    const AppointmentId &id, const SlotId &slot, int capacity, const QString &station)
{
    m_bookings[id] = {slot, capacity, m_cancelled.count(id) > 0, station};
    int told = 0;
    for (const auto &[other, booking] : m_bookings)
        told += booking.slot == slot && !booking.cancelled ? 1 : 0;
    if (told > capacity + m_risked[slot])
        complain(QStringLiteral("I1: %1 people were told a place in %2, which has %3")
                     .arg(told)
                     .arg(slot.text())
                     .arg(capacity));
}

void Ledger::cancelled(const AppointmentId &id, const QString &station)
{
    m_cancelled.emplace(id, station);
    const auto found = m_bookings.find(id);
    if (found != m_bookings.end())
        found->second.cancelled = true;
}

void Ledger::called(const TicketId &ticket, const LocationId &room)
{
    const auto queue = m_queues.find(ticket);
    if (queue != m_queues.end() && m_warned.count(queue->second) > 0)
        return;
    const auto [place, fresh] = m_rooms.emplace(ticket, room);
    if (!fresh && place->second != room)
        complain(QStringLiteral("I6: ticket %1 was called by %2 and by %3")
                     .arg(ticket.text(), place->second.text(), room.text()));
}

void Ledger::warned(const QueueId &queue)
{
    m_warned.insert(queue);
}

void Ledger::callAnswered(const CallId &call, const TicketId &ticket)
{
    m_calls[call] = ticket;
}

void Ledger::announced(const TicketId &ticket, int times)
{
    m_announced[ticket] = times;
}

int Ledger::announcements(const TicketId &ticket) const
{
    const auto found = m_announced.find(ticket);
    return found == m_announced.end() ? 0 : found->second;
}

void Ledger::released(const TicketId &ticket)
{
    m_rooms.erase(ticket);
    m_announced.erase(ticket);
}

void Ledger::forget(const QString &station)
{
    m_unsure.insert(station);
}

void Ledger::lost(const QString &station, const LocationId &room, Store::Database &server)
{
    forget(station);
    roomGone(room);
    std::set<QString> there;
    for (const Record &row :
        rows(server, "SELECT id FROM appointment UNION ALL SELECT id FROM ticket"))
        there.insert(text(row, "id"));
    std::erase_if(m_bookings, [&](const auto &one) {
        return one.second.station == station && there.count(one.first.text()) == 0;
    });
    std::erase_if(m_numbers, [&](const auto &one) { return there.count(one.second.text()) == 0; });
}

void Ledger::roomGone(const LocationId &room)
{
    for (const auto &[ticket, where] : m_rooms) {
        if (where == room)
            m_announced.erase(ticket);
    }
}

void Ledger::remember(const QString &station)
{
    m_unsure.erase(station);
}

void Ledger::risked(const SlotId &slot, int places)
{
    m_risked[slot] += std::max(0, places);
}

QString Ledger::brokenFacts(Store::Database &server) const
{
    std::map<std::pair<QString, qint64>, qint64> statuses;
    for (const Record &row : rows(server,
             "SELECT station_id, seq, CASE WHEN EXISTS (SELECT 1 FROM quarantine q WHERE q.ver = "
             "op_log.ver AND q.seen_at > 0) THEN 1 ELSE status END AS status FROM op_log"))
        statuses[{text(row, "station_id"), number(row, "seq")}] = number(row, "status");
    for (const auto &key : m_facts) {
        const auto found = statuses.find(key);
        if (found == statuses.end() && m_unsure.count(key.first) > 0)
            continue;
        const QString name = QStringLiteral("fact %1.%2 ").arg(key.first).arg(key.second);
        if (found == statuses.end())
            return QStringLiteral("I3: lost: ") + name;
        if (found->second != static_cast<qint64>(Store::OperationStatus::Done))
            return QStringLiteral("I3: not done: ") + name;
    }
    std::map<TicketId, QString> numbers;
    for (const Record &row :
        rows(server, "SELECT id, service_day || ' ' || number AS key FROM ticket"))
        numbers[TicketId(text(row, "id"))] = text(row, "key");
    for (const auto &[key, id] : m_numbers) {
        const auto found = numbers.find(id);
        if (found == numbers.end())
            continue; // its fact was lost with its station, else it would have been found above
        if (found->second != key)
            return QStringLiteral("I3: told %1, stored %2").arg(key, found->second);
    }
    return {};
}

QString Ledger::brokenBookings(Store::Database &server) const
{
    std::map<AppointmentId, AppointmentStatus> there;
    for (const Record &row :
        rows(server, "SELECT id, status, booked_by_relation AS wish FROM appointment")) {
        if (m_denied.count(text(row, "wish")) > 0 && number(row, "status") == 1)
            return QStringLiteral("I9: somebody who was refused has a place: ") + text(row, "wish");
        there[AppointmentId(text(row, "id"))] =
            static_cast<AppointmentStatus>(number(row, "status"));
    }
    for (const auto &[id, booking] : m_bookings) {
        const auto found = there.find(id);
        if (m_unsure.count(booking.station) > 0 && found == there.end())
            continue;
        if (!booking.cancelled && found == there.end())
            return QStringLiteral("I9: lost: appointment ") + id.text();
        if (!booking.cancelled && found->second == AppointmentStatus::Cancelled)
            return QStringLiteral("I9: denied: appointment ") + id.text();
    }
    for (const auto &[id, station] : m_cancelled) {
        const auto found = there.find(id);
        if (m_unsure.count(station) > 0)
            continue;
        if (found != there.end() && found->second != AppointmentStatus::Cancelled)
            return QStringLiteral("I8: a cancelled appointment is back: ") + id.text();
    }
    return {};
}

QString Ledger::brokenCalls(Store::Database &server) const
{
    std::map<CallId, TicketId> there;
    for (const Record &row : rows(server, "SELECT id, ticket_id FROM call"))
        there[CallId(text(row, "id"))] = TicketId(text(row, "ticket_id"));
    for (const auto &[id, ticket] : m_calls) {
        const auto found = there.find(id);
        if (found == there.end() || found->second != ticket)
            return QStringLiteral("I4: call %1 was answered %2").arg(id.text(), ticket.text());
    }
    for (const Record &row : rows(server, "SELECT id, call_count FROM ticket WHERE state = 2")) {
        const auto told = m_announced.find(TicketId(text(row, "id")));
        if (told != m_announced.end() && told->second != number(row, "call_count"))
            return QStringLiteral("I4: ticket %1 was announced %2 times, not %3")
                .arg(told->first.text())
                .arg(told->second)
                .arg(number(row, "call_count"));
    }
    return {};
}

QString Ledger::tooMany(Store::Database &server) const
{
    for (const Record &row :
        rows(server, "SELECT id, booked - capacity AS n FROM slot WHERE booked > capacity")) {
        const auto risk = m_risked.find(SlotId(text(row, "id")));
        if (risk == m_risked.end() || number(row, "n") > risk->second)
            return QStringLiteral("I1: the server has given too many places in ") + text(row, "id");
    }
    return {};
}

QString Ledger::brokenBy(Store::Database &server, bool wasRestored) const
{
    for (const QString &broken :
        {brokenFacts(server),
            brokenBookings(server),
            wasRestored ? QString() : brokenCalls(server),
            none(server,
                "SELECT booked_by_relation AS key FROM appointment WHERE booked_by_relation <> '' "
                "GROUP BY booked_by_relation HAVING count(*) > 1",
                QStringLiteral("I4: one wish was booked twice: ")),
            none(server,
                "SELECT station_id AS key FROM op_log GROUP BY station_id "
                "HAVING count(*) <> max(seq) OR min(seq) <> 1",
                QStringLiteral("I4: a gap in the operations of station ")),
            // What carries no id of its own may be the same at two desks.
            none(server,
                "SELECT hash AS key FROM op_log WHERE name NOT IN ('numbers.request', "
                "'lease.request', 'lease.return', 'slots.make', 'queue.claim', 'claim.override') "
                "GROUP BY hash HAVING count(*) > 1",
                QStringLiteral("I4: an operation was run twice: ")),
            none(server,
                "SELECT newest || '' AS key FROM (SELECT count(*) AS operations, max(ver) AS "
                "newest, min(ver) AS oldest FROM op_log) WHERE operations <> newest OR oldest <> 1",
                QStringLiteral("I4: a gap in the site's order before ")),
            none(server,
                "SELECT service_day || ' ' || number AS key FROM ticket "
                "GROUP BY service_day, number HAVING count(*) > 1",
                QStringLiteral("I2: two tickets have the number ")),
            none(server,
                "SELECT s.id AS key FROM slot s WHERE s.booked <> (SELECT count(*) FROM "
                "appointment a WHERE a.status <> 4 AND (a.slot_id = s.id OR (a.practitioner_id <> '' "
                "AND a.practitioner_id = s.practitioner_id AND a.department_id = s.department_id "
                "AND a.service_day = s.service_day AND a.ends_at - a.starts_at > 1800 "
                "AND a.starts_at < s.ends_at AND s.starts_at < a.ends_at)))",
                QStringLiteral("I4: bookings counted wrong in ")),
            none(server,
                "SELECT s.id AS key FROM slot s WHERE s.leased <> (SELECT coalesce(sum(max(0, "
                "l.granted - l.used - l.returned)), 0) FROM lease l WHERE l.slot_id = s.id)",
                QStringLiteral("I4: leases counted wrong in ")),
            tooMany(server),
            none(server,
                "SELECT s.id AS key FROM slot s WHERE s.held <> (SELECT count(*) FROM hold h "
                "WHERE h.slot_id = s.id)",
                QStringLiteral("I4: holds counted wrong in "))}) {
        if (!broken.isEmpty())
            return broken;
    }
    return {};
}
} // namespace Simulation
