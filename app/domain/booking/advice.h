// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/booking/booking.h"
#include "domain/queue/estimate.h"

namespace Domain {

/// For whom a time is advised.
enum class Advised { Anybody, Senior };

/// A place with what it would cost in patience (queue.md section 5).
struct SlotAdvice {
    SlotId slotId;
    std::chrono::minutes cost{0};
    ShownWait wait;

    bool operator==(const SlotAdvice &) const = default;
};

/// Advice only for what is this much better than the asked place, and at most so many
/// (queue.md section 5).
constexpr std::chrono::minutes WorthMoving{10};
constexpr size_t MostAdvice = 3;

/// The wait in a half hour that has not begun: those who booked it come in any order, so half of
/// them are seen before you and at worst nearly all (guess until punctuality is learned).
[[nodiscard]] WaitEstimate slotWait(const Slot &slot, const ServiceTimes &times);

/// `P80 wait + 10·[fill ≥ 85 %] + 10·days later`, for seniors also 15 before 09:00 from November
/// to March and 20 in the last hour of a session. `last`: it lies in that last hour.
enum class LastHour { No, Yes };
[[nodiscard]] std::chrono::minutes slotCost(const Slot &slot,
    const WaitEstimate &wait,
    QDate today,
    LastHour last,
    Advised advised,
    const QTimeZone &zone);

/// Places of `slots` that are at least ten minutes better than `asked`, best first, at most three;
/// only those that can be booked at `now`. Empty when `asked` is not among `slots`.
[[nodiscard]] std::vector<SlotAdvice> betterSlots(const SlotId &asked,
    const std::vector<Slot> &slots,
    const ServiceTimes &times,
    Advised advised,
    Base::Instant now,
    const QTimeZone &zone);

/// The bookable places nearest in time to `lost`, at most `most`: same doctor before others when
/// equally near (edge 22).
[[nodiscard]] std::vector<Slot> nearestSlots(
    const Slot &lost, const std::vector<Slot> &slots, Base::Instant now, size_t most);
} // namespace Domain
