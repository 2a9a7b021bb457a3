// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/waitlist.h"
#include "operations/operation.h"

namespace Operations {

/// `waitlist.join`, an intent: she waits for a place of that day; when one is free she is offered
/// it with the next `booking.tend`. Of `entry` who, where, when and the proxy count. Errors:
/// Conflict `already-on-list`, `already-booked` (in this department that day), `past-day`,
/// `too-many-waiting`, `booking-blocked`; NotFound `no-patient`, `no-department`.
[[nodiscard]] Request joinWaitlist(const Domain::WaitEntry &entry, Base::Instant at);
/// `waitlist.leave`, a fact: she waits no longer; an offered place goes to the next.
[[nodiscard]] Request leaveWaitlist(const Domain::WaitEntryId &entry, Base::Instant at);
/// `waitlist.decline`, a fact: not this place; she goes on waiting behind who had fewer offers.
[[nodiscard]] Request declineOffer(const Domain::WaitEntryId &entry, Base::Instant at);
/// `waitlist.accept`, an intent. Answer: `appointment`, the whole row.
/// Errors: Conflict `offer-over`; NotFound `no-entry`; those of booking.
[[nodiscard]] Request acceptOffer(
    const Domain::WaitEntryId &entry, const Domain::AppointmentId &newId, Base::Instant at);
/// `booking.tend`, an intent of the administration: what time alone changes. Cooled places and
/// shares of the day open, offers that ran out end and the next is asked, who did not come is
/// noted. Answer: how many `opened`, `offered`, `missed`.
[[nodiscard]] Request tendBookings(QDate today, Base::Instant at);
} // namespace Operations
