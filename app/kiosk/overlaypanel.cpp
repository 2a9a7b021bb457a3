// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/overlaypanel.h"

#include <algorithm>

#include <QLayout>
#include <QPainter>
#include <QWidget>

#include "kiosk/kioskscreen.h"

namespace Kiosk {

void placeOverlayPanel(QWidget &overlay, QWidget &panel, const Widgets::Theme &theme)
{
    const int margin = theme.space(Widgets::Space::KioskMargin);
    const int width = std::min(overlay.width() - 2 * margin, theme.px(1240));
    panel.layout()->activate();
    const int needed = panel.layout()->totalHeightForWidth(width);
    const int height = std::max(needed, panel.minimumSizeHint().height());
    const int top =
        theme.isLandscape() ? (overlay.height() - height) / 2 : theme.px(Measure::LookEnd);
    panel.setGeometry(
        (overlay.width() - width) / 2, std::min(top, overlay.height() - height), width, height);
}

void paintScrim(QWidget &overlay, const Widgets::Theme &theme)
{
    QColor scrim = theme.color(Widgets::ColorRole::Scrim);
    scrim.setAlphaF(0.93F);
    QPainter painter(&overlay);
    painter.fillRect(overlay.rect(), scrim);
}
} // namespace Kiosk
