// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "domain/queue/shownwait.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// Whether somebody was told a wait when she checked in.
[[nodiscard]] bool isForetold(const Ticket &ticket);
/// Whether her first call came in her turn: she was there all the time, and nobody found her more
/// urgent meanwhile. Only such waits say how good the estimate was.
[[nodiscard]] bool wasCalledInTurn(const Ticket &ticket);
/// What was foretold before calibration.
[[nodiscard]] WaitEstimate rawOf(const Ticket &ticket);

/// How good the waits were that people were told (queue.md section 4).
struct ForetoldQuality {
    int people = 0;        ///< who were told a wait and called in their turn
    double biasS = 0;      ///< mean of actual less told median; above 0: they waited longer
    double meanErrorS = 0; ///< mean of the distance between the two
    double covered = 0;    ///< share who waited at most the told upper end

    bool operator==(const ForetoldQuality &) const = default;
};

/// Nothing before anybody was told anything. Who has waited longer than the upper end and waits
/// still counts as not covered: leaving them out would praise a line that only grows (edge 91).
[[nodiscard]] std::optional<ForetoldQuality> foretoldQuality(
    const std::vector<Ticket> &tickets, Base::Instant now);

constexpr double LeastCovered = 0.75; ///< to reach: queue.md section 4
constexpr double MostCovered = 0.90;
constexpr double MostBiasS = 90;
} // namespace Domain
