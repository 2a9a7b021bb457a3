// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/keypadfit.h"

#include "widgets/bigbutton.h"
#include "widgets/onscreenkeypad.h"
#include "widgets/theme.h"

namespace Kiosk {

void fitKeys(Widgets::OnScreenKeypad &keys, const Widgets::Theme &theme)
{
    const int portrait = theme.isElder() ? 140 : 116;
    const int landscape = theme.isElder() ? 112 : 100;
    const auto all = keys.findChildren<Widgets::BigButton *>();
    for (Widgets::BigButton *key : all)
        key->setDesignHeight(theme.isLandscape() ? landscape : portrait);
}
} // namespace Kiosk
