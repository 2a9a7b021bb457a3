// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/localtext.h"
#include "base/result.h"
#include "domain/booking/booking.h"
#include "domain/booking/capacity.h"
#include "domain/directory/directory.h"

namespace Domain {

/// What is different from the rota. Stored in `schedule_exception.kind`; never renumber.
enum class ExceptionKind { Absent = 1, Extra = 2, OtherRoom = 3 };

/// One doctor's day that differs from the rota.
struct ScheduleException {
    ExceptionId id;
    ScheduleChangeId changeId; ///< entered by one act: a whole department may be closed at once
    RoleId roleId;
    QDate day;
    ExceptionKind kind = ExceptionKind::Absent;
    int startMinute = 0;     ///< wall clock, after midnight
    int endMinute = 24 * 60; ///< not included
    LocationId roomId;       ///< Extra and OtherRoom; empty: the doctor's own
    int placesPerSlot = 0;   ///< Extra
    QString reason;
    Base::Instant madeAt;
    Base::Instant undoneAt; ///< `Never`: it stands

    bool operator==(const ScheduleException &) const = default;
};

/// Stored in `holiday.kind`; never renumber.
enum class HolidayKind { Off = 1, MakeUp = 2 };

/// A public holiday, or a weekend day that is worked in its stead. Its id is the day, ISO 8601.
struct Holiday {
    HolidayId id;
    HolidayKind kind = HolidayKind::Off;
    Base::LocalText name;

    bool operator==(const Holiday &) const = default;
};

[[nodiscard]] HolidayId holidayId(QDate day);

/// Stored in `affected.state`; never renumber. `Kept`: the change was taken back in time.
enum class AffectedState { Open = 1, Placed = 2, Told = 3, Kept = 4 };

/// Somebody whose booking a change of the schedule touches; kept until she has another place or
/// knows that there is none (service.md section 5).
struct AffectedBooking {
    AffectedId id; ///< change and booking
    ScheduleChangeId changeId;
    AppointmentId appointmentId;
    PatientId patientId;
    DepartmentId departmentId;
    QDate serviceDay;
    Base::Instant startsAt;
    ExceptionKind kind = ExceptionKind::Absent;
    SlotId proposedSlotId; ///< empty: nothing near was free
    AffectedState state = AffectedState::Open;
    QString note;
    Base::Instant madeAt;
    Base::Instant settledAt; ///< `Never`: open

    bool operator==(const AffectedBooking &) const = default;
};

[[nodiscard]] AffectedId affectedId(
    const ScheduleChangeId &change, const AppointmentId &appointment);

/// One stretch of a day in which a doctor sees patients.
struct Session {
    int startMinute = 0;
    int endMinute = 0;
    int placesPerSlot = 0; ///< or `PlacesByPace`
    LocationId roomId;

    bool operator==(const Session &) const = default;
};

/// Whether the house keeps a holiday; an emergency department does not.
enum class Holidays { Kept, Worked };

/// What a day is made of besides the rota.
struct DayPlan {
    QDate day;
    std::optional<Holiday> holiday;
    std::vector<ScheduleException> exceptions; ///< of this day, of any doctor
    Holidays holidays = Holidays::Kept;
    SessionPace pace{}; ///< of the doctor, where her rota goes by it
};

/// The sessions of `role` by rota, holiday and extra sessions, earliest first, with absences not
/// taken out yet. A holiday beats the rota; a make-up day has the rota of the weekday next to it
/// (Saturday Friday's, Sunday Monday's: guess, houses announce it differently and enter
/// exceptions). Errors: Invalid `bad-rota`.
[[nodiscard]] Base::Result<std::vector<Session>> sessionsOf(
    const PractitionerRole &role, const DayPlan &plan);

/// The half hours of `role` on that day, earliest first, in the hospital's wall time. What an
/// absence touches is left out and the rest stays where it stood (edge 34); a half hour that would
/// pass the end of its session is not made (edge 29).
/// Errors: Invalid `bad-rota`.
[[nodiscard]] Base::Result<std::vector<Slot>> plannedSlots(
    const PractitionerRole &role, const DayPlan &plan, const QTimeZone &zone);

/// Whether `exception` fits `role` on the day of `plan`, whose exceptions are those before it.
/// Errors: Invalid `bad-day`, `bad-time`, `bad-places`, `no-reason`, `outside-session` (nobody
/// works then), `overlapping-session`; the detail names role, day and minutes.
[[nodiscard]] Base::Result<void> checkException(
    const PractitionerRole &role, const DayPlan &plan, const ScheduleException &exception);
} // namespace Domain
