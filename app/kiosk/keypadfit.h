// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Widgets {
class Theme;
} // namespace Widgets

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QWidget;
QT_END_NAMESPACE

namespace Kiosk {

/// Gives the keys in `keys` the height for which this window has room: lower ones in landscape, where the
/// panel is short, but never below 18 mm for elderly people (experience 1). Again after every
/// change of the keys.
void fitKeys(QWidget &keys, const Widgets::Theme &theme);
/// The buttons at the foot of a touch zone, the primary one first: below each other in portrait,
/// in one row with the primary one at the right in landscape.
void layFoot(QBoxLayout &foot, const Widgets::Theme &theme);
/// The same below large keys, which leave only one row for them.
void layFootBelowKeys(QBoxLayout &foot, const Widgets::Theme &theme);
} // namespace Kiosk
