// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <vector>

#include <QHash>

#include "domain/queue/policy.h"
#include "domain/queue/server.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// What a consultation is, as far as its length goes (queue.md section 4).
enum class ServiceKind { First, Return, Emergency };
constexpr size_t ServiceKindCount = 3;

[[nodiscard]] ServiceKind serviceKind(TicketClass ticketClass);

/// A length in seconds as a distribution.
struct ServiceTime {
    double mean = 0;
    double variance = 0;

    bool operator==(const ServiceTime &) const = default;
};

using ServiceTimesOfServer = std::array<ServiceTime, ServiceKindCount>; ///< by `ServiceKind`

/// What of `whole` (a gamma distribution) is left after `elapsed` seconds. A service that already
/// takes long tends to take longer: it is what is known of one that is not over yet.
[[nodiscard]] ServiceTime remaining(const ServiceTime &whole, double elapsed);

/// How long consultations take, per doctor and kind, learned from those that are over:
/// `(20·prior + sum of the last 30)/(20 + n)` (queue.md section 4), where a doctor's prior is what
/// was learned the same way from all of them together, and theirs the policy's. The last 30 are
/// those of days before too.
///
/// Unfinished ones count as censored, each once with E[X | X > elapsed]: what a gamma distribution
/// of the mean known so far makes of "longer than this" (the expectation step of Dempster, Laird
/// and Rubin, J. R. Stat. Soc. B 39, 1977, done once). Adding what has elapsed would count long
/// services as short ones.
class ServiceTimes
{
public:
    explicit ServiceTimes(const WaitPolicy &policy = {});

    /// One that is over; not above 0 s: left out (edge 78). Of a `server` that is not known it
    /// tells only what they are like together.
    void finished(const Server &server, ServiceKind kind, std::chrono::seconds length);

    /// A service that goes on.
    struct Unfinished {
        Server server;
        ServiceKind kind = ServiceKind::First;
        std::chrono::seconds elapsed{0};
    };

    /// Those that go on now, in place of those that were told before.
    void setUnfinished(const std::vector<Unfinished> &services);

    [[nodiscard]] ServiceTimesOfServer of(const Server &server) const;
    /// Of all doctors together.
    [[nodiscard]] ServiceTime of(ServiceKind kind) const;

private:
    /// The last lengths, oldest overwritten first.
    class Recent
    {
    public:
        void add(double length, int most);
        [[nodiscard]] double mean(double prior, int weight, const Recent &unfinished) const;

    private:
        std::vector<double> m_lengths;
        size_t m_next = 0;
        double m_sum = 0;
    };

    [[nodiscard]] double prior(ServiceKind kind) const;
    [[nodiscard]] double poolMean(ServiceKind kind) const;
    [[nodiscard]] ServiceTime time(double mean) const;

    using Kinds = std::array<Recent, ServiceKindCount>; ///< by `ServiceKind`

    WaitPolicy m_policy;
    Kinds m_all;
    QHash<Server, Kinds> m_servers;
    Kinds m_allUnfinished;
    QHash<Server, Kinds> m_unfinished;
    Recent m_spread; ///< squared deviations as parts of the squared mean
};

/// From the tickets that are finished, in any order and of any days; those without a start and a
/// later finish are left out. `servers`: who worked in their rooms.
[[nodiscard]] ServiceTimes serviceTimes(const std::vector<Ticket> &finished,
    const WaitPolicy &policy = {},
    const Servers &servers = {});
} // namespace Domain
