// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Widgets {
class OnScreenKeypad;
class Theme;
} // namespace Widgets

namespace Kiosk {

/// Gives the keys the height for which this window has room: lower ones in landscape, where the
/// panel is short, but never below 18 mm for elderly people (experience 1). Again after every
/// change of the keys.
void fitKeys(Widgets::OnScreenKeypad &keys, const Widgets::Theme &theme);
} // namespace Kiosk
