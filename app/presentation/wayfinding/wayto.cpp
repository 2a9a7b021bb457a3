// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/wayfinding/wayto.h"

#include "base/log.h"

namespace Presentation {

WayTo WayTo::find(const MapContext &context,
    const Domain::Location *place,
    Domain::StepFree stepFree,
    Domain::Pace pace,
    Base::Language language)
{
    WayTo way;
    if (place == nullptr || place->mapRef.isEmpty())
        return way;
    auto walk = Domain::shortestWalk(context.map, context.standsAt, place->mapRef, stepFree);
    if (!walk) {
        qCWarning(logScreen) << "no way shown:" << Base::describe(walk.error());
        return way;
    }
    walk->destination = place->name;
    const WalkSentences say(context.map, language);
    way.walk = *walk;
    way.steps = say.full(*walk);
    way.brief = say.brief(*walk);
    way.minutes = static_cast<int>(
        std::chrono::ceil<std::chrono::minutes>(Domain::walkingTime(*walk, pace)).count());
    return way;
}
} // namespace Presentation
