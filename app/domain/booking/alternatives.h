// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/booking/booking.h"

namespace Domain {

/// Places that can still be booked instead of `wanted`, nearest first, at most `limit`. Another
/// doctor counts as half an hour further away; at equal distance the earlier one comes first.
/// `wanted` itself is never among them.
[[nodiscard]] std::vector<Slot> nearestFree(
    const std::vector<Slot> &slots, const Slot &wanted, Base::Instant now, size_t limit);

/// A place of the same doctor on the same day where at most a quarter is taken, while in
/// `wanted` at least 85 % are (queue.md section 5); the nearest one, or nothing.
[[nodiscard]] std::vector<Slot> quieter(
    const std::vector<Slot> &slots, const Slot &wanted, Base::Instant now);
}
