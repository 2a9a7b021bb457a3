// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/steadywaits.h"

#include <algorithm>

#include <QSet>

namespace Presentation {

using namespace Domain;

namespace {
bool isEmergency(const Ticket &ticket)
{
    return serviceKind(ticket.ticketClass) == ServiceKind::Emergency;
}

/// Since when `ticket` stands where it stands: an emergency from when it was found to be one.
Base::Instant cameAt(const Ticket &ticket)
{
    return isEmergency(ticket) ? std::max(ticket.checkedInAt, ticket.t0) : ticket.checkedInAt;
}

/// Emergencies that are inside or before `ticket`. Who is inside is not in the lines any more.
std::vector<QueueChange> emergencies(
    const std::vector<const Ticket *> &before, const QueueFigures &figures)
{
    std::vector<QueueChange> changes;
    for (const RoomLoad &room : figures.rooms) {
        const bool ours = std::ranges::find(room.lines, 0) != room.lines.end();
        if (ours && room.busy && room.serving == ServiceKind::Emergency)
            changes.push_back({RiseReason::EmergencyCame, figures.now - room.elapsed});
    }
    for (const Ticket *other : before) {
        if (isEmergency(*other))
            changes.push_back({RiseReason::EmergencyCame, cameAt(*other)});
    }
    return changes;
}

RiseFacts factsOf(const std::vector<const Ticket *> &before, const QueueFigures &figures)
{
    RiseFacts facts{figures.openRooms(), static_cast<int>(before.size()), figures.changes};
    const auto urgent = emergencies(before, figures);
    facts.changes.insert(facts.changes.end(), urgent.begin(), urgent.end());
    return facts;
}
} // namespace

const SteadyWait &SteadyWaits::of(const Ticket &ticket, const QueueFigures &figures)
{
    auto wait = m_people.find(ticket.id.text());
    if (wait == m_people.end()) {
        wait = m_people.insert(ticket.id.text(), SteadyWait());
        if (ticket.toldAt != Base::Never)
            wait->begin(shown(WaitEstimate{std::chrono::seconds(ticket.toldMedianS),
                                  std::chrono::seconds(ticket.toldUpperS)},
                            figures.policy.waits),
                ticket.toldAt);
    }
    const auto before = figures.everybodyBefore(ticket);
    RiseFacts facts = factsOf(before, figures);
    for (const Ticket *other : before) {
        if (!isEmergency(*other))
            facts.changes.push_back({RiseReason::OthersBefore, cameAt(*other)});
    }
    std::erase_if(facts.changes, [&ticket](const QueueChange &change) {
        return change.what >= RiseReason::EmergencyCame && change.at <= ticket.checkedInAt;
    });
    wait->learn(figures.waitOf(ticket), facts, figures.now, figures.policy.waits);
    return *wait;
}

const SteadyWait &SteadyWaits::ofNewcomer(const QueueFigures &figures)
{
    const QString queue = figures.lines.empty() ? QString() : figures.lines.front().text();
    auto wait = m_queues.find(queue);
    if (wait == m_queues.end())
        wait = m_queues.insert(queue, SteadyWait(NewcomersRemember));
    std::vector<const Ticket *> before; // everybody, not only who is urgent or booked
    for (const auto *some : {&figures.waiting, &figures.others}) {
        for (const Ticket &other : *some)
            before.push_back(&other);
    }
    wait->learn(
        figures.waitOfNewcomer(), factsOf(before, figures), figures.now, figures.policy.waits);
    return *wait;
}

const SteadyWait *SteadyWaits::told(const TicketId &ticket) const
{
    const auto wait = m_people.constFind(ticket.text());
    return wait == m_people.constEnd() ? nullptr : &*wait;
}

void SteadyWaits::keep(const std::vector<Ticket> &tickets)
{
    QSet<QString> kept;
    for (const Ticket &ticket : tickets)
        kept.insert(ticket.id.text());
    m_people.removeIf([&kept](const auto &one) { return !kept.contains(one.key()); });
}

void SteadyWaits::clear()
{
    m_people.clear();
    m_queues.clear();
}
} // namespace Presentation
