// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/foretold.h"

#include <cmath>

namespace Domain {

bool isForetold(const Ticket &ticket)
{
    return ticket.toldAt != Base::Never;
}

bool wasCalledInTurn(const Ticket &ticket)
{
    return ticket.calledAt != Base::Never && ticket.calledAt >= ticket.toldAt
        && ticket.missCount == 0 && ticket.parkCount == 0 && ticket.earlierPlaces.isEmpty();
}

WaitEstimate rawOf(const Ticket &ticket)
{
    return {std::chrono::seconds(ticket.rawMedianS), std::chrono::seconds(ticket.rawUpperS)};
}

std::optional<ForetoldQuality> foretoldQuality(
    const std::vector<Ticket> &tickets, Base::Instant now)
{
    ForetoldQuality quality;
    int judged = 0; // of the upper end
    int within = 0;
    for (const Ticket &ticket : tickets) {
        if (!isForetold(ticket))
            continue;
        const bool waits = ticket.state == TicketState::Waiting && ticket.missCount == 0;
        if (waits && (now - ticket.toldAt).count() > ticket.toldUpperS)
            ++judged;
        if (waits || !wasCalledInTurn(ticket))
            continue;
        const auto actual = static_cast<double>((ticket.calledAt - ticket.toldAt).count());
        const double off = actual - ticket.toldMedianS;
        ++quality.people;
        ++judged;
        within += actual <= ticket.toldUpperS ? 1 : 0;
        quality.biasS += off;
        quality.meanErrorS += std::abs(off);
    }
    if (quality.people == 0)
        return std::nullopt;
    quality.biasS /= quality.people;
    quality.meanErrorS /= quality.people;
    quality.covered = static_cast<double>(within) / judged;
    return quality;
}
} // namespace Domain
