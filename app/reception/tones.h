// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/desktone.h"
#include "widgets/roles.h"

namespace Reception {

/// The window's colours for what a presenter means; both lists are in the same order.
[[nodiscard]] constexpr Widgets::Tone shown(Presentation::DeskTone tone)
{
    return static_cast<Widgets::Tone>(static_cast<int>(tone));
}

static_assert(shown(Presentation::DeskTone::Neutral) == Widgets::Tone::Neutral);
static_assert(shown(Presentation::DeskTone::Danger) == Widgets::Tone::Danger);
} // namespace Reception
