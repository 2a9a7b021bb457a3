// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "domain/care/care.h"
#include "domain/insight/opinions.h"
#include "presentation/care/complaintsmodel.h"

namespace Presentation {

/// Short words for complaints, praise and questions.
class ComplaintWords
{
    Q_DECLARE_TR_FUNCTIONS(Presentation::ComplaintWords)

public:
    enum class Clock { Answer, Closing };

    [[nodiscard]] static QString kind(Domain::FeedbackKind kind);
    [[nodiscard]] static DeskTag grade(Domain::ComplaintGrade grade);
    /// Codes as they are stored, in the order in which they are offered.
    [[nodiscard]] static QStringList channelCodes();
    [[nodiscard]] static QString channel(const QString &code);
    [[nodiscard]] static QStringList verdictCodes();
    [[nodiscard]] static QString verdict(const QString &code);
    /// How the matter stands as a whole.
    [[nodiscard]] static DeskTag state(const Domain::Complaint &complaint, Base::Instant now);
    /// "超 35 分" and its bar: neutral, warn under four hours, danger when over, success when done.
    [[nodiscard]] static ComplaintClock clock(
        const Domain::CareClock &clock, std::chrono::hours whole, Clock which);
    /// Praise and questions have no deadline.
    [[nodiscard]] static ComplaintClock noClock(bool done);
};
} // namespace Presentation
