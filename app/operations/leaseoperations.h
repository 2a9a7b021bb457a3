// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "domain/booking/lease.h"
#include "operations/bookingoperations.h"
#include "operations/patientoperations.h"

namespace Operations {

/// Writes the lease, and what it changes of the slot's sum.
[[nodiscard]] Base::Result<void> writeLease(
    Context &context, const Domain::Lease &before, const Domain::Lease &after);

/// Places of slots, by slot.
using PlaceCounts = std::map<Domain::SlotId, int>;

/// A booking told by a station alone: the whole row as it was told, and the file of somebody who
/// had none.
struct LeasedBooking {
    Domain::Appointment appointment;
    std::optional<PatientDraft> newPatient;
};

/// Most days in one `lease.request`.
constexpr int MostLeaseDays = 14;

/// `lease.request`, an intent: on each of these days every department's half hours that have not
/// begun are shared anew, and this station gets what it lacks of its share, never more than is
/// free. Answer: `granted` (how many places came) and `giveBack` (slot → places that others lack:
/// the station returns what of them it has not promised).
[[nodiscard]] Request requestLeases(const std::vector<QDate> &days, Base::Instant at);
/// `lease.return`, a fact: these places are everybody's again. At most 1,000 slots.
/// Errors while trying: Conflict `no-lease` when the station has not so many left.
[[nodiscard]] Request returnLeases(const PlaceCounts &places, Base::Instant at);
/// The places that a `lease.request` was answered to give back.
[[nodiscard]] PlaceCounts placesToGiveBack(const QJsonObject &answer);

/// The appointment that `wish` would become without asking: time, room and fee as they stand here.
/// Errors: NotFound `no-slot`.
[[nodiscard]] Base::Result<Domain::Appointment> leasedAppointment(
    Store::Reader &reader, const BookingWish &wish, Base::Instant at);
/// `appointment.bookLeased`, a fact: spends one leased place in the same transaction. Once told it
/// stands, whatever the server finds; what does not add up there raises an alarm.
/// Answer: `appointment`, the whole row.
/// Errors while trying: Conflict `no-lease`, `slot-closed`, `slot-past`, `already-booked`,
/// `too-many-bookings`, `too-many-on-day` (as far as the station knows); NotFound `no-slot`; those
/// of `registerPatient`.
[[nodiscard]] Request bookLeased(const LeasedBooking &booking, Base::Instant at);

/// `station.writeOff`, an intent of the administration: what `station` holds leases for is
/// everybody's again, although it may have promised some of it; so is what it has claimed to call.
/// Answer: `places`, `claims`.
[[nodiscard]] Request writeOffStation(const Domain::StationId &station, Base::Instant at);

/// `lease.forget`, an intent of the server: leases of days before `day` go, at most 1,000 at once.
/// Answer: `gone`.
[[nodiscard]] Request forgetLeases(QDate day, Base::Instant at);
} // namespace Operations
