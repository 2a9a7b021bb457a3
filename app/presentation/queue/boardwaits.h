// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QDate>
#include <QHash>

#include "base/result.h"
#include "presentation/queue/steadywaits.h"
#include "sync/view.h"

namespace Presentation {

/// How long somebody will wait who takes a number of a department now, for everybody to read:
/// the same figures as at the kiosk, steady, and about no person.
class BoardWaits
{
public:
    /// Changes of the queue come one after the other; the figures hold so long.
    static constexpr std::chrono::seconds GoodFor{5};

    /// Looks at the queues of `departments` unless that was done `GoodFor` ago.
    /// Errors: those of the store; what was known stays.
    [[nodiscard]] Base::Result<void> read(Sync::Reader &reader,
        const std::vector<Domain::DepartmentId> &departments,
        QDate day,
        Base::Instant now);

    /// Whether a `read` came too soon and another one is worth it by now.
    [[nodiscard]] bool isDue(Base::Instant now) const;
    /// Look at the next `read`, however soon it comes: a room's duty is different.
    void expire() { m_readAt = Base::Never; }

    /// nullptr: nothing can be told, as nobody takes a number there now (closed; an emergency
    /// department, where the wait is by how ill one is).
    [[nodiscard]] const Domain::SteadyWait *of(const Domain::DepartmentId &department) const;

private:
    SteadyWaits m_waits;
    QHash<QString, Domain::SteadyWait> m_told; ///< by department
    Base::Instant m_readAt = Base::Never;
    bool m_missed = false; ///< something, by reading too soon
};
} // namespace Presentation
