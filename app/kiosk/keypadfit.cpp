// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/keypadfit.h"

#include <QBoxLayout>

#include "widgets/bigbutton.h"
#include "widgets/theme.h"

namespace Kiosk {

void fitKeys(QWidget &keys, const Widgets::Theme &theme)
{
    const int portrait = theme.isElder() ? 140 : 116;
    const int landscape = theme.isElder() ? 112 : 100;
    const auto all = keys.findChildren<Widgets::BigButton *>();
    for (Widgets::BigButton *key : all)
        key->setDesignHeight(theme.isLandscape() ? landscape : portrait);
}

void layFoot(QBoxLayout &foot, const Widgets::Theme &theme)
{
    foot.setDirection(theme.isLandscape() ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
    foot.setSpacing(theme.px(theme.isElder() ? 20 : 18));
}

void layFootBelowKeys(QBoxLayout &foot, const Widgets::Theme &theme)
{
    layFoot(foot, theme);
    if (theme.isElder())
        foot.setDirection(QBoxLayout::RightToLeft);
}
} // namespace Kiosk
