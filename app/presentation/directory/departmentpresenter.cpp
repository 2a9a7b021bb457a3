// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/directory/departmentpresenter.h"

#include <algorithm>

#include "base/log.h"
#include "domain/booking/slots.h"
#include "domain/identity/pinyin.h"
#include "presentation/kioskflow.h"
#include "presentation/queue/queuefigures.h"
#include "sync/offer.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

/// How far ahead places are offered (design 06).
constexpr int DaysOffered = 7;

namespace {

/// As they can be offered here and now.
std::vector<Domain::Slot> slotsOf(const Sync::Station &station, QDate from, int days)
{
    std::vector<Domain::Slot> all;
    Sync::Reader reader = station.reader();
    const auto offer = Sync::Offer::read(station, from);
    if (!offer)
        qCWarning(logScreen) << "leases not read:" << Base::describe(offer.error());
    for (int day = 0; day < days; ++day) {
        const auto some = Sync::SlotTable(reader).ofDay(from.addDays(day));
        if (some)
            std::ranges::transform(*some, std::back_inserter(all), [&offer](const auto &slot) {
                return offer ? offer->of(slot) : slot;
            });
        else
            qCWarning(logScreen) << "slots not read:" << Base::describe(some.error());
    }
    return all;
}

std::vector<Domain::Ticket> ticketsOf(Sync::Reader &reader, QDate day)
{
    const auto tickets = Sync::TicketTable(reader).ofDay(day);
    if (tickets)
        return *tickets;
    qCWarning(logScreen) << "tickets not read:" << Base::describe(tickets.error());
    return {};
}
} // namespace

DepartmentPresenter::DepartmentPresenter(
    Sync::Station &station, KioskFlow &flow, const KioskDirectory &directory, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
    , m_directory(directory)
{
    connect(&flow, &KioskFlow::screenChanged, this, &DepartmentPresenter::refresh);
    connect(&flow, &KioskFlow::contactChanged, this, &DepartmentPresenter::refresh);
    connect(&flow, &KioskFlow::sessionEnded, this, &DepartmentPresenter::forget);
    connect(&directory, &KioskDirectory::changed, this, &DepartmentPresenter::refresh);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QLatin1String("slot")) || tables.contains(QLatin1String("lease"))
            || tables.contains(QLatin1String("ticket"))
            || tables.contains(QLatin1String("room_duty")))
            refresh();
    });
}

void DepartmentPresenter::forget()
{
    m_search.clear();
    m_days = Days::Today;
}

void DepartmentPresenter::refresh()
{
    if (m_flow.screen() != KioskFlow::Screen::Department)
        return;
    Sync::Reader reader = m_station.reader();
    const QDate today = m_station.today();
    const Base::Instant now = m_station.now();
    const auto slots = slotsOf(m_station, today, m_days == Days::Today ? 1 : DaysOffered);
    const auto tickets = ticketsOf(reader, today);
    QueueFacts facts;
    if (const auto policy = Sync::PolicyTable(reader).current())
        facts.policy = *policy;
    if (auto duties = Sync::DutyTable(reader).ofDay(today))
        facts.duties = std::move(*duties);
    facts.queues = m_directory.queues();
    std::ranges::copy_if(slots, std::back_inserter(facts.slots), [today](const Domain::Slot &slot) {
        return slot.serviceDay == today;
    });
    m_all.clear();
    for (const Domain::Department &department : m_directory.departments()) {
        if (department.emergency)
            continue;
        DepartmentLine line{
            department.id, text(department.name), department.icon, 0, 0, 0, {}, {}, {}};
        bool anyToday = false;
        bool hasRoom = true;
        for (const Domain::Slot &slot : slots) {
            if (slot.departmentId != department.id)
                continue;
            if (Domain::refusal(slot, now) == Domain::SlotRefusal::None)
                line.left += slot.free();
            anyToday = anyToday || slot.serviceDay == today;
        }
        if (const Domain::Queue *queue = m_directory.queueOf(department.id)) {
            const auto figures = QueueFigures::of(tickets, queue->id, facts, now);
            line.waiting = static_cast<int>(figures.waiting.size());
            line.openRooms = figures.openRooms();
            line.wait = m_waits.ofNewcomer(figures).wait();
            hasRoom = figures.hasRoom();
        }
        line.state = stateWords(line);
        if (line.left == 0 && !hasRoom)
            sayFull(line, anyToday ? tr("今天已满") : tr("今天停诊"));
        m_all.push_back(std::move(line));
    }
    sortByHabit();
    m_lines.clear();
    for (const DepartmentLine &line : m_all) {
        const Domain::Department *department = m_directory.department(line.id);
        if (department != nullptr && fits(*department))
            m_lines.push_back(line);
    }
    Q_EMIT changed();
}

/// Nothing is left today, neither to book nor to wait for: she is told here, before any form, and
/// what she can do instead (edge 84): another day, the waiting list, the desk.
void DepartmentPresenter::sayFull(DepartmentLine &line, const QString &why) const
{
    if (!m_flow.isOnline()) { // other days are for the server to know
        line.unavailable = tr("%1，请到前台").arg(why);
        return;
    }
    Sync::Reader reader = m_station.reader();
    const QDate today = m_station.today();
    const QDate last = today.addDays(DaysOffered - 1);
    const auto later =
        Sync::SlotTable(reader).freePlaces(line.id, today.addDays(1), last, m_station.now());
    if (later && !later->empty()) {
        line.day = later->front().serviceDay;
        line.state = tr("%1，%2有号").arg(why, m_directory.sentences().shortDay(line.day, today));
        return;
    }
    const auto &person = m_flow.session().person;
    const bool mayWait = person && person->known && m_flow.session().purpose != Purpose::Reschedule;
    bool isTaken = false; // by people: then somebody may give a place back
    for (QDate day = today; mayWait && !isTaken && day <= last; day = day.addDays(1)) {
        const auto slots = Sync::SlotTable(reader).ofDepartment(line.id, day);
        isTaken = slots && std::ranges::any_of(*slots, [this](const Domain::Slot &slot) {
            return Domain::refusal(slot, m_station.now()) == Domain::SlotRefusal::Full;
        });
        line.day = isTaken ? day : QDate();
    }
    if (isTaken)
        line.state = tr("约满了，可排候补");
    else
        line.unavailable = tr("%1，请到前台").arg(why);
}

QString DepartmentPresenter::stateWords(const DepartmentLine &line) const
{
    const QString left = line.left > 0 ? tr("余 %1").arg(line.left)
        : m_flow.isOnline()            ? tr("约满，有现场号")
                                       : tr("现场号");
    return line.waiting == 0 ? left
                             : tr("%1，%2", "places left, people waiting")
                                   .arg(left, tr("%n 人在等", nullptr, line.waiting));
}

void DepartmentPresenter::sortByHabit()
{
    const KioskSession &session = m_flow.session();
    std::ranges::stable_partition(m_all, [&session](const DepartmentLine &line) {
        return std::ranges::any_of(session.visits,
                   [&line](const Domain::Visit &visit) { return visit.departmentId == line.id; })
            || std::ranges::any_of(
                session.appointments, [&line](const Domain::Appointment &appointment) {
                    return appointment.departmentId == line.id;
                });
    });
}

bool DepartmentPresenter::fits(const Domain::Department &department) const
{
    const QString typed = m_search.trimmed().toLower();
    if (typed.isEmpty())
        return true;
    const QString words = (department.name.zh + QLatin1Char(' ') + department.name.en
        + QLatin1Char(' ') + department.aliases)
                              .toLower();
    if (words.contains(typed))
        return true;
    const Domain::Pinyin reading = Domain::pinyin(department.name.zh);
    const auto begins = [&typed](const QString &letters) { return letters.startsWith(typed); };
    if (std::ranges::any_of(reading.full, begins) || std::ranges::any_of(reading.initials, begins))
        return true;
    return std::ranges::count(m_directory.guide().departmentsFor(typed), department.id) > 0;
}

int DepartmentPresenter::departmentCount() const
{
    return static_cast<int>(m_all.size());
}

QString DepartmentPresenter::danger() const
{
    const DepartmentGuide::RedFlag *flag = m_directory.guide().redFlag(m_search);
    return flag != nullptr ? text(flag->say) : QString();
}

const std::vector<DepartmentGuide::BodyPart> &DepartmentPresenter::bodyParts() const
{
    return m_directory.guide().bodyParts();
}

QString DepartmentPresenter::text(const Base::LocalText &text) const
{
    return text.in(m_flow.language());
}

QString DepartmentPresenter::departmentName(const Domain::DepartmentId &id) const
{
    const Domain::Department *department = m_directory.department(id);
    return department != nullptr ? text(department->name) : QString();
}

const DepartmentLine *DepartmentPresenter::line(const Domain::DepartmentId &id) const
{
    const auto found = std::ranges::find(m_all, id, &DepartmentLine::id);
    return found != m_all.end() ? &*found : nullptr;
}

void DepartmentPresenter::setSearch(const QString &typed)
{
    if (m_search == typed)
        return;
    m_search = typed;
    m_flow.touch();
    refresh();
}

void DepartmentPresenter::setDays(Days days)
{
    if (m_days == days)
        return;
    m_days = days;
    m_flow.touch();
    refresh();
}

void DepartmentPresenter::choose(const Domain::DepartmentId &id)
{
    const DepartmentLine *chosen = line(id);
    if (chosen == nullptr || !chosen->unavailable.isEmpty())
        return;
    m_flow.touch();
    const QDate day = chosen->day;
    if (m_flow.session().choice.departmentId != id || day.isValid()) {
        m_flow.update([&id, day](KioskSession &session) {
            session.choice.departmentId = id;
            session.choice.roleId = {};
            session.choice.slotId = {};
            session.choice.day = day;
            session.choice.walkIn = false;
        });
    }
    m_flow.go(KioskFlow::Screen::Slot);
}

void DepartmentPresenter::chooseUnsure()
{
    choose(m_directory.guide().unsure());
}
} // namespace Presentation
