// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/visit/routestrip.h"

#include <algorithm>

#include <QPainter>

#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::RouteStop;

namespace {
constexpr int DiscSize = 44; // DESIGN 14
constexpr int StripHeight = 108;
constexpr int TallStrip = StripHeight + 18; // a place needs a second line
} // namespace

RouteStrip::RouteStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme.follow(this);
}

void RouteStrip::setStops(const std::vector<RouteStop> &stops)
{
    m_stops = stops;
    QStringList words;
    for (const RouteStop &stop : stops)
        words.append(stop.name + u' ' + stop.place);
    setAccessibleName(words.join(QStringLiteral(", ")));
    setVisible(!stops.empty());
    fit();
    update();
}

double RouteStrip::columnWidth() const
{
    return double(width()) / double(std::max<size_t>(m_stops.size(), 3));
}

void RouteStrip::fit()
{
    const QFontMetrics small(m_theme.font(TextRole::Small));
    const bool two = std::any_of(m_stops.begin(), m_stops.end(), [&](const RouteStop &stop) {
        return small.horizontalAdvance(stop.place) > columnWidth() - 4;
    });
    if (two == m_twoLines)
        return;
    m_twoLines = two;
    updateGeometry();
}

void RouteStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize RouteStrip::sizeHint() const
{
    return {m_theme.px(320), m_theme.px(m_twoLines ? TallStrip : StripHeight)};
}

QSize RouteStrip::minimumSizeHint() const
{
    return {m_theme.px(200), m_theme.px(m_twoLines ? TallStrip : StripHeight)};
}

void RouteStrip::paintEvent(QPaintEvent *)
{
    if (m_stops.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double column = columnWidth();
    const int disc = m_theme.px(DiscSize);
    for (size_t i = 0; i < m_stops.size(); ++i) {
        const RouteStop &stop = m_stops[i];
        const QRectF where(double(i) * column, 0, column, height());
        const QRectF circle(where.center().x() - disc / 2.0, 2, disc, disc);
        const bool now = stop.state == RouteStop::State::Now;
        const bool done = stop.state == RouteStop::State::Done;
        if (i + 1 < m_stops.size()) {
            painter.setPen(QPen(m_theme.color(ColorRole::LineStrong), m_theme.px(2)));
            const double y = circle.center().y();
            painter.drawLine(QPointF(circle.right() + m_theme.px(12), y),
                QPointF(circle.left() + column - m_theme.px(12), y));
        }
        painter.setPen(QPen(
            m_theme.color(now || done ? ColorRole::Accent : ColorRole::LineStrong), m_theme.px(2)));
        painter.setBrush(m_theme.color(now ? ColorRole::Accent
                : done                     ? ColorRole::AccentSoft
                                           : ColorRole::Surface));
        painter.drawEllipse(circle);
        const double icon = m_theme.px(22);
        m_theme.paintIcon(painter,
            done ? QStringLiteral("check") : stop.icon,
            now        ? ColorRole::OnAccent
                : done ? ColorRole::Accent
                       : ColorRole::Ink,
            QRectF(circle.center().x() - icon / 2, circle.center().y() - icon / 2, icon, icon));
        painter.setFont(m_theme.font(TextRole::Strong));
        painter.setPen(m_theme.color(ColorRole::Ink));
        const QRectF name(where.left(), disc + m_theme.px(8), column, m_theme.px(22));
        painter.drawText(name, Qt::AlignCenter, stop.name);
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(ColorRole::Ink2));
        const QRectF place(
            where.left() + 2, name.bottom(), column - 4, m_theme.px(m_twoLines ? 38 : 20));
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, stop.place);
    }
}
} // namespace Reception
