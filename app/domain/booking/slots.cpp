// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/slots.h"

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
} // namespace Domain
