// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/corridorways.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace Interop {

using Domain::MapPoint;
using Outline = std::vector<MapPoint>;

namespace {

constexpr double touchM = 0.4;    // walls drawn twice, hand-placed corners
constexpr double sampleM = 0.5;   // half of the narrowest door
constexpr double placeReachM = 6; // lifts are drawn inside their shaft, beside the corridor

double cross(const MapPoint &a, const MapPoint &b, const MapPoint &c)
{
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
}

double areaOf(const Outline &outline)
{
    double doubled = 0;
    for (size_t i = 0; i < outline.size(); ++i) {
        const MapPoint &a = outline[i];
        const MapPoint &b = outline[(i + 1) % outline.size()];
        doubled += a.x * b.y - b.x * a.y;
    }
    return doubled / 2;
}

bool inside(const Outline &outline, const MapPoint &p)
{
    bool in = false;
    for (size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const MapPoint &a = outline[i];
        const MapPoint &b = outline[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            in = !in;
    }
    return in;
}

MapPoint nearestOnOutline(const Outline &outline, const MapPoint &p)
{
    MapPoint best = outline.front();
    for (size_t i = 0; i < outline.size(); ++i) {
        const MapPoint candidate = nearestOn(outline[i], outline[(i + 1) % outline.size()], p);
        if (Domain::distanceM(candidate, p) < Domain::distanceM(best, p))
            best = candidate;
    }
    return best;
}

bool holds(const Outline &outline, const MapPoint &p)
{
    return inside(outline, p) || Domain::distanceM(nearestOnOutline(outline, p), p) <= touchM;
}

Outline samples(const MapPoint &from, const MapPoint &to)
{
    const int count =
        std::max(1, static_cast<int>(std::ceil(Domain::distanceM(from, to) / sampleM)));
    Outline points;
    for (int i = 0; i <= count; ++i) {
        const double t = static_cast<double>(i) / count;
        points.push_back({from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)});
    }
    return points;
}

// Where the lines from `a` to `b` and from `c` to `d` cross; nothing when they don't, or only
// touch.
std::optional<MapPoint> crossing(
    const MapPoint &a, const MapPoint &b, const MapPoint &c, const MapPoint &d)
{
    const double sideC = cross(a, b, c);
    const double sideD = cross(a, b, d);
    if (sideC * sideD >= 0 || cross(c, d, a) * cross(c, d, b) >= 0)
        return std::nullopt;
    const double t = sideC / (sideC - sideD);
    return MapPoint{c.x + t * (d.x - c.x), c.y + t * (d.y - c.y)};
}

// Openings lie on the wall or a little beside it, so crossings near the ends don't hide anything.
bool sees(const Outline &outline, const MapPoint &from, const MapPoint &to)
{
    if (!holds(outline, {(from.x + to.x) / 2, (from.y + to.y) / 2}))
        return false;
    for (size_t i = 0; i < outline.size(); ++i) {
        const auto hit = crossing(from, to, outline[i], outline[(i + 1) % outline.size()]);
        if (hit && Domain::distanceM(*hit, from) > touchM && Domain::distanceM(*hit, to) > touchM)
            return false;
    }
    return true;
}

// Whether the boxes around both come near enough for the outlines to touch.
bool near(const Outline &a, const Outline &b)
{
    const auto byX = [](const MapPoint &p, const MapPoint &q) { return p.x < q.x; };
    const auto byY = [](const MapPoint &p, const MapPoint &q) { return p.y < q.y; };
    const auto [aLeft, aRight] = std::minmax_element(a.cbegin(), a.cend(), byX);
    const auto [bLeft, bRight] = std::minmax_element(b.cbegin(), b.cend(), byX);
    const auto [aTop, aBottom] = std::minmax_element(a.cbegin(), a.cend(), byY);
    const auto [bTop, bBottom] = std::minmax_element(b.cbegin(), b.cend(), byY);
    return aLeft->x <= bRight->x + touchM && bLeft->x <= aRight->x + touchM
        && aTop->y <= bBottom->y + touchM && bTop->y <= aBottom->y + touchM;
}

// Where `outline` touches `other`: the middle of the longest common stretch.
std::optional<MapPoint> opening(const Outline &outline, const Outline &other)
{
    if (!near(outline, other))
        return std::nullopt;
    Outline run;
    Outline longest;
    for (size_t i = 0; i < outline.size(); ++i) {
        for (const MapPoint &point : samples(outline[i], outline[(i + 1) % outline.size()])) {
            if (holds(other, point))
                run.push_back(point);
            else
                run.clear();
            if (run.size() > longest.size())
                longest = run;
        }
    }
    if (longest.empty())
        return std::nullopt;
    return longest[longest.size() / 2];
}

// Corners that reach into the corridor: ways bend around them.
Outline innerCorners(const Outline &outline)
{
    const double turn = areaOf(outline);
    Outline corners;
    for (size_t i = 0; i < outline.size(); ++i) {
        const MapPoint &before = outline[(i + outline.size() - 1) % outline.size()];
        const MapPoint &after = outline[(i + 1) % outline.size()];
        if (cross(before, outline[i], after) * turn < 0)
            corners.push_back(outline[i]);
    }
    return corners;
}

void connect(const Outline &corridor, const Outline &points, int level, WayNet &net)
{
    for (size_t i = 0; i < points.size(); ++i) {
        for (size_t j = i + 1; j < points.size(); ++j) {
            if (sees(corridor, points[i], points[j]))
                net.addPiece(level, points[i], points[j], {});
        }
    }
}
} // namespace

void addCorridorWays(const CorridorPlan &plan, WayNet &net)
{
    std::vector<Outline> stops;
    for (const CorridorPlan::Space &corridor : plan.corridors)
        stops.push_back(innerCorners(corridor.outline));

    for (size_t i = 0; i < plan.corridors.size(); ++i) {
        for (size_t j = i + 1; j < plan.corridors.size(); ++j) {
            const auto portal = opening(plan.corridors[i].outline, plan.corridors[j].outline);
            if (!portal)
                continue;
            stops[i].push_back(*portal);
            stops[j].push_back(*portal);
        }
        for (const CorridorPlan::Space &room : plan.rooms) {
            const auto door = opening(room.outline, plan.corridors[i].outline);
            if (door && net.addPlace(plan.level, *door, room.ref, room.name))
                stops[i].push_back(*door);
        }
        for (const MapPoint &place : plan.places) {
            const Outline &outline = plan.corridors[i].outline;
            const MapPoint entry =
                inside(outline, place) ? place : nearestOnOutline(outline, place);
            if (Domain::distanceM(entry, place) > placeReachM)
                continue;
            stops[i].push_back(entry);
            net.addPiece(plan.level, place, entry, {});
        }
    }
    for (size_t i = 0; i < plan.corridors.size(); ++i)
        connect(plan.corridors[i].outline, stops[i], plan.level, net);
}
} // namespace Interop
