// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wayfinding/directions.h"

#include <cmath>
#include <numbers>

namespace Domain {

namespace {

constexpr double sameSpotM = 0.3;      // points closer than this are one
constexpr double straightDegrees = 30; // smaller bends are not worth a word

// Clockwise on the sheet, so positive is to the right; -180 < result <= 180.
double bendDegrees(const MapPoint &a, const MapPoint &b, const MapPoint &c)
{
    const double before = std::atan2(b.y - a.y, b.x - a.x);
    const double after = std::atan2(c.y - b.y, c.x - b.x);
    return std::remainder(after - before, 2 * std::numbers::pi) * 180 / std::numbers::pi;
}

bool isBend(double degrees)
{
    return std::abs(degrees) >= straightDegrees;
}

// Start, every real bend, end.
std::vector<MapPoint> corners(const std::vector<MapPoint> &points)
{
    std::vector<MapPoint> kept;
    for (const MapPoint &point : points) {
        if (!kept.empty() && distanceM(kept.back(), point) < sameSpotM)
            continue;
        if (kept.size() > 1 && !isBend(bendDegrees(kept[kept.size() - 2], kept.back(), point)))
            kept.pop_back();
        kept.push_back(point);
    }
    return kept;
}

int spokenMetres(double metres)
{
    if (metres < 10)
        return std::max(1, static_cast<int>(std::lround(metres)));
    return static_cast<int>(std::lround(metres / 5)) * 5;
}

// The walking of one leg; the result is the side on which its end is met. The few metres out of
// a lift or doorway are not worth a step when a turn follows.
Side addLeg(std::vector<Direction> &steps, const WalkLeg &leg)
{
    const std::vector<MapPoint> points = corners(leg.points);
    for (size_t i = 1; i < points.size(); ++i) {
        const double length = distanceM(points[i - 1], points[i]);
        if (i > 1) {
            const bool right = bendDegrees(points[i - 2], points[i - 1], points[i]) > 0;
            if (i + 1 == points.size() && length <= doorwayM)
                return right ? Side::Right : Side::Left;
            Direction turn;
            turn.kind = right ? DirectionKind::TurnRight : DirectionKind::TurnLeft;
            turn.level = leg.level;
            steps.push_back(turn);
        }
        if (i == 1 && points.size() > 2 && length <= doorwayM)
            continue;
        Direction straight;
        straight.level = leg.level;
        straight.metres = spokenMetres(length);
        steps.push_back(straight);
    }
    return Side::Ahead;
}
} // namespace

std::vector<Direction> directions(const Walk &walk)
{
    std::vector<Direction> steps;
    for (const WalkLeg &leg : walk.legs) {
        Direction end;
        end.side = addLeg(steps, leg);
        end.level = leg.level;
        if (leg.change) {
            end.kind = leg.change->kind == MapEdgeKind::Lift ? DirectionKind::TakeLift
                                                             : DirectionKind::TakeStairs;
            end.ref = leg.change->ref;
            end.name = leg.change->name;
            end.toLevel = leg.change->toLevel;
        } else {
            end.kind = DirectionKind::Arrive;
            end.ref = walk.to;
            end.name = walk.destination;
        }
        steps.push_back(end);
    }
    return steps;
}
} // namespace Domain
