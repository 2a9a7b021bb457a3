// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QString>

#include "domain/wayfinding/buildingmap.h"

namespace Interop {

/// Straight pieces of way on the floors, gathered from a file in any order, and in the end cut
/// into nodes and edges: pieces meet where an end of one lies on another. A node's id is its
/// place ("2/31.0/10.0"), so the same drawing always gives the same ids.
class WayNet
{
public:
    /// What all pieces of one line have in common.
    struct Way {
        Domain::MapEdgeKind kind = Domain::MapEdgeKind::Walk;
        bool stepFree = true;
        QString ref;
        Base::LocalText name;
    };

    [[nodiscard]] bool hasWays(int level) const { return m_pieces.contains(level); }

    void addPiece(int level, const Domain::MapPoint &from, const Domain::MapPoint &to, Way way);
    /// Marks `at` as a place with a name; false when `ref` is empty.
    bool addPlace(
        int level, const Domain::MapPoint &at, const QString &ref, const Base::LocalText &name);
    /// Joins `at` by a straight piece with the nearest way of `level` not farther than `reachM`;
    /// false when there is none.
    bool join(int level, const Domain::MapPoint &at, double reachM);
    /// A lift or stairs between two floors.
    void addFloorChange(int fromLevel,
        const Domain::MapPoint &from,
        int toLevel,
        const Domain::MapPoint &to,
        Domain::MapEdge edge);

    /// Nodes and edges into `map`; those already there are kept.
    void build(Domain::BuildingMap &map) const;

private:
    struct Piece {
        Domain::MapPoint from;
        Domain::MapPoint to;
        Way way;
    };

    struct Place {
        int level = 0;
        Domain::MapPoint at;
        QString ref;
        Base::LocalText name;
    };

    struct FloorChange {
        int fromLevel = 0;
        Domain::MapPoint from;
        int toLevel = 0;
        Domain::MapPoint to;
        Domain::MapEdge edge;
    };

    /// Where pieces begin and end: sorted, each once.
    [[nodiscard]] static std::vector<Domain::MapPoint> ends(const std::vector<Piece> &pieces);

    std::map<int, std::vector<Piece>> m_pieces;
    std::vector<Place> m_places;
    std::vector<FloorChange> m_changes;
};

/// The point of the line from `a` to `b` that is nearest to `p`.
[[nodiscard]] Domain::MapPoint nearestOn(
    const Domain::MapPoint &a, const Domain::MapPoint &b, const Domain::MapPoint &p);
} // namespace Interop
