// SPDX-License-Identifier: GPL-3.0-or-later
// How a place becomes somebody's; the rest of what bookings share is in booking.cpp.
#include <algorithm>

#include "domain/booking/limits.h"
#include "domain/booking/noshow.h"
#include "domain/booking/slots.h"
#include "operations/booking.h"
#include "store/noshowtable.h"
#include "store/slottable.h"
#include "store/waitlisttable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

Base::Result<void> endRunOut(Context &context, const SlotId &slot)
{
    const auto holds = Store::SlotTable(context.transaction).holdsOfSlot(slot);
    if (!holds)
        return Base::passOn(holds);
    for (const Hold &hold : *holds) {
        if (hold.kind != HoldKind::Form || hold.expiresAt > context.at)
            continue;
        if (const auto ended = endHold(context, hold.id, HoldEnding::Expired); !ended)
            return ended;
    }
    return {};
}

namespace {
constexpr int HistoryDays = 90; ///< that tell how often people do not come

/// A person who books at the kiosk although she often did not come (off by default).
Base::Result<void> refuseBlocked(
    Context &context, const BookingWish &wish, const BookingPolicy &policy, QDate today)
{
    if (!policy.noShow.enabled || wish.channel == Channel::Desk || wish.channel == Channel::Phone)
        return {};
    const auto ledger = Store::NoShowTable(context.transaction).of(wish.patientId);
    if (!ledger)
        return Base::passOn(ledger);
    if (const auto until = blockedUntil(*ledger, policy.noShow, today))
        return Base::fail(ErrorKind::Conflict, "booking-blocked", until->toString(Qt::ISODate));
    return {};
}

/// A reason written at the desk goes above the limits.
Base::Result<void> refuseTooMany(
    Context &context, const BookingWish &wish, const Slot &slot, const Appointment &replaced)
{
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const QDate today = Base::dayOf(context.at, *zone);
    if (const auto refused = refuseBlocked(context, wish, *policy, today); !refused)
        return refused;
    if (!wish.overbookReason.isEmpty())
        return {};
    return refuseBeyondLimits(context, wish.patientId, slot.serviceDay, replaced.id);
}

Base::Result<std::vector<double>> likelihoods(Context &context, const Slot &slot, QDate today)
{
    Store::SlotTable table(context.transaction);
    const auto rates = table.noShowRates(today.addDays(-HistoryDays));
    if (!rates)
        return Base::passOn(rates);
    const auto booked = table.appointmentsInSlot(slot);
    if (!booked)
        return Base::passOn(booked);
    std::vector<double> each;
    for (const Appointment &one : *booked) {
        using Days = std::chrono::duration<int, std::ratio<86400>>;
        each.push_back(
            rates->of(std::chrono::duration_cast<Days>(one.startsAt - one.createdAt).count()));
    }
    return each;
}

/// Above capacity only where people are likely not to come (queue.md section 5, edge 47).
Base::Result<void> refuseOverbooking(Context &context, const Slot &slot)
{
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const auto others = Store::SlotTable(context.transaction).ofRole(slot.roleId, slot.serviceDay);
    if (!others)
        return Base::passOn(others);
    int later = 0;
    Base::Instant end = slot.endsAt;
    for (const Slot &other : *others) { // by time: those that follow without a break
        if (other.state == SlotState::Open && other.startsAt == end) {
            end = other.endsAt;
            ++later;
        }
    }
    const auto each = likelihoods(context, slot, Base::dayOf(context.at, *zone));
    if (!each)
        return Base::passOn(each);
    const auto no = [&slot](const char *code) {
        return Base::fail(ErrorKind::Conflict, code, slot.id.text());
    };
    switch (overbookRefusal(slot, later, *each, *policy)) {
    case OverbookRefusal::None:
        return {};
    case OverbookRefusal::Already:
        return no("overbook-already");
    case OverbookRefusal::Last:
        return no("overbook-last");
    case OverbookRefusal::Unlikely:
        return no("overbook-unlikely");
    }
    return {};
}

/// She has what she waited for.
Base::Result<void> leaveWaiting(
    Context &context, const PatientId &patient, const Slot &slot, const AppointmentId &booked)
{
    if (context.place == Context::Place::Station || patient.isEmpty())
        return {};
    const auto waiting = Store::WaitlistTable(context.transaction).openOf(patient);
    if (!waiting)
        return Base::passOn(waiting);
    for (WaitEntry entry : *waiting) {
        if (!wants(entry, slot))
            continue;
        if (const auto ended = endHold(context, entry.holdId, HoldEnding::Released); !ended)
            return ended;
        entry.state = WaitState::Booked;
        entry.appointmentId = booked;
        entry.offerUntil = Base::Never;
        if (const auto put = context.transaction.put(entry); !put)
            return put;
    }
    return {};
}

/// A hold is only its owner's to use: the station's that made it, or the person's it was offered
/// to.
Base::Result<void> useHold(Context &context, const BookingWish &wish)
{
    if (wish.holdId.isEmpty())
        return {};
    const auto hold = context.transaction.get<Hold>(wish.holdId);
    if (!hold)
        return Base::passOn(hold);
    if (!*hold || (*hold)->slotId != wish.slotId)
        return {};
    const bool own = (*hold)->kind == HoldKind::Form ? (*hold)->stationId == context.station
                                                     : (*hold)->patientId == wish.patientId;
    return own ? endHold(context, wish.holdId, HoldEnding::Booked) : Base::Result<void>();
}

Appointment rowOf(const BookingWish &wish, const Slot &slot, int fee, Base::Instant at)
{
    Appointment row{wish.id,
        slot.id,
        wish.patientId,
        slot.departmentId,
        slot.practitionerId,
        slot.roomId,
        slot.serviceDay,
        slot.startsAt,
        slot.endsAt,
        fee,
        AppointmentStatus::Booked,
        wish.channel,
        wish.bookedByRelation,
        wish.overbookReason,
        {},
        at};
    row.proxyName = wish.proxyName;
    row.proxyPhone = wish.proxyPhone;
    return row;
}

/// A booking that replaces another is as long as that was, unless it is said otherwise.
Base::Instant endOf(const BookingWish &wish, const Appointment &replaced, const Slot &slot)
{
    const bool asBefore = wish.minutes == 0 && !replaced.id.isEmpty() && isLong(replaced);
    const auto length = asBefore ? std::chrono::seconds(replaced.endsAt - replaced.startsAt)
                                 : std::chrono::seconds(std::chrono::minutes(wish.minutes));
    return std::max(slot.endsAt, slot.startsAt + length);
}
} // namespace

Base::Result<void> takeFurther(Context &context,
    const Appointment &appointment,
    const std::vector<Slot> &had,
    Reasoned reasoned)
{
    const auto taken = Store::SlotTable(context.transaction).takenBy(appointment);
    if (!taken)
        return Base::passOn(taken);
    if (!isCovered(appointment, *taken))
        return Base::fail(ErrorKind::Conflict, "too-long", appointment.slotId.text());
    for (Slot slot : *taken) {
        if (std::ranges::find(had, slot.id, &Slot::id) != had.end())
            continue;
        if (slot.state != SlotState::Open) { // of an older rota; nobody is given its places
            slot.booked += 1;
            slot.settleOver();
        } else {
            if (const auto ended = endRunOut(context, slot.id); !ended)
                return ended;
            const auto fresh = slotOf(context, slot.id);
            if (!fresh)
                return Base::passOn(fresh);
            slot = *fresh;
            const auto possible = refuseSlot(slot, context.at);
            const bool later = !possible && possible.error().code == QLatin1String("slot-not-yet");
            if (!possible && !(later && reasoned == Reasoned::Yes))
                return possible;
            slot.booked += 1;
            slot.reserved = std::max(0, std::min(slot.reserved, slot.capacity - slot.taken()));
        }
        if (const auto put = context.transaction.put(slot); !put)
            return put;
    }
    return {};
}

Base::Result<void> refuseBeyondLimits(
    Context &context, const PatientId &patient, QDate day, const AppointmentId &replaced)
{
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    const auto zone = zoneOf(context.transaction);
    if (!zone)
        return Base::passOn(zone);
    const auto own = Store::SlotTable(context.transaction)
                         .appointmentsOf(patient, Base::dayOf(context.at, *zone));
    if (!own)
        return Base::passOn(own);
    switch (limitRefusal(*own, *policy, day, replaced)) {
    case LimitRefusal::None:
        return {};
    case LimitRefusal::TooManyOpen:
        return Base::fail(
            ErrorKind::Conflict, "too-many-bookings", QString::number(policy->mostOpen));
    case LimitRefusal::TooManyOnDay:
        return Base::fail(
            ErrorKind::Conflict, "too-many-on-day", QString::number(policy->mostPerDay));
    }
    return {};
}

Base::Result<void> endHoldsBefore(Context &context, const SlotId &slot, const PatientId &patient)
{
    if (const auto ended = endRunOut(context, slot); !ended)
        return ended;
    Store::SlotTable table(context.transaction);
    const auto ofStation = table.holdsOfStation(context.station);
    if (!ofStation)
        return Base::passOn(ofStation);
    const auto ofPatient =
        patient.isEmpty() ? Base::Result<std::vector<Hold>>() : table.holdsOfPatient(patient);
    if (!ofPatient)
        return Base::passOn(ofPatient);
    std::vector<Hold> earlier = *ofStation;
    earlier.insert(earlier.end(), ofPatient->begin(), ofPatient->end());
    for (const Hold &hold : earlier) { // one that stands here twice is gone the second time
        if (hold.kind != HoldKind::Form)
            continue;
        const auto how = hold.expiresAt <= context.at ? HoldEnding::Expired : HoldEnding::Replaced;
        if (const auto ended = endHold(context, hold.id, how); !ended)
            return ended;
    }
    return {};
}

Base::Result<Appointment> book(
    Context &context, const BookingWish &wish, const Appointment &replaced)
{
    if (const auto used = useHold(context, wish); !used)
        return Base::passOn(used);
    if (const auto ended = endHoldsBefore(context, wish.slotId, wish.patientId); !ended)
        return Base::passOn(ended);
    auto slot = slotOf(context, wish.slotId);
    if (!slot)
        return Base::passOn(slot);
    const auto possible = refuseSlot(*slot, context.at);
    const bool reasoned = !wish.overbookReason.isEmpty() && context.role != Role::Kiosk;
    const auto is = [&possible](const char *code) {
        return !possible && possible.error().code == QLatin1String(code);
    };
    // With a reason the desk gives out what opens later too; that is not above capacity.
    const bool overbooks = reasoned && is("slot-full");
    if (!possible && !overbooks && !(reasoned && is("slot-not-yet")))
        return Base::passOn(possible);
    if (const auto first = refuseSecondBooking(context, wish.patientId, *slot, replaced.id); !first)
        return Base::passOn(first);
    if (const auto few = refuseTooMany(context, wish, *slot, replaced); !few)
        return Base::passOn(few);
    if (overbooks) {
        if (const auto may = refuseOverbooking(context, *slot); !may)
            return Base::passOn(may);
    }
    const auto fee = feeOf(context.transaction, *slot);
    if (!fee)
        return Base::passOn(fee);
    Appointment appointment = rowOf(wish, *slot, *fee, context.at);
    appointment.endsAt = endOf(wish, replaced, *slot);
    if (overbooks && isLong(appointment))
        return Base::passOn(possible);
    if (!replaced.id.isEmpty()) {
        appointment.movedFrom = replaced.id;
        appointment.rootId = replaced.rootId.isEmpty() ? replaced.id : replaced.rootId;
        appointment.sequence = replaced.sequence + 1;
    }
    slot->booked += 1;
    slot->reserved = std::max(0, std::min(slot->reserved, slot->capacity - slot->taken()));
    if (overbooks)
        slot->settleOver(); // on purpose; everywhere else the table itself refuses it
    if (const auto put = context.transaction.put(*slot); !put)
        return Base::passOn(put);
    if (isLong(appointment)) {
        const auto why = reasoned ? Reasoned::Yes : Reasoned::No;
        if (const auto took = takeFurther(context, appointment, {*slot}, why); !took)
            return Base::passOn(took);
    }
    if (const auto put = context.transaction.put(appointment); !put)
        return Base::passOn(put);
    if (const auto left = leaveWaiting(context, wish.patientId, *slot, wish.id); !left)
        return Base::passOn(left);
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    if (const auto told = announce(context, appointment, *policy); !told)
        return Base::passOn(told);
    return appointment;
}
} // namespace Operations
