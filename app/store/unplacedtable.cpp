// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/unplacedtable.h"

namespace Store {

using namespace Domain;

template<>
const Mapping<Unplaced> &mapping<Unplaced>()
{
    static const auto map = Mapping<Unplaced>(QStringLiteral("unplaced"))
                                .column("id", &Unplaced::id)
                                .column("occasion", &Unplaced::occasion)
                                .column("cause", &Unplaced::cause)
                                .column("ticket_id", &Unplaced::ticketId)
                                .column("patient_id", &Unplaced::patientId)
                                .column("queue_id", &Unplaced::queueId)
                                .column("room_id", &Unplaced::roomId)
                                .column("practitioner_id", &Unplaced::practitionerId)
                                .column("service_day", &Unplaced::serviceDay)
                                .column("number", &Unplaced::number)
                                .column("was", &Unplaced::was)
                                .column("state", &Unplaced::state)
                                .column("slip", &Unplaced::slip)
                                .column("new_number", &Unplaced::newNumber)
                                .column("note", &Unplaced::note)
                                .column("made_at", &Unplaced::madeAt)
                                .column("settled_at", &Unplaced::settledAt);
    return map;
}

Base::Result<std::vector<Unplaced>> UnplacedTable::open(QDate day)
{
    // As `Domain::isOpen`.
    return m_reader.select<Unplaced>(
        {.where = QStringLiteral("service_day = ? AND (slip = 1 OR state IN (1, 3, 4))"),
            .values = {day.toString(Qt::ISODate)},
            .order = QStringLiteral("made_at, number, id")});
}

Base::Result<std::vector<Unplaced>> UnplacedTable::of(const QString &occasion)
{
    return m_reader.select<Unplaced>({.where = QStringLiteral("occasion = ?"),
        .values = {occasion},
        .order = QStringLiteral("number, id")});
}

Base::Result<std::vector<Unplaced>> UnplacedTable::settledAt(
    const PractitionerId &practitioner, Base::Instant at)
{
    return m_reader.select<Unplaced>(
        {.where = QStringLiteral("practitioner_id = ? AND settled_at = ? AND state = 5"),
            .values = {practitioner.text(), Base::toSeconds(at)},
            .order = QStringLiteral("number, id")});
}

Base::Result<std::vector<Unplaced>> UnplacedTable::ofTicket(const TicketId &ticket)
{
    return m_reader.select<Unplaced>({.where = QStringLiteral("ticket_id = ?"),
        .values = {ticket.text()},
        .order = QStringLiteral("made_at DESC, id")});
}
} // namespace Store
