// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/sentences.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

namespace Presentation {

using Domain::ShownWait;
using Domain::TicketClass;

Sentences::Sentences(Base::Language language, QTimeZone zone)
    : m_language(language)
    , m_zone(std::move(zone))
{
}

QLocale Sentences::locale() const
{
    return m_language == Base::Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                 : QLocale(QLocale::Chinese, QLocale::China);
}

QString Sentences::money(int fen) const
{
    const QString yuan = QString::number(fen / 100);
    if (fen % 100 == 0)
        return QStringLiteral("¥") + yuan;
    return QStringLiteral("¥%1.%2").arg(yuan).arg(fen % 100, 2, 10, QLatin1Char('0'));
}

QString Sentences::clock(Base::Instant at) const
{
    return Base::wallTime(at, m_zone).toString(QStringLiteral("HH:mm"));
}

QString Sentences::span(Base::Instant from, Base::Instant to) const
{
    return clock(from) + QStringLiteral("–") + clock(to);
}

QString Sentences::day(QDate day, QDate today) const
{
    const qint64 ahead = today.daysTo(day);
    if (ahead == 0)
        return tr("今天");
    if (ahead == 1)
        return tr("明天");
    if (ahead < 0 || ahead > 6)
        return date(day);
    return locale().toString(day, QStringLiteral("ddd"));
}

QString Sentences::shortDay(QDate day, QDate today) const
{
    if (m_language == Base::Language::English)
        return locale().toString(day, QStringLiteral("ddd"));
    return this->day(day, today);
}

QString Sentences::date(QDate day) const
{
    return locale().toString(day,
        m_language == Base::Language::English ? QStringLiteral("dddd d MMMM")
                                              : QStringLiteral("M月d日 dddd"));
}

QString Sentences::wait(const ShownWait &wait) const
{
    switch (wait.kind) {
    case ShownWait::Kind::Unknown:
        break;
    case ShownWait::Kind::Soon:
        return tr("很快就到");
    case ShownWait::Kind::Interval:
        if (wait.fromMinutes == wait.toMinutes)
            return tr("%1 分钟").arg(wait.toMinutes);
        return tr("%1–%2 分钟").arg(wait.fromMinutes).arg(wait.toMinutes);
    }
    return tr("暂时不知道");
}

QString Sentences::aboutWait(const ShownWait &wait) const
{
    switch (wait.kind) {
    case ShownWait::Kind::Unknown:
        return tr("现在还不知道要等多久");
    case ShownWait::Kind::Soon:
        return tr("很快就到您");
    case ShownWait::Kind::Interval:
        break;
    }
    return tr("大约等 %1").arg(this->wait(wait));
}

QString Sentences::whyLonger(Domain::RiseReason reason)
{
    switch (reason) {
    case Domain::RiseReason::None:
        break;
    case Domain::RiseReason::DoctorLate:
        return tr("有医生晚到");
    case Domain::RiseReason::RoomPaused:
        return tr("有诊室暂停叫号");
    case Domain::RiseReason::DoctorLeft:
        return tr("有医生提前离开");
    case Domain::RiseReason::RoomClosed:
        return tr("有诊室今天不再叫号");
    case Domain::RiseReason::EmergencyCame:
        return tr("来了急诊，急的先看");
    case Domain::RiseReason::OthersBefore:
        return tr("前面的人多了");
    case Domain::RiseReason::LongerServices:
        return tr("看得比预计的慢");
    }
    return {};
}

QString Sentences::rise(const Domain::SteadyWait &wait)
{
    const QString why = whyLonger(wait.why());
    return wait.roseByMinutes() == 0
        ? why
        : tr("比之前多约 %1 分钟：%2", "minutes, reason").arg(wait.roseByMinutes()).arg(why);
}

QString Sentences::ahead(int people) const
{
    return people == 0 ? tr("前面没有人") : tr("前面还有 %n 人", nullptr, people);
}

QString Sentences::floor(int floor) const
{
    return tr("%1 楼").arg(floor);
}

QString Sentences::place(const Domain::Location &location) const
{
    if (location.floor == 0)
        return of(location.name);
    return tr("%1 楼 %2", "floor and room").arg(location.floor).arg(of(location.name));
}

QString Sentences::step(Domain::StepKind kind) const
{
    switch (kind) {
    case Domain::StepKind::Register:
        return tr("挂号");
    case Domain::StepKind::Consult:
        return tr("看医生");
    case Domain::StepKind::Pay:
        return tr("付费");
    case Domain::StepKind::BloodTest:
        return tr("抽血");
    case Domain::StepKind::Imaging:
        return tr("影像检查");
    case Domain::StepKind::Ultrasound:
        return tr("超声检查");
    case Domain::StepKind::Laboratory:
        return tr("化验");
    case Domain::StepKind::ReturnToDoctor:
        return tr("带结果回医生那里");
    case Domain::StepKind::Pharmacy:
        return tr("取药");
    case Domain::StepKind::GoHome:
        break;
    }
    return tr("可以回家了");
}

QString Sentences::stepState(Domain::StepState state) const
{
    switch (state) {
    case Domain::StepState::Planned:
        return tr("还没到");
    case Domain::StepState::Active:
        return tr("现在");
    case Domain::StepState::Done:
        return tr("办好了");
    case Domain::StepState::Skipped:
        break;
    }
    return tr("不用去了");
}

QString Sentences::statutory(Domain::Statutory group) const
{
    switch (group) {
    case Domain::Statutory::None:
        return {};
    case Domain::Statutory::Age65:
        return tr("满 65 岁");
    case Domain::Statutory::Age80:
        return tr("满 80 岁");
    case Domain::Statutory::Pregnant:
        return tr("孕妇");
    case Domain::Statutory::Disabled:
        return tr("残疾人");
    case Domain::Statutory::ServiceMember:
        break;
    }
    return tr("军人");
}

static QString classReason(TicketClass ticketClass, const QString &start, int creditMinutes)
{
    switch (ticketClass) {
    case TicketClass::EmergencyI:
    case TicketClass::EmergencyII:
    case TicketClass::EmergencyIII:
    case TicketClass::EmergencyIV:
        return Sentences::tr("急诊按病情先后看。");
    case TicketClass::Return:
        return Sentences::tr("带结果回来，等的时间多算 %1 分钟。").arg(creditMinutes);
    case TicketClass::Booked:
        return Sentences::tr("您约的是 %1，按时到，排在没约的人前面。").arg(start);
    case TicketClass::BookedLate:
        return Sentences::tr("您约的是 %1，来晚了，从现在开始排。").arg(start);
    case TicketClass::WalkIn:
        break;
    }
    return Sentences::tr("现场号，按取号的先后排。");
}

QString Sentences::placeReason(const Domain::Ticket &ticket,
    std::optional<Base::Instant> slotStart,
    int emergenciesBefore) const
{
    QString reason = classReason(
        ticket.ticketClass, slotStart ? clock(*slotStart) : QString(), ticket.creditSeconds / 60);
    if (const QString group = statutory(ticket.statutory); !group.isEmpty())
        reason += QLatin1Char('\n') + tr("%1，<priority>优先</priority>。").arg(group);
    if (emergenciesBefore > 0)
        reason += QLatin1Char('\n')
            + tr("有 %n 位<danger>急诊</danger>病人会先看。", nullptr, emergenciesBefore);
    return reason;
}

QString Sentences::arrival(
    const Domain::ArrivalAdvice &advice, const Domain::Appointment &appointment) const
{
    switch (advice.answer) {
    case Domain::ArrivalAnswer::Now:
        return {};
    case Domain::ArrivalAnswer::Late:
        if (advice.lostMinutes == 0)
            return tr("已过约好的时间，现在取号，从现在开始排。");
        return tr(
            "晚到 %n 分钟，要多等一会儿。现在取号，从现在开始排。", nullptr, advice.lostMinutes);
    case Domain::ArrivalAnswer::TooLate:
        return tr("约的时间过去太久，位置已放给别人。可以改挂现场号。");
    case Domain::ArrivalAnswer::TooEarly:
        return tr("来早了。请 %1 以后再来取号，先坐一会儿。").arg(clock(advice.comeAt));
    case Domain::ArrivalAnswer::AnotherDay:
        return tr("约的不是今天，是 %1。请那天 %2 以后来取号。")
            .arg(date(appointment.serviceDay), clock(advice.comeAt));
    case Domain::ArrivalAnswer::AlreadyHere:
        return tr("这个预约已经取过号了。");
    case Domain::ArrivalAnswer::Cancelled:
        break;
    }
    return tr("这个预约已经取消。");
}

QString Sentences::blocked(QDate until) const
{
    return tr("您有几次约了没来。%1 以前请到服务台预约，有原因也可以说。现场号照常取。")
        .arg(date(until));
}

QString Sentences::refusal(const Base::Error &error) const
{
    const QString &code = error.code;
    if (code == QLatin1String("slot-full"))
        return tr("这个时间刚被约满，请另选一个。");
    if (code == QLatin1String("slot-not-yet"))
        return tr("剩下的号还没有放出来，请看别的时间，或排候补。");
    if (code == QLatin1String("too-many-bookings"))
        return tr("每人最多同时约 %1 个号，请先取消不用的。").arg(error.detail);
    if (code == QLatin1String("too-many-on-day"))
        return tr("每人一天最多约 %1 个号。").arg(error.detail);
    if (code == QLatin1String("booking-blocked"))
        return blocked(QDate::fromString(error.detail, Qt::ISODate));
    if (code == QLatin1String("hold-over") || code == QLatin1String("offer-over"))
        return tr("给您留的时间过了，请再选一次。");
    if (code == QLatin1String("already-on-list"))
        return tr("您已经在候补名单上，有号会通知您。");
    if (code == QLatin1String("no-lease"))
        return tr("网络断了，这个时间本机不能约了。请换一个时间，或到服务台办。");
    if (code == QLatin1String("slot-closed"))
        return tr("这个时间停诊了，请另选一个。");
    if (code == QLatin1String("slot-past") || code == QLatin1String("too-late"))
        return tr("这个时间已经过了，请另选一个。");
    if (code == QLatin1String("already-booked"))
        return tr("您当天已经约了这位医生，不用再约。");
    if (code == QLatin1String("already-waiting"))
        return tr("您已经在这个科排队，号是 %1。").arg(error.detail);
    if (code == QLatin1String("cancelled"))
        return tr("这个预约已经取消。");
    if (code == QLatin1String("offline"))
        return tr("网络断了，现在不能预约。可以挂现场号。");
    if (code == QLatin1String("recovering"))
        return tr("医院的系统正在恢复，请过一会儿再试，或到服务台办。");
    if (code == QLatin1String("being-confirmed"))
        return tr("网络刚断，还没收到结果。请到服务台问一下。");
    if (code == QLatin1String("disk-full") || code == QLatin1String("io"))
        return tr("这台机器坏了，什么也没办成。请到服务台办。");
    return tr("没有办成，什么也没改动。请再试一次，或到服务台办。");
}

QString Sentences::plain(QString sentence)
{
    static const QRegularExpression tags(QStringLiteral("</?[a-z0-9]+>"));
    return sentence.remove(tags);
}
} // namespace Presentation
