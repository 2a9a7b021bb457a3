// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/kioskpresenters.h"

#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

KioskPresenters::KioskPresenters(Sync::Station &station, const Base::Clock &clock, QObject *parent)
    : QObject(parent)
    , flow(clock)
    , identity(station, flow)
    , help(station, flow)
    , feedback(station, flow, help)
    , voice(flow)
    , m_station(station)
{
    connect(&station, &Sync::Station::contactChanged, this, &KioskPresenters::followContact);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QStringLiteral("site")))
            readHospital();
    });
    connect(&flow, &KioskFlow::sessionEnded, this, [this] { names.edit({}); });
    flow.setTime([this]() -> std::optional<Base::Instant> {
        if (!m_station.time().isKnown())
            return std::nullopt;
        return m_station.now();
    });
    followContact();
    readHospital();
}

void KioskPresenters::followContact()
{
    flow.setTrouble(m_station.isWrittenOff() ? KioskFlow::Trouble::WrittenOff
            : m_station.time().isKnown()     ? KioskFlow::Trouble::None
                                             : KioskFlow::Trouble::ClockOff);
    flow.setContact(m_station.contact() == Sync::Contact::Connected ? KioskFlow::Contact::Online
                                                                    : KioskFlow::Contact::Offline);
}

void KioskPresenters::readHospital()
{
    Sync::Reader reader = m_station.reader();
    const auto site = Sync::DirectoryTable(reader).site();
    if (site && *site)
        flow.setHospital((*site)->name, m_station.zone());
}
} // namespace Presentation
