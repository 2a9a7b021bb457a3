// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking/booking.h"
#include "operations/operation.h"

namespace Operations {

/// What a person wants to book. Time, room and fee are taken from slot and price list.
struct BookingWish {
    Domain::AppointmentId id;
    Domain::SlotId slotId;
    Domain::PatientId patientId;
    Domain::HoldId holdId; ///< empty: without a hold
    Domain::Channel channel = Domain::Channel::Kiosk;
    QString bookedByRelation;
    QString overbookReason; ///< not empty: the desk books over capacity, with this reason (edge 47)
    QString proxyName{};    ///< who books for the person
    QString proxyPhone{};   ///< gets every message too
    /// Whole half hours up to `Domain::LongestBooking`, only at a desk; 0: one, or as many as the
    /// booking that is replaced.
    int minutes = 0;
};

/// `slot.hold`, an intent: keeps a place for five minutes; the station's and the person's earlier
/// holds end (edges 25, 26). Answer: `expiresAt` in seconds.
/// Errors: Conflict `slot-full`, `slot-closed`, `slot-past`; NotFound `no-slot`.
[[nodiscard]] Request holdSlot(const Domain::Hold &hold, Base::Instant at, int minutes = 0);
/// `hold.release`, a fact: at once, when the session ends (edge 24).
[[nodiscard]] Request releaseHold(const Domain::HoldId &hold, Base::Instant at);
/// `appointment.book`, an intent. Checked once more in the same transaction (edge 23).
/// Answer: `appointment`, the whole row.
/// Errors: those of `holdSlot`, Conflict `already-booked` (same doctor, same day, edge 27),
/// `too-long` (its time goes past the session's end or into a break).
[[nodiscard]] Request confirmBooking(const BookingWish &wish, Base::Instant at);
/// `appointment.cancel`, a fact. A booking that arrives later meets the mark and stays cancelled.
[[nodiscard]] Request cancelBooking(
    const Domain::AppointmentId &appointment, const QString &reason, Base::Instant at);
/// `appointment.move`, an intent: cancels and books in one act, or changes nothing. `hold`: the new
/// place was kept while old and new were read back; empty: it was not.
/// Errors: those of `confirmBooking`, Conflict `too-late` (edge 40), NotFound `no-appointment`.
[[nodiscard]] Request rescheduleBooking(const Domain::AppointmentId &appointment,
    const Domain::AppointmentId &newId,
    const Domain::SlotId &slot,
    Base::Instant at,
    const Domain::HoldId &hold = {});
/// `appointment.resize`, an intent of the desk: the visit needs `minutes`, whole half hours up to
/// `Domain::LongestBooking`. Places in the half hours it reaches into now are taken, those it left
/// are free at once; or nothing changes (edge 33). Answer: `appointment`, the whole row.
/// Errors: Conflict `slot-full` and its sisters, `too-long`, `too-late`, NotFound `no-appointment`.
[[nodiscard]] Request resizeBooking(
    const Domain::AppointmentId &appointment, int minutes, Base::Instant at);
} // namespace Operations
