// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/noshow.h"
#include "operations/operation.h"

namespace Operations {

/// Bookings whose person did not come and whose half hour is long over, at most 200 at once: they
/// become `NoShow` and enter the ledger, excused when the house was at fault (edge 50). How many.
[[nodiscard]] Base::Result<int> noteMissed(Context &context, QDate today);

/// `noshow.excuse`, an intent of a supervisor: it does not count, for this reason (edge 50).
/// Errors: NotFound `no-no-show`; Conflict `settled`; Invalid without a reason.
[[nodiscard]] Request excuseNoShow(
    const Domain::NoShowId &noShow, const QString &why, Base::Instant at);

/// `noshow.appeal`, an intent: what the person says to it; it does not count while it is looked at.
/// Errors: NotFound `no-no-show`; Conflict `settled`; Invalid without a text.
[[nodiscard]] Request appealNoShow(
    const Domain::NoShowId &noShow, const QString &text, Base::Instant at);

enum class Verdict { Accepted, Upheld };
/// `noshow.decide`, an intent of a supervisor.
/// Errors: NotFound `no-no-show`; Conflict `settled`; Invalid without a reason.
[[nodiscard]] Request decideNoShow(
    const Domain::NoShowId &noShow, Verdict verdict, const QString &why, Base::Instant at);
} // namespace Operations
