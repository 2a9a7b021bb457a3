// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartlegend.h"

#include <QFontMetrics>
#include <QPainter>

#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr double MarkWidth = 14; // px at 100 %
constexpr double DashWidth = 22;
constexpr double Gap = 6;
constexpr double Between = 14;

double markWidth(LegendEntry::Mark mark)
{
    return mark == LegendEntry::Mark::Target ? DashWidth : MarkWidth;
}
} // namespace

ChartLegend::ChartLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    theme.follow(this);
}

void ChartLegend::setEntries(std::vector<LegendEntry> entries)
{
    m_entries = std::move(entries);
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetrics letters(m_theme.font(TextRole::Small));
    int width = 0;
    for (const LegendEntry &entry : m_entries) {
        width += m_theme.px(markWidth(entry.mark) + Gap + Between)
            + letters.horizontalAdvance(entry.words);
    }
    return {width, m_theme.lineHeight(TextRole::Small)};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = m_theme.font(TextRole::Small);
    const QFontMetrics letters(font);
    painter.setFont(font);
    double x = 0;
    const double middle = height() / 2.0;
    for (const LegendEntry &entry : m_entries) {
        const double mark = m_theme.px(markWidth(entry.mark));
        const double size = m_theme.px(12);
        const QColor color = m_theme.color(entry.color);
        const QRectF box(x + (mark - size) / 2, middle - size / 2, size, size);
        painter.setPen(QPen(m_theme.color(ColorRole::Accent), 1));
        painter.setBrush(color);
        switch (entry.mark) {
        case LegendEntry::Mark::Bar:
            painter.drawRoundedRect(box, m_theme.px(2), m_theme.px(2));
            break;
        case LegendEntry::Mark::Line:
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(box);
            break;
        case LegendEntry::Mark::Miss:
            painter.setPen(Qt::NoPen);
            painter.drawPolygon(QPolygonF{QPointF(box.center().x(), box.top() - 1),
                QPointF(box.right() + 1, middle),
                QPointF(box.center().x(), box.bottom() + 1),
                QPointF(box.left() - 1, middle)});
            break;
        case LegendEntry::Mark::Target:
            painter.setPen(QPen(color, m_theme.px(2), Qt::DashLine));
            painter.drawLine(QPointF(x, middle), QPointF(x + mark, middle));
            break;
        }
        x += mark + m_theme.px(Gap);
        painter.setPen(m_theme.color(ColorRole::Ink2));
        const int width = letters.horizontalAdvance(entry.words);
        painter.drawText(QRectF(x, 0, width + 1, height()), Qt::AlignVCenter, entry.words);
        x += width + m_theme.px(Between);
    }
}
} // namespace Widgets
