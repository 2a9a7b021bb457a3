// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/bookingpresenter.h"

#include <algorithm>
#include <set>

#include <QLocale>

#include "domain/booking/advice.h"
#include "domain/booking/slots.h"
#include "domain/identity/birthdate.h"
#include "domain/queue/order.h"
#include "presentation/deskmessages.h"
#include "presentation/deskwords.h"
#include "presentation/directory/deskdirectory.h"
#include "presentation/sentences.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using namespace Domain;

namespace {
constexpr std::chrono::seconds ClockPause{20};
}

BookingPresenter::BookingPresenter(
    Sync::Station &station, DeskDirectory &directory, DeskMessages &messages, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_directory(directory)
    , m_messages(messages)
    , m_day(station.today())
{
    connect(&station, &Sync::Station::changed, this, &BookingPresenter::onChanged);
    connect(&directory, &DeskDirectory::changed, this, &BookingPresenter::readDay);
    connect(&m_timer, &QTimer::timeout, this, &BookingPresenter::tick);
    m_timer.start(ClockPause);
    readDay();
}

void BookingPresenter::onChanged(const QStringList &tables)
{
    static const QStringList ours{QStringLiteral("slot"),
        QStringLiteral("appointment"),
        QStringLiteral("hold"),
        QStringLiteral("ticket"),
        QStringLiteral("patient"),
        QStringLiteral("waitlist"),
        QStringLiteral("price")};
    if (std::any_of(tables.begin(), tables.end(), [](const QString &table) {
            return ours.contains(table);
        }))
        readDay();
}

void BookingPresenter::tick()
{
    if (m_hold && m_hold->expiresAt <= m_station.now())
        m_hold.reset();
    if (m_day < m_station.today())
        m_day = m_station.today();
    readDay();
}

void BookingPresenter::readDay()
{
    if (m_department.isEmpty() && !m_directory.departments().empty())
        m_department = m_directory.departments().front().id;
    auto reader = m_station.reader();
    Sync::SlotTable table(reader);
    auto slots = table.ofDepartment(m_department, m_day);
    if (!slots) {
        m_messages.tellError(slots.error());
        return;
    }
    auto offer = Sync::Offer::read(m_station, m_day);
    if (!offer) {
        m_messages.tellError(offer.error());
        return;
    }
    m_offer = std::move(*offer);
    m_slots = std::move(*slots);
    if (!isMoving()) // moving a booking is for the server to decide
        std::ranges::transform(
            m_slots, m_slots.begin(), [this](const Slot &one) { return m_offer.of(one); });
    m_own.clear();
    m_waiting.clear();
    if (!m_person.id.isEmpty()) {
        if (auto own = table.appointmentsOf(m_person.id, m_station.today()))
            m_own = std::move(*own);
        if (auto waiting = Sync::WaitlistTable(reader).openOf(m_person.id))
            m_waiting = std::move(*waiting);
    }
    fillPerson();
    fillGrid();
    fillDayNotice();
    fillChoice();
    Q_EMIT changed();
}

const Slot *BookingPresenter::slot(const SlotId &id) const
{
    const auto found = std::find_if(
        m_slots.begin(), m_slots.end(), [&id](const Slot &one) { return one.id == id; });
    return found == m_slots.end() ? nullptr : &*found;
}

const Appointment *BookingPresenter::mineIn(const SlotId &id) const
{
    const auto found =
        std::find_if(m_own.begin(), m_own.end(), [this, &id](const Appointment &one) {
            const Slot *there = slot(id);
            return one.status == AppointmentStatus::Booked && there && takesPlaceIn(one, *there);
        });
    return found == m_own.end() ? nullptr : &*found;
}

QString BookingPresenter::wall(Base::Instant at) const
{
    return Base::wallTime(at, m_station.zone()).toString(QStringLiteral("hh:mm"));
}

QString BookingPresenter::span(const Slot &slot) const
{
    return wall(slot.startsAt) + QStringLiteral("–") + wall(slot.endsAt);
}

QString BookingPresenter::span(Base::Instant from, int minutes) const
{
    return wall(from) + QStringLiteral("–") + wall(from + std::chrono::minutes(minutes));
}

BookingCell BookingPresenter::cellOf(const Slot &slot) const
{
    BookingCell cell{slot.id};
    cell.capacity = slot.capacity;
    cell.taken = slot.booked + slot.held;
    cell.free = std::max(0, slot.free());
    const Appointment *mine = mineIn(slot.id);
    cell.mine = mine != nullptr;
    cell.moving = mine && mine->id == m_moving;
    switch (refusal(slot, m_station.now())) {
    case SlotRefusal::Closed:
        cell.state = CellState::Closed;
        break;
    case SlotRefusal::Past:
        cell.state = CellState::Past;
        break;
    case SlotRefusal::Full:
    case SlotRefusal::NotYet:
        cell.state = CellState::Full;
        break;
    case SlotRefusal::None:
        cell.state = slot.held > 0 ? CellState::Held : CellState::Open;
        break;
    }
    return cell;
}

std::vector<Slot> BookingPresenter::slotsOf(const RoleId &role) const
{
    std::vector<Slot> own;
    for (const Slot &one : m_slots) {
        if (one.roleId == role)
            own.push_back(one);
    }
    return own;
}

/// The half hour of the same doctor where the wait is clearly shorter; nullptr when there is none.
const Slot *BookingPresenter::betterThan(const Slot &asked) const
{
    const auto better = betterSlots(asked.id,
        slotsOf(asked.roleId),
        ServiceTimes(),
        Advised::Anybody,
        m_station.now(),
        m_station.zone());
    return better.empty() ? nullptr : slot(better.front().slotId);
}

/// The doctor's half hour that is clearly better than the next one that is free.
const Slot *BookingPresenter::quietOf(const RoleId &role) const
{
    const Slot *next = nullptr;
    for (const Slot &one : m_slots) {
        if (one.roleId == role && refusal(one, m_station.now()) == SlotRefusal::None
            && (!next || one.startsAt < next->startsAt))
            next = &one;
    }
    return next ? betterThan(*next) : nullptr;
}

void BookingPresenter::fillGrid()
{
    BookingGrid::Content content;
    std::set<Base::Instant> starts;
    for (const Slot &one : m_slots)
        starts.insert(one.startsAt);
    const Base::Instant now = m_station.now();
    Base::Instant end = Base::Never;
    for (const Base::Instant start : starts) {
        if (now >= start && now < start + SlotLength)
            content.now = static_cast<double>(content.times.size())
                + static_cast<double>((now - start).count())
                    / std::chrono::seconds(SlotLength).count();
        content.times.push_back(
            {wall(start), start + SlotLength <= now, end != Base::Never && start > end});
        end = start + SlotLength;
    }
    auto reader = m_station.reader();
    Sync::DirectoryTable directory(reader);
    const auto roles = directory.rolesOf(m_department);
    const auto practitioners = directory.practitioners();
    if (!roles || !practitioners)
        return;
    for (const PractitionerRole &role : *roles) {
        std::vector<BookingCell> row(content.times.size());
        bool works = false;
        for (const Slot &one : m_slots) {
            if (one.roleId != role.id)
                continue;
            works = true;
            const auto column = std::distance(starts.begin(), starts.find(one.startsAt));
            row[static_cast<size_t>(column)] = cellOf(one);
        }
        if (!works)
            continue;
        if (const Slot *quiet = quietOf(role.id)) {
            const auto column = std::distance(starts.begin(), starts.find(quiet->startsAt));
            row[static_cast<size_t>(column)].state = CellState::Quiet;
        }
        BookingDoctor doctor{role.id, m_directory.doctorName(role.practitionerId), {}, {}};
        for (const Practitioner &one : *practitioners) {
            if (one.id == role.practitionerId)
                doctor.title = one.title.in(m_directory.language());
        }
        if (const auto price = directory.priceOn(role.feeCode, m_day); price && *price)
            doctor.fee = DeskWords::money((*price)->amountFen);
        content.doctors.push_back(std::move(doctor));
        content.cells.push_back(std::move(row));
    }
    m_grid.setContent(std::move(content));
}

void BookingPresenter::fillDayNotice()
{
    m_dayNotice.clear();
    const Base::Instant now = m_station.now();
    const auto hasFree = [now](const std::vector<Slot> &slots) {
        return std::any_of(slots.begin(), slots.end(), [now](const Slot &one) {
            return refusal(one, now) == SlotRefusal::None;
        });
    };
    if (hasFree(m_slots))
        return;
    const QString words = m_slots.empty() ? tr("这一天这个科不开诊。") : tr("这一天没有号了。");
    m_dayNotice = words;
    auto reader = m_station.reader();
    const auto offered =
        Sync::SlotTable(reader).freePlaces(m_department, days().front(), days().back(), now);
    if (!offered || offered->empty())
        return;
    // Of two that are equally near, the earlier one.
    const auto nearest = std::ranges::min_element(*offered, {}, [this](const auto &one) {
        return std::abs(m_day.daysTo(one.serviceDay));
    });
    m_dayNotice += tr("最近有号的是%1日。").arg(dayWords(nearest->serviceDay));
}

std::vector<BookingAlternative> BookingPresenter::alternativesTo(const Slot &wanted) const
{
    std::vector<BookingAlternative> words;
    for (const Slot &one : nearestSlots(wanted, m_slots, m_station.now(), MostAlternatives)) {
        const QString time = wall(one.startsAt);
        words.push_back({one.id,
            one.practitionerId == wanted.practitionerId
                ? time
                : m_directory.doctorName(one.practitionerId) + QLatin1Char(' ') + time});
    }
    return words;
}

std::vector<BookedPerson> BookingPresenter::peopleIn(const Slot &slot)
{
    std::vector<BookedPerson> people;
    auto reader = m_station.reader();
    const auto booked = Sync::SlotTable(reader).appointmentsInSlot(slot);
    const auto tickets = Sync::TicketTable(reader).ofDay(slot.serviceDay);
    if (!booked || !tickets)
        return people;
    for (const Appointment &one : *booked) {
        const auto ticket = std::find_if(tickets->begin(),
            tickets->end(),
            [&one](const Ticket &two) { return two.appointmentId == one.id; });
        const Ticket *found = ticket == tickets->end() ? nullptr : &*ticket;
        const auto patient = Sync::PatientTable(reader).patient(one.patientId);
        BookedPerson person{one.patientId,
            found ? found->number : QStringLiteral("–"),
            patient && *patient ? (*patient)->name : tr("没有档案"),
            DeskWords::appointment(one, found)};
        if (!one.bookedByRelation.isEmpty())
            person.name =
                tr("%1（%2代约）").arg(person.name, DeskWords::relation(one.bookedByRelation));
        if (!one.reason.isEmpty() && one.status != AppointmentStatus::Cancelled)
            person.name = tr("%1，加号").arg(person.name);
        if (isLong(one))
            person.name = tr("%1，%2").arg(
                person.name, wall(one.startsAt) + QStringLiteral("–") + wall(one.endsAt));
        people.push_back(std::move(person));
    }
    return people;
}

void BookingPresenter::fillChoice()
{
    m_choice = {};
    const Slot *chosen = slot(m_chosen);
    if (!chosen)
        return;
    m_choice.slotId = chosen->id;
    m_choice.title =
        tr("%1，%2").arg(m_directory.doctorName(chosen->practitionerId), span(*chosen));
    const QModelIndex at = m_grid.indexOf(chosen->id);
    const auto doctor =
        m_grid.headerData(at.row(), Qt::Vertical, BookingGrid::DoctorRole).value<BookingDoctor>();
    QStringList place{m_directory.roomName(chosen->roomId), doctor.title, doctor.fee};
    place.removeAll(QString());
    m_choice.place = place.join(tr("，"));
    m_choice.taken = tr("已约 %1，共 %2").arg(chosen->booked + chosen->held).arg(chosen->capacity);
    m_choice.people = peopleIn(*chosen);
    m_choice.mine = mineIn(chosen->id) != nullptr;
    fillAct(*chosen);
    fillWait(*chosen);
    fillAdvice(*chosen);
    fillLength(*chosen);
}

void BookingPresenter::fillAdvice(const Slot &slot)
{
    const Base::Instant now = m_station.now();
    const SlotRefusal why = refusal(slot, now);
    const bool held = m_hold && m_hold->slotId == slot.id;
    if (m_readBack == slot.id && why == SlotRefusal::None) {
        m_choice.advice = readBackWords(slot);
        m_choice.adviceTone = DeskTone::Warn;
    } else if (held) {
        m_choice.advice = tr("已经替他留到 %1，别人约不走。").arg(wall(m_hold->expiresAt));
        m_choice.adviceTone = DeskTone::Info;
    } else if (m_choice.mine) {
        m_choice.advice = isMoving() ? tr("选一个新的时间，按 Enter 改过去。")
                                     : tr("他已经约了这个时间。按 M 改时间，按 Del 取消。");
        m_choice.adviceTone = DeskTone::Info;
    } else if (why != SlotRefusal::None) {
        m_choice.alternatives = alternativesTo(slot);
        m_choice.adviceTone = DeskTone::Warn;
        m_choice.advice = why == SlotRefusal::Full ? tr("这个时间约满了。")
            : why == SlotRefusal::NotYet           ? tr("剩下的号还没有放出来。")
            : why == SlotRefusal::Past             ? tr("这个时间已经过了。")
                                                   : tr("医生这个时间不看诊。");
        m_choice.advice += m_choice.alternatives.empty() ? tr("这一天没有别的号，请看别的日子。")
                                                         : tr("最近还有：");
    } else if (m_person.id.isEmpty()) {
        m_choice.advice = tr("先按 Ctrl K 找到要约的人。");
        m_choice.adviceTone = DeskTone::Info;
    } else if (const Slot *better = betterThan(slot)) {
        const Sentences words(m_directory.language(), m_station.zone());
        const ServiceTimes times;
        m_choice.advice = tr("%1 更快，等 %2；%3 要等 %4。")
                              .arg(wall(better->startsAt),
                                  words.wait(shown(slotWait(*better, times))),
                                  wall(slot.startsAt),
                                  words.wait(shown(slotWait(slot, times))));
        m_choice.adviceTone = DeskTone::Success;
    }
}

void BookingPresenter::fillPerson()
{
    const PatientId id = m_person.id;
    m_person = {};
    m_companion = {};
    if (id.isEmpty())
        return;
    auto reader = m_station.reader();
    const auto patient = Sync::PatientTable(reader).patient(id);
    if (!patient || !*patient)
        return;
    m_person.id = id;
    m_person.name = (*patient)->name;
    m_person.initial = m_person.name.left(1);
    m_companion = {
        (*patient)->companionRelation, (*patient)->companionName, (*patient)->companionPhone};
    m_person.person = DeskWords::genderAndAge(**patient, m_station.today());
    const auto years = age({(*patient)->birthDate, (*patient)->birthPrecision}, m_station.today());
    m_person.tag = DeskWords::statutory(
        statutoryOf(years ? years->youngest : 0, static_cast<int>((*patient)->statutory)));
}

std::vector<QDate> BookingPresenter::days() const
{
    std::vector<QDate> days;
    for (int i = 0; i < DaysAhead; ++i)
        days.push_back(m_station.today().addDays(i));
    return days;
}

QString BookingPresenter::dayWords(QDate day) const
{
    const bool english = m_directory.language() == Base::Language::English;
    const QString weekday = english
        ? QLocale(QLocale::English).dayName(day.dayOfWeek(), QLocale::ShortFormat)
        : QLocale(QLocale::Chinese).dayName(day.dayOfWeek(), QLocale::ShortFormat);
    const QString word = day == m_station.today() ? tr("今天") : weekday;
    return word + QLatin1Char(' ') + QString::number(day.day());
}

void BookingPresenter::setPatient(const PatientId &patient)
{
    if (patient == m_person.id)
        return;
    forgetHold();
    m_moving = {};
    m_readBack = {};
    m_proxy = {};
    m_minutes = 0;
    m_person.id = patient;
    readDay();
}

void BookingPresenter::setDepartment(const DepartmentId &department)
{
    if (department == m_department)
        return;
    m_department = department;
    m_chosen = {};
    m_readBack = {};
    readDay();
}

void BookingPresenter::setDay(QDate day)
{
    const QDate today = m_station.today();
    const QDate wanted = std::clamp(day, today, today.addDays(DaysAhead - 1));
    if (wanted == m_day)
        return;
    m_day = wanted;
    m_chosen = {};
    m_readBack = {};
    readDay();
}

void BookingPresenter::showOwn()
{
    const Appointment *next = nullptr;
    for (const Appointment &one : m_own) {
        if (one.status == AppointmentStatus::Booked && (!next || one.startsAt < next->startsAt))
            next = &one;
    }
    if (!next || next->serviceDay >= m_station.today().addDays(DaysAhead))
        return;
    m_department = next->departmentId;
    m_day = next->serviceDay;
    m_chosen = next->slotId;
    readDay();
}
} // namespace Presentation
