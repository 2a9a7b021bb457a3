// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/duty.h"

namespace Domain {

RoomDutyId dutyId(const LocationId &room, QDate day)
{
    return RoomDutyId(room.text() + QLatin1Char('.') + day.toString(Qt::ISODate));
}

bool mayCallInto(const RoomDuty &duty)
{
    return duty.state == DutyState::Working;
}
} // namespace Domain
