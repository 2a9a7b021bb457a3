// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <type_traits>
#include <vector>

#include <QDate>
#include <QJsonObject>
#include <QString>

#include "base/id.h"
#include "base/localtext.h"
#include "base/result.h"
#include "base/time.h"

namespace Store {

/// A row as it stands in journal, change log and messages: column name → text or whole number.
using Record = QJsonObject;

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
inline QJsonValue toValue(const QString &text) { return text; }
inline QJsonValue toValue(int number) { return number; }
inline QJsonValue toValue(qint64 number) { return number; }
inline QJsonValue toValue(bool flag) { return flag ? 1 : 0; }
inline QJsonValue toValue(Base::Instant at) { return Base::toSeconds(at); }
inline QJsonValue toValue(QDate day) { return day.toString(Qt::ISODate); }

template<typename Tag>
QJsonValue toValue(const Base::Id<Tag> &id)
{
    return id.text();
}

template<typename Enum>
    requires std::is_enum_v<Enum>
QJsonValue toValue(Enum value)
{
    return static_cast<int>(value);
}

bool fromValue(const QJsonValue &value, QString &text);
bool fromValue(const QJsonValue &value, int &number);
bool fromValue(const QJsonValue &value, qint64 &number);
bool fromValue(const QJsonValue &value, bool &flag);
bool fromValue(const QJsonValue &value, Base::Instant &at);
bool fromValue(const QJsonValue &value, QDate &day);

template<typename Tag>
bool fromValue(const QJsonValue &value, Base::Id<Tag> &id)
{
    QString text;
    if (!fromValue(value, text))
        return false;
    id = Base::Id<Tag>(text);
    return true;
}

template<typename Enum>
    requires std::is_enum_v<Enum>
bool fromValue(const QJsonValue &value, Enum &result)
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
        const QString title = QString::fromLatin1(name);
        m_shape.columns.push_back({ title, columnType<Member>() });
        m_read.push_back([member, title](const Row &row, Record &record) {
            record.insert(title, toValue(row.*member));
        });
        m_write.push_back([member, title](const Record &record, Row &row) {
            return fromValue(record.value(title), row.*member);
        });
        return *this;
    }

    /// Two columns, `name`_zh and `name`_en.
    Mapping &text(const char *name, Base::LocalText Row::*member)
    {
        const QString zh = QLatin1String(name) + QStringLiteral("_zh");
        const QString en = QLatin1String(name) + QStringLiteral("_en");
        m_shape.columns.push_back({ zh, ColumnType::Text });
        m_shape.columns.push_back({ en, ColumnType::Text });
        m_read.push_back([member, zh, en](const Row &row, Record &record) {
            record.insert(zh, (row.*member).zh);
            record.insert(en, (row.*member).en);
        });
        m_write.push_back([member, zh, en](const Record &record, Row &row) {
            return fromValue(record.value(zh), (row.*member).zh)
                && fromValue(record.value(en), (row.*member).en);
        });
        return *this;
    }

    [[nodiscard]] const TableShape &shape() const { return m_shape; }

    [[nodiscard]] Record record(const Row &row) const
    {
        Record record;
        for (const auto &read : m_read)
            read(row, record);
        return record;
    }

    /// Errors: Corrupt `bad-row` when a column is missing or of another type.
    [[nodiscard]] Base::Result<Row> row(const Record &record) const
    {
        Row row;
        for (const auto &write : m_write) {
            if (!write(record, row))
                return Base::fail(Base::ErrorKind::Corrupt, "bad-row", m_shape.name);
        }
        return row;
    }

private:
    TableShape m_shape;
    std::vector<std::function<void(const Row &, Record &)>> m_read;
    std::vector<std::function<bool(const Record &, Row &)>> m_write;
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
}
