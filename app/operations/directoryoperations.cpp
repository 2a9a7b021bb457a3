// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/directoryoperations.h"

#include <algorithm>

#include "operations/acts.h"
#include "operations/affectedlist.h"
#include "operations/arguments.h"
#include "operations/dayplan.h"
#include "store/directorytable.h"

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
        const auto record = Store::Record::fromJson(row.toObject(), shape->names);
        if (const auto put = context.transaction.putRecord(*shape, record); !put)
            return Base::passOn(put);
    }
    return QJsonObject { { QStringLiteral("rows"), rows.size() } };
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
        const auto plan = dayPlan(context.transaction, role, day);
        if (!plan)
            return Base::passOn(plan);
        const auto places = makeHalfHours(context, role, *plan, zone);
        if (!places)
            return Base::passOn(places);
        made += places->made;
        const ScheduleChangeId change(QStringLiteral("rota:") + day.toString(Qt::ISODate));
        if (const auto listed = listTouched(context, {change, ExceptionKind::Absent, {}}, places->stranded); !listed)
            return Base::passOn(listed);
    }
    return QJsonObject { { QStringLiteral("slots"), made } };
}
}

Request putDirectory(
    const QString &table, const std::vector<Store::Record> &rows, Base::Instant at)
{
    QJsonArray array;
    for (const Store::Record &row : rows)
        array.append(row.toJson());
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
