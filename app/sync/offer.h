// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "domain/booking/booking.h"
#include "sync/station.h"

namespace Sync {

/// What of the hospital's places this station can offer now: in contact whatever is free and what
/// it holds leases for, without contact only the latter.
class Offer
{
public:
    /// Reads the station's leases of `fromDay` and later. Errors: those of the store.
    [[nodiscard]] static Base::Result<Offer> read(const Station &station, QDate fromDay);

    /// The slot as it can be offered: `free` says how many places can be had here.
    [[nodiscard]] Domain::Slot of(Domain::Slot slot) const;
    /// Places of this slot that the station may promise by itself.
    [[nodiscard]] int leased(const Domain::SlotId &slot) const;
    /// Whether a place of `slot` (as it is stored) is had only from the station's own lease.
    [[nodiscard]] bool onlyLeased(const Domain::Slot &slot) const;

private:
    std::map<Domain::SlotId, int> m_left;
    Contact m_contact = Contact::Lost;
};
} // namespace Sync
