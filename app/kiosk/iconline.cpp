// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/iconline.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPainter>

#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Kiosk {

using namespace Widgets;

IconLine::IconLine(const Theme &theme, const QString &icon, TextRole role, ColorRole color)
    : m_theme(theme)
    , m_icon(icon)
    , m_role(role)
    , m_iconColor(color)
    , m_row(new QHBoxLayout(this))
    , m_label(new TextLabel(theme, role, color, this))
{
    m_row->addWidget(m_label);
    connect(&theme, &Theme::changed, this, &IconLine::relayout);
    relayout();
}

void IconLine::setIcon(const QString &icon)
{
    m_icon = icon;
    relayout();
}

void IconLine::setText(const QString &text)
{
    m_label->setText(text);
    relayout();
}

void IconLine::setRole(TextRole role)
{
    m_role = role;
    m_label->setRole(role);
    relayout();
}

void IconLine::setColor(ColorRole color)
{
    m_label->setColor(color);
    m_iconColor = color;
    update();
}

void IconLine::setIconColor(ColorRole color)
{
    m_iconColor = color;
    update();
}

void IconLine::setCentred()
{
    m_centred = true;
    relayout();
}

void IconLine::relayout()
{
    const int icon = m_icon.isEmpty() ? 0 : m_theme.lineHeight(m_role);
    m_row->setContentsMargins(icon > 0 ? icon + m_theme.px(16) : 0, 0, 0, 0);
    m_label->setAlignment(m_centred ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    updateGeometry();
    update();
}

void IconLine::paintEvent(QPaintEvent *)
{
    if (m_icon.isEmpty())
        return;
    const int line = m_theme.lineHeight(m_role);
    double x = 0;
    if (m_centred) {
        const int words = m_label->sizeHint().width();
        x = std::max(0, m_label->x() + (m_label->width() - words) / 2 - line - m_theme.px(16));
    }
    // Beside the first line, also when the words take several.
    const int needed = m_label->heightForWidth(m_label->width());
    const double top = m_label->y() + std::max(0, (m_label->height() - needed) / 2);
    const double inset = line * 0.06;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_theme.paintIcon(painter,
        m_icon,
        m_iconColor,
        QRectF(x, top, line, line).adjusted(inset, inset, -inset, -inset));
}
} // namespace Kiosk
