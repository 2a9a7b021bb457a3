// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/schedule.h"

#include <algorithm>

#include "domain/booking/rota.h"
#include "domain/booking/slots.h"

namespace Domain {

using Base::ErrorKind;

namespace {
constexpr int MinutesOfDay = 24 * 60;
constexpr int LongestDay = 36 * 60; // as a rota's: a night session ends on the next day's noon
constexpr int MostPlaces = 99;

/// The weekday whose rota is worked on that day; nothing on a holiday.
std::optional<int> workedWeekday(const DayPlan &plan)
{
    const int weekday = plan.day.dayOfWeek();
    if (!plan.holiday || plan.holidays == Holidays::Worked)
        return weekday;
    if (plan.holiday->kind == HolidayKind::Off)
        return std::nullopt;
    return weekday == Qt::Saturday ? Qt::Friday : weekday == Qt::Sunday ? Qt::Monday : weekday;
}

bool stands(const ScheduleException &exception, const RoleId &role, QDate day)
{
    return exception.roleId == role && exception.day == day && exception.undoneAt == Base::Never;
}

bool overlaps(int start, int end, int otherStart, int otherEnd)
{
    return start < otherEnd && otherStart < end;
}

QString placeOf(const ScheduleException &exception)
{
    return QStringLiteral("%1 %2 %3-%4")
        .arg(exception.roleId.text(), exception.day.toString(Qt::ISODate))
        .arg(exception.startMinute)
        .arg(exception.endMinute);
}

Slot slotAt(const PractitionerRole &role, const DayPlan &plan, int minute, const QTimeZone &zone)
{
    Slot slot;
    slot.id = SlotId(QStringLiteral("%1.%2.%3")
                         .arg(role.id.text(), plan.day.toString(QStringLiteral("yyyyMMdd")))
                         .arg(minute, 4, 10, QLatin1Char('0')));
    slot.roleId = role.id;
    slot.practitionerId = role.practitionerId;
    slot.departmentId = role.departmentId;
    slot.roomId = role.roomId;
    slot.serviceDay = plan.day;
    slot.startsAt = minute < MinutesOfDay
        ? Base::instantAt(plan.day, minute, zone)
        : Base::instantAt(plan.day.addDays(1), minute - MinutesOfDay, zone);
    slot.endsAt = slot.startsAt + SlotLength;
    return slot;
}
} // namespace

HolidayId holidayId(QDate day)
{
    return HolidayId(day.toString(Qt::ISODate));
}

AffectedId affectedId(const ScheduleChangeId &change, const AppointmentId &appointment)
{
    return AffectedId(change.text() + QLatin1Char(':') + appointment.text());
}

Base::Result<std::vector<Session>> sessionsOf(const PractitionerRole &role, const DayPlan &plan)
{
    const auto rota = parseRota(role.availableTime);
    if (!rota)
        return Base::passOn(rota);
    std::vector<Session> sessions;
    const auto weekday = workedWeekday(plan);
    for (const RotaSession &session : *rota) {
        if (weekday && session.weekday == *weekday && session.holdsOn(plan.day))
            sessions.push_back(
                {session.startMinute, session.endMinute, session.placesPerSlot, role.roomId});
    }
    for (const ScheduleException &extra : plan.exceptions) {
        if (extra.kind == ExceptionKind::Extra && stands(extra, role.id, plan.day))
            sessions.push_back({extra.startMinute,
                extra.endMinute,
                extra.placesPerSlot,
                extra.roomId.isEmpty() ? role.roomId : extra.roomId});
    }
    std::ranges::sort(sessions, {}, &Session::startMinute);
    return sessions;
}

Base::Result<std::vector<Slot>> plannedSlots(
    const PractitionerRole &role, const DayPlan &plan, const QTimeZone &zone)
{
    const auto sessions = sessionsOf(role, plan);
    if (!sessions)
        return Base::passOn(sessions);
    constexpr int Step = static_cast<int>(SlotLength.count());
    std::vector<Slot> slots;
    for (const Session &session : *sessions) {
        const auto byPace =
            sessionPlaces((session.endMinute - session.startMinute) / Step, plan.pace);
        for (int minute = session.startMinute; minute + Step <= session.endMinute; minute += Step) {
            Slot slot = slotAt(role, plan, minute, zone);
            slot.capacity = session.placesPerSlot == PlacesByPace
                ? byPace[static_cast<size_t>((minute - session.startMinute) / Step)]
                : session.placesPerSlot;
            slot.roomId = session.roomId;
            bool absent = false;
            for (const ScheduleException &one : plan.exceptions) {
                const bool touched = stands(one, role.id, plan.day)
                    && overlaps(minute, minute + Step, one.startMinute, one.endMinute);
                absent |= touched && one.kind == ExceptionKind::Absent;
                if (touched && one.kind == ExceptionKind::OtherRoom)
                    slot.roomId = one.roomId;
            }
            // A clock change may give two half hours one start (edge 41).
            if (!absent && (slots.empty() || slots.back().startsAt < slot.startsAt))
                slots.push_back(slot);
        }
    }
    return slots;
}

Base::Result<void> checkException(
    const PractitionerRole &role, const DayPlan &plan, const ScheduleException &exception)
{
    const auto refuse = [&exception](const char *code) {
        return Base::fail(ErrorKind::Invalid, code, placeOf(exception));
    };
    if (!exception.day.isValid() || exception.day != plan.day)
        return refuse("bad-day");
    if (exception.startMinute < 0 || exception.endMinute <= exception.startMinute
        || exception.endMinute > LongestDay)
        return refuse("bad-time");
    if (exception.reason.trimmed().isEmpty())
        return refuse("no-reason");
    const auto sessions = sessionsOf(role, plan);
    if (!sessions)
        return Base::passOn(sessions);
    const bool meets = std::ranges::any_of(*sessions, [&exception](const Session &session) {
        return overlaps(
            exception.startMinute, exception.endMinute, session.startMinute, session.endMinute);
    });
    if (exception.kind != ExceptionKind::Extra)
        return meets ? Base::Result<void>() : refuse("outside-session");
    if (exception.placesPerSlot < 1 || exception.placesPerSlot > MostPlaces)
        return refuse("bad-places");
    if (exception.endMinute - exception.startMinute < SlotLength.count())
        return refuse("bad-time");
    return meets ? refuse("overlapping-session") : Base::Result<void>();
}
} // namespace Domain
