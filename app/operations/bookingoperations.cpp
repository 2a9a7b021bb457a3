// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bookingoperations.h"

#include <algorithm>
#include <iterator>

#include "domain/booking/slots.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "store/slottable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {

Base::Result<Slot> slotOf(Context &context, const SlotId &id)
{
    const auto slot = context.transaction.get<Slot>(id);
    if (!slot)
        return Base::passOn(slot);
    if (!*slot)
        return Base::fail(ErrorKind::NotFound, "no-slot", id.text());
    return **slot;
}

Base::Result<void> dropHold(Context &context, const HoldId &id)
{
    const auto hold = context.transaction.get<Hold>(id);
    if (!hold)
        return Base::passOn(hold);
    if (!*hold)
        return {};
    auto slot = slotOf(context, (*hold)->slotId);
    if (!slot)
        return Base::passOn(slot);
    slot->held = std::max(0, slot->held - 1);
    if (const auto put = context.transaction.put(*slot); !put)
        return put;
    return context.transaction.remove<Hold>(id);
}

/// Holds of this slot that have run out, and every one of this station or person anywhere.
Base::Result<void> dropStaleHolds(Context &context, const SlotId &slot, const PatientId &patient)
{
    Store::SlotTable table(context.transaction);
    const auto ofSlot = table.holdsOfSlot(slot);
    if (!ofSlot)
        return Base::passOn(ofSlot);
    const auto ofStation = table.holdsOfStation(context.station);
    if (!ofStation)
        return Base::passOn(ofStation);
    const auto ofPatient =
        patient.isEmpty() ? Base::Result<std::vector<Hold>>() : table.holdsOfPatient(patient);
    if (!ofPatient)
        return Base::passOn(ofPatient);
    std::vector<Hold> stale = *ofStation;
    stale.insert(stale.end(), ofPatient->begin(), ofPatient->end());
    std::copy_if(
        ofSlot->begin(), ofSlot->end(), std::back_inserter(stale), [&context](const Hold &hold) {
            return hold.expiresAt <= context.at;
        });
    for (const Hold &hold : stale) { // one that stands here twice is gone the second time
        if (const auto dropped = dropHold(context, hold.id); !dropped)
            return dropped;
    }
    return {};
}

Outcome runHold(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    Hold hold{arguments.id<HoldId>("id"),
        arguments.id<SlotId>("slot"),
        context.station,
        arguments.optionalId<PatientId>("patient"),
        context.at + HoldLength};
    if (!arguments.ok())
        return arguments.error();
    if (const auto dropped = dropStaleHolds(context, hold.slotId, hold.patientId); !dropped)
        return Base::passOn(dropped);
    auto slot = slotOf(context, hold.slotId);
    if (!slot)
        return Base::passOn(slot);
    if (const auto possible = refuseSlot(*slot, context.at); !possible)
        return Base::passOn(possible);
    slot->held += 1;
    if (const auto put = context.transaction.put(*slot); !put)
        return Base::passOn(put);
    if (const auto put = context.transaction.put(hold); !put)
        return Base::passOn(put);
    return QJsonObject{{QStringLiteral("expiresAt"), Base::toSeconds(hold.expiresAt)}};
}

Outcome runRelease(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<HoldId>("hold");
    if (!arguments.ok())
        return arguments.error();
    if (const auto dropped = dropHold(context, id); !dropped)
        return Base::passOn(dropped);
    return QJsonObject{};
}

Base::Result<Appointment> book(
    Context &context, const BookingWish &wish, const AppointmentId &movedFrom)
{
    if (!wish.holdId.isEmpty()) {
        if (const auto dropped = dropHold(context, wish.holdId); !dropped)
            return Base::passOn(dropped);
    }
    if (const auto dropped = dropStaleHolds(context, wish.slotId, wish.patientId); !dropped)
        return Base::passOn(dropped);
    auto slot = slotOf(context, wish.slotId);
    if (!slot)
        return Base::passOn(slot);
    const auto possible = refuseSlot(*slot, context.at);
    const bool overbooks = !possible && possible.error().code == QLatin1String("slot-full")
        && !wish.overbookReason.isEmpty() && context.role != Role::Kiosk;
    if (!possible && !overbooks)
        return Base::passOn(possible);
    if (const auto first = refuseSecondBooking(context, wish.patientId, *slot, movedFrom); !first)
        return Base::passOn(first);
    const auto fee = feeOf(context.transaction, *slot);
    if (!fee)
        return Base::passOn(fee);
    const Appointment appointment{wish.id,
        slot->id,
        wish.patientId,
        slot->departmentId,
        slot->practitionerId,
        slot->roomId,
        slot->serviceDay,
        slot->startsAt,
        slot->endsAt,
        *fee,
        AppointmentStatus::Booked,
        wish.channel,
        wish.bookedByRelation,
        wish.overbookReason,
        movedFrom,
        context.at};
    slot->booked += 1;
    if (const auto put = context.transaction.put(*slot); !put)
        return Base::passOn(put);
    if (const auto put = context.transaction.put(appointment); !put)
        return Base::passOn(put);
    return appointment;
}

QJsonObject answerOf(const Appointment &appointment)
{
    return {{QStringLiteral("appointment"), Store::toRecord(appointment)}};
}

Outcome runBook(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const BookingWish wish{arguments.id<AppointmentId>("id"),
        arguments.id<SlotId>("slot"),
        arguments.id<PatientId>("patient"),
        arguments.optionalId<HoldId>("hold"),
        static_cast<Channel>(arguments.number("channel", 1, 4)),
        arguments.text("relation"),
        arguments.text("overbookReason")};
    if (!arguments.ok())
        return arguments.error();
    const auto known = context.transaction.get<Appointment>(wish.id);
    if (!known)
        return Base::passOn(known);
    if (*known)
        return answerOf(**known); // booked before, or cancelled before it was booked
    const auto appointment = book(context, wish, {});
    if (!appointment)
        return Base::passOn(appointment);
    return answerOf(*appointment);
}

Base::Result<void> cancel(Context &context, Appointment appointment, const QString &reason)
{
    if (appointment.status == AppointmentStatus::Cancelled)
        return {};
    appointment.status = AppointmentStatus::Cancelled;
    appointment.reason = reason;
    if (const auto put = context.transaction.put(appointment); !put)
        return put;
    auto slot = context.transaction.get<Slot>(appointment.slotId);
    if (!slot)
        return Base::passOn(slot);
    if (!*slot)
        return {};
    Slot freed = **slot;
    freed.booked = std::max(0, freed.booked - 1);
    return context.transaction.put(freed);
}

Outcome runCancel(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<AppointmentId>("appointment");
    const QString reason = arguments.text("reason");
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Appointment>(id);
    if (!stored)
        return Base::passOn(stored);
    Appointment appointment;
    appointment.id = id;
    if (*stored) {
        if (const auto cancelled = cancel(context, **stored, reason); !cancelled)
            return Base::passOn(cancelled);
        return QJsonObject{};
    }
    appointment.status = AppointmentStatus::Cancelled; // the mark a late booking meets
    appointment.reason = reason;
    if (const auto put = context.transaction.put(appointment); !put)
        return Base::passOn(put);
    return QJsonObject{};
}

/// A booking that was confirmed to somebody and that the server has forgotten.
Outcome repeatBook(Context &context, const QJsonObject &, const QJsonObject &answer)
{
    Arguments arguments(answer);
    auto told = arguments.row<Appointment>("appointment");
    if (!arguments.ok())
        return arguments.error();
    const auto known = context.transaction.get<Appointment>(told.id);
    if (!known)
        return Base::passOn(known);
    if (*known && !(*known)->slotId.isEmpty())
        return answer;
    if (*known) { // the mark of a cancellation that came first
        told.status = AppointmentStatus::Cancelled;
        told.reason = (*known)->reason;
        if (const auto put = context.transaction.put(told); !put)
            return Base::passOn(put);
        return answer;
    }
    told.status = AppointmentStatus::Booked;
    if (const auto put = context.transaction.put(told); !put)
        return Base::passOn(put);
    const auto stored = context.transaction.get<Slot>(told.slotId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return answer; // counted when the half hour is made again
    Slot slot = **stored;
    slot.booked += 1;
    if (slot.booked > slot.capacity)
        context.alarms.push_back({QStringLiteral("over-capacity"), told.id.text()});
    if (const auto put = context.transaction.put(slot); !put)
        return Base::passOn(put);
    return answer;
}

Outcome repeatMove(Context &context, const QJsonObject &object, const QJsonObject &answer)
{
    const QJsonObject old{{QStringLiteral("appointment"), object.value(QStringLiteral("appointment"))},
        {QStringLiteral("reason"), QStringLiteral("moved")}};
    if (const auto cancelled = runCancel(context, old); !cancelled)
        return cancelled;
    return repeatBook(context, object, answer);
}

Outcome runMove(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto oldId = arguments.id<AppointmentId>("appointment");
    const auto newId = arguments.id<AppointmentId>("id");
    const auto slotId = arguments.id<SlotId>("slot");
    if (!arguments.ok())
        return arguments.error();
    const auto known = context.transaction.get<Appointment>(newId);
    if (!known)
        return Base::passOn(known);
    if (*known && (*known)->movedFrom == oldId)
        return answerOf(**known); // moved before
    const auto stored = context.transaction.get<Appointment>(oldId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored || (*stored)->status == AppointmentStatus::Cancelled)
        return Base::fail(ErrorKind::NotFound, "no-appointment", oldId.text());
    const Appointment old = **stored;
    if (context.at > old.endsAt || old.status != AppointmentStatus::Booked)
        return Base::fail(ErrorKind::Conflict, "too-late", oldId.text());
    if (const auto cancelled = cancel(context, old, QStringLiteral("moved")); !cancelled)
        return Base::passOn(cancelled);
    const BookingWish wish{newId, slotId, old.patientId, {}, old.channel, old.bookedByRelation, {}};
    const auto appointment = book(context, wish, oldId);
    if (!appointment)
        return Base::passOn(appointment);
    return answerOf(*appointment);
}
} // namespace

Request holdSlot(const Hold &hold, Base::Instant at)
{
    return {QStringLiteral("slot.hold"),
        1,
        {{QStringLiteral("id"), hold.id.text()},
            {QStringLiteral("slot"), hold.slotId.text()},
            {QStringLiteral("patient"), hold.patientId.text()}},
        at};
}

Request releaseHold(const HoldId &hold, Base::Instant at)
{
    return {QStringLiteral("hold.release"), 1, {{QStringLiteral("hold"), hold.text()}}, at};
}

Request confirmBooking(const BookingWish &wish, Base::Instant at)
{
    return {QStringLiteral("appointment.book"),
        1,
        {{QStringLiteral("id"), wish.id.text()},
            {QStringLiteral("slot"), wish.slotId.text()},
            {QStringLiteral("patient"), wish.patientId.text()},
            {QStringLiteral("hold"), wish.holdId.text()},
            {QStringLiteral("channel"), static_cast<int>(wish.channel)},
            {QStringLiteral("relation"), wish.bookedByRelation},
            {QStringLiteral("overbookReason"), wish.overbookReason}},
        at};
}

Request cancelBooking(const AppointmentId &appointment, const QString &reason, Base::Instant at)
{
    return {QStringLiteral("appointment.cancel"),
        1,
        {{QStringLiteral("appointment"), appointment.text()}, {QStringLiteral("reason"), reason}},
        at};
}

Request rescheduleBooking(const AppointmentId &appointment,
    const AppointmentId &newId,
    const SlotId &slot,
    Base::Instant at)
{
    return {QStringLiteral("appointment.move"),
        1,
        {{QStringLiteral("appointment"), appointment.text()},
            {QStringLiteral("id"), newId.text()},
            {QStringLiteral("slot"), slot.text()}},
        at};
}

std::vector<Act> bookingActs()
{
    const std::vector<Role> people{Role::Kiosk, Role::Reception, Role::Administration};
    return {
        {QStringLiteral("slot.hold"), 1, Kind::Intent, people, runHold},
        {QStringLiteral("hold.release"), 1, Kind::Fact, people, runRelease},
        {QStringLiteral("appointment.book"), 1, Kind::Intent, people, runBook, repeatBook},
        {QStringLiteral("appointment.cancel"), 1, Kind::Fact, people, runCancel},
        {QStringLiteral("appointment.move"), 1, Kind::Intent, people, runMove, repeatMove},
    };
}
} // namespace Operations
