// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "domain/booking/booking.h"
#include "domain/queue/duty.h"
#include "domain/queue/estimate.h"
#include "domain/queue/forecast.h"
#include "domain/queue/policy.h"
#include "domain/queue/steadywait.h"
#include "domain/queue/ticket.h"
#include "domain/queue/waytimes.h"
#include "sync/view.h"

namespace Presentation {

/// What a queue's waits are learned from and what they depend on, besides its own tickets.
struct QueueFacts {
    std::vector<Domain::Slot> slots;        ///< of the day, of the queues' departments at least
    std::vector<Domain::Queue> queues;      ///< all that are known
    std::vector<Domain::RoomDuty> duties;   ///< of the day
    std::vector<Domain::Ticket> earlier;    ///< of days before, of the same queues, that are over
    std::vector<Domain::Slot> earlierSlots; ///< of those days: who worked where
    std::vector<Domain::RoomDuty> earlierDuties; ///< of those days
    Domain::QueuePolicy policy;
};

/// What is known of one queue now: who waits in calling order, which rooms work, how long a
/// consultation takes, who will probably come in between, how far we were off of late. The source
/// of every wait that a person is told.
struct QueueFigures {
    /// A wait as it is told, and as it was before what we learned from earlier ones.
    struct Foretold {
        Domain::WaitEstimate raw;
        Domain::WaitEstimate told;
    };

    Base::Instant now;
    Domain::QueuePolicy policy;
    std::vector<Domain::QueueId> lines; ///< this queue and those that share its rooms
    std::vector<Domain::Ticket> waiting;
    std::vector<Domain::Ticket> others; ///< who waits in the queues that share its rooms
    std::vector<Domain::Ticket> away;   ///< parked, of all of them: they will come back, in between
    std::vector<Domain::RoomLoad> rooms;
    std::vector<Domain::QueueChange> changes; ///< that take rooms from this queue
    Domain::ServiceTimes times;
    Domain::WayTimes ways;
    std::vector<Domain::ArrivalRates> rates; ///< by line
    Domain::Attendance attendance;
    Domain::WaitCalibration calibration;
    std::vector<Domain::WaitOutcome> overdue; ///< those who wait longer than they were told

    /// `slots` are those of the queue's department on `day`. Errors: those of the store.
    [[nodiscard]] static Base::Result<QueueFigures> read(Sync::Reader &reader,
        const Domain::QueueId &queue,
        QDate day,
        const std::vector<Domain::Slot> &slots,
        Base::Instant now);
    /// The same from tickets of the day that are read already, of any queue.
    [[nodiscard]] static QueueFigures of(const std::vector<Domain::Ticket> &tickets,
        const Domain::QueueId &queue,
        const QueueFacts &facts,
        Base::Instant now);

    /// Its place in `lines`; 0 when it has no queue yet.
    [[nodiscard]] size_t lineOf(const Domain::Ticket &ticket) const;
    /// Everybody who is called before `ticket` in any of the lines, in calling order.
    [[nodiscard]] std::vector<const Domain::Ticket *> everybodyBefore(
        const Domain::Ticket &ticket) const;
    /// The same as the estimate counts them.
    [[nodiscard]] std::vector<Domain::Ahead> aheadOf(const Domain::Ticket &ticket) const;
    /// Those of its own queue who are called before `ticket`, which may or may not be among them.
    [[nodiscard]] std::vector<Domain::Ticket> before(const Domain::Ticket &ticket) const;
    /// Nothing when no room works for the queue any more today: not known.
    [[nodiscard]] std::optional<Foretold> foretell(const Domain::Ticket &ticket) const;
    [[nodiscard]] Domain::ShownWait waitOf(const Domain::Ticket &ticket) const;
    /// The wait of somebody who takes a walk-in number at `now`.
    [[nodiscard]] Domain::ShownWait waitOfNewcomer() const;
    /// How long services take with who works in `room` now.
    [[nodiscard]] Domain::ServiceTimesOfServer timesIn(const Domain::LocationId &room) const;
    /// Rooms where a doctor works now and calls from this queue.
    [[nodiscard]] int openRooms() const;
    /// Whether any room calls from it now or later today.
    [[nodiscard]] bool hasRoom() const;
};

/// What `ticket` will be told is written into it, for the figures and for what later waits learn
/// from it: `ticket` has its class, group and, when booked, `slotStart` and `slotEnd`.
void noteForetold(Domain::Ticket &ticket,
    const QueueFigures &figures,
    Base::Instant slotStart,
    Base::Instant slotEnd);
} // namespace Presentation
