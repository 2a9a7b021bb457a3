// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "domain/booking/booking.h"

namespace Domain {

/// Of a department's bookable places of a day, how many may be leased to stations all together,
/// in percent (sync.md section 6).
constexpr int OfflineSharePercent = 20;
/// Days for which places are leased, today included: as many as a kiosk offers.
constexpr int LeaseDays = 7;
/// So long before the half hour begins what is left of a lease goes back to everybody. Guess: a
/// morning's people come within it, and who is offline for so long has the desk's help by then.
constexpr std::chrono::minutes LeaseReturnedBefore{30};
/// Most places of one department and day that one station holds; bounds its rows.
constexpr int LargestShare = 12;

/// Places of one slot that one station may promise without asking. Each number only rises.
struct Lease {
    LeaseId id; ///< see `leaseId`
    StationId stationId;
    SlotId slotId;
    QDate serviceDay;
    int granted = 0;  ///< given by the server, all together
    int used = 0;     ///< promised to somebody
    int returned = 0; ///< given back

    bool operator==(const Lease &) const = default;

    [[nodiscard]] int left() const { return std::max(0, granted - used - returned); }
};

/// "station:slot": a station has one lease of a slot, once and for all.
[[nodiscard]] LeaseId leaseId(const StationId &station, const SlotId &slot);

/// How many of a department's `places` of a day each of `holders` stations may hold: an equal part
/// of the offline share, at least one while the share lasts, 0 when there is nothing to share.
[[nodiscard]] int leaseShare(int places, int holders);
/// How many of them may be leased all together.
[[nodiscard]] int leaseBudget(int places);

/// A half hour as the sharing sees it.
struct LeasePlace {
    SlotId slotId;
    int free = 0; ///< could be leased
    int mine = 0; ///< leased to the station and not used

    bool operator==(const LeasePlace &) const = default;
};

/// Which slots the next `wanted` places are leased of, one entry a place; fewer when fewer are
/// free. Spread over the day; a half hour with many free places before one with few.
[[nodiscard]] std::vector<SlotId> placesToLease(std::vector<LeasePlace> places, int wanted);
/// Which of its places the station gives back when it has `surplus` too many.
[[nodiscard]] std::vector<SlotId> placesToReturn(std::vector<LeasePlace> places, int surplus);
} // namespace Domain
