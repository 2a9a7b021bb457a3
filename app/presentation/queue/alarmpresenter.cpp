// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/alarmpresenter.h"

#include <algorithm>

#include "base/log.h"
#include "presentation/deskmessages.h"
#include "presentation/directory/deskdirectory.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
/// The most urgent first: emergencies, then who waits longest.
int gravity(WaitAlarm kind)
{
    switch (kind) {
    case WaitAlarm::EmergencyTwo:
        return 0;
    case WaitAlarm::EmergencyThree:
        return 1;
    case WaitAlarm::Supervisor:
        return 2;
    case WaitAlarm::NurseRound:
    case WaitAlarm::None:
        break;
    }
    return 3;
}
} // namespace

AlarmPresenter::AlarmPresenter(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
{
    constexpr std::chrono::seconds Soon{1}; // many tickets change at once after an outage
    m_look.setInterval(LookPause);
    m_soon.setInterval(Soon);
    m_soon.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &AlarmPresenter::refresh);
    connect(&m_soon, &QTimer::timeout, this, &AlarmPresenter::refresh);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("ticket")) && !m_soon.isActive())
            m_soon.start();
    });
    connect(&directory, &DeskDirectory::changed, this, &AlarmPresenter::refresh);
    m_look.start();
    refresh();
}

QueueAlarm AlarmPresenter::alarmOf(const Ticket &ticket, WaitAlarm kind, Base::Instant now) const
{
    QueueAlarm alarm;
    alarm.ticketId = ticket.id;
    alarm.queueId = ticket.queueId;
    alarm.kind = kind;
    alarm.waitedMinutes = int(std::max<qint64>(0, (now - ticket.t0).count()) / 60);
    const bool grave = kind != WaitAlarm::NurseRound;
    alarm.what = {grave ? DeskTone::Danger : DeskTone::Warn,
        grave ? QStringLiteral("urgent") : QStringLiteral("hourglass"),
        tr("%1 等了 %2 分").arg(ticket.number).arg(alarm.waitedMinutes)};
    const QString queue = m_directory.queueName(ticket.queueId);
    switch (kind) {
    case WaitAlarm::EmergencyTwo:
        alarm.todo = tr("%1，急诊二级：马上叫分诊护士").arg(queue);
        break;
    case WaitAlarm::EmergencyThree:
        alarm.todo = tr("%1，急诊三级：请分诊护士去看").arg(queue);
        break;
    case WaitAlarm::Supervisor:
        alarm.todo = tr("%1，太久了：报告主管").arg(queue);
        break;
    case WaitAlarm::NurseRound:
    case WaitAlarm::None:
        alarm.todo = tr("%1：请护士去看看").arg(queue);
        break;
    }
    return alarm;
}

void AlarmPresenter::refresh()
{
    auto reader = m_station.reader();
    const auto policy = Sync::PolicyTable(reader).current();
    if (!policy) {
        qCWarning(logScreen).noquote() << "alarms:" << Base::describe(policy.error());
        return;
    }
    Sync::TicketTable table(reader);
    const Base::Instant now = m_station.now();
    std::vector<QueueAlarm> found;
    for (const Queue &queue : m_directory.queues()) {
        for (const TicketState state : {TicketState::Waiting, TicketState::Parked}) {
            const auto tickets = table.inState(queue.id, m_station.today(), state);
            if (!tickets) {
                qCWarning(logScreen).noquote() << "alarms:" << Base::describe(tickets.error());
                return;
            }
            for (const Ticket &ticket : *tickets) {
                const WaitAlarm kind = Domain::alarmOf(ticket, now, *policy);
                if (kind != WaitAlarm::None)
                    found.push_back(alarmOf(ticket, kind, now));
            }
        }
    }
    std::ranges::stable_sort(found, [](const QueueAlarm &one, const QueueAlarm &other) {
        return std::pair(gravity(one.kind), -one.waitedMinutes)
            < std::pair(gravity(other.kind), -other.waitedMinutes);
    });
    if (found == m_alarms)
        return;
    m_alarms = std::move(found);
    tellNew();
    Q_EMIT changed();
}

void AlarmPresenter::tellNew()
{
    for (const QueueAlarm &alarm : m_alarms) {
        const QString key = alarm.ticketId.text() + u' ' + QString::number(int(alarm.kind));
        if (m_told.contains(key))
            continue;
        m_told.insert(key);
        const bool emergency =
            alarm.kind == WaitAlarm::EmergencyTwo || alarm.kind == WaitAlarm::EmergencyThree;
        if (emergency) // the others stand in the list; a sentence over everything is for these
            m_messages.tell(DeskTone::Danger, tr("%1。%2。").arg(alarm.what.text, alarm.todo));
    }
}
} // namespace Presentation
