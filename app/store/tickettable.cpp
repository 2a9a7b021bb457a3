// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tickettable.h"

namespace Store {

using namespace Domain;

namespace {
constexpr int MostPerDay = 20000; // a large hospital sees some 10,000 people a day

QString text(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// Only in this order does the index `ticket_order` give call-next its first row at once.
const auto CallingOrder = QStringLiteral("lane, order_key, t0, sequence");
}

template<>
const Mapping<Queue> &mapping<Queue>()
{
    static const auto map = Mapping<Queue>(QStringLiteral("queue"))
                                .column("id", &Queue::id)
                                .column("department_id", &Queue::departmentId)
                                .column("practitioner_id", &Queue::practitionerId)
                                .column("letter", &Queue::letter);
    return map;
}

template<>
const Mapping<Ticket> &mapping<Ticket>()
{
    static const auto map = Mapping<Ticket>(QStringLiteral("ticket"))
                                .column("id", &Ticket::id)
                                .column("number", &Ticket::number)
                                .column("queue_id", &Ticket::queueId)
                                .column("visit_id", &Ticket::visitId)
                                .column("step_id", &Ticket::stepId)
                                .column("patient_id", &Ticket::patientId)
                                .column("masked_name", &Ticket::maskedName)
                                .column("appointment_id", &Ticket::appointmentId)
                                .column("service_day", &Ticket::serviceDay)
                                .column("class", &Ticket::ticketClass)
                                .column("statutory", &Ticket::statutory)
                                .column("state", &Ticket::state)
                                .column("lane", &Ticket::lane)
                                .column("t0", &Ticket::t0)
                                .column("credit_s", &Ticket::creditSeconds)
                                .column("adjust_ms", &Ticket::adjustMs)
                                .column("sequence", &Ticket::sequence)
                                .column("order_key", &Ticket::orderKey)
                                .column("room_id", &Ticket::roomId)
                                .column("checked_in_at", &Ticket::checkedInAt)
                                .column("called_at", &Ticket::calledAt)
                                .column("call_count", &Ticket::callCount)
                                .column("started_at", &Ticket::startedAt)
                                .column("finished_at", &Ticket::finishedAt)
                                .column("miss_count", &Ticket::missCount)
                                .column("parked_at", &Ticket::parkedAt)
                                .column("parked_s", &Ticket::parkedSeconds)
                                .column("needs", &Ticket::needs)
                                .column("cool_until_at", &Ticket::coolUntil)
                                .column("park_count", &Ticket::parkCount)
                                .column("park_reason", &Ticket::parkReason)
                                .column("parked_by_id", &Ticket::parkedBy)
                                .column("left_at", &Ticket::leftAt)
                                .column("earlier_places", &Ticket::earlierPlaces)
                                .column("practitioner_id", &Ticket::practitionerId)
                                .column("told_at", &Ticket::toldAt)
                                .column("told_median_s", &Ticket::toldMedianS)
                                .column("told_upper_s", &Ticket::toldUpperS)
                                .column("raw_median_s", &Ticket::rawMedianS)
                                .column("raw_upper_s", &Ticket::rawUpperS)
                                .column("last_act", &Ticket::lastAct);
    return map;
}

template<>
const Mapping<NumberBlock> &mapping<NumberBlock>()
{
    static const auto map = Mapping<NumberBlock>(QStringLiteral("number_block"))
                                .column("id", &NumberBlock::id)
                                .column("station_id", &NumberBlock::stationId)
                                .column("queue_id", &NumberBlock::queueId)
                                .column("service_day", &NumberBlock::serviceDay)
                                .column("first_number", &NumberBlock::from)
                                .column("last_number", &NumberBlock::to)
                                .column("used", &NumberBlock::used);
    return map;
}

template<>
const Mapping<Call> &mapping<Call>()
{
    static const auto map = Mapping<Call>(QStringLiteral("call"))
                                .column("id", &Call::id)
                                .column("ticket_id", &Call::ticketId)
                                .column("queue_id", &Call::queueId)
                                .column("room_id", &Call::roomId)
                                .column("number", &Call::number)
                                .column("masked_name", &Call::maskedName)
                                .column("called_at", &Call::calledAt)
                                .column("policy_version", &Call::policyVersion)
                                .column("waited_s", &Call::waitedSeconds)
                                .column("credit_s", &Call::creditSeconds)
                                .column("runner_up_id", &Call::runnerUpId)
                                .column("runner_up_waited_s", &Call::runnerUpWaitedSeconds)
                                .column("runner_up_credit_s", &Call::runnerUpCreditSeconds)
                                .column("reason", &Call::reason)
                                .column("adjust_ms", &Call::adjustMs)
                                .column("runner_up_adjust_ms", &Call::runnerUpAdjustMs)
                                .column("credits", &Call::credits)
                                .column("runner_up_credits", &Call::runnerUpCredits);
    return map;
}

Base::Result<std::optional<Ticket>> TicketTable::ticket(const TicketId &id)
{
    return m_reader.get<Ticket>(id);
}

Base::Result<std::optional<Ticket>> TicketTable::numbered(const QString &number, QDate day)
{
    auto tickets = m_reader.select<Ticket>({ .where = QStringLiteral("service_day = ? AND number = ?"),
        .values = { text(day), number },
        .limit = 1 });
    if (!tickets)
        return Base::passOn(tickets);
    return tickets->empty() ? std::optional<Ticket> {} : std::optional<Ticket>(tickets->front());
}

Base::Result<std::vector<Ticket>> TicketTable::waiting(const QueueId &queue, QDate day, int limit)
{
    return m_reader.select<Ticket>(
        { .where = QStringLiteral("queue_id = ? AND state = 1 AND service_day = ?"),
            .values = { queue.text(), text(day) },
            .order = CallingOrder,
            .limit = limit });
}

Base::Result<std::optional<Ticket>> TicketTable::waitingFor(
    const QueueId &queue, QDate day, const PatientId &patient)
{
    auto tickets = m_reader.select<Ticket>(
        { .where = QStringLiteral(
              "queue_id = ? AND state = 1 AND service_day = ? AND patient_id = ?"),
            .values = { queue.text(), text(day), patient.text() },
            .order = CallingOrder,
            .limit = 1 });
    if (!tickets)
        return Base::passOn(tickets);
    return tickets->empty() ? std::optional<Ticket> {} : std::optional<Ticket>(tickets->front());
}

Base::Result<qint64> TicketTable::waitingBefore(const Ticket &ticket)
{
    return m_reader.count(mapping<Ticket>().shape(),
        { .where = QStringLiteral("queue_id = ? AND state = 1 AND service_day = ? AND "
                                  "(lane, order_key, t0, sequence) < (?, ?, ?, ?)"),
            .values = { ticket.queueId.text(), text(ticket.serviceDay), ticket.lane,
                ticket.orderKey, Base::toSeconds(ticket.t0), ticket.sequence } });
}

Base::Result<std::vector<Ticket>> TicketTable::inRoom(const LocationId &room, QDate day)
{
    return m_reader.select<Ticket>(
        { .where = QStringLiteral("room_id = ? AND service_day = ? AND state IN (2, 3)"),
            .values = { room.text(), text(day) },
            .order = QStringLiteral("called_at DESC, id") });
}

Base::Result<std::vector<Ticket>> TicketTable::inState(
    const QueueId &queue, QDate day, TicketState state)
{
    return m_reader.select<Ticket>(
        { .where = QStringLiteral("queue_id = ? AND state = ? AND service_day = ?"),
            .values = { queue.text(), static_cast<int>(state), text(day) },
            .order = QStringLiteral("called_at, sequence") });
}

Base::Result<std::vector<Ticket>> TicketTable::ofVisit(const VisitId &visit)
{
    return m_reader.select<Ticket>({ .where = QStringLiteral("visit_id = ?"),
        .values = { visit.text() },
        .order = QStringLiteral("checked_in_at, sequence") });
}

Base::Result<std::vector<Ticket>> TicketTable::ofDay(QDate day)
{
    return m_reader.select<Ticket>({ .where = QStringLiteral("service_day = ?"),
        .values = { text(day) },
        .order = QStringLiteral("checked_in_at, id"),
        .limit = MostPerDay });
}

Base::Result<std::vector<Call>> TicketTable::calls(const QueueId &queue, int limit)
{
    return m_reader.select<Call>({ .where = QStringLiteral("queue_id = ?"),
        .values = { queue.text() },
        .order = QStringLiteral("called_at DESC, id"),
        .limit = limit });
}

Base::Result<std::vector<Call>> TicketTable::callsOn(const QueueId &queue, QDate day, int limit)
{
    // A day and a half around its noon in UTC holds every zone's day; who came after midnight is
    // told apart by the ticket.
    return m_reader.select<Call>(
        { .where = QStringLiteral("queue_id = ? AND called_at >= ? AND called_at < ? AND ticket_id "
                                  "IN (SELECT id FROM ticket WHERE service_day = ?)"),
            .values = { queue.text(), day.addDays(-1).startOfDay(Qt::UTC).toSecsSinceEpoch(),
                day.addDays(2).startOfDay(Qt::UTC).toSecsSinceEpoch(), text(day) },
            .order = QStringLiteral("called_at DESC, id"),
            .limit = limit });
}

Base::Result<std::vector<Call>> TicketTable::callsBetween(
    const QueueId &queue, Base::Instant from, Base::Instant to, int limit)
{
    return m_reader.select<Call>(
        { .where = QStringLiteral("queue_id = ? AND called_at >= ? AND called_at <= ?"),
            .values = { queue.text(), Base::toSeconds(from), Base::toSeconds(to) },
            .order = QStringLiteral("called_at DESC, id"),
            .limit = limit });
}

Base::Result<std::vector<Call>> TicketTable::callsOf(const TicketId &ticket)
{
    return m_reader.select<Call>({ .where = QStringLiteral("ticket_id = ?"),
        .values = { ticket.text() },
        .order = QStringLiteral("called_at DESC, id") });
}

Base::Result<std::vector<NumberBlock>> TicketTable::blocksOf(
    const StationId &station, QDate fromDay)
{
    return m_reader.select<NumberBlock>(
        { .where = QStringLiteral("station_id = ? AND service_day >= ?"),
            .values = { station.text(), text(fromDay) } });
}

Base::Result<std::vector<NumberBlock>> TicketTable::blocks(
    const StationId &station, const QueueId &queue, QDate day)
{
    return m_reader.select<NumberBlock>(
        { .where = QStringLiteral("station_id = ? AND queue_id = ? AND service_day = ?"),
            .values = { station.text(), queue.text(), text(day) },
            .order = QStringLiteral("first_number") });
}

Base::Result<int> TicketTable::highestGranted(const QueueId &queue, QDate day)
{
    const auto highest
        = m_reader.select<NumberBlock>({ .where = QStringLiteral("queue_id = ? AND service_day = ?"),
            .values = { queue.text(), text(day) },
            .order = QStringLiteral("last_number DESC"),
            .limit = 1 });
    if (!highest)
        return Base::passOn(highest);
    return highest->empty() ? 0 : highest->front().to;
}
}
