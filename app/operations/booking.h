// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/booking.h"
#include "operations/operation.h"

namespace Operations {

// What booking by asking and booking from a lease share.

/// Errors: Conflict `slot-full`, `slot-closed`, `slot-past`.
[[nodiscard]] Base::Result<void> refuseSlot(const Domain::Slot &slot, Base::Instant at);
/// The fee of a place in 1/100 yuan, by the price list of its day; 0 when there is none.
[[nodiscard]] Base::Result<int> feeOf(Store::Reader &reader, const Domain::Slot &slot);
/// Errors: Conflict `already-booked` when the person sees this doctor on this day already, by
/// another appointment than `except` (edge 27).
[[nodiscard]] Base::Result<void> refuseSecondBooking(Context &context,
    const Domain::PatientId &patient,
    const Domain::Slot &slot,
    const Domain::AppointmentId &except);
} // namespace Operations
