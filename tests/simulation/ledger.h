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
        QString station; ///< that told it
    };

    /// A fact of station `station` (its id) was confirmed under this sequence number.
    void fact(const QString &station, qint64 seq);
    void ticket(const Domain::Ticket &ticket);
    void booked(const Domain::AppointmentId &id,
        const Domain::SlotId &slot,
        int capacity,
        const QString &station);

    /// This wish was refused.
    void denied(const QString &wish) { m_denied.insert(wish); }

    void cancelled(const Domain::AppointmentId &id, const QString &station);
    /// The room announces this ticket.
    void called(const Domain::TicketId &ticket, const Domain::LocationId &room);
    /// A supervisor has taken claims of this queue away, knowing that two rooms may call one
    /// person.
    void warned(const Domain::QueueId &queue);
    /// The call of this id was answered with this ticket.
    void callAnswered(const Domain::CallId &call, const Domain::TicketId &ticket);
    /// So many times this person has been called to the room now.
    void announced(const Domain::TicketId &ticket, int times);
    [[nodiscard]] int announcements(const Domain::TicketId &ticket) const;
    /// The room has given the person up: another may call.
    void released(const Domain::TicketId &ticket);

    /// The first promise that was broken in the act of making it (I1, I2, I6); empty: none.
    [[nodiscard]] const QString &broken() const { return m_broken; }

    /// The first promise that the healed server does not keep (I3, I4, I8, I9); empty: none.
    /// A restored server counts announcements and records of calls anew.
    [[nodiscard]] QString brokenBy(Store::Database &server, bool wasRestored) const;

    [[nodiscard]] const std::map<Domain::AppointmentId, Booking> &bookings() const
    {
        return m_bookings;
    }

    [[nodiscard]] size_t told() const { return m_facts.size() + m_bookings.size(); }

    /// What this station confirmed may be lost with it: nobody else knows it.
    void forget(const QString &station);
    /// The station's disk is an older one: what it has told and the server does not know is lost.
    void lost(const QString &station, const Domain::LocationId &room, Store::Database &server);
    /// Nobody announces anything in this room any more.
    void roomGone(const Domain::LocationId &room);
    /// The station was found again with all it has confirmed.
    void remember(const QString &station);
    /// A person has given up so many places that were perhaps promised.
    void risked(const Domain::SlotId &slot, int places);

    /// Somebody was told something by a station whose disk is an older one: it counts for nothing.
    void dropped(const Domain::AppointmentId &id) { m_bookings.erase(id); }

    /// A promise was broken.
    void complain(const QString &what);

private:
    [[nodiscard]] QString brokenFacts(Store::Database &server) const;
    [[nodiscard]] QString brokenBookings(Store::Database &server) const;
    [[nodiscard]] QString brokenCalls(Store::Database &server) const;
    [[nodiscard]] QString tooMany(Store::Database &server) const;

    std::set<std::pair<QString, qint64>> m_facts;
    std::map<QString, Domain::TicketId> m_numbers; ///< day and number → ticket
    std::map<Domain::AppointmentId, Booking> m_bookings;
    std::map<Domain::AppointmentId, QString> m_cancelled; ///< and which station told it
    std::set<QString> m_denied;
    std::map<Domain::TicketId, Domain::LocationId> m_rooms;
    std::map<Domain::CallId, Domain::TicketId> m_calls;
    std::map<Domain::TicketId, int> m_announced;
    std::map<Domain::TicketId, Domain::QueueId> m_queues;
    std::set<Domain::QueueId> m_warned;
    std::map<Domain::SlotId, int> m_risked;
    std::set<QString> m_unsure; ///< stations whose facts may be lost
    QString m_broken;
};
} // namespace Simulation
