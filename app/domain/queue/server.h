// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>

#include "domain/booking/booking.h"
#include "domain/queue/duty.h"

namespace Domain {

/// Whose pace a consultation has: the doctor's, in whatever room; the room's where nobody knows who
/// works there (a replay has rooms only: the room is the doctor there).
struct Server {
    PractitionerId doctor;
    LocationId room;

    /// Somebody, or a room, of whom something can be learned.
    [[nodiscard]] bool isKnown() const { return !doctor.isEmpty() || !room.isEmpty(); }

    bool operator==(const Server &other) const
    {
        return doctor == other.doctor && (!doctor.isEmpty() || room == other.room);
    }
};

[[nodiscard]] size_t qHash(const Server &server, size_t seed = 0);

/// Who worked in a room at some time, by the rota and by what staff have said. Days are told apart
/// by `serviceDay`.
class Servers
{
public:
    Servers() = default;
    Servers(const std::vector<Slot> &slots, const std::vector<RoomDuty> &duties);

    /// A session is its doctor's until the next one begins. Whom staff have set there without a
    /// half hour of the room's came at a time that is written nowhere: what was done that day is
    /// of everybody and of nobody in particular, so that nobody inherits another one's pace
    /// (`Server::isKnown` false).
    [[nodiscard]] Server at(const LocationId &room, QDate day, Base::Instant when) const;

private:
    struct Session {
        Base::Instant from;
        PractitionerId doctor;
    };

    struct Room {
        std::vector<Session> sessions; ///< by time
        PractitionerId set;            ///< by staff; empty: the rota holds
    };

    QHash<RoomDutyId, Room> m_rooms; ///< by room and day
};
} // namespace Domain
