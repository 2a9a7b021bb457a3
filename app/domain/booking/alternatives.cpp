// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking/alternatives.h"

#include <algorithm>

#include "domain/booking/slots.h"

namespace Domain {

namespace {
constexpr std::chrono::minutes OtherDoctor{30};
constexpr double NearlyFull = 0.85;
constexpr double NearlyEmpty = 0.25;

std::chrono::seconds distance(const Slot &one, const Slot &wanted)
{
    const std::chrono::seconds away = std::chrono::abs(one.startsAt - wanted.startsAt);
    return one.practitionerId == wanted.practitionerId ? away : away + OtherDoctor;
}

double fill(const Slot &slot)
{
    return slot.capacity == 0 ? 1 : static_cast<double>(slot.booked + slot.held) / slot.capacity;
}
}

std::vector<Slot> nearestFree(
    const std::vector<Slot> &slots, const Slot &wanted, Base::Instant now, size_t limit)
{
    std::vector<Slot> free;
    for (const Slot &slot : slots) {
        if (slot.id != wanted.id && refusal(slot, now) == SlotRefusal::None)
            free.push_back(slot);
    }
    std::sort(free.begin(), free.end(), [&wanted](const Slot &one, const Slot &other) {
        const auto near = distance(one, wanted);
        const auto far = distance(other, wanted);
        if (near != far)
            return near < far;
        return one.startsAt != other.startsAt ? one.startsAt < other.startsAt : one.id < other.id;
    });
    if (free.size() > limit)
        free.resize(limit);
    return free;
}

std::vector<Slot> quieter(const std::vector<Slot> &slots, const Slot &wanted, Base::Instant now)
{
    if (fill(wanted) < NearlyFull)
        return {};
    std::vector<Slot> own;
    for (const Slot &slot : slots) {
        if (slot.practitionerId == wanted.practitionerId
            && slot.serviceDay == wanted.serviceDay && fill(slot) <= NearlyEmpty)
            own.push_back(slot);
    }
    return nearestFree(own, wanted, now, 1);
}
}
