// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <type_traits>
#include <vector>

#include <QDate>
#include <QString>

#include "base/id.h"
#include "base/localtext.h"
#include "base/result.h"
#include "base/time.h"
#include "store/record.h"

namespace Store {

enum class ColumnType { Text, Integer };

/// What SQL needs to know about a column.
struct ColumnShape {
    QString name;
    ColumnType type = ColumnType::Text;

    bool operator==(const ColumnShape &) const = default;
};

/// What SQL needs to know about a table. The key is always the first column.
struct TableShape {
    QString name;
    std::vector<ColumnShape> columns;
    Columns names; ///< those of `columns`

    /// A column at the end.
    void add(const QString &column, ColumnType type)
    {
        columns.push_back({column, type});
        names = columnsOf((names ? *names : QStringList()) + QStringList{column});
    }

    [[nodiscard]] const QString &key() const { return columns.front().name; }
    bool operator==(const TableShape &) const = default;
};

/// The statements that every table needs.
struct TableStatements {
    QString find;   ///< the row of one key
    QString put;    ///< a whole row, in the columns' order; replaces the one with its key
    QString remove; ///< the row of one key
};

[[nodiscard]] TableStatements statementsOf(const TableShape &table);

// How one value of a struct becomes a value of a row, and back; false: not such a value.
inline Value toValue(const QString &text) { return text; }
inline Value toValue(int number) { return number; }
inline Value toValue(qint64 number) { return number; }
inline Value toValue(bool flag) { return flag ? 1 : 0; }
inline Value toValue(Base::Instant at) { return Base::toSeconds(at); }
inline Value toValue(QDate day) { return day.toString(Qt::ISODate); }

template<typename Tag>
Value toValue(const Base::Id<Tag> &id)
{
    return id.text();
}

template<typename Enum>
    requires std::is_enum_v<Enum>
Value toValue(Enum value)
{
    return static_cast<int>(value);
}

bool fromValue(const Value &value, QString &text);
bool fromValue(const Value &value, int &number);
bool fromValue(const Value &value, qint64 &number);
bool fromValue(const Value &value, bool &flag);
bool fromValue(const Value &value, Base::Instant &at);
bool fromValue(const Value &value, QDate &day);

template<typename Tag>
bool fromValue(const Value &value, Base::Id<Tag> &id)
{
    QString text;
    if (!fromValue(value, text))
        return false;
    id = Base::Id<Tag>(text);
    return true;
}

template<typename Enum>
    requires std::is_enum_v<Enum>
bool fromValue(const Value &value, Enum &result)
{
    int number = 0;
    if (!fromValue(value, number))
        return false;
    result = static_cast<Enum>(number);
    return true;
}

template<typename T>
constexpr ColumnType columnType()
{
    if constexpr (std::is_same_v<T, int> || std::is_same_v<T, qint64> || std::is_same_v<T, bool>
        || std::is_same_v<T, Base::Instant> || std::is_enum_v<T>)
        return ColumnType::Integer;
    else
        return ColumnType::Text;
}

/// How the struct `Row` stands in its table: which member is which column. Written once per
/// table in its own file; SQL, journal, change log and messages all come from it.
template<typename Row>
class Mapping
{
public:
    explicit Mapping(QString table) { m_shape.name = std::move(table); }

    template<typename Member>
    Mapping &column(const char *name, Member Row::*member)
    {
        m_shape.add(QString::fromLatin1(name), columnType<Member>());
        m_read.push_back([member](const Row &row) { return toValue(row.*member); });
        m_write.push_back(
            [member](const Value &value, Row &row) { return fromValue(value, row.*member); });
        return *this;
    }

    /// Two columns, `name`_zh and `name`_en.
    Mapping &text(const char *name, Base::LocalText Row::*member)
    {
        for (const auto &[language, part] :
            {std::pair("_zh", &Base::LocalText::zh), std::pair("_en", &Base::LocalText::en)}) {
            m_shape.add(QLatin1String(name) + QLatin1String(language), ColumnType::Text);
            m_read.push_back([member, part = part](const Row &row) {
                return toValue(row.*member.*part);
            });
            m_write.push_back([member, part = part](const Value &value, Row &row) {
                return fromValue(value, row.*member.*part);
            });
        }
        return *this;
    }

    [[nodiscard]] const TableShape &shape() const { return m_shape; }

    [[nodiscard]] Record record(const Row &row) const
    {
        std::vector<Value> values;
        values.reserve(m_read.size());
        for (const auto &read : m_read)
            values.push_back(read(row));
        return {m_shape.names, std::move(values)};
    }

    /// Columns that the table does not have are not looked at.
    /// Errors: Corrupt `bad-row` when a column is missing or of another type.
    [[nodiscard]] Base::Result<Row> row(const Record &record) const
    {
        const bool inOrder = record.columns() == m_shape.names;
        Row row;
        for (size_t i = 0; i < m_write.size(); ++i) {
            const Value &value
                = inOrder ? record.values()[i] : record.value(m_shape.columns[i].name);
            if (!m_write[i](value, row))
                return Base::fail(Base::ErrorKind::Corrupt, "bad-row", m_shape.name);
        }
        return row;
    }

private:
    TableShape m_shape;
    std::vector<std::function<Value(const Row &)>> m_read;
    std::vector<std::function<bool(const Value &, Row &)>> m_write;
};

/// The mapping of `Row`; one specialisation per table, see tables.h.
template<typename Row>
const Mapping<Row> &mapping();

template<typename Row>
[[nodiscard]] Record toRecord(const Row &row)
{
    return mapping<Row>().record(row);
}

template<typename Row>
[[nodiscard]] Base::Result<Row> fromRecord(const Record &record)
{
    return mapping<Row>().row(record);
}

/// The same from and to JSON, as arguments, answers and messages have rows.
template<typename Row>
[[nodiscard]] QJsonObject toJson(const Row &row)
{
    return toRecord(row).toJson();
}

template<typename Row>
[[nodiscard]] Base::Result<Row> fromRecord(const QJsonObject &object)
{
    return fromRecord<Row>(Record::fromJson(object, mapping<Row>().shape().names));
}
}
