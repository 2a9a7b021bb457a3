// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/waits.h"

#include <algorithm>
#include <map>

namespace Domain {

namespace {
bool wasCalled(const Ticket &ticket)
{
    return ticket.state != TicketState::Waiting && ticket.state != TicketState::Parked
        && ticket.calledAt != Base::Never;
}

bool waitsNow(const Ticket &ticket)
{
    return ticket.state == TicketState::Waiting || ticket.state == TicketState::Parked;
}

std::chrono::seconds lengthUntil(const Ticket &ticket, Base::Instant end)
{
    const std::chrono::seconds whole = end - ticket.t0;
    return std::max(std::chrono::seconds(0), whole - std::chrono::seconds(ticket.parkedSeconds));
}

/// At equal lengths the finished ones count first: a censored person was still there then.
void sortForEstimate(std::vector<Wait> &waits)
{
    std::sort(waits.begin(), waits.end(), [](const Wait &one, const Wait &other) {
        return one.length != other.length ? one.length < other.length
                                          : one.finished && !other.finished;
    });
}
} // namespace

std::vector<Wait> waitsOf(const std::vector<Ticket> &tickets,
    const QHash<QueueId, DepartmentId> &departmentOfQueue,
    Base::Instant now)
{
    std::vector<Wait> waits;
    waits.reserve(tickets.size());
    for (const Ticket &ticket : tickets) {
        const auto department = departmentOfQueue.constFind(ticket.queueId);
        if (department == departmentOfQueue.cend())
            continue;
        if (wasCalled(ticket))
            waits.push_back({*department, ticket.t0, lengthUntil(ticket, ticket.calledAt), true});
        else if (waitsNow(ticket) && ticket.t0 <= now)
            waits.push_back({*department,
                ticket.t0,
                lengthUntil(
                    ticket, ticket.parkedAt == Base::Never ? now : std::min(now, ticket.parkedAt)),
                false});
    }
    return waits;
}

std::vector<Ticket> countedTickets(
    const std::vector<Ticket> &tickets, const QHash<QueueId, DepartmentId> &departmentOfQueue)
{
    std::vector<Ticket> counted;
    std::ranges::copy_if(tickets, std::back_inserter(counted), [&](const Ticket &ticket) {
        return departmentOfQueue.contains(ticket.queueId) && (wasCalled(ticket) || waitsNow(ticket));
    });
    return counted;
}

std::optional<std::chrono::seconds> waitOf(std::vector<Wait> waits, double share)
{
    sortForEstimate(waits);
    double left = 1;
    auto atRisk = static_cast<double>(waits.size());
    for (const Wait &wait : waits) {
        if (wait.finished) {
            left *= (atRisk - 1) / atRisk;
            constexpr double Rounding = 1e-9;
            if (left <= 1 - share + Rounding)
                return wait.length;
        }
        atRisk -= 1;
    }
    return std::nullopt;
}

std::optional<double> shareWithin(std::vector<Wait> waits, std::chrono::seconds target)
{
    if (waitShare(waits, target).decided() == 0)
        return std::nullopt;
    sortForEstimate(waits);
    double left = 1;
    auto atRisk = static_cast<double>(waits.size());
    for (const Wait &wait : waits) {
        if (wait.length > target)
            break;
        if (wait.finished)
            left *= (atRisk - 1) / atRisk;
        atRisk -= 1;
    }
    return 1 - left;
}

WaitShare waitShare(const std::vector<Wait> &waits, std::chrono::seconds target)
{
    WaitShare counted;
    for (const Wait &wait : waits) {
        if (wait.length > target)
            ++counted.missed;
        else if (wait.finished)
            ++counted.met;
        else
            ++counted.undecided;
    }
    return counted;
}

WaitSpread waitSpread(const DepartmentId &department, std::vector<Wait> waits)
{
    WaitSpread spread;
    spread.departmentId = department;
    spread.people = static_cast<int>(waits.size());
    spread.half = waitOf(waits, 0.5);
    spread.nineTenths = waitOf(waits, 0.9);
    spread.nineteenTwentieths = waitOf(std::move(waits), 0.95);
    return spread;
}

std::vector<WaitSpread> waitsByDepartment(const std::vector<Wait> &waits)
{
    std::map<DepartmentId, std::vector<Wait>> byDepartment;
    for (const Wait &wait : waits)
        byDepartment[wait.departmentId].push_back(wait);
    std::vector<WaitSpread> spreads;
    for (auto &[department, own] : byDepartment)
        spreads.push_back(waitSpread(department, std::move(own)));
    std::stable_sort(spreads.begin(), spreads.end(), [](const auto &one, const auto &other) {
        constexpr std::chrono::seconds Unknown{-1};
        return one.nineTenths.value_or(Unknown) > other.nineTenths.value_or(Unknown);
    });
    return spreads;
}
} // namespace Domain
