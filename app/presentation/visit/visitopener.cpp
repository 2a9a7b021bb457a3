// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/visitopener.h"

#include "domain/identity/names.h"
#include "domain/queue/order.h"
#include "domain/visit/routeplan.h"
#include "operations/ticketnumber.h"
#include "presentation/queue/queuefigures.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using Domain::Appointment;
using Domain::TicketClass;

namespace {

Domain::Statutory statutoryOf(const Domain::Patient &patient, QDate today)
{
    const auto age = Domain::age({patient.birthDate, patient.birthPrecision}, today);
    // Where only the year is known the youngest possible age counts; staff can raise it (edge 12).
    return Domain::statutoryOf(age ? age->youngest : 0, static_cast<int>(patient.statutory));
}

} // namespace

Operations::PatientDraft draftOf(const KioskPerson &person)
{
    return {person.patient, person.identifiers};
}

QStringList visitTypes(const KioskSession &session,
    const Domain::DepartmentId &department,
    const DepartmentGuide &guide,
    QDate day)
{
    QStringList types;
    if (department == guide.emergency())
        types.append(QStringLiteral("emergency"));
    else
        types.append(session.visits.empty() ? QStringLiteral("first") : QStringLiteral("return"));
    if (session.person) {
        const Domain::Patient &patient = session.person->patient;
        if (Domain::isChild({patient.birthDate, patient.birthPrecision}, day))
            types.append(QStringLiteral("child"));
        if (patient.statutory == Domain::StatutoryGroup::Pregnant)
            types.append(QStringLiteral("pregnancy"));
    }
    if (!session.companionRelation.isEmpty())
        types.append(QStringLiteral("for-relative"));
    return types;
}

Base::LocalText bringLine(const std::vector<Materials::Item> &items)
{
    Base::LocalText line;
    for (const Materials::Item &item : items) {
        line.zh += (line.zh.isEmpty() ? QString() : QStringLiteral("、")) + item.name.zh;
        line.en += (line.en.isEmpty() ? QString() : QStringLiteral(", ")) + item.name.en;
    }
    return line;
}

VisitOpener::VisitOpener(Sync::Station &station, const KioskDirectory &directory, QString standsAt)
    : m_station(station)
    , m_directory(directory)
    , m_standsAt(std::move(standsAt))
{
}

Domain::Visit VisitOpener::visitOf(
    const KioskSession &session, const std::optional<Appointment> &appointment) const
{
    Domain::Visit visit;
    visit.id = m_station.random().id<Domain::VisitId>();
    visit.token = m_station.random().token();
    visit.departmentId = appointment ? appointment->departmentId : session.choice.departmentId;
    if (appointment)
        visit.appointmentId = appointment->id;
    visit.serviceDay = m_station.today();
    if (session.person) {
        visit.patientId = session.person->patient.id;
        visit.stepFree = (session.person->patient.needs & Domain::NeedsWheelchair) != 0;
    }
    visit.startedAt = m_station.now();
    return visit;
}

Base::Result<Operations::TicketOrder> VisitOpener::orderOf(const KioskSession &session,
    const Domain::Visit &visit,
    const std::optional<Appointment> &appointment) const
{
    const Domain::Queue *queue = m_directory.queueOf(visit.departmentId);
    if (queue == nullptr)
        return Base::fail(
            Base::ErrorKind::NotFound, "no-queue", "department " + visit.departmentId.text());
    Sync::Reader reader = m_station.reader();
    const auto number = Operations::nextNumber(reader, m_station.id(), *queue, visit.serviceDay);
    if (!number)
        return Base::passOn(number);
    Operations::TicketOrder order;
    order.blockId = number->blockId;
    Domain::Ticket &ticket = order.ticket;
    ticket.id = m_station.random().id<Domain::TicketId>();
    ticket.number = number->number;
    ticket.sequence = number->sequence;
    ticket.queueId = queue->id;
    ticket.visitId = visit.id;
    ticket.serviceDay = visit.serviceDay;
    if (appointment) {
        ticket.appointmentId = appointment->id;
        ticket.ticketClass = TicketClass::Booked;
        order.slotStart = appointment->startsAt;
        order.slotEnd = appointment->endsAt;
    }
    if (session.person) {
        const Domain::Patient &patient = session.person->patient;
        ticket.patientId = patient.id;
        ticket.maskedName = session.person->known ? patient.name : Domain::maskedName(patient.name);
        ticket.statutory = statutoryOf(patient, visit.serviceDay);
        ticket.needs = patient.needs;
    }
    const auto slots = Sync::SlotTable(reader).ofDepartment(visit.departmentId, visit.serviceDay);
    const auto figures = QueueFigures::read(reader,
        queue->id,
        visit.serviceDay,
        slots ? *slots : std::vector<Domain::Slot>{},
        m_station.now());
    if (figures) // kept with the number: the figures judge it, later waits learn from it
        noteForetold(ticket, *figures, order.slotStart, order.slotEnd);
    return order;
}

std::optional<Domain::Consent> VisitOpener::consentOf(
    const KioskSession &session, Domain::ConsentKind kind) const
{
    const bool remembers = kind == Domain::ConsentKind::RememberElderlyMode;
    if (!session.consented || !session.person || (remembers && !session.rememberElderly))
        return std::nullopt;
    Domain::Consent consent;
    consent.kind = kind;
    consent.id = m_station.random().id<Domain::ConsentId>();
    consent.patientId = session.person->patient.id;
    consent.textVersion = session.consentVersion;
    consent.stationId = m_station.id();
    consent.givenAt = m_station.now();
    return consent;
}

Base::Result<KioskResult> VisitOpener::open(
    const KioskSession &session, const std::optional<Appointment> &appointment)
{
    Operations::VisitStart start;
    start.visit = visitOf(session, appointment);
    const auto order = orderOf(session, start.visit, appointment);
    if (!order)
        return Base::passOn(order);
    start.ticket = *order;
    start.consent = consentOf(session, Domain::ConsentKind::DataForThisVisit);
    start.remember = consentOf(session, Domain::ConsentKind::RememberElderlyMode);
    if (session.person && !session.person->known)
        start.newPatient = draftOf(*session.person);

    Domain::RoutePlan plan;
    plan.visitId = start.visit.id;
    plan.ticketClass = order->ticket.ticketClass;
    if (const Domain::Location *here = m_directory.locationAt(m_standsAt))
        plan.registeredAt = here->id;
    if (appointment)
        plan.consultAt = appointment->roomId;
    else if (const auto *department = m_directory.department(start.visit.departmentId))
        plan.consultAt = department->waitingAreaId;
    plan.bring = bringLine(m_directory.materials().itemsFor(
        visitTypes(session, start.visit.departmentId, m_directory.guide(), m_station.today()),
        session.person ? session.person->patient.insurance : QString()));
    plan.now = m_station.now();
    start.steps =
        Domain::firstRoute(plan, [this] { return m_station.random().id<Domain::StepId>(); });
    for (const Domain::VisitStep &step : start.steps) {
        if (step.kind == Domain::StepKind::Consult)
            start.ticket->ticket.stepId = step.id; // the desk finishes it with the number
    }

    const auto recorded =
        m_station.record(appointment ? Operations::checkIn(start, m_station.now())
                                     : Operations::startVisit(start, m_station.now()));
    if (!recorded)
        return Base::passOn(recorded);
    // Read back what stands in the store: only that is told (edge 40).
    Sync::Reader reader = m_station.reader();
    const auto ticket = Sync::TicketTable(reader).ticket(start.ticket->ticket.id);
    if (!ticket)
        return Base::passOn(ticket);
    KioskResult result;
    result.ticket = *ticket ? **ticket : start.ticket->ticket;
    result.visit = start.visit;
    result.steps = start.steps;
    result.appointment = appointment;
    return result;
}

Base::Result<void> VisitOpener::registerPerson(const KioskSession &session)
{
    if (!session.person || session.person->known)
        return {};
    const auto recorded =
        m_station.record(Operations::registerPatient(draftOf(*session.person), m_station.now()));
    if (!recorded)
        return Base::passOn(recorded);
    return {};
}

Base::Result<void> VisitOpener::recordConsents(const KioskSession &session)
{
    using Domain::ConsentKind;
    for (const auto kind : {ConsentKind::DataForThisVisit, ConsentKind::RememberElderlyMode}) {
        const auto consent = consentOf(session, kind);
        if (!consent)
            continue;
        const auto recorded =
            m_station.record(Operations::recordConsent(*consent, m_station.now()));
        if (!recorded)
            return Base::passOn(recorded);
    }
    return {};
}
} // namespace Presentation
