// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "domain/booking/booking.h"

namespace Domain {

/// A booking as one VEVENT (RFC 5545) small enough for a QR code, for a telephone's calendar; UID
/// and SEQUENCE are those of the calendar file, so that a moved booking moves its entry. It names
/// the house and the room, nobody and no department. Other than ASCII becomes a blank: readers of
/// codes guess at anything else.
[[nodiscard]] QByteArray eventCode(const Appointment &appointment,
    const QString &house,
    const QString &houseName,
    const QString &room);
} // namespace Domain
