// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

namespace Base {

QDateTime wallTime(Instant at, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(toSeconds(at), zone);
}

Instant instantAt(QDate day, int minute, const QTimeZone &zone)
{
    const QDateTime wall(day, QTime(minute / 60 % 24, minute % 60), zone);
    if (wall.isValid())
        return fromSeconds(wall.toSecsSinceEpoch());
    // Inside a gap: the day's start plus the minutes lands after it.
    return fromSeconds(day.startOfDay(zone).toSecsSinceEpoch() + qint64 { minute } * 60);
}

QDate dayOf(Instant at, const QTimeZone &zone)
{
    return wallTime(at, zone).date();
}
}
