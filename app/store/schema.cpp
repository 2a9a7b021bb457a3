// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include <array>
#include <vector>

#include "base/log.h"
#include "store/audittable.h"
#include "store/schemasteps.h"
#include "store/servertable.h"
#include "store/transaction.h"

namespace Store {

namespace {

// Units: *_at seconds since 1970-01-01T00:00Z (0: not yet), *_s seconds, *_ms milliseconds,
// *_min minutes, *_fen 1/100 yuan, *_day and *_date ISO 8601 days (empty: unknown), *_id the key of
// another table (empty: none). Enumerations have the numbers of app/domain. Names are written out
// here, never taken from the code of today: a step must mean the same for ever.
const std::vector<const char *> HospitalTables {
    R"(CREATE TABLE site (
        id TEXT NOT NULL PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        zone TEXT NOT NULL, address_zh TEXT NOT NULL, address_en TEXT NOT NULL,
        phone TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE department (
        id TEXT NOT NULL PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        letter TEXT NOT NULL, icon TEXT NOT NULL, aliases TEXT NOT NULL,
        waiting_area_id TEXT NOT NULL, emergency INTEGER NOT NULL,
        position INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE location (
        id TEXT NOT NULL PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        map_ref TEXT NOT NULL, kind INTEGER NOT NULL, floor INTEGER NOT NULL,
        parent_id TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE practitioner (
        id TEXT NOT NULL PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
        title_zh TEXT NOT NULL, title_en TEXT NOT NULL, speciality_zh TEXT NOT NULL,
        speciality_en TEXT NOT NULL, gender INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE practitioner_role (
        id TEXT NOT NULL PRIMARY KEY, practitioner_id TEXT NOT NULL,
        department_id TEXT NOT NULL, room_id TEXT NOT NULL, fee_code TEXT NOT NULL,
        available_time TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE price (
        id TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL, name_zh TEXT NOT NULL,
        name_en TEXT NOT NULL, amount_fen INTEGER NOT NULL, valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE document (
        id TEXT NOT NULL PRIMARY KEY, media_type TEXT NOT NULL, body TEXT NOT NULL,
        version INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE queue (
        id TEXT NOT NULL PRIMARY KEY, department_id TEXT NOT NULL,
        practitioner_id TEXT NOT NULL, letter TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE slot (
        id TEXT NOT NULL PRIMARY KEY, role_id TEXT NOT NULL,
        practitioner_id TEXT NOT NULL, department_id TEXT NOT NULL,
        room_id TEXT NOT NULL, service_day TEXT NOT NULL, starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL, capacity INTEGER NOT NULL, booked INTEGER NOT NULL,
        held INTEGER NOT NULL, state INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE hold (
        id TEXT NOT NULL PRIMARY KEY, slot_id TEXT NOT NULL, station_id TEXT NOT NULL,
        patient_id TEXT NOT NULL, expires_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE patient (
        id TEXT NOT NULL PRIMARY KEY, record_number TEXT NOT NULL, name TEXT NOT NULL,
        name_reading TEXT NOT NULL, search_key TEXT NOT NULL, gender INTEGER NOT NULL,
        birth_date TEXT NOT NULL, birth_precision INTEGER NOT NULL, phone TEXT NOT NULL,
        address TEXT NOT NULL, insurance TEXT NOT NULL, companion_name TEXT NOT NULL,
        companion_relation TEXT NOT NULL, companion_phone TEXT NOT NULL,
        needs INTEGER NOT NULL, statutory INTEGER NOT NULL,
        prefers_elderly INTEGER NOT NULL, alias INTEGER NOT NULL,
        verified INTEGER NOT NULL, note TEXT NOT NULL, created_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE identifier (
        id TEXT NOT NULL PRIMARY KEY, patient_id TEXT NOT NULL, kind INTEGER NOT NULL,
        value TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE consent (
        id TEXT NOT NULL PRIMARY KEY, patient_id TEXT NOT NULL, kind INTEGER NOT NULL,
        text_version TEXT NOT NULL, station_id TEXT NOT NULL, given_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE appointment (
        id TEXT NOT NULL PRIMARY KEY, slot_id TEXT NOT NULL, patient_id TEXT NOT NULL,
        department_id TEXT NOT NULL, practitioner_id TEXT NOT NULL,
        room_id TEXT NOT NULL, service_day TEXT NOT NULL, starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL, fee_fen INTEGER NOT NULL, status INTEGER NOT NULL,
        channel INTEGER NOT NULL, booked_by_relation TEXT NOT NULL,
        reason TEXT NOT NULL, moved_from TEXT NOT NULL, created_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE visit (
        id TEXT NOT NULL PRIMARY KEY, patient_id TEXT NOT NULL, token TEXT NOT NULL,
        department_id TEXT NOT NULL, appointment_id TEXT NOT NULL,
        service_day TEXT NOT NULL, state INTEGER NOT NULL, step_free INTEGER NOT NULL,
        started_at INTEGER NOT NULL, closed_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE visit_step (
        id TEXT NOT NULL PRIMARY KEY, visit_id TEXT NOT NULL, position INTEGER NOT NULL,
        kind INTEGER NOT NULL, state INTEGER NOT NULL, location_id TEXT NOT NULL,
        limit_min INTEGER NOT NULL, bring_zh TEXT NOT NULL, bring_en TEXT NOT NULL,
        active_at INTEGER NOT NULL, done_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE ticket (
        id TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL, queue_id TEXT NOT NULL,
        visit_id TEXT NOT NULL, step_id TEXT NOT NULL, patient_id TEXT NOT NULL,
        masked_name TEXT NOT NULL, appointment_id TEXT NOT NULL,
        service_day TEXT NOT NULL, class INTEGER NOT NULL, statutory INTEGER NOT NULL,
        state INTEGER NOT NULL, lane INTEGER NOT NULL, t0 INTEGER NOT NULL,
        credit_s INTEGER NOT NULL, adjust_ms INTEGER NOT NULL,
        sequence INTEGER NOT NULL, order_key INTEGER NOT NULL, room_id TEXT NOT NULL,
        checked_in_at INTEGER NOT NULL, called_at INTEGER NOT NULL,
        call_count INTEGER NOT NULL, started_at INTEGER NOT NULL,
        finished_at INTEGER NOT NULL, miss_count INTEGER NOT NULL,
        parked_at INTEGER NOT NULL, parked_s INTEGER NOT NULL, needs INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE number_block (
        id TEXT NOT NULL PRIMARY KEY, station_id TEXT NOT NULL, queue_id TEXT NOT NULL,
        service_day TEXT NOT NULL, first_number INTEGER NOT NULL,
        last_number INTEGER NOT NULL, used INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE call (
        id TEXT NOT NULL PRIMARY KEY, ticket_id TEXT NOT NULL, queue_id TEXT NOT NULL,
        room_id TEXT NOT NULL, number TEXT NOT NULL, masked_name TEXT NOT NULL,
        called_at INTEGER NOT NULL, policy_version INTEGER NOT NULL,
        waited_s INTEGER NOT NULL, credit_s INTEGER NOT NULL,
        runner_up_id TEXT NOT NULL, runner_up_waited_s INTEGER NOT NULL,
        runner_up_credit_s INTEGER NOT NULL, reason TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE survey (
        id TEXT NOT NULL PRIMARY KEY, department_id TEXT NOT NULL,
        score INTEGER NOT NULL, reasons TEXT NOT NULL, station_id TEXT NOT NULL,
        recorded_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE complaint (
        id TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL, kind INTEGER NOT NULL,
        grade INTEGER NOT NULL, state INTEGER NOT NULL, channel TEXT NOT NULL,
        text TEXT NOT NULL, contact TEXT NOT NULL, department_id TEXT NOT NULL,
        visit_id TEXT NOT NULL, owner TEXT NOT NULL, answer TEXT NOT NULL,
        verdict TEXT NOT NULL, station_id TEXT NOT NULL, received_at INTEGER NOT NULL,
        answered_at INTEGER NOT NULL, closed_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE help_call (
        id TEXT NOT NULL PRIMARY KEY, station_id TEXT NOT NULL, place TEXT NOT NULL,
        screen TEXT NOT NULL, visit_id TEXT NOT NULL, state INTEGER NOT NULL,
        called_at INTEGER NOT NULL, answered_at INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX role_by_department ON practitioner_role (department_id)",
    "CREATE INDEX price_by_code ON price (code, valid_from)",
    "CREATE INDEX slot_by_day ON slot (service_day, department_id)",
    "CREATE INDEX hold_by_slot ON hold (slot_id)",
    "CREATE INDEX hold_by_station ON hold (station_id)",
    "CREATE INDEX patient_by_name ON patient (name, birth_date)",
    "CREATE INDEX patient_by_record ON patient (record_number)",
    "CREATE INDEX identifier_by_patient ON identifier (patient_id)",
    "CREATE INDEX appointment_by_day ON appointment (service_day, starts_at)",
    "CREATE INDEX appointment_by_patient ON appointment (patient_id, service_day)",
    "CREATE INDEX appointment_by_slot ON appointment (slot_id)",
    "CREATE INDEX visit_by_token ON visit (token)",
    "CREATE INDEX visit_by_patient ON visit (patient_id, service_day)",
    "CREATE INDEX visit_by_day ON visit (service_day)",
    "CREATE INDEX step_by_visit ON visit_step (visit_id)",
    "CREATE INDEX ticket_order ON ticket"
    " (queue_id, state, service_day, lane, order_key, t0, sequence)",
    "CREATE INDEX ticket_by_day ON ticket (service_day, number)",
    "CREATE INDEX ticket_by_visit ON ticket (visit_id)",
    "CREATE INDEX ticket_by_room ON ticket (room_id, service_day)",
    "CREATE INDEX block_by_queue ON number_block (queue_id, service_day, last_number)",
    "CREATE INDEX call_by_queue ON call (queue_id, called_at)",
    "CREATE INDEX call_by_ticket ON call (ticket_id)",
    "CREATE INDEX survey_by_time ON survey (recorded_at)",
    "CREATE INDEX complaint_by_state ON complaint (state, received_at)",
    "CREATE INDEX help_call_by_state ON help_call (state)",
};

// See app/store/README.md, "A station's own tables" and "A server's own tables".
const std::vector<const char *> StationTables {
    R"(CREATE TABLE sync_state (
        id TEXT NOT NULL PRIMARY KEY, station_id TEXT NOT NULL, name TEXT NOT NULL,
        role TEXT NOT NULL, epoch INTEGER NOT NULL, cursor INTEGER NOT NULL,
        base_seq INTEGER NOT NULL, acked_seq INTEGER NOT NULL, next_seq INTEGER NOT NULL,
        last_hash TEXT NOT NULL, last_contact_at INTEGER NOT NULL, public_key TEXT NOT NULL,
        secret_key TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE outbox (
        seq INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL,
        arguments TEXT NOT NULL, made_at INTEGER NOT NULL, hash TEXT NOT NULL,
        kind INTEGER NOT NULL, result TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE undo (
        n INTEGER NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, tbl TEXT NOT NULL,
        key TEXT NOT NULL, before TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE pull_stage (
        n INTEGER NOT NULL PRIMARY KEY, tbl TEXT NOT NULL, key TEXT NOT NULL, row TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE print_job (
        id TEXT NOT NULL PRIMARY KEY, ticket_id TEXT NOT NULL, made_at INTEGER NOT NULL,
        state INTEGER NOT NULL, body TEXT NOT NULL
    ) STRICT)",
};

const std::vector<const char *> ServerTables {
    R"(CREATE TABLE site_state (
        id TEXT NOT NULL PRIMARY KEY, epoch INTEGER NOT NULL, ver INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE station (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL,
        public_key TEXT NOT NULL, state INTEGER NOT NULL, last_seq INTEGER NOT NULL,
        last_hash TEXT NOT NULL, enrolled_at INTEGER NOT NULL, last_contact_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE enrol_code (
        code TEXT NOT NULL PRIMARY KEY, role TEXT NOT NULL, name TEXT NOT NULL,
        expires_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE op_log (
        ver INTEGER NOT NULL PRIMARY KEY, station_id TEXT NOT NULL, seq INTEGER NOT NULL,
        hash TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, arguments TEXT NOT NULL,
        made_at INTEGER NOT NULL, applied_at INTEGER NOT NULL, status INTEGER NOT NULL,
        result TEXT NOT NULL
    ) STRICT)",
    "CREATE UNIQUE INDEX op_log_by_station ON op_log (station_id, seq)",
    R"(CREATE TABLE change (
        n INTEGER NOT NULL PRIMARY KEY, ver INTEGER NOT NULL, tbl TEXT NOT NULL,
        key TEXT NOT NULL, before TEXT NOT NULL, row TEXT NOT NULL
    ) STRICT)",
    "CREATE INDEX change_by_ver ON change (ver)",
    R"(CREATE TABLE op_attempt (
        id TEXT NOT NULL PRIMARY KEY, attempts INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE quarantine (
        ver INTEGER NOT NULL PRIMARY KEY, station_id TEXT NOT NULL, seq INTEGER NOT NULL,
        reason TEXT NOT NULL, seen_at INTEGER NOT NULL
    ) STRICT)",
};

// Version 2: leases, written-off stations, alarms, the epoch after a restored backup. The journal
// and the change log hold whole rows, so a new column enters those too.
const std::vector<const char *> HospitalTo2 {
    "ALTER TABLE slot ADD COLUMN leased INTEGER NOT NULL DEFAULT 0",
    R"(CREATE TABLE lease (
        id TEXT NOT NULL PRIMARY KEY, station_id TEXT NOT NULL, slot_id TEXT NOT NULL,
        service_day TEXT NOT NULL, granted INTEGER NOT NULL, used INTEGER NOT NULL,
        returned INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX lease_by_station ON lease (station_id, service_day)",
    "CREATE INDEX lease_by_slot ON lease (slot_id, station_id)",
    "CREATE INDEX lease_by_day ON lease (service_day)",
};

const std::vector<const char *> StationTo2 {
    "ALTER TABLE sync_state ADD COLUMN told_epoch INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sync_state ADD COLUMN backed_up_seq INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sync_state ADD COLUMN report TEXT NOT NULL DEFAULT ''",
    "UPDATE sync_state SET told_epoch = epoch",
    "UPDATE undo SET before = json_set(before, '$.leased', 0) WHERE tbl = 'slot' AND before <> ''",
    "DELETE FROM pull_stage",
};

const std::vector<const char *> ServerTo2 {
    "ALTER TABLE station ADD COLUMN told_epoch INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE station ADD COLUMN written_off_at INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE station ADD COLUMN written_off_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE site_state ADD COLUMN backed_up_ver INTEGER NOT NULL DEFAULT 0",
    "UPDATE station SET told_epoch = coalesce((SELECT epoch FROM site_state), 1)",
    "UPDATE change SET before = json_set(before, '$.leased', 0)"
    " WHERE tbl = 'slot' AND before <> ''",
    "UPDATE change SET row = json_set(row, '$.leased', 0) WHERE tbl = 'slot' AND row <> ''",
    R"(CREATE TABLE alarm (
        n INTEGER NOT NULL PRIMARY KEY, ver INTEGER NOT NULL, station_id TEXT NOT NULL,
        seq INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL,
        raised_at INTEGER NOT NULL, seen_at INTEGER NOT NULL
    ) STRICT)",
};

// Version 3: the audit trail, and the people who work at the desks.
const std::vector<const char *> StationTo3 {
    "DELETE FROM pull_stage",
    R"(CREATE TABLE staff_verifier (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, display_name TEXT NOT NULL,
        role TEXT NOT NULL, verifier TEXT NOT NULL, signed_in_at INTEGER NOT NULL,
        failures INTEGER NOT NULL, locked_until_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE setting (
        id TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
    ) STRICT)",
};

const std::vector<const char *> ServerTo3 {
    R"(CREATE TABLE audit_entry (
        n INTEGER NOT NULL PRIMARY KEY, done_at INTEGER NOT NULL, station_id TEXT NOT NULL,
        staff_id TEXT NOT NULL, what TEXT NOT NULL, patient_id TEXT NOT NULL,
        result TEXT NOT NULL, ver INTEGER NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT)",
    "CREATE INDEX audit_by_patient ON audit_entry (patient_id, n)",
    "CREATE INDEX audit_by_staff ON audit_entry (staff_id, n)",
    R"(CREATE TABLE staff (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, display_name TEXT NOT NULL,
        role TEXT NOT NULL, password TEXT NOT NULL, must_change INTEGER NOT NULL,
        failures INTEGER NOT NULL, locked_until_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL, disabled_at INTEGER NOT NULL
    ) STRICT)",
    "CREATE UNIQUE INDEX staff_by_name ON staff (name)",
    R"(CREATE TABLE staff_session (
        id TEXT NOT NULL PRIMARY KEY, staff_id TEXT NOT NULL, station_id TEXT NOT NULL,
        started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX session_by_staff ON staff_session (staff_id, station_id, started_at)",
    R"(CREATE TABLE setting (
        id TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
    ) STRICT)",
};

// Also version 3: what the queue's rules keep of a ticket and of a call. The journal and the change
// log hold whole rows, so these enter those too.
const std::vector<NewColumn> ColumnsTo3{
    {"ticket", "cool_until_at", "INTEGER", "0"},
    {"ticket", "park_count", "INTEGER", "0"},
    {"ticket", "park_reason", "INTEGER", "0"},
    {"ticket", "parked_by_id", "TEXT", "''"},
    {"ticket", "left_at", "INTEGER", "0"},
    {"ticket", "earlier_places", "TEXT", "''"},
    {"call", "adjust_ms", "INTEGER", "0"},
    {"call", "runner_up_adjust_ms", "INTEGER", "0"},
    {"call", "credits", "TEXT", "''"},
    {"call", "runner_up_credits", "TEXT", "''"},
};

Base::Result<void> makeFirst(Database &database, StoreKind kind)
{
    if (const auto made = runAll(database, HospitalTables); !made)
        return made;
    return runAll(database, kind == StoreKind::Station ? StationTables : ServerTables);
}

Base::Result<void> makeSecond(Database &database, StoreKind kind)
{
    if (const auto made = runAll(database, HospitalTo2); !made)
        return made;
    return runAll(database, kind == StoreKind::Station ? StationTo2 : ServerTo2);
}

Base::Result<void> makeThird(Database &database, StoreKind kind)
{
    if (const auto grown = addColumns(database, kind, ColumnsTo3); !grown)
        return grown;
    if (kind == StoreKind::Station)
        return runAll(database, StationTo3);
    if (const auto made = runAll(database, ServerTo3); !made)
        return made;
    for (const QString &sql : database.dialect().appendOnly(QStringLiteral("audit_entry"))) {
        if (const auto kept = database.define(sql); !kept)
            return kept;
    }
    return {};
}

using Making = Base::Result<void> (*)(Database &, StoreKind);
/// The step to each version from the one before it; the first makes a new file.
constexpr std::array<Making, SchemaVersion> Steps{
    makeFirst, makeSecond, makeThird, makeFourth, makeFifth};

Base::Result<qint64> version(Database &database)
{
    const auto rows = database.run(database.dialect().readVersion());
    if (!rows)
        return Base::passOn(rows);
    return rows->front().value(QStringLiteral("version")).toInteger();
}

/// The row that every transaction of a server locks is there before the first one; so is the first
/// line of the audit trail, which says from where on it tells of every operation.
Base::Result<void> makeSite(Database &database)
{
    const auto site = ServerTable(database).site();
    if (!site)
        return Base::passOn(site);
    if (const auto stored = ServerTable(database).setSite(*site); !stored)
        return stored;
    return AuditTable(database).begin(site->ver);
}

/// One step: from `from` to the version after it, in one transaction.
Base::Result<void> step(Database &database, StoreKind kind, qint64 from)
{
    const auto transaction = Transaction::beginSchema(database);
    if (!transaction)
        return Base::passOn(transaction);
    const auto now = version(database); // another program may have been faster
    if (!now)
        return Base::passOn(now);
    if (*now != from)
        return {};
    if (const auto made = Steps.at(static_cast<size_t>(from))(database, kind); !made)
        return made;
    for (const QString &sql :
        database.dialect().writeVersion(kind, static_cast<int>(from) + 1)) {
        if (const auto done = database.run(sql); !done)
            return Base::passOn(done);
    }
    if (kind == StoreKind::Server && from + 1 == SchemaVersion) {
        if (const auto site = makeSite(database); !site)
            return site;
    }
    return (*transaction)->commit();
}
} // namespace

Base::Result<void> migrate(Database &database, StoreKind kind)
{
    for (;;) {
        const auto stored = version(database);
        if (!stored)
            return Base::passOn(stored);
        if (*stored >= SchemaVersion)
            return {};
        if (const auto done = step(database, kind, *stored); !done)
            return done;
        qCInfo(logStore, "schema %lld", static_cast<long long>(*stored + 1));
    }
}
} // namespace Store
