// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapview.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>

#include "widgets/mappainter.h"
#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr size_t MostFloors = 2;     // a way is told floor by floor; more is the list's work
constexpr double BetweenFloors = 66; // px at 100 %: the arrow stands there
} // namespace

MapView::MapView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    theme.follow(this);
}

void MapView::setFloors(std::vector<MapFloor> floors)
{
    m_floors = std::move(floors);
    QStringList names;
    for (const MapFloor &floor : m_floors)
        names.append(floor.name);
    setAccessibleName(names.join(u' '));
    update();
}

void MapView::setDesignHeight(int px)
{
    m_designHeight = px;
    updateGeometry();
}

QSize MapView::sizeHint() const
{
    return {m_theme.px(968), m_theme.px(m_designHeight)};
}

QSize MapView::minimumSizeHint() const
{
    return {m_theme.px(400), m_theme.px(240)};
}

void MapView::paintEvent(QPaintEvent *)
{
    if (m_floors.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const size_t shown = std::min(MostFloors, m_floors.size());
    const double between = shown > 1 ? m_theme.px(BetweenFloors) : 0;
    const double each = (width() - between) / double(shown);
    for (size_t i = 0; i < shown; ++i) {
        const QRectF frame(double(i) * (each + between), 0, each, height());
        MapPainter(m_theme, m_floors[i], frame).paint(painter);
    }
    if (shown > 1)
        MapPainter::paintArrow(painter, m_theme, QRectF(each, 0, between, height()));
}
} // namespace Widgets
