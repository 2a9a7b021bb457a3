// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDate>
#include <QString>

#include "base/localtext.h"
#include "base/time.h"
#include "domain/ids.h"

namespace Domain {

/// Stored in `visit.state`; never renumber.
enum class VisitState { Open = 1, Closed = 2 };

/// One stay of one person in the house. FHIR Encounter.
struct Visit {
    VisitId id;
    PatientId patientId; ///< empty on stations that must not know
    QString token; ///< what the slip's QR code says; 128 random bits, no personal data
    DepartmentId departmentId;
    AppointmentId appointmentId;
    QDate serviceDay;
    VisitState state = VisitState::Open;
    bool stepFree = false; ///< lead this person without stairs
    Base::Instant startedAt;
    Base::Instant closedAt;

    bool operator==(const Visit &) const = default;
};

/// What a step of a visit is. Stored in `visit_step.kind`; never renumber.
enum class StepKind {
    Register = 1,
    Consult = 2,
    Pay = 3,
    BloodTest = 4,
    Imaging = 5,
    Ultrasound = 6,
    Laboratory = 7,
    ReturnToDoctor = 8,
    Pharmacy = 9,
    GoHome = 10,
};

/// Stored in `visit_step.state`; never renumber.
enum class StepState { Planned = 1, Active = 2, Done = 3, Skipped = 4 };

/// One stop on the way through the house (service.md section 3). Order is `position`.
struct VisitStep {
    StepId id;
    VisitId visitId;
    int position = 0;
    StepKind kind = StepKind::Register;
    StepState state = StepState::Planned;
    LocationId locationId;
    int limitMinutes = 30; ///< waiting limit; over it the patient is told why (service 2.6)
    Base::LocalText bring; ///< what to bring or do before; may be empty
    Base::Instant activeAt;
    Base::Instant doneAt;

    bool operator==(const VisitStep &) const = default;
};

struct Ticket;

/// Whether nothing has followed a visit's beginning: its only ticket waits, was never missed or
/// parked, and no step but the registration is done. Only then can it be undone. Both are those
/// of one visit, in any order.
[[nodiscard]] bool nothingFollowed(
    const std::vector<Ticket> &tickets, const std::vector<VisitStep> &steps);
/// The step a person should go to now: the first active one, else the first planned one;
/// nullptr when all is done. `steps` in any order.
[[nodiscard]] const VisitStep *nextStep(const std::vector<VisitStep> &steps);
}
