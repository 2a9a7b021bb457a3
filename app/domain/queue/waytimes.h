// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <deque>
#include <vector>

#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// People whose way from the call to the door differs (queue.md section 4).
enum class WayGroup {
    Usual,
    Slow,      ///< wheelchair, slow pace
    Unseeing,  ///< is fetched and led
    Unhearing, ///< hears no call: is fetched or beckoned
};
constexpr size_t WayGroupCount = 4;

/// `needs` are `CareNeed` bits; who has several is in the group that takes longest by nature:
/// unseeing, then slow, then unhearing.
[[nodiscard]] WayGroup wayGroup(int needs);

/// How somebody is called.
struct CallManner {
    bool byVoice = true;             ///< a voice reaches her
    bool bySight = true;             ///< a board reaches her
    bool fetched = false;            ///< a person goes to her
    int times = 2;                   ///< how often the voice says it
    std::chrono::seconds stands{60}; ///< before the call counts as missed

    bool operator==(const CallManner &) const = default;
};

[[nodiscard]] CallManner callManner(int needs, const QueuePolicy &policy = {});

/// How long people take from the call to the door, by group: `(weight·prior + sum of the last)/
/// (weight + n)`, as services are learned.
class WayTimes
{
public:
    explicit WayTimes(const WaitPolicy &policy = {});

    /// One who came; negative: left out (edge 78).
    void came(int needs, std::chrono::seconds way);
    /// How long a room stood empty for one who was called to it, because of her way.
    void kept(int needs, std::chrono::seconds empty);
    [[nodiscard]] std::chrono::seconds of(int needs) const;
    /// How long a room stands empty from the call of one like her until she is inside: her way, or
    /// less where such people are called to the door in time. What a wait is made of.
    [[nodiscard]] std::chrono::seconds emptyFor(int needs) const;
    /// How many of her group it was learned from.
    [[nodiscard]] int learned(int needs) const;

private:
    using Recent = std::array<std::deque<double>, WayGroupCount>; ///< by `WayGroup`

    void add(Recent &recent, int needs, std::chrono::seconds length);
    [[nodiscard]] std::chrono::seconds mean(const Recent &recent, int needs) const;

    WaitPolicy m_policy;
    Recent m_recent;
    Recent m_empty;
};

/// From tickets whose service has begun, in any order, from their call on. Who was called
/// while somebody else was inside is left out of the ways, standing at the door is no way; a room
/// stands empty for her from that one's end.
[[nodiscard]] WayTimes wayTimes(const std::vector<Ticket> &tickets, const WaitPolicy &policy = {});

/// When to call somebody to the door so that she is there as the room gets free: `way` before that.
/// True: now. Nobody whose way is no longer than the usual one is called early.
[[nodiscard]] bool shouldCallEarly(
    std::chrono::seconds way, std::chrono::seconds usual, std::chrono::seconds roomFreeIn);
} // namespace Domain
