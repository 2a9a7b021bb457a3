// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of people whose doctor is away, and the calendar of the state.
#include <set>

#include "operations/acts.h"
#include "operations/affectedlist.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "operations/dayplan.h"
#include "operations/scheduleoperations.h"
#include "store/directorytable.h"
#include "store/scheduletable.h"
#include "store/slottable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr size_t MostHolidays = 100; ///< of one import; a year has some forty

Base::Result<AffectedBooking> openLine(Context &context, const AffectedId &id)
{
    const auto line = context.transaction.get<AffectedBooking>(id);
    if (!line)
        return Base::passOn(line);
    if (!*line)
        return Base::fail(ErrorKind::NotFound, "no-affected", id.text());
    if ((*line)->state != AffectedState::Open)
        return Base::fail(ErrorKind::Conflict, "settled", id.text());
    return **line;
}

Outcome runPlace(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<AffectedId>("affected");
    const auto slotId = arguments.id<SlotId>("slot");
    const auto newId = arguments.id<AppointmentId>("id");
    if (!arguments.ok())
        return arguments.error();
    const auto line = openLine(context, id);
    if (!line)
        return Base::passOn(line);
    const auto stored = context.transaction.get<Appointment>(line->appointmentId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored || (*stored)->status != AppointmentStatus::Booked)
        return Base::fail(ErrorKind::Conflict, "settled", id.text());
    const Appointment old = **stored;
    const Calling calling{QStringLiteral("moved"), CancelledBy::Hospital, Cooling::No, true};
    if (const auto cancelled = callOff(context, old, calling); !cancelled)
        return Base::passOn(cancelled);
    const BookingWish wish{newId,
        slotId,
        old.patientId,
        {},
        old.channel,
        old.bookedByRelation,
        {},
        old.proxyName,
        old.proxyPhone};
    const auto appointment = book(context, wish, old);
    if (!appointment)
        return Base::passOn(appointment);
    return QJsonObject{{QStringLiteral("appointment"), Store::toJson(*appointment)}};
}

Outcome runTell(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<AffectedId>("affected");
    const QString note = arguments.text("note").trimmed();
    if (!arguments.ok())
        return arguments.error();
    if (note.isEmpty())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("note"));
    auto line = openLine(context, id);
    if (!line)
        return Base::passOn(line);
    line->state = AffectedState::Told;
    line->note = note;
    line->settledAt = context.at;
    if (const auto put = context.transaction.put(*line); !put)
        return Base::passOn(put);
    if (line->kind == ExceptionKind::OtherRoom)
        return QJsonObject{};
    const auto stored = context.transaction.get<Appointment>(line->appointmentId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored || (*stored)->status != AppointmentStatus::Booked)
        return QJsonObject{};
    const Calling calling{note, CancelledBy::Hospital, Cooling::No, false};
    if (const auto cancelled = callOff(context, **stored, calling); !cancelled)
        return Base::passOn(cancelled);
    return QJsonObject{};
}

/// Days that have half hours already are made again with what the calendar says now, and who is
/// booked on a day off is listed. How many.
Base::Result<int> remakeDays(Context &context, const std::set<QDate> &days)
{
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const auto roles = Store::DirectoryTable(context.transaction).roles();
    if (!roles)
        return Base::passOn(roles);
    int people = 0;
    for (const QDate &day : days) {
        const auto made = Store::SlotTable(context.transaction).ofDay(day);
        if (!made)
            return Base::passOn(made);
        if (made->empty() || day < Base::dayOf(context.at, *zone))
            continue;
        const ScheduleChangeId change(QStringLiteral("holiday:") + day.toString(Qt::ISODate));
        for (const PractitionerRole &role : *roles) {
            const auto plan = dayPlan(context.transaction, role, day);
            if (!plan)
                return Base::passOn(plan);
            const auto done = makeHalfHours(context, role, *plan, *zone);
            if (!done)
                return Base::passOn(done);
            const auto listed =
                listTouched(context, {change, ExceptionKind::Absent, {}}, done->stranded);
            if (!listed)
                return Base::passOn(listed);
            people += listed->people;
        }
    }
    return people;
}

Outcome runHolidays(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto holidays = arguments.rows<Holiday>("holidays");
    if (!arguments.ok())
        return arguments.error();
    if (holidays.empty() || holidays.size() > MostHolidays)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("holidays"));
    std::set<QDate> changed;
    std::set<int> years;
    for (const Holiday &holiday : holidays) {
        const QDate day = QDate::fromString(holiday.id.text(), Qt::ISODate);
        if (!day.isValid() || holiday.id != holidayId(day))
            return Base::fail(ErrorKind::Invalid, "bad-day", holiday.id.text());
        changed.insert(day);
        years.insert(day.year());
    }
    const auto known =
        Store::ScheduleTable(context.transaction).holidaysFrom(QDate(*years.begin(), 1, 1));
    if (!known)
        return Base::passOn(known);
    for (const Holiday &before : *known) {
        const QDate day = QDate::fromString(before.id.text(), Qt::ISODate);
        if (!years.contains(day.year()) || changed.contains(day))
            continue;
        changed.insert(day);
        if (const auto removed = context.transaction.remove<Holiday>(before.id); !removed)
            return Base::passOn(removed);
    }
    for (const Holiday &holiday : holidays) {
        if (const auto put = context.transaction.put(holiday); !put)
            return Base::passOn(put);
    }
    const auto people = remakeDays(context, changed);
    if (!people)
        return Base::passOn(people);
    return QJsonObject{{QStringLiteral("days"), static_cast<int>(holidays.size())},
        {QStringLiteral("touched"), *people}};
}
} // namespace

Request placeAffected(
    const AffectedId &affected, const SlotId &slot, const AppointmentId &newId, Base::Instant at)
{
    return {QStringLiteral("affected.place"),
        1,
        {{QStringLiteral("affected"), affected.text()},
            {QStringLiteral("slot"), slot.text()},
            {QStringLiteral("id"), newId.text()}},
        at};
}

Request tellAffected(const AffectedId &affected, const QString &note, Base::Instant at)
{
    return {QStringLiteral("affected.tell"),
        1,
        {{QStringLiteral("affected"), affected.text()}, {QStringLiteral("note"), note}},
        at};
}

Request putHolidays(const std::vector<Holiday> &holidays, Base::Instant at)
{
    return {
        QStringLiteral("holidays.put"), 1, {{QStringLiteral("holidays"), toArray(holidays)}}, at};
}

std::vector<Act> affectedActs()
{
    const std::vector<Role> desks{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("affected.place"), 1, Kind::Intent, desks, runPlace},
        {QStringLiteral("affected.tell"), 1, Kind::Intent, desks, runTell},
        {QStringLiteral("holidays.put"), 1, Kind::Intent, {Role::Administration}, runHolidays},
    };
}
} // namespace Operations
