// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "presentation/kioskpresenters.h"
#include "widgets/theme.h"

namespace Kiosk {

/// What every part of the kiosk's window needs. The program owns it all; it outlives the window.
struct KioskContext {
    KioskContext(Presentation::KioskPresenters &kiosk,
        Widgets::Theme &windowTheme,
        const Base::Clock &steadyClock)
        : presenters(kiosk)
        , flow(kiosk.flow)
        , theme(windowTheme)
        , clock(steadyClock)
    {
    }

    Presentation::KioskPresenters &presenters;
    Presentation::KioskFlow &flow;
    Widgets::Theme &theme;
    const Base::Clock &clock;
};
} // namespace Kiosk
