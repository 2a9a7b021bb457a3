// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>
#include <QString>

#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// Whether a room works. Stored in `room_duty.state`; never renumber.
enum class DutyState {
    Working = 1,
    Late = 2,   ///< the session has not begun yet: nobody's grace runs (edge 55)
    Paused = 3, ///< nobody is called for a while
    Left = 4,   ///< the doctor has gone for the day
};

/// What staff have said of a room on one day; without a row the rota holds. One per room and day.
struct RoomDuty {
    RoomDutyId id;
    LocationId roomId;
    QDate serviceDay;
    PractitionerId practitionerId; ///< who works there; after a shift change the new doctor
    DutyState state = DutyState::Working;
    Base::Instant
        sinceAt; ///< when it became so; Working: when a late session began; Never: in time
    Base::Instant untilAt; ///< Late, Paused: when it will probably be over; Never: not known
    QString why;           ///< for staff and the board, a few words; no patient's data
    LocationId alsoRoomId; ///< the doctor's second room, when one doctor works in two; may be empty
    QString queueIds;      ///< which queues the room calls from; empty: the one that is asked for

    bool operator==(const RoomDuty &) const = default;
};

/// The key of the row for `room` on `day`.
[[nodiscard]] RoomDutyId dutyId(const LocationId &room, QDate day);

/// Whether somebody may be called into a room.
[[nodiscard]] bool mayCallInto(const RoomDuty &duty);

/// `RoomDuty::queueIds` one by one, and back; each once, in their order.
[[nodiscard]] std::vector<QueueId> queuesOf(const RoomDuty &duty);
[[nodiscard]] QString joined(const std::vector<QueueId> &queues);
/// Whether the room calls from `queue` as far as staff have said anything of it.
[[nodiscard]] bool serves(const RoomDuty &duty, const QueueId &queue);
} // namespace Domain
