// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/deskslip.h"

#include "domain/queue/estimate.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/queue/placereason.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
Base::Result<ShownWait> waitOf(const Ticket &ticket,
    const std::vector<Ticket> &waiting,
    Sync::Station &station,
    const DepartmentId &department)
{
    auto reader = station.reader();
    Sync::TicketTable tickets(reader);
    const QDate day = station.today();
    const auto done = tickets.inState(ticket.queueId, day, TicketState::Done);
    auto inside = tickets.inState(ticket.queueId, day, TicketState::Called);
    const auto serving = tickets.inState(ticket.queueId, day, TicketState::Serving);
    const auto slots = Sync::SlotTable(reader).ofDepartment(department, day);
    if (!done || !inside || !serving || !slots)
        return ShownWait{};
    inside->insert(inside->end(), serving->begin(), serving->end());
    return shown(estimateWait(
        questionOf(waiting, roomLoads(*slots, *inside, station.now())), serviceTimes(*done)));
}
} // namespace

Base::Result<Slip> DeskSlip::of(
    const Ticket &ticket, Sync::Station &station, const DeskDirectory &directory)
{
    auto reader = station.reader();
    Sync::VisitTable visits(reader);
    const auto visit = visits.visit(ticket.visitId);
    if (!visit)
        return Base::passOn(visit);
    if (!*visit)
        return Base::fail(Base::ErrorKind::NotFound, "no-visit", ticket.visitId.text());
    const auto steps = visits.steps(ticket.visitId);
    if (!steps)
        return Base::passOn(steps);
    auto waiting = Sync::TicketTable(reader).waiting(ticket.queueId, station.today());
    if (!waiting)
        return Base::passOn(waiting);
    const auto self = std::find_if(waiting->begin(), waiting->end(), [&ticket](const Ticket &one) {
        return one.id == ticket.id;
    });
    waiting->erase(self, waiting->end());

    Slip slip;
    if (const auto site = Sync::DirectoryTable(reader).site(); site && *site)
        slip.hospital = (*site)->name.in(directory.language());
    slip.number = ticket.number;
    slip.maskedName = ticket.maskedName;
    const DepartmentId department = (*visit)->departmentId;
    slip.place = directory.departmentName(department);
    for (const VisitStep &step : *steps) {
        const QString place = directory.placeName(step.locationId);
        if (step.id == ticket.stepId && !place.isEmpty())
            slip.place = tr("%1，%2", "department, room").arg(slip.place, place);
        if (step.state != StepState::Done && step.state != StepState::Skipped)
            slip.steps.push_back(place.isEmpty()
                    ? DeskWords::step(step.kind)
                    : tr("%1：%2", "step, place").arg(DeskWords::step(step.kind), place));
        if (const QString bring = step.bring.in(directory.language()); !bring.isEmpty())
            slip.bring.push_back(bring);
    }
    if (const auto wait = waitOf(ticket, *waiting, station, department))
        slip.wait = tr("还要等：%1，前面 %2 人").arg(PlaceWords::wait(*wait)).arg(waiting->size());
    slip.reason = DeskWords::placeReason(ticket);
    slip.issued = Base::wallTime(ticket.checkedInAt, station.zone())
                      .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    slip.code = (*visit)->token;
    slip.codeHint = tr("在自助机上扫一扫，看下一步去哪");
    return slip;
}
} // namespace Presentation
