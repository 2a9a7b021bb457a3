// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/wayfinding/walk.h"

namespace Domain {

enum class DirectionKind { GoStraight, TurnLeft, TurnRight, TakeLift, TakeStairs, Arrive };

/// Where something stands as one walks towards it.
enum class Side { Ahead, Left, Right };

/// One spoken step, without its words (those are made in `presentation`).
/// GoStraight: `metres`, rounded to 1 under ten and to 5 above. TakeLift, TakeStairs: `side`,
/// `ref`, `name`, `toLevel`. Arrive: `side`, `ref` and `name` of the destination. `level` is the
/// floor on which the step begins.
struct Direction {
    DirectionKind kind = DirectionKind::GoStraight;
    int level = 0;
    int metres = 0;
    Side side = Side::Ahead;
    QString ref;
    Base::LocalText name;
    int toLevel = 0;

    bool operator==(const Direction &) const = default;
};

/// The steps of `walk` in order, ending with Arrive; only Arrive when one is there already.
/// A last short piece off the corridor (up to `doorwayM`) is no turn of its own but the side on
/// which the door, lift or stairs is met.
[[nodiscard]] std::vector<Direction> directions(const Walk &walk);

/// The depth of a doorway or lift lobby that nobody would call a stretch to walk, in metres
/// (guess, from the demonstration hospital's plan).
constexpr double doorwayM = 4;
} // namespace Domain
