// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// What staff did last to a ticket, as it is kept in `Ticket::lastAct`.
struct LastAct {
    QString act; ///< the operation's name
    Base::Instant at;
    StationId station; ///< whose desk
    QString note;      ///< what else belongs to it: the steps that were ordered, by id

    bool operator==(const LastAct &) const = default;
};

/// Notes in `after` what it was before an act of staff, so that this can be taken back. Only the
/// latest act is kept: one step, as far as nobody has acted since.
void remember(Ticket &after, const Ticket &before, const LastAct &act);
/// Nothing when no act is kept, or it is not readable.
[[nodiscard]] std::optional<LastAct> lastActOf(const Ticket &ticket);
/// Gives the ticket everything back that it was before its last act: queue, number, place, state,
/// room and counts (edge 77). False, and nothing changed, when none is kept.
[[nodiscard]] bool takeBackLastAct(Ticket &ticket);
/// Whether `undoMin` are not over since.
[[nodiscard]] bool mayTakeBack(
    const LastAct &act, Base::Instant now, const QueuePolicy &policy = {});
} // namespace Domain
