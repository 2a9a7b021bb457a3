// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/waytimes.h"

#include <algorithm>
#include <numeric>

#include <QHash>

#include "domain/identity/patient.h"

namespace Domain {

using std::chrono::seconds;

WayGroup wayGroup(int needs)
{
    if (needs & NeedsSpokenGuide)
        return WayGroup::Unseeing;
    if (needs & (NeedsWheelchair | NeedsSlowPace))
        return WayGroup::Slow;
    return needs & NeedsWrittenCall ? WayGroup::Unhearing : WayGroup::Usual;
}

CallManner callManner(int needs, const QueuePolicy &policy)
{
    constexpr int OftenForSound = 3; // who cannot look it up has only the voice
    CallManner manner;
    manner.byVoice = (needs & NeedsWrittenCall) == 0;
    manner.bySight = (needs & NeedsSpokenGuide) == 0;
    manner.fetched = !manner.byVoice || !manner.bySight;
    manner.times = manner.bySight ? 2 : OftenForSound;
    manner.stands = seconds(
        wayGroup(needs) == WayGroup::Usual ? policy.announcedWithinS : policy.helpedWithinS);
    return manner;
}

WayTimes::WayTimes(const WaitPolicy &policy)
    : m_policy(policy)
{
}

void WayTimes::came(int needs, seconds way)
{
    if (way < seconds(0))
        return;
    auto &recent = m_recent[static_cast<size_t>(wayGroup(needs))];
    recent.push_back(static_cast<double>(way.count()));
    if (recent.size() > static_cast<size_t>(m_policy.recentServices))
        recent.pop_front();
}

seconds WayTimes::of(int needs) const
{
    const WayGroup group = wayGroup(needs);
    const auto &recent = m_recent[static_cast<size_t>(group)];
    const double prior = group == WayGroup::Usual ? m_policy.wayPriorS : m_policy.helpedWayPriorS;
    const double sum = std::accumulate(recent.begin(), recent.end(), 0.0);
    return seconds(static_cast<qint64>((m_policy.priorWeight * prior + sum)
        / (m_policy.priorWeight + static_cast<double>(recent.size()))));
}

int WayTimes::learned(int needs) const
{
    return static_cast<int>(m_recent[static_cast<size_t>(wayGroup(needs))].size());
}

WayTimes wayTimes(const std::vector<Ticket> &tickets, const WaitPolicy &policy)
{
    QHash<QString, std::vector<Base::Instant>> freed; // by room
    for (const Ticket &ticket : tickets) {
        if (ticket.finishedAt != Base::Never)
            freed[ticket.roomId.text()].push_back(ticket.finishedAt);
    }
    const auto stoodAtTheDoor = [&freed](const Ticket &ticket) {
        const auto &room = freed[ticket.roomId.text()];
        return std::ranges::any_of(room,
            [&ticket](Base::Instant at) { return at > ticket.calledAt && at <= ticket.startedAt; });
    };
    std::vector<const Ticket *> came;
    for (const Ticket &ticket : tickets) {
        if (ticket.calledAt != Base::Never && ticket.startedAt >= ticket.calledAt
            && !stoodAtTheDoor(ticket))
            came.push_back(&ticket);
    }
    std::ranges::stable_sort(came, {}, [](const Ticket *ticket) { return ticket->calledAt; });
    WayTimes times(policy);
    for (const Ticket *ticket : came)
        times.came(ticket->needs, ticket->startedAt - ticket->calledAt);
    return times;
}

bool shouldCallEarly(seconds way, seconds usual, seconds roomFreeIn)
{
    return way > usual && roomFreeIn <= way;
}
} // namespace Domain
