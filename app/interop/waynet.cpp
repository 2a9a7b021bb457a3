// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/waynet.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace Interop {

using Domain::MapNodeId;
using Domain::MapPoint;

namespace {

constexpr double gridM = 0.1;    // ends closer than this are drawn in one place
constexpr double onLineM = 0.06; // how far an end may lie beside the line it meets

MapPoint onGrid(const MapPoint &point)
{
    return {std::round(point.x / gridM) * gridM, std::round(point.y / gridM) * gridM};
}

bool before(const MapPoint &a, const MapPoint &b)
{
    return a.x < b.x || (a.x == b.x && a.y < b.y);
}

// Those of `ends` (sorted, the line's own among them) that lie on the line, in walking order.
std::vector<MapPoint> stopsOn(
    const MapPoint &from, const MapPoint &to, const std::vector<MapPoint> &ends)
{
    const double left = std::min(from.x, to.x) - onLineM;
    const double right = std::max(from.x, to.x) + onLineM;
    std::vector<MapPoint> stops;
    for (auto end = std::lower_bound(ends.cbegin(), ends.cend(), MapPoint{left, -1e9}, before);
         end != ends.cend() && end->x <= right;
         ++end) {
        if (Domain::distanceM(nearestOn(from, to, *end), *end) <= onLineM)
            stops.push_back(*end);
    }
    std::sort(stops.begin(), stops.end(), [&from](const MapPoint &a, const MapPoint &b) {
        return Domain::distanceM(from, a) < Domain::distanceM(from, b);
    });
    return stops;
}

MapNodeId idOf(int level, const MapPoint &at)
{
    return MapNodeId(
        QStringLiteral("%1/%2/%3")
            .arg(level)
            .arg(QString::number(at.x + 0.0, 'f', 1), QString::number(at.y + 0.0, 'f', 1)));
}
} // namespace

MapPoint nearestOn(const MapPoint &a, const MapPoint &b, const MapPoint &p)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    if (squared <= 0)
        return a;
    const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
    return {a.x + t * dx, a.y + t * dy};
}

void WayNet::addPiece(int level, const MapPoint &from, const MapPoint &to, Way way)
{
    const MapPoint start = onGrid(from);
    const MapPoint end = onGrid(to);
    if (!(start == end))
        m_pieces[level].push_back({start, end, std::move(way)});
}

bool WayNet::addPlace(
    int level, const MapPoint &at, const QString &ref, const Base::LocalText &name)
{
    if (ref.isEmpty())
        return false;
    m_places.push_back({level, onGrid(at), ref, name});
    return true;
}

bool WayNet::join(int level, const MapPoint &at, double reachM)
{
    const auto pieces = m_pieces.find(level);
    if (pieces == m_pieces.end())
        return false;
    const MapPoint place = onGrid(at);
    std::optional<MapPoint> best;
    for (const Piece &piece : pieces->second) {
        const MapPoint candidate = nearestOn(piece.from, piece.to, place);
        if (!best || Domain::distanceM(candidate, place) < Domain::distanceM(*best, place))
            best = candidate;
    }
    if (!best || Domain::distanceM(*best, place) > reachM)
        return false;
    addPiece(level, place, *best, {});
    return true;
}

void WayNet::addFloorChange(
    int fromLevel, const MapPoint &from, int toLevel, const MapPoint &to, Domain::MapEdge edge)
{
    m_changes.push_back({fromLevel, onGrid(from), toLevel, onGrid(to), std::move(edge)});
}

std::vector<MapPoint> WayNet::ends(const std::vector<Piece> &pieces)
{
    std::vector<MapPoint> points;
    for (const Piece &piece : pieces) {
        points.push_back(piece.from);
        points.push_back(piece.to);
    }
    std::sort(points.begin(), points.end(), before);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

void WayNet::build(Domain::BuildingMap &map) const
{
    std::map<MapNodeId, Domain::MapNode> nodes;
    const auto node = [&nodes](int level, const MapPoint &at) -> Domain::MapNode & {
        const MapNodeId id = idOf(level, at);
        return nodes.try_emplace(id, Domain::MapNode{id, level, at, {}, {}}).first->second;
    };
    std::set<std::pair<MapNodeId, MapNodeId>> known;
    const auto edge = [&](const Domain::MapNode &a, const Domain::MapNode &b, Domain::MapEdge e) {
        e.from = std::min(a.id, b.id);
        e.to = std::max(a.id, b.id);
        if (e.from == e.to || !known.insert({e.from, e.to}).second)
            return;
        e.id = Domain::MapEdgeId(e.from.text() + u'~' + e.to.text());
        map.edges.push_back(std::move(e));
    };
    for (const auto &[level, pieces] : m_pieces) {
        const std::vector<MapPoint> allEnds = ends(pieces);
        for (const Piece &piece : pieces) {
            const std::vector<MapPoint> stops = stopsOn(piece.from, piece.to, allEnds);
            for (size_t i = 1; i < stops.size(); ++i) {
                edge(node(level, stops[i - 1]),
                    node(level, stops[i]),
                    {{},
                        {},
                        {},
                        piece.way.kind,
                        Domain::distanceM(stops[i - 1], stops[i]),
                        piece.way.stepFree,
                        piece.way.ref,
                        piece.way.name});
            }
        }
    }
    for (const FloorChange &change : m_changes)
        edge(node(change.fromLevel, change.from), node(change.toLevel, change.to), change.edge);
    for (const Place &place : m_places) {
        Domain::MapNode &named = node(place.level, place.at);
        named.ref = place.ref;
        named.name = place.name;
    }
    for (const auto &[id, made] : nodes)
        map.nodes.push_back(made);
}
} // namespace Interop
