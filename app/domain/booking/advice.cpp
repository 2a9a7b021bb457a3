// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/advice.h"

#include <algorithm>
#include <tuple>

#include "domain/booking/slots.h"

namespace Domain {

using std::chrono::minutes;

namespace {
// Numbers of queue.md section 5.
constexpr double NearlyFull = 0.85;
constexpr minutes NearlyFullCost{10};
constexpr minutes PerDayLater{10};
constexpr minutes SeniorWinterMorning{15};
constexpr minutes SeniorLastHour{20};
constexpr int WinterMorningEnds = 9; ///< hour
constexpr double Eighty = 0.8416;

bool isWinter(QDate day)
{
    return day.month() >= 11 || day.month() <= 3;
}

/// Whether no half hour of the same doctor begins an hour or more after `slot` in its session.
LastHour lastHour(const Slot &slot, const std::vector<Slot> &slots)
{
    for (const Slot &other : slots) {
        if (other.roleId == slot.roleId && other.startsAt == slot.startsAt + 2 * SlotLength)
            return LastHour::No;
    }
    return LastHour::Yes;
}

qint64 distance(const Slot &one, const Slot &other)
{
    const auto seconds = (one.startsAt - other.startsAt).count();
    return seconds < 0 ? -seconds : seconds;
}
} // namespace

WaitEstimate slotWait(const Slot &slot, const ServiceTimes &times)
{
    const auto [mean, each] = times.of(ServiceKind::First);
    const double people = std::max(0, slot.booked) / 2.0;
    const double order = people * (people + 1) / 3; // of the place among them, uniform
    const double variance = people * each + order * mean * mean;
    const auto quantile = [&](double z) {
        return std::chrono::seconds(static_cast<qint64>(gammaQuantile(people * mean, variance, z)));
    };
    return {quantile(0), quantile(Eighty)};
}

minutes slotCost(const Slot &slot,
    const WaitEstimate &wait,
    QDate today,
    LastHour last,
    Advised advised,
    const QTimeZone &zone)
{
    minutes cost = std::chrono::ceil<minutes>(wait.p80);
    const int taken = slot.booked + slot.held;
    if (slot.capacity > 0 && taken >= NearlyFull * slot.capacity)
        cost += NearlyFullCost;
    cost += PerDayLater * std::max<qint64>(0, today.daysTo(slot.serviceDay));
    if (advised != Advised::Senior)
        return cost;
    const QTime starts = Base::wallTime(slot.startsAt, zone).time();
    if (isWinter(slot.serviceDay) && starts.hour() < WinterMorningEnds)
        cost += SeniorWinterMorning;
    if (last == LastHour::Yes)
        cost += SeniorLastHour;
    return cost;
}

std::vector<SlotAdvice> betterSlots(const SlotId &asked,
    const std::vector<Slot> &slots,
    const ServiceTimes &times,
    Advised advised,
    Base::Instant now,
    const QTimeZone &zone)
{
    const auto wanted = std::ranges::find(slots, asked, &Slot::id);
    if (wanted == slots.end())
        return {};
    const QDate today = Base::dayOf(now, zone);
    const auto costOf = [&](const Slot &slot) {
        return slotCost(slot, slotWait(slot, times), today, lastHour(slot, slots), advised, zone);
    };
    const minutes askedCost = costOf(*wanted);
    std::vector<SlotAdvice> better;
    for (const Slot &slot : slots) {
        if (slot.id == asked || slot.startsAt < now || refusal(slot, now) != SlotRefusal::None)
            continue;
        const minutes cost = costOf(slot);
        if (cost + WorthMoving <= askedCost)
            better.push_back({slot.id, cost, shown(slotWait(slot, times))});
    }
    std::ranges::stable_sort(better, {}, &SlotAdvice::cost);
    if (better.size() > MostAdvice)
        better.resize(MostAdvice);
    return better;
}

std::vector<Slot> nearestSlots(
    const Slot &lost, const std::vector<Slot> &slots, Base::Instant now, size_t most)
{
    std::vector<Slot> near;
    for (const Slot &slot : slots) {
        if (slot.id != lost.id && refusal(slot, now) == SlotRefusal::None)
            near.push_back(slot);
    }
    std::ranges::stable_sort(near, [&lost](const Slot &one, const Slot &other) {
        return std::tuple(distance(one, lost), one.roleId != lost.roleId, one.startsAt)
            < std::tuple(distance(other, lost), other.roleId != lost.roleId, other.startsAt);
    });
    if (near.size() > most)
        near.resize(most);
    return near;
}
} // namespace Domain
