// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/queuefigures.h"

#include <algorithm>

#include "domain/insight/foretold.h"
#include "domain/queue/order.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
/// That somebody who is away comes back before you are called (guess).
constexpr double ComesBack = 0.5;

/// Of days before: what was told and what came of it. The day before is enough: a doctor's pace
/// and the house's bookings are much the same, and a queue has some 100 people a day.
Base::Result<std::vector<Ticket>> earlierOf(
    Sync::TicketTable &table, const QueueId &queue, QDate day)
{
    constexpr int MostDaysBack = 4; // over a long weekend
    for (int back = 1; back <= MostDaysBack; ++back) {
        auto done = table.inState(queue, day.addDays(-back), TicketState::Done);
        if (!done || !done->empty())
            return done;
    }
    return std::vector<Ticket>{};
}

/// Waits that were foretold and those that came of them, the earliest call first.
void learn(QueueFigures &figures, std::vector<Ticket> told)
{
    std::erase_if(
        told, [](const Ticket &one) { return !isForetold(one) || !wasCalledInTurn(one); });
    std::ranges::sort(told, {}, &Ticket::calledAt);
    for (const Ticket &one : told)
        figures.calibration.add(rawOf(one), one.calledAt - one.toldAt);
}
} // namespace

Base::Result<QueueFigures> QueueFigures::read(Sync::Reader &reader,
    const QueueId &queue,
    QDate day,
    const std::vector<Slot> &slots,
    Base::Instant now)
{
    Sync::TicketTable table(reader);
    std::vector<Ticket> tickets;
    for (const TicketState state : {TicketState::Waiting,
             TicketState::Parked,
             TicketState::Called,
             TicketState::Serving,
             TicketState::Done}) {
        const auto some = table.inState(queue, day, state);
        if (!some)
            return Base::passOn(some);
        tickets.insert(tickets.end(), some->begin(), some->end());
    }
    QueueFacts facts;
    facts.slots = slots;
    auto earlier = earlierOf(table, queue, day);
    if (!earlier)
        return Base::passOn(earlier);
    facts.earlier = std::move(*earlier);
    auto duties = Sync::DutyTable(reader).ofDay(day);
    if (!duties)
        return Base::passOn(duties);
    facts.duties = std::move(*duties);
    const auto policy = Sync::PolicyTable(reader).current();
    if (!policy)
        return Base::passOn(policy);
    facts.policy = *policy;
    return of(tickets, queue, facts, now);
}

QueueFigures QueueFigures::of(const std::vector<Ticket> &tickets,
    const QueueId &queue,
    const QueueFacts &facts,
    Base::Instant now)
{
    QueueFigures figures;
    figures.now = now;
    figures.policy = facts.policy;
    figures.calibration = WaitCalibration(facts.policy.waits);
    std::vector<Ticket> inside;
    std::vector<Ticket> finished;
    std::vector<Ticket> came;
    std::vector<Ticket> told = facts.earlier;
    for (const Ticket &ticket : tickets) {
        if (ticket.queueId != queue)
            continue;
        if (ticket.checkedInAt != Base::Never)
            came.push_back(ticket);
        if (ticket.state == TicketState::Waiting)
            figures.waiting.push_back(ticket);
        else if (ticket.state == TicketState::Parked)
            figures.away.push_back(ticket);
        else if (ticket.state == TicketState::Done)
            finished.push_back(ticket);
        else if (ticket.state == TicketState::Called || ticket.state == TicketState::Serving)
            inside.push_back(ticket);
    }
    std::ranges::sort(figures.waiting, Domain::before);
    figures.rooms = roomLoads(facts.slots, inside, facts.duties, now, queue);
    figures.times = serviceTimes(finished, facts.policy.waits);
    std::ranges::sort(came, {}, &Ticket::checkedInAt);
    for (const Ticket &one : came)
        figures.rates.arrived(one, one.checkedInAt, facts.policy.waits);
    told.insert(told.end(), finished.begin(), finished.end());
    told.insert(told.end(), inside.begin(), inside.end());
    figures.ways = wayTimes(told, facts.policy.waits);
    learn(figures, std::move(told));
    for (const Ticket &one : figures.waiting) {
        if (isForetold(one) && now - one.toldAt > std::chrono::seconds(one.toldMedianS))
            figures.overdue.push_back({rawOf(one), now - one.toldAt});
    }
    return figures;
}

std::vector<Ticket> QueueFigures::before(const Ticket &ticket) const
{
    std::vector<Ticket> earlier;
    for (const Ticket &other : waiting) {
        if (other.id != ticket.id && Domain::before(other, ticket))
            earlier.push_back(other);
    }
    return earlier;
}

std::optional<QueueFigures::Foretold> QueueFigures::foretell(const Ticket &ticket) const
{
    WaitQuestion question = questionOf(before(ticket), rooms);
    for (const Ticket &other : away) {
        if (other.id != ticket.id && Domain::before(other, ticket))
            question.ahead.push_back({serviceKind(other.ticketClass), 0, ComesBack});
    }
    question.overtakers = rates.overtakersOf(ticket, now, policy.waits);
    const auto raw = estimateWait(question, times);
    if (!raw)
        return std::nullopt;
    return Foretold{*raw, calibration.corrected(*raw, overdue)};
}

ShownWait QueueFigures::waitOf(const Ticket &ticket) const
{
    const auto foretold = foretell(ticket);
    return shown(foretold ? std::optional(foretold->told) : std::nullopt, policy.waits);
}

ShownWait QueueFigures::waitOfNewcomer() const
{
    Ticket newcomer;
    place(newcomer, {TicketClass::WalkIn, {}, now, {}, {}}, policy);
    newcomer.sequence = std::numeric_limits<int>::max();
    return waitOf(newcomer);
}

int QueueFigures::openRooms() const
{
    return static_cast<int>(std::ranges::count_if(
        rooms, [](const RoomLoad &room) { return room.opensIn.count() == 0; }));
}

void noteForetold(
    Ticket &ticket, const QueueFigures &figures, Base::Instant slotStart, Base::Instant slotEnd)
{
    Ticket placed = ticket; // the operation computes the place itself; this is where it will be
    place(placed,
        {ticket.ticketClass, ticket.statutory, figures.now, slotStart, slotEnd},
        figures.policy);
    const auto foretold = figures.foretell(placed);
    if (!foretold)
        return;
    ticket.toldAt = figures.now;
    ticket.toldMedianS = static_cast<int>(foretold->told.p50.count());
    ticket.toldUpperS = static_cast<int>(foretold->told.p80.count());
    ticket.rawMedianS = static_cast<int>(foretold->raw.p50.count());
    ticket.rawUpperS = static_cast<int>(foretold->raw.p80.count());
}
} // namespace Presentation
