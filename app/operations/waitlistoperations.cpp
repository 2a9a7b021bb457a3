// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/waitlistoperations.h"

#include <algorithm>

#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "operations/tending.h"
#include "store/slottable.h"
#include "store/waitlisttable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr size_t MostWaiting = 5; ///< of one person (guess)

Base::Result<void> refuseJoining(Context &context, const WaitEntry &entry)
{
    const auto no = [&entry](ErrorKind kind, const char *code) {
        return Base::fail(kind, code, entry.day.toString(Qt::ISODate));
    };
    const auto patient = context.transaction.get<Patient>(entry.patientId);
    if (!patient)
        return Base::passOn(patient);
    if (!*patient)
        return no(ErrorKind::NotFound, "no-patient");
    const auto department = context.transaction.get<Department>(entry.departmentId);
    if (!department)
        return Base::passOn(department);
    if (!*department)
        return no(ErrorKind::NotFound, "no-department");
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const QDate today = Base::dayOf(context.at, *zone);
    if (entry.day < today)
        return no(ErrorKind::Conflict, "past-day");
    const auto waiting = Store::WaitlistTable(context.transaction).openOf(entry.patientId);
    if (!waiting)
        return Base::passOn(waiting);
    if (waiting->size() >= MostWaiting)
        return no(ErrorKind::Conflict, "too-many-waiting");
    const bool already = std::ranges::any_of(*waiting, [&entry](const WaitEntry &other) {
        return other.day == entry.day && other.departmentId == entry.departmentId
            && other.practitionerId == entry.practitionerId;
    });
    if (already)
        return no(ErrorKind::Conflict, "already-on-list");
    const auto booked =
        Store::SlotTable(context.transaction).appointmentsOf(entry.patientId, entry.day);
    if (!booked)
        return Base::passOn(booked);
    const bool there = std::ranges::any_of(*booked, [&entry](const Appointment &one) {
        return one.serviceDay == entry.day && one.departmentId == entry.departmentId
            && one.status == AppointmentStatus::Booked;
    });
    return there ? no(ErrorKind::Conflict, "already-booked") : Base::Result<void>();
}

Outcome runJoin(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    WaitEntry entry;
    entry.id = arguments.id<WaitEntryId>("id");
    entry.patientId = arguments.id<PatientId>("patient");
    entry.departmentId = arguments.id<DepartmentId>("department");
    entry.practitionerId = arguments.optionalId<PractitionerId>("practitioner");
    entry.day = QDate::fromString(arguments.text("day"), Qt::ISODate);
    entry.channel = static_cast<Channel>(arguments.number("channel", 1, 4));
    entry.proxyName = arguments.text("proxyName");
    entry.proxyPhone = arguments.text("proxyPhone");
    entry.joinedAt = context.at;
    if (!arguments.ok())
        return arguments.error();
    if (!entry.day.isValid())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("day"));
    const auto known = context.transaction.get<WaitEntry>(entry.id);
    if (!known)
        return Base::passOn(known);
    if (*known)
        return QJsonObject{}; // pressed twice
    if (const auto refused = refuseJoining(context, entry); !refused)
        return Base::passOn(refused);
    if (const auto put = context.transaction.put(entry); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

/// The entry while it waits or is offered something; nothing: it was settled before.
Base::Result<std::optional<WaitEntry>> openEntry(Context &context, const WaitEntryId &id)
{
    auto entry = context.transaction.get<WaitEntry>(id);
    if (!entry)
        return entry;
    if (!*entry)
        return Base::fail(ErrorKind::NotFound, "no-entry", id.text());
    const WaitState state = (*entry)->state;
    if (state != WaitState::Waiting && state != WaitState::Offered)
        return std::optional<WaitEntry>();
    return entry;
}

Outcome runLeave(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<WaitEntryId>("entry");
    if (!arguments.ok())
        return arguments.error();
    auto entry = openEntry(context, id);
    if (!entry)
        return Base::passOn(entry);
    if (!*entry)
        return QJsonObject{};
    if (const auto ended = endHold(context, (*entry)->holdId, HoldEnding::Released); !ended)
        return Base::passOn(ended);
    (*entry)->state = WaitState::Left;
    (*entry)->offerUntil = Base::Never;
    if (const auto put = context.transaction.put(**entry); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

Outcome runDecline(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<WaitEntryId>("entry");
    if (!arguments.ok())
        return arguments.error();
    const auto entry = openEntry(context, id);
    if (!entry)
        return Base::passOn(entry);
    if (!*entry || (*entry)->state != WaitState::Offered)
        return QJsonObject{};
    if (const auto ended = endOffer(context, **entry, HoldEnding::Released); !ended)
        return Base::passOn(ended);
    return QJsonObject{};
}

Outcome runAccept(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<WaitEntryId>("entry");
    const auto newId = arguments.id<AppointmentId>("id");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<WaitEntry>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-entry", id.text());
    WaitEntry entry = **stored;
    if (entry.state != WaitState::Offered || entry.offerUntil <= context.at)
        return Base::fail(ErrorKind::Conflict, "offer-over", id.text());
    const auto hold = context.transaction.get<Hold>(entry.holdId);
    if (!hold)
        return Base::passOn(hold);
    if (!*hold) // its doctor will not be there
        return Base::fail(ErrorKind::Conflict, "offer-over", id.text());
    BookingWish wish;
    wish.id = newId;
    wish.slotId = entry.slotId;
    wish.patientId = entry.patientId;
    wish.holdId = entry.holdId;
    wish.channel = entry.channel;
    wish.proxyName = entry.proxyName;
    wish.proxyPhone = entry.proxyPhone;
    const auto appointment = book(context, wish, Appointment()); // which settles the entry too
    if (!appointment)
        return Base::passOn(appointment);
    return QJsonObject{{QStringLiteral("appointment"), Store::toJson(*appointment)}};
}

Request onEntry(const char *name, const WaitEntryId &entry, Base::Instant at)
{
    return {QString::fromLatin1(name), 1, {{QStringLiteral("entry"), entry.text()}}, at};
}
} // namespace

Request joinWaitlist(const WaitEntry &entry, Base::Instant at)
{
    return {QStringLiteral("waitlist.join"),
        1,
        {{QStringLiteral("id"), entry.id.text()},
            {QStringLiteral("patient"), entry.patientId.text()},
            {QStringLiteral("department"), entry.departmentId.text()},
            {QStringLiteral("practitioner"), entry.practitionerId.text()},
            {QStringLiteral("day"), entry.day.toString(Qt::ISODate)},
            {QStringLiteral("channel"), static_cast<int>(entry.channel)},
            {QStringLiteral("proxyName"), entry.proxyName},
            {QStringLiteral("proxyPhone"), entry.proxyPhone}},
        at};
}

Request leaveWaitlist(const WaitEntryId &entry, Base::Instant at)
{
    return onEntry("waitlist.leave", entry, at);
}

Request declineOffer(const WaitEntryId &entry, Base::Instant at)
{
    return onEntry("waitlist.decline", entry, at);
}

Request acceptOffer(const WaitEntryId &entry, const AppointmentId &newId, Base::Instant at)
{
    Request request = onEntry("waitlist.accept", entry, at);
    request.arguments.insert(QStringLiteral("id"), newId.text());
    return request;
}

Request tendBookings(QDate today, Base::Instant at)
{
    return {QStringLiteral("booking.tend"),
        1,
        {{QStringLiteral("today"), today.toString(Qt::ISODate)}},
        at};
}

std::vector<Act> waitlistActs()
{
    const std::vector<Role> people{Role::Kiosk, Role::Reception, Role::Administration};
    return {
        {QStringLiteral("waitlist.join"), 1, Kind::Intent, people, runJoin},
        {QStringLiteral("waitlist.leave"), 1, Kind::Fact, people, runLeave},
        {QStringLiteral("waitlist.decline"), 1, Kind::Fact, people, runDecline},
        {QStringLiteral("waitlist.accept"), 1, Kind::Intent, people, runAccept},
        {QStringLiteral("booking.tend"), 1, Kind::Intent, {Role::Administration}, runTend},
    };
}
} // namespace Operations
