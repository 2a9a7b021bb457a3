// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visit/visit.h"

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

const VisitStep *nextStep(const std::vector<VisitStep> &steps)
{
    const VisitStep *active = firstWith(steps, StepState::Active);
    return active != nullptr ? active : firstWith(steps, StepState::Planned);
}
}
