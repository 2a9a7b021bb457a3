// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace TestLib {

/// A clock that stands still until the test moves it. Starts on Thursday 2026-05-14, 08:00 in
/// Shanghai (00:00 UTC).
class FakeClock : public Base::Clock
{
public:
    explicit FakeClock(Base::Instant start = Base::fromSeconds(1778716800));

    [[nodiscard]] Base::Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;
    /// Time goes by on both clocks.
    void advance(std::chrono::seconds span);
    /// Somebody sets the computer's clock: only the time of day moves.
    void jump(std::chrono::seconds span);

private:
    Base::Instant m_now;
    std::chrono::milliseconds m_steady { 0 };
};
}
