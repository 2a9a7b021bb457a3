// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/result.h"
#include "domain/booking/booking.h"
#include "domain/queue/estimate.h"
#include "domain/queue/ticket.h"
#include "sync/view.h"

namespace Presentation {

/// What is known of one queue now: who waits in calling order, which rooms work, how long a
/// consultation takes. The source of every wait that a person is told.
struct QueueFigures {
    std::vector<Domain::Ticket> waiting;
    std::vector<Domain::RoomLoad> rooms;
    Domain::ServiceTimes times;

    /// `slots` are the department's on `day`. Errors: those of the store.
    [[nodiscard]] static Base::Result<QueueFigures> read(Sync::Reader &reader,
        const Domain::QueueId &queue,
        QDate day,
        const std::vector<Domain::Slot> &slots,
        Base::Instant now);
    /// The same from tickets that are read already, of any queue.
    [[nodiscard]] static QueueFigures of(const std::vector<Domain::Ticket> &tickets,
        const Domain::QueueId &queue,
        const std::vector<Domain::Slot> &slots,
        Base::Instant now);

    /// Those who are called before `ticket`, which may or may not be among them.
    [[nodiscard]] std::vector<Domain::Ticket> before(const Domain::Ticket &ticket) const;
    [[nodiscard]] Domain::ShownWait waitOf(const Domain::Ticket &ticket) const;
    /// The wait of somebody who takes a walk-in number at `now`.
    [[nodiscard]] Domain::ShownWait waitOfNewcomer(Base::Instant now) const;
    /// Rooms where a doctor works now.
    [[nodiscard]] int openRooms() const;
};
} // namespace Presentation
