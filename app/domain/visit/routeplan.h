// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "domain/queue/ticket.h"
#include "domain/visit/visit.h"

namespace Domain {

/// What the first route of a visit depends on.
struct RoutePlan {
    VisitId visitId;
    TicketClass ticketClass = TicketClass::WalkIn;
    LocationId registeredAt; ///< the kiosk or the desk; may be empty
    LocationId consultAt;    ///< the doctor's room, or the department's waiting area
    Base::LocalText bring;   ///< for the doctor; may be empty
    Base::Instant now;
};

/// Waiting limit at the doctor's in minutes, after which the patient is told why (service 2.6):
/// the targets of queue.md section 1, counted from arrival.
[[nodiscard]] int consultLimitMinutes(TicketClass ticketClass);

/// The steps a new visit begins with, by position: registering, which is done, and the doctor,
/// which is next. Doctors order what follows (`finishStep`).
[[nodiscard]] std::vector<VisitStep> firstRoute(
    const RoutePlan &plan, const std::function<StepId()> &newId);
} // namespace Domain
