// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/directory/directory.h"
#include "domain/wayfinding/walk.h"
#include "presentation/wayfinding/walksentences.h"

namespace Presentation {

/// The house's map and where this kiosk stands on it.
struct MapContext {
    const Domain::BuildingMap &map;
    QString standsAt; ///< a ref of the map, "kiosk-1"
};

/// A walk ready to be shown: the drawing's data and the words.
struct WayTo {
    std::optional<Domain::Walk> walk; ///< nothing when there is no way or no such place
    std::vector<WalkStep> steps;      ///< in full
    std::vector<WalkStep> brief;      ///< for elderly people
    int minutes = 0;                  ///< rounded up, for the person's pace

    /// From the kiosk to `place`, called by the name on its door; nothing for nullptr.
    [[nodiscard]] static WayTo find(const MapContext &context,
        const Domain::Location *place,
        Domain::StepFree stepFree,
        Domain::Pace pace,
        Base::Language language);
};
} // namespace Presentation
