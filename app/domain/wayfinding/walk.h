// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <vector>

#include "base/result.h"
#include "domain/wayfinding/buildingmap.h"

namespace Domain {

enum class StepFree { No, Yes };

/// Who walks; decides the walking time only. See `walkingSpeed` for the numbers and sources.
enum class Pace { Adult, Elderly, WalkingAid, Wheelchair };

/// How a floor is left. `ref` and `name` are those of the lift or the stairs; `lengthM` as in
/// `MapEdge`.
struct FloorChange {
    MapEdgeKind kind = MapEdgeKind::Lift;
    QString ref;
    Base::LocalText name;
    int toLevel = 0;
    double lengthM = 0;

    bool operator==(const FloorChange &) const = default;
};

/// The part of a walk that lies on one floor: at least one point, in walking order. `change` is
/// how the leg ends; absent in the last one.
struct WalkLeg {
    int level = 0;
    std::vector<MapPoint> points;
    double lengthM = 0;
    std::optional<FloorChange> change;

    bool operator==(const WalkLeg &) const = default;
};

/// A way through the house, one leg per floor walked on (a floor the lift only passes has none).
/// `lengthM` is walked on foot, stairs included, lifts not.
struct Walk {
    QString from;
    QString to;
    Base::LocalText destination;
    std::vector<WalkLeg> legs;
    double lengthM = 0;

    bool operator==(const Walk &) const = default;
};

/// Corridors, stairs and lifts that can't be used now, by edge id or by `MapEdge::ref`.
using ClosedWays = std::set<QString>;

/// The quickest way from one ref to another (kiosk, entrance, room, lift) for an adult, with
/// stairs when they are quicker; `StepFree::Yes` uses no edge with steps. A place with several
/// doors is entered by the best one. The same map and arguments always give the same walk,
/// whatever the order of the file: of equally quick ways the one with the smaller node ids wins.
/// Errors: NotFound `unknown-place`, NotFound `no-way` (closed or not step-free).
[[nodiscard]] Base::Result<Walk> shortestWalk(const BuildingMap &map,
    const QString &from,
    const QString &to,
    StepFree stepFree,
    const ClosedWays &closed = {});

/// On the flat, in metres per second.
/// Adult 1.2: design speed of crossings (HCM 2010), below the 1.3 to 1.4 of healthy adults
/// (Bohannon and Williams Andrews, Physiotherapy 97, 2011), as patients are. Elderly 0.8: mean of
/// women of 65 and older (Asher and others, Age and Ageing 41, 2012; men 0.9). Walking aid 0.57
/// (frame) and wheelchair 0.69 (manual): Boyce, Shields and Silcock, Fire Technology 35, 1999.
[[nodiscard]] double walkingSpeed(Pace pace);

/// How long `walk` takes, lifts with their wait included, in whole seconds rounded up.
/// A lift costs 30 s of waiting (guess, to be replaced by the hospital's own measurement) and 4 s
/// per 4 m of height (1 m/s, a common passenger lift). On stairs speed is 0.42 of that on the
/// flat (Fruin, Pedestrian Planning and Design, 1971: 0.5 m/s up the slope).
[[nodiscard]] std::chrono::seconds walkingTime(const Walk &walk, Pace pace);
} // namespace Domain
