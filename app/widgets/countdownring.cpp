// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/countdownring.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include "widgets/theme.h"

namespace Widgets {

CountdownRing::CountdownRing(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    theme.follow(this);
    name();
}

void CountdownRing::setLeft(std::chrono::milliseconds left, std::chrono::milliseconds whole)
{
    m_left = std::max(left, std::chrono::milliseconds::zero());
    m_whole = std::max(whole, std::chrono::milliseconds(1));
    name();
    update();
}

void CountdownRing::setDesignSize(int px)
{
    m_designSize = px;
    updateGeometry();
}

qint64 CountdownRing::seconds() const
{
    return std::chrono::ceil<std::chrono::seconds>(m_left).count();
}

void CountdownRing::name()
{
    setAccessibleName(tr("还有 %1 秒").arg(seconds()));
}

QSize CountdownRing::sizeHint() const
{
    const int side = m_theme.px(m_designSize);
    return {side, side};
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = m_theme.px(24.0 * m_designSize / 280);
    const double side = std::min(width(), height());
    const QRectF ring(
        (width() - side + pen) / 2, (height() - side + pen) / 2, side - pen, side - pen);
    painter.setPen(QPen(m_theme.color(ColorRole::Line), pen));
    painter.drawEllipse(ring);
    const double share = std::min(1.0, double(m_left.count()) / double(m_whole.count()));
    painter.setPen(QPen(m_theme.color(ColorRole::Accent), pen, Qt::SolidLine, Qt::RoundCap));
    if (share > 0)
        painter.drawArc(ring, 90 * 16, int(std::lround(360 * 16 * share)));
    QFont font = m_theme.font(TextRole::Title);
    font.setPixelSize(std::max(1, int(side * 0.38)));
    painter.setFont(font);
    painter.setPen(m_theme.color(ColorRole::Ink));
    painter.drawText(rect(), Qt::AlignCenter, QString::number(seconds()));
}

void CountdownRing::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}
} // namespace Widgets
