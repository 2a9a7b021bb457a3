// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/kioskvisit.h"

#include "base/log.h"
#include "operations/bookingoperations.h"
#include "sync/station.h"

namespace Presentation {

KioskVisit::KioskVisit(Sync::Station &station,
    KioskFlow &flow,
    MapContext map,
    Domain::SlipPrinter &printer,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(station, flow)
    , m_opener(station, m_directory, map.standsAt)
    , m_departments(station, flow, m_directory)
    , m_times(station, flow, m_directory)
    , m_confirm(station, flow, m_directory, m_opener)
    , m_success(station, flow, m_directory, map, printer)
    , m_route(station, flow, m_directory, map)
    , m_bookings(station, flow, m_directory, m_opener)
{
    connect(&flow, &KioskFlow::holdAbandoned, this, &KioskVisit::giveBack);
}

void KioskVisit::giveBack(const Domain::HoldId &hold)
{
    const auto released = m_station.record(Operations::releaseHold(hold, m_station.now()));
    if (!released)
        qCWarning(logScreen) << "hold not released:" << Base::describe(released.error());
}
} // namespace Presentation
