// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/duty.h"

#include <algorithm>

#include <QStringList>

namespace Domain {

RoomDutyId dutyId(const LocationId &room, QDate day)
{
    return RoomDutyId(room.text() + QLatin1Char('.') + day.toString(Qt::ISODate));
}

bool mayCallInto(const RoomDuty &duty)
{
    return duty.state == DutyState::Working;
}

std::vector<QueueId> queuesOf(const RoomDuty &duty)
{
    std::vector<QueueId> queues;
    for (const QString &id : duty.queueIds.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (std::ranges::find(queues, QueueId(id)) == queues.end())
            queues.emplace_back(id);
    }
    return queues;
}

QString joined(const std::vector<QueueId> &queues)
{
    QStringList ids;
    for (const QueueId &queue : queues)
        ids << queue.text();
    return ids.join(QLatin1Char(' '));
}

bool serves(const RoomDuty &duty, const QueueId &queue)
{
    const auto queues = queuesOf(duty);
    return queues.empty() || std::ranges::find(queues, queue) != queues.end();
}
} // namespace Domain
