// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QHash>

#include "domain/queue/ticket.h"

namespace Domain {

/// One person's waiting, finished or not. Who still waits counts as waiting at least so long
/// (edge 91): leaving such people out makes every bad hour look good.
struct Wait {
    DepartmentId departmentId;
    Base::Instant since; ///< a booked person's clock starts at the slot (edge 95)
    std::chrono::seconds length{0};
    bool finished = false; ///< was called; false: still waiting

    bool operator==(const Wait &) const = default;
};

/// Nobody shall wait longer (service 2.6), and for how large a share of the people it shall hold.
constexpr std::chrono::minutes WaitTarget{30};
constexpr double WaitTargetShare = 0.90;

/// The waits behind `tickets`: from `t0` to the call, without parked time, never negative (edge
/// 78). Left out: tickets of unknown queues, tickets voided before any call, those not due yet.
[[nodiscard]] std::vector<Wait> waitsOf(const std::vector<Ticket> &tickets,
    const QHash<QueueId, DepartmentId> &departmentOfQueue,
    Base::Instant now);

/// Of `tickets` those that every figure about waiting counts, on the screen and in the export: of a
/// known queue, called or still waiting. A number of no department, and one that ended before any
/// call, is a service that nobody has had (edge 97).
[[nodiscard]] std::vector<Ticket> countedTickets(
    const std::vector<Ticket> &tickets, const QHash<QueueId, DepartmentId> &departmentOfQueue);

/// The wait that `share` (0 … 1) of the people did not exceed, by Kaplan and Meier's estimate
/// with those still waiting as censored. Nothing: nobody came, or so many still wait that it
/// cannot be known yet (edge 92).
[[nodiscard]] std::optional<std::chrono::seconds> waitOf(std::vector<Wait> waits, double share);

/// Against the target. Who waits for less than the target until now is not decided yet.
struct WaitShare {
    int met = 0;
    int missed = 0; ///< called later than the target, or waiting beyond it now
    int undecided = 0;

    bool operator==(const WaitShare &) const = default;

    [[nodiscard]] int decided() const { return met + missed; }
};

/// The share of the people whose wait is at most `target`, by the same estimate as `waitOf`, so
/// that both always agree; nothing as long as nothing is decided (edge 92).
[[nodiscard]] std::optional<double> shareWithin(
    std::vector<Wait> waits, std::chrono::seconds target = WaitTarget);

[[nodiscard]] WaitShare waitShare(
    const std::vector<Wait> &waits, std::chrono::seconds target = WaitTarget);

/// Half of the people, nine tenths, 95 %: how the waits of one department stand.
struct WaitSpread {
    DepartmentId departmentId;
    int people = 0;
    std::optional<std::chrono::seconds> half;
    std::optional<std::chrono::seconds> nineTenths;
    std::optional<std::chrono::seconds> nineteenTwentieths;

    bool operator==(const WaitSpread &) const = default;
};

[[nodiscard]] WaitSpread waitSpread(const DepartmentId &department, std::vector<Wait> waits);
/// One for each department that had anybody, longest nine-tenths wait first; unknown ones last.
[[nodiscard]] std::vector<WaitSpread> waitsByDepartment(const std::vector<Wait> &waits);
} // namespace Domain
