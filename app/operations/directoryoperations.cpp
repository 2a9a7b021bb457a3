// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/directoryoperations.h"

#include <algorithm>

#include "domain/booking/slots.h"
#include "operations/acts.h"
#include "operations/arguments.h"
#include "store/directorytable.h"
#include "store/slottable.h"

namespace Operations {

using Base::ErrorKind;
using namespace Domain;

namespace {

bool isDirectory(const QString &table)
{
    static const QStringList tables { QStringLiteral("site"), QStringLiteral("department"),
        QStringLiteral("location"), QStringLiteral("practitioner"),
        QStringLiteral("practitioner_role"), QStringLiteral("price"), QStringLiteral("document"),
        QStringLiteral("queue") };
    return tables.contains(table);
}

Outcome runPut(Context &context, const QJsonObject &object)
{
    const QString table = object.value(QStringLiteral("table")).toString();
    const Store::TableShape *shape = Store::syncedTable(table);
    if (shape == nullptr || !isDirectory(table))
        return Base::fail(ErrorKind::Invalid, "bad-table", table);
    const QJsonArray rows = object.value(QStringLiteral("rows")).toArray();
    for (const QJsonValue &row : rows) {
        if (const auto put = context.transaction.putRecord(*shape, row.toObject()); !put)
            return Base::passOn(put);
    }
    return QJsonObject { { QStringLiteral("rows"), rows.size() } };
}

Base::Result<void> putSlot(Context &context, Slot slot)
{
    const auto known = context.transaction.get<Slot>(slot.id);
    if (!known)
        return Base::passOn(known);
    if (*known) {
        slot.booked = (*known)->booked;
        slot.held = (*known)->held;
        slot.state = (*known)->state;
        slot.leased = (*known)->leased;
        return context.transaction.put(slot);
    }
    // What was told before the server knew of this half hour (a restored backup) counts.
    Store::SlotTable table(context.transaction);
    const auto booked = table.appointmentsInSlot(slot.id);
    if (!booked)
        return Base::passOn(booked);
    slot.booked = static_cast<int>(booked->size());
    const auto leases = table.leasesOfSlot(slot.id);
    if (!leases)
        return Base::passOn(leases);
    for (const Lease &lease : *leases)
        slot.leased += lease.left();
    return context.transaction.put(slot);
}

Outcome runSlots(Context &context, const QJsonObject &object)
{
    Arguments arguments(object);
    const QDate day = QDate::fromString(arguments.text("day"), Qt::ISODate);
    const QTimeZone zone(arguments.text("zone").toLatin1());
    if (!arguments.ok() || !day.isValid() || !zone.isValid())
        return Base::fail(ErrorKind::Invalid, "bad-arguments", QStringLiteral("day or zone"));
    const auto roles = Store::DirectoryTable(context.transaction).roles();
    if (!roles)
        return Base::passOn(roles);
    int made = 0;
    for (const PractitionerRole &role : *roles) {
        const auto places = slotsOf(role, day, zone);
        if (!places)
            return Base::passOn(places);
        for (const Slot &slot : *places) {
            if (const auto put = putSlot(context, slot); !put)
                return Base::passOn(put);
            ++made;
        }
    }
    return QJsonObject { { QStringLiteral("slots"), made } };
}
}

Request putDirectory(
    const QString &table, const std::vector<Store::Record> &rows, Base::Instant at)
{
    QJsonArray array;
    for (const Store::Record &row : rows)
        array.append(row);
    return { QStringLiteral("directory.put"),
        1,
        { { QStringLiteral("table"), table }, { QStringLiteral("rows"), array } },
        at };
}

Request makeSlots(QDate day, const QString &zone, Base::Instant at)
{
    return { QStringLiteral("slots.make"),
        1,
        { { QStringLiteral("day"), day.toString(Qt::ISODate) }, { QStringLiteral("zone"), zone } },
        at };
}

std::vector<Act> directoryActs()
{
    const std::vector<Role> administration { Role::Administration };
    return {
        { QStringLiteral("directory.put"), 1, Kind::Intent, administration, runPut },
        { QStringLiteral("slots.make"), 1, Kind::Intent, administration, runSlots },
    };
}
}
