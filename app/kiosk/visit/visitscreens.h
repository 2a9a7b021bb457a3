// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Presentation {
class KioskVisit;
}

namespace Kiosk {

class KioskWindow;

/// Registers the screens of everything after the person is known. `visit` must outlive the window.
void addVisitScreens(KioskWindow &window, Presentation::KioskVisit &visit);
} // namespace Kiosk
