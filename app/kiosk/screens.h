// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Kiosk {

class KioskWindow;

/// Registers every screen of the kiosk: one line each.
void addScreens(KioskWindow &window);
} // namespace Kiosk
