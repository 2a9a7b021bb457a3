// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/schedule.h"
#include "operations/operation.h"

namespace Operations {

/// What is entered: one doctor's day, or a whole department's.
struct ScheduleWish {
    Domain::ScheduleChangeId id;
    Domain::RoleId roleId; ///< empty: every doctor of `departmentId`; then only `Absent`
    Domain::DepartmentId departmentId;
    QDate day;
    Domain::ExceptionKind kind = Domain::ExceptionKind::Absent;
    int startMinute = 0; ///< wall clock, after midnight
    int endMinute = 24 * 60;
    Domain::LocationId roomId;
    int placesPerSlot = 0;
    QString reason;
};

/// The exceptions that `wish` means, checked against rota, holidays and earlier exceptions.
/// Errors: Invalid, as `Domain::checkException`, and `past-day`, `no-room`; NotFound `no-role`,
/// `no-department`. The detail names role, day and minutes.
[[nodiscard]] Base::Result<std::vector<Domain::ScheduleException>> exceptionsFor(
    Store::Reader &reader, const ScheduleWish &wish, Base::Instant at);
/// Whose bookings `exceptions` touch, by time: what the desk shows before anything is done.
[[nodiscard]] Base::Result<std::vector<Domain::Appointment>> touchedBy(
    Store::Reader &reader, const std::vector<Domain::ScheduleException> &exceptions);

/// `schedule.change`, an intent: the exceptions stand, the half hours follow, everybody touched is
/// listed with a proposed place and written to (edges 36, 38). Answer: `touched`, `proposed`.
/// Errors: those of `exceptionsFor`.
[[nodiscard]] Request changeSchedule(const ScheduleWish &wish, Base::Instant at);
/// `schedule.undo`, an intent: the rota holds again; who was not placed yet keeps her booking.
/// Errors: NotFound `no-change`; Conflict `past-day`, `overlapping-session`.
[[nodiscard]] Request undoScheduleChange(const Domain::ScheduleChangeId &change, Base::Instant at);
/// `affected.place`, an intent: the booking moves to `slot`. Answer: `appointment`, the whole row.
/// Errors: those of booking; Conflict `settled`, NotFound `no-affected`.
[[nodiscard]] Request placeAffected(const Domain::AffectedId &affected,
    const Domain::SlotId &slot,
    const Domain::AppointmentId &newId,
    Base::Instant at);
/// `affected.tell`, an intent: she knows; without another place her booking is called off by the
/// house. A change of the room leaves it as it is.
/// Errors: Conflict `settled`, NotFound `no-affected`; Invalid without a note.
[[nodiscard]] Request tellAffected(
    const Domain::AffectedId &affected, const QString &note, Base::Instant at);
/// `holidays.put`, an intent of the administration: holidays and make-up days of the years that
/// `holidays` speaks of, in place of those that were known; half hours made already follow.
[[nodiscard]] Request putHolidays(const std::vector<Domain::Holiday> &holidays, Base::Instant at);
} // namespace Operations
