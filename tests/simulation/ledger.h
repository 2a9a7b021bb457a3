// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include <QDate>
#include <QStringList>

#include "domain/booking/booking.h"
#include "domain/queue/ticket.h"
#include "store/database.h"

namespace Simulation {

/// What people were told, and nothing else. It never crashes, and no machine can read it.
class Ledger
{
public:
    struct Booking {
        Domain::SlotId slot;
        int capacity = 0;
        bool cancelled = false;
    };

    /// A fact of station `station` (its id) was confirmed under this sequence number.
    void fact(const QString &station, qint64 seq);
    void ticket(const Domain::Ticket &ticket);
    void booked(const Domain::AppointmentId &id, const Domain::SlotId &slot, int capacity);
    void cancelled(const Domain::AppointmentId &id);
    /// The room announces this ticket.
    void called(const Domain::TicketId &ticket, const Domain::LocationId &room);
    /// The room has given the person up: another may call.
    void released(const Domain::TicketId &ticket);

    /// The first promise that was broken in the act of making it (I1, I2, I6); empty: none.
    [[nodiscard]] const QString &broken() const { return m_broken; }

    /// The first promise that the healed server does not keep (I3, I4, I8, I9); empty: none.
    [[nodiscard]] QString brokenBy(Store::Database &server) const;

    [[nodiscard]] const std::map<Domain::AppointmentId, Booking> &bookings() const
    {
        return m_bookings;
    }

    [[nodiscard]] size_t told() const { return m_facts.size() + m_bookings.size(); }

    /// What this station confirmed is lost with it: nobody can bring it back.
    void forget(const QString &station);

private:
    void complain(const QString &what);
    [[nodiscard]] QString brokenFacts(Store::Database &server) const;
    [[nodiscard]] QString brokenBookings(Store::Database &server) const;

    std::map<std::pair<QString, qint64>, bool> m_facts; ///< true: may be lost
    std::map<QString, Domain::TicketId> m_numbers;      ///< day and number → ticket
    std::map<Domain::AppointmentId, Booking> m_bookings;
    std::set<Domain::AppointmentId> m_cancelled;
    std::map<Domain::TicketId, Domain::LocationId> m_rooms;
    QString m_broken;
};
} // namespace Simulation
