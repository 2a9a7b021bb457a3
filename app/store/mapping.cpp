// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mapping.h"

#include <climits>

namespace Store {

TableStatements statementsOf(const TableShape &table)
{
    QStringList names;
    QStringList marks;
    QStringList news;
    for (const ColumnShape &column : table.columns) {
        names += column.name;
        marks += QStringLiteral("?");
        if (column.name != table.key())
            news += column.name + QStringLiteral("=excluded.") + column.name;
    }
    const QString where = QStringLiteral(" FROM %1 WHERE %2 = ?").arg(table.name, table.key());
    return {QStringLiteral("SELECT ") + names.join(QLatin1Char(',')) + where,
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5")
            .arg(table.name,
                names.join(QLatin1Char(',')),
                marks.join(QLatin1Char(',')),
                table.key(),
                news.join(QLatin1Char(','))),
        QStringLiteral("DELETE") + where};
}

bool fromValue(const Value &value, QString &text)
{
    if (!value.isText())
        return false;
    text = value.toString();
    return true;
}

bool fromValue(const Value &value, qint64 &number)
{
    if (!value.isInteger())
        return false;
    number = value.toInteger();
    return true;
}

bool fromValue(const Value &value, int &number)
{
    qint64 wide = 0;
    if (!fromValue(value, wide) || wide < INT_MIN || wide > INT_MAX)
        return false;
    number = static_cast<int>(wide);
    return true;
}

bool fromValue(const Value &value, bool &flag)
{
    int number = 0;
    if (!fromValue(value, number) || number < 0 || number > 1)
        return false;
    flag = number == 1;
    return true;
}

bool fromValue(const Value &value, Base::Instant &at)
{
    qint64 seconds = 0;
    if (!fromValue(value, seconds))
        return false;
    at = Base::fromSeconds(seconds);
    return true;
}

bool fromValue(const Value &value, QDate &day)
{
    if (!value.isText())
        return false;
    day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() || value.toString().isEmpty();
}
} // namespace Store
