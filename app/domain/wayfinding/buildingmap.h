// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "base/id.h"
#include "base/localtext.h"

namespace Domain {

using MapNodeId = Base::Id<struct MapNodeTag>;
using MapEdgeId = Base::Id<struct MapEdgeTag>;

/// A place on the sheet of one floor, in metres from the sheet's upper left corner: x grows to
/// the right, y grows downwards, as on paper and on screen. All floors share one origin.
struct MapPoint {
    double x = 0;
    double y = 0;

    bool operator==(const MapPoint &) const = default;
};

/// One storey. `level` orders the storeys from below; what people call it is `name` ("3 楼").
struct MapFloor {
    int level = 0;
    Base::LocalText name;

    bool operator==(const MapFloor &) const = default;
};

/// What an area is for, as far as the drawing and the search care.
enum class MapAreaKind {
    Room,     ///< consulting room, office, laboratory: anything with a door and a ref
    Corridor, ///< ground that people walk on
    Waiting,  ///< seats
    Service,  ///< cashier, pharmacy, information: people stand at a counter
    Lift,
    Stairs,
    Entrance,
    Toilet,
    Closed, ///< drawn, but not for visitors
};

/// A drawn area. `outline` has at least three corners and is not closed (the first corner is
/// not repeated). `ref` is what stands on the door ("302") and joins the map with the
/// directory's rooms; empty for corridors.
struct MapArea {
    int level = 0;
    MapAreaKind kind = MapAreaKind::Room;
    QString ref;
    Base::LocalText name;
    std::vector<MapPoint> outline;

    bool operator==(const MapArea &) const = default;
};

/// A place where ways meet or end. `ref` names the place one arrives at there (a room's door, a
/// kiosk, an entrance, a lift on this floor); empty for a mere bend. Several nodes may have one
/// ref: a room with two doors.
struct MapNode {
    MapNodeId id;
    int level = 0;
    MapPoint at;
    QString ref;
    Base::LocalText name;

    bool operator==(const MapNode &) const = default;
};

enum class MapEdgeKind { Walk, Stairs, Lift, Ramp };

/// A way between two nodes, usable in both directions. `lengthM` is what the feet do: on stairs
/// the length of the slope with its landings, in a lift the height. A lift has one edge for every
/// pair of its floors, so one ride is one edge. `ref` is the corridor, lift or stairs it
/// belongs to.
struct MapEdge {
    MapEdgeId id;
    MapNodeId from;
    MapNodeId to;
    MapEdgeKind kind = MapEdgeKind::Walk;
    double lengthM = 0;
    bool stepFree = true;
    QString ref;
    Base::LocalText name;

    bool operator==(const MapEdge &) const = default;
};

/// The whole house: floors from below, areas in the order in which they are painted.
struct BuildingMap {
    std::vector<MapFloor> floors;
    std::vector<MapArea> areas;
    std::vector<MapNode> nodes;
    std::vector<MapEdge> edges;

    bool operator==(const BuildingMap &) const = default;
};

/// Straight distance, in metres.
[[nodiscard]] double distanceM(const MapPoint &from, const MapPoint &to);
/// The floor of `level`; null when the house has none. Lives as long as `map`.
[[nodiscard]] const MapFloor *floorAt(const BuildingMap &map, int level);
/// The first area with `ref`; null when there is none. Lives as long as `map`.
[[nodiscard]] const MapArea *areaOf(const BuildingMap &map, const QString &ref);
/// Width and height of the sheet that holds every area and node, from the common origin.
[[nodiscard]] MapPoint sheetSize(const BuildingMap &map);
} // namespace Domain
