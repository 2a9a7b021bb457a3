// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "domain/queue/steadywait.h"
#include "presentation/queue/queuefigures.h"

namespace Presentation {

/// The waits that one screen tells, person by person and queue by queue: steady, and with the
/// reason where they rose (queue.md section 4).
class SteadyWaits
{
public:
    /// How long ago a figure for newcomers was told and is still remembered by who read it (guess).
    static constexpr std::chrono::minutes NewcomersRemember{30};

    /// What to tell `ticket`, which waits. What was foretold when she came counts as told to her.
    const Domain::SteadyWait &of(const Domain::Ticket &ticket, const QueueFigures &figures);
    /// What to tell who takes a walk-in number at `figures.now`.
    const Domain::SteadyWait &ofNewcomer(const QueueFigures &figures);
    /// What `ticket` was told last; nullptr: nothing yet.
    [[nodiscard]] const Domain::SteadyWait *told(const Domain::TicketId &ticket) const;
    /// Others than these will not be asked for any more.
    void keep(const std::vector<Domain::Ticket> &tickets);
    void clear();

private:
    QHash<QString, Domain::SteadyWait> m_people; ///< by ticket
    QHash<QString, Domain::SteadyWait> m_queues;
};
} // namespace Presentation
