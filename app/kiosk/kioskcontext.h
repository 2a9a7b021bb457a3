// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "presentation/kioskflow.h"
#include "widgets/theme.h"

namespace Kiosk {

/// What every part of the kiosk's window needs. The program owns all three; they outlive it.
struct KioskContext {
    Presentation::KioskFlow &flow;
    Widgets::Theme &theme;
    const Base::Clock &clock;
};
} // namespace Kiosk
