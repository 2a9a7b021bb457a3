// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QObject>

#include "base/localtext.h"
#include "domain/care/care.h"
#include "presentation/kioskflow.h"

namespace Sync {
class Station;
}

namespace Presentation {

class KioskHelp;

/// What visitors think and ask: four faces, praise, complaints, questions with ready answers.
/// Nothing of the session's person goes along: all of it is anonymous unless a phone is left.
class KioskFeedback : public QObject
{
    Q_OBJECT

public:
    /// A reason that may be ticked; `code` is what is stored.
    struct Reason {
        QString code;
        QString words;
        QString icon;

        bool operator==(const Reason &) const = default;
    };

    struct Question {
        QString question;
        QString answer;

        bool operator==(const Question &) const = default;
    };

    KioskFeedback(
        Sync::Station &station, KioskFlow &flow, KioskHelp &help, QObject *parent = nullptr);

    // The four faces.
    /// Reasons that fit `score`: what was good for 3 and 4, what was bad for 1 and 2.
    [[nodiscard]] std::vector<Reason> reasons(int score) const;
    /// False: nothing was recorded because somebody pressed a moment ago (edge 129).
    bool submitSurvey(int score, const QStringList &reasonCodes);

    // Praise, complaints, questions.
    /// Sentences that say it without typing.
    [[nodiscard]] std::vector<Reason> phrases(Domain::FeedbackKind kind) const;
    /// The hospital's questions and answers in the present language, none without its document; then
    /// who is called before whom by the policy in force.
    [[nodiscard]] std::vector<Question> questions() const;
    /// Stores it and makes the code by which the person may ask later. Urgent words call a person
    /// at once, and are stored too (edge 128). Empty when it could not be stored: see `problem`.
    [[nodiscard]] QString submit(
        Domain::FeedbackKind kind, const QString &words, const QString &contact);
    /// What is wrong with `typed` as a number to call back; empty: nothing.
    [[nodiscard]] QString contactProblem(const QString &typed) const;

    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Least pause between two surveys at one kiosk (edge 129; guess: a person needs longer to
    /// come and go).
    static constexpr std::chrono::seconds Pause{10};
    /// Longest text that is stored.
    static constexpr int LongestWords = 2000;

private:
    [[nodiscard]] QString urgentAnswer(const QString &words) const;

    Sync::Station &m_station;
    KioskFlow &m_flow;
    KioskHelp &m_help;
    QString m_problem;
    std::optional<Base::Instant> m_lastSurvey;
};
} // namespace Presentation
