// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookingcell.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QPainter>

#include "presentation/booking/bookinggrid.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::BookingCell;
using Presentation::BookingGrid;
using Presentation::CellState;

namespace {
constexpr int MostPips = 8; ///< more are drawn as a bar
constexpr int PipGap = 1;

struct Look {
    ColorRole fill = ColorRole::Surface;
    ColorRole edge = ColorRole::LineStrong;
    ColorRole ink = ColorRole::Ink;
    const char *icon = "";
    bool framed = true;
    bool bold = true;
};

Look lookOf(const BookingCell &cell)
{
    if (cell.mine)
        return {ColorRole::AccentSoft,
            ColorRole::Accent,
            ColorRole::Accent,
            cell.moving ? "calendar-move" : "check"};
    switch (cell.state) {
    case CellState::Closed:
    case CellState::Past:
        return {ColorRole::Surface, ColorRole::Line, ColorRole::Ink2, "", false, false};
    case CellState::Full:
        return {ColorRole::Sunken, ColorRole::Sunken, ColorRole::Ink2, "", true, false};
    case CellState::Quiet:
        return {ColorRole::SuccessSoft, ColorRole::Success, ColorRole::Success, "quiet"};
    case CellState::Held:
        return {ColorRole::InfoSoft, ColorRole::Info, ColorRole::Info, "lock"};
    case CellState::Open:
        break;
    }
    return {};
}

void paintPips(QPainter &painter,
    const QRect &where,
    const Theme &theme,
    const BookingCell &cell,
    ColorRole edge)
{
    const int count = std::clamp(cell.capacity, 1, MostPips);
    const int pip = std::min(theme.px(11), (where.width() - (count - 1) * PipGap) / count);
    int left = where.left() + (where.width() - count * pip - (count - 1) * PipGap) / 2;
    for (int i = 0; i < count; ++i) {
        const bool filled = i < cell.taken * count / std::max(1, cell.capacity);
        painter.setPen(QPen(theme.color(edge), 1));
        painter.setBrush(theme.color(filled ? ColorRole::AccentMid : ColorRole::Surface));
        painter.drawRoundedRect(
            QRectF(left + 0.5, where.top() + 0.5, pip - 1, where.height() - 1), 1, 1);
        left += pip + PipGap;
    }
}
} // namespace

BookingCellDelegate::BookingCellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void BookingCellDelegate::paintCell(QPainter &painter,
    const QRect &where,
    const Theme &theme,
    const BookingCell &cell,
    const QString &words,
    Chosen chosen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Look look = lookOf(cell);
    if (chosen == Chosen::Yes) {
        look.framed = true;
        look.edge = ColorRole::Accent;
        if (look.fill == ColorRole::Surface)
            look.fill = ColorRole::AccentSoft;
    }
    const double width = chosen == Chosen::Yes ? 3 : 1;
    const double radius = theme.radius(Radius::Control);
    if (look.framed) {
        painter.setPen(QPen(theme.color(look.edge), width));
        painter.setBrush(theme.color(look.fill));
        painter.drawRoundedRect(
            QRectF(where).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    }
    const bool pips = cell.state != CellState::Closed && cell.state != CellState::Past
        && cell.state != CellState::Full && where.height() > theme.px(36);
    QFont font = theme.font(look.bold ? TextRole::SectionTitle : TextRole::Body);
    font.setBold(look.bold);
    if (look.bold && where.width() < theme.px(52))
        font.setPixelSize(theme.font(TextRole::Body).pixelSize());
    painter.setFont(font);
    painter.setPen(theme.color(look.ink));
    // In English on a small screen the number alone: places are pips right below it.
    const QString shown =
        pips && QFontMetrics(font).horizontalAdvance(words) > where.width() - theme.px(6)
        ? QString::number(cell.free)
        : words;
    QRect text = where;
    if (pips)
        text.setBottom(where.bottom() - theme.px(18));
    const bool iconFits = *look.icon
        && QFontMetrics(font).horizontalAdvance(shown) + theme.px(14) <= where.width() - 4;
    if (iconFits) {
        const int size = theme.px(14);
        const int all = QFontMetrics(font).horizontalAdvance(shown) + size + 1;
        const int left = where.left() + (where.width() - all) / 2;
        theme.paintIcon(painter,
            QString::fromLatin1(look.icon),
            look.ink,
            QRectF(left, text.center().y() - size / 2.0 + (pips ? theme.px(2) : 0), size, size));
        text.setLeft(left + size + 1);
        painter.drawText(text.adjusted(0, pips ? theme.px(4) : 0, 0, 0),
            int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
            shown);
    } else {
        painter.drawText(text.adjusted(0, pips ? theme.px(4) : 0, 0, 0),
            int(Qt::AlignCenter) | Qt::TextSingleLine,
            shown);
    }
    if (pips) {
        const int side = theme.px(5);
        const QRect row(where.left() + side,
            where.bottom() - theme.px(16),
            where.width() - 2 * side,
            theme.px(7));
        paintPips(painter, row, theme, cell, look.edge);
    }
    painter.restore();
}

void BookingCellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto cell = index.data(BookingGrid::CellRole).value<BookingCell>();
    const auto time = index.model()
                          ->headerData(index.column(), Qt::Horizontal, BookingGrid::TimeRole)
                          .value<Presentation::BookingTime>();
    QRect where = option.rect.adjusted(2, m_theme.px(7), -2, -m_theme.px(7));
    if (time.afterBreak)
        where.setLeft(where.left() + m_theme.space(Space::S4));
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    paintCell(
        *painter, where, m_theme, cell, index.data().toString(), chosen ? Chosen::Yes : Chosen::No);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (chosen && view && view->hasFocus()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(ColorRole::Focus), 3));
        painter->setBrush(Qt::NoBrush);
        const double radius = m_theme.radius(Radius::Control) + 2;
        painter->drawRoundedRect(QRectF(where).adjusted(-1.5, -1.5, 1.5, 1.5), radius, radius);
        painter->restore();
    }
}
} // namespace Reception
