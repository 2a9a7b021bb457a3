// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/recoveryoperations.h"

#include <algorithm>

#include "operations/acts.h"
#include "operations/arguments.h"
#include "operations/leaseoperations.h"
#include "store/claimtable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {

template<typename Row>
Base::Result<std::vector<Row>> rowsOf(const QJsonValue &value)
{
    std::vector<Row> rows;
    for (const QJsonValue &one : value.toArray()) {
        auto row = Store::fromRecord<Row>(one.toObject());
        if (!row)
            return Base::passOn(row);
        rows.push_back(std::move(*row));
    }
    return rows;
}

/// A place may be told by two: its return by one station and its grant to another are both
/// forgotten, and the return comes later. Until then the half hour has one too many put aside.
Base::Result<void> makeRoom(Context &context, const SlotId &id, int more)
{
    const auto stored = context.transaction.get<Slot>(id);
    if (!stored)
        return Base::passOn(stored);
    if (!*stored)
        return {};
    Slot slot = **stored;
    const int lacking = slot.taken() + more - slot.capacity - slot.over;
    if (lacking <= 0)
        return {};
    slot.over += lacking;
    return context.transaction.put(slot);
}

Base::Result<void> recoverLease(Context &context, const StationId &station, const Lease &held)
{
    const LeaseId id = leaseId(station, held.slotId);
    const auto stored = context.transaction.get<Lease>(id);
    if (!stored)
        return Base::passOn(stored);
    const Lease before =
        stored->value_or(Lease{id, station, held.slotId, held.serviceDay, 0, 0, 0});
    Lease after = before;
    after.granted = std::max(before.granted, held.granted);
    if (const auto made = makeRoom(context, held.slotId, after.left() - before.left()); !made)
        return made;
    return writeLease(context, before, after);
}

Base::Result<void> recoverBlock(
    Context &context, const StationId &station, const NumberBlock &held)
{
    const auto stored = context.transaction.get<NumberBlock>(held.id);
    if (!stored)
        return Base::passOn(stored);
    NumberBlock block = held;
    block.stationId = station;
    if (*stored)
        block.used = std::max(block.used, (*stored)->used);
    if (*stored && (*stored)->stationId != station)
        context.alarms.push_back({QStringLiteral("two-stations"), held.id.text()});
    return context.transaction.put(block);
}

Outcome runRecover(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto station = arguments.id<StationId>("station");
    const auto holding = holdingOf(object);
    if (!arguments.ok())
        return arguments.error();
    if (!holding)
        return Base::passOn(holding);
    for (const Lease &lease : holding->leases) {
        if (const auto done = recoverLease(context, station, lease); !done)
            return Base::passOn(done);
    }
    for (const NumberBlock &block : holding->blocks) {
        if (const auto done = recoverBlock(context, station, block); !done)
            return Base::passOn(done);
    }
    for (const Claim &held : holding->claims) {
        // Whoever holds the whole calls everybody whom nobody has claimed, and who has claimed whom
        // is known only when all have told: it is taken anew, by a person.
        if (held.isWhole())
            continue;
        Claim claim = held;
        claim.stationId = station;
        if (const auto put = context.transaction.put(claim); !put)
            return Base::passOn(put);
    }
    return QJsonObject{};
}

Outcome runRetry(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const auto station = arguments.id<StationId>("station");
    const auto who = role(arguments.text("role"));
    const Request fact{arguments.text("name"),
        arguments.number("version", 1, 1000),
        object.value(QStringLiteral("arguments")).toObject(),
        Base::fromSeconds(object.value(QStringLiteral("at")).toInteger())};
    if (!arguments.ok())
        return arguments.error();
    const Act *act = find(fact.name, fact.version);
    const bool isFact = act != nullptr && act->kind == Kind::Fact; // an intent is never decided twice
    if (!who || !isFact || !act->allows(*who))
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("role"));
    Context again{context.transaction,
        Context::Mode::Recording,
        context.place,
        station,
        *who,
        std::clamp(fact.at, Base::Never, context.at)};
    auto outcome = run(again, fact);
    context.alarms = again.alarms;
    return outcome;
}
} // namespace

QJsonObject toJson(const Holding &holding)
{
    return {{QStringLiteral("leases"), toArray(holding.leases)},
        {QStringLiteral("blocks"), toArray(holding.blocks)},
        {QStringLiteral("claims"), toArray(holding.claims)}};
}

Base::Result<Holding> holdingOf(const QJsonObject &object)
{
    auto leases = rowsOf<Lease>(object.value(QStringLiteral("leases")));
    if (!leases)
        return Base::passOn(leases);
    auto blocks = rowsOf<NumberBlock>(object.value(QStringLiteral("blocks")));
    if (!blocks)
        return Base::passOn(blocks);
    auto claims = rowsOf<Claim>(object.value(QStringLiteral("claims")));
    if (!claims)
        return Base::passOn(claims);
    return Holding{std::move(*leases), std::move(*blocks), std::move(*claims)};
}

Request recoverStation(const StationId &station, const Holding &holding, Base::Instant at)
{
    QJsonObject arguments = toJson(holding);
    arguments.insert(QStringLiteral("station"), station.text());
    return {QStringLiteral("station.recover"), 1, arguments, at};
}

Request retryFact(const StationId &station, Role role, const Request &fact, Base::Instant at)
{
    return {QStringLiteral("fact.retry"),
        1,
        {{QStringLiteral("station"), station.text()},
            {QStringLiteral("role"), word(role)},
            {QStringLiteral("name"), fact.name},
            {QStringLiteral("version"), fact.version},
            {QStringLiteral("arguments"), fact.arguments},
            {QStringLiteral("at"), Base::toSeconds(fact.at)}},
        at};
}

std::vector<Act> recoveryActs()
{
    return {
        {QStringLiteral("station.recover"), 1, Kind::Intent, {Role::Administration}, runRecover},
        {QStringLiteral("fact.retry"), 1, Kind::Intent, {Role::Administration}, runRetry},
    };
}
} // namespace Operations
