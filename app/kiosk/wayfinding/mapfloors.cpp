// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wayfinding/mapfloors.h"

namespace Kiosk {

namespace {

Widgets::MapKind kindOf(Domain::MapAreaKind kind)
{
    switch (kind) {
    case Domain::MapAreaKind::Corridor:
        return Widgets::MapKind::Corridor;
    case Domain::MapAreaKind::Waiting:
        return Widgets::MapKind::Waiting;
    case Domain::MapAreaKind::Service:
        return Widgets::MapKind::Desk;
    case Domain::MapAreaKind::Lift:
        return Widgets::MapKind::Lift;
    case Domain::MapAreaKind::Stairs:
        return Widgets::MapKind::Stairs;
    case Domain::MapAreaKind::Entrance:
        return Widgets::MapKind::Entrance;
    case Domain::MapAreaKind::Room:
    case Domain::MapAreaKind::Toilet:
    case Domain::MapAreaKind::Closed:
        break;
    }
    return Widgets::MapKind::Room;
}

/// Rooms are known by the number on the door, everything else by its name.
QString labelOf(const Domain::MapArea &area, Base::Language language)
{
    if (area.kind == Domain::MapAreaKind::Corridor)
        return {};
    const bool numbered = !area.ref.isEmpty() && area.ref.front().isDigit();
    return area.kind == Domain::MapAreaKind::Room && numbered ? area.ref : area.name.in(language);
}

Widgets::MapFloor floorOf(const Domain::BuildingMap &map,
    const Domain::WalkLeg &leg,
    const QString &destination,
    Base::Language language)
{
    Widgets::MapFloor drawn;
    if (const Domain::MapFloor *floor = Domain::floorAt(map, leg.level))
        drawn.name = floor->name.in(language);
    for (const Domain::MapArea &area : map.areas) {
        if (area.level != leg.level)
            continue;
        Widgets::MapRoom room;
        for (const Domain::MapPoint &corner : area.outline)
            room.outline.append(QPointF(corner.x, corner.y));
        room.label = labelOf(area, language);
        const bool there = !area.ref.isEmpty() && area.ref == destination;
        room.kind = there ? Widgets::MapKind::Destination : kindOf(area.kind);
        drawn.rooms.push_back(std::move(room));
    }
    for (const Domain::MapPoint &point : leg.points)
        drawn.route.append(QPointF(point.x, point.y));
    return drawn;
}
} // namespace

std::vector<Widgets::MapFloor> mapFloors(const Domain::BuildingMap &map,
    const Domain::Walk &walk,
    Base::Language language,
    const QString &youAreHere)
{
    std::vector<Widgets::MapFloor> floors;
    if (walk.legs.empty())
        return floors;
    floors.push_back(floorOf(map, walk.legs.front(), walk.to, language));
    if (!walk.legs.front().points.empty()) {
        const Domain::MapPoint &start = walk.legs.front().points.front();
        floors.front().start = QPointF(start.x, start.y);
        floors.front().startLabel = youAreHere;
    }
    if (walk.legs.size() > 1)
        floors.push_back(floorOf(map, walk.legs.back(), walk.to, language));
    return floors;
}
} // namespace Kiosk
