// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/leaseoperations.h"

#include <algorithm>
#include <map>

#include "domain/booking/slots.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/booking.h"
#include "operations/claimoperations.h"
#include "store/servertable.h"
#include "store/slottable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {
constexpr int MostSlots = 1000;

/// The station's lease of this slot; a fresh one when it has none.
Base::Result<Lease> leaseOf(Context &context, const SlotId &slot, QDate day)
{
    const LeaseId id = leaseId(context.station, slot);
    const auto stored = context.transaction.get<Lease>(id);
    if (!stored)
        return Base::passOn(stored);
    return stored->value_or(Lease{id, context.station, slot, day, 0, 0, 0});
}

/// What the station holds of a day, by slot; read once for all departments.
using Held = std::map<SlotId, Lease>;

Base::Result<Held> heldOn(Context &context, QDate day)
{
    const auto leases = Store::SlotTable(context.transaction).leasesOn(context.station, day);
    if (!leases)
        return Base::passOn(leases);
    Held held;
    for (const Lease &lease : *leases)
        held.emplace(lease.slotId, lease);
    return held;
}

/// A department's half hours that can be shared, with what the station holds of them.
Base::Result<std::vector<LeasePlace>> placesOf(
    Context &context, const Held &held, const DepartmentId &department, QDate day)
{
    const auto slots = Store::SlotTable(context.transaction).ofDepartment(department, day);
    if (!slots)
        return Base::passOn(slots);
    std::vector<LeasePlace> places;
    for (const Slot &slot : *slots) {
        if (slot.state != SlotState::Open || slot.startsAt <= context.at + LeaseReturnedBefore)
            continue;
        const auto lease = held.find(slot.id);
        const int mine = lease != held.end() ? lease->second.left() : 0;
        places.push_back({slot.id, std::max(0, slot.free()), mine});
    }
    return places;
}

Base::Result<int> grant(
    Context &context, Held &held, const Store::LeaseStanding &standing, QDate day, int lacks)
{
    const int left = leaseBudget(standing.places) - standing.leased;
    const auto places = placesOf(context, held, standing.departmentId, day);
    if (!places)
        return Base::passOn(places);
    const auto chosen = placesToLease(*places, std::min(lacks, left));
    for (const SlotId &slot : chosen) {
        const Lease fresh{leaseId(context.station, slot), context.station, slot, day, 0, 0, 0};
        Lease &lease = held.try_emplace(slot, fresh).first->second;
        const Lease before = lease;
        lease.granted += 1;
        if (const auto put = writeLease(context, before, lease); !put)
            return Base::passOn(put);
    }
    return static_cast<int>(chosen.size());
}

/// What a request has found so far.
struct Sharing {
    int granted = 0;
    QJsonObject giveBack;
};

Base::Result<void> share(Context &context, Held &held, QDate day, int holders, Sharing &sharing)
{
    const auto standings =
        Store::SlotTable(context.transaction)
            .leaseStandings(context.station, day, context.at + LeaseReturnedBefore);
    if (!standings)
        return Base::passOn(standings);
    for (const Store::LeaseStanding &standing : *standings) {
        const int lacks = leaseShare(standing.places, holders) - standing.mine;
        if (lacks > 0) {
            const auto granted = grant(context, held, standing, day, lacks);
            if (!granted)
                return Base::passOn(granted);
            sharing.granted += *granted;
        } else if (lacks < 0) {
            const auto places = placesOf(context, held, standing.departmentId, day);
            if (!places)
                return Base::passOn(places);
            for (const SlotId &slot : placesToReturn(*places, -lacks))
                sharing.giveBack.insert(
                    slot.text(), sharing.giveBack.value(slot.text()).toInt() + 1);
        }
    }
    return {};
}

Outcome runRequest(Context &context, const QJsonObject &object)
{
    const QJsonArray days = object.value(QStringLiteral("days")).toArray();
    if (days.isEmpty() || days.size() > MostLeaseDays)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("days"));
    const auto holders = Store::ServerTable(context.transaction.database()).leaseHolders();
    if (!holders)
        return Base::passOn(holders);
    Sharing sharing;
    for (const QJsonValue &value : days) {
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        if (!day.isValid())
            return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("days"));
        auto held = heldOn(context, day);
        if (!held)
            return Base::passOn(held);
        if (const auto shared = share(context, *held, day, *holders, sharing); !shared)
            return Base::passOn(shared);
    }
    return QJsonObject{{QStringLiteral("granted"), sharing.granted},
        {QStringLiteral("giveBack"), sharing.giveBack}};
}

Outcome runReturn(Context &context, const QJsonObject &object)
{
    const PlaceCounts places =
        placesToGiveBack({{QStringLiteral("giveBack"), object.value(QStringLiteral("places"))}});
    if (places.empty() || places.size() > MostSlots)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("places"));
    for (const auto &[slotId, count] : places) {
        const auto slot = context.transaction.get<Slot>(slotId);
        if (!slot)
            return Base::passOn(slot);
        const auto before = leaseOf(context, slotId, *slot ? (*slot)->serviceDay : QDate());
        if (!before)
            return Base::passOn(before);
        if (count > before->left()) {
            if (context.mayRefuse())
                return Base::fail(ErrorKind::Conflict, "no-lease", slotId.text());
            context.alarms.push_back({QStringLiteral("no-lease"), slotId.text()});
        }
        Lease after = *before;
        after.returned += count;
        if (const auto put = writeLease(context, *before, after); !put)
            return Base::passOn(put);
    }
    return QJsonObject{};
}

Base::Result<void> refuseLeased(
    Context &context, const Appointment &wanted, const std::optional<Slot> &slot)
{
    if (!slot)
        return Base::fail(ErrorKind::NotFound, "no-slot", wanted.slotId.text());
    const bool asItStands = slot->startsAt == wanted.startsAt && slot->endsAt == wanted.endsAt
        && slot->serviceDay == wanted.serviceDay && slot->departmentId == wanted.departmentId
        && slot->practitionerId == wanted.practitionerId;
    if (!asItStands)
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("appointment"));
    const auto possible = refuseSlot(*slot, context.at);
    if (!possible && possible.error().code != QLatin1String("slot-full"))
        return possible; // it is full for those who ask; this place was put aside
    const auto lease = leaseOf(context, slot->id, slot->serviceDay);
    if (!lease)
        return Base::passOn(lease);
    if (lease->left() < 1)
        return Base::fail(ErrorKind::Conflict, "no-lease", slot->id.text());
    if (const auto first = refuseSecondBooking(context, wanted.patientId, *slot, {}); !first)
        return first;
    return refuseBeyondLimits(context, wanted.patientId, slot->serviceDay, {});
}

/// What does not add up in a booking that somebody has been told of.
Base::Result<void> raiseAlarms(
    Context &context, const Appointment &told, const std::optional<Slot> &slot, const Lease &lease)
{
    const auto raise = [&](const char *code) {
        context.alarms.push_back({QString::fromLatin1(code), told.id.text()});
    };
    if (lease.left() < 1)
        raise("no-lease");
    if (!slot) {
        raise("no-slot");
        return {};
    }
    if (slot->booked >= slot->capacity)
        raise("over-capacity");
    if (slot->state != SlotState::Open)
        raise("slot-closed");
    // The station did not know of them: she keeps her place, and somebody is told.
    for (const auto &checked : {refuseSecondBooking(context, told.patientId, *slot, told.id),
             refuseBeyondLimits(context, told.patientId, slot->serviceDay, told.id)}) {
        if (!checked && checked.error().kind != ErrorKind::Conflict)
            return checked;
        if (!checked)
            context.alarms.push_back({checked.error().code, told.id.text()});
    }
    return {};
}

/// The file of somebody who had none; with a number that is known here the known file.
Base::Result<void> settlePatient(Context &context, Arguments &arguments, Appointment &appointment)
{
    if (!arguments.has("patient"))
        return {};
    const PatientDraft draft{
        arguments.row<Patient>("patient"), arguments.rows<Identifier>("identifiers")};
    if (!arguments.ok())
        return arguments.error();
    const auto written = writePatient(context, draft, SameNumber::OneFile);
    if (!written)
        return Base::passOn(written);
    const QString known = written->value(QStringLiteral("duplicateOf")).toString();
    if (!known.isEmpty())
        appointment.patientId = PatientId(known);
    return {};
}

/// The booking itself: a new row, or the rest of the row of one that was cancelled before it came.
Base::Result<void> writeLeased(
    Context &context, const Appointment &told, const std::optional<Appointment> &known)
{
    if (known) { // the cancellation came first: it stays cancelled, and holds no place
        Appointment cancelled = told;
        cancelled.status = AppointmentStatus::Cancelled;
        cancelled.reason = known->reason;
        return context.transaction.put(cancelled);
    }
    const auto taken = Store::SlotTable(context.transaction).takenBy(told);
    if (!taken)
        return Base::passOn(taken);
    for (Slot booked : *taken) {
        booked.booked += 1;
        booked.settleOver(); // its place was put aside; without one it stands, with an alarm
        if (const auto put = context.transaction.put(booked); !put)
            return put;
    }
    if (const auto put = context.transaction.put(told); !put)
        return put;
    const auto policy = bookingPolicy(context.transaction);
    if (!policy)
        return Base::passOn(policy);
    return announce(context, told, *policy);
}

Outcome runBookLeased(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    auto appointment = arguments.grownRow<Appointment>("appointment");
    if (!arguments.ok())
        return arguments.error();
    appointment.status = AppointmentStatus::Booked;
    appointment.createdAt = context.at;
    if (const auto settled = settlePatient(context, arguments, appointment); !settled)
        return Base::passOn(settled);
    const QJsonObject answer{{QStringLiteral("appointment"), Store::toJson(appointment)}};
    const auto known = context.transaction.get<Appointment>(appointment.id);
    if (!known)
        return Base::passOn(known);
    if (*known && !(*known)->slotId.isEmpty())
        return answer; // told twice, written once
    const auto slot = context.transaction.get<Slot>(appointment.slotId);
    if (!slot)
        return Base::passOn(slot);
    const auto before = leaseOf(context, appointment.slotId, appointment.serviceDay);
    if (!before)
        return Base::passOn(before);
    const auto checked = context.mayRefuse() ? refuseLeased(context, appointment, *slot)
                                             : raiseAlarms(context, appointment, *slot, *before);
    if (!checked)
        return Base::passOn(checked);
    Lease after = *before;
    after.used += 1;
    if (const auto put = writeLease(context, *before, after); !put)
        return Base::passOn(put);
    if (const auto put = writeLeased(context, appointment, *known); !put)
        return Base::passOn(put);
    return answer;
}

Outcome runWriteOff(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto station = arguments.id<StationId>("station");
    if (!arguments.ok())
        return arguments.error();
    const auto leases = Store::SlotTable(context.transaction).leasesOf(station, {});
    if (!leases)
        return Base::passOn(leases);
    int places = 0;
    for (const Lease &before : *leases) {
        if (before.left() == 0)
            continue;
        Lease after = before;
        after.returned += before.left();
        places += before.left();
        if (const auto put = writeLease(context, before, after); !put)
            return Base::passOn(put);
    }
    const auto claims = removeClaims(context, station);
    if (!claims)
        return Base::passOn(claims);
    return QJsonObject{{QStringLiteral("places"), places}, {QStringLiteral("claims"), *claims}};
}

Outcome runForget(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const QDate day = QDate::fromString(arguments.text("day"), Qt::ISODate);
    if (!arguments.ok() || !day.isValid())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("day"));
    const auto old = Store::SlotTable(context.transaction).leasesBefore(day, MostSlots);
    if (!old)
        return Base::passOn(old);
    for (const Lease &lease : *old) {
        if (const auto removed = context.transaction.remove<Lease>(lease.id); !removed)
            return Base::passOn(removed);
    }
    return QJsonObject{{QStringLiteral("gone"), static_cast<int>(old->size())}};
}
} // namespace

Base::Result<void> writeLease(Context &context, const Lease &before, const Lease &after)
{
    if (const auto put = context.transaction.put(after); !put)
        return put;
    const auto stored = context.transaction.get<Slot>(after.slotId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return {};
    Slot slot = **stored;
    slot.leased = std::max(0, slot.leased + after.left() - before.left());
    if (after.left() < before.left())
        slot.settleOver();
    return context.transaction.put(slot);
}

Request requestLeases(const std::vector<QDate> &days, Base::Instant at)
{
    QJsonArray array;
    for (const QDate &day : days)
        array.append(day.toString(Qt::ISODate));
    return {QStringLiteral("lease.request"), 1, {{QStringLiteral("days"), array}}, at};
}

Request returnLeases(const PlaceCounts &places, Base::Instant at)
{
    QJsonObject object;
    for (const auto &[slot, count] : places)
        object.insert(slot.text(), count);
    return {QStringLiteral("lease.return"), 1, {{QStringLiteral("places"), object}}, at};
}

PlaceCounts placesToGiveBack(const QJsonObject &answer)
{
    PlaceCounts places;
    const QJsonObject object = answer.value(QStringLiteral("giveBack")).toObject();
    for (auto place = object.begin(); place != object.end(); ++place) {
        if (place.value().toInt() > 0)
            places.emplace(SlotId(place.key()), place.value().toInt());
    }
    return places;
}

Base::Result<Appointment> leasedAppointment(
    Store::Reader &reader, const BookingWish &wish, Base::Instant at)
{
    const auto stored = reader.get<Slot>(wish.slotId);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return Base::fail(ErrorKind::NotFound, "no-slot", wish.slotId.text());
    const Slot &slot = **stored;
    if (wish.minutes > SlotLength.count()) // leases are of single half hours: the server decides
        return Base::fail(ErrorKind::Unavailable, "offline", wish.slotId.text());
    const auto fee = feeOf(reader, slot);
    if (!fee)
        return Base::passOn(fee);
    return Appointment{wish.id,
        slot.id,
        wish.patientId,
        slot.departmentId,
        slot.practitionerId,
        slot.roomId,
        slot.serviceDay,
        slot.startsAt,
        slot.endsAt,
        *fee,
        AppointmentStatus::Booked,
        wish.channel,
        wish.bookedByRelation,
        {},
        {},
        at,
        {},
        0,
        wish.proxyName,
        wish.proxyPhone};
}

Request bookLeased(const LeasedBooking &booking, Base::Instant at)
{
    QJsonObject arguments{{QStringLiteral("appointment"), Store::toJson(booking.appointment)}};
    if (booking.newPatient)
        addTo(arguments, *booking.newPatient);
    return {QStringLiteral("appointment.bookLeased"), 1, arguments, at};
}

Request writeOffStation(const StationId &station, Base::Instant at)
{
    return {
        QStringLiteral("station.writeOff"), 1, {{QStringLiteral("station"), station.text()}}, at};
}

Request forgetLeases(QDate day, Base::Instant at)
{
    return {QStringLiteral("lease.forget"),
        1,
        {{QStringLiteral("day"), day.toString(Qt::ISODate)}},
        at};
}

std::vector<Act> leaseActs()
{
    const std::vector<Role> holders{Role::Kiosk, Role::Reception};
    return {
        {QStringLiteral("lease.request"), 1, Kind::Intent, holders, runRequest},
        {QStringLiteral("lease.return"), 1, Kind::Fact, holders, runReturn},
        {QStringLiteral("appointment.bookLeased"), 1, Kind::Fact, holders, runBookLeased},
        {QStringLiteral("lease.forget"), 1, Kind::Intent, {Role::Administration}, runForget},
        {QStringLiteral("station.writeOff"), 1, Kind::Intent, {Role::Administration}, runWriteOff},
    };
}
} // namespace Operations
