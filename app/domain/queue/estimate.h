// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/booking/booking.h"
#include "domain/queue/duty.h"
#include "domain/queue/pausehabits.h"
#include "domain/queue/servicetimes.h"
#include "domain/queue/shownwait.h"
#include "domain/queue/waytimes.h"

namespace Domain {

/// A room that takes people of one or several queues.
struct RoomLoad {
    LocationId roomId;
    PractitionerId doctorId{};                ///< who works there; empty: not known
    std::chrono::seconds opensIn{0};          ///< 0: open now; later: the session has not begun
    bool busy = false;                        ///< somebody is called there or inside
    ServiceKind serving = ServiceKind::First; ///< only when busy
    std::chrono::seconds elapsed{0};          ///< of the present service; only when busy
    std::vector<int> lines{0};                ///< the queues it calls from, as in `WaitQuestion`
    std::chrono::seconds wayLeft{0};      ///< until who is called will be inside; only when busy
    std::vector<ServiceKind> atTheDoor{}; ///< called behind who is inside
    std::vector<RoomBreak> breaks{};      ///< nobody is called in them; the next first

    bool operator==(const RoomLoad &) const = default;
};

/// The queues that share rooms with `queue`, directly or through others, itself first: those of
/// one department, and those from which staff let one room call. Only `all` are known.
[[nodiscard]] std::vector<Queue> sharingQueues(
    const Queue &queue, const std::vector<Queue> &all, const std::vector<RoomDuty> &duties);

/// The rooms that work now or later on the day (edge 90): those whose doctor has an open half hour
/// that has not ended (`slots`), and those where somebody is called or served (`inside`).
[[nodiscard]] std::vector<RoomLoad> roomLoads(
    const std::vector<Slot> &slots, const std::vector<Ticket> &inside, Base::Instant now);

/// The same with what staff have said of the rooms: late and paused ones open when they are
/// expected, those of which nobody knows when are left out, a doctor in two rooms is one. Each
/// works for those of `queues` from which it calls, in their order: as staff have set it, wherever
/// it is; otherwise those of its department, a doctor's own only in this doctor's room. Rooms that
/// call from none of them are left out. `ways`: when who is called will be there.
[[nodiscard]] std::vector<RoomLoad> roomLoads(const std::vector<Slot> &slots,
    const std::vector<Ticket> &inside,
    const std::vector<RoomDuty> &duties,
    Base::Instant now,
    const std::vector<Queue> &queues,
    const WayTimes &ways);

/// Somebody who will be called before.
struct Ahead {
    ServiceKind kind = ServiceKind::First;
    int line = 0;      ///< of which queue, as in `WaitQuestion`
    double likely = 1; ///< that she will be: less than 1: she may leave first, or is away
    double wayS = 0;   ///< that the room stands empty between her call and her coming

    bool operator==(const Ahead &) const = default;
};

/// People who are not here yet and will stand before when they come.
struct Overtaker {
    double perSecond = 0; ///< how often one comes
    ServiceKind kind = ServiceKind::First;
    double windowS = 0; ///< only who comes so soon gets before
    int line = 0;       ///< of which queue, as in `WaitQuestion`
    double wayS = 0;    ///< as in `Ahead`

    bool operator==(const Overtaker &) const = default;
};

/// All that the wait of one person depends on. Queues are numbered from 0; only those that share
/// a room with hers, directly or through others, need to be there.
struct WaitQuestion {
    std::vector<Ahead> ahead; ///< in calling order over all queues
    int line = 0;             ///< the queue of who asks
    std::vector<RoomLoad> rooms;
    std::vector<Overtaker> overtakers;
};

/// The same for one queue: `before` in calling order.
[[nodiscard]] WaitQuestion questionOf(
    const std::vector<Ticket> &before, const std::vector<RoomLoad> &rooms);

/// List schedule: every room that gets free takes the first of its queues, in the real order, with
/// the mean length of that doctor and kind, so that a room of several queues counts for each in the
/// share that it gives; the mean and variance of the start so found, with the overtakers expected
/// until then, as a gamma distribution. Overtakers of another queue count as far as its rooms are
/// hers too. 0 s when a room is free for her now.
/// Nothing when no room works for her queue any more today: that is not known, not 0 (edge 92).
[[nodiscard]] std::optional<WaitEstimate> estimateWait(
    const WaitQuestion &question, const ServiceTimes &times);

/// Quantile of the gamma distribution with this mean and variance, by the cube-root
/// transformation of Wilson and Hilferty (PNAS 17, 1931); within 2 % for shape 1 and above.
/// `z` is the normal quantile: 0 for the median, 0.8416 for 80 %.
[[nodiscard]] double gammaQuantile(double mean, double variance, double z);

/// Since when somebody has been waiting: a booked person who came early not before the slot
/// (edge 95).
[[nodiscard]] Base::Instant waitingSince(
    Base::Instant checkedInAt, std::optional<Base::Instant> slotStart);
} // namespace Domain
