// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/routepresenter.h"

#include <algorithm>

#include "base/log.h"
#include "domain/visit/routeplan.h"
#include "presentation/kioskflow.h"
#include "presentation/queue/queuefigures.h"
#include "presentation/visit/stepicon.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using Domain::StepState;
using Domain::TicketState;

RoutePresenter::RoutePresenter(Sync::Station &station,
    KioskFlow &flow,
    const KioskDirectory &directory,
    MapContext map,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
    , m_directory(directory)
    , m_map(std::move(map))
{
    connect(&flow, &KioskFlow::screenChanged, this, &RoutePresenter::enter);
    connect(&flow, &KioskFlow::modeChanged, this, &RoutePresenter::refresh);
    connect(&flow, &KioskFlow::sessionEnded, this, &RoutePresenter::forget);
    connect(&directory, &KioskDirectory::changed, this, &RoutePresenter::refresh);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QLatin1String("ticket")) || tables.contains(QLatin1String("visit_step"))
            || tables.contains(QLatin1String("room_duty")))
            refresh();
    });
    connect(&flow, &KioskFlow::timePassed, this, &RoutePresenter::refresh);
}

void RoutePresenter::forget()
{
    m_visit.reset();
    m_steps.clear();
    m_ticket.reset();
    m_lines.clear();
    m_headline.clear();
    m_waitWords.clear();
    m_rise.clear();
    m_waits.clear();
    m_way = {};
    m_stepFree = Domain::StepFree::No;
}

void RoutePresenter::enter()
{
    if (m_flow.screen() != KioskFlow::Screen::Route)
        return;
    chooseVisit();
    refresh();
}

/// Today's open visit, the latest of several.
void RoutePresenter::chooseVisit()
{
    const KioskSession &session = m_flow.session();
    std::vector<Domain::Visit> known = session.visits;
    if (session.result.visit)
        known.push_back(*session.result.visit);
    m_visit.reset();
    for (const Domain::Visit &visit : known) {
        const bool today = visit.serviceDay == m_station.today();
        if (today && visit.state == Domain::VisitState::Open
            && (!m_visit || m_visit->startedAt <= visit.startedAt))
            m_visit = visit;
    }
    if (m_visit && m_visit->stepFree)
        m_stepFree = Domain::StepFree::Yes;
}

/// A slip is also scanned when everything is over.
bool RoutePresenter::wasHereToday() const
{
    return std::ranges::any_of(m_flow.session().visits, [this](const Domain::Visit &visit) {
        return visit.serviceDay == m_station.today() && visit.state == Domain::VisitState::Closed;
    });
}

/// What a number without its visit's steps says: registered, now to the doctor.
std::vector<Domain::VisitStep> RoutePresenter::stepsOfNumber() const
{
    if (!m_ticket)
        return {};
    Domain::RoutePlan plan;
    plan.visitId = m_visit->id;
    plan.ticketClass = m_ticket->ticketClass;
    if (const auto *department = m_directory.department(m_visit->departmentId))
        plan.consultAt = department->waitingAreaId;
    return Domain::firstRoute(plan, [this] { return m_station.random().id<Domain::StepId>(); });
}

/// The station's own rows when it has them, as they are the newest; else what the server told.
void RoutePresenter::readSteps()
{
    m_steps.clear();
    m_ticket.reset();
    if (!m_visit)
        return;
    const KioskSession &session = m_flow.session();
    Sync::Reader reader = m_station.reader();
    if (const auto own = Sync::VisitTable(reader).steps(m_visit->id); own && !own->empty())
        m_steps = *own;
    else
        std::ranges::copy_if(session.steps,
            std::back_inserter(m_steps),
            [this](const Domain::VisitStep &step) { return step.visitId == m_visit->id; });
    if (m_steps.empty() && session.result.visit && session.result.visit->id == m_visit->id)
        m_steps = session.result.steps;
    std::ranges::sort(m_steps, {}, &Domain::VisitStep::position);

    std::vector<Domain::Ticket> tickets = session.tickets;
    if (const auto own = Sync::TicketTable(reader).ofVisit(m_visit->id); own && !own->empty())
        tickets = *own;
    for (const Domain::Ticket &ticket : tickets) {
        const bool live = ticket.state != TicketState::Done && ticket.state != TicketState::Void;
        if (ticket.visitId == m_visit->id && live)
            m_ticket = ticket;
    }
    if (m_steps.empty())
        m_steps = stepsOfNumber();
}

void RoutePresenter::refresh()
{
    if (m_flow.screen() != KioskFlow::Screen::Route)
        return;
    readSteps();
    m_way = {};
    m_waitWords.clear();
    m_rise.clear();
    const Domain::VisitStep *next = Domain::nextStep(m_steps);
    if (!m_visit && wasHereToday()) {
        m_headline = tr("都办好了，可以回家了");
    } else if (!m_visit) {
        m_headline = tr("今天没有您的就诊记录");
        m_waitWords = tr("要看病请先挂号。有疑问，按「呼叫帮助」。");
    } else if (next == nullptr) {
        m_headline = tr("都办好了，可以回家了");
    } else {
        describePresent(*next);
    }
    makeLines();
    Q_EMIT changed();
}

void RoutePresenter::describePresent(const Domain::VisitStep &step)
{
    const Sentences say = m_directory.sentences();
    const Domain::Location *place = m_directory.location(step.locationId);
    const bool called = m_ticket
        && (m_ticket->state == TicketState::Called || m_ticket->state == TicketState::Serving);
    if (called) {
        if (const Domain::Location *room = m_directory.location(m_ticket->roomId))
            place = room;
    }
    m_headline = place != nullptr ? tr("现在去 %1").arg(say.place(*place)) : say.step(step.kind);
    if (place != nullptr)
        m_way = WayTo::find(m_map,
            place,
            m_stepFree,
            m_flow.isElderly() ? Domain::Pace::Elderly : Domain::Pace::Adult,
            m_flow.language());
    if (called && place != nullptr) {
        m_waitWords = tr("叫到您了，请现在进去。");
        return;
    }
    const Domain::Queue *queue = m_ticket ? m_directory.queue(m_ticket->queueId) : nullptr;
    if (queue == nullptr)
        return;
    if (m_ticket->state == TicketState::AwaitingResult) {
        m_waitWords = tr("检查都办好，结果出来，就自动排回原来的医生。");
        return;
    }
    if (m_ticket->state == TicketState::Missed) {
        m_waitWords = tr("叫过您了，没听到。请到护士站，说一声就接着排。");
        return;
    }
    describeWait(*queue);
}

void RoutePresenter::describeWait(const Domain::Queue &queue)
{
    Sync::Reader reader = m_station.reader();
    const auto slots =
        Sync::SlotTable(reader).ofDepartment(queue.departmentId, m_ticket->serviceDay);
    const auto figures = QueueFigures::read(reader,
        queue.id,
        m_ticket->serviceDay,
        slots ? *slots : std::vector<Domain::Slot>{},
        m_station.now());
    if (!figures) {
        qCWarning(logScreen) << "queue not read:" << Base::describe(figures.error());
        return;
    }
    const Domain::SteadyWait &wait = m_waits.of(*m_ticket, *figures);
    const Sentences say = m_directory.sentences();
    m_rise = Sentences::rise(wait);
    m_waitWords = tr("%1，%2", "people ahead, wait")
                      .arg(say.ahead(static_cast<int>(figures->before(*m_ticket).size())),
                          say.aboutWait(wait.wait()));
}

QString RoutePresenter::detailOf(const Domain::VisitStep &step) const
{
    const Sentences say = m_directory.sentences();
    QStringList parts;
    if (step.limitMinutes > 0)
        parts.append(tr("超过 %n 分钟会告诉您原因", nullptr, step.limitMinutes));
    if (const QString bring = say.of(step.bring); !bring.isEmpty())
        parts.append(tr("请带：%1").arg(bring));
    return parts.join(QLatin1Char('\n'));
}

void RoutePresenter::makeLines()
{
    const Sentences say = m_directory.sentences();
    const Domain::VisitStep *next = Domain::nextStep(m_steps);
    m_lines.clear();
    for (const Domain::VisitStep &step : m_steps) {
        RouteLine line;
        line.id = step.id;
        line.icon = stepIcon(step.kind);
        line.title = say.step(step.kind);
        if (const Domain::Location *place = m_directory.location(step.locationId))
            line.place = say.place(*place);
        line.done = step.state == StepState::Done || step.state == StepState::Skipped;
        line.present = &step == next;
        line.state = line.present ? say.stepState(StepState::Active) : say.stepState(step.state);
        if (line.present)
            line.detail = detailOf(step);
        m_lines.push_back(std::move(line));
    }
}

QString RoutePresenter::number() const
{
    return m_ticket ? m_ticket->number : QString();
}

void RoutePresenter::setStepFree(Domain::StepFree stepFree)
{
    m_flow.touch();
    if (m_stepFree == stepFree)
        return;
    m_stepFree = stepFree;
    refresh();
}

void RoutePresenter::done()
{
    m_flow.finish();
}
} // namespace Presentation
