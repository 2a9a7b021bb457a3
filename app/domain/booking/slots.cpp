// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/slots.h"

#include <algorithm>

namespace Domain {

static Slot slotAt(const PractitionerRole &role, QDate day, int minute, const QTimeZone &zone)
{
    Slot slot;
    slot.id = SlotId(QStringLiteral("%1.%2.%3")
                         .arg(role.id.text(), day.toString(QStringLiteral("yyyyMMdd")))
                         .arg(minute, 4, 10, QLatin1Char('0')));
    slot.roleId = role.id;
    slot.practitionerId = role.practitionerId;
    slot.departmentId = role.departmentId;
    slot.roomId = role.roomId;
    slot.serviceDay = day;
    slot.startsAt = minute < 24 * 60 ? Base::instantAt(day, minute, zone)
                                     : Base::instantAt(day.addDays(1), minute - 24 * 60, zone);
    slot.endsAt = slot.startsAt + SlotLength;
    return slot;
}

Base::Result<std::vector<Slot>> slotsOf(
    const PractitionerRole &role, QDate day, const QTimeZone &zone)
{
    auto rota = parseRota(role.availableTime);
    if (!rota)
        return Base::passOn(rota);
    std::sort(rota->begin(), rota->end(), [](const RotaSession &one, const RotaSession &other) {
        return one.startMinute < other.startMinute;
    });
    std::vector<Slot> slots;
    constexpr int Step = static_cast<int>(SlotLength.count());
    for (const RotaSession &session : *rota) {
        if (session.weekday != day.dayOfWeek())
            continue;
        for (int minute = session.startMinute; minute + Step <= session.endMinute; minute += Step) {
            Slot slot = slotAt(role, day, minute, zone);
            slot.capacity = session.placesPerSlot;
            if (slots.empty() || slots.back().startsAt < slot.startsAt)
                slots.push_back(slot); // a clock change may give two half hours one start
        }
    }
    return slots;
}

SlotRefusal refusal(const Slot &slot, Base::Instant now)
{
    if (slot.state != SlotState::Open)
        return SlotRefusal::Closed;
    if (now > slot.endsAt - LatestBooking)
        return SlotRefusal::Past;
    return slot.free() > 0 ? SlotRefusal::None : SlotRefusal::Full;
}
} // namespace Domain
