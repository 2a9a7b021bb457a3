// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "domain/insight/waits.h"
#include "domain/queue/policy.h"

namespace Domain {

/// From when the target of `ticket`'s class counts (queue.md section 1): for a booked person the
/// slot's start, also when she came during the slot; for everybody else `t0`. Nothing: the class
/// has no target, she came too late for her slot. `slotStart` nothing: not known, `t0` is taken.
[[nodiscard]] std::optional<Base::Instant> targetFrom(
    const Ticket &ticket, std::optional<Base::Instant> slotStart);

/// Her wait as the target of her class measures it: to the call or to `now`, without parked time,
/// never negative. Nothing: no target counts for her, or she left before any call.
[[nodiscard]] std::optional<Wait> waitForTarget(
    const Ticket &ticket, std::optional<Base::Instant> slotStart, Base::Instant now);

/// How many of one class were called within its target, and how many should be.
struct ClassShare {
    TicketClass ticketClass = TicketClass::WalkIn; ///< never `BookedLate`
    ClassRule rule;
    WaitShare people;
    std::optional<double> within; ///< 0 … 1; nothing as long as nothing is decided (edge 92)

    [[nodiscard]] bool isMet() const { return within && 100 * *within >= rule.sharePercent; }
};

/// One for each class that has a target and of which anybody came, in the order of queue.md.
/// `slotStarts` by appointment.
[[nodiscard]] std::vector<ClassShare> sharesByClass(const std::vector<Ticket> &tickets,
    const QHash<AppointmentId, Base::Instant> &slotStarts,
    const QueuePolicy &policy,
    Base::Instant now);
} // namespace Domain
