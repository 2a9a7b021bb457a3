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
class ServiceTimes
{
public:
    explicit ServiceTimes(const WaitPolicy &policy = {});

    /// One that is over; not above 0 s: left out (edge 78). Of a `server` that is not known it
    /// tells only what they are like together.
    void finished(const Server &server, ServiceKind kind, std::chrono::seconds length);

    [[nodiscard]] ServiceTimesOfServer of(const Server &server) const;
    /// Of all doctors together.
    [[nodiscard]] ServiceTime of(ServiceKind kind) const;

private:
    /// The last lengths, oldest overwritten first.
    class Recent
    {
    public:
        void add(double length, int most);
        [[nodiscard]] double mean(double prior, int weight) const;

    private:
        std::vector<double> m_lengths;
        size_t m_next = 0;
        double m_sum = 0;
    };

    [[nodiscard]] double prior(ServiceKind kind) const;
    [[nodiscard]] double poolMean(ServiceKind kind) const;
    [[nodiscard]] ServiceTime time(double mean) const;

    WaitPolicy m_policy;
    std::array<Recent, ServiceKindCount> m_all;
    QHash<Server, std::array<Recent, ServiceKindCount>> m_servers;
    Recent m_spread; ///< squared deviations as parts of the squared mean
};

/// From the tickets that are finished, in any order and of any days; those without a start and a
/// later finish are left out. `servers`: who worked in their rooms.
[[nodiscard]] ServiceTimes serviceTimes(const std::vector<Ticket> &finished,
    const WaitPolicy &policy = {},
    const Servers &servers = {});
} // namespace Domain
