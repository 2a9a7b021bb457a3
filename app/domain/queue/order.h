// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/queue/ticket.h"

namespace Domain {

/// The policy's first version; stored with every call.
constexpr int PolicyVersion = 1;

/// What decides a ticket's place when it is made (queue.md section 1).
struct Arrival {
    TicketClass ticketClass = TicketClass::WalkIn;
    Statutory statutory = Statutory::None;
    Base::Instant checkedInAt;
    Base::Instant slotStart; ///< booked only
    Base::Instant slotEnd; ///< booked only; not included in the slot
};

/// Sets class, lane, t0, credit, adjustment and order key of `ticket` by the table of queue.md
/// section 1: a booked arrival after its slot's end becomes `BookedLate`; the non-medical credit
/// is capped at 30 minutes.
void place(Ticket &ticket, const Arrival &arrival);

/// 1000·t0 − 1000·credit − adj (queue.md section 1).
[[nodiscard]] qint64 orderKey(const Ticket &ticket);

/// True when `one` is called before `other`: lane, key, t0, sequence.
[[nodiscard]] bool before(const Ticket &one, const Ticket &other);

/// Credited waiting time in seconds at `now`, never negative.
[[nodiscard]] int creditedSeconds(const Ticket &ticket, Base::Instant now);

/// The reason of queue.md section 3 why `called` came before `runnerUp` at `now`.
/// TICKET_NUMBER when nothing else tells them apart or nobody else waited.
[[nodiscard]] QString reasonBefore(
    const Ticket &called, const std::optional<Ticket> &runnerUp, Base::Instant now);

/// Where a person who missed a call stands again: right behind the third waiting ticket, after
/// the second miss the fifth (queue.md section 2). `waiting` in calling order, without `ticket`.
/// Only `adjustMs` and `orderKey` change, never for the better. Not for lanes 0 and 1.
void placeBehindMissed(Ticket &ticket, const std::vector<Ticket> &waiting);

/// Statutory group by age on the day and by the person's own group (`StatutoryGroup`); the best
/// single one (edge 61).
[[nodiscard]] Statutory statutoryOf(int ageYears, int group);

/// "A023": queue letters and number, at least three digits, never wrapping (edge 83).
[[nodiscard]] QString ticketNumber(const QString &letter, int number);
}
