// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/nextinline.h"

#include <algorithm>

#include "domain/queue/order.h"
#include "domain/queue/rules.h"
#include "operations/dutyoperations.h"
#include "store/claimtable.h"
#include "store/tickettable.h"
#include "store/visittable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
/// So many of the head of a queue are read at first: the next, the runner-up, and two that stand
/// before another door. Every further look is four times as long.
constexpr int FirstLook = 4;
constexpr int Longer = 4;
/// Behind so many of one queue nobody is looked for: they cannot all be unable to come.
constexpr int LongestLook = FirstLook * Longer * Longer * Longer * Longer;

/// A queue from which the station may call at all.
struct OpenQueue {
    QueueId id;
    Claims claims;
};

/// The heads of several queues in calling order.
struct Line {
    std::vector<Ticket> waiting; ///< nobody who was not read stands before one of them
    bool whole = true;           ///< nobody stands behind them
};

/// Every visit of the ticket's person on its day; its own alone when nobody knows whose it is.
Base::Result<std::vector<VisitId>> visitsOf(Context &context, const Ticket &ticket)
{
    std::vector<VisitId> ids;
    if (!ticket.visitId.isEmpty())
        ids.push_back(ticket.visitId);
    if (ticket.patientId.isEmpty())
        return ids;
    const auto visits =
        Store::VisitTable(context.transaction).of(ticket.patientId, ticket.serviceDay);
    if (!visits)
        return Base::passOn(visits);
    for (const Visit &visit : *visits) {
        if (visit.serviceDay == ticket.serviceDay && visit.id != ticket.visitId)
            ids.push_back(visit.id);
    }
    return ids;
}

/// Whether the person stands before another room's door already (edge 63).
Base::Result<bool> calledElsewhere(Context &context, const Ticket &ticket)
{
    const auto visits = visitsOf(context, ticket);
    if (!visits)
        return Base::passOn(visits);
    for (const VisitId &visit : *visits) {
        const auto others = Store::TicketTable(context.transaction).ofVisit(visit);
        if (!others)
            return Base::passOn(others);
        const bool open = std::any_of(others->begin(), others->end(), [&](const Ticket &other) {
            return other.id != ticket.id && other.serviceDay == ticket.serviceDay
                && (other.state == TicketState::Called || other.state == TicketState::Serving);
        });
        if (open)
            return true;
    }
    return false;
}

/// Errors: Conflict `queue-claimed` when other stations call alone from all of `queues`.
Base::Result<std::vector<OpenQueue>> openQueues(
    Context &context, const std::vector<QueueId> &queues, const RoomCall &by)
{
    std::vector<OpenQueue> open;
    QString holder;
    for (const QueueId &queue : queues) {
        auto claims = Store::ClaimTable(context.transaction).ofQueue(queue, by.serviceDay);
        if (!claims)
            return Base::passOn(claims);
        if (claims->whole() != nullptr && claims->whole()->stationId != context.station)
            holder = claims->whole()->stationId.text();
        else
            open.push_back({queue, std::move(*claims)});
    }
    if (open.empty())
        return Base::fail(ErrorKind::Conflict, "queue-claimed", holder);
    return open;
}

/// The line as far as the first `looked` of each queue tell it.
Base::Result<Line> lineOf(
    Context &context, const std::vector<OpenQueue> &queues, QDate day, int looked)
{
    Line line;
    std::vector<Ticket> ends; // of the queues that go on
    for (const OpenQueue &queue : queues) {
        const auto head = Store::TicketTable(context.transaction).waiting(queue.id, day, looked);
        if (!head)
            return Base::passOn(head);
        line.waiting.insert(line.waiting.end(), head->begin(), head->end());
        if (static_cast<int>(head->size()) == looked)
            ends.push_back(head->back());
    }
    line.whole = ends.empty();
    std::ranges::stable_sort(line.waiting, Domain::before);
    const auto unsure = std::ranges::find_if(line.waiting, [&ends](const Ticket &one) {
        return std::ranges::any_of(ends, [&one](const Ticket &end) {
            return one.queueId != end.queueId && !Domain::before(one, end);
        });
    });
    line.waiting.erase(unsure, line.waiting.end());
    return line;
}

/// Whether the room may call her now. `keptFor` is set when she is kept for another one.
Base::Result<bool> mayCall(Context &context,
    const Ticket &ticket,
    const std::vector<OpenQueue> &queues,
    const RoomCall &by,
    LocationId &keptFor)
{
    if (!mayOffer(ticket, context.at))
        return false; // has just been called in vain
    const auto queue = std::ranges::find(queues, ticket.queueId, &OpenQueue::id);
    if (!queue->claims.leave(ticket.id, {context.station, by.roomId})) {
        if (keptFor.isEmpty())
            keptFor = queue->claims.of(ticket.id)->roomId;
        return false;
    }
    const auto elsewhere = calledElsewhere(context, ticket);
    if (!elsewhere)
        return Base::passOn(elsewhere);
    if (*elsewhere)
        return false;
    return mayCallHere(context, ticket, by.roomId);
}
} // namespace

Base::Result<NextInLine> nextInLine(
    Context &context, const std::vector<QueueId> &queues, const RoomCall &by)
{
    const auto open = openQueues(context, queues, by);
    if (!open)
        return Base::passOn(open);
    NextInLine found;
    size_t asked = 0;
    for (int looked = FirstLook;; looked *= Longer) {
        const auto line = lineOf(context, *open, by.serviceDay, looked);
        if (!line)
            return Base::passOn(line);
        for (; asked < line->waiting.size(); ++asked) {
            const Ticket &ticket = line->waiting[asked];
            if (found.next) {
                found.runnerUp = ticket;
                return found;
            }
            const auto may = mayCall(context, ticket, *open, by, found.keptFor);
            if (!may)
                return Base::passOn(may);
            if (*may)
                found.next = ticket;
        }
        if (line->whole || looked >= LongestLook)
            return found;
    }
}
} // namespace Operations
