// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// Stored in `slot.state`; never renumber.
enum class SlotState { Open = 1, Closed = 2 };

/// One half hour of one doctor. FHIR Slot. Its id is made of role, day and start, so that
/// making the slots of a day twice makes them once.
struct Slot {
    SlotId id;
    RoleId roleId;
    PractitionerId practitionerId;
    DepartmentId departmentId;
    LocationId roomId;
    QDate serviceDay;
    Base::Instant startsAt;
    Base::Instant endsAt;
    int capacity = 0;
    int booked = 0; ///< appointments that are not cancelled
    int held = 0; ///< places held while a form is filled in
    SlotState state = SlotState::Open;
    int leased = 0; ///< places that stations may still promise without asking, all together

    bool operator==(const Slot &) const = default;
    /// What can be had by asking the server. Never rises by a clock (sync.md decision 1).
    [[nodiscard]] int free() const { return capacity - booked - held - leased; }
};

/// A place kept for a person who is filling in the form. Five minutes (queue.md section 5).
struct Hold {
    HoldId id;
    SlotId slotId;
    StationId stationId;
    PatientId patientId;
    Base::Instant expiresAt;

    bool operator==(const Hold &) const = default;
};

/// Stored in `appointment.status`; never renumber. FHIR's words.
enum class AppointmentStatus { Booked = 1, Arrived = 2, Fulfilled = 3, Cancelled = 4, NoShow = 5 };

/// By which way a booking came. Stored in `appointment.channel`; never renumber.
enum class Channel { Kiosk = 1, Desk = 2, Phone = 3, Web = 4 };

/// A booked place. FHIR Appointment. Time, room and fee are what was promised and stay so when
/// the timetable changes (edge 32).
struct Appointment {
    AppointmentId id;
    SlotId slotId;
    PatientId patientId;
    DepartmentId departmentId;
    PractitionerId practitionerId;
    LocationId roomId;
    QDate serviceDay;
    Base::Instant startsAt;
    Base::Instant endsAt;
    int feeFen = 0;
    AppointmentStatus status = AppointmentStatus::Booked;
    Channel channel = Channel::Kiosk;
    QString bookedByRelation; ///< empty: for oneself
    QString reason; ///< of an overbooking or a cancellation
    AppointmentId movedFrom; ///< the cancelled appointment this one replaces
    Base::Instant createdAt;

    bool operator==(const Appointment &) const = default;
};
}
