// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <queue>

namespace Domain {

using std::chrono::seconds;

namespace {
constexpr double Eighty = 0.8416; ///< normal quantile of 80 %

/// A room on its way through the schedule.
struct Working {
    double freeAt = 0;
    ServiceTimesOfServer times;
    const RoomLoad *load = nullptr;
};

/// What the schedule found for who asks.
struct Scheduled {
    double start = 0;
    double variance = 0; ///< of all the work that is done before
    int rooms = 0;       ///< that work for her queue by then
};

RoomLoad &loadOf(std::vector<RoomLoad> &loads, const LocationId &room)
{
    const auto known = std::ranges::find(loads, room, &RoomLoad::roomId);
    if (known != loads.end())
        return *known;
    RoomLoad load;
    load.roomId = room;
    return loads.emplace_back(load);
}

/// What is known of the rooms of several queues.
struct RoomFacts {
    const std::vector<Slot> &slots;
    const std::vector<Ticket> &inside;
    const std::vector<RoomDuty> &duties;
    const std::vector<Queue> &queues;
};

/// From which of the queues `room` calls, by their places.
std::vector<int> linesOf(const LocationId &room, const RoomFacts &facts, Base::Instant now)
{
    const auto duty = std::ranges::find(facts.duties, room, &RoomDuty::roomId);
    const bool isSet = duty != facts.duties.end() && !duty->queueIds.isEmpty();
    const auto calls = [&](const Queue &queue) {
        if (isSet)
            return serves(*duty, queue.id);
        const bool ofSlots = std::ranges::any_of(facts.slots, [&](const Slot &slot) {
            const bool said = duty != facts.duties.end() && !duty->practitionerId.isEmpty();
            const PractitionerId &doctor = said ? duty->practitionerId : slot.practitionerId;
            return slot.roomId == room && slot.state == SlotState::Open && slot.endsAt > now
                && slot.departmentId == queue.departmentId
                && (queue.practitionerId.isEmpty() || queue.practitionerId == doctor);
        });
        return ofSlots || std::ranges::any_of(facts.inside, [&](const Ticket &ticket) {
            return ticket.roomId == room && ticket.queueId == queue.id;
        });
    };
    std::vector<int> lines;
    for (size_t line = 0; line < facts.queues.size(); ++line) {
        if (calls(facts.queues[line]))
            lines.push_back(static_cast<int>(line));
    }
    return lines;
}

bool serves(const RoomLoad &room, int line)
{
    return std::ranges::find(room.lines, line) != room.lines.end();
}

/// For each queue the places in `ahead` that are still waiting, next first.
std::vector<std::vector<size_t>> linesOf(const std::vector<Ahead> &ahead, size_t count)
{
    std::vector<std::vector<size_t>> lines(count);
    for (size_t place = ahead.size(); place-- > 0;)
        lines[static_cast<size_t>(ahead[place].line)].push_back(place);
    return lines;
}

/// When `room` can call somebody, from `at` on.
double callsFrom(const RoomLoad &room, double at)
{
    at = std::max(at, static_cast<double>(room.opensIn.count()));
    for (const RoomBreak &one : room.breaks)
        at = at >= one.fromS && at < one.toS ? one.toS : at;
    return at;
}

/// When the first room of `line` can call somebody, from `at` on; there is one.
double firstCallFrom(const WaitQuestion &question, int line, double at)
{
    double first = std::numeric_limits<double>::max();
    for (const RoomLoad &room : question.rooms)
        first = serves(room, line) ? std::min(first, callsFrom(room, at)) : first;
    return first;
}

/// How many rooms work for `line` within `until` seconds.
int roomsFor(const WaitQuestion &question, int line, double until)
{
    return static_cast<int>(std::ranges::count_if(question.rooms, [&](const RoomLoad &room) {
        return serves(room, line) && static_cast<double>(room.opensIn.count()) <= until;
    }));
}

/// `load` as the schedule begins; what is uncertain about it goes into `found` when she may come
/// there.
Working workingRoom(const RoomLoad &load, int line, const ServiceTimes &times, Scheduled &found)
{
    Working room{static_cast<double>(load.opensIn.count()),
        times.of(Server{load.doctorId, load.roomId}),
        &load};
    const bool mine = serves(load, line);
    if (load.busy) {
        const ServiceTime left = remaining(room.times[static_cast<size_t>(load.serving)],
            static_cast<double>(load.elapsed.count()));
        room.freeAt = std::max(room.freeAt, left.mean + static_cast<double>(load.wayLeft.count()));
        found.variance += mine ? left.variance : 0;
    }
    for (const ServiceKind kind : load.atTheDoor) {
        const ServiceTime &time = room.times[static_cast<size_t>(kind)];
        room.freeAt += time.mean;
        found.variance += mine ? time.variance : 0;
    }
    return room;
}

std::optional<Scheduled> schedule(const WaitQuestion &question, const ServiceTimes &times)
{
    std::vector<Working> rooms;
    Scheduled found;
    size_t lineCount = static_cast<size_t>(question.line) + 1;
    for (const Ahead &one : question.ahead)
        lineCount = std::max(lineCount, static_cast<size_t>(one.line) + 1);
    for (const RoomLoad &load : question.rooms) {
        rooms.push_back(workingRoom(load, question.line, times, found));
    }
    auto lines = linesOf(question.ahead, lineCount);
    const auto later = [&rooms](size_t one, size_t other) {
        return std::pair(rooms[one].freeAt, one) > std::pair(rooms[other].freeAt, other);
    };
    std::priority_queue<size_t, std::vector<size_t>, decltype(later)> next(later);
    for (size_t room = 0; room < rooms.size(); ++room)
        next.push(room);
    while (!next.empty()) {
        const size_t index = next.top();
        next.pop();
        Working &room = rooms[index];
        if (const double at = callsFrom(*room.load, room.freeAt); at > room.freeAt) {
            room.freeAt = at;
            next.push(index);
            continue;
        }
        std::vector<size_t> *line = nullptr;
        for (const int candidate : room.load->lines) {
            if (static_cast<size_t>(candidate) >= lines.size())
                continue;
            auto &waiting = lines[static_cast<size_t>(candidate)];
            if (!waiting.empty() && (line == nullptr || waiting.back() < line->back()))
                line = &waiting;
        }
        const bool mine = serves(*room.load, question.line);
        if (line == nullptr && !mine)
            continue; // nothing to do for it before her
        if (line == nullptr) {
            found.start = room.freeAt;
            found.rooms = roomsFor(question, question.line, found.start);
            return found;
        }
        const Ahead &one = question.ahead[line->back()];
        line->pop_back();
        const ServiceTime &time = room.times[static_cast<size_t>(one.kind)];
        const double mean = time.mean + one.wayS;
        room.freeAt += one.likely * mean;
        if (mine)
            found.variance +=
                one.likely * time.variance + one.likely * (1 - one.likely) * mean * mean;
        next.push(index);
    }
    return std::nullopt;
}

/// The part of the work of `line` that is done in rooms that she waits for too.
double sharedPart(const WaitQuestion &question, int line, double until)
{
    if (line == question.line)
        return 1;
    int all = 0;
    int hers = 0;
    for (const RoomLoad &room : question.rooms) {
        if (!serves(room, line) || static_cast<double>(room.opensIn.count()) > until)
            continue;
        ++all;
        hers += serves(room, question.line) ? 1 : 0;
    }
    return all > 0 ? static_cast<double>(hers) / all : 0;
}

/// Work of those who will come and go first in her rooms while she waits for `wait`, in seconds.
ServiceTime workOfOvertakers(const WaitQuestion &question, double wait, const ServiceTimes &times)
{
    ServiceTime work;
    for (const Overtaker &comer : question.overtakers) {
        const double people = comer.perSecond * std::clamp(comer.windowS, 0.0, wait)
            * sharedPart(question, comer.line, wait);
        const ServiceTime each = times.of(comer.kind);
        const double mean = each.mean + comer.wayS;
        work.mean += people * mean;
        work.variance += people * (each.variance + mean * mean);
    }
    return work;
}

seconds wholeSeconds(double value)
{
    return seconds(static_cast<qint64>(std::ceil(std::max(0.0, value))));
}
} // namespace

std::vector<RoomLoad> roomLoads(
    const std::vector<Slot> &slots, const std::vector<Ticket> &inside, Base::Instant now)
{
    std::vector<RoomLoad> loads;
    std::vector<Slot> byTime = slots;
    std::ranges::stable_sort(byTime, {}, &Slot::startsAt);
    for (const Slot &slot : byTime) {
        if (slot.state != SlotState::Open || slot.endsAt <= now)
            continue;
        if (std::ranges::find(loads, slot.roomId, &RoomLoad::roomId) != loads.end())
            continue;
        RoomLoad &load = loadOf(loads, slot.roomId);
        load.opensIn = std::max(seconds(0), slot.startsAt - now);
        load.doctorId = slot.practitionerId;
    }
    for (const Ticket &ticket : inside) {
        if (ticket.state != TicketState::Serving)
            continue;
        RoomLoad &load = loadOf(loads, ticket.roomId);
        load.opensIn = seconds(0);
        load.busy = true;
        load.serving = serviceKind(ticket.ticketClass);
        load.elapsed = std::max(seconds(0), now - ticket.startedAt);
    }
    for (const Ticket &ticket : inside) {
        if (ticket.state != TicketState::Called)
            continue;
        RoomLoad &load = loadOf(loads, ticket.roomId);
        load.opensIn = seconds(0);
        if (load.busy) {
            load.atTheDoor.push_back(serviceKind(ticket.ticketClass));
        } else {
            load.busy = true;
            load.serving = serviceKind(ticket.ticketClass);
        }
    }
    return loads;
}

std::vector<Queue> sharingQueues(
    const Queue &queue, const std::vector<Queue> &all, const std::vector<RoomDuty> &duties)
{
    std::vector<Queue> sharing{queue};
    const auto add = [&sharing](const Queue &one) {
        if (std::ranges::find(sharing, one.id, &Queue::id) == sharing.end())
            sharing.push_back(one);
    };
    for (size_t next = 0; next < sharing.size(); ++next) {
        const Queue known = sharing[next];
        for (const Queue &other : all) {
            const bool oneRoom = std::ranges::any_of(duties, [&](const RoomDuty &duty) {
                return duty.state != DutyState::Left && !duty.queueIds.isEmpty()
                    && serves(duty, known.id) && serves(duty, other.id);
            });
            if (oneRoom || other.departmentId == known.departmentId)
                add(other);
        }
    }
    return sharing;
}

std::vector<RoomLoad> roomLoads(const std::vector<Slot> &slots,
    const std::vector<Ticket> &inside,
    const std::vector<RoomDuty> &duties,
    Base::Instant now,
    const std::vector<Queue> &queues,
    const WayTimes &ways)
{
    std::vector<RoomLoad> loads = roomLoads(slots, inside, now);
    const auto at = [&loads](const LocationId &room) {
        return std::ranges::find(loads, room, &RoomLoad::roomId);
    };
    for (const RoomDuty &duty : duties) {
        if (!duty.queueIds.isEmpty() && duty.state != DutyState::Left)
            (void)loadOf(loads, duty.roomId);
        const auto load = at(duty.roomId);
        if (load != loads.end() && !duty.practitionerId.isEmpty())
            load->doctorId = duty.practitionerId;
        if (load != loads.end() && !load->busy && !mayCallInto(duty)) {
            if (duty.state != DutyState::Left && duty.untilAt != Base::Never)
                load->opensIn = std::max(load->opensIn, duty.untilAt - now);
            else
                loads.erase(load);
        }
        // One doctor sees one person at a time: the room where nobody is adds nothing.
        const auto first = at(duty.roomId);
        const auto second = at(duty.alsoRoomId);
        if (!duty.alsoRoomId.isEmpty() && first != loads.end() && second != loads.end())
            loads.erase(second->busy && !first->busy ? first : second);
    }
    for (RoomLoad &load : loads)
        load.lines = linesOf(load.roomId, {slots, inside, duties, queues}, now);
    std::erase_if(loads, [](const RoomLoad &load) { return load.lines.empty(); });
    for (const Ticket &ticket : inside) {
        const auto load = at(ticket.roomId);
        if (ticket.state == TicketState::Called && load != loads.end() && load->atTheDoor.empty())
            load->wayLeft = std::max(seconds(0), ticket.calledAt + ways.of(ticket.needs) - now);
    }
    return loads;
}

WaitQuestion questionOf(const std::vector<Ticket> &before, const std::vector<RoomLoad> &rooms)
{
    WaitQuestion question;
    question.rooms = rooms;
    for (const Ticket &ticket : before)
        question.ahead.push_back({serviceKind(ticket.ticketClass), 0, 1});
    return question;
}

std::optional<WaitEstimate> estimateWait(const WaitQuestion &question, const ServiceTimes &times)
{
    const auto found = schedule(question, times);
    if (!found)
        return std::nullopt;
    if (found->start <= 0)
        return WaitEstimate{};
    const double rooms = found->rooms;
    // Who comes before makes the wait longer, in which still more may come: four rounds settle it
    // within a second for any load below 80 %.
    constexpr int Rounds = 4;
    double mean = found->start;
    ServiceTime extra;
    for (int round = 0; round < Rounds; ++round) {
        extra = workOfOvertakers(question, mean, times);
        mean = firstCallFrom(question, question.line, found->start + extra.mean / rooms);
    }
    const double variance = (found->variance + extra.variance) / (rooms * rooms);
    return WaitEstimate{wholeSeconds(gammaQuantile(mean, variance, 0)),
        wholeSeconds(gammaQuantile(mean, variance, Eighty))};
}

double gammaQuantile(double mean, double variance, double z)
{
    if (mean <= 0 || variance <= 0)
        return std::max(0.0, mean);
    const double shape = mean * mean / variance;
    const double root = 1 - 1 / (9 * shape) + z / (3 * std::sqrt(shape));
    return root <= 0 ? 0 : mean * root * root * root;
}

Base::Instant waitingSince(Base::Instant checkedInAt, std::optional<Base::Instant> slotStart)
{
    return slotStart ? std::max(checkedInAt, *slotStart) : checkedInAt;
}
} // namespace Domain
