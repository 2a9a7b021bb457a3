// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/affectedlist.h"

#include <algorithm>

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

/// The nearest place, which is then proposed to nobody else.
SlotId propose(const Appointment &appointment, std::vector<Slot> &open, Base::Instant at)
{
    Slot lost;
    lost.id = appointment.slotId;
    lost.startsAt = appointment.startsAt;
    const auto near = nearestSlots(lost, open, at, 1);
    if (near.empty())
        return {};
    const auto chosen = std::ranges::find(open, near.front().id, &Slot::id);
    chosen->booked += 1; // in this list only
    return chosen->id;
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
