// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schemasteps.h"

namespace Store {

Base::Result<void> runAll(Database &database, const std::vector<const char *> &statements)
{
    for (const char *statement : statements) {
        if (const auto done = database.define(QString::fromUtf8(statement)); !done)
            return Base::passOn(done);
    }
    return {};
}

Base::Result<void> addColumns(
    Database &database, StoreKind kind, const std::vector<NewColumn> &columns)
{
    for (const NewColumn &column : columns) {
        const auto in = [&column](const char *sql) {
            return QString::fromLatin1(sql)
                .replace(QLatin1String("@table"), QLatin1String(column.table))
                .replace(QLatin1String("@name"), QLatin1String(column.name))
                .replace(QLatin1String("@type"), QLatin1String(column.type))
                .replace(QLatin1String("@value"), QLatin1String(column.value));
        };
        QStringList statements{
            in("ALTER TABLE @table ADD COLUMN @name @type NOT NULL DEFAULT @value")};
        if (kind == StoreKind::Station) {
            statements += in("UPDATE undo SET before = json_set(before, '$.@name', @value)"
                             " WHERE tbl = '@table' AND before <> ''");
        } else {
            statements += in("UPDATE change SET before = json_set(before, '$.@name', @value)"
                             " WHERE tbl = '@table' AND before <> ''");
            statements += in("UPDATE change SET row = json_set(row, '$.@name', @value)"
                             " WHERE tbl = '@table' AND row <> ''");
        }
        for (const QString &sql : statements) {
            if (const auto done = database.define(sql); !done)
                return Base::passOn(done);
        }
    }
    return {};
}

// Units and names as in schema.cpp: written out, never taken from the code of today. One list for
// each subject.
namespace {
const std::vector<const char *> ClaimsTo4{
    R"(CREATE TABLE claim (
        id TEXT NOT NULL PRIMARY KEY, station_id TEXT NOT NULL, queue_id TEXT NOT NULL,
        ticket_id TEXT NOT NULL, room_id TEXT NOT NULL, service_day TEXT NOT NULL,
        holder TEXT NOT NULL
    ) STRICT)",
    "CREATE INDEX claim_by_queue ON claim (queue_id, service_day)",
    "CREATE INDEX claim_by_station ON claim (station_id, service_day)",
};

// What waiting areas are told.
const std::vector<const char *> NoticesTo4{
    R"(CREATE TABLE notice (
        id TEXT NOT NULL PRIMARY KEY, department_id TEXT NOT NULL, text_zh TEXT NOT NULL,
        text_en TEXT NOT NULL, station_id TEXT NOT NULL, posted_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX notice_by_end ON notice (ends_at)",
};

const std::vector<const char *> QueueTo4{
    R"(CREATE TABLE queue_policy (
        id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL,
        made_at INTEGER NOT NULL, made_by_id TEXT NOT NULL, made_by TEXT NOT NULL,
        why TEXT NOT NULL, restores INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX policy_by_version ON queue_policy (version)",
    R"(CREATE TABLE room_duty (
        id TEXT NOT NULL PRIMARY KEY, room_id TEXT NOT NULL, service_day TEXT NOT NULL,
        practitioner_id TEXT NOT NULL, state INTEGER NOT NULL, since_at INTEGER NOT NULL,
        until_at INTEGER NOT NULL, why TEXT NOT NULL, also_room_id TEXT NOT NULL
    ) STRICT)",
    "CREATE INDEX duty_by_day ON room_duty (service_day)",
};

const std::vector<NewColumn> QueueColumnsTo4{
    {"ticket", "practitioner_id", "TEXT", "''"},
    {"ticket", "told_at", "INTEGER", "0"},
    {"ticket", "told_median_s", "INTEGER", "0"},
    {"ticket", "told_upper_s", "INTEGER", "0"},
    {"ticket", "raw_median_s", "INTEGER", "0"},
    {"ticket", "raw_upper_s", "INTEGER", "0"},
    {"ticket", "last_act", "TEXT", "''"},
};

const std::vector<const char *> QueueTo5{
    R"(CREATE TABLE unplaced (
        id TEXT NOT NULL PRIMARY KEY, occasion TEXT NOT NULL, cause INTEGER NOT NULL,
        ticket_id TEXT NOT NULL, patient_id TEXT NOT NULL, queue_id TEXT NOT NULL,
        room_id TEXT NOT NULL, practitioner_id TEXT NOT NULL, service_day TEXT NOT NULL,
        number TEXT NOT NULL, was INTEGER NOT NULL, state INTEGER NOT NULL,
        slip INTEGER NOT NULL, new_number TEXT NOT NULL, note TEXT NOT NULL,
        made_at INTEGER NOT NULL, settled_at INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX unplaced_by_day ON unplaced (service_day)",
    "CREATE INDEX unplaced_by_occasion ON unplaced (occasion)",
    "CREATE INDEX unplaced_by_ticket ON unplaced (ticket_id)",
};

const std::vector<NewColumn> QueueColumnsTo5{
    {"room_duty", "queue_ids", "TEXT", "''"},
};

/// What came in the old shape is asked for again: pages that wait, and rows of new tables and
/// columns that the server has told before.
Base::Result<void> startAnew(Database &database)
{
    return runAll(database,
        {"DELETE FROM pull_stage",
            "INSERT OR REPLACE INTO setting (id, value) VALUES ('base', 'outgrown')"});
}
} // namespace

Base::Result<void> makeFourth(Database &database, StoreKind kind)
{
    if (kind == StoreKind::Station) {
        if (const auto emptied = startAnew(database); !emptied)
            return emptied;
    }
    for (const auto &subject : {ClaimsTo4, NoticesTo4, QueueTo4}) {
        if (const auto made = runAll(database, subject); !made)
            return made;
    }
    if (const auto grown = addColumns(database, kind, QueueColumnsTo4); !grown)
        return grown;
    return makeBookingFourth(database, kind);
}

Base::Result<void> makeFifth(Database &database, StoreKind kind)
{
    if (kind == StoreKind::Station) {
        if (const auto emptied = startAnew(database); !emptied)
            return emptied;
    }
    for (const auto &subject : {QueueTo5}) {
        if (const auto made = runAll(database, subject); !made)
            return made;
    }
    return addColumns(database, kind, QueueColumnsTo5);
}
} // namespace Store
