// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/bookingpolicy.h"
#include "domain/booking/message.h"
#include "domain/booking/slots.h"
#include "operations/bookingoperations.h"
#include "operations/operation.h"

namespace Operations {

// What the acts around half hours and bookings share.

/// Errors: Conflict `slot-full`, `slot-closed`, `slot-past`, `slot-not-yet`.
[[nodiscard]] Base::Result<void> refuseSlot(const Domain::Slot &slot, Base::Instant at);
/// The fee of a place in 1/100 yuan, by the price list of its day; 0 when there is none.
[[nodiscard]] Base::Result<int> feeOf(Store::Reader &reader, const Domain::Slot &slot);
/// Errors: Conflict `already-booked` when the person sees this doctor on this day already, by
/// another appointment than `except` (edge 27).
[[nodiscard]] Base::Result<void> refuseSecondBooking(Context &context,
    const Domain::PatientId &patient,
    const Domain::Slot &slot,
    const Domain::AppointmentId &except);

/// Errors: Conflict `too-many-bookings`, `too-many-on-day` when the person has, as far as this
/// store knows, as many bookings as one may have (edges 15, 26); `replaced` does not count.
[[nodiscard]] Base::Result<void> refuseBeyondLimits(Context &context,
    const Domain::PatientId &patient,
    QDate day,
    const Domain::AppointmentId &replaced);

/// The hospital's numbers for booking; the defaults when it has none of its own.
[[nodiscard]] Base::Result<Domain::BookingPolicy> bookingPolicy(Store::Reader &reader);
/// The hospital's zone; UTC before it is known.
[[nodiscard]] Base::Result<QTimeZone> zoneOf(Store::Reader &reader);

/// Errors: NotFound `no-slot`.
[[nodiscard]] Base::Result<Domain::Slot> slotOf(Context &context, const Domain::SlotId &id);
/// Of a long hold the one in the `n`th half hour after the first; it ends with the first.
[[nodiscard]] Domain::HoldId furtherHold(const Domain::HoldId &first, int n);
/// Half hours that the longest booking reaches into after its first.
constexpr int MostFurther = int(Domain::LongestBooking / Domain::SlotLength) - 1;

/// The hold ends in this way and in no other, with those in the half hours after its first; nothing
/// happens when it has ended already.
[[nodiscard]] Base::Result<void> endHold(
    Context &context, const Domain::HoldId &id, Domain::HoldEnding ending);

/// Adds to `people` those of `booked` who have not come yet and are not among them: a long booking
/// stands in several half hours.
void addAwaited(
    std::vector<Domain::Appointment> &people, const std::vector<Domain::Appointment> &booked);

/// Whether a place that comes back stays away from everybody for a while (edge 28).
enum class Cooling { No, Yes };

/// Who called it off, and what becomes of the place.
struct Calling {
    QString reason;
    Domain::CancelledBy by = Domain::CancelledBy::Patient;
    Cooling cooling = Cooling::Yes;
    bool moved = false; ///< another booking takes its place, which tells the person
    /// A long booking is moved by less than its length: what it goes on needing does not cool.
    std::vector<Domain::SlotId> needed{};
};

/// Cancels, gives the place back, and settles what hung on the booking: messages that are no longer
/// true, her line in a list of people whose doctor is away.
[[nodiscard]] Base::Result<void> callOff(
    Context &context, Domain::Appointment appointment, const Calling &calling);

/// Gives its place in `slot` back.
[[nodiscard]] Base::Result<void> giveBack(
    Context &context, const Domain::Appointment &appointment, Domain::Slot slot, Cooling cooling);
/// Counts it in `slot` without asking: it was told to somebody, it stands. An alarm says so where
/// there was no place.
[[nodiscard]] Base::Result<void> countIn(
    Context &context, const Domain::Appointment &told, Domain::Slot slot);

/// Whether the desk wrote why it goes above what others may have.
enum class Reasoned { No, Yes };

/// A long booking takes a place in the half hours that it reaches into (edge 31); `had` are those
/// in which it has one. It never goes above capacity; with a reason it takes what opens later.
/// Errors: those of `refuseSlot`; Conflict `too-long`: a break or the end of the session comes
/// before its own.
[[nodiscard]] Base::Result<void> takeFurther(Context &context,
    const Domain::Appointment &appointment,
    const std::vector<Domain::Slot> &had,
    Reasoned reasoned);

/// Holds of this half hour that have run out end; an offer ends with its list (`tend`).
[[nodiscard]] Base::Result<void> endRunOut(Context &context, const Domain::SlotId &slot);
/// Before a place is taken: holds of this half hour that have run out end, and every one of this
/// station and of this person anywhere (edges 25, 26). Offers of the waiting list stay.
[[nodiscard]] Base::Result<void> endHoldsBefore(
    Context &context, const Domain::SlotId &slot, const Domain::PatientId &patient);
/// Books as `wish` says; `replaced` is the one that was cancelled for it, with an empty id when
/// there is none.
[[nodiscard]] Base::Result<Domain::Appointment> book(
    Context &context, const BookingWish &wish, const Domain::Appointment &replaced);

/// Writes to the person and to whoever booked for her; on a station nothing (the server does it).
/// `slot`: proposed or offered; `until`: the end of an offer.
[[nodiscard]] Base::Result<void> writeTo(Context &context,
    const Domain::Appointment &appointment,
    Domain::MessageKind kind,
    const Domain::SlotId &slot = {},
    Base::Instant until = Base::Never);
/// The confirmation and the reminders of a new booking.
[[nodiscard]] Base::Result<void> announce(
    Context &context, const Domain::Appointment &appointment, const Domain::BookingPolicy &policy);
/// What was to be said of this booking and is no longer true.
[[nodiscard]] Base::Result<void> takeBack(
    Context &context, const Domain::AppointmentId &appointment);
} // namespace Operations
