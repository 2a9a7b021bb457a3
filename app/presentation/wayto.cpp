// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/wayto.h"

#include "base/log.h"

namespace Presentation {

WayTo WayTo::find(const MapContext &context,
    const QString &mapRef,
    Domain::StepFree stepFree,
    Domain::Pace pace,
    Base::Language language)
{
    WayTo way;
    if (mapRef.isEmpty())
        return way;
    const auto walk = Domain::shortestWalk(context.map, context.standsAt, mapRef, stepFree);
    if (!walk) {
        qCWarning(logScreen) << "no way shown:" << Base::describe(walk.error());
        return way;
    }
    const WalkSentences say(context.map, language);
    way.walk = *walk;
    way.steps = say.full(*walk);
    way.brief = say.brief(*walk);
    way.minutes = static_cast<int>(
        std::chrono::ceil<std::chrono::minutes>(Domain::walkingTime(*walk, pace)).count());
    return way;
}
} // namespace Presentation
