// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Kiosk {

/// Buttons of a row share its width evenly, whatever their words are, and grow in height when
/// their words wrap.
inline void shareWidth(QWidget &button, QSizePolicy::Policy vertical = QSizePolicy::Preferred)
{
    QSizePolicy policy(QSizePolicy::Ignored, vertical);
    policy.setHeightForWidth(true);
    button.setSizePolicy(policy);
}
} // namespace Kiosk
