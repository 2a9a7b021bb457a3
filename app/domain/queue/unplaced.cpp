// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue/unplaced.h"

namespace Domain {

UnplacedId unplacedId(const QString &occasion, const TicketId &ticket)
{
    return UnplacedId(occasion + QLatin1Char('.') + ticket.text());
}

QString departure(const LocationId &room, QDate day)
{
    return QStringLiteral("left.%1.%2").arg(room.text(), day.toString(Qt::ISODate));
}

bool isOpen(const Unplaced &unplaced)
{
    return unplaced.slip == SlipNeed::Due || unplaced.state == UnplacedState::Asking
        || unplaced.state == UnplacedState::Waits || unplaced.state == UnplacedState::Rebook;
}
} // namespace Domain
