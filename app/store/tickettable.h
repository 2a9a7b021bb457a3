// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"
#include "store/transaction.h"

namespace Store {

/// Queues: who waits, who is called, who is inside.
class TicketTable
{
public:
    explicit TicketTable(Reader &reader)
        : m_reader(reader)
    {
    }

    [[nodiscard]] Base::Result<std::optional<Domain::Ticket>> ticket(const Domain::TicketId &id);
    [[nodiscard]] Base::Result<std::optional<Domain::Ticket>> numbered(
        const QString &number, QDate day);
    /// Who can be called now, next first; at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Domain::Ticket>> waiting(
        const Domain::QueueId &queue, QDate day, int limit = 1000);
    /// The place of one person who waits there already; nothing when she does not.
    [[nodiscard]] Base::Result<std::optional<Domain::Ticket>> waitingFor(
        const Domain::QueueId &queue, QDate day, const Domain::PatientId &patient);
    /// How many wait before `ticket` in its queue.
    [[nodiscard]] Base::Result<qint64> waitingBefore(const Domain::Ticket &ticket);
    /// Called or being served in `room`, latest call first.
    [[nodiscard]] Base::Result<std::vector<Domain::Ticket>> inRoom(
        const Domain::LocationId &room, QDate day);
    /// Everybody of the queue on `day` in the given state, earliest call first.
    [[nodiscard]] Base::Result<std::vector<Domain::Ticket>> inState(
        const Domain::QueueId &queue, QDate day, Domain::TicketState state);
    [[nodiscard]] Base::Result<std::vector<Domain::Ticket>> ofVisit(const Domain::VisitId &visit);
    /// All tickets of the house on `day`.
    [[nodiscard]] Base::Result<std::vector<Domain::Ticket>> ofDay(QDate day);
    /// Latest first, at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Domain::Call>> calls(
        const Domain::QueueId &queue, int limit);
    /// Of tickets of `day`, at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Domain::Call>> callsOn(
        const Domain::QueueId &queue, QDate day, int limit);
    /// Those of `from` to `to`, both included, latest first, at most `limit`.
    [[nodiscard]] Base::Result<std::vector<Domain::Call>> callsBetween(
        const Domain::QueueId &queue, Base::Instant from, Base::Instant to, int limit);
    /// Every call of one ticket, latest first.
    [[nodiscard]] Base::Result<std::vector<Domain::Call>> callsOf(const Domain::TicketId &ticket);
    /// The blocks of a station for a queue and day, lowest numbers first.
    [[nodiscard]] Base::Result<std::vector<Domain::NumberBlock>> blocks(
        const Domain::StationId &station, const Domain::QueueId &queue, QDate day);
    /// Its blocks of every queue on `fromDay` and later.
    [[nodiscard]] Base::Result<std::vector<Domain::NumberBlock>> blocksOf(
        const Domain::StationId &station, QDate fromDay);
    /// The highest number any station may give out for the queue that day; 0 before the first.
    [[nodiscard]] Base::Result<int> highestGranted(const Domain::QueueId &queue, QDate day);

private:
    Reader &m_reader;
};
}
