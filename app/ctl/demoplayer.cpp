// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demoplayer.h"

#include <algorithm>
#include <array>

#include "domain/identity/names.h"
#include "domain/visit/routeplan.h"
#include "operations/bookingoperations.h"
#include "operations/careoperations.h"
#include "operations/directoryoperations.h"
#include "operations/patientoperations.h"
#include "operations/queueoperations.h"
#include "operations/ticketnumber.h"
#include "operations/visitoperations.h"
#include "store/directorytable.h"
#include "store/slottable.h"
#include "store/transaction.h"

namespace Ctl {

using namespace Domain;
using Interop::DemoAct;
using Interop::DemoEvent;
using std::chrono::minutes;

namespace {
/// People book at most a week ahead; yesterday is for the night's emergencies.
constexpr int DaysBefore = 1;
constexpr int DaysAhead = 6;
/// What 36 doctors can do on a day; more people have files, but don't all come at once.
constexpr size_t LargestDay = 1500;
} // namespace

struct DemoPlayer::House {
    Site site;
    QTimeZone zone;
    QDate today;
    std::vector<Department> departments;
    std::vector<Location> locations;
    std::map<DepartmentId, Queue> queues;
    std::vector<Slot> places;
    std::map<PatientId, Patient> people;
};

/// A person with a ticket: what the next operations on her name.
struct DemoPlayer::Attendance {
    VisitId visitId;
    StepId stepId;
};

DemoPlayer::DemoPlayer(
    Store::Reader &reader, ReplayClock &clock, const StationId &station, Submit submit)
    : m_reader(reader)
    , m_clock(clock)
    , m_station(station)
    , m_submit(std::move(submit))
{
}

DemoPlayer::~DemoPlayer() = default;

Base::Result<QJsonObject> DemoPlayer::run(const Operations::Request &request)
{
    m_clock.set(request.at);
    const auto outcome = m_submit(request);
    if (outcome)
        return *outcome;
    const Base::ErrorKind kind = outcome.error().kind;
    if (kind == Base::ErrorKind::Unavailable || kind == Base::ErrorKind::Corrupt
        || kind == Base::ErrorKind::Forbidden)
        return Base::passOn(outcome);
    ++m_count.refused;
    return QJsonObject{};
}

Base::Result<void> DemoPlayer::readHouse()
{
    Store::DirectoryTable directory(m_reader);
    const auto site = directory.site();
    if (!site)
        return Base::passOn(site);
    if (!*site) {
        return Base::fail(Base::ErrorKind::NotFound,
            "no-hospital",
            QStringLiteral("import a hospital before its people"));
    }
    m_house = std::make_unique<House>();
    m_house->site = **site;
    m_house->zone = QTimeZone((*site)->zone.toLatin1());
    const auto departments = directory.departments();
    if (!departments)
        return Base::passOn(departments);
    m_house->departments = *departments;
    const auto locations = directory.locations();
    if (!locations)
        return Base::passOn(locations);
    m_house->locations = *locations;
    for (const Department &department : m_house->departments) {
        const auto queue = directory.queueOf(department.id);
        if (!queue)
            return Base::passOn(queue);
        if (*queue)
            m_house->queues[department.id] = **queue;
    }
    return {};
}

Base::Result<void> DemoPlayer::makePlaces(QDate today)
{
    for (int day = -DaysBefore; day <= DaysAhead; ++day) {
        const auto made =
            run(Operations::makeSlots(today.addDays(day), m_house->site.zone, m_clock.now()));
        if (!made)
            return Base::passOn(made);
        const auto places = Store::SlotTable(m_reader).ofDay(today.addDays(day));
        if (!places)
            return Base::passOn(places);
        m_house->places.insert(m_house->places.end(), places->begin(), places->end());
    }
    return {};
}

/// Opens a file for everybody who has none; returns those who can fill the day: everybody when
/// nothing has been booked for it yet, otherwise only the new ones.
Base::Result<std::vector<Patient>> DemoPlayer::registerPeople(const DemoWish &wish)
{
    const auto booked = Store::SlotTable(m_reader).appointmentsOn(m_house->today);
    if (!booked)
        return Base::passOn(booked);
    std::vector<Patient> players;
    for (const auto &person : Interop::makePatients(wish.people, wish.seed, m_house->today)) {
        const auto known = m_reader.get<Patient>(person.patient.id);
        if (!known)
            return Base::passOn(known);
        if (*known) {
            if (booked->empty())
                players.push_back(**known);
            continue;
        }
        const int refusedBefore = m_count.refused;
        const auto written = run(Operations::registerPatient(
            {person.patient, person.identifiers}, wish.now - std::chrono::hours{24 * 30}));
        if (!written)
            return Base::passOn(written);
        if (m_count.refused != refusedBefore)
            continue;
        ++m_count.people;
        players.push_back(person.patient);
    }
    if (players.size() > LargestDay)
        players.resize(LargestDay);
    for (const Patient &person : players)
        m_house->people.emplace(person.id, person);
    return players;
}

LocationId DemoPlayer::place(LocationKind kind) const
{
    const auto found = std::find_if(m_house->locations.begin(),
        m_house->locations.end(),
        [&](const Location &location) { return location.kind == kind; });
    return found == m_house->locations.end() ? LocationId() : found->id;
}

Base::Result<void> DemoPlayer::book(const DemoEvent &event)
{
    Operations::BookingWish wish;
    wish.id = event.appointmentId;
    wish.slotId = event.slotId;
    wish.patientId = event.patientId;
    wish.channel = event.channel;
    const auto answer = run(Operations::confirmBooking(wish, event.at));
    if (!answer)
        return Base::passOn(answer);
    m_count.booked += answer->isEmpty() ? 0 : 1;
    return {};
}

Base::Result<void> DemoPlayer::arrive(const DemoEvent &event)
{
    const auto queue = m_house->queues.find(event.departmentId);
    const auto person = m_house->people.find(event.patientId);
    if (queue == m_house->queues.end() || person == m_house->people.end())
        return {};
    auto number = Operations::nextNumber(m_reader, m_station, queue->second, m_house->today);
    if (number && number->blockId.isEmpty()) {
        const auto granted =
            run(Operations::requestNumbers({m_house->today, {queue->second.id}}, event.at));
        if (!granted)
            return Base::passOn(granted);
        number = Operations::nextNumber(m_reader, m_station, queue->second, m_house->today);
    }
    if (!number)
        return Base::passOn(number);

    Operations::VisitStart start;
    start.visit.id = m_random->id<VisitId>();
    start.visit.patientId = event.patientId;
    start.visit.token = m_random->token();
    start.visit.departmentId = event.departmentId;
    start.visit.appointmentId = event.appointmentId;
    start.visit.serviceDay = m_house->today;
    start.visit.stepFree = (person->second.needs & NeedsWheelchair) != 0;
    const auto department = std::find_if(m_house->departments.begin(),
        m_house->departments.end(),
        [&](const Department &candidate) { return candidate.id == event.departmentId; });
    start.steps = firstRoute({start.visit.id,
                                 event.ticketClass,
                                 place(LocationKind::Desk),
                                 department->waitingAreaId,
                                 {},
                                 event.at},
        [this] { return m_random->id<StepId>(); });
    Operations::TicketOrder order;
    order.blockId = number->blockId;
    Ticket &ticket = order.ticket;
    ticket.id = m_random->id<TicketId>();
    ticket.number = number->number;
    ticket.sequence = number->sequence;
    ticket.queueId = queue->second.id;
    ticket.visitId = start.visit.id;
    ticket.stepId = start.steps.back().id;
    ticket.patientId = event.patientId;
    ticket.maskedName = maskedName(person->second.name);
    ticket.appointmentId = event.appointmentId;
    ticket.serviceDay = m_house->today;
    ticket.ticketClass = event.ticketClass;
    ticket.statutory = event.statutory;
    ticket.needs = person->second.needs;
    start.ticket = order;
    const int refusedBefore = m_count.refused;
    const auto answer =
        run(event.act == DemoAct::CheckIn ? Operations::checkIn(start, event.at)
                                          : Operations::startVisit(start, event.at));
    if (!answer)
        return Base::passOn(answer);
    if (m_count.refused != refusedBefore)
        return {};
    m_attendance[ticket.id] = {start.visit.id, ticket.stepId};
    ++m_count.arrived;
    return {};
}

Base::Result<void> DemoPlayer::call(const DemoEvent &event)
{
    const auto queue = m_house->queues.find(event.departmentId);
    if (queue == m_house->queues.end())
        return {};
    const auto answer = run(Operations::callNext(
        {m_random->id<CallId>(), queue->second.id, event.roomId, m_house->today}, event.at));
    if (!answer)
        return Base::passOn(answer);
    const TicketId ticket(answer->value(QStringLiteral("ticket")).toString());
    if (ticket.isEmpty())
        return {};
    m_rooms[event.roomId] = ticket;
    ++m_count.called;
    return {};
}

/// Start, miss and finish are about whoever is called to the room.
Base::Result<void> DemoPlayer::attend(const DemoEvent &event)
{
    const auto room = m_rooms.find(event.roomId);
    if (room == m_rooms.end())
        return {};
    if (event.act == DemoAct::Finish)
        return finish(event);
    const auto answer =
        run(event.act == DemoAct::Start ? Operations::startService(room->second, event.at)
                                        : Operations::passMissed(room->second, event.at));
    if (!answer)
        return Base::passOn(answer);
    if (event.act == DemoAct::Miss)
        m_rooms.erase(room);
    return {};
}

/// The doctor is done. Some go home, others pay and are examined or fetch medicine first.
Base::Result<void> DemoPlayer::finish(const DemoEvent &event)
{
    const TicketId ticket = m_rooms.extract(event.roomId).mapped();
    const auto known = m_attendance.find(ticket);
    if (known == m_attendance.end())
        return {}; // somebody who stood in the line before the demonstration
    const Attendance attendance = known->second;

    constexpr std::array<std::pair<StepKind, LocationKind>, 4> Second{{
        {StepKind::Pharmacy, LocationKind::Pharmacy},
        {StepKind::BloodTest, LocationKind::Blood},
        {StepKind::Imaging, LocationKind::Radiology},
        {StepKind::Ultrasound, LocationKind::Ultrasound},
    }};
    std::vector<VisitStep> next;
    if (m_random->below(100) < 60) {
        const auto &[kind, where] = Second[m_random->below(4)];
        VisitStep pay;
        pay.id = m_random->id<StepId>();
        pay.kind = StepKind::Pay;
        pay.locationId = place(LocationKind::Cashier);
        VisitStep second;
        second.id = m_random->id<StepId>();
        second.kind = kind;
        second.locationId = place(where);
        next = {pay, second};
    }
    const auto answer = run(Operations::finishStep(attendance.stepId, ticket, next, event.at));
    if (!answer)
        return Base::passOn(answer);
    ++m_count.finished;
    Base::Instant at = event.at + minutes{2};
    for (const VisitStep &step : next) {
        at += minutes{4 + m_random->below(22)};
        m_due.emplace(at, Operations::finishStep(step.id, {}, {}, at));
    }
    at += minutes{1};
    m_due.emplace(at, Operations::closeVisit(attendance.visitId, at));
    return {};
}

Base::Result<void> DemoPlayer::say(const DemoEvent &event)
{
    if (event.act == DemoAct::Survey) {
        Survey survey;
        survey.id = m_random->id<SurveyId>();
        survey.departmentId = event.departmentId;
        survey.score = event.score;
        survey.stationId = m_station;
        survey.recordedAt = event.at;
        const auto answer = run(Operations::recordSurvey(survey, event.at));
        return answer ? Base::Result<void>() : Base::passOn(answer);
    }
    Complaint complaint;
    complaint.id = m_random->id<ComplaintId>();
    complaint.code = m_random->token().left(6).toUpper();
    complaint.channel = QStringLiteral("kiosk");
    complaint.text = event.text;
    complaint.departmentId = event.departmentId;
    const auto answer = run(Operations::openComplaint(complaint, event.at));
    return answer ? Base::Result<void>() : Base::passOn(answer);
}

Base::Result<void> DemoPlayer::playEvent(const DemoEvent &event)
{
    switch (event.act) {
    case DemoAct::Book:
        return book(event);
    case DemoAct::Cancel: {
        const auto answer = run(
            Operations::cancelBooking(event.appointmentId, QStringLiteral("临时有事"), event.at));
        return answer ? Base::Result<void>() : Base::passOn(answer);
    }
    case DemoAct::CheckIn:
    case DemoAct::WalkIn:
        return arrive(event);
    case DemoAct::Call:
        return call(event);
    case DemoAct::Start:
    case DemoAct::Miss:
    case DemoAct::Finish:
        return attend(event);
    case DemoAct::Survey:
    case DemoAct::Complain:
        return say(event);
    }
    return {};
}

Base::Result<void> DemoPlayer::doDue(Base::Instant until)
{
    while (!m_due.empty() && m_due.begin()->first <= until) {
        const Operations::Request request = m_due.extract(m_due.begin()).mapped();
        if (const auto answer = run(request); !answer)
            return Base::passOn(answer);
    }
    return {};
}

Base::Result<DemoCount> DemoPlayer::play(const DemoWish &wish)
{
    m_count = {};
    m_random = std::make_unique<Base::SeededRandom>(wish.seed ^ quint64(Base::toSeconds(wish.now)));
    m_clock.set(wish.now);
    if (const auto read = readHouse(); !read)
        return Base::passOn(read);
    m_house->today = Base::dayOf(wish.now, m_house->zone);
    if (const auto made = makePlaces(m_house->today); !made)
        return Base::passOn(made);
    const auto people = registerPeople(wish);
    if (!people)
        return Base::passOn(people);
    if (people->empty())
        return m_count;

    const auto events = Interop::makeDay(
        {m_house->departments, m_house->places, *people, m_house->zone}, wish.now, wish.seed);
    for (const DemoEvent &event : events) {
        if (const auto due = doDue(event.at); !due)
            return Base::passOn(due);
        if (const auto played = playEvent(event); !played)
            return Base::passOn(played);
    }
    if (const auto due = doDue(wish.now); !due)
        return Base::passOn(due);
    m_clock.set(wish.now);
    return m_count;
}
} // namespace Ctl
