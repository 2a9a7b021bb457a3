// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wayfinding/walk.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <QHash>

namespace Domain {

namespace {

constexpr double stairsFactor = 0.42; // see walkingTime
constexpr double liftWaitSeconds = 30;
constexpr double liftMetresPerSecond = 1;

// Whole milliseconds: sums are exact, so equally quick ways compare as equal.
using Cost = qint64;
using Weight = boost::property<boost::edge_weight_t, Cost>;
using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Weight>;

double seconds(MapEdgeKind kind, double lengthM, double speed)
{
    switch (kind) {
    case MapEdgeKind::Lift:
        return liftWaitSeconds + lengthM / liftMetresPerSecond;
    case MapEdgeKind::Stairs:
        return lengthM / (speed * stairsFactor);
    case MapEdgeKind::Walk:
    case MapEdgeKind::Ramp:
        break;
    }
    return lengthM / speed;
}

Cost costOf(const MapEdge &edge)
{
    const double inSeconds = seconds(edge.kind, edge.lengthM, walkingSpeed(Pace::Adult));
    return std::max<Cost>(1, std::llround(inSeconds * 1000));
}

struct Neighbour {
    size_t node = 0;
    const MapEdge *edge = nullptr;
    Cost cost = 0;
};

// The usable part of a map, nodes in the order of their ids.
struct Network {
    std::vector<const MapNode *> nodes;
    std::vector<std::vector<Neighbour>> neighbours;

    [[nodiscard]] std::vector<size_t> at(const QString &ref) const
    {
        std::vector<size_t> found;
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i]->ref == ref)
                found.push_back(i);
        }
        return found;
    }
};

bool usable(const MapEdge &edge, StepFree stepFree, const ClosedWays &closed)
{
    if (stepFree == StepFree::Yes && (!edge.stepFree || edge.kind == MapEdgeKind::Stairs))
        return false;
    return !closed.contains(edge.id.text()) && (edge.ref.isEmpty() || !closed.contains(edge.ref));
}

Network networkOf(const BuildingMap &map, StepFree stepFree, const ClosedWays &closed)
{
    Network network;
    for (const MapNode &node : map.nodes)
        network.nodes.push_back(&node);
    std::sort(network.nodes.begin(), network.nodes.end(), [](const MapNode *a, const MapNode *b) {
        return a->id < b->id;
    });
    QHash<MapNodeId, size_t> index;
    for (size_t i = 0; i < network.nodes.size(); ++i)
        index.insert(network.nodes[i]->id, i);

    network.neighbours.resize(network.nodes.size());
    for (const MapEdge &edge : map.edges) {
        if (!usable(edge, stepFree, closed) || !index.contains(edge.from)
            || !index.contains(edge.to))
            continue;
        const size_t from = index.value(edge.from);
        const size_t to = index.value(edge.to);
        network.neighbours[from].push_back({to, &edge, costOf(edge)});
        network.neighbours[to].push_back({from, &edge, costOf(edge)});
    }
    for (std::vector<Neighbour> &list : network.neighbours) {
        std::sort(list.begin(), list.end(), [](const Neighbour &a, const Neighbour &b) {
            return std::tie(a.node, a.cost, a.edge->id) < std::tie(b.node, b.cost, b.edge->id);
        });
    }
    return network;
}

// Costs from `starts` to every node; max() where nothing leads.
std::vector<Cost> costsFrom(const Network &network, const std::vector<size_t> &starts)
{
    const size_t source = network.nodes.size(); // an extra vertex before all starts
    Graph graph(source + 1);
    for (size_t from = 0; from < network.neighbours.size(); ++from) {
        for (const Neighbour &next : network.neighbours[from]) {
            if (from < next.node)
                boost::add_edge(from, next.node, Weight(next.cost), graph);
        }
    }
    for (const size_t start : starts)
        boost::add_edge(source, start, Weight(0), graph);

    std::vector<Cost> costs(source + 1, std::numeric_limits<Cost>::max());
    const auto indexes = boost::get(boost::vertex_index, graph);
    boost::dijkstra_shortest_paths(graph,
        source,
        boost::distance_map(boost::make_iterator_property_map(costs.begin(), indexes)));
    costs.pop_back();
    return costs;
}

// The steps from a start to `goal`, each with the edge that led there (null for the start).
// Walking back over exact costs makes the choice among equals ours, not the heap's.
std::vector<Neighbour> stepsTo(const Network &network, const std::vector<Cost> &costs, size_t goal)
{
    std::vector<Neighbour> steps;
    size_t here = goal;
    while (costs[here] > 0) {
        const auto before = std::find_if(network.neighbours[here].cbegin(),
            network.neighbours[here].cend(),
            [&](const Neighbour &candidate) {
                return costs[candidate.node] <= costs[here]
                    && costs[candidate.node] == costs[here] - candidate.cost;
            });
        Q_ASSERT(before != network.neighbours[here].cend());
        steps.push_back({here, before->edge, before->cost});
        here = before->node;
    }
    steps.push_back({here, nullptr, 0});
    std::reverse(steps.begin(), steps.end());
    return steps;
}

bool changesFloor(const MapEdge &edge)
{
    return edge.kind == MapEdgeKind::Lift || edge.kind == MapEdgeKind::Stairs;
}

// Stairs over several storeys are one change: nobody walks on the floors between.
bool continuesChange(const Walk &walk, const MapEdge &edge)
{
    if (walk.legs.size() < 2 || walk.legs.back().points.size() > 1 || edge.ref.isEmpty())
        return false;
    const FloorChange &before = *walk.legs[walk.legs.size() - 2].change;
    return before.kind == edge.kind && before.ref == edge.ref;
}

void addStep(Walk &walk, const MapNode &node, const MapEdge &edge)
{
    if (edge.kind != MapEdgeKind::Lift)
        walk.lengthM += edge.lengthM;
    if (!changesFloor(edge) || walk.legs.back().level == node.level) {
        walk.legs.back().points.push_back(node.at);
        walk.legs.back().lengthM += edge.lengthM;
        return;
    }
    if (continuesChange(walk, edge)) {
        walk.legs.pop_back();
        walk.legs.back().change->toLevel = node.level;
        walk.legs.back().change->lengthM += edge.lengthM;
    } else {
        walk.legs.back().change =
            FloorChange{edge.kind, edge.ref, edge.name, node.level, edge.lengthM};
    }
    walk.legs.push_back({node.level, {node.at}, 0, std::nullopt});
}
} // namespace

Base::Result<Walk> shortestWalk(const BuildingMap &map,
    const QString &from,
    const QString &to,
    StepFree stepFree,
    const ClosedWays &closed)
{
    const Network network = networkOf(map, stepFree, closed);
    const std::vector<size_t> starts = network.at(from);
    const std::vector<size_t> goals = network.at(to);
    if (from.isEmpty() || to.isEmpty() || starts.empty() || goals.empty()) {
        return Base::fail(Base::ErrorKind::NotFound,
            "unknown-place",
            QStringLiteral("no node for %1").arg(starts.empty() ? from : to));
    }

    const std::vector<Cost> costs = costsFrom(network, starts);
    const size_t goal = *std::min_element(
        goals.cbegin(), goals.cend(), [&costs](size_t a, size_t b) { return costs[a] < costs[b]; });
    if (costs[goal] == std::numeric_limits<Cost>::max()) {
        return Base::fail(
            Base::ErrorKind::NotFound, "no-way", QStringLiteral("from %1 to %2").arg(from, to));
    }

    const std::vector<Neighbour> steps = stepsTo(network, costs, goal);
    const MapNode &first = *network.nodes[steps.front().node];
    const MapArea *area = areaOf(map, to);
    Walk walk{from,
        to,
        area ? area->name : network.nodes[goal]->name,
        {{first.level, {first.at}, 0, std::nullopt}},
        0};
    for (auto step = steps.cbegin() + 1; step != steps.cend(); ++step)
        addStep(walk, *network.nodes[step->node], *step->edge);
    return walk;
}

double walkingSpeed(Pace pace)
{
    switch (pace) {
    case Pace::Elderly:
        return 0.8;
    case Pace::WalkingAid:
        return 0.57;
    case Pace::Wheelchair:
        return 0.69;
    case Pace::Adult:
        break;
    }
    return 1.2;
}

std::chrono::seconds walkingTime(const Walk &walk, Pace pace)
{
    const double speed = walkingSpeed(pace);
    double total = 0;
    for (const WalkLeg &leg : walk.legs) {
        total += seconds(MapEdgeKind::Walk, leg.lengthM, speed);
        if (leg.change)
            total += seconds(leg.change->kind, leg.change->lengthM, speed);
    }
    return std::chrono::seconds(static_cast<qint64>(std::ceil(total)));
}
} // namespace Domain
