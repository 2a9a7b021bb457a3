// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/tending.h"

#include <algorithm>
#include <map>

#include "domain/booking/noshow.h"
#include "domain/booking/slots.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "operations/noshowoperations.h"
#include "store/slottable.h"
#include "store/waitlisttable.h"

namespace Operations {

using namespace Domain;

namespace {
/// What every part of one round needs.
struct Round {
    Context &context;
    BookingPolicy policy;
    QTimeZone zone;
    QDate today;
    int opened = 0;
    int offered = 0;
    int missed = 0;
};

Base::Result<void> openCooled(Round &round)
{
    const auto places = Store::SlotTable(round.context.transaction).cooledAt(round.context.at);
    if (!places)
        return Base::passOn(places);
    for (const CoolingPlace &place : *places) {
        const auto stored = round.context.transaction.get<Slot>(place.slotId);
        if (!stored)
            return Base::passOn(stored);
        if (*stored) {
            Slot slot = **stored;
            slot.cooling = std::max(0, slot.cooling - 1);
            slot.settleOver();
            if (const auto put = round.context.transaction.put(slot); !put)
                return put;
        }
        if (const auto gone = round.context.transaction.remove<CoolingPlace>(place.id); !gone)
            return gone;
        round.opened += 1;
    }
    return {};
}

/// The same-day share, and the farthest day at its hour (edge 44).
Base::Result<void> openReserved(Round &round)
{
    const auto slots = Store::SlotTable(round.context.transaction)
                           .openingFrom(round.today,
                               round.context.at + std::chrono::hours(round.policy.sameDayHours),
                               round.policy.sameDayPercent);
    if (!slots)
        return Base::passOn(slots);
    for (Slot slot : *slots) {
        const int now = reservedAt(slot, round.policy, round.context.at, round.zone);
        if (now >= slot.reserved)
            continue;
        round.opened += slot.reserved - now;
        slot.reserved = now;
        if (const auto put = round.context.transaction.put(slot); !put)
            return put;
    }
    return {};
}

Base::Result<void> endOldEntries(Round &round)
{
    Store::WaitlistTable table(round.context.transaction);
    const auto old = table.openBefore(round.today);
    if (!old)
        return Base::passOn(old);
    for (WaitEntry entry : *old) {
        if (const auto ended = endHold(round.context, entry.holdId, HoldEnding::Expired); !ended)
            return ended;
        entry.state = WaitState::Skipped;
        entry.offerUntil = Base::Never;
        if (const auto put = round.context.transaction.put(entry); !put)
            return put;
    }
    const auto open = table.openFrom(round.today);
    if (!open)
        return Base::passOn(open);
    for (const WaitEntry &entry : *open) {
        if (entry.state != WaitState::Offered)
            continue;
        const auto hold = round.context.transaction.get<Hold>(entry.holdId);
        if (!hold)
            return Base::passOn(hold);
        if (*hold && entry.offerUntil > round.context.at)
            continue;
        if (const auto ended = endOffer(round.context, entry, HoldEnding::Expired); !ended)
            return ended;
    }
    return {};
}

/// Whether she is elsewhere within half an hour of it, or with this doctor that day (edge 49).
bool clashes(const std::vector<Appointment> &own, const Slot &slot)
{
    return std::ranges::any_of(own, [&slot](const Appointment &one) {
        if (one.status != AppointmentStatus::Booked && one.status != AppointmentStatus::Arrived)
            return false;
        const bool near =
            one.startsAt < slot.endsAt + SlotLength && slot.startsAt < one.endsAt + SlotLength;
        return near
            || (one.serviceDay == slot.serviceDay && one.practitionerId == slot.practitionerId);
    });
}

bool canBeOffered(const Slot &slot, const WaitEntry &entry, Base::Instant at)
{
    return wants(entry, slot) && slot.state == SlotState::Open && slot.startsAt > at + LatestOffer
        && (slot.free() > 0 || slot.cooling > 0);
}

/// The place leaves those who cool, or everybody, and is hers for a while.
Base::Result<void> offer(Round &round, WaitEntry &entry, Slot &slot)
{
    Context &context = round.context;
    if (slot.cooling > 0) {
        const auto places = Store::SlotTable(context.transaction).coolingOfSlot(slot.id);
        if (!places)
            return Base::passOn(places);
        if (!places->empty()) {
            const auto gone = context.transaction.remove<CoolingPlace>(places->front().id);
            if (!gone)
                return gone;
        }
        slot.cooling -= 1;
    }
    slot.held += 1;
    entry.state = WaitState::Offered;
    entry.slotId = slot.id;
    entry.holdId = HoldId(QStringLiteral("%1.o%2").arg(entry.id.text()).arg(entry.unanswered));
    entry.offerUntil = std::min(context.at + std::chrono::minutes(round.policy.offerMin),
        slot.startsAt - std::chrono::minutes(10));
    const Hold hold{
        entry.holdId, slot.id, context.station, entry.patientId, entry.offerUntil, HoldKind::Offer};
    if (const auto put = context.transaction.put(slot); !put)
        return put;
    if (const auto put = context.transaction.put(hold); !put)
        return put;
    if (const auto put = context.transaction.put(entry); !put)
        return put;
    round.offered += 1;
    Appointment told; // as far as a message needs one
    told.id = AppointmentId(entry.holdId.text());
    told.patientId = entry.patientId;
    told.proxyPhone = entry.proxyPhone;
    return writeTo(context, told, MessageKind::Offer, slot.id, entry.offerUntil);
}

Base::Result<void> offerTo(Round &round, WaitEntry &entry, std::vector<Slot> &slots)
{
    const auto own =
        Store::SlotTable(round.context.transaction).appointmentsOf(entry.patientId, round.today);
    if (!own)
        return Base::passOn(own);
    for (Slot &slot : slots) {
        if (canBeOffered(slot, entry, round.context.at) && !clashes(*own, slot))
            return offer(round, entry, slot);
    }
    return {};
}

Base::Result<void> makeOffers(Round &round)
{
    const auto open = Store::WaitlistTable(round.context.transaction).openFrom(round.today);
    if (!open)
        return Base::passOn(open);
    std::map<std::pair<QDate, DepartmentId>, std::vector<WaitEntry>> waiting;
    for (const WaitEntry &entry : *open) {
        if (entry.state == WaitState::Waiting)
            waiting[{entry.day, entry.departmentId}].push_back(entry);
    }
    for (auto &[where, entries] : waiting) {
        const auto &[day, department] = where;
        auto slots = Store::SlotTable(round.context.transaction).ofDepartment(department, day);
        if (!slots)
            return Base::passOn(slots);
        std::ranges::stable_sort(*slots, {}, &Slot::startsAt);
        orderWaiting(entries,
            Base::instantAt(
                day.addDays(1 - round.policy.horizonDays), round.policy.releaseMin, round.zone));
        for (WaitEntry &entry : entries) {
            if (const auto made = offerTo(round, entry, *slots); !made)
                return made;
        }
    }
    return {};
}
} // namespace

Base::Result<void> endOffer(Context &context, WaitEntry entry, HoldEnding how)
{
    if (const auto ended = endHold(context, entry.holdId, how); !ended)
        return ended;
    entry.unanswered += 1;
    entry.state = entry.unanswered >= MostUnanswered ? WaitState::Skipped : WaitState::Waiting;
    entry.slotId = {};
    entry.holdId = {};
    entry.offerUntil = Base::Never;
    return context.transaction.put(entry);
}

Outcome runTend(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const QDate today = QDate::fromString(arguments.text("today"), Qt::ISODate);
    if (!arguments.ok() || !today.isValid())
        return Base::fail(Base::ErrorKind::Invalid, "bad-arguments", QStringLiteral("today"));
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    Round round{context, *policy, *zone, today};
    // Offers before everybody: nobody else has seen what opens in this transaction.
    for (const auto part : {endOldEntries, openReserved, makeOffers, openCooled}) {
        if (const auto done = part(round); !done)
            return Base::passOn(done);
    }
    const auto missed = noteMissed(context, round.today);
    if (!missed)
        return Base::passOn(missed);
    return QJsonObject{{QStringLiteral("opened"), round.opened},
        {QStringLiteral("offered"), round.offered},
        {QStringLiteral("missed"), *missed}};
}
} // namespace Operations
