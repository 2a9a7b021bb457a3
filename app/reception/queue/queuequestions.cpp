// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queuequestions.h"

#include "domain/queue/duty.h"
#include "presentation/queue/policywords.h"
#include "presentation/queue/queuepresenter.h"

namespace Reception {

using namespace Domain;
using Presentation::PolicyWords;
using Presentation::QueuePresenter;

namespace {
const auto Escalation = QStringLiteral("escalation");
const auto Moving = QStringLiteral("transfer");
const auto Parking = QStringLiteral("park");
const auto Leaving = QStringLiteral("leave");
const auto Duty = QStringLiteral("duty");
} // namespace

QueueQuestions::QueueQuestions(QueuePresenter &queue, const Widgets::Theme &theme, QWidget *parent)
    : QuestionPanel(theme, parent)
    , m_queue(queue)
{
    connect(this, &QuestionPanel::answered, this, &QueueQuestions::act);
}

QString QueueQuestions::chosenNumber() const
{
    const auto &rows = m_queue.model().rows();
    const int row = m_queue.model().rowOf(m_queue.selected());
    return row < 0 ? QString() : rows[size_t(row)].number;
}

void QueueQuestions::askEscalation()
{
    if (!m_queue.abilities().escalate)
        return;
    Question question;
    question.name = Escalation;
    question.words = tr("%1 病情变了，升到哪一级？").arg(chosenNumber());
    for (const TicketClass to : {TicketClass::EmergencyI,
             TicketClass::EmergencyII,
             TicketClass::EmergencyIII,
             TicketClass::EmergencyIV})
        question.choices.push_back(
            {QStringLiteral("emergency"), PolicyWords::ticketClass(to), true});
    question.reason = Question::Reason::Needed;
    question.reasonLabel = tr("为什么（记在这次操作里）");
    question.usualReasons = {tr("胸痛、气短"), tr("意识不清"), tr("剧痛"), tr("跌倒、出血")};
    ask(question);
}

void QueueQuestions::askTransfer()
{
    if (!m_queue.abilities().transfer)
        return;
    Question question;
    question.name = Moving;
    question.words = tr("%1 转到哪个队，为什么？").arg(chosenNumber());
    question.choices = {{QStringLiteral("transfer"), tr("挂错了科：时间照算"), true},
        {QStringLiteral("user"), tr("本人想换：从现在算"), true},
        {QStringLiteral("return"), tr("医生转诊：按回诊排"), true}};
    for (const auto &[id, name] : m_queue.queues()) {
        if (id != m_queue.queueId())
            question.options.emplace_back(id.text(), name);
    }
    question.optionsLabel = tr("转到哪个队");
    ask(question);
}

void QueueQuestions::askPark()
{
    if (!m_queue.abilities().park)
        return;
    Question question;
    question.name = Parking;
    question.words = tr("去做什么？号留着，时间照算。");
    question.choices = {{QStringLiteral("park"), tr("洗手间"), true},
        {QStringLiteral("yuan"), tr("缴费"), true},
        {QStringLiteral("ticket"), tr("化验"), true},
        {QStringLiteral("hourglass"), tr("做检查（不限时）"), true}};
    ask(question);
}

void QueueQuestions::askLeave()
{
    if (!m_queue.abilities().leave)
        return;
    Question question;
    question.name = Leaving;
    question.words = tr("%1 不看了？号作废，历史留着。").arg(chosenNumber());
    question.choices = {{QStringLiteral("door"), tr("人走了"), true},
        {QStringLiteral("calendar"), tr("改天再来"), true},
        {QStringLiteral("clock"), tr("今天结束，没轮到"), true}};
    question.reason = Question::Reason::Optional;
    question.reasonLabel = tr("补充一句（可不写）");
    ask(question);
}

void QueueQuestions::askDuty()
{
    if (!m_queue.abilities().duty)
        return;
    Question question;
    question.name = Duty;
    question.words = tr("本台的诊室现在怎么样？先选要多久，再按数字键。");
    question.choices = {{QStringLiteral("check"), tr("在看，接着叫"), true},
        {QStringLiteral("clock"), tr("医生晚到"), true},
        {QStringLiteral("hourglass"), tr("暂停"), true},
        {QStringLiteral("door"), tr("医生走了，今天不看了"), true}};
    question.options = {{QStringLiteral("15"), tr("约 15 分钟")},
        {QStringLiteral("30"), tr("约 30 分钟")},
        {QStringLiteral("60"), tr("约 1 小时")},
        {QStringLiteral("0"), tr("不知道多久")}};
    question.optionsLabel = tr("要多久");
    question.reason = Question::Reason::Optional;
    question.reasonLabel = tr("为什么（不写就用上面的词）");
    question.usualReasons = {tr("急会诊"), tr("手术未完"), tr("设备故障")};
    ask(question);
}

void QueueQuestions::act(
    const QString &name, int choice, const QString &reason, const QString &option)
{
    if (name == Escalation)
        m_queue.escalate(TicketClass(int(TicketClass::EmergencyI) + choice), reason);
    else if (name == Moving)
        m_queue.transfer(QueueId(option), Transfer(choice));
    else if (name == Leaving || name == Duty) {
        static const char *const Words[]{
            QT_TR_NOOP("人走了"), QT_TR_NOOP("改天再来"), QT_TR_NOOP("今天结束，没轮到")};
        static const char *const Duties[]{
            "", QT_TR_NOOP("医生晚到"), QT_TR_NOOP("暂停"), QT_TR_NOOP("医生走了")};
        if (name == Leaving)
            m_queue.leave(reason.isEmpty() ? tr(Words[choice]) : reason);
        else
            m_queue.setDuty(DutyState(int(DutyState::Working) + choice),
                choice == 1 || choice == 2 ? option.toInt() : 0,
                choice == 0            ? QString()
                    : reason.isEmpty() ? tr(Duties[choice])
                                       : reason.left(60));
    } else if (name == Parking) {
        m_queue.park(ParkReason(int(ParkReason::Toilet) + choice));
        Q_EMIT parked();
    }
}
} // namespace Reception
