// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/noshowoperations.h"

#include <algorithm>

#include "domain/booking/arrival.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "store/scheduletable.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "store/visittable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
/// A doctor who began later than this after the booked time was late (guess).
constexpr std::chrono::minutes DoctorLate{20};

/// Whether nobody was seen by this doctor that day before the booked time and a while more.
Base::Result<bool> doctorWasLate(Context &context, const Appointment &appointment)
{
    const auto tickets = Store::TicketTable(context.transaction).ofDay(appointment.serviceDay);
    if (!tickets)
        return Base::passOn(tickets);
    Base::Instant first = Base::Never;
    for (const Ticket &ticket : *tickets) {
        if (ticket.startedAt == Base::Never || ticket.roomId != appointment.roomId)
            continue;
        if (first == Base::Never || ticket.startedAt < first)
            first = ticket.startedAt;
    }
    return first != Base::Never && first > appointment.startsAt + DoctorLate;
}

Base::Result<NoShowExcuse> excuseOf(Context &context, const Appointment &appointment)
{
    const auto touched = Store::ScheduleTable(context.transaction).affectedOf(appointment.id);
    if (!touched)
        return Base::passOn(touched);
    if (!touched->empty())
        return NoShowExcuse::HospitalCancelled;
    const auto department = context.transaction.get<Department>(appointment.departmentId);
    if (!department)
        return Base::passOn(department);
    if (*department && (*department)->emergency)
        return NoShowExcuse::Emergency;
    const auto visits =
        Store::VisitTable(context.transaction).of(appointment.patientId, appointment.serviceDay);
    if (!visits)
        return Base::passOn(visits);
    for (const Visit &visit : *visits) {
        if (visit.serviceDay == appointment.serviceDay)
            return NoShowExcuse::Here;
    }
    const auto late = doctorWasLate(context, appointment);
    if (!late)
        return Base::passOn(late);
    return *late ? NoShowExcuse::DoctorLate : NoShowExcuse::None;
}

Base::Result<NoShow> known(Context &context, const NoShowId &id)
{
    const auto row = context.transaction.get<NoShow>(id);
    if (!row)
        return Base::passOn(row);
    if (!*row)
        return Base::fail(ErrorKind::NotFound, "no-no-show", id.text());
    return **row;
}

Outcome runAppeal(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<NoShowId>("noShow");
    const QString text = arguments.text("text").trimmed();
    if (!arguments.ok())
        return arguments.error();
    if (text.isEmpty())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("text"));
    auto row = known(context, id);
    if (!row)
        return Base::passOn(row);
    if (row->state != NoShowState::Counted)
        return Base::fail(ErrorKind::Conflict, "settled", id.text());
    row->state = NoShowState::Appealed;
    row->appeal = text;
    if (const auto put = context.transaction.put(*row); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runExcuse(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<NoShowId>("noShow");
    const QString why = arguments.text("why").trimmed();
    if (!arguments.ok())
        return arguments.error();
    if (why.isEmpty())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("why"));
    auto row = known(context, id);
    if (!row)
        return Base::passOn(row);
    if (row->state != NoShowState::Counted)
        return Base::fail(ErrorKind::Conflict, "settled", id.text());
    row->state = NoShowState::Excused;
    row->excuse = NoShowExcuse::ByStaff;
    row->verdict = why;
    row->decidedAt = context.at;
    if (const auto put = context.transaction.put(*row); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runDecide(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<NoShowId>("noShow");
    const int accepted = arguments.number("accepted", 0, 1);
    const QString why = arguments.text("why").trimmed();
    if (!arguments.ok())
        return arguments.error();
    if (why.isEmpty())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("why"));
    auto row = known(context, id);
    if (!row)
        return Base::passOn(row);
    if (row->state != NoShowState::Appealed)
        return Base::fail(ErrorKind::Conflict, "settled", id.text());
    row->state = accepted == 1 ? NoShowState::Accepted : NoShowState::Upheld;
    row->verdict = why;
    row->decidedAt = context.at;
    if (const auto put = context.transaction.put(*row); !put)
        return Base::passOn(put);
    return QJsonObject{};
}
} // namespace

Base::Result<int> noteMissed(Context &context, QDate today)
{
    const auto unmet = Store::SlotTable(context.transaction).unmet(today, context.at - PlaceKept);
    if (!unmet)
        return Base::passOn(unmet);
    for (Appointment appointment : *unmet) {
        const auto excuse = excuseOf(context, appointment);
        if (!excuse)
            return Base::passOn(excuse);
        appointment.status = AppointmentStatus::NoShow;
        if (const auto put = context.transaction.put(appointment); !put)
            return Base::passOn(put);
        NoShow row;
        row.id = NoShowId(appointment.id.text());
        row.patientId = appointment.patientId;
        row.departmentId = appointment.departmentId;
        row.serviceDay = appointment.serviceDay;
        row.excuse = *excuse;
        row.state = *excuse == NoShowExcuse::None ? NoShowState::Counted : NoShowState::Excused;
        row.recordedAt = context.at;
        if (const auto put = context.transaction.put(row); !put)
            return Base::passOn(put);
    }
    return static_cast<int>(unmet->size());
}

Request excuseNoShow(const NoShowId &noShow, const QString &why, Base::Instant at)
{
    return {QStringLiteral("noshow.excuse"),
        1,
        {{QStringLiteral("noShow"), noShow.text()}, {QStringLiteral("why"), why}},
        at};
}

Request appealNoShow(const NoShowId &noShow, const QString &text, Base::Instant at)
{
    return {QStringLiteral("noshow.appeal"),
        1,
        {{QStringLiteral("noShow"), noShow.text()}, {QStringLiteral("text"), text}},
        at};
}

Request decideNoShow(const NoShowId &noShow, Verdict verdict, const QString &why, Base::Instant at)
{
    return {QStringLiteral("noshow.decide"),
        1,
        {{QStringLiteral("noShow"), noShow.text()},
            {QStringLiteral("accepted"), verdict == Verdict::Accepted ? 1 : 0},
            {QStringLiteral("why"), why}},
        at};
}

std::vector<Act> noShowActs()
{
    const std::vector<Role> desks{Role::Reception, Role::Administration};
    return {
        {QStringLiteral("noshow.excuse"), 1, Kind::Intent, desks, runExcuse},
        {QStringLiteral("noshow.appeal"), 1, Kind::Intent, desks, runAppeal},
        {QStringLiteral("noshow.decide"), 1, Kind::Intent, desks, runDecide},
    };
}
} // namespace Operations
