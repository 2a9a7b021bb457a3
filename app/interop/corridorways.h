// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "interop/waynet.h"

namespace Interop {

/// The polygons of one storey that is drawn without lines to walk on.
struct CorridorPlan {
    struct Space {
        std::vector<Domain::MapPoint> outline;
        QString ref; ///< of a room; empty for ground to walk on
        Base::LocalText name;
    };

    int level = 0;
    std::vector<Space> corridors;
    std::vector<Space> rooms;
    std::vector<Domain::MapPoint> places; ///< lifts, ends of stairs
};

/// Adds to `net` the ways inside every corridor between its openings: the places where it touches
/// another corridor or a room (OpenStreetMap seldom has the doors) and the lifts and stairs in it.
/// Ways are straight where one sees from opening to opening, else by the corridor's inner
/// corners. Rooms become places at their door.
void addCorridorWays(const CorridorPlan &plan, WayNet &net);
} // namespace Interop
