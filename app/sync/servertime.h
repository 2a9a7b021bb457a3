// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace Sync {

/// The hospital's time as one machine knows it: what the server said last, and the machine's steady
/// clock since. Until the server has spoken in this run there is only the machine's own clock,
/// which somebody may have set wrong while nobody looked.
class ServerTime
{
public:
    /// A clock that is off by more says so: people would be told a wrong quarter of an hour, and
    /// hospitals' machines are within a second of each other (guess).
    static constexpr std::chrono::seconds Limit{120};

    explicit ServerTime(const Base::Clock &clock)
        : m_clock(clock)
    {
    }

    /// What the store remembers: when the server last spoke (its own time; `Never`), and by how
    /// much the machine's clock was ahead then.
    void load(Base::Instant lastContact, std::chrono::seconds ahead);
    void heard(Base::Instant serverTime);
    /// Whether `serverTime` teaches nothing: the server has spoken in this run, and we have counted
    /// on to the same second or the one beside it.
    [[nodiscard]] bool agreesWith(Base::Instant serverTime) const;

    /// The best guess there is; never before the server's last word.
    [[nodiscard]] Base::Instant now() const;
    /// Whether `now` may be told to people: the server has spoken in this run, or the machine's
    /// clock was right when it last did and has not gone back since.
    [[nodiscard]] bool isKnown() const;

    /// By how much the machine's clock is ahead (behind: negative), as of the server's last word.
    [[nodiscard]] std::chrono::seconds ahead() const { return m_ahead; }

    [[nodiscard]] bool isOff() const { return std::chrono::abs(m_ahead) > Limit; }

private:
    const Base::Clock &m_clock;
    Base::Instant m_server; ///< at `m_steady`; `Never`: nobody has said so yet
    std::chrono::milliseconds m_steady{0};
    std::chrono::seconds m_ahead{0};
    bool m_heard = false; ///< in this run
};
} // namespace Sync
