// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory/directory.h"
#include "domain/queue/ticket.h"
#include "server/applier.h"

namespace Simulation {

/// A hospital as small as it can be: one department, two shared queues, three doctors who see few
/// people in some half hours of every day.
class SmallHospital
{
public:
    /// Fills a new server's store through its applier.
    /// Errors: those of the operations.
    [[nodiscard]] static Base::Result<void> open(Store::Database &server, const Base::Clock &clock);

    /// The queues' ids, with their letters.
    [[nodiscard]] static const std::vector<Domain::Queue> &queues();
    /// Ids of people whose files exist from the beginning.
    [[nodiscard]] static const std::vector<Domain::PatientId> &patients();
    /// How many people doctor 1, 2 or 3 sees in half an hour. The third works seven half
    /// hours a day: a fifth of ten places is two to lease.
    [[nodiscard]] static int places(int doctor);
    /// The role word of each station, by its place.
    [[nodiscard]] static const char *role(int station);
};
} // namespace Simulation
