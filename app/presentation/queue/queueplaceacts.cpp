// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of `QueuePresenter` that change somebody's place, and what takes any act back.
#include "operations/placeoperations.h"
#include "operations/queueoperations.h"
#include "operations/ticketnumber.h"
#include "operations/undooperations.h"
#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/queue/policywords.h"
#include "presentation/queue/queuepresenter.h"
#include "sync/station.h"

namespace Presentation {

using namespace Domain;

namespace {
QString wordOf(const QString &act)
{
    if (act == u"queue.callNext")
        return QueuePresenter::tr("叫号");
    if (act == u"ticket.pass")
        return QueuePresenter::tr("过号");
    if (act == u"ticket.park")
        return QueuePresenter::tr("挂起");
    if (act == u"ticket.return")
        return QueuePresenter::tr("回队");
    if (act == u"ticket.start")
        return QueuePresenter::tr("开始");
    if (act == u"ticket.transfer")
        return QueuePresenter::tr("转队");
    if (act == u"ticket.ready")
        return QueuePresenter::tr("结果好了");
    if (act == u"ticket.leave")
        return QueuePresenter::tr("走了");
    if (act == u"step.finish")
        return QueuePresenter::tr("看完");
    return QueuePresenter::tr("上一步");
}
} // namespace

std::optional<Ticket> QueuePresenter::undoable() const
{
    auto reader = m_station.reader();
    for (const TicketId &id : {m_lastActed, m_selected}) {
        if (id.isEmpty())
            continue;
        const auto ticket = reader.get<Ticket>(id);
        if (!ticket || !*ticket)
            continue;
        const auto act = lastActOf(**ticket);
        if (act && act->station == m_station.id() && Operations::isUndoable(act->act)
            && mayTakeBack(*act, m_station.now(), m_figures.policy))
            return *ticket;
    }
    return std::nullopt;
}

QString QueuePresenter::undoWord() const
{
    const auto ticket = undoable();
    return ticket
        ? tr("撤销：%1 %2", "act, number").arg(wordOf(lastActOf(*ticket)->act), ticket->number)
        : QString();
}

void QueuePresenter::undo()
{
    const auto ticket = undoable();
    if (!ticket) {
        // The call of another desk, or one from before the window: back to the same place.
        const Ticket *mistaken = m_atDoor ? nullptr : called();
        if (!mistaken)
            return;
        const QString number = mistaken->number;
        if (done(m_station.record(Operations::cancelCall(mistaken->id, m_station.now()))))
            m_messages.tell(DeskTone::Info, tr("%1 的叫号取消，还在原来的位置。").arg(number));
        return;
    }
    const LastAct act = *lastActOf(*ticket);
    if (done(m_station.record(Operations::undoLastAct(ticket->id, act, m_station.now()))))
        m_messages.tell(DeskTone::Info,
            tr("撤销了 %1 的「%2」，和没做过一样。").arg(ticket->number, wordOf(act.act)));
}

void QueuePresenter::escalate(TicketClass to, const QString &why)
{
    const Ticket *chosen = found(m_selected);
    if (!chosen || !abilities().escalate)
        return;
    const Ticket ticket = *chosen;
    if (!done(m_station.record(Operations::escalate(ticket.id, to, why, m_station.now()))))
        return;
    m_messages.tell(DeskTone::Success,
        tr("%1 升为%2，位置已经改好；正在叫的人不变。")
            .arg(ticket.number, PolicyWords::ticketClass(to)));
}

void QueuePresenter::undoEscalation()
{
    const Ticket *chosen = found(m_selected);
    if (!chosen || !abilities().undoEscalation)
        return;
    const Ticket ticket = *chosen;
    if (done(m_station.record(Operations::undoEscalation(ticket.id, m_station.now()))))
        m_messages.tell(DeskTone::Info, tr("%1 的加急取消，回到原来的位置。").arg(ticket.number));
}

void QueuePresenter::transfer(const QueueId &to, Transfer why)
{
    const Ticket *chosen = found(m_selected);
    const Queue *queue = m_directory.queue(to);
    if (!chosen || !queue || !abilities().transfer)
        return;
    const Ticket ticket = *chosen;
    auto reader = m_station.reader();
    const auto number = Operations::nextNumber(reader, m_station.id(), *queue, m_station.today());
    if (!number) {
        m_messages.tellError(number.error());
        return;
    }
    m_lastActed = ticket.id;
    const auto moved = m_station.record(Operations::transfer(
        {ticket.id, why, to, number->number, number->sequence, number->blockId}, m_station.now()));
    if (!done(moved))
        return;
    m_messages.tell(DeskTone::Success,
        tr("%1 转到%2，新号 %3。请告诉他新号。")
            .arg(ticket.number, m_directory.queueName(to), number->number));
}
} // namespace Presentation
