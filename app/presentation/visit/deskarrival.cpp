// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/deskarrival.h"

#include "domain/identity/names.h"
#include "domain/queue/order.h"
#include "domain/visit/routeplan.h"
#include "operations/ticketnumber.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/queue/queuefigures.h"
#include "sync/station.h"

namespace Presentation {

using namespace Domain;

namespace {
Base::Result<Operations::TicketOrder> place(Sync::Station &station,
    const DeskDirectory &directory,
    const Patient &patient,
    const DepartmentId &department)
{
    const Queue *queue = directory.queueOf(department);
    if (!queue)
        return Base::fail(Base::ErrorKind::NotFound, "no-queue", department.text());
    auto reader = station.reader();
    const auto number = Operations::nextNumber(reader, station.id(), *queue, station.today());
    if (!number)
        return Base::passOn(number);
    Operations::TicketOrder order;
    order.blockId = number->blockId;
    Ticket &ticket = order.ticket;
    ticket.id = station.random().id<TicketId>();
    ticket.number = number->number;
    ticket.sequence = number->sequence;
    ticket.queueId = queue->id;
    ticket.patientId = patient.id;
    ticket.maskedName = maskedName(patient.name);
    ticket.serviceDay = station.today();
    ticket.needs = patient.needs;
    const auto range = age({patient.birthDate, patient.birthPrecision}, station.today());
    ticket.statutory =
        statutoryOf(range ? range->youngest : 0, static_cast<int>(patient.statutory));
    return order;
}

/// What the wait will be is told with the number, and kept with it.
void foretell(Sync::Station &station, const DepartmentId &department, Operations::TicketOrder &order)
{
    auto reader = station.reader();
    const auto slots = Sync::SlotTable(reader).ofDepartment(department, station.today());
    const auto figures = QueueFigures::read(reader,
        order.ticket.queueId,
        station.today(),
        slots ? *slots : std::vector<Slot>{},
        station.now());
    if (figures)
        noteForetold(order.ticket, *figures, order.slotStart, order.slotEnd);
}
} // namespace

Base::Result<Operations::VisitStart> arrivalOf(Sync::Station &station,
    const DeskDirectory &directory,
    const Patient &patient,
    const DepartmentId &department,
    const std::optional<Appointment> &appointment)
{
    auto order = place(station, directory, patient, department);
    if (!order)
        return Base::passOn(order);
    Operations::VisitStart start;
    start.visit.id = station.random().id<VisitId>();
    start.visit.patientId = patient.id;
    start.visit.token = station.random().token();
    start.visit.departmentId = department;
    start.visit.serviceDay = station.today();
    start.visit.stepFree = (patient.needs & NeedsWheelchair) != 0;
    Ticket &ticket = order->ticket;
    ticket.ticketClass = appointment ? TicketClass::Booked : TicketClass::WalkIn;
    if (appointment) {
        start.visit.appointmentId = ticket.appointmentId = appointment->id;
        order->slotStart = appointment->startsAt;
        order->slotEnd = appointment->endsAt;
    }
    RoutePlan plan;
    plan.visitId = start.visit.id;
    plan.ticketClass = ticket.ticketClass;
    plan.registeredAt = directory.placeOf(LocationKind::Desk);
    plan.consultAt = appointment && !appointment->roomId.isEmpty()
        ? appointment->roomId
        : directory.waitingArea(department);
    plan.now = station.now();
    start.steps = firstRoute(plan, [&station] { return station.random().id<StepId>(); });
    ticket.visitId = start.visit.id;
    for (const VisitStep &step : start.steps) {
        if (step.kind == StepKind::Consult)
            ticket.stepId = step.id;
    }
    foretell(station, department, *order);
    start.ticket = std::move(*order);
    return start;
}

Base::Result<Operations::TicketOrder> returnOf(Sync::Station &station,
    const DeskDirectory &directory,
    const Patient &patient,
    const Visit &visit,
    const VisitStep &step)
{
    auto order = place(station, directory, patient, visit.departmentId);
    if (!order)
        return order;
    order->ticket.ticketClass = TicketClass::Return;
    order->ticket.visitId = visit.id;
    order->ticket.stepId = step.id;
    foretell(station, visit.departmentId, *order);
    return order;
}
} // namespace Presentation
