// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/directory/informationdelegate.h"

#include <algorithm>

#include <QListView>
#include <QPainter>

#include "presentation/directory/deskinformation.h"
#include "reception/rowdelegate.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::InformationModel;
using Presentation::InformationRow;

namespace {
constexpr int Gap = 8; // around the words of a line, and between title and value
constexpr int IconSize = 20;

constexpr int Wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// Where the words of one line stand.
struct Places {
    QRect title;
    QRect quiet;
    QRect value;
    QRect detail;
    int height = 0;
};

int high(const QFontMetrics &metrics, const QString &text, int width)
{
    return text.isEmpty() ? 0
                          : metrics.boundingRect(QRect(0, 0, width, 9999), Wrapped, text).height();
}

/// The title's row first; the value goes below when both do not fit side by side.
Places placesOf(const InformationRow &row, const Theme &theme, int width)
{
    const int side = theme.space(Space::S4);
    const int gap = theme.px(Gap);
    const bool heading = row.kind == InformationRow::Kind::Heading;
    const int left = side + (heading ? theme.px(IconSize) + gap : 0);
    const int room = std::max(1, width - left - side);
    const QFontMetrics strong(theme.font(TextRole::Strong));
    const QFontMetrics body(theme.font(TextRole::Body));
    const QFontMetrics small(theme.font(TextRole::Small));
    const int titleWide = strong.horizontalAdvance(row.title) + 2;
    const int valueWide = row.value.isEmpty() ? 0 : body.horizontalAdvance(row.value) + 2;
    const int quietWide = row.quiet.isEmpty() ? 0 : small.horizontalAdvance(row.quiet) + 2;
    const bool together = titleWide + quietWide + valueWide + 2 * gap <= room;
    const bool quietBeside = quietWide > 0 && titleWide + gap + quietWide <= room;

    Places places;
    int y = gap;
    const int titleRoom = together || quietBeside ? titleWide : room;
    places.title = QRect(left, y, titleRoom, high(strong, row.title, titleRoom));
    if (together)
        places.value = QRect(width - side - valueWide, y, valueWide, places.title.height());
    y = places.title.bottom() + 1;
    if (quietBeside) {
        places.quiet = QRect(places.title.right() + gap, gap, quietWide, places.title.height());
    } else if (quietWide > 0) {
        places.quiet = QRect(left, y, room, high(small, row.quiet, room));
        y = places.quiet.bottom() + 1;
    }
    if (!row.detail.isEmpty()) {
        places.detail = QRect(left, y + 2, room, high(body, row.detail, room));
        y = places.detail.bottom() + 1;
    }
    if (!together && valueWide > 0) {
        places.value = QRect(left, y + 2, room, high(body, row.value, room));
        y = places.value.bottom() + 1;
    }
    places.height = y + gap + 1;
    return places;
}
} // namespace

InformationDelegate::InformationDelegate(const Theme &theme, QListView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_view(view)
{
}

void InformationDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const auto row = index.data(InformationModel::RowRole).value<InformationRow>();
    RowDelegate::paintGround(*painter, option, m_theme, true, true);
    const bool heading = row.kind == InformationRow::Kind::Heading;
    if (heading && !option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.color(ColorRole::Sunken));
    painter->translate(option.rect.topLeft());
    const Places places = placesOf(row, m_theme, option.rect.width());
    if (heading) {
        const int icon = m_theme.px(IconSize);
        m_theme.paintIcon(*painter,
            row.icon,
            ColorRole::Accent,
            QRectF(m_theme.space(Space::S4), places.title.center().y() - icon / 2.0, icon, icon));
    }
    const auto write = [&](const QRect &where,
                           TextRole role,
                           ColorRole ink,
                           const QString &text,
                           int flags = Wrapped) {
        painter->setFont(m_theme.font(role));
        painter->setPen(m_theme.color(ink));
        painter->drawText(where, flags, text);
    };
    write(places.title, TextRole::Strong, ColorRole::Ink, row.title);
    const bool beside = places.quiet.top() == places.title.top();
    write(places.quiet,
        TextRole::Small,
        ColorRole::Ink2,
        row.quiet,
        beside ? int(Qt::AlignVCenter) : Wrapped);
    write(places.detail, TextRole::Body, ColorRole::Ink, row.detail);
    write(places.value, TextRole::Body, heading ? ColorRole::Ink2 : ColorRole::Ink, row.value);
    painter->restore();
}

QSize InformationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto row = index.data(InformationModel::RowRole).value<InformationRow>();
    const int width = m_view->viewport()->width();
    return {width, placesOf(row, m_theme, width).height};
}
} // namespace Reception
