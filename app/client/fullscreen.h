// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QWidget>

namespace Client {

/// Shows `window` over its whole screen. Its size is set by hand too: a machine that runs nothing
/// else often has no window manager, and without one nobody answers the wish to fill the screen.
inline void fillScreen(QWidget &window)
{
    window.setGeometry(window.screen()->geometry());
    window.showFullScreen();
}
} // namespace Client
