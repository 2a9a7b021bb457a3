// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schemasteps.h"

namespace Store {

// Units and names as in schema.cpp: written out, never taken from the code of today.
namespace {
// Version 4: schedules that change, waiting list, messages, people who did not come. What a half
// hour may take is guarded by the table itself from now on; `over` is what was promised above it
// before, and in journals more than enough.
const std::vector<NewColumn> ColumnsTo4{
    {"slot", "cooling", "INTEGER", "0"},
    {"slot", "reserved", "INTEGER", "0"},
    {"slot", "over", "INTEGER", "1000"},
    {"hold", "kind", "INTEGER", "1"},
    {"appointment", "root_id", "TEXT", "''"},
    {"appointment", "sequence", "INTEGER", "0"},
    {"appointment", "proxy_name", "TEXT", "''"},
    {"appointment", "proxy_phone", "TEXT", "''"},
    {"appointment", "cancelled_by", "INTEGER", "0"},
};

const std::vector<const char *> BookingTo4{
    R"(CREATE TABLE guarded_slot (
        id TEXT NOT NULL PRIMARY KEY, role_id TEXT NOT NULL,
        practitioner_id TEXT NOT NULL, department_id TEXT NOT NULL,
        room_id TEXT NOT NULL, service_day TEXT NOT NULL, starts_at INTEGER NOT NULL,
        ends_at INTEGER NOT NULL, capacity INTEGER NOT NULL, booked INTEGER NOT NULL,
        held INTEGER NOT NULL, state INTEGER NOT NULL, leased INTEGER NOT NULL,
        cooling INTEGER NOT NULL, reserved INTEGER NOT NULL, over INTEGER NOT NULL,
        CHECK (booked >= 0 AND held >= 0 AND leased >= 0 AND cooling >= 0),
        CHECK (booked + held + leased + cooling <= capacity + over),
        CHECK (state = 1 OR capacity = 0)
    ) STRICT)",
    R"(INSERT INTO guarded_slot SELECT id, role_id, practitioner_id, department_id, room_id,
        service_day, starts_at, ends_at, CASE WHEN state = 1 THEN capacity ELSE 0 END, booked,
        held, state, leased, 0, 0, CASE WHEN booked + held + leased >
        CASE WHEN state = 1 THEN capacity ELSE 0 END THEN booked + held + leased -
        CASE WHEN state = 1 THEN capacity ELSE 0 END ELSE 0 END FROM slot)",
    "DROP TABLE slot",
    "ALTER TABLE guarded_slot RENAME TO slot",
    "CREATE INDEX slot_by_day ON slot (service_day, department_id)",
    "CREATE INDEX slot_by_role ON slot (role_id, service_day)",
    R"(CREATE TABLE hold_end (
        id TEXT NOT NULL PRIMARY KEY, slot_id TEXT NOT NULL, station_id TEXT NOT NULL,
        ending INTEGER NOT NULL, ended_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE cooling (
        id TEXT NOT NULL PRIMARY KEY, slot_id TEXT NOT NULL, opens_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE schedule_exception (
        id TEXT NOT NULL PRIMARY KEY, change_id TEXT NOT NULL, role_id TEXT NOT NULL,
        day TEXT NOT NULL, kind INTEGER NOT NULL, start_min INTEGER NOT NULL,
        end_min INTEGER NOT NULL, room_id TEXT NOT NULL, places INTEGER NOT NULL,
        reason TEXT NOT NULL, made_at INTEGER NOT NULL, undone_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE holiday (
        id TEXT NOT NULL PRIMARY KEY, kind INTEGER NOT NULL, name_zh TEXT NOT NULL,
        name_en TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE affected (
        id TEXT NOT NULL PRIMARY KEY, change_id TEXT NOT NULL, appointment_id TEXT NOT NULL,
        patient_id TEXT NOT NULL, department_id TEXT NOT NULL, service_day TEXT NOT NULL,
        starts_at INTEGER NOT NULL, kind INTEGER NOT NULL, proposed_slot_id TEXT NOT NULL,
        state INTEGER NOT NULL, note TEXT NOT NULL, made_at INTEGER NOT NULL,
        settled_at INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE waitlist (
        id TEXT NOT NULL PRIMARY KEY, patient_id TEXT NOT NULL, department_id TEXT NOT NULL,
        practitioner_id TEXT NOT NULL, day TEXT NOT NULL, channel INTEGER NOT NULL,
        state INTEGER NOT NULL, unanswered INTEGER NOT NULL, joined_at INTEGER NOT NULL,
        slot_id TEXT NOT NULL, hold_id TEXT NOT NULL, offer_until_at INTEGER NOT NULL,
        appointment_id TEXT NOT NULL, proxy_name TEXT NOT NULL, proxy_phone TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE message (
        id TEXT NOT NULL PRIMARY KEY, patient_id TEXT NOT NULL, appointment_id TEXT NOT NULL,
        kind INTEGER NOT NULL, to_whom INTEGER NOT NULL, state INTEGER NOT NULL,
        slot_id TEXT NOT NULL, until_at INTEGER NOT NULL, due_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL, next_try_at INTEGER NOT NULL, settled_at INTEGER NOT NULL,
        error TEXT NOT NULL
    ) STRICT)",
    R"(CREATE TABLE no_show (
        id TEXT NOT NULL PRIMARY KEY, patient_id TEXT NOT NULL, department_id TEXT NOT NULL,
        service_day TEXT NOT NULL, state INTEGER NOT NULL, excuse INTEGER NOT NULL,
        appeal TEXT NOT NULL, verdict TEXT NOT NULL, recorded_at INTEGER NOT NULL,
        decided_at INTEGER NOT NULL
    ) STRICT)",
    "CREATE INDEX hold_by_patient ON hold (patient_id)",
    "CREATE INDEX cooling_by_slot ON cooling (slot_id)",
    "CREATE INDEX cooling_by_time ON cooling (opens_at)",
    "CREATE INDEX exception_by_day ON schedule_exception (day)",
    "CREATE INDEX affected_by_state ON affected (state, service_day)",
    "CREATE INDEX affected_by_appointment ON affected (appointment_id)",
    "CREATE INDEX waitlist_by_day ON waitlist (day, state)",
    "CREATE INDEX waitlist_by_patient ON waitlist (patient_id)",
    "CREATE INDEX message_by_state ON message (state, next_try_at)",
    "CREATE INDEX message_by_appointment ON message (appointment_id)",
    "CREATE INDEX no_show_by_patient ON no_show (patient_id, service_day)",
};
} // namespace

Base::Result<void> makeBookingFourth(Database &database, StoreKind kind)
{
    if (const auto grown = addColumns(database, kind, ColumnsTo4); !grown)
        return grown;
    return runAll(database, BookingTo4);
}
} // namespace Store
