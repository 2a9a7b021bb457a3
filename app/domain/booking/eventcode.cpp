// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/eventcode.h"

#include <QDateTime>
#include <QTimeZone>

namespace Domain {

namespace {
constexpr qsizetype LongestText = 48; // keeps the code readable on a slip

QByteArray plain(const QString &text)
{
    QByteArray ascii;
    for (const QChar letter : text.simplified()) {
        const bool shown = letter.unicode() >= 0x20 && letter.unicode() < 0x7f;
        if (letter == u',' || letter == u';' || letter == u'\\')
            ascii += '\\';
        ascii += shown ? static_cast<char>(letter.unicode()) : ' ';
    }
    return ascii.simplified().left(LongestText);
}

QByteArray utc(Base::Instant at)
{
    return QDateTime::fromSecsSinceEpoch(Base::toSeconds(at), QTimeZone::utc())
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}
} // namespace

QByteArray eventCode(const Appointment &appointment,
    const QString &house,
    const QString &houseName,
    const QString &room)
{
    const AppointmentId &root = appointment.rootId.isEmpty() ? appointment.id : appointment.rootId;
    const QByteArray place = plain(room);
    return "BEGIN:VEVENT\nUID:" + plain(root.text()) + '@' + plain(house)
        + "\nSEQUENCE:" + QByteArray::number(appointment.sequence) + "\nSUMMARY:" + plain(houseName)
        + "\nDTSTART:" + utc(appointment.startsAt) + "\nDTEND:" + utc(appointment.endsAt)
        + (place.isEmpty() ? QByteArray() : "\nLOCATION:" + place) + "\nEND:VEVENT\n";
}
} // namespace Domain
