// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/scheduleoperations.h"

#include <algorithm>

#include "operations/acts.h"
#include "operations/affectedlist.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "operations/dayplan.h"
#include "store/directorytable.h"
#include "store/scheduletable.h"
#include "store/slottable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr size_t MostTouched = 2000; ///< of one act; a department of 40 doctors sees 1,900 a day

QString placeOf(const ScheduleWish &wish)
{
    const QString whose = wish.roleId.isEmpty() ? wish.departmentId.text() : wish.roleId.text();
    return QStringLiteral("%1 %2 %3-%4")
        .arg(whose, wish.day.toString(Qt::ISODate))
        .arg(wish.startMinute)
        .arg(wish.endMinute);
}

ScheduleException exceptionOf(const ScheduleWish &wish, const RoleId &role, Base::Instant at)
{
    return {ExceptionId(wish.id.text() + QLatin1Char('.') + role.text()),
        wish.id,
        role,
        wish.day,
        wish.kind,
        wish.startMinute,
        wish.endMinute,
        wish.roomId,
        wish.placesPerSlot,
        wish.reason.trimmed(),
        at,
        Base::Never};
}

Base::Result<void> checkWish(Store::Reader &reader, const ScheduleWish &wish, Base::Instant at)
{
    const auto bad = [&wish](const char *code) {
        return Base::fail(ErrorKind::Invalid, code, placeOf(wish));
    };
    const auto zone = zoneOf(reader);
    if (!zone)
        return Base::passOn(zone);
    if (!wish.day.isValid())
        return bad("bad-day");
    if (wish.day < Base::dayOf(at, *zone))
        return bad("past-day");
    if (wish.kind == ExceptionKind::OtherRoom && wish.roomId.isEmpty())
        return bad("no-room");
    if (wish.roomId.isEmpty())
        return {};
    const auto room = reader.get<Location>(wish.roomId);
    if (!room)
        return Base::passOn(room);
    return *room ? Base::Result<void>() : bad("no-room");
}

/// One doctor's exception. Nothing: of a whole department, and she does not work then.
Base::Result<std::optional<ScheduleException>> exceptionOfOne(
    Store::Reader &reader, const ScheduleWish &wish, const PractitionerRole &role, Base::Instant at)
{
    const auto plan = dayPlan(reader, role, wish.day);
    if (!plan)
        return Base::passOn(plan);
    const ScheduleException exception = exceptionOf(wish, role.id, at);
    const auto fits = checkException(role, *plan, exception);
    if (fits)
        return std::optional(exception);
    const bool worksNot = fits.error().code == QLatin1String("outside-session");
    if (worksNot && wish.roleId.isEmpty())
        return std::optional<ScheduleException>();
    return Base::passOn(fits);
}

Base::Result<std::vector<PractitionerRole>> rolesOf(Store::Reader &reader, const ScheduleWish &wish)
{
    if (wish.roleId.isEmpty()) {
        if (wish.kind != ExceptionKind::Absent)
            return Base::fail(ErrorKind::Invalid, "no-role", placeOf(wish));
        auto roles = Store::DirectoryTable(reader).rolesOf(wish.departmentId);
        if (roles && roles->empty())
            return Base::fail(ErrorKind::NotFound, "no-department", placeOf(wish));
        return roles;
    }
    const auto role = reader.get<PractitionerRole>(wish.roleId);
    if (!role)
        return Base::passOn(role);
    if (!*role)
        return Base::fail(ErrorKind::NotFound, "no-role", placeOf(wish));
    return std::vector<PractitionerRole>{**role};
}

/// Makes the half hours of each of the roles on that day anew.
Base::Result<void> remake(Context &context, const std::vector<ScheduleException> &exceptions)
{
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    for (const ScheduleException &exception : exceptions) {
        const auto role = context.transaction.get<PractitionerRole>(exception.roleId);
        if (!role)
            return Base::passOn(role);
        if (!*role)
            continue;
        const auto plan = dayPlan(context.transaction, **role, exception.day);
        if (!plan)
            return Base::passOn(plan);
        const auto made = makeHalfHours(context, **role, *plan, *zone);
        if (!made)
            return Base::passOn(made);
    }
    return {};
}

ScheduleWish wishOf(Arguments &arguments)
{
    return {arguments.id<ScheduleChangeId>("id"),
        arguments.optionalId<RoleId>("role"),
        arguments.optionalId<DepartmentId>("department"),
        QDate::fromString(arguments.text("day"), Qt::ISODate),
        static_cast<ExceptionKind>(arguments.number("kind", 1, 3)),
        arguments.number("start", 0, 36 * 60),
        arguments.number("end", 0, 36 * 60),
        arguments.optionalId<LocationId>("room"),
        arguments.number("places", 0, 99),
        arguments.text("reason")};
}

Outcome runChange(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const ScheduleWish wish = wishOf(arguments);
    if (!arguments.ok())
        return arguments.error();
    const auto exceptions = exceptionsFor(context.transaction, wish, context.at);
    if (!exceptions)
        return Base::passOn(exceptions);
    const auto people = touchedBy(context.transaction, *exceptions);
    if (!people)
        return Base::passOn(people);
    if (people->size() > MostTouched)
        return Base::fail(ErrorKind::Invalid, "too-large", placeOf(wish));
    for (const ScheduleException &exception : *exceptions) {
        if (const auto put = context.transaction.put(exception); !put)
            return Base::passOn(put);
    }
    if (const auto remade = remake(context, *exceptions); !remade)
        return Base::passOn(remade);
    const auto touched = listTouched(context, {wish.id, wish.kind, wish.roomId}, *people);
    if (!touched)
        return Base::passOn(touched);
    return QJsonObject{{QStringLiteral("touched"), touched->people},
        {QStringLiteral("proposed"), touched->proposed}};
}

/// Who was not placed yet keeps her booking where its half hour is open again.
Base::Result<void> keepUnplaced(Context &context, const ScheduleChangeId &change)
{
    const auto lines = Store::ScheduleTable(context.transaction).affectedBy(change);
    if (!lines)
        return Base::passOn(lines);
    for (AffectedBooking line : *lines) {
        if (line.state != AffectedState::Open)
            continue;
        line.state = AffectedState::Kept;
        line.settledAt = context.at;
        if (const auto put = context.transaction.put(line); !put)
            return put;
        const auto appointment = context.transaction.get<Appointment>(line.appointmentId);
        if (!appointment)
            return Base::passOn(appointment);
        if (const auto taken = takeBack(context, line.appointmentId); !taken)
            return taken;
        if (!*appointment)
            continue;
        Appointment kept = **appointment;
        const auto slot = context.transaction.get<Slot>(kept.slotId);
        if (!slot)
            return Base::passOn(slot);
        kept.sequence += 1;
        if (*slot)
            kept.roomId = (*slot)->roomId;
        if (const auto put = context.transaction.put(kept); !put)
            return put;
        const auto policy = bookingPolicy(context.transaction);
        if (!policy)
            return Base::passOn(policy);
        if (const auto told = announce(context, kept, *policy); !told)
            return told;
    }
    return {};
}

Outcome runUndo(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto change = arguments.id<ScheduleChangeId>("change");
    if (!arguments.ok())
        return arguments.error();
    auto exceptions = Store::ScheduleTable(context.transaction).ofChange(change);
    if (!exceptions)
        return Base::passOn(exceptions);
    if (exceptions->empty())
        return Base::fail(ErrorKind::NotFound, "no-change", change.text());
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    for (ScheduleException &exception : *exceptions) {
        if (exception.day < Base::dayOf(context.at, *zone))
            return Base::fail(ErrorKind::Conflict, "past-day", change.text());
        if (exception.undoneAt != Base::Never)
            return QJsonObject{};
        exception.undoneAt = context.at;
        if (const auto put = context.transaction.put(exception); !put)
            return Base::passOn(put);
    }
    if (exceptions->front().kind == ExceptionKind::Extra) {
        // The people of an extra session are touched by its end as by an absence.
        const auto people = touchedBy(context.transaction, *exceptions);
        if (!people)
            return Base::passOn(people);
        if (!people->empty())
            return Base::fail(ErrorKind::Conflict, "session-booked", change.text());
    }
    if (const auto remade = remake(context, *exceptions); !remade)
        return Base::passOn(remade);
    if (const auto kept = keepUnplaced(context, change); !kept)
        return Base::passOn(kept);
    return QJsonObject{};
}
} // namespace

Base::Result<std::vector<ScheduleException>> exceptionsFor(
    Store::Reader &reader, const ScheduleWish &wish, Base::Instant at)
{
    if (const auto checked = checkWish(reader, wish, at); !checked)
        return Base::passOn(checked);
    const auto roles = rolesOf(reader, wish);
    if (!roles)
        return Base::passOn(roles);
    std::vector<ScheduleException> exceptions;
    for (const PractitionerRole &role : *roles) {
        const auto one = exceptionOfOne(reader, wish, role, at);
        if (!one)
            return Base::passOn(one);
        if (*one)
            exceptions.push_back(**one);
    }
    if (exceptions.empty())
        return Base::fail(ErrorKind::Invalid, "outside-session", placeOf(wish));
    return exceptions;
}

Base::Result<std::vector<Appointment>> touchedBy(
    Store::Reader &reader, const std::vector<ScheduleException> &exceptions)
{
    const auto zone = zoneOf(reader);
    if (!zone)
        return Base::passOn(zone);
    std::vector<Appointment> touched;
    for (const ScheduleException &exception : exceptions) {
        const auto slots = Store::SlotTable(reader).ofRole(exception.roleId, exception.day);
        if (!slots)
            return Base::passOn(slots);
        const auto at = [&](int minute) {
            return minute < 24 * 60
                ? Base::instantAt(exception.day, minute, *zone)
                : Base::instantAt(exception.day.addDays(1), minute - 24 * 60, *zone);
        };
        for (const Slot &slot : *slots) {
            if (slot.state != SlotState::Open) // its people stand in the list already
                continue;
            if (slot.startsAt >= at(exception.endMinute)
                || slot.endsAt <= at(exception.startMinute))
                continue;
            const auto booked = Store::SlotTable(reader).appointmentsInSlot(slot);
            if (!booked)
                return Base::passOn(booked);
            addAwaited(touched, *booked);
        }
    }
    std::ranges::stable_sort(touched, {}, &Appointment::startsAt);
    return touched;
}

Request changeSchedule(const ScheduleWish &wish, Base::Instant at)
{
    return {QStringLiteral("schedule.change"),
        1,
        {{QStringLiteral("id"), wish.id.text()},
            {QStringLiteral("role"), wish.roleId.text()},
            {QStringLiteral("department"), wish.departmentId.text()},
            {QStringLiteral("day"), wish.day.toString(Qt::ISODate)},
            {QStringLiteral("kind"), static_cast<int>(wish.kind)},
            {QStringLiteral("start"), wish.startMinute},
            {QStringLiteral("end"), wish.endMinute},
            {QStringLiteral("room"), wish.roomId.text()},
            {QStringLiteral("places"), wish.placesPerSlot},
            {QStringLiteral("reason"), wish.reason}},
        at};
}

Request undoScheduleChange(const ScheduleChangeId &change, Base::Instant at)
{
    return {QStringLiteral("schedule.undo"), 1, {{QStringLiteral("change"), change.text()}}, at};
}

std::vector<Act> scheduleActs()
{
    const std::vector<Role> desks{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("schedule.change"), 1, Kind::Intent, desks, runChange},
        {QStringLiteral("schedule.undo"), 1, Kind::Intent, desks, runUndo},
    };
}
} // namespace Operations
