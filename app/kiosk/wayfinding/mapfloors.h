// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/localtext.h"
#include "domain/wayfinding/walk.h"
#include "widgets/mapview.h"

namespace Kiosk {

/// The floors of `walk` as `Widgets::MapView` draws them: the one it begins on and the one it
/// ends on, each with its part of the way. `youAreHere` stands at the start.
[[nodiscard]] std::vector<Widgets::MapFloor> mapFloors(const Domain::BuildingMap &map,
    const Domain::Walk &walk,
    Base::Language language,
    const QString &youAreHere);
} // namespace Kiosk
