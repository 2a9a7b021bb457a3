// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "domain/queue/policy.h"
#include "domain/queue/ticket.h"

namespace Domain {

/// The category of queue.md section 3 why `called` came before `runnerUp`: what, taken away, would
/// have let the other one go first. MEDICAL_URGENCY for lanes 0 and 1 and emergency III;
/// MISSED_CALL when only a missed call of the other decided; WAITED_LONGER when waiting alone
/// decides; otherwise the larger part of the credit: BOOKED_ON_TIME, RETURN_WITH_RESULTS or
/// STATUTORY_PRIORITY. Equal scores: EARLIER_CHECK_IN, and equal clocks TICKET_NUMBER; this one
/// also when nobody else waited.
[[nodiscard]] QString reasonBefore(
    const Ticket &called, const std::optional<Ticket> &runnerUp, const QueuePolicy &policy = {});

/// What a ticket's credit is made of, as reason codes with seconds, in the order of the table:
/// "BOOKED_ON_TIME 1200, AGE_65 600"; empty when it has none. The parts add up to the credit: what
/// the cap cuts is cut from the statutory part.
[[nodiscard]] QString credits(const Ticket &ticket, const QueuePolicy &policy = {});

/// The record of one call. `roomId` and times of `called` are those of the call; `policyVersion`,
/// waits, credits, adjustments and reason are set; the id is the caller's.
[[nodiscard]] Call callRecord(const Ticket &called,
    const std::optional<Ticket> &runnerUp,
    Base::Instant at,
    const QueuePolicy &policy = {});

/// What a person is answered: a category and two numbers, never a person's data.
struct WhyBefore {
    QString category;
    /// Credited waiting of the called and of the one who asks (or the runner-up), whole minutes;
    /// nothing for MEDICAL_URGENCY, and the second when nobody else waited.
    std::optional<int> creditedMin;
    std::optional<int> otherCreditedMin;
    int waitedMin = 0; ///< the first number's two parts, when it is there
    int creditMin = 0;

    bool operator==(const WhyBefore &) const = default;
};

/// From the record of a call alone.
[[nodiscard]] WhyBefore whyBefore(const Call &call);
} // namespace Domain
