// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/rota.h"

#include <QRegularExpression>
#include <QStringList>

namespace Domain {

QString rotaText(const Rota &rota)
{
    QStringList parts;
    for (const RotaSession &session : rota) {
        parts += QStringLiteral("%1 %2-%3 x%4")
                     .arg(session.weekday)
                     .arg(session.startMinute)
                     .arg(session.endMinute)
                     .arg(session.placesPerSlot);
    }
    return parts.join(QStringLiteral("; "));
}

static bool overlaps(const Rota &rota, const RotaSession &session)
{
    for (const RotaSession &other : rota) {
        if (other.weekday == session.weekday && other.startMinute < session.endMinute
            && session.startMinute < other.endMinute)
            return true;
    }
    return false;
}

Base::Result<Rota> parseRota(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([1-7]) (\\d{1,4})-(\\d{1,4}) x(\\d{1,2})$"));
    constexpr int LongestDay = 36 * 60; // a night session ends on the next day's noon at the latest
    Rota rota;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto match = form.match(part.trimmed());
        const RotaSession session { match.captured(1).toInt(),
            match.captured(2).toInt(),
            match.captured(3).toInt(),
            match.captured(4).toInt() };
        if (!match.hasMatch() || session.endMinute <= session.startMinute
            || session.endMinute > LongestDay || session.placesPerSlot < 1
            || overlaps(rota, session)) {
            return Base::fail(Base::ErrorKind::Invalid, "bad-rota", part.trimmed());
        }
        rota.push_back(session);
    }
    return rota;
}
}
