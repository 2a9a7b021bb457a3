// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dutytable.h"

namespace Store {

using namespace Domain;

template<>
const Mapping<RoomDuty> &mapping<RoomDuty>()
{
    static const auto map = Mapping<RoomDuty>(QStringLiteral("room_duty"))
                                .column("id", &RoomDuty::id)
                                .column("room_id", &RoomDuty::roomId)
                                .column("service_day", &RoomDuty::serviceDay)
                                .column("practitioner_id", &RoomDuty::practitionerId)
                                .column("state", &RoomDuty::state)
                                .column("since_at", &RoomDuty::sinceAt)
                                .column("until_at", &RoomDuty::untilAt)
                                .column("why", &RoomDuty::why)
                                .column("also_room_id", &RoomDuty::alsoRoomId)
                                .column("queue_ids", &RoomDuty::queueIds);
    return map;
}

Base::Result<std::optional<RoomDuty>> DutyTable::duty(const LocationId &room, QDate day)
{
    return m_reader.get<RoomDuty>(dutyId(room, day));
}

Base::Result<std::vector<RoomDuty>> DutyTable::ofDay(QDate day)
{
    return m_reader.select<RoomDuty>({.where = QStringLiteral("service_day = ?"),
        .values = {day.toString(Qt::ISODate)},
        .order = QStringLiteral("room_id")});
}
} // namespace Store
