// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/queue/boardcontent.h"

#include <algorithm>

#include <QHash>
#include <QSet>

#include "domain/queue/order.h"
#include "sync/view.h"

namespace Presentation {

using Domain::Ticket;
using Domain::TicketState;

namespace {

/// Announcements looked through for one that still holds; no house has more rooms on one queue.
constexpr int LatestCalls = 50;

struct Line {
    std::vector<Ticket> waiting;
    std::vector<Ticket> inside;      ///< called or being served
    std::vector<Domain::Call> calls; ///< latest first
};

template<typename Row>
void append(std::vector<Row> &all, std::vector<Row> more)
{
    all.insert(
        all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Base::Result<void> readQueue(
    Sync::TicketTable &table, const Domain::QueueId &queue, QDate day, Line &line)
{
    auto waiting = table.waiting(queue, day);
    if (!waiting)
        return Base::passOn(waiting);
    append(line.waiting, std::move(*waiting));
    for (const TicketState state : {TicketState::Called, TicketState::Serving}) {
        auto inside = table.inState(queue, day, state);
        if (!inside)
            return Base::passOn(inside);
        append(line.inside, std::move(*inside));
    }
    auto calls = table.calls(queue, LatestCalls);
    if (!calls)
        return Base::passOn(calls);
    append(line.calls, std::move(*calls));
    return {};
}

Base::Result<Line> readLine(Sync::Reader &reader, const Domain::DepartmentId &department, QDate day)
{
    const auto queues = Sync::DirectoryTable(reader).queues();
    if (!queues)
        return Base::passOn(queues);
    Line line;
    Sync::TicketTable table(reader);
    for (const Domain::Queue &queue : *queues) {
        if (queue.departmentId != department)
            continue;
        if (const auto read = readQueue(table, queue.id, day, line); !read)
            return Base::passOn(read);
    }
    std::sort(line.waiting.begin(), line.waiting.end(), Domain::before);
    std::stable_sort(line.calls.begin(), line.calls.end(), [](const auto &one, const auto &other) {
        return one.calledAt > other.calledAt;
    });
    return line;
}

QString nameFor(BoardNaming naming, const QString &maskedName)
{
    return naming == BoardNaming::MaskedNames ? maskedName : QString();
}

BoardCall callOf(const Domain::Call &call, const Ticket &ticket, BoardNaming naming)
{
    return {call.id,
        call.number,
        nameFor(naming, call.maskedName),
        {},
        call.roomId,
        ticket.state,
        call.calledAt,
        ticket.needs};
}

/// The last announcement of somebody who still stands before a door or sits behind it; else the
/// day's last one that was not taken back (edge 67).
Base::Result<std::optional<BoardCall>> lastCall(
    Sync::Reader &reader, const Line &line, QDate day, BoardNaming naming)
{
    for (const Domain::Call &call : line.calls) {
        const auto holds =
            std::find_if(line.inside.begin(), line.inside.end(), [&call](const Ticket &ticket) {
                return ticket.id == call.ticketId && ticket.roomId == call.roomId;
            });
        if (holds != line.inside.end())
            return callOf(call, *holds, naming);
    }
    for (const Domain::Call &call : line.calls) {
        const auto ticket = Sync::TicketTable(reader).ticket(call.ticketId);
        if (!ticket)
            return Base::passOn(ticket);
        if (*ticket && (*ticket)->serviceDay == day && (*ticket)->state != TicketState::Waiting)
            return callOf(call, **ticket, naming);
    }
    return std::optional<BoardCall>{};
}

/// Announcements of the last `RecentTime` that the people concerned may still look for, each
/// person's last one. Whoever waits again (taken back) or is done needs no door.
Base::Result<std::vector<BoardCall>> recentCalls(
    Sync::Reader &reader, const Line &line, Base::Instant now, BoardNaming naming)
{
    std::vector<BoardCall> recent;
    QSet<Domain::TicketId> seen;
    for (const Domain::Call &call : line.calls) {
        if (now - call.calledAt >= RecentTime || seen.contains(call.ticketId))
            continue;
        seen.insert(call.ticketId);
        const auto ticket = Sync::TicketTable(reader).ticket(call.ticketId);
        if (!ticket)
            return Base::passOn(ticket);
        if (!*ticket)
            continue;
        const TicketState state = (*ticket)->state;
        const bool here = state == TicketState::Called || state == TicketState::Serving;
        if (here ? (*ticket)->roomId == call.roomId : state == TicketState::Missed)
            recent.push_back(callOf(call, **ticket, naming));
    }
    return recent;
}

Base::Result<std::vector<Base::LocalText>> noticesFor(
    Sync::DirectoryTable &directory, const Domain::DepartmentId &department, Base::Instant now)
{
    const auto all = directory.notices(now);
    if (!all)
        return Base::passOn(all);
    std::vector<Base::LocalText> texts;
    for (const Domain::Notice &notice : *all) {
        if (notice.departmentId.isEmpty() || notice.departmentId == department)
            texts.push_back(notice.text);
    }
    return texts;
}

using Places = QHash<Domain::LocationId, Domain::Location>;

Base::Result<Places> places(Sync::DirectoryTable &directory)
{
    auto locations = directory.locations();
    if (!locations)
        return Base::passOn(locations);
    Places byId;
    for (const Domain::Location &location : *locations)
        byId.insert(location.id, location);
    return byId;
}

Base::LocalText placeText(const Places &places, const Domain::LocationId &waitingArea)
{
    const Domain::Location area = places.value(waitingArea);
    const Domain::Location floor = places.value(area.parentId);
    if (floor.kind != Domain::LocationKind::Floor)
        return area.name;
    return {floor.name.zh + QLatin1Char(' ') + area.name.zh,
        floor.name.en.isEmpty() || area.name.en.isEmpty()
            ? QString()
            : floor.name.en + QStringLiteral(", ") + area.name.en};
}

std::vector<BoardRoom> otherRooms(const Line &line,
    const std::vector<Domain::PractitionerRole> &roles,
    const Places &places,
    const Domain::LocationId &except,
    BoardNaming naming)
{
    QHash<Domain::LocationId, BoardRoom> byRoom;
    for (const Domain::PractitionerRole &role : roles)
        byRoom.insert(role.roomId, {places.value(role.roomId).name, {}, {}});
    auto inside = line.inside;
    std::sort(inside.begin(), inside.end(), [](const Ticket &one, const Ticket &other) {
        return one.calledAt < other.calledAt;
    });
    for (const Ticket &ticket : inside)
        byRoom.insert(ticket.roomId,
            {places.value(ticket.roomId).name, ticket.number, nameFor(naming, ticket.maskedName)});
    byRoom.remove(except);
    byRoom.remove({});
    std::vector<BoardRoom> rooms(byRoom.cbegin(), byRoom.cend());
    std::sort(rooms.begin(), rooms.end(), [](const BoardRoom &one, const BoardRoom &other) {
        if (one.number.isEmpty() != other.number.isEmpty())
            return other.number.isEmpty();
        return one.room.zh < other.room.zh;
    });
    return rooms;
}
} // namespace

BoardReason boardReason(const Ticket &ticket)
{
    switch (ticket.ticketClass) {
    case Domain::TicketClass::EmergencyI:
    case Domain::TicketClass::EmergencyII:
    case Domain::TicketClass::EmergencyIII:
    case Domain::TicketClass::EmergencyIV:
        return BoardReason::Emergency;
    default:
        break;
    }
    if (ticket.missCount > 0)
        return BoardReason::Returned;
    if (ticket.ticketClass == Domain::TicketClass::Return)
        return BoardReason::Results;
    if (ticket.statutory != Domain::Statutory::None)
        return BoardReason::Priority;
    return ticket.ticketClass == Domain::TicketClass::Booked ? BoardReason::Booked
                                                             : BoardReason::WalkIn;
}

Base::Result<BoardContent> readBoard(Sync::Reader &reader,
    const Domain::DepartmentId &department,
    QDate day,
    Base::Instant now,
    BoardNaming naming)
{
    Sync::DirectoryTable directory(reader);
    const auto departments = directory.departments();
    if (!departments)
        return Base::passOn(departments);
    const auto found = std::find_if(departments->begin(),
        departments->end(),
        [&department](const Domain::Department &one) { return one.id == department; });
    if (found == departments->end())
        return Base::fail(Base::ErrorKind::NotFound, "no-department", department.text());
    const auto locations = places(directory);
    if (!locations)
        return Base::passOn(locations);
    const auto roles = directory.rolesOf(department);
    if (!roles)
        return Base::passOn(roles);
    const auto line = readLine(reader, department, day);
    if (!line)
        return Base::passOn(line);
    auto call = lastCall(reader, *line, day, naming);
    if (!call)
        return Base::passOn(call);
    auto recent = recentCalls(reader, *line, now, naming);
    if (!recent)
        return Base::passOn(recent);
    auto notices = noticesFor(directory, department, now);
    if (!notices)
        return Base::passOn(notices);

    BoardContent content;
    content.departmentId = department;
    content.department = found->name;
    content.place = placeText(*locations, found->waitingAreaId);
    content.call = std::move(*call);
    if (content.call)
        content.call->room = locations->value(content.call->roomId).name;
    content.recent = std::move(*recent);
    std::erase_if(content.recent, [&content](const BoardCall &one) {
        return content.call && one.callId == content.call->callId;
    });
    for (BoardCall &one : content.recent)
        one.room = locations->value(one.roomId).name;
    content.notices = std::move(*notices);
    content.rooms = otherRooms(*line,
        *roles,
        *locations,
        content.call ? content.call->roomId : Domain::LocationId(),
        naming);
    content.waiting = static_cast<int>(line->waiting.size());
    for (const Ticket &ticket : line->waiting) {
        if (content.next.size() == MostNext)
            break;
        content.next.push_back(
            {ticket.number, nameFor(naming, ticket.maskedName), boardReason(ticket)});
    }
    return content;
}
} // namespace Presentation
