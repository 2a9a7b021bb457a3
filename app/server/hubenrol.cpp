// SPDX-License-Identifier: GPL-3.0-or-later

// How a machine becomes a station.
#include <algorithm>

#include "base/log.h"
#include "server/hub.h"
#include "store/servertable.h"
#include "store/transaction.h"

namespace Server {

using Base::ErrorKind;
using Domain::StationId;

namespace {

/// A new station's number, or the one it had before a restore that has forgotten it; a new one when
/// that has been given to another meanwhile.
/// Errors: `Forbidden` `unknown-station` when it is no number of ours.
Base::Result<StationId> placeFor(Store::ServerTable &table, const QString &former)
{
    if (former.isEmpty())
        return table.nextStationId();
    constexpr qsizetype MostDigits = 6;
    const bool number = former.size() <= MostDigits
        && std::ranges::all_of(former, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const auto taken = table.station(StationId(former));
    if (!taken)
        return Base::passOn(taken);
    if (!number)
        return Base::fail(ErrorKind::Forbidden, "unknown-station", former);
    return *taken ? table.nextStationId() : Base::Result<StationId>(StationId(former));
}
} // namespace

Base::Result<Protocol::Enrolled> Hub::enrolStation(const Protocol::Enrol &enrol)
{
    const auto serverKey = m_timeSigner.key();
    if (!serverKey)
        return Base::passOn(serverKey);
    const auto transaction = Store::Transaction::begin(m_database);
    if (!transaction)
        return Base::passOn(transaction);
    Store::ServerTable table(m_database);
    const QByteArray key = QByteArray::fromBase64(enrol.publicKey.toLatin1());
    constexpr qsizetype KeyBytes = 32;
    if (key.size() != KeyBytes)
        return Base::fail(ErrorKind::Forbidden, "wrong-code", {});
    const auto known = table.stationWithKey(enrol.publicKey);
    if (!known)
        return Base::passOn(known);
    if (*known) // the answer was lost; the same key asks again
        return Protocol::Enrolled{(*known)->id.text(), (*known)->name, (*known)->role, *serverKey};
    const auto code = table.enrolCode(enrol.code);
    if (!code)
        return Base::passOn(code);
    if (!*code || (*code)->expiresAt <= m_clock.now())
        return Base::fail(ErrorKind::Forbidden, "wrong-code", {});
    const auto id = placeFor(table, enrol.formerStation);
    if (!id)
        return Base::passOn(id);
    const auto site = table.site();
    if (!site)
        return Base::passOn(site);
    const bool isNew = enrol.formerStation.isEmpty();
    const Store::StationRow station{*id,
        (*code)->name,
        (*code)->role,
        enrol.publicKey,
        Store::StationState::Active,
        0,
        {},
        m_clock.now(),
        m_clock.now(),
        isNew ? site->epoch : 0}; // who is new holds nothing that we could have forgotten
    if (const auto put = table.putStation(station); !put)
        return Base::passOn(put);
    if (const auto dropped = table.dropEnrolCode(enrol.code); !dropped)
        return Base::passOn(dropped);
    // Its history is whole under the new number, from its first operation on. A person may want to
    // know that what is printed on its slips and said in its operations is the old one.
    if (!isNew && id->text() != enrol.formerStation) {
        const auto raised = table.raise({site->ver,
            *id,
            0,
            QStringLiteral("station-renumbered"),
            enrol.formerStation,
            m_clock.now()});
        if (!raised)
            return Base::passOn(raised);
    }
    if (const auto done = (*transaction)->commit(); !done)
        return Base::passOn(done);
    return Protocol::Enrolled{station.id.text(), station.name, station.role, *serverKey};
}

void Hub::handle(Connection &connection, const Protocol::Enrol &enrol)
{
    const auto enrolled = enrolStation(enrol);
    if (!enrolled && enrolled.error().kind == ErrorKind::Unavailable)
        return giveUp(connection, enrolled.error());
    if (!enrolled)
        return refuse(connection, enrolled.error().code);
    qCInfo(logServer, "station %s enrolled", qPrintable(enrolled->station));
    send(connection, *enrolled);
}
} // namespace Server
