// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/icalendar.h"

#include <QDateTime>

namespace Interop {

using namespace Domain;

namespace {
QString utc(Base::Instant at)
{
    return Base::wallTime(at, QTimeZone::utc()).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

/// RFC 5545, section 3.3.11.
QString escaped(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    text.replace(QLatin1Char(';'), QLatin1String("\\;"));
    text.replace(QLatin1Char(','), QLatin1String("\\,"));
    text.replace(QLatin1String("\r\n"), QLatin1String("\\n"));
    text.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return text.remove(QLatin1Char('\r'));
}

/// RFC 5545, section 3.1: at most 75 octets a line, never inside a character.
QByteArray folded(const QString &line)
{
    constexpr int Longest = 75;
    QByteArray result;
    int octets = 0;
    for (const char32_t letter : line.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&letter, 1).toUtf8();
        if (octets + bytes.size() > Longest) {
            result += "\r\n ";
            octets = 1;
        }
        result += bytes;
        octets += static_cast<int>(bytes.size());
    }
    return result + "\r\n";
}
} // namespace

QByteArray calendarFile(const Appointment &appointment,
    const CalendarWords &words,
    const QString &house,
    Base::Instant now)
{
    const bool cancelled = appointment.status == AppointmentStatus::Cancelled;
    const AppointmentId &root = appointment.rootId.isEmpty() ? appointment.id : appointment.rootId;
    // A cancellation is a change of its own.
    const int sequence = appointment.sequence + (cancelled ? 1 : 0);
    const QStringList lines{QStringLiteral("BEGIN:VCALENDAR"),
        QStringLiteral("VERSION:2.0"),
        QStringLiteral("PRODID:-//Daoyi//Daoyi//ZH"),
        QStringLiteral("METHOD:") + QLatin1String(cancelled ? "CANCEL" : "PUBLISH"),
        QStringLiteral("BEGIN:VEVENT"),
        QStringLiteral("UID:%1@%2").arg(escaped(root.text()), escaped(house)),
        QStringLiteral("SEQUENCE:%1").arg(sequence),
        QStringLiteral("DTSTAMP:") + utc(now),
        QStringLiteral("DTSTART:") + utc(appointment.startsAt),
        QStringLiteral("DTEND:") + utc(appointment.endsAt),
        QStringLiteral("SUMMARY:") + escaped(words.summary),
        QStringLiteral("LOCATION:") + escaped(words.location),
        QStringLiteral("DESCRIPTION:") + escaped(words.description),
        QStringLiteral("STATUS:") + QLatin1String(cancelled ? "CANCELLED" : "CONFIRMED"),
        QStringLiteral("END:VEVENT"),
        QStringLiteral("END:VCALENDAR")};
    QByteArray file;
    for (const QString &line : lines)
        file += folded(line);
    return file;
}
} // namespace Interop
