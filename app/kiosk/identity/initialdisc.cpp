// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/initialdisc.h"

#include <QPainter>

#include "widgets/theme.h"

namespace Kiosk {

using namespace Widgets;

constexpr int Diameter = 112; ///< at 100 % (design 06)

InitialDisc::InitialDisc(const Theme &theme)
    : m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    theme.follow(this);
}

void InitialDisc::setName(const QString &name)
{
    const qsizetype units = !name.isEmpty() && name.front().isHighSurrogate() ? 2 : 1;
    m_initial = name.left(units);
    update();
}

QSize InitialDisc::sizeHint() const
{
    return {m_theme.px(Diameter), m_theme.px(Diameter)};
}

void InitialDisc::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::AccentSoft));
    painter.drawEllipse(rect());
    painter.setPen(m_theme.color(ColorRole::Accent));
    painter.setFont(m_theme.font(TextRole::CardTitle));
    painter.drawText(rect(), Qt::AlignCenter, m_initial);
}
} // namespace Kiosk
