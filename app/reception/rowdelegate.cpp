// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/rowdelegate.h"

#include <algorithm>

#include <QPainter>

#include "reception/tones.h"
#include "widgets/tag.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using namespace Presentation;

RowDelegate::RowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void RowDelegate::paintGround(QPainter &painter,
    const QStyleOptionViewItem &option,
    const Theme &theme,
    bool first,
    bool last)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    // Qt knows the cell below the mouse, not the row: only lists of one column show it.
    const bool over = first && last && option.state.testFlag(QStyle::State_MouseOver);
    const QRect &row = option.rect;
    painter.fillRect(row,
        theme.color(chosen ? ColorRole::AccentSoft
                : over     ? ColorRole::Sunken
                           : ColorRole::Surface));
    const int hair = theme.stroke(Stroke::Hair);
    painter.fillRect(
        row.left(), row.bottom() + 1 - hair, row.width(), hair, theme.color(ColorRole::Line));
    if (!chosen)
        return;
    if (first)
        painter.fillRect(
            row.left(), row.top(), theme.px(4), row.height(), theme.color(ColorRole::Accent));
    if (theme.palette() != Palette::HighContrast)
        return;
    const int edge = theme.stroke(Stroke::Control);
    const QColor accent = theme.color(ColorRole::Accent);
    painter.fillRect(row.left(), row.top(), row.width(), edge, accent);
    painter.fillRect(row.left(), row.bottom() + 1 - edge, row.width(), edge, accent);
    if (last)
        painter.fillRect(row.right() + 1 - edge, row.top(), edge, row.height(), accent);
}

void RowDelegate::paintWords(QPainter &painter, const QRect &where, const QModelIndex &index) const
{
    const bool alarm = index.data(AlarmRole).toBool();
    const bool bold = alarm || index.data(BoldRole).toBool();
    const QString quiet = index.data(QuietRole).toString();
    const QStringList below = index.data(BelowRole).toStringList();
    if (below.size() == 2 && where.height() > m_theme.target(Target::ReceptionRow)) {
        paintTwoLines(painter, where, index);
        return;
    }
    painter.setFont(m_theme.font(bold ? TextRole::Strong : TextRole::Body));
    painter.setPen(m_theme.color(alarm ? ColorRole::Danger : ColorRole::Ink));
    const QString text = painter.fontMetrics().elidedText(
        index.data(Qt::DisplayRole).toString(), Qt::ElideRight, where.width());
    const int wide = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(where, Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (alarm) {
        const int icon = m_theme.px(16);
        m_theme.paintIcon(painter,
            QStringLiteral("warning"),
            ColorRole::Danger,
            QRectF(where.left() + wide + m_theme.px(3), where.top(), icon, where.height()));
    }
    if (quiet.isEmpty())
        return;
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(ColorRole::Ink2));
    const QRect rest = where.adjusted(wide + m_theme.px(6), 0, 0, 0);
    if (painter.fontMetrics().horizontalAdvance(quiet) <= rest.width()) // all or nothing
        painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine, quiet);
}

void RowDelegate::paintTwoLines(
    QPainter &painter, const QRect &where, const QModelIndex &index) const
{
    const QRect inner = where.adjusted(0, m_theme.px(4), 0, -m_theme.px(4));
    const QRect first = inner.adjusted(0, 0, 0, -inner.height() / 2);
    const QRect second = inner.adjusted(0, inner.height() / 2, 0, 0);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.setPen(m_theme.color(ColorRole::Ink));
    const auto tag = index.data(BesideRole).value<DeskTag>();
    const int tagged =
        tag.text.isEmpty() ? 0 : Tag::size(m_theme, tag.icon, tag.text).width() + m_theme.px(6);
    painter.drawText(first,
        Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideRight, first.width() - tagged));
    const QStringList parts = index.data(BelowRole).toStringList();
    painter.setFont(m_theme.font(TextRole::Small));
    QString words = parts.join(u' ').trimmed();
    // The less important part goes as a whole; half a name helps nobody.
    if (painter.fontMetrics().horizontalAdvance(words) > second.width())
        words = parts.front();
    painter.setPen(m_theme.color(ColorRole::Ink2));
    painter.drawText(second,
        Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(words, Qt::ElideRight, second.width()));
    if (tag.text.isEmpty())
        return;
    const int wide = Tag::size(m_theme, tag.icon, tag.text).width();
    const QRect beside(first.right() + 1 - wide, first.top(), wide, first.height());
    Tag::paint(painter, beside, m_theme, shown(tag.tone), tag.icon, tag.text);
}

void RowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    const bool first = index.column() == 0;
    const bool last = index.column() == index.model()->columnCount() - 1;
    paintGround(*painter, option, m_theme, first, last);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect where = option.rect.adjusted(
        first ? m_theme.space(Space::S4) : m_theme.px(5), 0, -m_theme.px(5), -1);
    const auto tag = index.data(TagRole).value<DeskTag>();
    if (!tag.text.isEmpty()) {
        painter->setClipRect(option.rect);
        Tag::paint(*painter, where, m_theme, shown(tag.tone), tag.icon, tag.text);
    } else {
        paintWords(*painter, where, index);
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int high = m_theme.target(Target::ReceptionRow);
    const int edge =
        (index.column() == 0 ? m_theme.space(Space::S4) : m_theme.px(5)) + m_theme.px(5);
    const auto tag = index.data(TagRole).value<DeskTag>();
    if (!tag.text.isEmpty())
        return {Tag::size(m_theme, tag.icon, tag.text).width() + edge, high};
    const bool bold = index.data(BoldRole).toBool() || index.data(AlarmRole).toBool();
    int wide = QFontMetrics(m_theme.font(bold ? TextRole::Strong : TextRole::Body))
                   .horizontalAdvance(index.data(Qt::DisplayRole).toString())
        + 2;
    if (const QString quiet = index.data(QuietRole).toString(); !quiet.isEmpty())
        wide += m_theme.px(6) + QFontMetrics(m_theme.font(TextRole::Small)).horizontalAdvance(quiet)
            + 2;
    if (index.data(AlarmRole).toBool())
        wide += m_theme.px(20);
    return {wide + edge, high};
}
} // namespace Reception
