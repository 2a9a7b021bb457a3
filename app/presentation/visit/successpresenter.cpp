// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/visit/successpresenter.h"

#include <algorithm>

#include "base/log.h"
#include "domain/booking/arrival.h"
#include "domain/booking/eventcode.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

namespace {

/// First lane that is not absolute (queue.md section 1).
constexpr int OrdinaryLane = 2;

bool isEmergency(const Domain::Ticket &ticket)
{
    return ticket.lane < OrdinaryLane || ticket.ticketClass <= Domain::TicketClass::EmergencyIV;
}
} // namespace

SuccessPresenter::SuccessPresenter(Sync::Station &station,
    KioskFlow &flow,
    const KioskDirectory &directory,
    MapContext map,
    Domain::SlipPrinter &printer,
    QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
    , m_directory(directory)
    , m_map(std::move(map))
    , m_printer(printer)
{
    connect(&flow, &KioskFlow::screenChanged, this, &SuccessPresenter::enter);
    connect(&flow, &KioskFlow::modeChanged, this, &SuccessPresenter::refresh);
    connect(&flow, &KioskFlow::sessionEnded, this, &SuccessPresenter::forget);
    connect(&directory, &KioskDirectory::changed, this, &SuccessPresenter::refresh);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QLatin1String("ticket")) || tables.contains(QLatin1String("slot"))
            || tables.contains(QLatin1String("room_duty")))
            refresh();
    });
    connect(&flow, &KioskFlow::timePassed, this, &SuccessPresenter::refresh);
}

void SuccessPresenter::forget()
{
    m_way = {};
    m_waits.clear();
    m_wait = Domain::SteadyWait();
    m_ahead = 0;
    m_emergencies = 0;
    m_prints = 0;
    m_printing = Printing::NotYet;
}

void SuccessPresenter::enter()
{
    if (m_flow.screen() == KioskFlow::Screen::Success)
        refresh();
}

void SuccessPresenter::refresh()
{
    if (m_flow.screen() != KioskFlow::Screen::Success)
        return;
    readQueue();
    findWay();
    Q_EMIT changed();
}

void SuccessPresenter::readQueue()
{
    const auto &mine = m_flow.session().result.ticket;
    if (!mine)
        return;
    const Domain::Queue *queue = m_directory.queue(mine->queueId);
    if (queue == nullptr)
        return;
    Sync::Reader reader = m_station.reader();
    const auto slots = Sync::SlotTable(reader).ofDepartment(queue->departmentId, mine->serviceDay);
    const auto figures = QueueFigures::read(reader,
        queue->id,
        mine->serviceDay,
        slots ? *slots : std::vector<Domain::Slot>{},
        m_station.now());
    if (!figures) {
        qCWarning(logScreen) << "queue not read:" << Base::describe(figures.error());
        return;
    }
    const auto before = figures->before(*mine);
    m_ahead = static_cast<int>(before.size());
    m_emergencies = static_cast<int>(std::ranges::count_if(before, isEmergency));
    m_wait = m_waits.of(*mine, *figures);
}

const Domain::Location *SuccessPresenter::target() const
{
    const KioskResult &result = m_flow.session().result;
    if (const Domain::VisitStep *next = Domain::nextStep(result.steps))
        return m_directory.location(next->locationId);
    return result.appointment ? m_directory.location(result.appointment->roomId) : nullptr;
}

void SuccessPresenter::findWay()
{
    const Domain::Location *place = target();
    const auto &visit = m_flow.session().result.visit;
    const bool stepFree = visit && visit->stepFree;
    m_way = WayTo::find(m_map,
        visit ? place : nullptr,
        stepFree ? Domain::StepFree::Yes : Domain::StepFree::No,
        m_flow.isElderly() ? Domain::Pace::Elderly : Domain::Pace::Adult,
        m_flow.language());
}

bool SuccessPresenter::hasTicket() const
{
    return m_flow.session().result.ticket.has_value();
}

QString SuccessPresenter::title() const
{
    if (hasTicket())
        return m_flow.session().purpose == Purpose::CheckIn ? tr("签到好了。这是您的号")
                                                            : tr("挂好了。这是您的号");
    return m_flow.session().purpose == Purpose::Reschedule ? tr("改好了，请按时来")
                                                           : tr("约好了，请按时来");
}

QString SuccessPresenter::shortTitle() const
{
    if (hasTicket())
        return m_flow.session().purpose == Purpose::CheckIn ? tr("签到好了") : tr("挂好了");
    return m_flow.session().purpose == Purpose::Reschedule ? tr("改好了") : tr("约好了");
}

QString SuccessPresenter::number() const
{
    const KioskResult &result = m_flow.session().result;
    if (result.ticket)
        return result.ticket->number;
    return result.appointment ? m_directory.sentences().clock(result.appointment->startsAt)
                              : QString();
}

QString SuccessPresenter::doctorName() const
{
    const auto &appointment = m_flow.session().result.appointment;
    const auto *doctor =
        appointment ? m_directory.practitioner(appointment->practitionerId) : nullptr;
    return doctor != nullptr ? m_directory.sentences().of(doctor->name) : QString();
}

QString SuccessPresenter::room() const
{
    const Domain::Location *place = target();
    return place != nullptr ? m_directory.sentences().place(*place) : QString();
}

QString SuccessPresenter::place() const
{
    const KioskResult &result = m_flow.session().result;
    const Domain::DepartmentId id = result.visit ? result.visit->departmentId
        : result.appointment                     ? result.appointment->departmentId
                                                 : Domain::DepartmentId();
    const auto *department = m_directory.department(id);
    QStringList parts;
    if (department != nullptr)
        parts.append(m_directory.sentences().of(department->name));
    parts.append(doctorName());
    parts.append(room());
    parts.removeAll(QString());
    return parts.join(tr("，", "between department, doctor and room"));
}

QString SuccessPresenter::when() const
{
    const auto &appointment = m_flow.session().result.appointment;
    if (hasTicket() || !appointment)
        return {};
    const Sentences say = m_directory.sentences();
    return tr("%1 %2", "day, time span")
        .arg(say.date(appointment->serviceDay),
            say.span(appointment->startsAt, appointment->endsAt));
}

QString SuccessPresenter::comeWords() const
{
    const auto &appointment = m_flow.session().result.appointment;
    if (hasTicket() || !appointment)
        return {};
    return tr("那天 %1 以后，在自助机上取号签到。")
        .arg(m_directory.sentences().clock(appointment->startsAt - Domain::EarliestCheckIn));
}

QString SuccessPresenter::aheadWords() const
{
    return m_directory.sentences().ahead(m_ahead);
}

QString SuccessPresenter::wait() const
{
    return m_directory.sentences().wait(m_wait.wait());
}

QString SuccessPresenter::aboutWait() const
{
    return m_directory.sentences().aboutWait(m_wait.wait());
}

QString SuccessPresenter::rise() const
{
    return Sentences::rise(m_wait);
}

QString SuccessPresenter::briefRise() const
{
    const QString why = Sentences::whyLonger(m_wait.why());
    return why.isEmpty() ? why : tr("要久一点：%1").arg(why);
}

QString SuccessPresenter::reason() const
{
    const KioskResult &result = m_flow.session().result;
    if (!result.ticket)
        return {};
    std::optional<Base::Instant> start;
    if (result.appointment)
        start = result.appointment->startsAt;
    return m_directory.sentences().placeReason(*result.ticket, start, m_emergencies);
}

bool SuccessPresenter::isPriority() const
{
    const auto &ticket = m_flow.session().result.ticket;
    return ticket && ticket->statutory != Domain::Statutory::None;
}

QString SuccessPresenter::token() const
{
    const auto &visit = m_flow.session().result.visit;
    return visit ? visit->token : QString();
}

QString SuccessPresenter::code() const
{
    const auto &appointment = m_flow.session().result.appointment;
    if (!token().isEmpty() || !appointment)
        return token();
    Sync::Reader reader = m_station.reader();
    const auto site = Sync::DirectoryTable(reader).site();
    const auto *room = m_directory.location(appointment->roomId);
    const Sentences english(Base::Language::English, m_station.zone());
    return QString::fromLatin1(Domain::eventCode(*appointment,
        site && *site ? (*site)->id.text() : QString(),
        m_flow.hospital().en,
        room != nullptr ? english.of(room->name) : QString()));
}

QString SuccessPresenter::bringWords() const
{
    const Domain::VisitStep *next = Domain::nextStep(m_flow.session().result.steps);
    return next != nullptr ? m_directory.sentences().of(next->bring) : QString();
}

Domain::Slip SuccessPresenter::slip() const
{
    const Sentences say = m_directory.sentences();
    const KioskResult &result = m_flow.session().result;
    Domain::Slip slip;
    slip.letters =
        m_flow.isElderly() ? Domain::Slip::Letters::Large : Domain::Slip::Letters::Normal;
    slip.hospital = say.of(m_flow.hospital());
    slip.number = number();
    if (result.ticket)
        slip.maskedName = result.ticket->maskedName;
    slip.place = place();
    slip.wait =
        hasTicket() ? tr("%1，%2", "wait, people ahead").arg(aboutWait(), aheadWords()) : when();
    slip.reason = hasTicket() ? Sentences::plain(reason()) : comeWords();
    slip.issued =
        tr("%1 %2 取号", "day, time").arg(say.date(m_station.today()), say.clock(m_station.now()));
    for (const WalkStep &step : m_flow.isElderly() ? m_way.brief : m_way.steps)
        slip.steps.push_back(step.text);
    if (const QString bring = bringWords(); !bring.isEmpty())
        slip.bring.push_back(bring);
    slip.code = code();
    slip.codeHint = hasTicket() ? tr("在自助机上扫码，看下一步去哪") : tr("用手机扫码，存到日历");
    if (m_prints > 0)
        slip.note = tr("第 %1 张，和前一张一样有效").arg(m_prints + 1);
    return slip;
}

void SuccessPresenter::print()
{
    m_flow.touch();
    if (number().isEmpty())
        return;
    m_flow.wait(KioskFlow::Waiting::ForMachine);
    const auto printed = m_printer.print(slip());
    m_flow.wait(KioskFlow::Waiting::ForVisitor);
    if (printed) {
        ++m_prints;
        m_printing = Printing::Printed;
    } else {
        qCWarning(logScreen) << "slip not printed:" << Base::describe(printed.error());
        m_printing = Printing::Failed;
    }
    Q_EMIT changed();
}

QString SuccessPresenter::printWords() const
{
    switch (m_printing) {
    case Printing::NotYet:
        return {};
    case Printing::Printed:
        return tr("小票在下面的出口，请拿好。");
    case Printing::Failed:
        break;
    }
    return tr("小票没打出来，号 %1 一样有效。请记下，或到服务台补打。").arg(number());
}

void SuccessPresenter::done()
{
    m_flow.finish();
}
} // namespace Presentation
