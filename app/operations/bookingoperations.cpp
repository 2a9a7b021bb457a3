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

/// Whole half hours; -1: others.
int minutesOf(Arguments &arguments)
{
    const int most = static_cast<int>(LongestBooking.count());
    const int minutes = arguments.number("minutes", 0, most);
    return minutes % SlotLength.count() == 0 ? minutes : -1;
}

/// A long booking is held in every half hour that it reaches into (edge 31).
Base::Result<void> holdFurther(Context &context, const Hold &first, const Slot &slot, int minutes)
{
    Appointment wish;
    wish.slotId = slot.id;
    wish.practitionerId = slot.practitionerId;
    wish.departmentId = slot.departmentId;
    wish.serviceDay = slot.serviceDay;
    wish.startsAt = slot.startsAt;
    wish.endsAt = slot.startsAt + std::chrono::minutes(minutes);
    const auto reached = Store::SlotTable(context.transaction).takenBy(wish);
    if (!reached)
        return Base::passOn(reached);
    if (!isCovered(wish, *reached))
        return Base::fail(ErrorKind::Conflict, "too-long", slot.id.text());
    int n = 0;
    for (const Slot &one : *reached) {
        if (one.id == slot.id || one.state != SlotState::Open)
            continue;
        if (const auto ended = endRunOut(context, one.id); !ended)
            return ended;
        auto fresh = slotOf(context, one.id);
        if (!fresh)
            return Base::passOn(fresh);
        if (const auto possible = refuseSlot(*fresh, context.at); !possible)
            return possible;
        fresh->held += 1;
        Hold further = first;
        further.id = furtherHold(first.id, ++n);
        further.slotId = one.id;
        if (const auto put = context.transaction.put(*fresh); !put)
            return put;
        if (const auto put = context.transaction.put(further); !put)
            return put;
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
    const int minutes = arguments.has("minutes") ? minutesOf(arguments) : 0;
    if (!arguments.ok())
        return arguments.error();
    if (minutes < 0 || (minutes > SlotLength.count() && context.role == Role::Kiosk))
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("minutes"));
    const auto before = context.transaction.get<Hold>(hold.id);
    if (!before)
        return Base::passOn(before);
    if (*before && (*before)->slotId == hold.slotId && (*before)->stationId == hold.stationId
        && (*before)->expiresAt > context.at) // pressed twice (edge 25)
        return QJsonObject{{QStringLiteral("expiresAt"), Base::toSeconds((*before)->expiresAt)}};
    const auto ended = context.transaction.get<HoldEnd>(hold.id);
    if (!ended)
        return Base::passOn(ended);
    if (*ended || *before)
        return Base::fail(ErrorKind::Conflict, "hold-over", hold.id.text());
    if (const auto free = endHoldsBefore(context, hold.slotId, hold.patientId); !free)
        return Base::passOn(free);
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
    if (minutes > SlotLength.count()) {
        if (const auto further = holdFurther(context, hold, *slot, minutes); !further)
            return Base::passOn(further);
    }
    return QJsonObject{{QStringLiteral("expiresAt"), Base::toSeconds(hold.expiresAt)}};
}

Outcome runRelease(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<HoldId>("hold");
    if (!arguments.ok())
        return arguments.error();
    const auto hold = context.transaction.get<Hold>(id);
    if (!hold)
        return Base::passOn(hold);
    const bool runOut = *hold && (*hold)->expiresAt <= context.at;
    const auto how = runOut ? HoldEnding::Expired : HoldEnding::Released;
    if (const auto ended = endHold(context, id, how); !ended)
        return Base::passOn(ended);
    return QJsonObject{};
}

QJsonObject answerOf(const Appointment &appointment)
{
    return {{QStringLiteral("appointment"), Store::toJson(appointment)}};
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
        arguments.text("overbookReason"),
        arguments.text("proxyName"),
        arguments.text("proxyPhone"),
        arguments.has("minutes") ? minutesOf(arguments) : 0};
    if (!arguments.ok())
        return arguments.error();
    if (wish.minutes < 0 || (wish.minutes > SlotLength.count() && context.role == Role::Kiosk))
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("minutes"));
    const auto known = context.transaction.get<Appointment>(wish.id);
    if (!known)
        return Base::passOn(known);
    if (*known)
        return answerOf(**known); // booked before, or cancelled before it was booked
    const auto appointment = book(context, wish, Appointment());
    if (!appointment)
        return Base::passOn(appointment);
    return answerOf(*appointment);
}

Outcome runCancel(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<AppointmentId>("appointment");
    const QString reason = arguments.text("reason");
    const int by = arguments.has("by") ? arguments.number("by", 1, 2) : 1;
    if (!arguments.ok())
        return arguments.error();
    const auto stored = context.transaction.get<Appointment>(id);
    if (!stored)
        return Base::passOn(stored);
    Appointment appointment;
    appointment.id = id;
    if (*stored) {
        const Calling calling{
            reason, by == 2 ? CancelledBy::Hospital : CancelledBy::Patient, Cooling::Yes, false};
        if (const auto cancelled = callOff(context, **stored, calling); !cancelled)
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
    auto told = arguments.grownRow<Appointment>("appointment");
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
    // A half hour that is not there counts it when it is made again.
    const auto taken = Store::SlotTable(context.transaction).takenBy(told);
    if (!taken)
        return Base::passOn(taken);
    for (const Slot &slot : *taken) {
        if (const auto counted = countIn(context, told, slot); !counted)
            return Base::passOn(counted);
    }
    return answer;
}

Outcome repeatMove(Context &context, const QJsonObject &object, const QJsonObject &answer)
{
    const QJsonObject old{
        {QStringLiteral("appointment"), object.value(QStringLiteral("appointment"))},
        {QStringLiteral("reason"), QStringLiteral("moved")}};
    if (const auto cancelled = runCancel(context, old); !cancelled)
        return cancelled;
    return repeatBook(context, object, answer);
}

/// The half hours of which a long booking needs a place still when it begins in `to`.
Base::Result<std::vector<SlotId>> neededBy(
    Context &context, const Appointment &old, const SlotId &to)
{
    std::vector<SlotId> needed;
    const auto slot = context.transaction.get<Slot>(to);
    if (!slot)
        return Base::passOn(slot);
    if (!*slot || !isLong(old) || (*slot)->practitionerId != old.practitionerId
        || (*slot)->departmentId != old.departmentId)
        return needed;
    Appointment moved = old;
    moved.slotId = to;
    moved.serviceDay = (*slot)->serviceDay;
    moved.startsAt = (*slot)->startsAt;
    moved.endsAt = moved.startsAt + (old.endsAt - old.startsAt);
    const auto taken = Store::SlotTable(context.transaction).takenBy(moved);
    if (!taken)
        return Base::passOn(taken);
    for (const Slot &one : *taken)
        needed.push_back(one.id);
    return needed;
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
    const auto needed = neededBy(context, old, slotId);
    if (!needed)
        return Base::passOn(needed);
    const Calling calling{
        QStringLiteral("moved"), CancelledBy::Patient, Cooling::Yes, true, *needed};
    if (const auto cancelled = callOff(context, old, calling); !cancelled)
        return Base::passOn(cancelled);
    const BookingWish wish{newId,
        slotId,
        old.patientId,
        arguments.optionalId<HoldId>("hold"),
        old.channel,
        old.bookedByRelation,
        {},
        old.proxyName,
        old.proxyPhone};
    const auto appointment = book(context, wish, old);
    if (!appointment)
        return Base::passOn(appointment);
    return answerOf(*appointment);
}

using Change = Base::Result<void> (*)(
    Context &context, const Appointment &after, const std::vector<Slot> &had);

/// Writes the new length with the places that go with it; `take` gets those it newly reaches into.
Outcome setLength(Context &context, const Appointment &before, Base::Instant end, Change take)
{
    Appointment after = before;
    after.endsAt = end;
    after.sequence += 1;
    Store::SlotTable table(context.transaction);
    const auto had = table.takenBy(before);
    if (!had)
        return Base::passOn(had);
    for (const Slot &slot : *had) {
        if (takesPlaceIn(after, slot))
            continue;
        if (const auto given = giveBack(context, before, slot, Cooling::No); !given)
            return Base::passOn(given);
    }
    if (end > before.endsAt) {
        if (const auto taken = take(context, after, *had); !taken)
            return Base::passOn(taken);
    }
    if (const auto put = context.transaction.put(after); !put)
        return Base::passOn(put);
    return answerOf(after);
}

Outcome runResize(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto id = arguments.id<AppointmentId>("appointment");
    const int minutes = minutesOf(arguments);
    if (!arguments.ok())
        return arguments.error();
    if (minutes < SlotLength.count())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("minutes"));
    const auto stored = context.transaction.get<Appointment>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored || (*stored)->status == AppointmentStatus::Cancelled)
        return Base::fail(ErrorKind::NotFound, "no-appointment", id.text());
    const Appointment before = **stored;
    const bool open =
        before.status == AppointmentStatus::Booked || before.status == AppointmentStatus::Arrived;
    if (!open || context.at >= before.endsAt)
        return Base::fail(ErrorKind::Conflict, "too-late", id.text());
    const Base::Instant end = before.startsAt + std::chrono::minutes(minutes);
    if (end == before.endsAt)
        return answerOf(before);
    const auto set = setLength(context,
        before,
        end,
        [](Context &inside, const Appointment &after, const std::vector<Slot> &had) {
            return takeFurther(inside, after, had, Reasoned::No);
        });
    if (!set)
        return set;
    Appointment after = before;
    after.endsAt = end;
    if (const auto told = writeTo(context, after, MessageKind::Moved); !told)
        return Base::passOn(told);
    return set;
}

/// A length that was told and that the server has forgotten.
Outcome repeatResize(Context &context, const QJsonObject &object, const QJsonObject &answer)
{
    Arguments arguments(answer);
    const auto told = arguments.grownRow<Appointment>("appointment");
    if (!arguments.ok())
        return arguments.error();
    const auto known = context.transaction.get<Appointment>(told.id);
    if (!known)
        return Base::passOn(known);
    if (!*known || (*known)->slotId.isEmpty())
        return repeatBook(context, object, answer);
    if ((*known)->endsAt == told.endsAt || (*known)->status == AppointmentStatus::Cancelled)
        return answer;
    const auto set = setLength(context,
        **known,
        told.endsAt,
        [](Context &inside, const Appointment &after, const std::vector<Slot> &had) {
            const auto taken = Store::SlotTable(inside.transaction).takenBy(after);
            if (!taken)
                return Base::Result<void>(Base::passOn(taken));
            for (const Slot &slot : *taken) {
                if (std::ranges::find(had, slot.id, &Slot::id) != had.end())
                    continue;
                if (auto counted = countIn(inside, after, slot); !counted)
                    return counted;
            }
            return Base::Result<void>();
        });
    return set ? Outcome(answer) : set;
}
} // namespace

Request holdSlot(const Hold &hold, Base::Instant at, int minutes)
{
    QJsonObject arguments{{QStringLiteral("id"), hold.id.text()},
        {QStringLiteral("slot"), hold.slotId.text()},
        {QStringLiteral("patient"), hold.patientId.text()}};
    if (minutes > 0)
        arguments.insert(QStringLiteral("minutes"), minutes);
    return {QStringLiteral("slot.hold"), 1, arguments, at};
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
            {QStringLiteral("overbookReason"), wish.overbookReason},
            {QStringLiteral("proxyName"), wish.proxyName},
            {QStringLiteral("proxyPhone"), wish.proxyPhone},
            {QStringLiteral("minutes"), wish.minutes}},
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
    Base::Instant at,
    const HoldId &hold)
{
    return {QStringLiteral("appointment.move"),
        1,
        {{QStringLiteral("appointment"), appointment.text()},
            {QStringLiteral("id"), newId.text()},
            {QStringLiteral("slot"), slot.text()},
            {QStringLiteral("hold"), hold.text()}},
        at};
}

Request resizeBooking(const AppointmentId &appointment, int minutes, Base::Instant at)
{
    return {QStringLiteral("appointment.resize"),
        1,
        {{QStringLiteral("appointment"), appointment.text()}, {QStringLiteral("minutes"), minutes}},
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
        {QStringLiteral("appointment.resize"),
            1,
            Kind::Intent,
            {Role::Reception, Role::Administration},
            runResize,
            repeatResize},
    };
}
} // namespace Operations
