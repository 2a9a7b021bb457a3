// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/booking.h"

#include "domain/booking/slots.h"
#include "store/directorytable.h"
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
} // namespace Operations
