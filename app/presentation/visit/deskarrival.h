// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/booking/booking.h"
#include "domain/identity/patient.h"
#include "operations/visitoperations.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;

/// A visit as the desk begins it: visit, first route and the next number of the queue, ready for
/// `Operations::checkIn` (with a booking) or `Operations::startVisit`. Nothing is written yet.
/// Errors: those of `nextNumber`; NotFound `no-queue` for a department without one.
[[nodiscard]] Base::Result<Operations::VisitStart> arrivalOf(Sync::Station &station,
    const DeskDirectory &directory,
    const Domain::Patient &patient,
    const Domain::DepartmentId &department,
    const std::optional<Domain::Appointment> &appointment);

/// A place in the same doctor's queue for somebody who comes back with results (queue.md
/// section 1, "return with results"). Errors as `arrivalOf`.
[[nodiscard]] Base::Result<Operations::TicketOrder> returnOf(Sync::Station &station,
    const DeskDirectory &directory,
    const Domain::Patient &patient,
    const Domain::Visit &visit,
    const Domain::VisitStep &step);
} // namespace Presentation
