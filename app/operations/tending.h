// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/waitlist.h"
#include "operations/operation.h"

namespace Operations {

// What time alone changes of bookings; `booking.tend` runs it.

[[nodiscard]] Outcome runTend(Context &context, const QJsonObject &arguments);
/// The offered place is given back, and the person waits on, behind who had fewer offers, or no
/// longer after `Domain::MostUnanswered`.
[[nodiscard]] Base::Result<void> endOffer(
    Context &context, Domain::WaitEntry entry, Domain::HoldEnding how);
} // namespace Operations
