// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "base/time.h"

namespace Base {

/// Where time comes from. Only programs' mains make a `SystemClock`; everything else is given one.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The time of day, UTC. May jump when somebody sets the computer's clock.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Time since some start, never falls, survives a jump of `now`.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
};

/// The computer's own clock.
class SystemClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;
};
}
