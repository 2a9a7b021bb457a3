// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of `QueuePresenter`; what it shows stands in queuepresenter.cpp.
#include "operations/dutyoperations.h"
#include "operations/queueoperations.h"
#include "operations/visitoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/queue/queuepresenter.h"
#include "sync/station.h"

namespace Presentation {

using namespace Domain;

void QueuePresenter::callNext()
{
    if (m_deciding)
        return;
    if (m_settings.roomId().isEmpty()) {
        m_messages.tell(DeskTone::Info, tr("先选这个前台为哪个诊室叫号，选一次就记住。"));
        Q_EMIT roomWanted();
        return;
    }
    if (m_current) {
        Q_EMIT roomBusy(m_current->number);
        return;
    }
    if (m_claims.isAlone()) {
        if (const auto ticket = m_claims.callAlone()) {
            m_lastActed = ticket->id;
            tellCalled(ticket->number);
        }
        return;
    }
    m_deciding = true;
    Q_EMIT changed();
    const Operations::RoomCall call{
        m_station.random().id<CallId>(), queueId(), m_settings.roomId(), m_station.today()};
    m_station.request(Operations::callNext(call, m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) { onDecided(outcome); });
}

void QueuePresenter::callToDoor()
{
    if (!abilities().callToDoor)
        return;
    m_deciding = true;
    Q_EMIT changed();
    const Operations::RoomCall call{
        m_station.random().id<CallId>(), queueId(), m_settings.roomId(), m_station.today()};
    m_station.request(Operations::callToDoor(call, m_station.now()),
        this,
        [this](const Operations::Outcome &outcome) { onDecided(outcome); });
}

void QueuePresenter::onDecided(const Base::Result<QJsonObject> &outcome)
{
    m_deciding = false;
    if (!outcome && outcome.error().code == u"room-busy") {
        read();
        Q_EMIT roomBusy(m_current ? m_current->number : outcome.error().detail);
        return;
    }
    if (!done(outcome)) {
        Q_EMIT changed();
        return;
    }
    const QString number = outcome->value(QStringLiteral("number")).toString();
    m_lastActed = TicketId(outcome->value(QStringLiteral("ticket")).toString());
    read();
    if (number.isEmpty()) {
        m_claims.tellNobody(*outcome);
        return;
    }
    tellCalled(number);
}

QString QueuePresenter::Person::called() const
{
    return reading.isEmpty() ? name : tr("%1（%2）", "name, reading").arg(name, reading);
}

void QueuePresenter::tellCalled(const QString &number)
{
    const QString said =
        tr("请 %1 号到%2。").arg(number, m_directory.roomName(m_settings.roomId()));
    const auto who = m_station.reader().get<Ticket>(m_lastActed);
    QString how;
    QString read;
    if (who && *who && (*who)->number == number) {
        how = DeskWords::howToCall((*who)->needs);
        const Person one = person(**who);
        if (!one.reading.isEmpty())
            read = tr("%1 读作 %2。", "name, reading").arg(one.name, one.reading);
    }
    m_messages.tell(how.isEmpty() ? DeskTone::Success : DeskTone::Warn, said + read + how);
    Q_EMIT called(number);
}

void QueuePresenter::recall()
{
    if (!abilities().recall)
        return;
    const Ticket ticket = *called();
    const auto outcome = m_station.record(
        Operations::recall(ticket.id, m_station.random().id<CallId>(), m_station.now()));
    if (done(outcome))
        m_messages.tell(DeskTone::Success,
            tr("又叫了一次 %1，一共 %2 次。").arg(ticket.number).arg(ticket.callCount + 1));
}

void QueuePresenter::pass()
{
    if (!abilities().pass)
        return;
    const Ticket ticket = *called();
    m_lastActed = ticket.id;
    if (!done(m_station.record(Operations::passMissed(ticket.id, m_station.now()))))
        return;
    const bool last = ticket.missCount + 1 >= m_figures.policy.mostMisses;
    m_messages.tell(DeskTone::Info,
        last ? tr("%1 第 %2 次没来，号作废。人来了可以重新取号。")
                   .arg(ticket.number)
                   .arg(ticket.missCount + 1)
             : tr("%1 记为过号。人回来了，在「过号」里按「回队」。").arg(ticket.number));
}

void QueuePresenter::park(ParkReason reason)
{
    if (!abilities().park)
        return;
    const Ticket *chosen = found(m_selected);
    const Ticket ticket = called() ? *called() : *chosen;
    m_lastActed = ticket.id;
    if (!done(m_station.record(Operations::park(ticket.id, m_station.now(), reason))))
        return;
    const auto now = m_station.reader().get<Ticket>(ticket.id);
    if (now && *now && (*now)->state != TicketState::Parked)
        m_messages.tell(
            DeskTone::Warn, tr("%1 暂离的次数或时间用完了，记为过号。").arg(ticket.number));
    else if (reason == ParkReason::Examination)
        m_messages.tell(DeskTone::Info,
            tr("%1 去做检查，不叫他，也不限时。回来后在「挂起」里按「回队」。").arg(ticket.number));
    else
        m_messages.tell(DeskTone::Info,
            tr("%1 先去办事，号留着。回来后在「挂起」里按「回队」。").arg(ticket.number));
}

void QueuePresenter::start()
{
    if (!abilities().start)
        return;
    const Ticket ticket = *called();
    m_lastActed = ticket.id;
    (void)done(m_station.record(Operations::startService(ticket.id, m_station.now())));
}

void QueuePresenter::bringBack()
{
    const Ticket *chosen = found(m_selected);
    if (!chosen || !abilities().bringBack)
        return;
    const Ticket ticket = *chosen;
    m_lastActed = ticket.id;
    if (ticket.state == TicketState::AwaitingResult) {
        if (done(m_station.record(Operations::resultReady(ticket.id, m_station.now()))))
            m_messages.tell(
                DeskTone::Success, tr("%1 的结果好了，按回诊排队。").arg(ticket.number));
        return;
    }
    if (!done(m_station.record(Operations::returnToQueue(ticket.id, m_station.now()))))
        return;
    m_messages.tell(DeskTone::Success,
        ticket.state == TicketState::Parked ? tr("%1 回到原来的位置。").arg(ticket.number)
                                            : tr("%1 回到队里，排在 %2 人之后。")
                                                  .arg(ticket.number)
                                                  .arg(placesBehind(ticket, m_figures.policy)));
}

VisitStep QueuePresenter::orderedStep(StepKind kind) const
{
    VisitStep step;
    step.id = m_station.random().id<StepId>();
    step.kind = kind;
    switch (kind) {
    case StepKind::Pay:
        step.locationId = m_directory.placeOf(LocationKind::Cashier);
        break;
    case StepKind::BloodTest:
        step.locationId = m_directory.placeOf(LocationKind::Blood);
        break;
    case StepKind::Imaging:
        step.locationId = m_directory.placeOf(LocationKind::Radiology);
        break;
    case StepKind::Ultrasound:
        step.locationId = m_directory.placeOf(LocationKind::Ultrasound);
        break;
    case StepKind::Laboratory:
        step.locationId = m_directory.placeOf(LocationKind::Laboratory);
        break;
    case StepKind::Pharmacy:
        step.locationId = m_directory.placeOf(LocationKind::Pharmacy);
        break;
    case StepKind::GoHome:
        step.locationId = m_directory.placeOf(LocationKind::Entrance);
        break;
    case StepKind::ReturnToDoctor:
    case StepKind::Consult:
    case StepKind::Register:
        step.locationId = m_settings.roomId();
        break;
    }
    return step;
}

void QueuePresenter::finish(const std::vector<StepKind> &next)
{
    if (!m_current)
        return;
    const Ticket ticket = *m_current;
    m_lastActed = ticket.id;
    const bool home = next.empty() || next == std::vector<StepKind>{StepKind::GoHome};
    std::vector<VisitStep> steps;
    for (const StepKind kind : next)
        steps.push_back(orderedStep(kind));
    const auto outcome =
        m_station.record(Operations::finishStep(ticket.stepId, ticket.id, steps, m_station.now()));
    if (!done(outcome))
        return;
    if (home) {
        // Nothing more in the house: the visit ends with the consultation.
        (void)done(m_station.record(Operations::closeVisit(ticket.visitId, m_station.now())));
        m_messages.tell(DeskTone::Success, tr("%1 看完，可以回家了。").arg(ticket.number));
        return;
    }
    orderReturn(ticket, steps);
    m_messages.tell(DeskTone::Success,
        tr("%1 看完，下一步：%2。")
            .arg(ticket.number, m_directory.placeName(steps.front().locationId)));
}
} // namespace Presentation
