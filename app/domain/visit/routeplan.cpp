// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visit/routeplan.h"

namespace Domain {

int consultLimitMinutes(TicketClass ticketClass)
{
    switch (ticketClass) {
    case TicketClass::EmergencyI:
    case TicketClass::EmergencyII:
        return 10;
    case TicketClass::Return:
        return 20;
    case TicketClass::EmergencyIII:
    case TicketClass::Booked:
        return 30;
    case TicketClass::EmergencyIV:
    case TicketClass::BookedLate:
    case TicketClass::WalkIn:
        break;
    }
    return 60;
}

std::vector<VisitStep> firstRoute(const RoutePlan &plan, const std::function<StepId()> &newId)
{
    VisitStep registered;
    registered.id = newId();
    registered.visitId = plan.visitId;
    registered.position = 1;
    registered.kind = StepKind::Register;
    registered.state = StepState::Done;
    registered.locationId = plan.registeredAt;
    registered.limitMinutes = 0;
    registered.activeAt = plan.now;
    registered.doneAt = plan.now;

    VisitStep consult;
    consult.id = newId();
    consult.visitId = plan.visitId;
    consult.position = 2;
    consult.kind = StepKind::Consult;
    consult.state = StepState::Active;
    consult.locationId = plan.consultAt;
    consult.limitMinutes = consultLimitMinutes(plan.ticketClass);
    consult.bring = plan.bring;
    consult.activeAt = plan.now;
    return {registered, consult};
}
} // namespace Domain
