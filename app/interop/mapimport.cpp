// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/mapimport.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include "interop/corridorways.h"
#include "interop/mapfeature.h"
#include "interop/waynet.h"

namespace Interop {

using Domain::MapAreaKind;
using Domain::MapEdgeKind;
using Domain::MapPoint;

namespace {

constexpr double metresPerDegree = 111'195; // of latitude, on a sphere of 6371 km
constexpr double joinReachM = 12;           // from a door or kiosk to the next line: across a hall
constexpr double storeyM = 4;               // guess, where the file doesn't say
constexpr double stairsSlopeM = 12; // two flights of 26 steps of 30 cm in all, and a landing

enum class Coordinates { Degrees, LocalMetres };

bool isStairs(const MapFeature &feature)
{
    return feature.tag("highway") == u"steps" || feature.tag("stairs") == u"yes";
}

bool isLift(const MapFeature &feature)
{
    return feature.tag("highway") == u"elevator";
}

bool isWay(const MapFeature &feature)
{
    static const std::set<QString> ways{QStringLiteral("footway"),
        QStringLiteral("corridor"),
        QStringLiteral("path"),
        QStringLiteral("pedestrian")};
    return feature.shape == MapShape::Line && ways.contains(feature.tag("highway"));
}

bool isIndoor(const MapFeature &feature)
{
    for (const char *key : {"indoor", "door", "entrance", "kiosk", "kind"}) {
        if (!feature.tag(key).isEmpty())
            return true;
    }
    return isStairs(feature) || isLift(feature) || isWay(feature);
}

bool isGround(const MapFeature &feature)
{
    const QString indoor = feature.tag("indoor");
    return feature.shape == MapShape::Polygon && (indoor == u"corridor" || indoor == u"area");
}

MapAreaKind kindOf(const MapFeature &feature)
{
    static const QHash<QString, MapAreaKind> kinds{
        {QStringLiteral("waiting"), MapAreaKind::Waiting},
        {QStringLiteral("desk"), MapAreaKind::Service},
        {QStringLiteral("cashier"), MapAreaKind::Service},
        {QStringLiteral("pharmacy"), MapAreaKind::Service},
        {QStringLiteral("lift"), MapAreaKind::Lift},
        {QStringLiteral("stairs"), MapAreaKind::Stairs},
        {QStringLiteral("toilet"), MapAreaKind::Toilet},
        {QStringLiteral("toilets"), MapAreaKind::Toilet},
        {QStringLiteral("entrance"), MapAreaKind::Entrance},
        {QStringLiteral("closed"), MapAreaKind::Closed},
        {QStringLiteral("disused"), MapAreaKind::Closed},
    };
    if (isStairs(feature))
        return MapAreaKind::Stairs;
    const QString kind = feature.tag("kind").isEmpty() ? feature.tag("room") : feature.tag("kind");
    const auto known = kinds.constFind(kind);
    if (known != kinds.cend())
        return *known;
    return isGround(feature) ? MapAreaKind::Corridor : MapAreaKind::Room;
}

// What a place is called in the file: its ref, else the id OpenStreetMap gave it.
QString refOf(const MapFeature &feature)
{
    const QString ref = feature.tag("ref");
    return ref.isEmpty() ? feature.tag("id") : ref;
}

Base::Result<void> checkLevels(const std::vector<MapFeature> &features, Coordinates coordinates)
{
    for (const MapFeature &feature : features) {
        if (coordinates == Coordinates::LocalMetres && feature.levels.empty()) {
            return Base::fail(Base::ErrorKind::Invalid,
                "map-feature",
                QStringLiteral("feature %1: has no level").arg(feature.label));
        }
    }
    return {};
}

// Into metres, y downwards, the upper left corner of everything at 0, 0.
Base::Result<void> flatten(std::vector<MapFeature> &features, Coordinates coordinates)
{
    MapPoint low{1e9, 1e9};
    MapPoint high{-1e9, -1e9};
    for (const MapFeature &feature : features) {
        for (const MapPoint &point : feature.points) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
    }
    MapPoint scale{1, 1};
    if (coordinates == Coordinates::Degrees) {
        scale.y = metresPerDegree;
        scale.x = metresPerDegree * std::cos((low.y + high.y) / 2 * std::acos(-1.0) / 180);
    }
    if ((high.x - low.x) * scale.x > maxBuildingM || (high.y - low.y) * scale.y > maxBuildingM) {
        return Base::fail(Base::ErrorKind::Invalid,
            "map-too-large",
            QStringLiteral("wider than %1 m; local metres must be declared").arg(maxBuildingM));
    }
    for (MapFeature &feature : features) {
        for (MapPoint &point : feature.points)
            point = {(point.x - low.x) * scale.x, (high.y - point.y) * scale.y};
    }
    return {};
}

void addFloors(
    const QJsonArray &named, const std::vector<MapFeature> &features, Domain::BuildingMap &map)
{
    std::set<int> levels;
    for (const MapFeature &feature : features)
        levels.insert(feature.levels.cbegin(), feature.levels.cend());
    QHash<int, Base::LocalText> names;
    for (const QJsonValue &value : named) {
        const QJsonObject floor = value.toObject();
        names.insert(floor.value(u"level").toInt(),
            {floor.value(u"name:zh").toString(), floor.value(u"name:en").toString()});
    }
    for (const int level : levels)
        map.floors.push_back({level, names.value(level)});
}

void addAreas(const std::vector<MapFeature> &features, Domain::BuildingMap &map)
{
    for (const MapFeature &feature : features) {
        if (feature.shape != MapShape::Polygon)
            continue;
        for (const int level : feature.levels) {
            map.areas.push_back(
                {level, kindOf(feature), refOf(feature), feature.name(), feature.points});
        }
    }
    // Ground first, so that rooms are painted on it.
    std::stable_partition(map.areas.begin(), map.areas.end(), [](const Domain::MapArea &area) {
        return area.kind == MapAreaKind::Corridor;
    });
}

void addLines(const std::vector<MapFeature> &features, WayNet &net)
{
    for (const MapFeature &feature : features) {
        if (!isWay(feature))
            continue;
        const bool ramp = feature.tag("ramp") == u"yes";
        const WayNet::Way way{ramp ? MapEdgeKind::Ramp : MapEdgeKind::Walk,
            feature.tag("wheelchair") != u"no",
            feature.tag("ref"),
            feature.name()};
        for (const int level : feature.levels) {
            for (size_t i = 1; i < feature.points.size(); ++i)
                net.addPiece(level, feature.points[i - 1], feature.points[i], way);
        }
    }
}

MapPoint middle(const std::vector<MapPoint> &points)
{
    MapPoint sum;
    for (const MapPoint &point : points)
        sum = {sum.x + point.x, sum.y + point.y};
    const double count = static_cast<double>(points.size());
    return {sum.x / count, sum.y / count};
}

// Where `feature` (lift or stairs) is entered on `level`. Steps drawn as a line begin below.
MapPoint entryOn(const MapFeature &feature, int level)
{
    if (feature.shape == MapShape::Line)
        return level == feature.levels.front() ? feature.points.front() : feature.points.back();
    return middle(feature.points);
}

void addVertical(const MapFeature &feature, WayNet &net)
{
    const QString ref = refOf(feature);
    Domain::MapEdge edge;
    edge.kind = isLift(feature) ? MapEdgeKind::Lift : MapEdgeKind::Stairs;
    edge.stepFree = isLift(feature) && feature.tag("wheelchair") != u"no";
    edge.ref = ref;
    edge.name = feature.name();
    for (size_t i = 0; i < feature.levels.size(); ++i) {
        const int from = feature.levels[i];
        net.addPlace(from,
            entryOn(feature, from),
            QStringLiteral("%1-%2").arg(ref).arg(from),
            feature.name());
        for (size_t j = i + 1; j < feature.levels.size(); ++j) {
            const int to = feature.levels[j];
            if (!isLift(feature) && j != i + 1)
                break; // feet pass every storey; a lift ride is one edge
            edge.lengthM = (isLift(feature) ? storeyM : stairsSlopeM) * (to - from);
            net.addFloorChange(from, entryOn(feature, from), to, entryOn(feature, to), edge);
        }
    }
}

bool isVertical(const MapFeature &feature)
{
    return feature.levels.size() > 1 && (isLift(feature) || isStairs(feature));
}

// A storey with lines: everything with a ref is joined to the nearest.
void joinPlaces(const std::vector<MapFeature> &features, int level, WayNet &net)
{
    for (const MapFeature &feature : features) {
        const bool here = std::count(feature.levels.cbegin(), feature.levels.cend(), level) > 0;
        const bool place = feature.shape == MapShape::Point && isIndoor(feature);
        if (!here || (!place && !isVertical(feature)))
            continue;
        const MapPoint at = entryOn(feature, level);
        if (!isVertical(feature))
            net.addPlace(level, at, feature.tag("ref"), feature.name());
        net.join(level, at, joinReachM);
    }
}

// A storey without: its corridors and the rooms along them.
void walkCorridors(const std::vector<MapFeature> &features, int level, WayNet &net)
{
    CorridorPlan plan;
    plan.level = level;
    for (const MapFeature &feature : features) {
        if (std::count(feature.levels.cbegin(), feature.levels.cend(), level) == 0)
            continue;
        if (isGround(feature))
            plan.corridors.push_back({feature.points, {}, {}});
        else if (feature.shape == MapShape::Polygon && feature.tag("indoor") == u"room")
            plan.rooms.push_back({feature.points, refOf(feature), feature.name()});
        if (isVertical(feature))
            plan.places.push_back(entryOn(feature, level));
    }
    addCorridorWays(plan, net);
}

void addWays(const std::vector<MapFeature> &features, Domain::BuildingMap &map)
{
    WayNet net;
    addLines(features, net);
    for (const Domain::MapFloor &floor : map.floors) {
        if (net.hasWays(floor.level))
            joinPlaces(features, floor.level, net);
        else
            walkCorridors(features, floor.level, net);
    }
    for (const MapFeature &feature : features) {
        if (isVertical(feature))
            addVertical(feature, net);
    }
    net.build(map);
}
} // namespace

Base::Result<Domain::BuildingMap> importMap(const QByteArray &geoJson)
{
    if (geoJson.size() > maxMapBytes) {
        return Base::fail(Base::ErrorKind::Invalid,
            "map-too-large",
            QStringLiteral("%1 bytes").arg(geoJson.size()));
    }
    const QJsonObject collection = QJsonDocument::fromJson(geoJson).object();
    if (collection.value(u"type").toString() != u"FeatureCollection"
        || !collection.value(u"features").isArray()) {
        return Base::fail(Base::ErrorKind::Invalid,
            "map-not-geojson",
            QStringLiteral("no FeatureCollection with features"));
    }
    const Coordinates coordinates = collection.value(u"coordinates").toString() == u"local-metres"
        ? Coordinates::LocalMetres
        : Coordinates::Degrees;

    auto features = mapFeatures(collection);
    if (!features)
        return Base::passOn(features);
    std::erase_if(*features, [](const MapFeature &feature) { return !isIndoor(feature); });
    if (const auto levelled = checkLevels(*features, coordinates); !levelled)
        return Base::passOn(levelled);
    std::erase_if(*features, [](const MapFeature &feature) { return feature.levels.empty(); });
    if (const auto flat = flatten(*features, coordinates); !flat)
        return Base::passOn(flat);

    Domain::BuildingMap map;
    addFloors(collection.value(u"floors").toArray(), *features, map);
    if (map.floors.empty()) {
        return Base::fail(
            Base::ErrorKind::Invalid, "map-empty", QStringLiteral("no feature has a level"));
    }
    addAreas(*features, map);
    addWays(*features, map);
    return map;
}
} // namespace Interop
