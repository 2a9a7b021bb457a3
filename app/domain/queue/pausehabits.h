// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>

#include "domain/queue/ticket.h"

namespace Domain {

/// A time in which a room calls nobody although people wait: lunch, a pause.
struct RoomPause {
    LocationId roomId;
    Base::Instant from;
    Base::Instant to;

    bool operator==(const RoomPause &) const = default;
};

/// The same as a wait sees it, in seconds from now; `to` not included.
struct RoomBreak {
    double fromS = 0;
    double toS = 0;

    bool operator==(const RoomBreak &) const = default;
};

/// The pauses of a day as its tickets tell them, in any order: a room that had finished with one
/// and called the next at least a quarter of an hour later, while somebody was waiting all the
/// time.
[[nodiscard]] std::vector<RoomPause> pausesOf(const std::vector<Ticket> &day);

/// When rooms pause: what they did on days before they will probably do again at the same time of
/// day. Nothing is known of the first day but how long pauses take that are over.
class PauseHabits
{
public:
    /// The room works; told at least once on each day on which it does.
    void works(const LocationId &room, Base::Instant at);
    /// It calls nobody from now on, until it works again.
    void pauses(const LocationId &room, Base::Instant at);
    /// It is closed: it has neither worked nor paused until it works again.
    void closes(const LocationId &room);
    /// One pause that is over.
    void add(const RoomPause &pause);

    /// What is left of the room's present pause, when it has one, and the pauses of the hours to
    /// come, the next first; each at least a minute long.
    [[nodiscard]] std::vector<RoomBreak> breaksOf(const LocationId &room, Base::Instant now) const;

private:
    struct Room {
        std::vector<RoomPause> pauses; ///< that are over, oldest first
        std::vector<qint64> days;      ///< on which it worked
        Base::Instant since;           ///< of the present pause; Never: none
    };

    [[nodiscard]] double lengthAfter(Base::Instant since, double elapsed) const;

    QHash<LocationId, Room> m_rooms;
};
} // namespace Domain
