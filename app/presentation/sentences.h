// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include "base/error.h"
#include "base/localtext.h"
#include "base/time.h"
#include "domain/booking/arrival.h"
#include "domain/directory/directory.h"
#include "domain/queue/estimate.h"
#include "domain/queue/steadywait.h"
#include "domain/visit/visit.h"

namespace Presentation {

/// How domain values are said to patients: money, times, waits, places, reasons, refusals. One
/// object per language of the screen; the translator that is installed must be of that language.
/// Sentences may carry the emphasis tags `<priority>`, `<danger>` and `<b>`; `plain` drops them.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::Sentences)

public:
    explicit Sentences(Base::Language language, QTimeZone zone);

    [[nodiscard]] Base::Language language() const { return m_language; }

    [[nodiscard]] const QString &of(const Base::LocalText &text) const
    {
        return text.in(m_language);
    }

    /// "¥15", "¥12.50".
    [[nodiscard]] QString money(int fen) const;
    /// "08:30".
    [[nodiscard]] QString clock(Base::Instant at) const;
    /// "08:30–09:00".
    [[nodiscard]] QString span(Base::Instant from, Base::Instant to) const;
    /// "今天", "明天", else "周五" within a week, else the date.
    [[nodiscard]] QString day(QDate day, QDate today) const;
    /// As narrow as possible, for a row of days: "今天", "周五"; in English always "Fri".
    [[nodiscard]] QString shortDay(QDate day, QDate today) const;
    /// "5月14日 星期四".
    [[nodiscard]] QString date(QDate day) const;
    /// "20–35 分钟", "很快就到", "暂时不知道".
    [[nodiscard]] QString wait(const Domain::ShownWait &wait) const;
    /// "大约等 20–35 分钟", "很快就到您", "现在还不知道要等多久".
    [[nodiscard]] QString aboutWait(const Domain::ShownWait &wait) const;
    /// "比之前多约 15 分钟：有诊室暂停叫号"; empty when it did not rise.
    [[nodiscard]] static QString rise(const Domain::SteadyWait &wait);
    /// "有诊室暂停叫号"; empty for none.
    [[nodiscard]] static QString whyLonger(Domain::RiseReason reason);
    /// "前面还有 6 人".
    [[nodiscard]] QString ahead(int people) const;
    /// "3 楼".
    [[nodiscard]] QString floor(int floor) const;
    /// "3 楼 302 诊室".
    [[nodiscard]] QString place(const Domain::Location &location) const;
    [[nodiscard]] QString step(Domain::StepKind kind) const;
    [[nodiscard]] QString stepState(Domain::StepState state) const;

    /// Why somebody stands where she stands, in one or two sentences: how she came, what the law
    /// adds, and how many emergencies go first. `slotStart` for a booking.
    [[nodiscard]] QString placeReason(const Domain::Ticket &ticket,
        std::optional<Base::Instant> slotStart,
        int emergenciesBefore) const;
    /// What a booked person is told at the door; "" when all is well.
    [[nodiscard]] QString arrival(
        const Domain::ArrivalAdvice &advice, const Domain::Appointment &appointment) const;
    /// Why a machine does not book until that day, and what she can do.
    [[nodiscard]] QString blocked(QDate until) const;
    /// What went wrong and what to do now, by `error.code`.
    [[nodiscard]] QString refusal(const Base::Error &error) const;
    /// `sentence` without its emphasis tags, for paper and for readers.
    [[nodiscard]] static QString plain(QString sentence);

private:
    [[nodiscard]] QString statutory(Domain::Statutory group) const;
    [[nodiscard]] QLocale locale() const;

    Base::Language m_language;
    QTimeZone m_zone;
};
} // namespace Presentation
