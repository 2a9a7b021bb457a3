// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QTimeZone>

#include "domain/care/care.h"

namespace Domain {

/// Good ones among all surveys; the goal of service 6.
constexpr double SatisfactionTarget = 0.92;
/// Closed in time among all complaints; the goal of service 4.1 and 6.
constexpr double ClosureTarget = 0.98;
/// From this score on a survey is a good one (see `Survey::score`).
constexpr int GoodScore = 3;

struct Satisfaction {
    int good = 0;
    int all = 0;

    bool operator==(const Satisfaction &) const = default;
    /// 0 … 1; nothing when nobody said anything.
    [[nodiscard]] std::optional<double> share() const;
};

[[nodiscard]] Satisfaction satisfaction(const std::vector<Survey> &surveys);
/// One for each day from `from` to `to`, both included, by the hospital's calendar.
[[nodiscard]] std::vector<Satisfaction> satisfactionByDay(
    const std::vector<Survey> &surveys, QDate from, QDate to, const QTimeZone &zone);

/// How the complaints stand against their two clocks. Praise and questions have no clocks and
/// are not counted. One that is not due yet counts as neither kept nor late.
struct Closure {
    int received = 0;
    int open = 0;
    int answeredInTime = 0;
    int answerDecided = 0; ///< answered, or not answered in 24 h
    int closedInTime = 0;
    int closingDecided = 0;                              ///< closed, or not closed in 48 h
    std::optional<std::chrono::seconds> halfClosedAfter; ///< of the closed ones, the middle one

    bool operator==(const Closure &) const = default;
    [[nodiscard]] std::optional<double> answerShare() const;
    [[nodiscard]] std::optional<double> closingShare() const;
};

[[nodiscard]] Closure closure(const std::vector<Complaint> &complaints, Base::Instant now);

/// One clock of one complaint at `now`.
struct CareClock {
    std::chrono::seconds left{0}; ///< negative: over by so much; what was left when done
    bool done = false;
    bool inTime = true; ///< false: over, or done too late

    bool operator==(const CareClock &) const = default;
};

[[nodiscard]] CareClock answerClock(const Complaint &complaint, Base::Instant now);
[[nodiscard]] CareClock closingClock(const Complaint &complaint, Base::Instant now);

/// Whether `text` holds a word that must not wait in a register: pain, a fall, violence, in
/// Chinese or English (edge 128). `words` come with the hospital's phrases, in lower case.
[[nodiscard]] bool isUrgent(const QString &text, const QStringList &words);
} // namespace Domain
