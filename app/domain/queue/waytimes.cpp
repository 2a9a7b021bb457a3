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

void WayTimes::add(Recent &recent, int needs, seconds length)
{
    if (length < seconds(0))
        return;
    auto &group = recent[static_cast<size_t>(wayGroup(needs))];
    group.push_back(static_cast<double>(length.count()));
    if (group.size() > static_cast<size_t>(m_policy.recentServices))
        group.pop_front();
}

seconds WayTimes::mean(const Recent &recent, int needs) const
{
    const WayGroup group = wayGroup(needs);
    const auto &lengths = recent[static_cast<size_t>(group)];
    const double prior = group == WayGroup::Usual ? m_policy.wayPriorS : m_policy.helpedWayPriorS;
    const double sum = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    return seconds(static_cast<qint64>((m_policy.priorWeight * prior + sum)
        / (m_policy.priorWeight + static_cast<double>(lengths.size()))));
}

void WayTimes::came(int needs, seconds way)
{
    add(m_recent, needs, way);
}

void WayTimes::kept(int needs, seconds empty)
{
    add(m_empty, needs, empty);
}

seconds WayTimes::of(int needs) const
{
    return mean(m_recent, needs);
}

seconds WayTimes::emptyFor(int needs) const
{
    return mean(m_empty, needs);
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
    /// When the room was free for her: at her call, or when the last one before her had left.
    const auto freeFrom = [&freed](const Ticket &ticket) {
        Base::Instant free = ticket.calledAt;
        for (const Base::Instant at : freed[ticket.roomId.text()])
            free = at <= ticket.startedAt ? std::max(free, at) : free;
        return free;
    };
    std::vector<const Ticket *> came;
    for (const Ticket &ticket : tickets) {
        if (ticket.calledAt != Base::Never && ticket.startedAt >= ticket.calledAt)
            came.push_back(&ticket);
    }
    std::ranges::stable_sort(came, {}, [](const Ticket *ticket) { return ticket->calledAt; });
    WayTimes times(policy);
    for (const Ticket *ticket : came) {
        const Base::Instant free = freeFrom(*ticket);
        if (free == ticket->calledAt)
            times.came(ticket->needs, ticket->startedAt - ticket->calledAt);
        times.kept(ticket->needs, ticket->startedAt - free);
    }
    return times;
}

bool shouldCallEarly(seconds way, seconds usual, seconds roomFreeIn)
{
    return way > usual && roomFreeIn <= way;
}
} // namespace Domain
