// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/insight/targetcard.h"

#include <QPainter>

#include "reception/tones.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

TargetCard::TargetCard(const Theme &theme, QWidget *parent)
    : Panel(theme, Panel::Kind::Card, parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("targetCard"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TargetCard::setTarget(const Presentation::FigureTarget &target)
{
    m_target = target;
    setAccessibleName(QStringList{
        target.title, target.value + target.unit, target.goal, target.state.text, target.detail}
                          .join(QStringLiteral(", ")));
    update();
}

QSize TargetCard::sizeHint() const
{
    return {m_theme.px(220), m_theme.px(120)}; // the detail may take two lines
}

QSize TargetCard::minimumSizeHint() const
{
    return {m_theme.px(160), m_theme.px(120)};
}

void TargetCard::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    const int side = m_theme.space(Space::S4);
    const int line = m_theme.lineHeight(TextRole::Body);
    const QRect head(side, m_theme.space(Space::S3), width() - 2 * side, line);
    const ColorRole tone = inkOf(shown(m_target.state.tone));
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.setPen(m_theme.color(tone));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, m_target.state.text);
    const int words = painter.fontMetrics().horizontalAdvance(m_target.state.text);
    const int icon = m_theme.px(18);
    m_theme.paintIcon(painter,
        m_target.state.icon,
        tone,
        QRectF(head.right() - words - icon - 4, head.center().y() - icon / 2.0, icon, icon));
    const auto draw = [&](const QRect &where, Qt::Alignment align, const QString &text) {
        painter.drawText(where,
            int(align | Qt::AlignVCenter),
            painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
    };
    painter.setPen(m_theme.color(ColorRole::Ink));
    painter.setFont(m_theme.font(TextRole::Body));
    draw(head.adjusted(0, 0, -words - icon - 10, 0), Qt::AlignLeft, m_target.title);

    const QRect middle(side, head.bottom() + 2, head.width(), m_theme.px(42));
    const bool known = !m_target.value.isEmpty();
    painter.setFont(m_theme.font(known ? TextRole::Kpi : TextRole::PageTitle));
    const QString value = known ? m_target.value : QStringLiteral("–");
    draw(middle, Qt::AlignLeft, value);
    const int after = painter.fontMetrics().horizontalAdvance(value) + 6;
    painter.setFont(m_theme.font(TextRole::SectionTitle));
    draw(middle.adjusted(after, m_theme.px(8), 0, 0), Qt::AlignLeft, m_target.unit);
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    draw(middle.adjusted(0, m_theme.px(8), 0, 0), Qt::AlignRight, m_target.goal);
    painter.drawText(QRect(side, middle.bottom(), head.width(), 2 * line),
        int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap),
        m_target.detail);
}
} // namespace Reception
