// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/affectedlist.h"

#include <algorithm>
#include <iterator>

#include "domain/booking/advice.h"
#include "domain/booking/slots.h"
#include "operations/booking.h"
#include "store/slottable.h"

namespace Operations {

using namespace Domain;

namespace {
/// The department's half hours that can still be booked within the horizon.
Base::Result<std::vector<Slot>> openSlots(Context &context, const DepartmentId &department)
{
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    const QDate today = Base::dayOf(context.at, *zone);
    std::vector<Slot> open;
    for (int ahead = 0; ahead < policy->horizonDays; ++ahead) {
        const auto slots =
            Store::SlotTable(context.transaction).ofDepartment(department, today.addDays(ahead));
        if (!slots)
            return Base::passOn(slots);
        for (const Slot &slot : *slots) {
            if (slot.startsAt > context.at && refusal(slot, context.at) == SlotRefusal::None)
                open.push_back(slot);
        }
    }
    return open;
}

/// The same booking, as long as it is, begun in `slot`.
Appointment begunIn(const Slot &slot, const Appointment &appointment)
{
    Appointment moved = appointment;
    moved.slotId = slot.id;
    moved.practitionerId = slot.practitionerId;
    moved.departmentId = slot.departmentId;
    moved.serviceDay = slot.serviceDay;
    moved.startsAt = slot.startsAt;
    moved.endsAt = slot.startsAt + (appointment.endsAt - appointment.startsAt);
    return moved;
}

/// Whether the half hours that it reaches into are open too, one behind the other (edge 31).
bool fits(const Appointment &moved, const std::vector<Slot> &open, Base::Instant at)
{
    std::vector<Slot> taken;
    std::ranges::copy_if(open, std::back_inserter(taken), [&](const Slot &one) {
        return takesPlaceIn(moved, one) && refusal(one, at) == SlotRefusal::None;
    });
    std::ranges::sort(taken, {}, &Slot::startsAt);
    return isCovered(moved, taken);
}

/// The nearest place as long as hers, which is then proposed to nobody else.
SlotId propose(const Appointment &appointment, std::vector<Slot> &open, Base::Instant at)
{
    Slot lost;
    lost.id = appointment.slotId;
    lost.startsAt = appointment.startsAt;
    std::vector<Slot> fitting;
    std::ranges::copy_if(open, std::back_inserter(fitting), [&](const Slot &one) {
        return !isLong(appointment) || fits(begunIn(one, appointment), open, at);
    });
    const auto near = nearestSlots(lost, fitting, at, 1);
    if (near.empty())
        return {};
    const Appointment moved = begunIn(near.front(), appointment);
    for (Slot &one : open) {
        if (takesPlaceIn(moved, one))
            one.booked += 1; // in this list only
    }
    return near.front().id;
}
} // namespace

Base::Result<Touched> listTouched(
    Context &context, const TouchingChange &change, const std::vector<Appointment> &people)
{
    Touched touched;
    std::vector<Slot> open;
    DepartmentId department;
    for (Appointment person : people) {
        AffectedBooking line;
        line.id = affectedId(change.id, person.id);
        line.changeId = change.id;
        line.appointmentId = person.id;
        line.patientId = person.patientId;
        line.departmentId = person.departmentId;
        line.serviceDay = person.serviceDay;
        line.startsAt = person.startsAt;
        line.kind = change.kind;
        line.madeAt = context.at;
        if (change.kind == ExceptionKind::Absent) {
            if (department != person.departmentId) {
                auto read = openSlots(context, person.departmentId);
                if (!read)
                    return Base::passOn(read);
                open = std::move(*read);
                department = person.departmentId;
            }
            line.proposedSlotId = propose(person, open, context.at);
        } else {
            person.roomId = change.roomId;
            person.sequence += 1;
            if (const auto put = context.transaction.put(person); !put)
                return Base::passOn(put);
        }
        if (const auto put = context.transaction.put(line); !put)
            return Base::passOn(put);
        if (const auto taken = takeBack(context, person.id);
            !taken && change.kind == ExceptionKind::Absent)
            return Base::passOn(taken);
        const auto kind =
            change.kind == ExceptionKind::Absent ? MessageKind::Closed : MessageKind::OtherRoom;
        if (const auto told = writeTo(context, person, kind, line.proposedSlotId); !told)
            return Base::passOn(told);
        touched.people += 1;
        touched.proposed += line.proposedSlotId.isEmpty() ? 0 : 1;
    }
    return touched;
}
} // namespace Operations
