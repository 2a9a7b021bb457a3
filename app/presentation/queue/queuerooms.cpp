// SPDX-License-Identifier: GPL-3.0-or-later
// The acts of `QueuePresenter` for rooms, for those who go away, and for those who come back.
#include <algorithm>

#include "operations/dutyoperations.h"
#include "operations/noticeoperations.h"
#include "operations/ticketnumber.h"
#include "operations/visitoperations.h"
#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/queue/queuepresenter.h"
#include "sync/station.h"

namespace Presentation {

using namespace Domain;

/// The department's rooms, and those of others that call from this queue today.
std::vector<DeskRoom> QueuePresenter::roomsHere() const
{
    std::vector<DeskRoom> rooms = m_directory.roomsOf(queueId(), m_station.today());
    auto reader = m_station.reader();
    const auto duties = Sync::DutyTable(reader).ofDay(m_station.today());
    if (!duties)
        return rooms;
    for (const RoomDuty &duty : *duties) {
        const bool known = std::ranges::any_of(
            rooms, [&duty](const DeskRoom &room) { return room.id == duty.roomId; });
        if (!known && !duty.queueIds.isEmpty() && serves(duty, queueId()))
            rooms.push_back({duty.roomId, duty.practitionerId});
    }
    return rooms;
}

/// Who is called or inside: of this queue, and whoever else is in one of its rooms.
void QueuePresenter::readInside(Sync::Reader &reader)
{
    Sync::TicketTable table(reader);
    m_inside.clear();
    const auto add = [this](const Base::Result<std::vector<Ticket>> &some) {
        if (!some) {
            m_messages.tellError(some.error());
            return;
        }
        for (const Ticket &one : *some) {
            if (std::ranges::find(m_inside, one.id, &Ticket::id) == m_inside.end())
                m_inside.push_back(one);
        }
    };
    const QDate day = m_station.today();
    add(table.inState(queueId(), day, TicketState::Called));
    add(table.inState(queueId(), day, TicketState::Serving));
    for (const DeskRoom &room : roomsHere())
        add(table.inRoom(room.id, day));
}

QString QueuePresenter::earlyWord() const
{
    const auto &waiting = list(QueueFilter::Waiting);
    if (!m_current || m_current->state != TicketState::Serving || m_atDoor || waiting.empty())
        return {};
    const Ticket &next = waiting.front();
    const ServiceTime whole = m_figures.timesIn(
        m_current->roomId)[static_cast<size_t>(serviceKind(m_current->ticketClass))];
    const ServiceTime left =
        remaining(whole, static_cast<double>((m_station.now() - m_current->startedAt).count()));
    const auto way = m_figures.ways.of(next.needs);
    const auto freeIn = std::chrono::seconds(static_cast<qint64>(left.mean));
    if (!shouldCallEarly(way, m_figures.ways.of(0), freeIn))
        return {};
    const auto minutes = std::max<qint64>(1, (way.count() + 59) / 60);
    return tr("%1 %2，路上约 %3 分：现在就叫到门口（F9，再按 4）")
        .arg(next.number, DeskWords::needWords(next.needs))
        .arg(minutes);
}

void QueuePresenter::addDuty(QueueRoom &room) const
{
    auto reader = m_station.reader();
    const auto duty = Sync::DutyTable(reader).duty(room.id, m_station.today());
    if (!duty || !*duty)
        return;
    if (!(*duty)->practitionerId.isEmpty())
        room.doctor = m_directory.doctorName((*duty)->practitionerId);
    if (mayCallInto(**duty)) {
        if (!serves(**duty, queueId())) {
            const auto queues = queuesOf(**duty);
            room.brief = tr("别的队");
            if (room.number.isEmpty())
                room.state = {DeskTone::Neutral,
                    QStringLiteral("queue"),
                    tr("叫%1", "queue").arg(m_directory.queueName(queues.front()))};
        }
        return;
    }
    const QString word = (*duty)->state == DutyState::Late ? tr("晚到")
        : (*duty)->state == DutyState::Paused              ? tr("暂停")
                                                           : tr("已走");
    const QString until = (*duty)->untilAt == Base::Never
        ? word
        : tr("%1，约 %2", "state, time").arg(word, wall((*duty)->untilAt));
    room.state = {DeskTone::Warn,
        QStringLiteral("hourglass"),
        room.number.isEmpty() ? until : tr("%1；%2", "state, duty").arg(room.state.text, until)};
    room.brief = word;
}

/// The way back to the same doctor has its number at once and is called when the results are there
/// (edges 71, 72).
void QueuePresenter::orderReturn(const Ticket &seen, const std::vector<VisitStep> &steps)
{
    const Queue *queue = m_directory.queue(seen.queueId);
    const auto back = std::find_if(steps.begin(), steps.end(), [](const VisitStep &step) {
        return step.kind == StepKind::ReturnToDoctor;
    });
    if (back == steps.end() || !queue)
        return;
    auto reader = m_station.reader();
    const auto number = Operations::nextNumber(reader, m_station.id(), *queue, m_station.today());
    if (!number) {
        m_messages.tellError(number.error());
        return;
    }
    Operations::TicketOrder order;
    order.blockId = number->blockId;
    Ticket &ticket = order.ticket;
    ticket.id = m_station.random().id<TicketId>();
    ticket.number = number->number;
    ticket.sequence = number->sequence;
    ticket.queueId = seen.queueId;
    ticket.visitId = seen.visitId;
    ticket.stepId = back->id;
    ticket.patientId = seen.patientId;
    ticket.maskedName = seen.maskedName;
    ticket.serviceDay = m_station.today();
    ticket.ticketClass = TicketClass::Return;
    ticket.statutory = seen.statutory;
    ticket.needs = seen.needs;
    for (const DeskRoom &room : m_directory.roomsOf(queueId(), m_station.today())) {
        if (room.id == seen.roomId)
            ticket.practitionerId = room.practitionerId;
    }
    const auto duty = Sync::DutyTable(reader).duty(seen.roomId, m_station.today());
    if (duty && *duty && !(*duty)->practitionerId.isEmpty())
        ticket.practitionerId = (*duty)->practitionerId;
    (void)done(m_station.record(Operations::issueTicket(order, m_station.now())));
}

void QueuePresenter::leave(const QString &why)
{
    const Ticket *chosen = found(m_selected);
    if (!chosen || !abilities().leave)
        return;
    const Ticket ticket = *chosen;
    m_lastActed = ticket.id;
    if (done(m_station.record(Operations::leave(ticket.id, why, m_station.now()))))
        m_messages.tell(DeskTone::Info,
            tr("%1 走了，号作废；%2 分钟内可以撤销。")
                .arg(ticket.number)
                .arg(m_figures.policy.undoMin));
}

void QueuePresenter::setDuty(DutyState state, int minutes, const QString &why)
{
    if (!abilities().duty)
        return;
    auto reader = m_station.reader();
    const LocationId room = m_settings.roomId();
    const auto known = Sync::DutyTable(reader).duty(room, m_station.today());
    RoomDuty duty = known && *known ? **known : RoomDuty{};
    duty.roomId = room;
    duty.serviceDay = m_station.today();
    duty.state = state;
    duty.why = why;
    duty.untilAt = minutes > 0 ? m_station.now() + std::chrono::minutes(minutes) : Base::Instant{};
    if (duty.practitionerId.isEmpty()) {
        for (const DeskRoom &place : m_directory.roomsOf(queueId(), m_station.today())) {
            if (place.id == room)
                duty.practitionerId = place.practitionerId;
        }
    }
    const auto outcome = m_station.record(Operations::setDuty(duty, m_station.now()));
    if (!done(outcome))
        return;
    postDuty(duty);
    const QString name = m_directory.roomName(room);
    if (state == DutyState::Working)
        m_messages.tell(DeskTone::Success, tr("%1开始叫号。").arg(name));
    else if (state != DutyState::Left)
        m_messages.tell(
            DeskTone::Info, tr("%1先不叫号，等候时间已经重算，屏上写了通知。").arg(name));
    else
        tellLeft(name, *outcome);
}

/// Whoever was to see the doctor is asked now (edge 37).
void QueuePresenter::tellLeft(const QString &room, const QJsonObject &answer)
{
    const int asked = answer.value(QStringLiteral("asked")).toInt();
    const int booked = answer.value(QStringLiteral("booked")).toInt();
    if (asked == 0 && booked == 0) {
        m_messages.tell(
            DeskTone::Info, tr("%1的医生走了：今天剩下的号源已关，没有人要安排。").arg(room));
        return;
    }
    m_messages.tell(DeskTone::Warn,
        tr("%1的医生走了：%2 人要问一问，%3 人约了还没到。请在下面一位一位安排。")
            .arg(room)
            .arg(asked)
            .arg(booked));
    Q_EMIT peopleLeft();
}

/// What the waiting area is told about the room.
void QueuePresenter::postDuty(const RoomDuty &duty)
{
    const Queue *queue = m_directory.queue(queueId());
    if (!queue || duty.state == DutyState::Working)
        return;
    constexpr std::chrono::minutes Stands{60}; // where nobody knows until when
    const QString room = m_directory.roomName(duty.roomId);
    Notice notice;
    notice.id = m_station.random().id<NoticeId>();
    notice.departmentId = queue->departmentId;
    notice.endsAt = duty.untilAt == Base::Never ? m_station.now() + Stands : duty.untilAt;
    if (duty.state == DutyState::Left)
        notice.text.zh = tr("%1今天停诊，请等同科其他诊室叫号").arg(room);
    else if (duty.untilAt == Base::Never)
        notice.text.zh = tr("%1暂停叫号，请稍等").arg(room);
    else
        notice.text.zh = tr("%1暂停叫号，约 %2 恢复").arg(room, wall(duty.untilAt));
    (void)done(m_station.record(Operations::postNotice(notice, m_station.now())));
}

/// The figures have been read anew.
void QueuePresenter::learnWaits()
{
    constexpr size_t MostEstimated = 80; // behind them the wait is over an hour anyway
    const auto &waiting = list(QueueFilter::Waiting);
    m_waits.keep(waiting);
    for (size_t i = 0; i < waiting.size() && i < MostEstimated; ++i)
        m_waits.of(waiting[i], m_figures);
}

SteadyWait QueuePresenter::waitOf(const Ticket &ticket) const
{
    const SteadyWait *told = m_waits.told(ticket.id);
    return told ? *told : SteadyWait();
}
} // namespace Presentation
