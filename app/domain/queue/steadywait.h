// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/booking/booking.h"
#include "domain/queue/duty.h"
#include "domain/queue/shownwait.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// What makes a wait longer. The first of these that happened is the reason that is told.
enum class RiseReason {
    None,
    DoctorLate,
    RoomPaused,
    DoctorLeft,
    RoomClosed,
    EmergencyCame,
    OthersBefore,
    LongerServices, ///< nothing of the above: it goes slower than was foretold
};

/// Something that makes the waits of a queue longer and still holds.
struct QueueChange {
    RiseReason what = RiseReason::None;
    Base::Instant at; ///< since when

    bool operator==(const QueueChange &) const = default;
};

/// What a wait's rise is explained from, as it stands at one moment.
struct RiseFacts {
    int rooms = 0;  ///< that work for the queue now
    int before = 0; ///< people who are called before
    std::vector<QueueChange> changes;

    bool operator==(const RiseFacts &) const = default;
};

/// Why a wait is longer under `now` than it was under `then`, which held until `since`.
[[nodiscard]] RiseReason riseReason(
    const RiseFacts &then, const RiseFacts &now, Base::Instant since);

/// What of `duties` and of the half hours that are over takes rooms from `queue` at `now`.
/// `slots` and `duties` are of the day.
[[nodiscard]] std::vector<QueueChange> roomChanges(const Queue &queue,
    const std::vector<Slot> &slots,
    const std::vector<RoomDuty> &duties,
    Base::Instant now);

/// One wait as it is told in the course of time: it does not shrink and grow back within
/// `steadyS` (edge 93), and as long as it stands more than `tellRiseMin` above what was told
/// before, the reason of the rise is known.
class SteadyWait
{
public:
    /// `remembers`: how long a figure that stood counts as told; without it for good, as for a
    /// person who has it on her slip.
    explicit SteadyWait(std::optional<std::chrono::seconds> remembers = std::nullopt)
        : m_remembers(remembers)
    {
    }

    /// `wait` was told at `at` elsewhere: on a slip. Only before anything else is learned.
    void begin(const ShownWait &wait, Base::Instant at);
    /// `next` is what is known at `now`.
    void learn(const ShownWait &next,
        const RiseFacts &facts,
        Base::Instant now,
        const WaitPolicy &policy = {});

    /// What to show.
    [[nodiscard]] const ShownWait &wait() const;

    /// None: it did not rise by more than `tellRiseMin`.
    [[nodiscard]] RiseReason why() const { return m_why; }

    /// Above the least that was told; 0 without a reason, and when it is not known any more.
    [[nodiscard]] int roseByMinutes() const { return m_roseBy; }

private:
    struct Told {
        ShownWait wait;
        Base::Instant since;  ///< when it was put up
        Base::Instant trueAt; ///< when it was last found to be so
        RiseFacts facts;      ///< then; the changes are not kept, they are dated
    };

    void forget(Base::Instant now);
    [[nodiscard]] const Told *least() const;
    void explain(const RiseFacts &facts, bool isNew, const WaitPolicy &policy);

    std::optional<std::chrono::seconds> m_remembers;
    std::vector<Told> m_told; ///< the last one stands
    RiseReason m_why = RiseReason::None;
    int m_roseBy = 0;
};
} // namespace Domain
