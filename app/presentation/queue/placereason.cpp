// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/placereason.h"

#include <algorithm>

#include "domain/queue/explain.h"
#include "domain/queue/rules.h"
#include "presentation/deskwords.h"
#include "presentation/sentences.h"

namespace Presentation {

using namespace Domain;

namespace {
QString wall(Base::Instant at, const QTimeZone &zone)
{
    return Base::wallTime(at, zone).toString(QStringLiteral("HH:mm"));
}

int minutes(qint64 seconds)
{
    return int(std::max<qint64>(0, seconds) / 60);
}
} // namespace

QString PlaceWords::wait(const ShownWait &wait)
{
    if (wait.kind == ShownWait::Kind::Unknown)
        return tr("还不知道");
    if (wait.kind == ShownWait::Kind::Soon)
        return tr("马上");
    if (wait.fromMinutes == wait.toMinutes)
        return tr("约 %1 分").arg(wait.toMinutes);
    return tr("%1–%2 分").arg(wait.fromMinutes).arg(wait.toMinutes);
}

QString PlaceWords::waitShort(const ShownWait &wait)
{
    if (wait.kind == ShownWait::Kind::Unknown)
        return QStringLiteral("—");
    if (wait.kind == ShownWait::Kind::Soon)
        return tr("马上");
    if (wait.fromMinutes == wait.toMinutes)
        return QString::number(wait.toMinutes);
    return QStringLiteral("%1–%2").arg(wait.fromMinutes).arg(wait.toMinutes);
}

QString PlaceWords::rise(const SteadyWait &wait)
{
    const QString why = Sentences::whyLonger(wait.why());
    return wait.roseByMinutes() == 0
        ? why
        : tr("多等 %1 分：%2", "minutes, reason").arg(wait.roseByMinutes()).arg(why);
}

void PlaceWords::addArrival(PlaceReason &reason, const PlaceFacts &facts)
{
    const Ticket &ticket = facts.ticket;
    const QString arrived = wall(ticket.checkedInAt, facts.zone);
    const int credit = ticket.creditSeconds / 60;
    if (facts.appointment) {
        const QString slot = wall(facts.appointment->startsAt, facts.zone);
        reason.events.push_back(
            {{DeskTone::Info, QStringLiteral("calendar-check"), tr("约的是 %1").arg(slot)},
                ticket.ticketClass == TicketClass::BookedLate
                    ? tr("%1 才到，过了时段").arg(arrived)
                    : tr("%1 签到，预约准时，一共多算 %2 分钟").arg(arrived).arg(credit)});
    } else if (ticket.ticketClass == TicketClass::Return) {
        reason.events.push_back(
            {{DeskTone::Success, QStringLiteral("return"), tr("%1 检查回来").arg(arrived)},
                tr("带结果回来，一共多算 %1 分钟").arg(credit)});
    } else {
        reason.events.push_back(
            {{DeskTone::Neutral, QStringLiteral("user"), tr("%1 到，现场取号").arg(arrived)},
                credit > 0 ? tr("等的时间多算 %1 分钟").arg(credit) : tr("按到达时间排")});
    }
    if (const DeskTag tag = DeskWords::statutory(ticket.statutory); !tag.text.isEmpty())
        reason.events.push_back(
            {tag, tr("按规定优先，一共最多多算 %1 分钟").arg(facts.policy.nonMedicalCapMin)});
}

void PlaceWords::addMissed(PlaceReason &reason, const PlaceFacts &facts)
{
    const Ticket &ticket = facts.ticket;
    if (ticket.missCount == 0)
        return;
    QStringList times;
    for (auto call = facts.ownCalls.rbegin(); call != facts.ownCalls.rend(); ++call)
        times.append(wall(call->calledAt, facts.zone));
    times.removeDuplicates();
    reason.events.push_back({{DeskTone::Warn,
                                 QStringLiteral("call"),
                                 tr("%1 叫过").arg(times.join(QStringLiteral("、")))},
        tr("没有应答，记为过号")});
    if (ticket.state == TicketState::Waiting)
        reason.events.push_back({{DeskTone::Neutral, QStringLiteral("return"), tr("回到队里")},
            tr("规则：第 %1 次回队排在 %2 人之后")
                .arg(ticket.missCount)
                .arg(placesBehind(ticket, facts.policy))});
}

void PlaceWords::addRise(PlaceReason &reason, const PlaceFacts &facts)
{
    if (facts.wait.why() == RiseReason::None)
        return;
    const int minutes = facts.wait.roseByMinutes();
    reason.events.push_back(
        {{DeskTone::Warn,
             QStringLiteral("clock"),
             minutes > 0 ? tr("比说过的多等 %1 分").arg(minutes) : tr("说过的时间不准了")},
            Sentences::whyLonger(facts.wait.why())});
}

/// Two who count the same whole minutes: the number alone says nothing, what told them apart does.
QString PlaceWords::sameMinute(const Call &call)
{
    if (call.reason == QLatin1String("TICKET_NUMBER"))
        return tr("两位算的时间一样，号小的先叫");
    if (call.reason == QLatin1String("EARLIER_CHECK_IN"))
        return tr("两位算的时间一样，早到的先叫");
    return tr("两位算的时间不差一分钟，那位多几秒");
}

void PlaceWords::addBefore(PlaceReason &reason, const PlaceFacts &facts)
{
    constexpr size_t MostTold = 4; // what a small screen has room for
    const size_t told = std::min(facts.before.size(), facts.all ? MostTold : size_t{1});
    for (size_t i = 0; i < told; ++i) {
        const Call &call = facts.before[i];
        const WhyBefore why = whyBefore(call);
        const QString when = wall(call.calledAt, facts.zone);
        if (why.category == u"MEDICAL_URGENCY") { // no level, no numbers, not whose
            reason.events.push_back({{DeskTone::Danger,
                                         QStringLiteral("emergency"),
                                         tr("%1 先叫了 1 位急的").arg(when)},
                tr("病情急的先看")});
            continue;
        }
        const qint64 own = (call.calledAt - facts.ticket.t0).count() + facts.ticket.creditSeconds
            + facts.ticket.adjustMs / 1000;
        const int theirs = why.creditedMin.value_or(0);
        const QString points = theirs == minutes(own)
            ? sameMinute(call)
            : tr("那位算 %1 分（等了 %2，多算 %3），这位算 %4 分")
                  .arg(theirs)
                  .arg(why.waitedMin)
                  .arg(why.creditMin)
                  .arg(minutes(own));
        reason.events.push_back(
            {{DeskTone::Accent,
                 QStringLiteral("call"),
                 tr("%1 先叫了 %2：%3").arg(when, call.number, DeskWords::callReason(call.reason))},
                points});
    }
    if (facts.all && facts.before.size() > told)
        reason.events.push_back({{DeskTone::Neutral,
                                     QStringLiteral("more"),
                                     tr("更早还有 %1 位").arg(facts.before.size() - told)},
            tr("都记着，按同样的规则")});
    if (facts.all && facts.before.empty())
        reason.events.push_back({{DeskTone::Success, QStringLiteral("check"), tr("没有人先叫")},
            tr("从他来到现在，没有别人被叫在前面")});
}

/// From the record of her own call: also for who has been in and gone.
void PlaceWords::addOwnCall(PlaceReason &reason, const PlaceFacts &facts)
{
    if (facts.ownCalls.empty() || facts.ticket.state == TicketState::Waiting)
        return;
    const Call &call = facts.ownCalls.back(); // the first one; the others repeat it
    const WhyBefore why = whyBefore(call);
    const QString what =
        tr("%1 叫到：%2").arg(wall(call.calledAt, facts.zone), DeskWords::callReason(call.reason));
    const DeskTag tag{DeskTone::Success, QStringLiteral("call"), what};
    if (!why.creditedMin)
        reason.events.push_back({tag, tr("病情急的先看")});
    else if (!why.otherCreditedMin)
        reason.events.push_back({tag, tr("算 %1 分；后面没有别人").arg(*why.creditedMin)});
    else if (*why.creditedMin == *why.otherCreditedMin)
        reason.events.push_back({tag,
            tr("算 %1 分，下一位也差不到一分钟；按第 %2 版规则")
                .arg(*why.creditedMin)
                .arg(call.policyVersion)});
    else
        reason.events.push_back({tag,
            tr("算 %1 分（等了 %2，多算 %3），下一位算 %4 分；按第 %5 版规则")
                .arg(*why.creditedMin)
                .arg(why.waitedMin)
                .arg(why.creditMin)
                .arg(*why.otherCreditedMin)
                .arg(call.policyVersion)});
}

QString PlaceWords::sentence(const PlaceFacts &facts)
{
    const Ticket &ticket = facts.ticket;
    if (ticket.state == TicketState::Missed)
        return tr("“您的号叫过了。我帮您放回队里，排在 %1 位之后。”")
            .arg(placesBehind(ticket, facts.policy));
    if (ticket.state == TicketState::Parked)
        return tr("“您先去办，号给您留着，回来告诉我一声。”");
    if (ticket.state != TicketState::Waiting)
        return {};
    QString begin;
    if (ticket.missCount > 0)
        begin = tr("您的号叫过没应，回来后重新排");
    else if (facts.appointment)
        begin = tr("您约的是 %1").arg(wall(facts.appointment->startsAt, facts.zone));
    else
        begin = tr("您是 %1 到的").arg(wall(ticket.checkedInAt, facts.zone));
    const QString ahead = facts.position <= 1 ? tr("下一位就是您")
                                              : tr("前面还有 %n 位", nullptr, facts.position - 1);
    QString end;
    const ShownWait &wait = facts.wait.wait();
    if (wait.kind == ShownWait::Kind::Unknown)
        end = tr("现在还说不准要等多久，有消息马上告诉您");
    else if (wait.kind == ShownWait::Kind::Soon)
        end = tr("马上就到，请不要走远");
    else if (wait.fromMinutes == wait.toMinutes)
        end = tr("大约再等 %1 分钟").arg(wait.toMinutes);
    else
        end = tr("大约再等 %1 到 %2 分钟").arg(wait.fromMinutes).arg(wait.toMinutes);
    const QString why = Sentences::whyLonger(facts.wait.why());
    return why.isEmpty() ? tr("“%1，%2，%3。”").arg(begin, ahead, end)
                         : tr("“%1，%2，%3，比之前长：%4。”").arg(begin, ahead, end, why);
}

PlaceReason PlaceWords::explain(const PlaceFacts &facts)
{
    PlaceReason reason;
    reason.number = facts.ticket.number;
    if (facts.position > 0) {
        reason.place = tr("第 %1 位").arg(facts.position);
        reason.title = tr("为什么排在第 %1").arg(facts.position);
        reason.wait = wait(facts.wait.wait());
        reason.ahead = tr("%n 人", nullptr, facts.position - 1);
    } else {
        reason.title = tr("这个号的经过");
    }
    addArrival(reason, facts);
    addMissed(reason, facts);
    addRise(reason, facts);
    addBefore(reason, facts);
    addOwnCall(reason, facts);
    reason.sentence = sentence(facts);
    return reason;
}
} // namespace Presentation
