// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deskwords.h"

#include <QHash>

#include "domain/identity/pinyin.h"
#include "domain/queue/rules.h"

namespace Presentation {

using namespace Domain;

QString DeskWords::refusal(const Base::Error &error)
{
    const QString &code = error.code;
    if (code == u"offline")
        return tr("现在没有连上服务器，这一步要等连上再做；其他的照常办理。");
    if (code == u"recovering")
        return tr("服务器正在恢复，要等每台机器报到才能做这一步；登记、签到、过号照常办理。");
    if (code == u"no-lease")
        return tr("离线时这个时间在这台电脑上没有号了，请换一个时间。");
    if (code == u"being-confirmed")
        return tr("网络刚断开，这一步正在确认；连上后以队列里看到的为准，先不要重复按。");
    if (code == u"queue-not-here")
        return tr("这个诊室今天叫的是别的队；要改，在「诊室安排」里选。");
    if (code == u"already-ended")
        return tr("这次收队已经办过了。");
    if (code == u"queue-claimed")
        return tr("这个队现在由别的前台包叫。要在这里叫，请那边交还，或由护士长按「接管」。");
    if (code == u"not-claimed")
        return tr("这个号没有领到这个诊室，离线时不能叫。");
    if (code == u"no-claim")
        return tr("那边已经交还，请再叫一次。");
    if (code == u"no-reason")
        return tr("接管要写明谁决定、为什么。");
    if (code == u"changed-elsewhere")
        return tr("别的窗口刚处理过这个号，列表已经更新，请看最新状态。");
    if (code == u"already-followed")
        return tr("%1 已经叫过或办了下一步，签到不能撤销了。").arg(error.detail);
    if (code == u"recalled-enough")
        return tr("已经叫够次数了。没来的话按「过号」，叫下一位。");
    if (code == u"already-waiting")
        return tr("他已经在这个队里，号是 %1，不用再取号。").arg(error.detail);
    if (code == u"cancelled")
        return tr("这个预约已经取消，不能签到。可以现场挂号。");
    if (code == u"known-identifier")
        return tr("这个证件号已经有档案，请打开已有的档案。");
    if (code == u"bad-name" || code.startsWith(u"name-"))
        return tr("姓名不能用，请检查。");
    if (code == u"bad-birth-date" || code == u"future-birth-date")
        return tr("出生日期不对，请检查。");
    if (code == u"no-printer")
        return tr("没有打印机。号已经有效，请口头告诉他，或写给他。");
    if (code == u"printer-io")
        return tr("小票没有打出来，号仍然有效。检查纸和打印机后再按打印。");
    if (code == u"disk-full")
        return tr("这台电脑的磁盘满了，没有存上。请叫维护人员。");
    if (code == u"busy" || code == u"io")
        return tr("这台电脑的存储没有响应，没有存上。请再试一次，还不行就叫维护人员。");
    if (code == u"sign-in-needed")
        return tr("要先登录才能做这一步。按 Ctrl+L 锁定，再登录一次。");
    if (code == u"policy-changed")
        return tr("别的窗口刚存了第 %1 版规则，请看过再改；您改的数还留着。").arg(error.detail);
    if (code == u"nothing-changed")
        return tr("和现行的规则一样，没有存。");
    if (code == u"no-reason")
        return tr("要写一句原因（最多 200 个字）。");
    if (code == u"too-late")
        return tr("过了 %1 分钟，不能撤销了。").arg(error.detail);
    if (code == u"room-not-open")
        return tr("这个诊室现在不叫号：%1。要接着叫，先按 Ctrl+Y 恢复。").arg(error.detail);
    if (code == u"door-taken")
        return tr("%1 已经在门口等，门口只等一位；急诊一、二级除外。").arg(error.detail);
    if (code == u"not-more-urgent")
        return tr("%1 已经是这一级或更急，没有改动。").arg(error.detail);
    if (code == u"not-escalated")
        return tr("%1 没有加急过，没有什么可取消。").arg(error.detail);
    if (code == u"room-busy")
        return tr("%1 在诊室里，先处理他。").arg(error.detail);
    if (code == u"not-your-right")
        return tr("您的岗位不能做这一步，请让有权限的同事按 Ctrl+L 换人登录。");
    if (error.kind == Base::ErrorKind::Forbidden)
        return tr("这个工作站没有这项权限。");
    if (error.kind == Base::ErrorKind::NotFound)
        return tr("没有找到，可能已被别的窗口改动，请再查一次。");
    return tr("没有办成，什么也没有改动。请再试一次，还不行就叫维护人员。");
}

QString DeskWords::gender(Gender gender)
{
    switch (gender) {
    case Gender::Male:
        return tr("男");
    case Gender::Female:
        return tr("女");
    case Gender::Other:
    case Gender::Unknown:
        break;
    }
    return tr("性别不明");
}

QString DeskWords::age(const Patient &patient, QDate today)
{
    const auto range = Domain::age({patient.birthDate, patient.birthPrecision}, today);
    if (!range)
        return {};
    if (range->youngest == range->oldest)
        return tr("%1 岁").arg(range->youngest);
    return tr("%1–%2 岁").arg(range->youngest).arg(range->oldest);
}

QString DeskWords::genderAndAge(const Patient &patient, QDate today)
{
    const QString years = age(patient, today);
    return years.isEmpty() ? gender(patient.gender)
                           : tr("%1，%2", "sex, age").arg(gender(patient.gender), years);
}

QString DeskWords::genderAndAgeShort(const Patient &patient, QDate today)
{
    const auto range = Domain::age({patient.birthDate, patient.birthPrecision}, today);
    if (patient.gender != Gender::Male && patient.gender != Gender::Female)
        return range ? QString::number(range->youngest) : QString();
    const QString word = patient.gender == Gender::Male ? tr("男", "narrow") : tr("女", "narrow");
    return range ? word + u' ' + QString::number(range->youngest) : word;
}

QString DeskWords::reading(const Patient &patient)
{
    constexpr char16_t FirstHan = 0x2E80;
    if (patient.name.isEmpty() || patient.name.at(0).unicode() < FirstHan)
        return {};
    return spokenPinyin(patient.name, patient.nameReading);
}

DeskTag DeskWords::statutory(Statutory statutory)
{
    const QString star = QStringLiteral("star");
    switch (statutory) {
    case Statutory::None:
        return {};
    case Statutory::Age65:
        return {DeskTone::Priority, star, tr("65 岁以上")};
    case Statutory::Age80:
        return {DeskTone::Priority, star, tr("80 岁以上")};
    case Statutory::Pregnant:
        return {DeskTone::Priority, star, tr("孕妇优先")};
    case Statutory::Disabled:
        return {DeskTone::Priority, star, tr("残疾人优先")};
    case Statutory::ServiceMember:
        return {DeskTone::Priority, star, tr("军人优先")};
    }
    return {};
}

std::vector<DeskTag> DeskWords::needs(int needs)
{
    std::vector<DeskTag> tags;
    if (needs & NeedsWrittenCall)
        tags.push_back({DeskTone::Warn, QStringLiteral("info"), tr("听力不好，请写字")});
    if (needs & NeedsSpokenGuide)
        tags.push_back({DeskTone::Warn, QStringLiteral("info"), tr("视力不好，请带路")});
    if (needs & NeedsWheelchair)
        tags.push_back({DeskTone::Warn, QStringLiteral("wheelchair"), tr("需要轮椅")});
    if (needs & NeedsSlowPace)
        tags.push_back({DeskTone::Warn, QStringLiteral("info"), tr("走得慢，请等一等")});
    return tags;
}

QString DeskWords::needWords(int needs)
{
    QStringList words;
    if (needs & NeedsWrittenCall)
        words << tr("听不见");
    if (needs & NeedsSpokenGuide)
        words << tr("看不见");
    if (needs & NeedsWheelchair)
        words << tr("坐轮椅");
    if (needs & NeedsSlowPace)
        words << tr("走得慢");
    return words.join(tr("、"));
}

QString DeskWords::howToCall(int needs)
{
    if (needs & NeedsSpokenGuide)
        return tr("他看不见：请走到他身边，说出号和诊室，带他过去。");
    if (needs & NeedsWrittenCall)
        return tr("他听不见：请走到他面前，把号写给他看。");
    if (needs & NeedsWheelchair)
        return tr("他坐轮椅：请等他到，门口让开。");
    return needs & NeedsSlowPace ? tr("他走得慢：请多等一会儿再记过号。") : QString();
}

DeskTag DeskWords::ticketClass(const Ticket &ticket)
{
    switch (ticket.ticketClass) {
    case TicketClass::EmergencyI:
    case TicketClass::EmergencyII:
        return {DeskTone::Danger, QStringLiteral("emergency"), tr("急诊转入")};
    case TicketClass::EmergencyIII:
    case TicketClass::EmergencyIV:
        return {DeskTone::Warn, QStringLiteral("urgent"), tr("急")};
    case TicketClass::Return:
        return {DeskTone::Success, QStringLiteral("return"), tr("检查回来")};
    case TicketClass::Booked:
    case TicketClass::BookedLate:
    case TicketClass::WalkIn:
        break;
    }
    if (ticket.missCount > 0)
        return {DeskTone::Neutral, QStringLiteral("return"), tr("过号回队")};
    if (const DeskTag tag = statutory(ticket.statutory); !tag.text.isEmpty())
        return tag;
    if (ticket.ticketClass == TicketClass::Booked)
        return {DeskTone::Info, QStringLiteral("calendar-check"), tr("预约")};
    if (ticket.ticketClass == TicketClass::BookedLate)
        return {DeskTone::Neutral, QStringLiteral("clock"), tr("预约迟到")};
    return {DeskTone::Neutral, QStringLiteral("user"), tr("现场")};
}

QString DeskWords::placeReason(const Ticket &ticket, const QueuePolicy &policy)
{
    const int minutes = ticket.creditSeconds / 60;
    if (ticket.lane < 2)
        return tr("病情急，先看");
    if (ticket.missCount > 0)
        return tr("回队排在 %1 人之后").arg(placesBehind(ticket, policy));
    if (ticket.ticketClass == TicketClass::Return)
        return tr("带着结果回来，加 %1 分钟").arg(minutes);
    if (ticket.ticketClass == TicketClass::EmergencyIII)
        return tr("分诊为急，加 %1 分钟").arg(minutes);
    if (ticket.ticketClass == TicketClass::Booked) {
        return ticket.statutory == Statutory::None ? tr("按预约时段，加 %1 分钟").arg(minutes)
                                                   : tr("预约又优先，共加 %1 分钟").arg(minutes);
    }
    if (ticket.statutory != Statutory::None)
        return tr("优先，加 %1 分钟").arg(minutes);
    if (ticket.ticketClass == TicketClass::BookedLate)
        return minutes > 0 ? tr("过了时段，还加 %1 分钟").arg(minutes) : tr("过了时段，按到达时间");
    return tr("按到达时间");
}

DeskTag DeskWords::appointment(const Appointment &appointment, const Ticket *ticket)
{
    switch (appointment.status) {
    case AppointmentStatus::Booked:
        return {DeskTone::Warn, QStringLiteral("clock"), tr("未到")};
    case AppointmentStatus::Cancelled:
        return {DeskTone::Neutral, QStringLiteral("close"), tr("已取消")};
    case AppointmentStatus::NoShow:
        return {DeskTone::Neutral, QStringLiteral("close"), tr("没有来")};
    case AppointmentStatus::Fulfilled:
        return {DeskTone::Success, QStringLiteral("check-circle"), tr("已看完")};
    case AppointmentStatus::Arrived:
        break;
    }
    if (ticket && ticket->state == TicketState::Called)
        return {DeskTone::Accent, QStringLiteral("call"), tr("在叫号")};
    if (ticket && ticket->state == TicketState::Serving)
        return {DeskTone::Success, QStringLiteral("door"), tr("看诊中")};
    if (ticket && ticket->state == TicketState::Done)
        return {DeskTone::Success, QStringLiteral("check-circle"), tr("已看完")};
    if (ticket && ticket->state == TicketState::Missed)
        return {DeskTone::Warn, QStringLiteral("pass"), tr("过号")};
    if (ticket && ticket->state == TicketState::Parked)
        return {DeskTone::Neutral, QStringLiteral("park"), tr("挂起")};
    if (ticket && ticket->state == TicketState::Void)
        return {DeskTone::Neutral, QStringLiteral("close"), tr("作废")};
    return {DeskTone::Info, QStringLiteral("check"), tr("已签到")};
}

QString DeskWords::callReason(const QString &category)
{
    if (category == u"MEDICAL_URGENCY")
        return tr("病情急");
    if (category == u"BOOKED_ON_TIME")
        return tr("预约准时");
    if (category == u"RETURN_WITH_RESULTS")
        return tr("带着检查结果回来");
    if (category == u"STATUTORY_PRIORITY")
        return tr("按规定优先");
    if (category == u"WAITED_LONGER")
        return tr("等得更久");
    if (category == u"EARLIER_CHECK_IN")
        return tr("签到更早");
    if (category == u"CLAIMED_BEFOREHAND")
        return tr("断网时先叫已领到的号");
    if (category == u"MISSED_CALL")
        return tr("对方过号后重新排队");
    return tr("号在前面");
}

QString DeskWords::step(StepKind kind)
{
    switch (kind) {
    case StepKind::Register:
        return tr("签到");
    case StepKind::Consult:
        return tr("看诊");
    case StepKind::Pay:
        return tr("缴费");
    case StepKind::BloodTest:
        return tr("抽血");
    case StepKind::Imaging:
        return tr("拍片");
    case StepKind::Ultrasound:
        return tr("超声");
    case StepKind::Laboratory:
        return tr("化验");
    case StepKind::ReturnToDoctor:
        return tr("回诊室");
    case StepKind::Pharmacy:
        return tr("取药");
    case StepKind::GoHome:
        return tr("回家");
    }
    return {};
}

QString DeskWords::kioskScreen(const QString &objectName)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("homeScreen"), QT_TR_NOOP("首页")},
        {QStringLiteral("identifyScreen"), QT_TR_NOOP("认人这一步")},
        {QStringLiteral("confirmIdentityScreen"), QT_TR_NOOP("核对本人这一步")},
        {QStringLiteral("registerScreen"), QT_TR_NOOP("登记这一步")},
        {QStringLiteral("departmentScreen"), QT_TR_NOOP("选科室这一步")},
        {QStringLiteral("slotScreen"), QT_TR_NOOP("选时间这一步")},
        {QStringLiteral("confirmScreen"), QT_TR_NOOP("确认挂号这一步")},
        {QStringLiteral("proxyPhoneScreen"), QT_TR_NOOP("填代约人手机这一步")},
        {QStringLiteral("successScreen"), QT_TR_NOOP("取号完成这一步")},
        {QStringLiteral("typeNumberScreen"), QT_TR_NOOP("输号码这一步")},
        {QStringLiteral("checkInScreen"), QT_TR_NOOP("取号签到这一步")},
        {QStringLiteral("rescheduleScreen"), QT_TR_NOOP("改预约这一步")},
        {QStringLiteral("routeScreen"), QT_TR_NOOP("看路线这一步")},
        {QStringLiteral("questionsScreen"), QT_TR_NOOP("看常见问题")},
        {QStringLiteral("feedbackScreen"), QT_TR_NOOP("提意见这一步")},
        {QStringLiteral("feedbackWordsScreen"), QT_TR_NOOP("写意见这一步")},
        {QStringLiteral("feedbackDoneScreen"), QT_TR_NOOP("意见已交上")},
        {QStringLiteral("surveyScreen"), QT_TR_NOOP("评价这一步")},
    };
    const char *word = words.value(objectName, nullptr);
    return word ? tr(word) : QString();
}

/// At the kiosk the patient is the proxy's "child"; then her father or mother has booked.
QString DeskWords::relation(const QString &relation)
{
    if (relation == u"child")
        return tr("父母");
    if (relation == u"parent")
        return tr("子女");
    if (relation == u"spouse")
        return tr("爱人");
    return relation == u"other" ? tr("亲友") : relation;
}

QString DeskWords::money(int fen)
{
    return fen % 100 == 0 ? QStringLiteral("¥%1").arg(fen / 100)
                          : QStringLiteral("¥%1").arg(fen / 100.0, 0, 'f', 2);
}

QString DeskWords::grouped(const QString &number)
{
    QString out;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += u' ';
        out += number.at(i);
    }
    return out;
}

QString DeskWords::groupedPhone(const QString &phone)
{
    if (phone.size() != 11)
        return phone;
    return phone.left(3) + u' ' + phone.mid(3, 4) + u' ' + phone.mid(7);
}

QString DeskWords::groupedRecord(const QString &number)
{
    if (number.size() != 8)
        return number;
    return number.left(2) + u' ' + number.mid(2, 3) + u' ' + number.mid(5);
}
} // namespace Presentation
