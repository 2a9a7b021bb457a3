// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/forecast.h"

#include <algorithm>

namespace Domain {

using std::chrono::minutes;

namespace {
/// No queue is without anybody for so long by day; one that is quiet may be for an hour.
constexpr std::chrono::hours Night{6};
} // namespace

void ArrivalRates::arrived(const Ticket &ticket, Base::Instant at, const WaitPolicy &policy)
{
    const bool isNewDay = !m_recent.empty() && m_recent.back().at + Night < at;
    if (m_first == Base::Never || isNewDay)
        m_first = at;
    m_recent.push_back({at,
        ticket.orderKey - 1000 * Base::toSeconds(at),
        ticket.lane,
        serviceKind(ticket.ticketClass)});
    while (m_recent.front().at + minutes(policy.rateWindowMin) < at)
        m_recent.pop_front();
}

std::vector<Overtaker> ArrivalRates::overtakersOf(
    const Ticket &mine, Base::Instant now, const WaitPolicy &policy) const
{
    constexpr minutes Enough{15};
    const std::chrono::seconds window = minutes(policy.rateWindowMin);
    std::vector<Overtaker> overtakers;
    if (m_first == Base::Never || now - m_first < Enough)
        return overtakers;
    const auto observed = static_cast<double>(std::min(now - m_first, window).count());
    constexpr double Always = 1e9;
    for (const Comer &comer : m_recent) {
        if (comer.at + window <= now || comer.lane > mine.lane)
            continue;
        const qint64 until = mine.orderKey - comer.keyOffsetMs - 1000 * Base::toSeconds(now);
        const double windowS = comer.lane < mine.lane ? Always : static_cast<double>(until) / 1000;
        if (windowS > 0)
            overtakers.push_back({1 / observed, comer.kind, windowS});
    }
    return overtakers;
}

double Attendance::share() const
{
    constexpr double Weight = 20; // guess, as the priors of service times
    return (Weight + m_came) / (Weight + m_came + m_failed);
}

Attendance attendanceOf(const std::vector<Ticket> &tickets)
{
    Attendance attendance;
    for (const Ticket &ticket : tickets) {
        const bool left = ticket.leftAt != Base::Never && ticket.state == TicketState::Void;
        if (ticket.missCount > 0 || left)
            attendance.failed();
        else if (ticket.startedAt != Base::Never)
            attendance.came();
    }
    return attendance;
}
} // namespace Domain
