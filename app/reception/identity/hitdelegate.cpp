// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/identity/hitdelegate.h"

#include <QPainter>

#include "presentation/identity/desksearch.h"
#include "reception/rowdelegate.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskSearch;
using Presentation::SearchRow;

namespace {
constexpr int RowHeight = 52; // DESIGN 14
constexpr int MostKeys = 9;
} // namespace

HitDelegate::HitDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int HitDelegate::paintMarked(
    QPainter &painter, const QRect &where, const QString &text, const QList<int> &marks) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const bool strong = m_theme.palette() == Palette::HighContrast;
    int x = where.left();
    for (qsizetype i = 0; i < text.size() && x < where.right(); ++i) {
        qsizetype length = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString letter = text.mid(i, length);
        const int wide = metrics.horizontalAdvance(letter);
        const bool marked = marks.contains(int(i));
        const QPen pen = painter.pen();
        if (marked) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(strong ? ColorRole::Accent : ColorRole::Help));
            const QRect ground(x - 1,
                where.center().y() - metrics.height() / 2 + 2,
                wide + 2,
                metrics.height() - 3);
            painter.drawRoundedRect(ground, m_theme.px(3), m_theme.px(3));
            painter.setPen(m_theme.color(strong ? ColorRole::OnAccent : ColorRole::HelpInk));
        }
        painter.drawText(QRect(x, where.top(), wide + 2, where.height()), Qt::AlignVCenter, letter);
        painter.setPen(pen);
        x += wide;
        i += length - 1;
    }
    return x;
}

void HitDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    RowDelegate::paintGround(*painter, option, m_theme, true, true);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto row = index.data(DeskSearch::RowRole).value<SearchRow>();
    const int side = m_theme.space(Space::S4);
    QRect inner = option.rect.adjusted(side, m_theme.px(5), -side, -m_theme.px(6));
    if (index.row() < MostKeys) {
        painter->setFont(m_theme.font(TextRole::Keycap));
        const QString key = QStringLiteral("Alt %1").arg(index.row() + 1);
        const int wide = painter->fontMetrics().horizontalAdvance(key) + m_theme.px(14);
        const int high = m_theme.px(20);
        const QRectF cap(
            inner.right() - wide, option.rect.center().y() - high / 2 - 0.5, wide, high);
        painter->setPen(m_theme.color(ColorRole::Line));
        painter->setBrush(m_theme.color(ColorRole::Sunken));
        painter->drawRoundedRect(cap, m_theme.px(5), m_theme.px(5));
        painter->setPen(m_theme.color(ColorRole::Ink2));
        painter->drawText(cap, Qt::AlignCenter, key);
        inner.setRight(inner.right() - wide - m_theme.px(8));
    }
    painter->setClipRect(inner.adjusted(-2, -4, 0, 4));
    const int line = inner.height() / 2;
    const QRect first(inner.left(), inner.top(), inner.width(), line);
    QFont name = m_theme.font(TextRole::Input);
    name.setBold(true);
    painter->setFont(name);
    painter->setPen(m_theme.color(ColorRole::Ink));
    const int end = paintMarked(*painter, first, row.name, row.nameMarks);
    painter->setFont(m_theme.font(TextRole::Small));
    painter->setPen(m_theme.color(ColorRole::Ink2));
    QRect reading = first;
    reading.setLeft(end + m_theme.px(8));
    paintMarked(*painter, reading, row.reading, row.readingMarks);
    painter->drawText(
        inner.adjusted(0, line, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, row.detail);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_theme.px(RowHeight)};
}
} // namespace Reception
