// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/screens.h"

#include "kiosk/homescreen.h"
#include "kiosk/kioskwindow.h"

namespace Kiosk {

using Screen = Presentation::KioskFlow::Screen;

void addScreens(KioskWindow &window)
{
    const KioskContext &context = window.context();
    window.add(Screen::Home, [context] { return new HomeScreen(context); });
}
} // namespace Kiosk
