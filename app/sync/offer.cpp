// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/offer.h"

#include "store/slottable.h"

namespace Sync {

Base::Result<Offer> Offer::read(const Station &station, QDate fromDay)
{
    Store::Reader reader = station.reader();
    const auto leases = Store::SlotTable(reader).leasesOf(station.id(), fromDay);
    if (!leases)
        return Base::passOn(leases);
    Offer offer;
    offer.m_contact = station.contact();
    for (const Domain::Lease &lease : *leases) {
        if (lease.left() > 0)
            offer.m_left.emplace(lease.slotId, lease.left());
    }
    return offer;
}

int Offer::leased(const Domain::SlotId &slot) const
{
    const auto found = m_left.find(slot);
    return found != m_left.end() ? found->second : 0;
}

Domain::Slot Offer::of(Domain::Slot slot) const
{
    const int mine = leased(slot.id);
    if (m_contact == Contact::Connected)
        slot.leased -= mine;
    else
        slot.leased = slot.capacity - slot.booked - slot.held - slot.cooling - slot.reserved - mine;
    return slot;
}

bool Offer::onlyLeased(const Domain::Slot &slot) const
{
    return leased(slot.id) > 0 && (m_contact == Contact::Lost || slot.free() < 1);
}
} // namespace Sync
