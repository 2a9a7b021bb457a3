// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/bookinggridview.h"

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "presentation/booking/bookinggrid.h"
#include "reception/booking/bookingcell.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::BookingDoctor;
using Presentation::BookingGrid;
using Presentation::BookingTime;

namespace {
constexpr int CellWidth = 59; ///< with its gaps; the design's 55 and 4
constexpr int LeastCellWidth = 42;
constexpr int RowHeight = 72;
constexpr int DoctorWidth = 132;
constexpr int HeadHeight = 44;
} // namespace

BookingHeader::BookingHeader(const Theme &theme, Qt::Orientation orientation, QWidget *parent)
    : QHeaderView(orientation, parent)
    , m_theme(theme)
{
    setSectionsClickable(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
    theme.follow(this);
}

void BookingHeader::paintEvent(QPaintEvent *event)
{
    if (orientation() == Qt::Horizontal)
        QPainter(viewport()).fillRect(viewport()->rect(), m_theme.color(ColorRole::Sunken));
    QHeaderView::paintEvent(event);
}

QSize BookingHeader::sizeHint() const
{
    return orientation() == Qt::Horizontal ? QSize(0, m_theme.px(HeadHeight))
                                           : QSize(m_theme.px(DoctorWidth), 0);
}

void BookingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    if (orientation() == Qt::Horizontal) {
        painter->fillRect(rect, m_theme.color(ColorRole::Sunken));
        const auto time =
            model()->headerData(section, orientation(), BookingGrid::TimeRole).value<BookingTime>();
        const int gap = time.afterBreak ? m_theme.space(Space::S4) : 0;
        QFont font = m_theme.font(time.past ? TextRole::Body : TextRole::Strong);
        if (QFontMetrics(font).horizontalAdvance(time.words) > rect.width() - gap - m_theme.px(4))
            font.setPixelSize(m_theme.font(TextRole::Small).pixelSize());
        painter->setFont(font);
        painter->setPen(m_theme.color(time.past ? ColorRole::Ink2 : ColorRole::Ink));
        painter->drawText(rect.adjusted(gap, 0, 0, 0), Qt::AlignCenter, time.words);
    } else {
        painter->fillRect(rect, m_theme.color(ColorRole::Surface));
        const auto doctor = model()
                                ->headerData(section, orientation(), BookingGrid::DoctorRole)
                                .value<BookingDoctor>();
        const QRect words = rect.adjusted(m_theme.space(Space::S3), m_theme.px(10), -4, 0);
        painter->setPen(m_theme.color(ColorRole::Ink));
        painter->setFont(m_theme.font(TextRole::Strong));
        const int line = m_theme.lineHeight(TextRole::Strong);
        const auto draw = [&](int top, TextRole role, const QString &text) {
            painter->drawText(QRect(words.left(), words.top() + top, words.width(), line),
                Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetrics(m_theme.font(role)).elidedText(text, Qt::ElideRight, words.width()));
        };
        draw(0, TextRole::Strong, doctor.name);
        painter->setFont(m_theme.font(TextRole::Small));
        painter->setPen(m_theme.color(ColorRole::Ink2));
        const QRect below(
            words.left(), words.top() + line, words.width(), rect.bottom() - words.top() - line);
        painter->drawText(below,
            Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
            (doctor.fee + QLatin1Char(' ') + doctor.title).trimmed());
        painter->fillRect(
            rect.left(), rect.bottom(), rect.width(), 1, m_theme.color(ColorRole::Line));
    }
    painter->restore();
}

BookingGridView::BookingGridView(BookingGrid &grid, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_grid(grid)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("bookingGrid"));
    setHorizontalHeader(new BookingHeader(theme, Qt::Horizontal, this));
    setVerticalHeader(new BookingHeader(theme, Qt::Vertical, this));
    setModel(&grid);
    setItemDelegate(new BookingCellDelegate(theme, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    // The cell itself shows that it is chosen; the style's own ground would stand around it.
    setStyleSheet(QStringLiteral("QAbstractItemView::item:selected, QAbstractItemView::item:hover"
                                 " { background: transparent; }"));
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(&grid, &QAbstractItemModel::modelReset, this, &BookingGridView::relay);
    connect(&grid, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &BookingGridView::relay);
    relay();
}

void BookingGridView::relay()
{
    const int columns = m_grid.columnCount();
    int breaks = 0;
    for (int i = 0; i < columns; ++i) {
        breaks += m_grid.headerData(i, Qt::Horizontal, BookingGrid::TimeRole)
                      .value<BookingTime>()
                      .afterBreak;
    }
    const int gap = m_theme.space(Space::S4);
    const int room = viewport()->width() - breaks * gap - 4;
    const int width = std::clamp(columns > 0 ? room / columns : CellWidth,
        m_theme.px(LeastCellWidth),
        m_theme.px(CellWidth));
    for (int i = 0; i < columns; ++i) {
        const bool afterBreak = m_grid.headerData(i, Qt::Horizontal, BookingGrid::TimeRole)
                                    .value<BookingTime>()
                                    .afterBreak;
        horizontalHeader()->resizeSection(i, afterBreak ? width + gap : width);
    }
    for (int i = 0; i < m_grid.rowCount(); ++i)
        verticalHeader()->resizeSection(i, m_theme.px(RowHeight));
}

void BookingGridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    relay();
}

void BookingGridView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        for (int row = 0; row < m_grid.rowCount(); ++row)
            painter.fillRect(0,
                rowViewportPosition(row) + rowHeight(row) - 1,
                viewport()->width(),
                1,
                m_theme.color(ColorRole::Line));
        paintNow();
    }
    QTableView::paintEvent(event);
}

/// The line runs behind the cells, its word below the last row.
void BookingGridView::paintNow()
{
    if (m_grid.now() < 0 || m_grid.rowCount() == 0)
        return;
    const int column = static_cast<int>(m_grid.now());
    const bool afterBreak = m_grid.headerData(column, Qt::Horizontal, BookingGrid::TimeRole)
                                .value<BookingTime>()
                                .afterBreak;
    const int gap = afterBreak ? m_theme.space(Space::S4) : 0;
    const double left = columnViewportPosition(column) + gap
        + (m_grid.now() - column) * (columnWidth(column) - gap);
    const int last = m_grid.rowCount() - 1;
    const int bottom = rowViewportPosition(last) + rowHeight(last);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(left - 1, 0, 2, bottom), m_theme.color(ColorRole::Danger));
    QFont font = m_theme.font(TextRole::Small);
    font.setBold(true);
    painter.setFont(font);
    const int width = QFontMetrics(font).horizontalAdvance(m_nowWord) + m_theme.px(14);
    const QRectF tag(left - width / 2.0, bottom, width, m_theme.px(20));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Danger));
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(m_theme.color(ColorRole::Surface));
    painter.drawText(tag, Qt::AlignCenter, m_nowWord);
}

void BookingGridView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT bookRequested();
        return;
    case Qt::Key_Delete:
        Q_EMIT cancelRequested();
        return;
    case Qt::Key_Escape:
        Q_EMIT putBackRequested();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        Q_EMIT lengthStepped(1);
        return;
    case Qt::Key_Minus:
        Q_EMIT lengthStepped(-1);
        return;
    case Qt::Key_M:
        Q_EMIT moveRequested();
        return;
    case Qt::Key_PageUp:
        Q_EMIT dayStepped(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT dayStepped(1);
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void BookingGridView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    m_pressed = {-1, -1};
    const QModelIndex at = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !at.isValid())
        return;
    const auto &cell = m_grid.cell(at.row(), at.column());
    if (!cell.mine || cell.moving)
        return;
    m_pressed = {at.row(), at.column()};
    m_pressedAt = event->pos();
}

void BookingGridView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed.first < 0 || !event->buttons().testFlag(Qt::LeftButton)) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    const int way = (event->pos() - m_pressedAt).manhattanLength();
    if (!m_dragging && way < QApplication::startDragDistance())
        return;
    if (!m_dragging) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        Q_EMIT moveRequested(); // picked up
    }
    const QModelIndex over = indexAt(event->pos());
    if (over.isValid())
        setCurrentIndex(over); // which shows what would become of it there
}

void BookingGridView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool dragged = m_dragging;
    const std::pair<int, int> from = m_pressed;
    m_dragging = false;
    m_pressed = {-1, -1};
    if (!dragged) {
        QTableView::mouseReleaseEvent(event);
        return;
    }
    unsetCursor();
    const QModelIndex at = indexAt(event->pos());
    const bool elsewhere = at.isValid() && std::pair(at.row(), at.column()) != from;
    if (elsewhere && !m_grid.cell(at.row(), at.column()).slotId.isEmpty())
        Q_EMIT bookRequested();
    else
        Q_EMIT moveRequested(); // put back
}

void BookingGridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT chosen(current);
}
} // namespace Reception
