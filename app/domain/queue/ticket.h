// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// Rows of the table in queue.md section 1. Stored in `ticket.class`; never renumber.
enum class TicketClass {
    EmergencyI = 1,
    EmergencyII = 2,
    EmergencyIII = 3,
    EmergencyIV = 4,
    Return = 5,
    Booked = 6,
    BookedLate = 7,
    WalkIn = 8,
};

/// What adds to the credit, best single one. Stored in `ticket.statutory`; never renumber.
enum class Statutory {
    None = 0,
    Age65 = 1,
    Age80 = 2,
    Pregnant = 3,
    Disabled = 4,
    ServiceMember = 5,
};

/// Stored in `ticket.state`; never renumber. Only `Waiting` can be called.
enum class TicketState {
    Waiting = 1,
    Called = 2,
    Serving = 3,
    Done = 4,
    Missed = 5,
    Parked = 6,
    Void = 7, ///< third miss, or closed by a person
    AwaitingResult = 8, ///< back with the doctor once her results are there (edge 72)
};

/// Why a person is away for a while. Stored in `ticket.park_reason`; never renumber.
enum class ParkReason {
    None = 0,
    Toilet = 1,
    Payment = 2,
    Laboratory = 3,
    Examination = 4, ///< sent away by the house: calling pauses, no limit runs (edge 70)
    DoctorAway = 5,  ///< wants this doctor, who has left; no limit runs
    NextDay = 6,     ///< carried over from the evening before; back when she comes
};

/// One place in one queue. `number` is unique per service day in the whole house (edge 80).
struct Ticket {
    TicketId id;
    QString number; ///< "A023"
    QueueId queueId;
    VisitId visitId;
    StepId stepId;
    PatientId patientId; ///< empty on stations that must not know
    QString maskedName; ///< "王*明", for board and lists in public
    AppointmentId appointmentId;
    QDate serviceDay;
    TicketClass ticketClass = TicketClass::WalkIn;
    Statutory statutory = Statutory::None;
    TicketState state = TicketState::Waiting;
    int lane = 2;
    Base::Instant t0; ///< when the waiting clock started
    int creditSeconds = 0;
    qint64 adjustMs = 0; ///< never positive
    int sequence = 0; ///< number without letters; unique per queue and day
    qint64 orderKey = 0; ///< 1000·t0 − 1000·credit − adj; smaller is called earlier
    LocationId roomId; ///< where called; empty while waiting
    Base::Instant checkedInAt;
    Base::Instant calledAt;
    int callCount = 0; ///< announcements of the present call, at most 3
    Base::Instant startedAt;
    Base::Instant finishedAt;
    int missCount = 0;
    Base::Instant parkedAt;
    int parkedSeconds = 0;
    int needs = 0; ///< `CareNeed` bits: how to call this person
    Base::Instant coolUntil; ///< not offered again before; Never: at once
    int parkCount = 0; ///< times away, without examinations
    ParkReason parkReason = ParkReason::None; ///< only while parked
    StationId parkedBy; ///< whose desk let her go; only while parked
    Base::Instant leftAt; ///< went away without telling; Never: did not
    QString earlierPlaces; ///< before each escalation, for its undo; see `escalate`
    PractitionerId practitionerId; ///< only this doctor calls her (return); empty: any of the queue
    Base::Instant toldAt; ///< when a wait was foretold; Never: none was
    int toldMedianS = 0; ///< what she was told: half wait less
    int toldUpperS = 0; ///< four in five wait less
    int rawMedianS = 0; ///< the same before calibration, which learns from it
    int rawUpperS = 0;
    QString lastAct; ///< of staff, with what was before it, for its undo; see `remembered`

    bool operator==(const Ticket &) const = default;
};

/// A line of people. One per department's shared pool; `practitionerId` when a doctor has a
/// queue of his own.
struct Queue {
    QueueId id;
    DepartmentId departmentId;
    PractitionerId practitionerId;
    QString letter;

    bool operator==(const Queue &) const = default;
};

/// Ticket numbers that only one station may give out (sync.md section 6). Granted by the
/// server, only upward; `used` only rises.
struct NumberBlock {
    NumberBlockId id;
    StationId stationId;
    QueueId queueId;
    QDate serviceDay;
    int from = 0;
    int to = 0; ///< included
    int used = 0; ///< how many of the block are given out

    bool operator==(const NumberBlock &) const = default;
};

/// One call, with what explains it (queue.md section 3). Never changed, never deleted.
struct Call {
    CallId id;
    TicketId ticketId;
    QueueId queueId;
    LocationId roomId;
    QString number;
    QString maskedName;
    Base::Instant calledAt;
    int policyVersion = 1;
    int waitedSeconds = 0;
    int creditSeconds = 0;
    TicketId runnerUpId; ///< empty: nobody else waited
    int runnerUpWaitedSeconds = 0;
    int runnerUpCreditSeconds = 0;
    QString reason; ///< category of queue.md section 3
    qint64 adjustMs = 0; ///< never positive: lost by missed calls
    qint64 runnerUpAdjustMs = 0;
    QString credits; ///< what the credit is made of, "BOOKED_ON_TIME 1200, AGE_65 600"; see `credits`
    QString runnerUpCredits;

    bool operator==(const Call &) const = default;
};
}
