// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookinglegend.h"

#include <QPainter>

#include "presentation/booking/bookinggrid.h"
#include "reception/booking/bookingcell.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::BookingCell;
using Presentation::CellState;

BookingLegend::BookingLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme.follow(this);
}

QSize BookingLegend::sizeHint() const
{
    return {m_theme.px(560), m_theme.px(44)};
}

void BookingLegend::paintEvent(QPaintEvent *)
{
    struct Entry {
        CellState state;
        QString sign;
        QString words;
    };

    const Entry entries[]{{CellState::Open, QStringLiteral("2"), tr("还有号")},
        {CellState::Full, QStringLiteral("0"), tr("约满")},
        {CellState::Quiet, {}, tr("人少，推荐")},
        {CellState::Held, {}, tr("有人正在填")},
        {CellState::Closed, QStringLiteral("–"), tr("不开诊")}};
    QPainter painter(this);
    painter.setFont(m_theme.font(TextRole::Body));
    int left = m_theme.space(Space::S4);
    const int size = m_theme.px(26);
    for (const Entry &entry : entries) {
        BookingCell cell;
        cell.state = entry.state;
        const QRect where(left, (height() - size) / 2, size, size);
        BookingCellDelegate::paintCell(
            painter, where, m_theme, cell, entry.sign, BookingCellDelegate::Chosen::No);
        left += size + m_theme.space(Space::S2);
        painter.setPen(m_theme.color(ColorRole::Ink));
        painter.setFont(m_theme.font(TextRole::Body));
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, entry.words);
        left += painter.fontMetrics().horizontalAdvance(entry.words) + m_theme.space(Space::S5);
    }
}
} // namespace Reception
