// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QCoreApplication>

#include "domain/queue/policy.h"

namespace Presentation {

/// Who is called before whom, as it hangs in the hall (queue.md section 1): every number is the
/// policy's own.
class HallNotice
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::HallNotice)

public:
    /// One kind of people and what they are granted.
    struct Line {
        QString who;
        QString what;

        bool operator==(const Line &) const = default;
    };

    explicit HallNotice(const Domain::QueuePolicy &policy)
        : m_policy(policy)
    {
    }

    [[nodiscard]] QString title() const;
    /// The rule in one sentence: who has waited longest goes first, with these minutes added.
    [[nodiscard]] QString rule() const;
    /// "别人比您晚来 30 分钟以上，就不会先叫他": the promise with the policy's numbers.
    [[nodiscard]] QString promise() const;
    [[nodiscard]] std::vector<Line> classes() const;
    /// Groups that are served earlier by law; only one of them counts.
    [[nodiscard]] std::vector<Line> groups() const;
    /// How many minutes all that is no medical urgency can add up to, and that one group counts.
    [[nodiscard]] QString cap() const;
    /// How one asks "why was she before me" and what one is told.
    [[nodiscard]] QString howToAsk() const;

    /// What somebody in the hall may ask about it, and the answers, each short enough for a kiosk's
    /// largest letters.
    [[nodiscard]] std::vector<Line> questions() const;
    /// All of it below one another, for a screen.
    [[nodiscard]] QString text() const;
    /// A page of A4 to be printed and hung up; `hospital` stands below it.
    [[nodiscard]] QString html(const QString &hospital, QDate day) const;

private:
    Domain::QueuePolicy m_policy;
};
} // namespace Presentation
