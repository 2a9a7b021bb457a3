// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/estimate.h"

#include <algorithm>
#include <cmath>

namespace Domain {

using std::chrono::minutes;
using std::chrono::seconds;

namespace {
constexpr double Eighty = 0.8416; ///< normal quantile of 80 %
constexpr minutes SoonBelow{5};
constexpr int CoarseAbove = 60; ///< minutes; above, rounding is to 10

/// When a room gets free, as mean and variance in seconds.
struct Free {
    double mean = 0;
    double variance = 0;
};

double spreadOf(double mean)
{
    return ServiceSpread * mean * ServiceSpread * mean;
}

/// A service that has begun still needs what is left of the mean, but never less than a quarter:
/// one that takes long already tends to take longer (guess, instead of the censored estimate).
Free freeAt(const RoomLoad &room, const ServiceMeans &means)
{
    Free free{static_cast<double>(room.opensIn.count()), 0};
    if (!room.busy)
        return free;
    const auto mean = static_cast<double>(means[static_cast<size_t>(room.serving)].count());
    const double left = std::max(mean - static_cast<double>(room.elapsed.count()), mean / 4);
    return {std::max(free.mean, left), spreadOf(mean) * left / mean};
}

bool earlier(const Free &one, const Free &other)
{
    return one.mean < other.mean;
}

int roundedUp(seconds wait)
{
    const auto whole = static_cast<int>((wait.count() + 59) / 60);
    const int step = whole > CoarseAbove ? 10 : 5;
    return std::max(step, (whole + step - 1) / step * step);
}

seconds wholeSeconds(double value)
{
    return seconds(static_cast<qint64>(std::ceil(std::max(0.0, value))));
}

RoomLoad &loadOf(std::vector<RoomLoad> &loads, const LocationId &room)
{
    const auto known = std::ranges::find(loads, room, &RoomLoad::roomId);
    if (known != loads.end())
        return *known;
    return loads.emplace_back(RoomLoad{room, {}, false, ServiceKind::First, {}});
}
} // namespace

ServiceKind serviceKind(TicketClass ticketClass)
{
    if (ticketClass <= TicketClass::EmergencyIV)
        return ServiceKind::Emergency;
    return ticketClass == TicketClass::Return ? ServiceKind::Return : ServiceKind::First;
}

seconds priorMean(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::First:
        return minutes(8);
    case ServiceKind::Return:
        return minutes(4);
    case ServiceKind::Emergency:
        break;
    }
    return minutes(11);
}

ServiceMeans serviceMeans(const std::vector<Ticket> &finished)
{
    std::vector<const Ticket *> latest;
    for (const Ticket &ticket : finished) {
        if (ticket.startedAt != Base::Never && ticket.finishedAt > ticket.startedAt)
            latest.push_back(&ticket);
    }
    std::ranges::sort(
        latest, std::greater(), [](const Ticket *ticket) { return ticket->finishedAt; });
    ServiceMeans means;
    for (int kind = 0; kind < ServiceKindCount; ++kind) {
        const auto wanted = static_cast<ServiceKind>(kind);
        seconds sum = PriorWeight * priorMean(wanted);
        int count = 0;
        for (const Ticket *ticket : latest) {
            if (count == RecentServices)
                break;
            if (serviceKind(ticket->ticketClass) != wanted)
                continue;
            sum += ticket->finishedAt - ticket->startedAt;
            ++count;
        }
        means[static_cast<size_t>(kind)] = sum / (PriorWeight + count);
    }
    return means;
}

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
        loadOf(loads, slot.roomId).opensIn = std::max(seconds(0), slot.startsAt - now);
    }
    for (const Ticket &ticket : inside) {
        if (ticket.state != TicketState::Called && ticket.state != TicketState::Serving)
            continue;
        RoomLoad &load = loadOf(loads, ticket.roomId);
        load.opensIn = seconds(0);
        load.busy = true;
        load.serving = serviceKind(ticket.ticketClass);
        if (ticket.state == TicketState::Serving)
            load.elapsed = std::max(seconds(0), now - ticket.startedAt);
    }
    return loads;
}

std::optional<WaitEstimate> estimateWait(const std::vector<Ticket> &before,
    const std::vector<RoomLoad> &rooms,
    const ServiceMeans &means)
{
    if (rooms.empty())
        return std::nullopt;
    std::vector<Free> free;
    for (const RoomLoad &room : rooms)
        free.push_back(freeAt(room, means));
    for (const Ticket &ticket : before) {
        Free &next = *std::ranges::min_element(free, earlier);
        const auto kind = static_cast<size_t>(serviceKind(ticket.ticketClass));
        const auto mean = static_cast<double>(means[kind].count());
        next.mean += mean;
        next.variance += spreadOf(mean);
    }
    const Free mine = *std::ranges::min_element(free, earlier);
    return WaitEstimate{wholeSeconds(gammaQuantile(mine.mean, mine.variance, 0)),
        wholeSeconds(gammaQuantile(mine.mean, mine.variance, Eighty))};
}

double gammaQuantile(double mean, double variance, double z)
{
    if (mean <= 0 || variance <= 0)
        return std::max(0.0, mean);
    const double shape = mean * mean / variance;
    const double root = 1 - 1 / (9 * shape) + z / (3 * std::sqrt(shape));
    return root <= 0 ? 0 : mean * root * root * root;
}

ShownWait shown(const std::optional<WaitEstimate> &estimate)
{
    if (!estimate)
        return {};
    if (estimate->p80 < SoonBelow)
        return {ShownWait::Kind::Soon, 0, 0};
    return {ShownWait::Kind::Interval, roundedUp(estimate->p50), roundedUp(estimate->p80)};
}

ShownWait steadied(
    const ShownWait &previous, Base::Instant since, const ShownWait &next, Base::Instant now)
{
    if (previous.kind == ShownWait::Kind::Unknown || now - since >= SteadyFor)
        return next;
    return previous;
}

Base::Instant waitingSince(Base::Instant checkedInAt, std::optional<Base::Instant> slotStart)
{
    return slotStart ? std::max(checkedInAt, *slotStart) : checkedInAt;
}
} // namespace Domain
