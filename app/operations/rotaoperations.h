// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/booking/rota.h"
#include "domain/booking/schedule.h"
#include "operations/operation.h"

namespace Operations {

/// How far an edit of a weekly session reaches (edge 52). Sent by number; never renumber.
enum class RotaScope {
    This = 1,      ///< that day only
    Following = 2, ///< that day and every week after it
    All = 3        ///< from the next time on, whichever day it was met on
};

/// A weekly session that is to be another one, or none.
struct RotaWish {
    Domain::ScheduleChangeId id;
    Domain::RoleId roleId;
    QDate day;            ///< on which the session is met
    int sessionStart = 0; ///< wall clock minute at which it begins
    RotaScope scope = RotaScope::This;
    std::optional<Domain::RotaSession> to; ///< nothing: it is not held; `This` keeps the places
    QString reason;
};

/// Whose bookings it touches, by time: what the desk shows before anything is done.
/// Errors: Invalid `past-day`, `bad-time`, `bad-places`, `bad-rota`, `overlapping-session`;
/// NotFound `no-role`, `no-session`. The detail names role and day.
[[nodiscard]] Base::Result<std::vector<Domain::Appointment>> touchedByRota(
    Store::Reader &reader, const RotaWish &wish, Base::Instant at);

/// `rota.change`, an intent: one day's difference becomes exceptions, which `schedule.undo` takes
/// back; else the rota itself changes from that day on and earlier days keep what they had. The
/// half hours follow, and everybody touched is listed and written to. Answer: `touched`,
/// `proposed`. Errors: those of `touchedByRota`; Invalid `no-reason`.
[[nodiscard]] Request changeRota(const RotaWish &wish, Base::Instant at);
} // namespace Operations
