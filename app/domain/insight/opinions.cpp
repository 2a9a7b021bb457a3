// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/insight/opinions.h"

#include <algorithm>

#include <QStringList>

namespace Domain {

namespace {
std::optional<double> shareOf(int part, int whole)
{
    if (whole == 0)
        return std::nullopt;
    return static_cast<double>(part) / whole;
}

CareClock clockOf(Base::Instant due, Base::Instant doneAt, Base::Instant now)
{
    const bool done = doneAt != Base::Never;
    const std::chrono::seconds left = due - (done ? doneAt : now);
    return {left, done, left.count() >= 0};
}

bool isLetter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetter()
        && text.at(at).script() == QChar::Script_Latin;
}
} // namespace

std::optional<double> Satisfaction::share() const
{
    return shareOf(good, all);
}

Satisfaction satisfaction(const std::vector<Survey> &surveys)
{
    Satisfaction result;
    for (const Survey &survey : surveys) {
        ++result.all;
        result.good += survey.score >= GoodScore ? 1 : 0;
    }
    return result;
}

std::vector<Satisfaction> satisfactionByDay(
    const std::vector<Survey> &surveys, QDate from, QDate to, const QTimeZone &zone)
{
    if (!from.isValid() || !to.isValid() || to < from)
        return {};
    std::vector<Satisfaction> days(static_cast<size_t>(from.daysTo(to)) + 1);
    for (const Survey &survey : surveys) {
        const qint64 day = from.daysTo(Base::dayOf(survey.recordedAt, zone));
        if (day < 0 || day >= static_cast<qint64>(days.size()))
            continue;
        Satisfaction &own = days[static_cast<size_t>(day)];
        ++own.all;
        own.good += survey.score >= GoodScore ? 1 : 0;
    }
    return days;
}

std::optional<double> Closure::answerShare() const
{
    return shareOf(answeredInTime, answerDecided);
}

std::optional<double> Closure::closingShare() const
{
    return shareOf(closedInTime, closingDecided);
}

Closure closure(const std::vector<Complaint> &complaints, Base::Instant now)
{
    Closure result;
    std::vector<std::chrono::seconds> spans;
    for (const Complaint &complaint : complaints) {
        if (complaint.kind != FeedbackKind::Complaint)
            continue;
        ++result.received;
        const CareClock answer = answerClock(complaint, now);
        if (answer.done || !answer.inTime)
            ++result.answerDecided;
        if (answer.done && answer.inTime)
            ++result.answeredInTime;
        const CareClock closing = closingClock(complaint, now);
        if (closing.done || !closing.inTime)
            ++result.closingDecided;
        if (closing.done && closing.inTime)
            ++result.closedInTime;
        if (closing.done)
            spans.push_back(complaint.closedAt - complaint.receivedAt);
        else
            ++result.open;
    }
    if (!spans.empty()) {
        const auto middle = spans.begin() + static_cast<qsizetype>((spans.size() - 1) / 2);
        std::nth_element(spans.begin(), middle, spans.end());
        result.halfClosedAfter = *middle;
    }
    return result;
}

CareClock answerClock(const Complaint &complaint, Base::Instant now)
{
    return clockOf(complaint.receivedAt + AnswerDue, complaint.answeredAt, now);
}

CareClock closingClock(const Complaint &complaint, Base::Instant now)
{
    return clockOf(complaint.receivedAt + ClosingDue, complaint.closedAt, now);
}

bool isUrgent(const QString &text, const QStringList &words)
{
    const QString lower = text.toLower();
    return std::any_of(words.begin(), words.end(), [&lower](const QString &word) {
        if (word.isEmpty())
            return false;
        // An English word must stand alone: "painting" is not a pain, "fallen" is listed itself.
        for (qsizetype at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            const bool latin = isLetter(word, 0);
            if (!latin || (!isLetter(lower, at - 1) && !isLetter(lower, at + word.size())))
                return true;
        }
        return false;
    });
}
} // namespace Domain
