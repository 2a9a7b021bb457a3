// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/slots.h"

#include <algorithm>

#include "domain/booking/schedule.h"

namespace Domain {

Base::Result<std::vector<Slot>> slotsOf(
    const PractitionerRole &role, QDate day, const QTimeZone &zone)
{
    return plannedSlots(role, {day, {}, {}, Holidays::Kept}, zone);
}

SlotRefusal refusal(const Slot &slot, Base::Instant now)
{
    if (slot.state != SlotState::Open)
        return SlotRefusal::Closed;
    if (now > slot.endsAt - LatestBooking)
        return SlotRefusal::Past;
    if (slot.free() > 0)
        return SlotRefusal::None;
    return slot.taken() < slot.capacity ? SlotRefusal::NotYet : SlotRefusal::Full;
}

bool isLong(const Appointment &appointment)
{
    return appointment.endsAt - appointment.startsAt > SlotLength;
}

bool takesPlaceIn(const Appointment &appointment, const Slot &slot)
{
    if (appointment.slotId == slot.id)
        return true;
    return isLong(appointment) && !appointment.practitionerId.isEmpty()
        && appointment.practitionerId == slot.practitionerId
        && appointment.departmentId == slot.departmentId
        && appointment.serviceDay == slot.serviceDay && appointment.startsAt < slot.endsAt
        && slot.startsAt < appointment.endsAt;
}

bool isCovered(const Appointment &appointment, const std::vector<Slot> &slots)
{
    Base::Instant reached = appointment.startsAt;
    for (const Slot &slot : slots) {
        if (slot.state == SlotState::Open && slot.startsAt <= reached)
            reached = std::max(reached, slot.endsAt);
    }
    return reached >= appointment.endsAt;
}
} // namespace Domain
