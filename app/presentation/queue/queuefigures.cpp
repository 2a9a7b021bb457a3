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

/// Its row, or what can be said of a queue without one.
Queue queueOf(const QueueId &id, const std::vector<Queue> &queues)
{
    const auto known = std::ranges::find(queues, id, &Queue::id);
    return known != queues.end() ? *known : Queue{id, {}, {}, {}};
}

/// Adds everybody of the queue who is or was there.
Base::Result<void> readTickets(
    Sync::Reader &reader, const QueueId &queue, QDate day, std::vector<Ticket> &tickets)
{
    for (const TicketState state : {TicketState::Waiting,
             TicketState::Parked,
             TicketState::Called,
             TicketState::Serving,
             TicketState::Done,
             TicketState::Missed,
             TicketState::Void}) {
        const auto some = Sync::TicketTable(reader).inState(queue, day, state);
        if (!some)
            return Base::passOn(some);
        tickets.insert(tickets.end(), some->begin(), some->end());
    }
    return {};
}

/// Adds what the days before tell: who was seen, where, by whom. Three working days are enough for
/// the last 30 of a doctor who works every day, and for what the calibration looks back on.
Base::Result<void> readEarlier(
    Sync::Reader &reader, const std::vector<Queue> &queues, QDate day, QueueFacts &facts)
{
    constexpr int MostDaysBack = 6; // over a long weekend
    constexpr int WorkingDays = 3;
    int days = 0;
    for (int back = 1; back <= MostDaysBack && days < WorkingDays; ++back) {
        const QDate before = day.addDays(-back);
        const size_t known = facts.earlier.size();
        for (const Queue &queue : queues) {
            for (const TicketState state : {TicketState::Done, TicketState::Void}) {
                const auto some = Sync::TicketTable(reader).inState(queue.id, before, state);
                if (!some)
                    return Base::passOn(some);
                facts.earlier.insert(facts.earlier.end(), some->begin(), some->end());
            }
        }
        if (facts.earlier.size() == known)
            continue;
        ++days;
        const auto duties = Sync::DutyTable(reader).ofDay(before);
        const auto slots =
            Sync::SlotTable(reader).ofDepartment(queues.front().departmentId, before);
        if (!duties || !slots)
            return duties ? Base::passOn(slots) : Base::passOn(duties);
        facts.earlierDuties.insert(facts.earlierDuties.end(), duties->begin(), duties->end());
        facts.earlierSlots.insert(facts.earlierSlots.end(), slots->begin(), slots->end());
    }
    return {};
}

/// Services of all days with those who gave them.
ServiceTimes timesOf(const std::vector<Ticket> &finished, const QueueFacts &facts)
{
    std::vector<Slot> slots = facts.earlierSlots;
    slots.insert(slots.end(), facts.slots.begin(), facts.slots.end());
    std::vector<RoomDuty> duties = facts.earlierDuties;
    duties.insert(duties.end(), facts.duties.begin(), facts.duties.end());
    std::vector<Ticket> all = facts.earlier;
    all.insert(all.end(), finished.begin(), finished.end());
    return serviceTimes(all, facts.policy.waits, Servers(slots, duties));
}

/// Services that go on, with who gives them.
std::vector<ServiceTimes::Unfinished> unfinished(
    const std::vector<Ticket> &inside, const std::vector<RoomLoad> &rooms, Base::Instant now)
{
    std::vector<ServiceTimes::Unfinished> services;
    for (const Ticket &ticket : inside) {
        if (ticket.state != TicketState::Serving)
            continue;
        const auto room = std::ranges::find(rooms, ticket.roomId, &RoomLoad::roomId);
        const PractitionerId doctor = room == rooms.end() ? PractitionerId() : room->doctorId;
        services.push_back({Server{doctor, ticket.roomId},
            serviceKind(ticket.ticketClass),
            now - ticket.startedAt});
    }
    return services;
}

/// Rooms probably pause when they did on most days before, where they have not done so today.
void expectPauses(std::vector<RoomLoad> &rooms,
    const std::vector<Ticket> &earlier,
    const std::vector<Ticket> &today,
    Base::Instant now)
{
    PauseHabits habits;
    for (const Ticket &ticket : earlier) {
        if (ticket.startedAt != Base::Never)
            habits.works(ticket.roomId, ticket.startedAt);
    }
    for (const RoomPause &pause : pausesOf(earlier))
        habits.add(pause);
    for (const RoomPause &pause : pausesOf(today))
        habits.add(pause);
    for (RoomLoad &room : rooms)
        room.breaks = habits.breaksOf(room.roomId, now);
}

/// The queue that figures are of is their first line.
bool worksForIt(const RoomLoad &room)
{
    return std::ranges::find(room.lines, 0) != room.lines.end();
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
    QueueFacts facts;
    facts.slots = slots;
    auto duties = Sync::DutyTable(reader).ofDay(day);
    if (!duties)
        return Base::passOn(duties);
    facts.duties = std::move(*duties);
    auto queues = Sync::DirectoryTable(reader).queues();
    if (!queues)
        return Base::passOn(queues);
    facts.queues = std::move(*queues);
    const Queue own = queueOf(queue, facts.queues);
    std::vector<Ticket> tickets;
    const std::vector<Queue> sharing = sharingQueues(own, facts.queues, facts.duties);
    for (const Queue &one : sharing) {
        if (const auto read = readTickets(reader, one.id, day, tickets); !read)
            return Base::passOn(read);
        if (one.departmentId == own.departmentId)
            continue;
        const auto more = Sync::SlotTable(reader).ofDepartment(one.departmentId, day);
        if (!more)
            return Base::passOn(more);
        facts.slots.insert(facts.slots.end(), more->begin(), more->end());
    }
    if (const auto read = readEarlier(reader, sharing, day, facts); !read)
        return Base::passOn(read);
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
    const auto sharing = sharingQueues(queueOf(queue, facts.queues), facts.queues, facts.duties);
    QueueFigures figures;
    figures.now = now;
    figures.policy = facts.policy;
    figures.calibration = WaitCalibration(facts.policy.waits);
    for (const Queue &one : sharing)
        figures.lines.push_back(one.id);
    std::vector<Ticket> inside;
    std::vector<Ticket> finished;
    std::vector<Ticket> came;
    for (const Ticket &ticket : tickets) {
        if (std::ranges::find(figures.lines, ticket.queueId) == figures.lines.end())
            continue;
        if (ticket.checkedInAt != Base::Never)
            came.push_back(ticket);
        if (ticket.state == TicketState::Waiting)
            (ticket.queueId == queue ? figures.waiting : figures.others).push_back(ticket);
        else if (ticket.state == TicketState::Parked)
            figures.away.push_back(ticket);
        else if (ticket.state == TicketState::Done)
            finished.push_back(ticket);
        else if (ticket.state == TicketState::Called || ticket.state == TicketState::Serving)
            inside.push_back(ticket);
    }
    std::ranges::sort(figures.waiting, Domain::before);
    std::ranges::sort(came, {}, &Ticket::checkedInAt);
    figures.rates.resize(sharing.size());
    for (const Ticket &one : came)
        figures.rates[figures.lineOf(one)].arrived(one, one.checkedInAt, facts.policy.waits);
    figures.times = timesOf(finished, facts);
    std::vector<Ticket> seen = facts.earlier;
    seen.insert(seen.end(), came.begin(), came.end());
    figures.attendance = attendanceOf(seen);
    std::vector<Ticket> told = facts.earlier;
    told.insert(told.end(), finished.begin(), finished.end());
    told.insert(told.end(), inside.begin(), inside.end());
    figures.ways = wayTimes(told, facts.policy.waits);
    figures.rooms = roomLoads(facts.slots, inside, facts.duties, now, sharing, figures.ways);
    figures.times.setUnfinished(unfinished(inside, figures.rooms, now));
    expectPauses(figures.rooms, facts.earlier, finished, now);
    figures.changes = roomChanges(queueOf(queue, facts.queues), facts.slots, facts.duties, now);
    std::erase_if(told, [&queue](const Ticket &one) { return one.queueId != queue; });
    learn(figures, std::move(told));
    for (const Ticket &one : figures.waiting) {
        if (isForetold(one) && now - one.toldAt > std::chrono::seconds(one.toldMedianS))
            figures.overdue.push_back({rawOf(one), now - one.toldAt});
    }
    return figures;
}

size_t QueueFigures::lineOf(const Ticket &ticket) const
{
    const auto line = std::ranges::find(lines, ticket.queueId);
    return line == lines.end() ? 0 : static_cast<size_t>(line - lines.begin());
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

std::vector<const Ticket *> QueueFigures::everybodyBefore(const Ticket &ticket) const
{
    std::vector<const Ticket *> places;
    for (const auto *some : {&waiting, &others, &away}) {
        for (const Ticket &other : *some) {
            if (other.id != ticket.id && Domain::before(other, ticket))
                places.push_back(&other);
        }
    }
    std::ranges::stable_sort(places,
        [](const Ticket *one, const Ticket *other) { return Domain::before(*one, *other); });
    return places;
}

std::vector<Ahead> QueueFigures::aheadOf(const Ticket &ticket) const
{
    const auto places = everybodyBefore(ticket);
    std::vector<Ahead> ahead;
    ahead.reserve(places.size());
    for (const Ticket *place : places)
        ahead.push_back({serviceKind(place->ticketClass),
            static_cast<int>(lineOf(*place)),
            place->state == TicketState::Parked ? ComesBack : attendance.share(),
            static_cast<double>(ways.emptyFor(place->needs).count())});
    return ahead;
}

std::optional<QueueFigures::Foretold> QueueFigures::foretell(const Ticket &ticket) const
{
    WaitQuestion question;
    question.ahead = aheadOf(ticket);
    question.rooms = rooms;
    for (size_t line = 0; line < rates.size(); ++line) {
        for (Overtaker comer : rates[line].overtakersOf(ticket, now, policy.waits)) {
            comer.line = static_cast<int>(line);
            comer.wayS = static_cast<double>(ways.emptyFor(0).count());
            question.overtakers.push_back(comer);
        }
    }
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

ServiceTimesOfServer QueueFigures::timesIn(const LocationId &room) const
{
    const auto load = std::ranges::find(rooms, room, &RoomLoad::roomId);
    return times.of(Server{load == rooms.end() ? PractitionerId() : load->doctorId, room});
}

int QueueFigures::openRooms() const
{
    return static_cast<int>(std::ranges::count_if(
        rooms, [](const RoomLoad &room) { return room.opensIn.count() == 0 && worksForIt(room); }));
}

bool QueueFigures::hasRoom() const
{
    return std::ranges::any_of(rooms, worksForIt);
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
