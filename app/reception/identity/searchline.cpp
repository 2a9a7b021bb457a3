// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/identity/searchline.h"

#include <QKeyEvent>
#include <QPainter>

#include "widgets/focusring.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

namespace {
const auto Keycap = QStringLiteral("Ctrl K");
}

SearchLine::SearchLine(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    FocusRing::serve(*this, theme, FocusRing::When::Always);
    connect(&theme, &Theme::changed, this, &SearchLine::restyle);
    restyle();
}

void SearchLine::restyle()
{
    const int cap = QFontMetrics(m_theme.font(TextRole::Keycap)).horizontalAdvance(Keycap);
    setTextMargins(m_theme.px(30), 0, cap + m_theme.px(18), 0);
    setFont(m_theme.font(TextRole::Input));
    setStyleSheet(
        QStringLiteral("QLineEdit { border: %1px solid %2; border-radius: %3px;"
                       " background: %4; color: %5; padding: 0 %6px; }")
            .arg(m_theme.stroke(Stroke::Control))
            .arg(m_theme.color(ColorRole::LineStrong).name())
            .arg(m_theme.controlRadius())
            .arg(m_theme.color(ColorRole::Surface).name(), m_theme.color(ColorRole::Ink).name())
            .arg(m_theme.space(Space::S2)));
    setFixedHeight(m_theme.target(Target::ReceptionControl));
}

void SearchLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int icon = m_theme.px(20);
    m_theme.paintIcon(painter,
        QStringLiteral("search"),
        hasFocus() ? ColorRole::Ink : ColorRole::Ink2,
        QRectF(m_theme.px(13), 0, icon, height()));
    painter.setFont(m_theme.font(TextRole::Keycap));
    const int wide = painter.fontMetrics().horizontalAdvance(Keycap) + m_theme.px(14);
    const int high = m_theme.px(20);
    const QRectF cap(width() - wide - m_theme.px(10), (height() - high) / 2.0 - 0.5, wide, high);
    painter.setPen(QPen(m_theme.color(ColorRole::Line), 1));
    painter.setBrush(m_theme.color(ColorRole::Sunken));
    painter.drawRoundedRect(cap, m_theme.px(5), m_theme.px(5));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    painter.drawText(cap, Qt::AlignCenter, Keycap);
}

void SearchLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        Q_EMIT stepRequested(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    QLineEdit::keyPressEvent(event);
}
} // namespace Reception
