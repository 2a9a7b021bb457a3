// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include "mutants.h"
#include "operations/bookingoperations.h"
#include "operations/claimoperations.h"
#include "operations/leaseoperations.h"
#include "operations/queueoperations.h"
#include "operations/roomoperations.h"
#include "operations/ticketnumber.h"
#include "smallhospital.h"
#include "store/claimtable.h"
#include "store/dutytable.h"
#include "store/slottable.h"
#include "store/tickettable.h"

namespace Simulation {

using namespace Domain;
using namespace Operations;

namespace {
/// A half hour of today or tomorrow.
struct Place {
    SlotId slot;
    int capacity = 0;
};

Place placeOf(QDate today, quint32 choice)
{
    constexpr int FirstMinute = 17 * 60;
    const int doctor = static_cast<int>(choice % 3) + 1;
    const int minute = FirstMinute + (doctor == 3 ? static_cast<int>(choice / 8 % 2) * 30 : 0);
    const QString day = today.addDays(choice / 64 % 2).toString(QStringLiteral("yyyyMMdd"));
    return {SlotId(QStringLiteral("role-%1.%2.%3").arg(doctor).arg(day).arg(minute)),
        SmallHospital::places(doctor)};
}

int capacityOf(const SlotId &slot)
{
    return SmallHospital::places(slot.text().mid(5, 1).toInt());
}

bool isDesk(const StationNode &node)
{
    return node.station->role() == Role::Reception;
}
} // namespace

void People::act(StationNode &node, What what, quint32 choice)
{
    if (!node.isReady() || node.station->role() == Role::Board)
        return;
    if (node.doubtful && !m_world.isTrusted(node) && what >= What::CallNext)
        return; // nobody is called by a machine whose disk is an older one: nobody would know
    switch (what) {
    case What::Register:
    case What::Ticket:
        return draw(node, what == What::Register, choice);
    case What::Book:
        return book(node, choice);
    case What::BookLeased:
        return bookLeased(node, choice);
    case What::Cancel:
        return cancel(node, choice);
    case What::CallNext:
        return callNext(node, choice);
    case What::Return:
        return comeBack(node, choice);
    case What::Turn:
        return turn(node, choice);
    case What::ClaimQueue:
        return claimQueue(node);
    case What::TakeOver:
        return takeOver(node);
    default:
        return serve(node, what);
    }
}

bool People::confirm(StationNode &node, const Request &request)
{
    const auto outcome = node.station->record(request);
    m_world.note(QStringLiteral("s%1 %2: %3")
                     .arg(node.place)
                     .arg(request.name, outcome ? "ok" : outcome.error().code));
    if (outcome && !node.doubtful)
        m_world.m_ledger.fact(node.station->id().text(), node.station->state().nextSeq - 1);
    return outcome.has_value();
}

VisitStart People::arrival(StationNode &node, bool newcomer, const TicketOrder &order) const
{
    Sync::Station &station = *node.station;
    VisitStart start;
    start.visit.id = station.random().id<VisitId>();
    start.visit.token = station.random().token();
    start.visit.serviceDay = order.ticket.serviceDay;
    VisitStep step;
    step.id = order.ticket.stepId;
    step.visitId = start.visit.id;
    step.position = 1;
    step.kind = StepKind::Consult;
    step.state = StepState::Active;
    start.steps = {step};
    start.ticket = order;
    start.ticket->ticket.visitId = start.visit.id;
    if (newcomer) {
        PatientDraft draft;
        draft.patient.id = station.random().id<PatientId>();
        draft.patient.name = QStringLiteral("测试");
        draft.identifiers = {
            {{}, draft.patient.id, IdentifierKind::Imported, draft.patient.id.text()}};
        start.visit.patientId = draft.patient.id;
        start.newPatient = draft;
    }
    return start;
}

void People::draw(StationNode &node, bool newcomer, quint32 choice)
{
    Sync::Station &station = *node.station;
    const auto &queues = SmallHospital::queues();
    const Queue &queue = queues[choice / 16 % 2];
    Store::Reader reader = station.reader();
    const auto next = nextNumber(reader, station.id(), queue, station.today());
    if (!next)
        return;
    TicketOrder order;
    order.ticket.id = station.random().id<TicketId>();
    order.ticket.number = next->number;
    order.ticket.sequence = next->sequence;
    order.ticket.queueId = queue.id;
    order.ticket.serviceDay = station.today();
    order.blockId = next->blockId;
    if (choice % 5 == 0) { // known here by her card, and perhaps elsewhere too
        const auto &patients = SmallHospital::patients();
        order.ticket.patientId = patients[choice / 5 % patients.size()];
    }
    bool told = false;
    if (!newcomer && choice % 3 == 0) {
        told = confirm(node, issueTicket(order, station.now()));
    } else {
        order.ticket.stepId = station.random().id<StepId>();
        told = confirm(node, startVisit(arrival(node, newcomer, order), station.now()));
    }
    if (told && !node.doubtful)
        m_world.m_ledger.ticket(order.ticket);
}

void People::book(StationNode &node, quint32 choice)
{
    Sync::Station &station = *node.station;
    const Place place = placeOf(station.today(), choice);
    const auto &patients = SmallHospital::patients();
    BookingWish wish;
    wish.id = station.random().id<AppointmentId>();
    wish.slotId = place.slot;
    wish.patientId = patients[choice / 128 % patients.size()];
    wish.bookedByRelation = wish.id.text(); // the wish itself: an act of it happens once
    ask(node, wish, place.capacity);
}

void People::ask(StationNode &node, const BookingWish &wish, int capacity)
{
    const auto answered = [this, &node, wish, capacity](const Outcome &outcome) {
        if (node.disk.isDead())
            return;
        m_world.note(QStringLiteral("s%1 answer to booking %2: %3")
                         .arg(node.place)
                         .arg(wish.id.text(), outcome ? "ok" : outcome.error().code));
        if (!outcome) {
            const QString code = outcome.error().code;
            const bool again = wish.id.text() != wish.bookedByRelation;
            if (code == QLatin1String("being-confirmed")
                || (again && code == QLatin1String("offline")))
                retry(node, wish, capacity);
            else if (outcome.error().kind != Base::ErrorKind::Unavailable)
                m_world.m_ledger.denied(wish.bookedByRelation);
            return;
        }
        const auto given = Store::fromRecord<Appointment>(
            outcome->value(QStringLiteral("appointment")).toObject());
        if (given && given->status == AppointmentStatus::Booked)
            m_world.m_ledger.booked(wish.id, wish.slotId, capacity, node.station->id().text());
    };
    node.station->request(confirmBooking(wish, node.station->now()), node.person.get(), answered);
}

/// Nobody does that: an unanswered wish is on its way, and its result will be seen.
void People::retry(StationNode &node, BookingWish wish, int capacity)
{
    if (!mutant("new_id_on_retry"))
        return;
    wish.id = node.random.id<AppointmentId>();
    m_world.m_timeline.after(std::chrono::seconds(5), [this, &node, wish, capacity] {
        if (node.isReady())
            ask(node, wish, capacity);
    });
}

/// The station promises a place that it holds, with the server or without.
void People::bookLeased(StationNode &node, quint32 choice)
{
    Sync::Station &station = *node.station;
    Store::Reader reader = station.reader();
    const auto leases = Store::SlotTable(reader).leasesOf(station.id(), station.today());
    std::vector<SlotId> held;
    for (const Lease &lease : leases ? *leases : std::vector<Lease>{}) {
        if (lease.left() > 0 && lease.serviceDay <= station.today().addDays(1))
            held.push_back(lease.slotId);
    }
    if (held.empty())
        return;
    const auto &patients = SmallHospital::patients();
    BookingWish wish;
    wish.id = station.random().id<AppointmentId>();
    wish.slotId = held[choice % held.size()];
    wish.patientId = patients[choice / 128 % patients.size()];
    wish.bookedByRelation = wish.id.text();
    const auto appointment = leasedAppointment(reader, wish, station.now());
    if (appointment && confirm(node, Operations::bookLeased({*appointment, {}}, station.now()))
        && !node.doubtful)
        m_world.m_ledger.booked(wish.id, wish.slotId, capacityOf(wish.slotId), station.id().text());
}

void People::cancel(StationNode &node, quint32 choice)
{
    std::vector<AppointmentId> held;
    for (const auto &[id, booking] : m_world.m_ledger.bookings()) {
        if (!booking.cancelled)
            held.push_back(id);
    }
    if (held.empty())
        return;
    const AppointmentId id = held[choice % held.size()];
    if (!confirm(node, cancelBooking(id, {}, node.station->now())))
        return;
    if (node.doubtful)
        m_world.m_ledger.dropped(id);
    else
        m_world.m_ledger.cancelled(id, node.station->id().text());
}

void People::callNext(StationNode &node, quint32 choice)
{
    Sync::Station &station = *node.station;
    if (!isDesk(node) || node.inRoom)
        return;
    Store::Reader reader = station.reader();
    const auto open = Store::TicketTable(reader).inRoom(node.room(), station.today());
    if (open && !open->empty()) { // called before, and the answer was lost
        node.inRoom = open->front();
        m_world.m_ledger.called(open->front().id, node.room());
        m_world.m_ledger.announced(open->front().id, open->front().callCount);
        return;
    }
    const auto &queues = SmallHospital::queues();
    const QueueId queue = queues[choice % 8 == 0 ? 1 - node.queue : node.queue].id;
    if (station.contact() == Sync::Contact::Lost)
        return callAlone(node, queue);
    const RoomCall call{station.random().id<CallId>(), queue, node.room(), station.today()};
    station.request(Operations::callNext(call, station.now()),
        node.person.get(),
        [this, &node, call](const Outcome &outcome) {
            if (node.disk.isDead())
                return;
            const TicketId ticket(
                outcome ? outcome->value(QStringLiteral("ticket")).toString() : QString());
            m_world.note(QStringLiteral("s%1 answer to call: %2")
                             .arg(node.place)
                             .arg(outcome ? ticket.text() : outcome.error().code));
            if (ticket.isEmpty())
                return;
            m_world.m_ledger.called(ticket, node.room());
            m_world.m_ledger.callAnswered(call.callId, ticket);
            m_world.m_ledger.announced(ticket, 1);
            Store::Reader again = node.station->reader();
            const auto row = again.get<Ticket>(ticket);
            if (row && *row)
                node.inRoom = **row;
        });
}

/// Whoever waits and was claimed beforehand.
void People::callAlone(StationNode &node, const QueueId &queue)
{
    Sync::Station &station = *node.station;
    Store::Reader reader = station.reader();
    const auto waiting = Store::TicketTable(reader).waiting(queue, station.today());
    const auto claims = Store::ClaimTable(reader).ofQueue(queue, station.today());
    if (!waiting || !claims)
        return;
    const Caller caller{station.id(), node.room()};
    for (const Ticket &ticket : *waiting) {
        if (!claims->allowAlone(ticket.id, caller) && !mutant("local_call"))
            continue;
        const RoomCall call{station.random().id<CallId>(), queue, node.room(), station.today()};
        if (!confirm(node, callClaimed(call, ticket, station.now())))
            return;
        m_world.m_ledger.called(ticket.id, node.room());
        m_world.m_ledger.announced(ticket.id, 1);
        const auto row = reader.get<Ticket>(ticket.id);
        if (row && *row)
            node.inRoom = **row;
        return;
    }
}

/// The desk works at the other queue, and mostly says so: of its room, from which queues it calls.
void People::turn(StationNode &node, quint32 choice)
{
    Sync::Station &station = *node.station;
    node.queue = 1 - node.queue;
    const auto &queues = SmallHospital::queues();
    station.callFor(queues[node.queue].id, node.room());
    constexpr quint32 Silent = 4;
    if (!isDesk(node) || choice % Silent == 0)
        return;
    Store::Reader reader = station.reader();
    const auto duty = Store::DutyTable(reader).duty(node.room(), station.today());
    if (!duty)
        return;
    RoomOrder order;
    order.roomId = node.room();
    order.serviceDay = station.today();
    if (*duty) {
        order.seenPractitionerId = (*duty)->practitionerId;
        order.seenQueues = (*duty)->queueIds;
    }
    order.queues = {queues[node.queue].id};
    if (choice % Silent == 1)
        order.queues.push_back(queues[1 - node.queue].id);
    (void)confirm(node, assignRoom(order, station.now()));
}

void People::claimQueue(StationNode &node)
{
    Sync::Station &station = *node.station;
    if (!isDesk(node))
        return;
    const QueueId queue = SmallHospital::queues()[node.queue].id;
    Store::Reader reader = station.reader();
    const auto claims = Store::ClaimTable(reader).ofQueue(queue, station.today());
    if (!claims)
        return;
    const Claim *whole = claims->whole();
    if (whole != nullptr && whole->stationId == station.id()) {
        (void)confirm(node, releaseClaims({whole->id}, station.now()));
        return;
    }
    station.request(Operations::claimQueue(queue, station.today(), station.now()),
        node.person.get(),
        [this, &node](const Outcome &outcome) {
            m_world.note(QStringLiteral("s%1 answer to claim: %2")
                             .arg(node.place)
                             .arg(outcome ? "ok" : outcome.error().code));
        });
}

/// Who is told that he may be called by two rooms from now on cannot be surprised by it.
void People::takeOver(StationNode &node)
{
    Sync::Station &station = *node.station;
    if (!isDesk(node) || station.contact() == Sync::Contact::Lost)
        return;
    const QueueId queue = SmallHospital::queues()[node.queue].id;
    Store::Reader reader = station.reader();
    const auto claims = Store::ClaimTable(reader).ofQueue(queue, station.today());
    for (const Claim &claim : claims ? claims->all() : std::vector<Claim>{}) {
        if (claim.stationId == station.id())
            continue;
        m_world.m_ledger.warned(queue);
        station.request(
            overrideClaims({queue, station.today(), claim.stationId, "s", "s"}, station.now()),
            node.person.get(),
            [](const Outcome &) {});
        return;
    }
}

void People::serve(StationNode &node, What what)
{
    if (!node.inRoom)
        return;
    Sync::Station &station = *node.station;
    const Ticket ticket = *node.inRoom;
    const auto at = station.now();
    if (what == What::Recall) {
        if (confirm(node, recall(ticket.id, station.random().id<CallId>(), at))) {
            m_world.m_ledger.called(ticket.id, node.room());
            m_world.m_ledger.announced(ticket.id, m_world.m_ledger.announcements(ticket.id) + 1);
        }
        return;
    }
    if (what == What::Start) {
        (void)confirm(node, startService(ticket.id, at));
        return;
    }
    if (what == What::Finish && !ticket.stepId.isEmpty()) {
        if (confirm(node, finishStep(ticket.stepId, ticket.id, {}, at)))
            node.inRoom.reset();
        return;
    }
    const bool missed = what == What::Pass || what == What::Finish;
    if (!confirm(node, missed ? passMissed(ticket.id, at) : cancelCall(ticket.id, at)))
        return;
    if (missed)
        m_world.m_missed.push_back(ticket.id);
    m_world.m_ledger.released(ticket.id);
    node.inRoom.reset();
}

void People::comeBack(StationNode &node, quint32 choice)
{
    auto &missed = m_world.m_missed;
    if (missed.empty() || !isDesk(node))
        return;
    const auto who = missed.begin() + static_cast<ptrdiff_t>(choice % missed.size());
    if (confirm(node, returnToQueue(*who, node.station->now())))
        missed.erase(who);
}
} // namespace Simulation
