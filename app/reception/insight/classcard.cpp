// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/insight/classcard.h"

#include <QPainter>

#include "reception/tones.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

ClassCard::ClassCard(const Theme &theme, QWidget *parent)
    : Panel(theme, Panel::Kind::Card, parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("classCard"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClassCard::setFigure(const Presentation::ClassFigure &figure)
{
    m_figure = figure;
    setAccessibleName(
        QStringList{figure.name, figure.within, figure.state.text, figure.wanted, figure.people}
            .join(QStringLiteral(", ")));
    setToolTip(figure.people);
    update();
}

QSize ClassCard::sizeHint() const
{
    return {m_theme.px(160), m_theme.px(46)};
}

QSize ClassCard::minimumSizeHint() const
{
    return {m_theme.px(120), m_theme.px(46)};
}

void ClassCard::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    const int side = m_theme.space(Space::S3);
    const int line = (height() - 2 * m_theme.space(Space::S1)) / 2;
    const QRect above(side, m_theme.space(Space::S1), width() - 2 * side, line);
    const QRect below = above.translated(0, line);
    const auto right = [&](const QRect &where, const QString &text) {
        painter.setFont(m_theme.font(TextRole::Small));
        painter.setPen(m_theme.color(ColorRole::Ink2));
        painter.drawText(where, int(Qt::AlignRight | Qt::AlignVCenter), text);
        return painter.fontMetrics().horizontalAdvance(text) + m_theme.space(Space::S1);
    };
    const auto left = [&](const QRect &where, ColorRole ink, const QString &text) {
        painter.setFont(m_theme.font(TextRole::Strong));
        painter.setPen(m_theme.color(ink));
        painter.drawText(where,
            int(Qt::AlignLeft | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    const int within = right(above, m_figure.within);
    left(above.adjusted(0, 0, -within, 0), ColorRole::Ink, m_figure.name);
    const ColorRole tone = inkOf(shown(m_figure.state.tone));
    const int icon = m_theme.px(18);
    m_theme.paintIcon(painter,
        m_figure.state.icon,
        tone,
        QRectF(below.left(), below.center().y() - icon / 2.0, icon, icon));
    const int wanted = right(below, m_figure.wanted);
    left(below.adjusted(icon + m_theme.space(Space::S1), 0, -wanted, 0), tone, m_figure.state.text);
}
} // namespace Reception
