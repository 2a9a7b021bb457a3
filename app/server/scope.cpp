// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/scope.h"

#include <QSet>

namespace Server {

using Operations::Role;
using Store::Record;

namespace {
const auto StationColumn = QStringLiteral("station_id");

bool isOpenInformation(const QString &table)
{
    static const QSet<QString> tables{QStringLiteral("site"),
        QStringLiteral("department"),
        QStringLiteral("location"),
        QStringLiteral("practitioner"),
        QStringLiteral("practitioner_role"),
        QStringLiteral("price"),
        QStringLiteral("document"),
        QStringLiteral("notice"),
        QStringLiteral("queue"),
        QStringLiteral("holiday"),
        QStringLiteral("slot"),
        QStringLiteral("queue_policy"),
        QStringLiteral("room_duty")};
    return tables.contains(table);
}

/// The server's own books, which no station needs.
bool isServersOwn(const QString &table)
{
    return table == QLatin1String("hold_end") || table == QLatin1String("cooling");
}

/// Rows that only the station concerned needs.
bool isOwnOnly(const QString &table)
{
    return table == QLatin1String("hold") || table == QLatin1String("lease")
        || table == QLatin1String("number_block");
}

Record blanked(Record row, std::initializer_list<const char *> columns)
{
    for (const char *column : columns)
        row.insert(QLatin1String(column), QString());
    return row;
}

std::optional<Record> ofKiosk(const Viewer &viewer, const QString &table, const Record &row)
{
    const bool own = row.value(StationColumn).toString() == viewer.station.text();
    if (table == QLatin1String("ticket"))
        return blanked(row,
            {"patient_id", "visit_id", "step_id", "appointment_id", "masked_name", "last_act"});
    if (table == QLatin1String("call"))
        return blanked(row, {"masked_name"});
    return own ? std::optional(row) : std::nullopt;
}

Record ofBoard(const QString &table, const Record &row)
{
    if (table == QLatin1String("ticket"))
        return blanked(row, {"patient_id", "visit_id", "step_id", "appointment_id", "last_act"});
    return row;
}
} // namespace

bool receives(const Viewer &viewer, const QString &table)
{
    if (isServersOwn(table))
        return false;
    if (isOwnOnly(table) || isOpenInformation(table))
        return true;
    const bool called = table == QLatin1String("ticket") || table == QLatin1String("call");
    switch (viewer.role) {
    case Role::Reception:
    case Role::Administration:
        return true;
    case Role::Kiosk:
        return called || table == QLatin1String("help_call");
    case Role::Board:
        return called;
    }
    return false;
}

bool seesWhole(const Viewer &viewer, const QString &table)
{
    if (!receives(viewer, table) || isOwnOnly(table))
        return false;
    if (viewer.role == Role::Reception || viewer.role == Role::Administration)
        return true;
    // Rules are open, who made them is the desks' own affair.
    return isOpenInformation(table) && table != QLatin1String("queue_policy");
}

std::optional<Record> visible(const Viewer &viewer, const QString &table, const Record &row)
{
    if (!receives(viewer, table))
        return std::nullopt;
    if (seesWhole(viewer, table))
        return row;
    if (isOwnOnly(table)) {
        const bool own = row.value(StationColumn).toString() == viewer.station.text();
        return own || viewer.role == Role::Administration ? std::optional(row) : std::nullopt;
    }
    if (isOpenInformation(table))
        return blanked(row, {"made_by_id", "made_by", "why"});
    switch (viewer.role) {
    case Role::Reception:
    case Role::Administration:
        return row;
    case Role::Kiosk:
        return ofKiosk(viewer, table, row);
    case Role::Board:
        return ofBoard(table, row);
    }
    return std::nullopt;
}
} // namespace Server
