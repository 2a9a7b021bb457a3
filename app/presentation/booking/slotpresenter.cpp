// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/booking/slotpresenter.h"

#include <algorithm>
#include <set>

#include "base/log.h"
#include "domain/booking/slots.h"
#include "domain/queue/order.h"
#include "presentation/kioskflow.h"
#include "sync/station.h"
#include "sync/view.h"

namespace Presentation {

using Domain::Slot;
using Domain::SlotRefusal;

/// How far ahead places are offered (design 06).
constexpr int DaysOffered = 7;
/// Choices of one page in elderly mode (experience 2).
constexpr size_t MostProposals = 3;
/// The afternoon begins here; no session of a clinic crosses it.
constexpr int AfternoonFromMinute = 12 * 60 + 30;

SlotPresenter::SlotPresenter(
    Sync::Station &station, KioskFlow &flow, const KioskDirectory &directory, QObject *parent)
    : QObject(parent)
    , m_station(station)
    , m_flow(flow)
    , m_directory(directory)
{
    connect(&flow, &KioskFlow::screenChanged, this, &SlotPresenter::enter);
    connect(&flow, &KioskFlow::contactChanged, this, &SlotPresenter::refresh);
    connect(&flow, &KioskFlow::sessionEnded, this, &SlotPresenter::forget);
    connect(&directory, &KioskDirectory::changed, this, &SlotPresenter::refresh);
    connect(&station, &Sync::Station::changed, this, [this](const QStringList &tables) {
        if (tables.contains(QLatin1String("slot")) || tables.contains(QLatin1String("lease"))
            || tables.contains(QLatin1String("ticket"))
            || tables.contains(QLatin1String("room_duty")))
            refresh();
    });
}

void SlotPresenter::forget()
{
    m_day = {};
    m_roleId = {};
    m_problem.clear();
    m_alternatives.clear();
    m_asking = false;
}

void SlotPresenter::enter()
{
    if (m_flow.screen() != KioskFlow::Screen::Slot)
        return;
    const KioskChoice &choice = m_flow.session().choice;
    m_problem.clear();
    m_alternatives.clear();
    m_day = choice.day;
    m_roleId = choice.roleId;
    readSlots();
    if (slot(choice.slotId) == nullptr)
        chooseFirst();
    refresh();
}

void SlotPresenter::readSlots()
{
    Sync::Reader reader = m_station.reader();
    const QDate today = m_station.today();
    m_slots.clear();
    if (auto offer = Sync::Offer::read(m_station, today))
        m_offer = std::move(*offer);
    else
        qCWarning(logScreen) << "leases not read:" << Base::describe(offer.error());
    for (int ahead = 0; ahead < DaysOffered; ++ahead) {
        const auto some = Sync::SlotTable(reader).ofDepartment(
            m_flow.session().choice.departmentId, today.addDays(ahead));
        if (some)
            std::ranges::transform(*some, std::back_inserter(m_slots), [this](const Slot &slot) {
                return isMoving() ? slot : m_offer.of(slot);
            });
        else
            qCWarning(logScreen) << "slots not read:" << Base::describe(some.error());
    }
    std::vector<Slot> todays;
    std::ranges::copy_if(m_slots, std::back_inserter(todays), [today](const Slot &slot) {
        return slot.serviceDay == today;
    });
    const Domain::Queue *queue = m_directory.queueOf(m_flow.session().choice.departmentId);
    if (queue == nullptr)
        return;
    if (auto figures = QueueFigures::read(reader, queue->id, today, todays, m_station.now()))
        m_queue = std::move(*figures);
    else
        qCWarning(logScreen) << "queue not read:" << Base::describe(figures.error());
}

/// The day and doctor of the first place that can be had; today and the first doctor otherwise.
void SlotPresenter::chooseFirst()
{
    const auto first =
        std::ranges::find_if(m_slots, [this](const Slot &slot) { return mayBook(slot); });
    if (!m_day.isValid())
        m_day = first != m_slots.end() ? first->serviceDay : m_station.today();
    if (!m_roleId.isEmpty())
        return;
    // Where nothing can be had, the first doctor of the day: he has a waiting list.
    const auto shown =
        first != m_slots.end() ? first : std::ranges::find(m_slots, m_day, &Slot::serviceDay);
    if (shown != m_slots.end())
        m_roleId = shown->roleId;
}

void SlotPresenter::refresh()
{
    if (m_flow.screen() != KioskFlow::Screen::Slot)
        return;
    readSlots();
    makeDays();
    makeDoctors();
    makeTimes();
    makeWalkIn();
    makeWords();
    Q_EMIT changed();
}

bool SlotPresenter::isOnline() const
{
    return m_flow.isOnline();
}

bool SlotPresenter::isMoving() const
{
    return m_flow.session().purpose == Purpose::Reschedule;
}

bool SlotPresenter::mayBook(const Slot &slot) const
{
    // Moving a booking is for the server to decide; a new one may come from our leases.
    return !isBlocked() && (isOnline() || !isMoving())
        && Domain::refusal(slot, m_station.now()) == SlotRefusal::None;
}

/// Who often did not come is told before she chooses, not after; what she has booked may move.
bool SlotPresenter::isBlocked() const
{
    return !isMoving() && m_flow.session().blockedUntil >= m_station.today();
}

bool SlotPresenter::hasPlaces() const
{
    return std::ranges::any_of(
        m_slots, [this](const Slot &slot) { return slot.serviceDay == m_day && mayBook(slot); });
}

Domain::Advised SlotPresenter::advised() const
{
    const auto &person = m_flow.session().person;
    if (!person)
        return m_flow.isElderly() ? Domain::Advised::Senior : Domain::Advised::Anybody;
    const Domain::BirthDate birth{person->patient.birthDate, person->patient.birthPrecision};
    return Domain::isSenior(birth, m_station.today()) ? Domain::Advised::Senior
                                                      : Domain::Advised::Anybody;
}

const Slot *SlotPresenter::slot(const Domain::SlotId &id) const
{
    const auto found = std::ranges::find(m_slots, id, &Slot::id);
    return found != m_slots.end() ? &*found : nullptr;
}

QString SlotPresenter::departmentName() const
{
    const auto *department = m_directory.department(m_flow.session().choice.departmentId);
    return department != nullptr ? m_directory.sentences().of(department->name) : QString();
}

/// "余 32" of these places, or in a word why none can be had.
QString SlotPresenter::leftWords(const std::vector<const Slot *> &places) const
{
    std::set<SlotRefusal> refusals;
    bool isTaken = true; // also those places that are not ours to give while offline
    int left = 0;
    for (const Slot *place : places) {
        const SlotRefusal why = Domain::refusal(*place, m_station.now());
        refusals.insert(why);
        isTaken = isTaken && place->booked + place->held >= place->capacity;
        if (why == SlotRefusal::None)
            left += place->free();
    }
    if (left > 0)
        return isOnline() || !isMoving() ? tr("余 %1").arg(left) : tr("离线");
    if (refusals.contains(SlotRefusal::Full))
        return isOnline() || isTaken ? tr("已满") : tr("离线");
    if (refusals.contains(SlotRefusal::NotYet))
        return tr("未放号");
    if (refusals.contains(SlotRefusal::Past))
        return tr("已过");
    return tr("停诊");
}

void SlotPresenter::makeDays()
{
    const Sentences say = m_directory.sentences();
    const QDate today = m_station.today();
    m_days.clear();
    for (int ahead = 0; ahead < DaysOffered; ++ahead) {
        const QDate day = today.addDays(ahead);
        std::vector<const Slot *> places;
        bool any = false;
        for (const Slot &slot : m_slots) {
            if (slot.serviceDay != day)
                continue;
            places.push_back(&slot);
            any = any || Domain::refusal(slot, m_station.now()) == SlotRefusal::None;
        }
        m_days.push_back({day,
            say.shortDay(day, today),
            tr("%1 日").arg(day.day()),
            leftWords(places),
            any || ((ahead == 0 || mayAskForWaiting()) && !places.empty()),
            day == m_day});
    }
}

void SlotPresenter::makeDoctors()
{
    const Sentences say = m_directory.sentences();
    m_doctors.clear();
    for (const Domain::PractitionerRole &role : m_directory.roles()) {
        if (role.departmentId != m_flow.session().choice.departmentId)
            continue;
        const Domain::Practitioner *person = m_directory.practitioner(role.practitionerId);
        if (person == nullptr)
            continue;
        std::vector<const Slot *> places;
        for (const Slot &slot : m_slots) {
            if (slot.roleId == role.id && slot.serviceDay == m_day)
                places.push_back(&slot);
        }
        DoctorOption option;
        option.roleId = role.id;
        option.name = say.of(person->name);
        option.title = say.of(person->title);
        option.speciality = say.of(person->speciality);
        if (const Domain::Location *room = m_directory.location(role.roomId))
            option.place = say.place(*room);
        if (const auto fee = m_directory.feeOf(role, m_day))
            option.fee = say.money(*fee);
        option.state = leftWords(places);
        option.available = !places.empty();
        m_doctors.push_back(std::move(option));
    }
    // On a day without the chosen doctor the first who works is shown; the choice comes back
    // with the day.
    auto shown = std::ranges::find_if(m_doctors, [this](const DoctorOption &option) {
        return option.roleId == m_roleId && option.available;
    });
    if (shown == m_doctors.end())
        shown = std::ranges::find_if(m_doctors, &DoctorOption::available);
    if (shown != m_doctors.end())
        shown->chosen = true;
}

const DoctorOption *SlotPresenter::doctor() const
{
    const auto chosen = std::ranges::find_if(m_doctors, &DoctorOption::chosen);
    return chosen != m_doctors.end() ? &*chosen : nullptr;
}

SlotOption SlotPresenter::optionOf(const Slot &slot) const
{
    SlotOption option;
    option.id = slot.id;
    option.time = m_directory.sentences().clock(slot.startsAt);
    const QTime starts = Base::wallTime(slot.startsAt, m_station.zone()).time();
    option.halfDay = starts.msecsSinceStartOfDay() < AfternoonFromMinute * 60'000
        ? HalfDay::Morning
        : HalfDay::Afternoon;
    option.state = leftWords({&slot});
    option.available = mayBook(slot);
    option.chosen = slot.id == m_flow.session().choice.slotId;
    option.quiet =
        std::ranges::find(m_better, slot.id, &Domain::SlotAdvice::slotId) != m_better.end();
    return option;
}

void SlotPresenter::makeTimes()
{
    m_times.clear();
    m_better.clear();
    const DoctorOption *shown = doctor();
    if (shown == nullptr)
        return;
    std::vector<Slot> places;
    for (const Slot &slot : m_slots) {
        if (slot.roleId == shown->roleId && slot.serviceDay == m_day)
            places.push_back(slot);
    }
    if (isOnline() || !isMoving())
        m_better = Domain::betterSlots(m_flow.session().choice.slotId,
            places,
            m_queue.times,
            advised(),
            m_station.now(),
            m_station.zone());
    for (const Slot &slot : places)
        m_times.push_back(optionOf(slot));
}

void SlotPresenter::makeWalkIn()
{
    m_walkInWords.clear();
    m_walkInState.clear();
    if (isMoving() || m_queue.rooms.empty())
        return;
    const Sentences say = m_directory.sentences();
    m_walkInWords = tr("现在就看");
    const Domain::SteadyWait &wait = m_waits.ofNewcomer(m_queue);
    m_walkInState = m_queue.waiting.empty()
        ? say.aboutWait(wait.wait())
        : tr("%1，%2", "people waiting, about how long")
              .arg(tr("%n 人在等", nullptr, static_cast<int>(m_queue.waiting.size())),
                  say.aboutWait(wait.wait()));
    if (const QString why = Sentences::whyLonger(wait.why()); !why.isEmpty())
        m_walkInState = tr("%1（%2）", "wait, why it is longer").arg(m_walkInState, why);
}

void SlotPresenter::makeWords()
{
    m_goOnWords.clear();
    m_advice = m_waitingWords;
    if (isBlocked()) {
        m_advice = m_directory.sentences().blocked(m_flow.session().blockedUntil);
        return;
    }
    if (mayWait()) {
        m_goOnWords = tr("排候补：有号通知我");
        m_advice = tr("这位医生这一天约满了。排上候补，有人退号就按先后通知您。");
        return;
    }
    const Slot *chosen = slot(m_flow.session().choice.slotId);
    const DoctorOption *shown = doctor();
    if (chosen == nullptr || shown == nullptr || chosen->roleId != shown->roleId
        || chosen->serviceDay != m_day)
        return;
    const Sentences say = m_directory.sentences();
    // Word joiners: the span is never broken over two lines.
    const QString span = say.span(chosen->startsAt, chosen->endsAt)
                             .replace(QStringLiteral("–"), QStringLiteral("\u2060–\u2060"));
    if (isMoving())
        m_goOnWords = tr("改到 %1 %2，%3")
                          .arg(say.day(chosen->serviceDay, m_station.today()), span, shown->name);
    else if (shown->fee.isEmpty())
        m_goOnWords = tr("继续：%1，%2").arg(span, shown->name);
    else
        m_goOnWords = tr("继续：%1，%2，%3").arg(span, shown->name, shown->fee);
    const auto asked = Domain::shown(Domain::slotWait(*chosen, m_queue.times));
    const QString yours =
        tr("您选的 %1，%2。").arg(say.clock(chosen->startsAt), say.aboutWait(asked));
    if (m_better.empty()) {
        m_advice = yours;
        return;
    }
    const Slot *best = slot(m_better.front().slotId);
    m_advice = tr("<success>推荐 %1</success>，那时人少，%2。")
                   .arg(say.clock(best->startsAt), say.aboutWait(m_better.front().wait))
        + QLatin1Char('\n') + yours;
}

void SlotPresenter::chooseDay(QDate day)
{
    m_flow.touch();
    m_waitingWords.clear();
    m_problem.clear();
    m_alternatives.clear();
    m_day = day;
    refresh();
}

void SlotPresenter::chooseDoctor(const Domain::RoleId &role)
{
    m_flow.touch();
    m_waitingWords.clear();
    m_problem.clear();
    m_alternatives.clear();
    m_roleId = role;
    refresh();
}

void SlotPresenter::chooseTime(const Domain::SlotId &id)
{
    m_flow.touch();
    const Slot *chosen = slot(id);
    if (chosen == nullptr || !mayBook(*chosen))
        return;
    m_problem.clear();
    m_alternatives.clear();
    m_day = chosen->serviceDay;
    m_roleId = chosen->roleId;
    m_flow.update([chosen](KioskSession &session) {
        session.choice.walkIn = false;
        session.choice.slotId = chosen->id;
        session.choice.roleId = chosen->roleId;
        session.choice.day = chosen->serviceDay;
    });
    refresh();
}

void SlotPresenter::takeWalkIn()
{
    m_flow.touch();
    if (m_walkInWords.isEmpty())
        return;
    m_flow.update([this](KioskSession &session) {
        session.choice.walkIn = true;
        session.choice.slotId = {};
        session.choice.roleId = {};
        session.choice.day = m_station.today();
    });
    m_flow.go(KioskFlow::Screen::Confirm);
}

std::vector<SlotOption> SlotPresenter::proposals(int page) const
{
    std::vector<const Slot *> bookable;
    for (const Slot &slot : m_slots) {
        if (mayBook(slot))
            bookable.push_back(&slot);
    }
    std::ranges::stable_sort(bookable, {}, &Slot::startsAt);
    std::vector<SlotOption> options;
    std::set<Base::Instant> times; // two doctors at one time are no choice for this page
    for (const Slot *slot : bookable) {
        if (times.insert(slot->startsAt).second)
            options.push_back(optionOf(*slot));
    }
    const size_t from = std::min(options.size(), MostProposals * static_cast<size_t>(page));
    const size_t to = std::min(options.size(), from + MostProposals);
    return {options.begin() + static_cast<std::ptrdiff_t>(from),
        options.begin() + static_cast<std::ptrdiff_t>(to)};
}

QString SlotPresenter::proposalWords(const SlotOption &option) const
{
    const Slot *place = slot(option.id);
    if (place == nullptr)
        return {};
    const Sentences say = m_directory.sentences();
    const auto *person = m_directory.practitioner(place->practitionerId);
    return tr("%1 %2，%3", "day, time, doctor")
        .arg(say.day(place->serviceDay, m_station.today()),
            option.time,
            person != nullptr ? say.of(person->name) : QString());
}
} // namespace Presentation
