// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/rotaoperations.h"

#include <algorithm>

#include "domain/booking/slots.h"
#include "operations/acts.h"
#include "operations/affectedlist.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "operations/dayplan.h"
#include "operations/scheduleoperations.h"
#include "store/slottable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
/// Half hours are never made for days further off than this.
constexpr int DaysMade = 14;

/// What an edit comes to: exceptions of one day, or another rota from `from` on.
struct RotaEdit {
    PractitionerRole role; ///< with the new rota
    std::vector<ScheduleException> exceptions;
    QDate from;
};

QString placeOf(const RotaWish &wish)
{
    return QStringLiteral("%1 %2 %3")
        .arg(wish.roleId.text(), wish.day.toString(Qt::ISODate))
        .arg(wish.sessionStart);
}

tl::unexpected<Base::Error> bad(const char *code, const RotaWish &wish)
{
    return Base::fail(ErrorKind::Invalid, code, placeOf(wish));
}

ScheduleException exceptionOf(
    const RotaWish &wish, ExceptionKind kind, int start, int end, Base::Instant at)
{
    ScheduleException one;
    one.id =
        ExceptionId(QStringLiteral("%1.%2.%3").arg(wish.id.text(), wish.roleId.text()).arg(start));
    one.changeId = wish.id;
    one.roleId = wish.roleId;
    one.day = wish.day;
    one.kind = kind;
    one.startMinute = start;
    one.endMinute = end;
    one.reason = wish.reason.trimmed();
    one.madeAt = at;
    one.undoneAt = Base::Never;
    return one;
}

/// What that day loses of `session` and gets beside it.
std::vector<ScheduleException> differences(
    const RotaWish &wish, const RotaSession &session, Base::Instant at)
{
    const auto absent = [&](int start, int end) {
        return exceptionOf(wish, ExceptionKind::Absent, start, end, at);
    };
    const auto extra = [&](int start, int end) {
        ScheduleException one = exceptionOf(wish, ExceptionKind::Extra, start, end, at);
        one.placesPerSlot = std::max(1, session.placesPerSlot);
        return one;
    };
    if (!wish.to)
        return {absent(session.startMinute, session.endMinute)};
    const int start = wish.to->startMinute;
    const int end = wish.to->endMinute;
    if (end <= session.startMinute || session.endMinute <= start)
        return {absent(session.startMinute, session.endMinute), extra(start, end)};
    std::vector<ScheduleException> all;
    if (session.startMinute < start)
        all.push_back(absent(session.startMinute, start));
    if (end < session.endMinute)
        all.push_back(absent(end, session.endMinute));
    if (start < session.startMinute)
        all.push_back(extra(start, session.startMinute));
    if (session.endMinute < end)
        all.push_back(extra(session.endMinute, end));
    return all;
}

Base::Result<void> checkTo(const RotaWish &wish)
{
    if (!wish.to)
        return {};
    if (wish.to->endMinute - wish.to->startMinute < SlotLength.count())
        return bad("bad-time", wish);
    const int places = wish.to->placesPerSlot;
    return places < PlacesByPace || places > 99 ? Base::Result<void>(bad("bad-places", wish))
                                                : Base::Result<void>();
}

/// The first day that an edit of all of them changes: the next on which it has not begun.
QDate firstDay(
    const RotaWish &wish, const RotaSession &session, Base::Instant at, const QTimeZone &zone)
{
    if (wish.scope != RotaScope::All)
        return wish.day;
    QDate day = Base::dayOf(at, zone);
    while (day.dayOfWeek() != session.weekday
        || Base::instantAt(day, std::min(session.startMinute, 24 * 60 - 1), zone) <= at)
        day = day.addDays(1);
    return session.from.isValid() ? std::max(day, session.from) : day;
}

Base::Result<RotaEdit> editOf(Store::Reader &reader, const RotaWish &wish, Base::Instant at)
{
    const auto zone = zoneOf(reader);
    if (!zone)
        return Base::passOn(zone);
    if (!wish.day.isValid() || wish.day < Base::dayOf(at, *zone))
        return bad("past-day", wish);
    if (const auto checked = checkTo(wish); !checked)
        return Base::passOn(checked);
    const auto role = reader.get<PractitionerRole>(wish.roleId);
    if (!role)
        return Base::passOn(role);
    if (!*role)
        return Base::fail(ErrorKind::NotFound, "no-role", placeOf(wish));
    const auto rota = parseRota((*role)->availableTime);
    if (!rota)
        return Base::passOn(rota);
    const RotaSession *session = sessionAt(*rota, wish.day, wish.sessionStart);
    if (session == nullptr)
        return Base::fail(ErrorKind::NotFound, "no-session", placeOf(wish));
    RotaEdit edit{**role, {}, firstDay(wish, *session, at, *zone)};
    if (wish.scope == RotaScope::This) {
        edit.exceptions = differences(wish, *session, at);
        const auto plan = dayPlan(reader, edit.role, wish.day);
        if (!plan)
            return Base::passOn(plan);
        for (ScheduleException one : edit.exceptions) {
            if (one.reason.isEmpty())
                one.reason = QStringLiteral("-"); // asked for last, by the act itself
            if (const auto fits = checkException(edit.role, *plan, one); !fits)
                return Base::passOn(fits);
        }
        return edit;
    }
    const auto edited = editedRota(*rota, edit.from, wish.sessionStart, wish.to);
    if (!edited)
        return edited.error().code == u"bad-rota"
            ? Base::Result<RotaEdit>(bad("overlapping-session", wish))
            : Base::passOn(edited);
    edit.role.availableTime = rotaText(*edited);
    return edit;
}

std::vector<QDate> daysFrom(QDate from, QDate today)
{
    std::vector<QDate> days;
    for (QDate day = from; day < today.addDays(DaysMade); day = day.addDays(1))
        days.push_back(day);
    return days;
}

/// Booked in half hours that the new rota does not have.
Base::Result<std::vector<Appointment>> stranded(
    Store::Reader &reader, const RotaEdit &edit, QDate today, const QTimeZone &zone)
{
    std::vector<Appointment> people;
    for (const QDate day : daysFrom(edit.from, today)) {
        const auto plan = dayPlan(reader, edit.role, day);
        if (!plan)
            return Base::passOn(plan);
        const auto planned = plannedSlots(edit.role, *plan, zone);
        if (!planned)
            return Base::passOn(planned);
        const auto known = Store::SlotTable(reader).ofRole(edit.role.id, day);
        if (!known)
            return Base::passOn(known);
        for (const Slot &slot : *known) {
            if (slot.state != SlotState::Open
                || std::ranges::find(*planned, slot.id, &Slot::id) != planned->end())
                continue;
            const auto booked = Store::SlotTable(reader).appointmentsInSlot(slot);
            if (!booked)
                return Base::passOn(booked);
            addAwaited(people, *booked);
        }
    }
    return people;
}

Base::Result<std::vector<Appointment>> touchedBy(
    Store::Reader &reader, const RotaEdit &edit, Base::Instant at)
{
    const auto zone = zoneOf(reader);
    if (!zone)
        return Base::passOn(zone);
    if (edit.exceptions.empty())
        return stranded(reader, edit, Base::dayOf(at, *zone), *zone);
    std::vector<ScheduleException> away;
    std::ranges::copy_if(edit.exceptions, std::back_inserter(away), [](const auto &one) {
        return one.kind == ExceptionKind::Absent;
    });
    return Operations::touchedBy(reader, away);
}

Base::Result<void> remake(Context &context, const RotaEdit &edit)
{
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const QDate today = Base::dayOf(context.at, *zone);
    const auto days = edit.exceptions.empty() ? daysFrom(edit.from, today)
                                              : std::vector<QDate>{edit.exceptions.front().day};
    for (const QDate day : days) {
        const auto made = Store::SlotTable(context.transaction).ofDay(day);
        if (!made)
            return Base::passOn(made);
        if (made->empty()) // made later, from the new rota
            continue;
        const auto plan = dayPlan(context.transaction, edit.role, day);
        if (!plan)
            return Base::passOn(plan);
        if (const auto slots = makeHalfHours(context, edit.role, *plan, *zone); !slots)
            return Base::passOn(slots);
    }
    return {};
}

RotaWish wishOf(Arguments &arguments)
{
    RotaWish wish;
    wish.id = arguments.id<ScheduleChangeId>("id");
    wish.roleId = arguments.id<RoleId>("role");
    wish.day = QDate::fromString(arguments.text("day"), Qt::ISODate);
    wish.sessionStart = arguments.number("session", 0, 36 * 60);
    wish.scope = static_cast<RotaScope>(arguments.number("scope", 1, 3));
    wish.reason = arguments.text("reason");
    if (arguments.has("start")) {
        RotaSession to;
        to.startMinute = arguments.number("start", 0, 36 * 60);
        to.endMinute = arguments.number("end", 0, 36 * 60);
        to.placesPerSlot = arguments.number("places", 0, 99);
        wish.to = to;
    }
    return wish;
}

Outcome runChange(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const RotaWish wish = wishOf(arguments);
    if (!arguments.ok())
        return arguments.error();
    if (wish.reason.trimmed().isEmpty())
        return bad("no-reason", wish);
    const auto edit = editOf(context.transaction, wish, context.at);
    if (!edit)
        return Base::passOn(edit);
    const auto people = touchedBy(context.transaction, *edit, context.at);
    if (!people)
        return Base::passOn(people);
    for (const ScheduleException &exception : edit->exceptions) {
        if (const auto put = context.transaction.put(exception); !put)
            return Base::passOn(put);
    }
    if (const auto put = context.transaction.put(edit->role); !put)
        return Base::passOn(put);
    if (const auto remade = remake(context, *edit); !remade)
        return Base::passOn(remade);
    const auto touched = listTouched(context, {wish.id, ExceptionKind::Absent, {}}, *people);
    if (!touched)
        return Base::passOn(touched);
    return QJsonObject{{QStringLiteral("touched"), touched->people},
        {QStringLiteral("proposed"), touched->proposed}};
}
} // namespace

Base::Result<std::vector<Appointment>> touchedByRota(
    Store::Reader &reader, const RotaWish &wish, Base::Instant at)
{
    const auto edit = editOf(reader, wish, at);
    if (!edit)
        return Base::passOn(edit);
    auto people = touchedBy(reader, *edit, at);
    if (people)
        std::ranges::stable_sort(*people, {}, &Appointment::startsAt);
    return people;
}

Request changeRota(const RotaWish &wish, Base::Instant at)
{
    QJsonObject arguments{{QStringLiteral("id"), wish.id.text()},
        {QStringLiteral("role"), wish.roleId.text()},
        {QStringLiteral("day"), wish.day.toString(Qt::ISODate)},
        {QStringLiteral("session"), wish.sessionStart},
        {QStringLiteral("scope"), static_cast<int>(wish.scope)},
        {QStringLiteral("reason"), wish.reason}};
    if (wish.to) {
        arguments.insert(QStringLiteral("start"), wish.to->startMinute);
        arguments.insert(QStringLiteral("end"), wish.to->endMinute);
        arguments.insert(QStringLiteral("places"), wish.to->placesPerSlot);
    }
    return {QStringLiteral("rota.change"), 1, arguments, at};
}

std::vector<Act> rotaActs()
{
    const std::vector<Role> desks{Role::Reception, Role::Administration};
    return {{QStringLiteral("rota.change"), 1, Kind::Intent, desks, runChange}};
}
} // namespace Operations
