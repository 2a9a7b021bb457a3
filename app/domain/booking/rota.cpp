// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/rota.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

namespace Domain {

namespace {
constexpr int LongestDay = 36 * 60; // a night session ends on the next day's noon at the latest
const auto ByPace = QStringLiteral("auto");

bool overlaps(const Rota &rota, const RotaSession &session)
{
    return std::ranges::any_of(rota, [&session](const RotaSession &other) {
        const bool sameDays =
            (!session.until.isValid() || !other.from.isValid() || other.from <= session.until)
            && (!other.until.isValid() || !session.from.isValid() || session.from <= other.until);
        return sameDays && other.weekday == session.weekday && other.startMinute < session.endMinute
            && session.startMinute < other.endMinute;
    });
}

/// Whether it can stand beside those before it.
bool fits(const Rota &rota, const RotaSession &session)
{
    const bool days =
        !session.from.isValid() || !session.until.isValid() || session.from <= session.until;
    return days && session.endMinute > session.startMinute && session.endMinute <= LongestDay
        && session.placesPerSlot >= PlacesByPace && !overlaps(rota, session);
}

QString daysText(const RotaSession &session)
{
    if (!session.from.isValid() && !session.until.isValid())
        return {};
    return QStringLiteral(" %1..%2").arg(
        session.from.toString(Qt::ISODate), session.until.toString(Qt::ISODate));
}
} // namespace

QString rotaText(const Rota &rota)
{
    QStringList parts;
    for (const RotaSession &session : rota) {
        const QString places =
            session.placesPerSlot == PlacesByPace ? ByPace : QString::number(session.placesPerSlot);
        parts += QStringLiteral("%1 %2-%3 x%4")
                     .arg(session.weekday)
                     .arg(session.startMinute)
                     .arg(session.endMinute)
                     .arg(places)
            + daysText(session);
    }
    return parts.join(QStringLiteral("; "));
}

Base::Result<Rota> parseRota(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([1-7]) ([0-9]{1,4})-([0-9]{1,4}) x(auto|[1-9][0-9]?)"
                       "(?: ([0-9]{4}-[0-9]{2}-[0-9]{2})?\\.\\.([0-9]{4}-[0-9]{2}-[0-9]{2})?)?$"));
    Rota rota;
    for (const QString &part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const auto match = form.match(part.trimmed());
        const RotaSession session{match.captured(1).toInt(),
            match.captured(2).toInt(),
            match.captured(3).toInt(),
            match.captured(4) == ByPace ? PlacesByPace : match.captured(4).toInt(),
            QDate::fromString(match.captured(5), Qt::ISODate),
            QDate::fromString(match.captured(6), Qt::ISODate)};
        const bool days = match.captured(5).isEmpty() == !session.from.isValid()
            && match.captured(6).isEmpty() == !session.until.isValid();
        if (!match.hasMatch() || !days || !fits(rota, session))
            return Base::fail(Base::ErrorKind::Invalid, "bad-rota", part.trimmed());
        rota.push_back(session);
    }
    return rota;
}

const RotaSession *sessionAt(const Rota &rota, QDate day, int startMinute)
{
    const auto found = std::ranges::find_if(rota, [&](const RotaSession &session) {
        return session.weekday == day.dayOfWeek() && session.startMinute == startMinute
            && session.holdsOn(day);
    });
    return found == rota.end() ? nullptr : &*found;
}

Base::Result<Rota> editedRota(
    const Rota &rota, QDate day, int startMinute, const std::optional<RotaSession> &to)
{
    const RotaSession *session = sessionAt(rota, day, startMinute);
    if (session == nullptr)
        return Base::fail(Base::ErrorKind::NotFound,
            "no-session",
            QStringLiteral("%1 %2").arg(day.toString(Qt::ISODate)).arg(startMinute));
    Rota edited;
    for (const RotaSession &one : rota) {
        if (&one != session) {
            edited.push_back(one);
            continue;
        }
        if (!one.from.isValid() || one.from < day) {
            RotaSession before = one;
            before.until = day.addDays(-1);
            edited.push_back(before);
        }
        if (to) {
            RotaSession after = *to;
            after.weekday = one.weekday;
            after.from = day;
            after.until = one.until;
            edited.push_back(after);
        }
    }
    return parseRota(rotaText(edited));
}
} // namespace Domain
