// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/claimtable.h"

namespace Store {

using Domain::Claim;

namespace {
constexpr int MostPerDay = 2000; // two for each of a large hospital's 200 rooms, and stale ones

QString text(QDate day)
{
    return day.toString(Qt::ISODate);
}
} // namespace

template<>
const Mapping<Claim> &mapping<Claim>()
{
    static const auto map = Mapping<Claim>(QStringLiteral("claim"))
                                .column("id", &Claim::id)
                                .column("station_id", &Claim::stationId)
                                .column("queue_id", &Claim::queueId)
                                .column("ticket_id", &Claim::ticketId)
                                .column("room_id", &Claim::roomId)
                                .column("service_day", &Claim::serviceDay)
                                .column("holder", &Claim::holder);
    return map;
}

Base::Result<Domain::Claims> ClaimTable::ofQueue(const Domain::QueueId &queue, QDate day)
{
    auto claims =
        m_reader.select<Claim>({.where = QStringLiteral("queue_id = ? AND service_day = ?"),
            .values = {queue.text(), text(day)},
            .limit = MostPerDay});
    if (!claims)
        return Base::passOn(claims);
    return Domain::Claims(std::move(*claims));
}

Base::Result<std::vector<Claim>> ClaimTable::ofStation(
    const Domain::StationId &station, QDate fromDay)
{
    return m_reader.select<Claim>({.where = QStringLiteral("station_id = ? AND service_day >= ?"),
        .values = {station.text(), text(fromDay)},
        .limit = MostPerDay});
}

Base::Result<std::vector<Claim>> ClaimTable::before(QDate day, int limit)
{
    return m_reader.select<Claim>(
        {.where = QStringLiteral("service_day < ?"), .values = {text(day)}, .limit = limit});
}
} // namespace Store
