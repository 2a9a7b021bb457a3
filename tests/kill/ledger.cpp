// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.h"

using Store::Record;

namespace {

std::vector<Record> rows(Store::Database &server, const char *sql, QStringList &problems)
{
    const auto found = server.run(QString::fromLatin1(sql));
    if (!found) {
        problems << QStringLiteral("the server's store cannot be read: ")
                + Base::describe(found.error());
        return {};
    }
    return *found;
}

QString text(const Record &row, const char *column)
{
    return row.value(QLatin1String(column)).toJson().toVariant().toString();
}

/// `sql` must find nothing; each row it finds is told as `what` and its column `key`.
void expectNone(
    Store::Database &server, const char *sql, const QString &what, QStringList &problems)
{
    for (const Record &row : rows(server, sql, problems))
        problems << what + text(row, "key");
}
} // namespace

void Ledger::add(const QStringList &told)
{
    for (const QString &line : told) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.size() == 3 && words[0] == QLatin1String("fact"))
            m_facts.push_back({words[1], words[2]});
        else if (words.size() == 3 && words[0] == QLatin1String("call"))
            m_calls.push_back({words[1], words[2]});
        else
            m_unreadable << QStringLiteral("not understood: ") + line;
    }
}

void Ledger::checkFacts(Store::Database &server, QStringList &problems) const
{
    std::map<QString, int> applied;
    const char *applications = Store::isPostgres(server.address())
        ? "SELECT CAST(arguments AS json) #>> '{ticket,id}' AS key, count(*) AS n FROM op_log "
          "WHERE name = 'visit.start' AND status = 1 GROUP BY 1"
        : "SELECT json_extract(arguments, '$.ticket.id') AS key, count(*) AS n FROM op_log "
          "WHERE name = 'visit.start' AND status = 1 GROUP BY 1";
    for (const Record &row : rows(server, applications, problems))
        applied[text(row, "key")] = row.value(QLatin1String("n")).toInt();
    std::map<QString, QString> numbers;
    for (const Record &row : rows(server, "SELECT id AS key, number FROM ticket", problems))
        numbers[text(row, "key")] = text(row, "number");
    QSet<QString> told;
    for (const Fact &fact : m_facts) {
        if (applied[fact.ticket] != 1)
            problems << QStringLiteral("%1 was registered %2 times")
                            .arg(fact.number)
                            .arg(applied[fact.ticket]);
        if (numbers[fact.ticket] != fact.number)
            problems << QStringLiteral("told %1, stored %2").arg(fact.number, numbers[fact.ticket]);
        if (told.contains(fact.number))
            problems << QStringLiteral("told twice: ") + fact.number;
        told.insert(fact.number);
    }
}

void Ledger::checkCalls(Store::Database &server, QStringList &problems) const
{
    std::map<QString, QString> called;
    for (const Record &row : rows(server, "SELECT id AS key, ticket_id FROM call", problems))
        called[text(row, "key")] = text(row, "ticket_id");
    for (const Call &call : m_calls) {
        if (called[call.id] != call.ticket)
            problems << QStringLiteral("call %1 was answered %2, stored '%3'")
                            .arg(call.id, call.ticket, called[call.id]);
    }
}

QStringList Ledger::broken(Store::Database &server) const
{
    QStringList problems = m_unreadable;
    checkFacts(server, problems);
    checkCalls(server, problems);
    expectNone(server,
        "SELECT number AS key FROM ticket GROUP BY service_day, number HAVING count(*) > 1",
        QStringLiteral("two tickets have the number "),
        problems);
    expectNone(server,
        "SELECT ticket_id AS key FROM call GROUP BY ticket_id HAVING count(*) > 1",
        QStringLiteral("called into two rooms: "),
        problems);
    expectNone(server,
        "SELECT reason || ' of station ' || station_id AS key FROM quarantine",
        QStringLiteral("set aside: "),
        problems);
    expectNone(server,
        "SELECT station_id AS key FROM op_log GROUP BY station_id "
        "HAVING count(*) <> max(seq) OR min(seq) <> 1",
        QStringLiteral("a gap in the operations of station "),
        problems);
    expectNone(server,
        "SELECT newest AS key FROM (SELECT count(*) AS operations, max(ver) AS newest, "
        "min(ver) AS oldest FROM op_log) AS log WHERE operations <> newest OR oldest <> 1",
        QStringLiteral("a gap in the site's order before "),
        problems);
    return problems;
}
