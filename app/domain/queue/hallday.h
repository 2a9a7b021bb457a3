// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/queue/shownwait.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// Something that happened on a recorded or invented day (queue.md section 6). Tickets, queues and
/// rooms are numbered from 0 in the order of their first line.
struct HallEvent {
    enum class Kind {
        CheckIn,
        Service,
        RoomOpen,
        RoomClose,
        RoomPause,
        RoomResume,
        WillMiss,
        Back,
        Park,
        Unpark,
        Escalate,
        UndoEscalate,
        Leave,
    };
    Base::Instant at;
    Kind kind = Kind::CheckIn;
    int ticket = -1; ///< all but those of rooms
    int queue = -1;  ///< check-in and rooms; rooms other than RoomOpen: -1 for every queue
    int room = -1;
    TicketClass ticketClass = TicketClass::WalkIn; ///< check-in, escalation
    Statutory statutory = Statutory::None;
    Base::Instant slotStart; ///< check-in of a booked ticket; Never: not told
    Base::Instant slotEnd;
    int serviceSeconds = 0; ///< Service

    bool operator==(const HallEvent &) const = default;
};

/// One ticket of the day as it ended.
struct HallTicket {
    Ticket ticket;  ///< `calledAt`: the call that stands; Never: none
    int queue = -1; ///< -1: never checked in
    int room = -1;  ///< of the call that stands
    Ticket first;   ///< its place as it checked in

    bool operator==(const HallTicket &) const = default;
};

/// A row of HISTORY.
struct HallChange {
    enum class What { Hold, Pass, Resume, Recall, Leave, Call, Lane, Credit, Clock, Adjust };
    Base::Instant at;
    int ticket = -1;
    What what = What::Hold;
    qint64 value = 0; ///< the room, or the new lane, credit (s), t0 (s) or adjustment (ms)

    bool operator==(const HallChange &) const = default;
};

/// A row of CALLS.
struct HallCall {
    int ticket = -1;
    int room = -1;
    Call record;

    bool operator==(const HallCall &) const = default;
};

/// A row of WAITS: what was foretold at check-in.
struct HallWait {
    int ticket = -1;
    Base::Instant at;
    WaitEstimate raw; ///< before calibration
    WaitEstimate wait;

    bool operator==(const HallWait &) const = default;
};

struct HallDay {
    std::vector<HallTicket> tickets;
    std::vector<HallChange> changes; ///< in order of time
    std::vector<HallCall> calls;
    std::vector<HallWait> waits;
};
} // namespace Domain
