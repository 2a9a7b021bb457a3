// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visit/visit.h"

#include <algorithm>

#include "domain/queue/ticket.h"

namespace Domain {

static const VisitStep *firstWith(const std::vector<VisitStep> &steps, StepState state)
{
    const VisitStep *first = nullptr;
    for (const VisitStep &step : steps) {
        if (step.state == state && (first == nullptr || step.position < first->position))
            first = &step;
    }
    return first;
}

bool nothingFollowed(const std::vector<Ticket> &tickets, const std::vector<VisitStep> &steps)
{
    if (tickets.size() != 1)
        return false;
    const Ticket &ticket = tickets.front();
    return ticket.state == TicketState::Waiting && ticket.missCount == 0
        && ticket.parkedSeconds == 0
        && std::none_of(steps.begin(), steps.end(), [](const VisitStep &step) {
               return step.state == StepState::Done && step.kind != StepKind::Register;
           });
}

const VisitStep *nextStep(const std::vector<VisitStep> &steps)
{
    const VisitStep *active = firstWith(steps, StepState::Active);
    return active != nullptr ? active : firstWith(steps, StepState::Planned);
}
}
