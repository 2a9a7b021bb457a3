// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/servicetimes.h"

#include <algorithm>
#include <cmath>

namespace Domain {

namespace {
/// Q(a, x), the upper regularized incomplete gamma function: series below a + 1, above it the
/// continued fraction by Lentz's method (Abramowitz & Stegun 6.5.29 and 6.5.31).
double upperGamma(double a, double x)
{
    constexpr int MostTerms = 500;
    constexpr double Enough = 1e-12;
    if (x <= 0)
        return 1;
    const double front = std::exp(-x + a * std::log(x) - std::lgamma(a));
    if (x < a + 1) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MostTerms && term > sum * Enough; ++n) {
            term *= x / (a + n);
            sum += term;
        }
        return std::max(0.0, 1 - sum * front);
    }
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double fraction = d;
    for (int n = 1; n < MostTerms; ++n) {
        const double an = -n * (n - a);
        b += 2;
        d = 1 / (an * d + b);
        c = b + an / c;
        const double step = d * c;
        fraction *= step;
        if (std::abs(step - 1) < Enough)
            break;
    }
    return front * fraction;
}
} // namespace

ServiceKind serviceKind(TicketClass ticketClass)
{
    if (ticketClass <= TicketClass::EmergencyIV)
        return ServiceKind::Emergency;
    return ticketClass == TicketClass::Return ? ServiceKind::Return : ServiceKind::First;
}

ServiceTime remaining(const ServiceTime &whole, double elapsed)
{
    if (elapsed <= 0 || whole.mean <= 0 || whole.variance <= 0)
        return {std::max(0.0, whole.mean - std::max(0.0, elapsed)), whole.variance};
    const double shape = whole.mean * whole.mean / whole.variance;
    const double scale = whole.variance / whole.mean;
    const double x = elapsed / scale;
    const double beyond = upperGamma(shape, x);
    constexpr double Unheard = 1e-6;
    if (beyond < Unheard)
        return {scale, scale * scale}; // the tail is exponential
    const double first = shape * scale * upperGamma(shape + 1, x) / beyond;
    const double second = shape * (shape + 1) * scale * scale * upperGamma(shape + 2, x) / beyond;
    return {std::max(0.0, first - elapsed), std::max(0.0, second - first * first)};
}

void ServiceTimes::Recent::add(double length, int most)
{
    if (m_lengths.size() < static_cast<size_t>(most)) {
        m_lengths.push_back(length);
    } else {
        m_sum -= m_lengths[m_next];
        m_lengths[m_next] = length;
        m_next = (m_next + 1) % m_lengths.size();
    }
    m_sum += length;
}

double ServiceTimes::Recent::mean(double prior, int weight, const Recent &unfinished) const
{
    const auto people = static_cast<double>(m_lengths.size() + unfinished.m_lengths.size());
    return (weight * prior + m_sum + unfinished.m_sum) / (weight + people);
}

ServiceTimes::ServiceTimes(const WaitPolicy &policy)
    : m_policy(policy)
{
}

void ServiceTimes::finished(const Server &server, ServiceKind kind, std::chrono::seconds length)
{
    if (length <= std::chrono::seconds(0))
        return;
    const auto seconds = static_cast<double>(length.count());
    const auto index = static_cast<size_t>(kind);
    const double expected = of(server)[index].mean;
    m_spread.add((seconds - expected) * (seconds - expected) / (expected * expected),
        m_policy.recentOutcomes);
    m_all[index].add(seconds, m_policy.recentOutcomes);
    if (server.isKnown())
        m_servers[server][index].add(seconds, m_policy.recentServices);
}

void ServiceTimes::setUnfinished(const std::vector<Unfinished> &services)
{
    m_unfinished.clear();
    m_allUnfinished = {};
    std::vector<double> lengths; // all by what is finished alone: none depends on the order
    for (const Unfinished &one : services) {
        const auto elapsed = static_cast<double>(std::max<qint64>(0, one.elapsed.count()));
        const ServiceTime whole = of(one.server)[static_cast<size_t>(one.kind)];
        lengths.push_back(elapsed + remaining(whole, elapsed).mean);
    }
    for (size_t i = 0; i < services.size(); ++i) {
        const auto kind = static_cast<size_t>(services[i].kind);
        m_allUnfinished[kind].add(lengths[i], m_policy.recentOutcomes);
        if (services[i].server.isKnown())
            m_unfinished[services[i].server][kind].add(lengths[i], m_policy.recentServices);
    }
}

ServiceTimesOfServer ServiceTimes::of(const Server &server) const
{
    static const Kinds none;
    const auto own = m_servers.constFind(server);
    const auto unfinished = m_unfinished.constFind(server);
    const Kinds &over = own == m_servers.cend() ? none : *own;
    const Kinds &goOn = unfinished == m_unfinished.cend() ? none : *unfinished;
    ServiceTimesOfServer times;
    for (size_t kind = 0; kind < ServiceKindCount; ++kind) {
        const double pool = poolMean(static_cast<ServiceKind>(kind));
        times[kind] = time(over[kind].mean(pool, m_policy.priorWeight, goOn[kind]));
    }
    return times;
}

ServiceTime ServiceTimes::of(ServiceKind kind) const
{
    return time(poolMean(kind));
}

double ServiceTimes::prior(ServiceKind kind) const
{
    switch (kind) {
    case ServiceKind::First:
        return m_policy.firstPriorS;
    case ServiceKind::Return:
        return m_policy.returnPriorS;
    case ServiceKind::Emergency:
        break;
    }
    return m_policy.emergencyPriorS;
}

double ServiceTimes::poolMean(ServiceKind kind) const
{
    const auto index = static_cast<size_t>(kind);
    return m_all[index].mean(prior(kind), m_policy.priorWeight, m_allUnfinished[index]);
}

ServiceTime ServiceTimes::time(double mean) const
{
    const double known = m_policy.spreadPercent / 100.0;
    return {mean, mean * mean * m_spread.mean(known * known, m_policy.priorWeight, {})};
}

ServiceTimes serviceTimes(
    const std::vector<Ticket> &finished, const WaitPolicy &policy, const Servers &servers)
{
    std::vector<const Ticket *> byTime;
    for (const Ticket &ticket : finished) {
        if (ticket.startedAt != Base::Never && ticket.finishedAt > ticket.startedAt)
            byTime.push_back(&ticket);
    }
    std::ranges::stable_sort(byTime, {}, [](const Ticket *ticket) { return ticket->finishedAt; });
    ServiceTimes times(policy);
    for (const Ticket *ticket : byTime)
        times.finished(servers.at(ticket->roomId, ticket->serviceDay, ticket->startedAt),
            serviceKind(ticket->ticketClass),
            ticket->finishedAt - ticket->startedAt);
    return times;
}
} // namespace Domain
