// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/waitlist.h"

#include <algorithm>
#include <tuple>

#include <QCryptographicHash>

namespace Domain {

void orderWaiting(std::vector<WaitEntry> &entries, Base::Instant released)
{
    const auto lot = [](const WaitEntry &entry) {
        const QString ticket = entry.day.toString(Qt::ISODate) + entry.id.text();
        return QCryptographicHash::hash(ticket.toUtf8(), QCryptographicHash::Sha256);
    };
    std::ranges::sort(entries, {}, [&](const WaitEntry &entry) {
        const bool drew = entry.joinedAt < released;
        return std::tuple(entry.unanswered,
            drew ? Base::Never : entry.joinedAt,
            drew ? lot(entry) : QByteArray(),
            entry.id.text());
    });
}

bool wants(const WaitEntry &entry, const Slot &slot)
{
    return entry.day == slot.serviceDay && entry.departmentId == slot.departmentId
        && (entry.practitionerId.isEmpty() || entry.practitionerId == slot.practitionerId);
}
} // namespace Domain
