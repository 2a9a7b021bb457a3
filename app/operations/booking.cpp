// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/booking.h"

#include <algorithm>

#include "domain/booking/schedule.h"
#include "domain/booking/slots.h"
#include "store/directorytable.h"
#include "store/scheduletable.h"
#include "store/slottable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

Base::Result<void> refuseSlot(const Slot &slot, Base::Instant at)
{
    switch (refusal(slot, at)) {
    case SlotRefusal::None:
        return {};
    case SlotRefusal::Closed:
        return Base::fail(ErrorKind::Conflict, "slot-closed", slot.id.text());
    case SlotRefusal::Past:
        return Base::fail(ErrorKind::Conflict, "slot-past", slot.id.text());
    case SlotRefusal::Full:
        return Base::fail(ErrorKind::Conflict, "slot-full", slot.id.text());
    case SlotRefusal::NotYet:
        return Base::fail(ErrorKind::Conflict, "slot-not-yet", slot.id.text());
    }
    return {};
}

Base::Result<int> feeOf(Store::Reader &reader, const Slot &slot)
{
    const auto role = reader.get<PractitionerRole>(slot.roleId);
    if (!role)
        return Base::passOn(role);
    if (!*role)
        return 0;
    const auto price = Store::DirectoryTable(reader).priceOn((*role)->feeCode, slot.serviceDay);
    if (!price)
        return Base::passOn(price);
    return *price ? (*price)->amountFen : 0;
}

Base::Result<void> refuseSecondBooking(
    Context &context, const PatientId &patient, const Slot &slot, const AppointmentId &except)
{
    const auto others =
        Store::SlotTable(context.transaction).appointmentsOf(patient, slot.serviceDay);
    if (!others)
        return Base::passOn(others);
    for (const Appointment &other : *others) {
        if (other.serviceDay == slot.serviceDay && other.practitionerId == slot.practitionerId
            && other.status != AppointmentStatus::NoShow && other.id != except)
            return Base::fail(ErrorKind::Conflict, "already-booked", other.id.text());
    }
    return {};
}

Base::Result<BookingPolicy> bookingPolicy(Store::Reader &reader)
{
    const auto document =
        Store::DirectoryTable(reader).document(DocumentId(QStringLiteral("booking")));
    if (!document)
        return Base::passOn(document);
    return bookingPolicyOf(*document);
}

Base::Result<QTimeZone> zoneOf(Store::Reader &reader)
{
    const auto site = Store::DirectoryTable(reader).site();
    if (!site)
        return Base::passOn(site);
    return *site ? QTimeZone((*site)->zone.toLatin1()) : QTimeZone::utc();
}

Base::Result<Slot> slotOf(Context &context, const SlotId &id)
{
    const auto slot = context.transaction.get<Slot>(id);
    if (!slot)
        return Base::passOn(slot);
    if (!*slot)
        return Base::fail(ErrorKind::NotFound, "no-slot", id.text());
    return **slot;
}

HoldId furtherHold(const HoldId &first, int n)
{
    return HoldId(QStringLiteral("%1.%2").arg(first.text()).arg(n));
}

namespace {
Base::Result<void> endOneHold(Context &context, const HoldId &id, HoldEnding ending)
{
    const auto hold = context.transaction.get<Hold>(id);
    if (!hold)
        return Base::passOn(hold);
    if (!*hold)
        return {};
    auto slot = slotOf(context, (*hold)->slotId);
    if (!slot)
        return Base::passOn(slot);
    slot->held = std::max(0, slot->held - 1);
    slot->settleOver();
    if (const auto put = context.transaction.put(*slot); !put)
        return put;
    const HoldEnd end{id, (*hold)->slotId, (*hold)->stationId, ending, context.at};
    if (const auto put = context.transaction.put(end); !put)
        return put;
    return context.transaction.remove<Hold>(id);
}
} // namespace

Base::Result<void> endHold(Context &context, const HoldId &id, HoldEnding ending)
{
    if (const auto ended = endOneHold(context, id, ending); !ended)
        return ended;
    for (int n = 1; n <= MostFurther; ++n) {
        if (const auto ended = endOneHold(context, furtherHold(id, n), ending); !ended)
            return ended;
    }
    return {};
}

namespace {
/// Her line in the list of those whom a change of the schedule touches.
Base::Result<void> settleAffected(
    Context &context, const AppointmentId &appointment, AffectedState state)
{
    const auto lines = Store::ScheduleTable(context.transaction).affectedOf(appointment);
    if (!lines)
        return Base::passOn(lines);
    for (AffectedBooking line : *lines) {
        if (line.state != AffectedState::Open)
            continue;
        line.state = state;
        line.settledAt = context.at;
        if (const auto put = context.transaction.put(line); !put)
            return put;
    }
    return {};
}
} // namespace

void addAwaited(std::vector<Appointment> &people, const std::vector<Appointment> &booked)
{
    for (const Appointment &one : booked) {
        if (one.status == AppointmentStatus::Booked
            && std::ranges::find(people, one.id, &Appointment::id) == people.end())
            people.push_back(one);
    }
}

Base::Result<void> giveBack(
    Context &context, const Appointment &appointment, Slot slot, Cooling cooling)
{
    slot.booked = std::max(0, slot.booked - 1);
    const bool cools = cooling == Cooling::Yes && slot.state == SlotState::Open
        && slot.taken() < slot.capacity && context.at < slot.startsAt;
    if (cools) {
        const auto policy = bookingPolicy(context.transaction);
        if (!policy)
            return Base::passOn(policy);
        const Base::Instant opens = coolUntil(appointment.id, *policy, context.at);
        if (opens > context.at) {
            slot.cooling += 1;
            const QString id = appointment.slotId == slot.id
                ? appointment.id.text()
                : appointment.id.text() + QLatin1Char('+') + slot.id.text();
            const CoolingPlace place{CoolingId(id), slot.id, opens};
            if (const auto put = context.transaction.put(place); !put)
                return put;
        }
    }
    slot.settleOver();
    return context.transaction.put(slot);
}

Base::Result<void> countIn(Context &context, const Appointment &told, Slot slot)
{
    slot.booked += 1;
    if (slot.booked > slot.capacity)
        context.alarms.push_back({QStringLiteral("over-capacity"), told.id.text()});
    slot.settleOver();
    return context.transaction.put(slot);
}

Base::Result<void> callOff(Context &context, Appointment appointment, const Calling &calling)
{
    if (appointment.status == AppointmentStatus::Cancelled)
        return {};
    appointment.status = AppointmentStatus::Cancelled;
    appointment.reason = calling.reason;
    appointment.cancelledBy = calling.by;
    if (const auto put = context.transaction.put(appointment); !put)
        return put;
    const auto taken = Store::SlotTable(context.transaction).takenBy(appointment);
    if (!taken)
        return Base::passOn(taken);
    for (const Slot &slot : *taken) {
        const bool needed = std::ranges::find(calling.needed, slot.id) != calling.needed.end();
        const auto given =
            giveBack(context, appointment, slot, needed ? Cooling::No : calling.cooling);
        if (!given)
            return given;
    }
    if (const auto settled = settleAffected(
            context, appointment.id, calling.moved ? AffectedState::Placed : AffectedState::Told);
        !settled)
        return settled;
    if (const auto obsolete = takeBack(context, appointment.id); !obsolete)
        return obsolete;
    return calling.moved ? Base::Result<void>()
                         : writeTo(context, appointment, MessageKind::Cancelled);
}
} // namespace Operations
