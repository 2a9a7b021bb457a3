// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/queuequestions.h"

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
} // namespace

QueueQuestions::QueueQuestions(
    QueuePresenter &queue, const Widgets::Theme &theme, QWidget *parent)
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

void QueueQuestions::act(
    const QString &name, int choice, const QString &reason, const QString &option)
{
    if (name == Escalation)
        m_queue.escalate(TicketClass(int(TicketClass::EmergencyI) + choice), reason);
    else if (name == Moving)
        m_queue.transfer(QueueId(option), Transfer(choice));
    else if (name == Parking) {
        m_queue.park(ParkReason(int(ParkReason::Toilet) + choice));
        Q_EMIT parked();
    }
}
} // namespace Reception
