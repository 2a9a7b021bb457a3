// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// What decides a ticket's place when it is made (queue.md section 1).
struct Arrival {
    TicketClass ticketClass = TicketClass::WalkIn;
    Statutory statutory = Statutory::None;
    Base::Instant checkedInAt;
    Base::Instant slotStart; ///< booked only
    Base::Instant slotEnd;   ///< booked only; not included in the slot
    /// Booked only: when the session really began, any later moment when it has not begun yet,
    /// Never when it began in time. Nobody's grace runs before (queue.md section 2, edge 55).
    Base::Instant sessionStart{};
};

/// Sets class, lane, t0, credit, adjustment and order key of `ticket` by the table of queue.md
/// section 1. A booked arrival after its slot's end becomes `BookedLate`, after the no-show limit
/// `WalkIn`. The best single statutory group is added for everybody in lane 2; the sum is cut at
/// the non-medical cap, where the class alone does not stand above it (emergency III).
void place(Ticket &ticket, const Arrival &arrival, const QueuePolicy &policy = {});

/// The lane of a class: 0 and 1 for emergency I and II, 2 for everybody else.
[[nodiscard]] int laneOf(TicketClass ticketClass);

/// The statutory group's part of the credit, before the cap.
[[nodiscard]] int statutorySeconds(Statutory group, const QueuePolicy &policy);

/// 1000·t0 − 1000·credit − adj (queue.md section 1).
[[nodiscard]] qint64 orderKey(const Ticket &ticket);

/// True when `one` is called before `other`: lane, key, t0, sequence.
[[nodiscard]] bool before(const Ticket &one, const Ticket &other);

/// Credited waiting time in seconds at `now`, never negative.
[[nodiscard]] int creditedSeconds(const Ticket &ticket, Base::Instant now);

/// Statutory group by age on the day and by the person's own group (`StatutoryGroup`); the best
/// single one (edge 61).
[[nodiscard]] Statutory statutoryOf(int ageYears, int group);

/// "A023": queue letters and number, at least three digits, never wrapping (edge 83).
[[nodiscard]] QString ticketNumber(const QString &letter, int number);
} // namespace Domain
