// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/care/complaintwords.h"

#include <algorithm>

namespace Presentation {

using namespace Domain;

namespace {
/// From here on a clock is a warning (DESIGN, clock bar).
constexpr std::chrono::hours NearlyDue{4};
constexpr std::chrono::hours ShowMinutesBelow{10};
} // namespace

QString ComplaintWords::kind(FeedbackKind kind)
{
    switch (kind) {
    case FeedbackKind::Complaint:
        return tr("投诉");
    case FeedbackKind::Praise:
        return tr("表扬");
    case FeedbackKind::Question:
        return tr("询问");
    }
    return {};
}

DeskTag ComplaintWords::grade(ComplaintGrade grade)
{
    switch (grade) {
    case ComplaintGrade::Minor:
        return {DeskTone::Neutral, QStringLiteral("flag"), tr("一般")};
    case ComplaintGrade::Complex:
        return {DeskTone::Warn, QStringLiteral("flag"), tr("复杂")};
    case ComplaintGrade::Major:
        return {DeskTone::Danger, QStringLiteral("flag"), tr("重大")};
    }
    return {};
}

QStringList ComplaintWords::channelCodes()
{
    return {QStringLiteral("desk"),
        QStringLiteral("phone"),
        QStringLiteral("book"),
        QStringLiteral("kiosk"),
        QStringLiteral("web")};
}

QString ComplaintWords::channel(const QString &code)
{
    if (code == u"desk")
        return tr("前台");
    if (code == u"phone")
        return tr("电话");
    if (code == u"book")
        return tr("意见簿");
    if (code == u"kiosk")
        return tr("自助机");
    if (code == u"web")
        return tr("网上");
    return code;
}

QStringList ComplaintWords::verdictCodes()
{
    return {QStringLiteral("satisfied"), QStringLiteral("unsatisfied"), QStringLiteral("silent")};
}

QString ComplaintWords::verdict(const QString &code)
{
    if (code == u"satisfied")
        return tr("满意");
    if (code == u"unsatisfied")
        return tr("不满意");
    if (code == u"silent")
        return tr("联系不上");
    return code;
}

DeskTag ComplaintWords::state(const Complaint &complaint, Base::Instant now)
{
    if (complaint.state == ComplaintState::Closed)
        return {DeskTone::Success, QStringLiteral("check"), tr("已办结")};
    const bool timed = complaint.kind == FeedbackKind::Complaint;
    if (complaint.state == ComplaintState::Open && timed && !answerClock(complaint, now).inTime)
        return {DeskTone::Danger, QStringLiteral("warning"), tr("答复超时")};
    if (timed && !closingClock(complaint, now).inTime)
        return {DeskTone::Danger, QStringLiteral("warning"), tr("办结超时")};
    if (complaint.state == ComplaintState::Answered)
        return {DeskTone::Info, QStringLiteral("phone"), tr("等回访")};
    return complaint.owner.isEmpty()
        ? DeskTag{DeskTone::Warn, QStringLiteral("user-unknown"), tr("等受理")}
        : DeskTag{DeskTone::Info, QStringLiteral("edit"), tr("等答复")};
}

ComplaintClock ComplaintWords::clock(const CareClock &clock, std::chrono::hours whole, Clock which)
{
    using namespace std::chrono;
    const double used =
        1.0 - static_cast<double>(clock.left.count()) / static_cast<double>(seconds(whole).count());
    if (clock.done) {
        const QString word = which == Clock::Answer ? tr("已答复") : tr("已办结");
        return clock.inTime
            ? ComplaintClock{word, 1, DeskTone::Success, QStringLiteral("check")}
            : ComplaintClock{tr("%1，晚了").arg(word), 1, DeskTone::Warn, QStringLiteral("check")};
    }
    const auto span = [](seconds length) {
        const auto minutesAll = duration_cast<minutes>(length).count();
        const auto hoursAll = minutesAll / 60;
        if (hoursAll == 0)
            return tr("%1 分").arg(std::max<qint64>(1, minutesAll));
        if (hours(hoursAll) >= ShowMinutesBelow || minutesAll % 60 == 0)
            return tr("%1 小时").arg(hoursAll);
        return tr("%1 小时 %2 分").arg(hoursAll).arg(minutesAll % 60);
    };
    if (!clock.inTime)
        return {tr("超 %1").arg(span(-clock.left)), 1, DeskTone::Danger, QStringLiteral("warning")};
    const bool soon = clock.left < NearlyDue;
    return {tr("剩 %1").arg(span(clock.left)),
        std::clamp(used, 0.0, 1.0),
        soon ? DeskTone::Warn : DeskTone::Neutral,
        soon ? QStringLiteral("hourglass") : QStringLiteral("clock")};
}

ComplaintClock ComplaintWords::noClock(bool done)
{
    return done ? ComplaintClock{tr("已办"), 1, DeskTone::Success, QStringLiteral("check")}
                : ComplaintClock{tr("不限时"), 0, DeskTone::Neutral, QStringLiteral("clock")};
}
} // namespace Presentation
