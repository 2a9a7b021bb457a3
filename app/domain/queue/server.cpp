// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/server.h"

#include <algorithm>

namespace Domain {

size_t qHash(const Server &server, size_t seed)
{
    return server.doctor.isEmpty() ? qHash(server.room, seed) : qHash(server.doctor, seed);
}

Servers::Servers(const std::vector<Slot> &slots, const std::vector<RoomDuty> &duties)
{
    for (const Slot &slot : slots) {
        if (!slot.roomId.isEmpty() && !slot.practitionerId.isEmpty())
            m_rooms[dutyId(slot.roomId, slot.serviceDay)].sessions.push_back(
                {slot.startsAt, slot.practitionerId});
    }
    for (Room &room : m_rooms)
        std::ranges::stable_sort(room.sessions, {}, &Session::from);
    for (const RoomDuty &duty : duties)
        m_rooms[dutyId(duty.roomId, duty.serviceDay)].set = duty.practitionerId;
}

Server Servers::at(const LocationId &room, QDate day, Base::Instant when) const
{
    const auto known = m_rooms.constFind(dutyId(room, day));
    if (known == m_rooms.cend())
        return {{}, room};
    const std::vector<Session> &sessions = known->sessions;
    if (sessions.empty())
        return {known->set, room};
    if (!known->set.isEmpty()
        && std::ranges::find(sessions, known->set, &Session::doctor) == sessions.end())
        return {};
    const auto later = std::ranges::upper_bound(sessions, when, {}, &Session::from);
    return {later == sessions.begin() ? sessions.front().doctor : std::prev(later)->doctor, room};
}
} // namespace Domain
