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
    int held = 0;   ///< places held while a form is filled in
    SlotState state = SlotState::Open;
    int leased = 0;   ///< places that stations may still promise without asking, all together
    int cooling = 0;  ///< cancelled places that open again in a while (edge 28)
    int reserved = 0; ///< not open yet: the day's share, or the whole day before its release
    int over = 0; ///< above capacity with a reason; the store refuses more than `capacity + over`

    bool operator==(const Slot &) const = default;

    /// Everything that is promised to somebody.
    [[nodiscard]] int taken() const { return booked + held + leased + cooling; }

    /// What can be had by asking the server. Never rises by a clock (sync.md decision 1).
    [[nodiscard]] int free() const { return capacity - taken() - reserved; }

    /// After places were given back, or promised above capacity on purpose.
    void settleOver() { over = taken() > capacity ? taken() - capacity : 0; }
};

/// Why a place is kept. Stored in `hold.kind`; never renumber.
enum class HoldKind { Form = 1, Offer = 2 };

/// A place kept for a person who is filling in the form, five minutes (queue.md section 5), or to
/// whom the waiting list offers it.
struct Hold {
    HoldId id;
    SlotId slotId;
    StationId stationId;
    PatientId patientId;
    Base::Instant expiresAt;
    HoldKind kind = HoldKind::Form;

    bool operator==(const Hold &) const = default;
};

/// How a hold ended. Stored in `hold_end.ending`; never renumber.
enum class HoldEnding { Booked = 1, Released = 2, Expired = 3, Replaced = 4, Closed = 5 };

/// The end of a hold, with the hold's own id: there can be only one.
struct HoldEnd {
    HoldId id;
    SlotId slotId;
    StationId stationId;
    HoldEnding ending = HoldEnding::Released;
    Base::Instant endedAt;

    bool operator==(const HoldEnd &) const = default;
};

/// A cancelled place on its way back to everybody. Its id begins with the cancelled booking's.
struct CoolingPlace {
    CoolingId id;
    SlotId slotId;
    Base::Instant opensAt;

    bool operator==(const CoolingPlace &) const = default;
};

/// Stored in `appointment.status`; never renumber. FHIR's words.
enum class AppointmentStatus { Booked = 1, Arrived = 2, Fulfilled = 3, Cancelled = 4, NoShow = 5 };

/// By which way a booking came. Stored in `appointment.channel`; never renumber.
enum class Channel { Kiosk = 1, Desk = 2, Phone = 3, Web = 4 };

/// On whose side it was called off. Stored in `appointment.cancelled_by`; never renumber.
enum class CancelledBy { Nobody = 0, Patient = 1, Hospital = 2 };

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
    QString reason;           ///< of an overbooking or a cancellation
    AppointmentId movedFrom;  ///< the cancelled appointment this one replaces
    Base::Instant createdAt;
    AppointmentId rootId{}; ///< the first of those it replaces, one after another; empty: itself
    int sequence = 0;       ///< how often it was moved; iCalendar's SEQUENCE
    QString proxyName{};    ///< who booked for the patient; empty: herself, or not told
    QString proxyPhone{};   ///< told of everything too
    CancelledBy cancelledBy = CancelledBy::Nobody;

    bool operator==(const Appointment &) const = default;
};
} // namespace Domain
