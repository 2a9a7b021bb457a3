// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/deskslip.h"

#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/queue/placereason.h"
#include "presentation/queue/queuefigures.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

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
    const auto slots = Sync::SlotTable(reader).ofDepartment(department, station.today());
    const auto figures = QueueFigures::read(reader,
        ticket.queueId,
        station.today(),
        slots ? *slots : std::vector<Slot>{},
        station.now());
    if (figures)
        slip.wait = tr("还要等：%1，前面 %2 人")
                        .arg(PlaceWords::wait(figures->waitOf(ticket)))
                        .arg(figures->before(ticket).size());
    slip.reason =
        DeskWords::placeReason(ticket, figures ? figures->policy : Domain::QueuePolicy{});
    slip.issued = Base::wallTime(ticket.checkedInAt, station.zone())
                      .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    slip.code = (*visit)->token;
    slip.codeHint = tr("在自助机上扫一扫，看下一步去哪");
    return slip;
}
} // namespace Presentation
