// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Widgets {
class Theme;
}

namespace Kiosk {

/// Puts the panel of an overlay where it can be reached: portrait, from y = 640 downwards;
/// landscape, in the middle. As high as its words need.
void placeOverlayPanel(QWidget &overlay, QWidget &panel, const Widgets::Theme &theme);
/// Hides what lies under an overlay (93 %, DESIGN.md principle 7).
void paintScrim(QWidget &overlay, const Widgets::Theme &theme);
} // namespace Kiosk
