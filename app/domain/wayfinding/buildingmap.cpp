// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wayfinding/buildingmap.h"

#include <algorithm>
#include <cmath>

namespace Domain {

double distanceM(const MapPoint &from, const MapPoint &to)
{
    return std::hypot(to.x - from.x, to.y - from.y);
}

const MapFloor *floorAt(const BuildingMap &map, int level)
{
    const auto found = std::find_if(map.floors.cbegin(),
        map.floors.cend(),
        [level](const MapFloor &floor) { return floor.level == level; });
    return found == map.floors.cend() ? nullptr : &*found;
}

const MapArea *areaOf(const BuildingMap &map, const QString &ref)
{
    const auto found = std::find_if(map.areas.cbegin(),
        map.areas.cend(),
        [&ref](const MapArea &area) { return area.ref == ref; });
    return found == map.areas.cend() ? nullptr : &*found;
}

MapPoint sheetSize(const BuildingMap &map)
{
    MapPoint size;
    const auto include = [&size](const MapPoint &point) {
        size.x = std::max(size.x, point.x);
        size.y = std::max(size.y, point.y);
    };
    for (const MapArea &area : map.areas)
        std::for_each(area.outline.cbegin(), area.outline.cend(), include);
    for (const MapNode &node : map.nodes)
        include(node.at);
    return size;
}
} // namespace Domain
