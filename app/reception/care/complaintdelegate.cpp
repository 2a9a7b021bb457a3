// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/care/complaintdelegate.h"

#include <QPainter>

#include "presentation/care/complaintsmodel.h"
#include "reception/rowdelegate.h"
#include "reception/tones.h"
#include "widgets/clockbar.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::ComplaintClock;
using Presentation::ComplaintsModel;

ComplaintDelegate::ComplaintDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void ComplaintDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    RowDelegate::paintGround(*painter,
        option,
        m_theme,
        index.column() == 0,
        index.column() == ComplaintsModel::ColumnCount - 1);
    const int left = index.column() == 0 ? m_theme.space(Space::S4) : m_theme.px(5);
    const QRect where = option.rect.adjusted(left, 0, -m_theme.px(5), 0);
    if (index.data(ComplaintsModel::ClockRole).isValid())
        paintClock(*painter, where, index);
    else
        paintWords(*painter, where, index);
    painter->restore();
}

void ComplaintDelegate::paintWords(
    QPainter &painter, const QRect &where, const QModelIndex &index) const
{
    const QString quiet = index.data(Presentation::QuietRole).toString();
    const auto column = static_cast<ComplaintsModel::Column>(index.column());
    const bool text = column == ComplaintsModel::Column::Text;
    const bool urgent = text && index.data(ComplaintsModel::UrgentRole).toBool();
    const int line = m_theme.lineHeight(TextRole::Strong);
    QRect first = where;
    if (!quiet.isEmpty()) {
        first.setTop(where.center().y() - line + 1);
        first.setHeight(line);
    }
    if (urgent) {
        const int size = m_theme.px(18);
        m_theme.paintIcon(painter,
            QStringLiteral("urgent"),
            ColorRole::Danger,
            QRectF(first.left(), first.center().y() - size / 2.0, size, size));
        first.setLeft(first.left() + size + m_theme.px(4));
    }
    const bool bold = column != ComplaintsModel::Column::Owner;
    painter.setFont(m_theme.font(bold ? TextRole::Strong : TextRole::Body));
    painter.setPen(m_theme.color(urgent ? ColorRole::Danger : ColorRole::Ink));
    painter.drawText(first,
        Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width()));
    if (quiet.isEmpty())
        return;
    const QRect second(where.left(), where.center().y() + 1, where.width(), line);
    painter.setFont(m_theme.font(text ? TextRole::Body : TextRole::Small));
    painter.setPen(m_theme.color(text ? ColorRole::Ink : ColorRole::Ink2));
    painter.drawText(second,
        Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(quiet, Qt::ElideRight, second.width()));
}

void ComplaintDelegate::paintClock(
    QPainter &painter, const QRect &where, const QModelIndex &index) const
{
    const auto clock = index.data(ComplaintsModel::ClockRole).value<ComplaintClock>();
    const Tone tone = shown(clock.tone);
    ClockBar::paint(painter, where, m_theme, tone, clock.share, {});
    const int line = m_theme.lineHeight(TextRole::Small);
    const int top = where.top() + (where.height() - line - m_theme.px(12)) / 2;
    const int size = m_theme.px(16);
    m_theme.paintIcon(painter,
        clock.icon,
        inkOf(tone),
        QRectF(where.left(), top + (line - size) / 2.0, size, size));
    QFont font = m_theme.font(TextRole::Small);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(m_theme.color(inkOf(tone)));
    const QRect words(
        where.left() + size + m_theme.px(4), top, where.width() - size - m_theme.px(4), line);
    painter.drawText(words,
        Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(clock.words, Qt::ElideRight, words.width()));
}
} // namespace Reception
