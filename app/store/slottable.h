// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// A department's half hours of a day as their sharing sees them.
struct LeaseStanding {
    Domain::DepartmentId departmentId;
    int places = 0; ///< their capacities
    int leased = 0; ///< to all stations and not used
    int mine = 0;   ///< of these, to the station that asks

    bool operator==(const LeaseStanding &) const = default;
};

/// What can still be had of one doctor's day.
struct DayPlaces {
    Domain::RoleId roleId;
    QDate serviceDay;
    int free = 0;

    bool operator==(const DayPlaces &) const = default;
};

/// The places that can be booked, held and are booked.
class SlotTable
{
public:
    explicit SlotTable(Reader &reader)
        : m_reader(reader)
    {
    }

    [[nodiscard]] Base::Result<std::optional<Domain::Slot>> slot(const Domain::SlotId &id);
    /// All half hours of a department's doctors on `day`, by doctor, then time.
    [[nodiscard]] Base::Result<std::vector<Domain::Slot>> ofDepartment(
        const Domain::DepartmentId &department, QDate day);
    /// The free places of a department by doctor and day, both days included, by day, then doctor;
    /// without those that have none. What `Domain::refusal` lets book, summed by the database: a
    /// month of forty doctors is some twenty thousand half hours.
    [[nodiscard]] Base::Result<std::vector<DayPlaces>> freePlaces(
        const Domain::DepartmentId &department, QDate from, QDate to, Base::Instant now);
    /// All half hours of the house on `day`.
    [[nodiscard]] Base::Result<std::vector<Domain::Slot>> ofDay(QDate day);
    /// One person's half hours of a day wherever they are, closed ones too, by time.
    [[nodiscard]] Base::Result<std::vector<Domain::Slot>> ofPractitioner(
        const Domain::PractitionerId &practitioner, QDate day);
    [[nodiscard]] Base::Result<std::optional<Domain::Hold>> hold(const Domain::HoldId &id);
    [[nodiscard]] Base::Result<std::vector<Domain::Hold>> holdsOfSlot(const Domain::SlotId &slot);
    [[nodiscard]] Base::Result<std::vector<Domain::Hold>> holdsOfStation(
        const Domain::StationId &station);
    /// Live or run out.
    [[nodiscard]] Base::Result<std::vector<Domain::Hold>> holdsOfPatient(
        const Domain::PatientId &patient);
    /// Holds of anybody that ran out at `now` or before.
    [[nodiscard]] Base::Result<std::vector<Domain::Hold>> expiredHolds(Base::Instant now);
    /// Cancelled places of this half hour that are not open again, next to open first.
    [[nodiscard]] Base::Result<std::vector<Domain::CoolingPlace>> coolingOfSlot(
        const Domain::SlotId &slot);
    /// Places of anybody that open at `now` or before.
    [[nodiscard]] Base::Result<std::vector<Domain::CoolingPlace>> cooledAt(Base::Instant now);
    /// One doctor's half hours of a day, closed ones too, by time.
    [[nodiscard]] Base::Result<std::vector<Domain::Slot>> ofRole(
        const Domain::RoleId &role, QDate day);
    /// Whether the house has half hours on `day` already.
    [[nodiscard]] Base::Result<bool> isMade(QDate day);
    /// Half hours of `day` and later of which places may have to open, by time: they begin by
    /// `soon`, or more is reserved than `percent` of their places. Nearly all others are as they
    /// should be, and there are some 20,000 of them.
    [[nodiscard]] Base::Result<std::vector<Domain::Slot>> openingFrom(
        QDate day, Base::Instant soon, int percent);
    /// What this station may promise by itself on `day` and later, also what is used up.
    [[nodiscard]] Base::Result<std::vector<Domain::Lease>> leasesOf(
        const Domain::StationId &station, QDate fromDay);
    /// The same on `day` alone.
    [[nodiscard]] Base::Result<std::vector<Domain::Lease>> leasesOn(
        const Domain::StationId &station, QDate day);
    /// Everybody's leases of this slot.
    [[nodiscard]] Base::Result<std::vector<Domain::Lease>> leasesOfSlot(const Domain::SlotId &slot);
    /// Everybody's leases of days before `day`, at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Domain::Lease>> leasesBefore(QDate day, int limit);
    /// How the open half hours of `day` that begin after `after` are shared, by department.
    [[nodiscard]] Base::Result<std::vector<LeaseStanding>> leaseStandings(
        const Domain::StationId &station, QDate day, Base::Instant after);
    /// When the next half hour begins of which this station holds places; `Never`: it holds none.
    /// Only what begins after `after` counts.
    [[nodiscard]] Base::Result<Base::Instant> nextLeasedStart(
        const Domain::StationId &station, Base::Instant after);
    [[nodiscard]] Base::Result<std::optional<Domain::Appointment>> appointment(
        const Domain::AppointmentId &id);
    /// Not cancelled, earliest first.
    [[nodiscard]] Base::Result<std::vector<Domain::Appointment>> appointmentsOf(
        const Domain::PatientId &patient, QDate fromDay);
    /// Of the whole house on `day`, cancelled ones too, by time.
    [[nodiscard]] Base::Result<std::vector<Domain::Appointment>> appointmentsOn(QDate day);
    /// Of whose people nobody came although the half hour ended by `endedBefore`; at most 200.
    [[nodiscard]] Base::Result<std::vector<Domain::Appointment>> unmet(
        QDate until, Base::Instant endedBefore);
    /// Of the whole house, both days included, cancelled ones too, by time.
    [[nodiscard]] Base::Result<std::vector<Domain::Appointment>> appointmentsBetween(
        QDate from, QDate to);
    /// How often people came and did not come since `fromDay`, by how early they had booked.
    [[nodiscard]] Base::Result<Domain::NoShowRates> noShowRates(QDate fromDay);
    /// Not cancelled, longer ones that only reach into it too (`Domain::takesPlaceIn`).
    [[nodiscard]] Base::Result<std::vector<Domain::Appointment>> appointmentsInSlot(
        const Domain::Slot &slot);
    /// The half hours in which `appointment` takes a place, by time, closed ones too.
    [[nodiscard]] Base::Result<std::vector<Domain::Slot>> takenBy(
        const Domain::Appointment &appointment);

private:
    Reader &m_reader;
};
} // namespace Store
