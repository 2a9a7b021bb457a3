// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "domain/booking/booking.h"

namespace Interop {

/// The words of a booking in somebody's calendar.
struct CalendarWords {
    QString summary;
    QString location;
    QString description;
};

/// One booking as an iCalendar file (RFC 5545): times in UTC, lines folded at 75 octets. The UID is
/// that of the first booking of a chain of moves and SEQUENCE their number, so that a calendar that
/// has it already moves its entry; a cancelled one comes with METHOD:CANCEL. `house` is the site's
/// id, which makes the UID the house's own.
[[nodiscard]] QByteArray calendarFile(const Domain::Appointment &appointment,
    const CalendarWords &words,
    const QString &house,
    Base::Instant now);
} // namespace Interop
