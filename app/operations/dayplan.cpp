// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/dayplan.h"

#include <algorithm>
#include <iterator>

#include "domain/booking/rota.h"
#include "domain/queue/servicetimes.h"
#include "operations/booking.h"
#include "store/policytable.h"
#include "store/scheduletable.h"
#include "store/slottable.h"
#include "store/tickettable.h"

namespace Operations {

using namespace Domain;

namespace {
/// A half hour that the store has not seen: what was told before the server knew of it (a restored
/// backup) counts.
Base::Result<void> putNew(Context &context, Slot slot)
{
    Store::SlotTable table(context.transaction);
    const auto booked = table.appointmentsInSlot(slot);
    if (!booked)
        return Base::passOn(booked);
    slot.booked = static_cast<int>(booked->size());
    const auto leases = table.leasesOfSlot(slot.id);
    if (!leases)
        return Base::passOn(leases);
    for (const Lease &lease : *leases)
        slot.leased += lease.left();
    slot.settleOver();
    return context.transaction.put(slot);
}

Base::Result<void> putKnown(Context &context, Slot planned, const Slot &known)
{
    planned.booked = known.booked;
    planned.held = known.held;
    planned.leased = known.leased;
    planned.cooling = known.cooling;
    planned.settleOver();
    return context.transaction.put(planned);
}

} // namespace

Base::Result<SessionPace> paceOf(Store::Reader &reader, const PractitionerRole &role, QDate day)
{
    constexpr int DaysLearned = 28; // guess: four of each weekday
    constexpr size_t Enough = 30;   // queue.md section 4
    constexpr double SameDay = 0.3; // of the places, queue.md section 5
    std::vector<Ticket> finished;
    for (int ago = 0; ago < DaysLearned && finished.size() < Enough; ++ago) {
        const auto tickets = Store::TicketTable(reader).ofDay(day.addDays(-ago));
        if (!tickets)
            return Base::passOn(tickets);
        std::ranges::copy_if(*tickets, std::back_inserter(finished), [&role](const Ticket &one) {
            return one.state == TicketState::Done && one.roomId == role.roomId;
        });
    }
    const auto policy = Store::PolicyTable(reader).current();
    if (!policy)
        return Base::passOn(policy);
    const auto rates = Store::SlotTable(reader).noShowRates(day.addDays(-90));
    if (!rates)
        return Base::passOn(rates);
    const double mean = serviceTimes(finished, policy->waits)
                            .of(Server{{}, role.roomId})[static_cast<size_t>(ServiceKind::First)]
                            .mean;
    return SessionPace{std::chrono::seconds(static_cast<qint64>(mean)),
        SameDay * rates->of(0) + (1 - SameDay) * rates->of(3)};
}

Base::Result<void> closeHalfHour(Context &context, const Slot &known)
{
    const auto holds = Store::SlotTable(context.transaction).holdsOfSlot(known.id);
    if (!holds)
        return Base::passOn(holds);
    for (const Hold &hold : *holds) {
        if (const auto ended = endHold(context, hold.id, HoldEnding::Closed); !ended)
            return ended;
    }
    auto slot = slotOf(context, known.id);
    if (!slot)
        return Base::passOn(slot);
    slot->state = SlotState::Closed;
    slot->capacity = 0;
    slot->reserved = 0;
    slot->settleOver();
    return context.transaction.put(*slot);
}

Base::Result<DayPlan> dayPlan(Store::Reader &reader, const PractitionerRole &role, QDate day)
{
    DayPlan plan;
    plan.day = day;
    const auto holiday = reader.get<Holiday>(holidayId(day));
    if (!holiday)
        return Base::passOn(holiday);
    plan.holiday = *holiday;
    auto exceptions = Store::ScheduleTable(reader).exceptionsOn(day);
    if (!exceptions)
        return Base::passOn(exceptions);
    plan.exceptions = std::move(*exceptions);
    const auto department = reader.get<Department>(role.departmentId);
    if (!department)
        return Base::passOn(department);
    if (*department && (*department)->emergency)
        plan.holidays = Holidays::Worked;
    const auto rota = parseRota(role.availableTime);
    const bool byPace = rota && std::ranges::any_of(*rota, [](const RotaSession &one) {
        return one.placesPerSlot == PlacesByPace;
    });
    if (!byPace) // nothing of it is needed
        return plan;
    const auto pace = paceOf(reader, role, day);
    if (!pace)
        return Base::passOn(pace);
    plan.pace = *pace;
    return plan;
}

Base::Result<HalfHours> makeHalfHours(
    Context &context, const PractitionerRole &role, const DayPlan &plan, const QTimeZone &zone)
{
    const auto planned = plannedSlots(role, plan, zone);
    if (!planned)
        return Base::passOn(planned);
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    const auto stored = Store::SlotTable(context.transaction).ofRole(role.id, plan.day);
    if (!stored)
        return Base::passOn(stored);
    for (Slot slot : *planned) {
        slot.reserved = reservedAt(slot, *policy, context.at, zone);
        const auto known = std::ranges::find(*stored, slot.id, &Slot::id);
        const auto put =
            known == stored->end() ? putNew(context, slot) : putKnown(context, slot, *known);
        if (!put)
            return Base::passOn(put);
    }
    HalfHours done{static_cast<int>(planned->size()), {}};
    for (const Slot &known : *stored) {
        if (std::ranges::find(*planned, known.id, &Slot::id) != planned->end())
            continue;
        if (known.state == SlotState::Open) {
            const auto booked = Store::SlotTable(context.transaction).appointmentsInSlot(known);
            if (!booked)
                return Base::passOn(booked);
            addAwaited(done.stranded, *booked);
        }
        if (const auto closed = closeHalfHour(context, known); !closed)
            return Base::passOn(closed);
    }
    return done;
}
} // namespace Operations
