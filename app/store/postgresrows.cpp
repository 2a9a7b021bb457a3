// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgresrows.h"

namespace Store {

namespace {
Value valueOf(const PGresult *result, int row, int column)
{
    // Types of the house's columns and of what it counts, by their fixed numbers in pg_type.
    constexpr Oid Bool = 16, Int8 = 20, Int2 = 21, Int4 = 23, Numeric = 1700;
    if (PQgetisnull(result, row, column) != 0)
        return {};
    const QByteArray text =
        QByteArray::fromRawData(PQgetvalue(result, row, column), PQgetlength(result, row, column));
    switch (PQftype(result, column)) {
    case Int8:
    case Int4:
    case Int2:
    case Numeric: // the sum of whole numbers
        return static_cast<qint64>(text.toLongLong());
    case Bool:
        return text == "t" ? 1 : 0;
    default:
        return QString::fromUtf8(text);
    }
}
} // namespace

Rows rowsOf(const PGresult *result)
{
    QStringList names;
    for (int column = 0; column < PQnfields(result); ++column)
        names += QString::fromUtf8(PQfname(result, column));
    const Columns columns = columnsOf(names);
    Rows rows;
    const int count = PQntuples(result);
    rows.reserve(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row) {
        std::vector<Value> values;
        values.reserve(static_cast<size_t>(names.size()));
        for (int column = 0; column < names.size(); ++column)
            values.push_back(valueOf(result, row, column));
        rows.emplace_back(columns, std::move(values));
    }
    return rows;
}

QString stateOf(const PGresult *result)
{
    return QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
}
} // namespace Store
