// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/demoday.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/random.h"
#include "domain/booking/slots.h"
#include "domain/identity/birthdate.h"
#include "domain/queue/order.h"
#include "interop/demoroom.h"

namespace Interop {

using namespace Domain;
using std::chrono::hours;
using std::chrono::minutes;

namespace {
/// Shares of the people of the house, in percent: guesses for a full, not a crowded hall.
constexpr int BookTodayPercent = 50;
constexpr int BookLaterPercent = 14;
constexpr int WalkInPercent = 26;
constexpr int EmergencyPercent = 6;
/// The morning's walk-ins as they come, per half hour from 08:00 (shape: guess).
constexpr std::array<int, 19> WalkInShape{
    9, 12, 12, 10, 8, 6, 4, 2, 0, 0, 1, 6, 8, 7, 5, 4, 3, 2, 1};

constexpr std::array<const char16_t *, 4> Complaints{u"等了一个多小时，没有人告诉我为什么。",
    u"二楼的指示牌看不清，走错了两次。",
    u"收费窗口只开了一个，排队太长。",
    u"自助机的字太小，老人看不见。"};

/// How many people ask for a department, the first on the kiosk most (shape: guess).
quint32 popularity(const Department &department)
{
    return department.position <= 3 ? 18 : department.position <= 9 ? 4 : 1;
}

class Day
{
public:
    Day(const DemoHouse &house, Base::Instant now, quint64 seed)
        : m_house(house)
        , m_now(now)
        , m_today(Base::dayOf(now, house.zone))
        , m_random(seed)
    {
    }

    std::vector<DemoEvent> events();

private:
    using Chance = Base::SeededRandom;

    [[nodiscard]] minutes between(int from, int to)
    {
        return minutes{from + int(m_random.below(quint32(to - from + 1)))};
    }

    [[nodiscard]] bool percent(int share) { return int(m_random.below(100)) < share; }

    [[nodiscard]] bool fits(const Patient &person, const Department &department) const;
    [[nodiscard]] const Patient *takePerson(const Department &department);
    [[nodiscard]] const Department *department(const DepartmentId &id) const;
    [[nodiscard]] bool isOpen(const DepartmentId &id, Base::Instant at) const;
    [[nodiscard]] std::vector<Slot> mixedPlaces(bool ofToday);
    void add(DemoEvent event);
    void book(const std::vector<Slot> &places, int budget);
    void decide(const Slot &place, const DemoEvent &booking, const Patient &person);
    void walkIn();
    void emergencies();
    void arrive(DemoEvent event, const Patient &person);
    void runRooms();
    void complain();

    const DemoHouse &m_house;
    Base::Instant m_now;
    QDate m_today;
    Chance m_random;
    std::vector<const Patient *> m_pool; ///< who has nothing to do today yet
    std::map<DepartmentId, std::vector<DemoArrival>> m_arrivals;
    std::vector<DemoEvent> m_events;
};

bool Day::fits(const Patient &person, const Department &department) const
{
    const BirthDate birth{person.birthDate, person.birthPrecision};
    const bool forChildren = department.name.zh.contains(u'儿');
    if (!department.emergency && forChildren != isChild(birth, m_today))
        return false;
    const bool forWomen = department.name.zh.contains(u'妇') || department.name.zh.contains(u'产');
    return !forWomen || person.gender == Gender::Female;
}

/// The next free person who fits; nullptr when there is none among the nearest.
const Patient *Day::takePerson(const Department &department)
{
    constexpr size_t Nearest = 60;
    const size_t size = m_pool.size();
    for (size_t i = 0; i < std::min(Nearest, size); ++i) {
        const Patient *person = m_pool[size - 1 - i];
        if (!fits(*person, department))
            continue;
        m_pool.erase(m_pool.begin() + std::ptrdiff_t(size - 1 - i));
        return person;
    }
    return nullptr;
}

const Department *Day::department(const DepartmentId &id) const
{
    const auto found = std::find_if(m_house.departments.begin(),
        m_house.departments.end(),
        [&](const Department &candidate) { return candidate.id == id; });
    return found == m_house.departments.end() ? nullptr : &*found;
}

/// Whether a doctor of the department has half an hour before him.
bool Day::isOpen(const DepartmentId &id, Base::Instant at) const
{
    return std::any_of(m_house.places.begin(), m_house.places.end(), [&](const Slot &slot) {
        return slot.departmentId == id && slot.startsAt <= at && at < slot.endsAt;
    });
}

void Day::add(DemoEvent event)
{
    if (event.at <= m_now)
        m_events.push_back(std::move(event));
}

/// Places in a drawn order in which the departments first on the kiosk come sooner: people ask
/// for them most.
std::vector<Slot> Day::mixedPlaces(bool ofToday)
{
    std::vector<std::pair<quint32, Slot>> drawn;
    for (const Slot &slot : m_house.places) {
        const Department *owner = department(slot.departmentId);
        const bool day = ofToday ? slot.serviceDay == m_today : slot.serviceDay > m_today;
        if (!owner || owner->emergency || !day || slot.state != SlotState::Open)
            continue;
        const bool morning = Base::wallTime(slot.startsAt, m_house.zone).time().hour() < 12;
        const quint32 weight = popularity(*owner) * (morning ? 2 : 1); // people ask for mornings
        for (int place = 0; place < slot.free(); ++place)
            drawn.emplace_back(m_random.below(1'000'000) / weight, slot);
    }
    std::stable_sort(drawn.begin(), drawn.end(), [](const auto &one, const auto &other) {
        return one.first < other.first;
    });
    std::vector<Slot> places;
    for (auto &[key, slot] : drawn)
        places.push_back(slot);
    return places;
}

void Day::book(const std::vector<Slot> &places, int budget)
{
    constexpr std::array<Channel, 4> Channels{
        Channel::Kiosk, Channel::Desk, Channel::Phone, Channel::Web};
    for (const Slot &place : places) {
        if (budget <= 0)
            return;
        const Patient *person = takePerson(*department(place.departmentId));
        if (!person)
            continue;
        --budget;
        DemoEvent booking;
        booking.act = DemoAct::Book;
        booking.at = std::min(place.startsAt, m_now) - hours{24} - between(0, 4 * 24 * 60);
        booking.patientId = person->id;
        booking.departmentId = place.departmentId;
        booking.slotId = place.id;
        booking.appointmentId = m_random.id<AppointmentId>();
        booking.channel = Channels[m_random.below(4)];
        add(booking);
        decide(place, booking, *person);
    }
}

/// What becomes of a booking: cancelled, not kept, late or, mostly, on time.
void Day::decide(const Slot &place, const DemoEvent &booking, const Patient &person)
{
    if (percent(4)) {
        DemoEvent cancel = booking;
        cancel.act = DemoAct::Cancel;
        cancel.at = booking.at + between(30, 20 * 60);
        return add(cancel);
    }
    if (place.serviceDay != m_today || percent(6))
        return;
    DemoEvent checkIn = booking;
    checkIn.act = DemoAct::CheckIn;
    checkIn.at = percent(9) ? place.startsAt + between(1, 50) : place.startsAt - between(4, 35);
    checkIn.ticketClass = TicketClass::Booked;
    arrive(checkIn, person);
    if (checkIn.at <= m_now)
        m_arrivals[place.departmentId].back().place = place;
}

void Day::arrive(DemoEvent event, const Patient &person)
{
    if (event.at > m_now)
        return;
    const auto years = age({person.birthDate, person.birthPrecision}, m_today);
    event.statutory = statutoryOf(years ? years->youngest : 0, static_cast<int>(person.statutory));
    m_arrivals[event.departmentId].push_back({event.at, event.ticketClass, event.statutory, {}});
    add(event);
}

void Day::walkIn()
{
    std::vector<const Department *> open;
    for (const Department &candidate : m_house.departments) {
        const bool today =
            std::any_of(m_house.places.begin(), m_house.places.end(), [&](const Slot &slot) {
                return slot.departmentId == candidate.id && slot.serviceDay == m_today;
            });
        const quint32 shares = today && !candidate.emergency ? popularity(candidate) : 0;
        for (quint32 i = 0; i < shares; ++i)
            open.push_back(&candidate);
    }
    std::vector<int> halfHours;
    for (size_t half = 0; half < WalkInShape.size(); ++half)
        halfHours.insert(halfHours.end(), size_t(WalkInShape[half]), int(half));
    const int count = int(m_house.people.size()) * WalkInPercent / 100;
    for (int i = 0; i < count && !open.empty(); ++i) {
        const Department *wanted = open[m_random.below(quint32(open.size()))];
        const int half = halfHours[m_random.below(quint32(halfHours.size()))];
        const Base::Instant at =
            Base::instantAt(m_today, 8 * 60 + half * 30, m_house.zone) + between(0, 29);
        const Patient *person = isOpen(wanted->id, at) ? takePerson(*wanted) : nullptr;
        if (!person)
            continue;
        DemoEvent event;
        event.act = DemoAct::WalkIn;
        event.at = at;
        event.patientId = person->id;
        event.departmentId = wanted->id;
        arrive(event, *person);
    }
}

void Day::emergencies()
{
    // Of a hundred: how many are triaged I, II, III; the rest IV (guess).
    constexpr std::array<int, 3> Triage{2, 12, 48};
    for (const Department &emergency : m_house.departments) {
        const int count =
            emergency.emergency ? int(m_house.people.size()) * EmergencyPercent / 100 : 0;
        for (int i = 0; i < count; ++i) {
            const Patient *person = takePerson(emergency);
            if (!person)
                break;
            DemoEvent event;
            event.act = DemoAct::WalkIn;
            event.at = Base::instantAt(m_today, 0, m_house.zone) + between(0, 24 * 60 - 1);
            event.patientId = person->id;
            event.departmentId = emergency.id;
            const int lot = int(m_random.below(100));
            const auto above = std::upper_bound(Triage.begin(), Triage.end(), lot);
            event.ticketClass = static_cast<TicketClass>(
                int(TicketClass::EmergencyI) + int(above - Triage.begin()));
            arrive(event, *person);
        }
    }
}

void Day::runRooms()
{
    for (auto &[id, arrivals] : m_arrivals) {
        std::vector<Slot> places;
        std::copy_if(m_house.places.begin(),
            m_house.places.end(),
            std::back_inserter(places),
            [&](const Slot &slot) { return slot.departmentId == id; });
        const Base::Instant midnight = Base::instantAt(m_today, 0, m_house.zone);
        for (DemoEvent &event : serve(places, arrivals, {midnight, m_now}, m_random))
            add(std::move(event));
    }
}

void Day::complain()
{
    int hoursAgo = 2;
    for (const char16_t *text : Complaints) {
        DemoEvent event;
        event.act = DemoAct::Complain;
        event.at = m_now - hours{hoursAgo} - between(0, 59);
        event.departmentId =
            m_house.departments[m_random.below(quint32(m_house.departments.size()))].id;
        event.text = QString::fromUtf16(text);
        add(event);
        hoursAgo += 9; // so that one clock is green, one nearly out and one over (service 4.2)
    }
}

std::vector<DemoEvent> Day::events()
{
    if (m_house.departments.empty())
        return {};
    for (const Patient &person : m_house.people)
        m_pool.push_back(&person);
    for (size_t i = m_pool.size(); i > 1; --i)
        std::swap(m_pool[i - 1], m_pool[m_random.below(quint32(i))]);

    const int people = int(m_house.people.size());
    emergencies();
    book(mixedPlaces(true), people * BookTodayPercent / 100);
    walkIn();
    book(mixedPlaces(false), people * BookLaterPercent / 100);
    runRooms();
    complain();
    std::stable_sort(m_events.begin(),
        m_events.end(),
        [](const DemoEvent &one, const DemoEvent &other) { return one.at < other.at; });
    return std::move(m_events);
}
} // namespace

std::vector<DemoEvent> makeDay(const DemoHouse &house, Base::Instant now, quint64 seed)
{
    return Day(house, now, seed).events();
}
} // namespace Interop
