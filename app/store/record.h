// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Store {

/// What stands in one column of one row: a text, a whole number, or (only in answers of the
/// database, and in what others sent) nothing or a broken number.
class Value
{
public:
    Value() = default;

    Value(QString text) // NOLINT(google-explicit-constructor): statements list plain values
        : m_value(std::move(text))
    {
    }

    Value(int number) // NOLINT(google-explicit-constructor)
        : m_value(static_cast<qint64>(number))
    {
    }

    Value(qint64 number) // NOLINT(google-explicit-constructor)
        : m_value(number)
    {
    }

    Value(bool) = delete; // the house writes 1 and 0

    /// From what is not a value of ours: its nearest kind; an object or array is nothing.
    [[nodiscard]] static Value fromJson(const QJsonValue &value);
    [[nodiscard]] static Value broken(double number);
    [[nodiscard]] QJsonValue toJson() const;

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_value); }
    [[nodiscard]] bool isInteger() const { return std::holds_alternative<qint64>(m_value); }

    /// Empty when it is no text.
    [[nodiscard]] const QString &toString() const;
    /// 0 when it is no whole number.
    [[nodiscard]] qint64 toInteger() const;
    /// 0 when it is no whole number or does not fit.
    [[nodiscard]] int toInt() const;
    /// Of any number; 0 when it is none.
    [[nodiscard]] double toDouble() const;

    bool operator==(const Value &) const = default;

private:
    std::variant<std::monostate, qint64, QString, double> m_value;
};

/// What is bound to a statement's `?` marks, in their order.
using Values = QList<Value>;

/// The names of a record's columns in the order of its values. Those of tables and statements come
/// from `columnsOf`, so that equal lists are the same object; a record that was put together by hand
/// or from JSON has a list of its own.
using Columns = std::shared_ptr<const QStringList>;

/// The one object for these names. Any thread.
[[nodiscard]] Columns columnsOf(const QStringList &names);

/// A row as it stands in a table, in journal and change log and in messages: a value for each
/// column name. The records of one table share their names; only the values are their own.
class Record
{
public:
    Record() = default;
    Record(Columns columns, std::vector<Value> values);
    Record(std::initializer_list<std::pair<QString, Value>> fields);

    /// Every member of `object`; one that is neither text nor number becomes nothing. In the order
    /// of `columns` when it has just those.
    [[nodiscard]] static Record fromJson(const QJsonObject &object, const Columns &columns = {});
    /// The same as an object of JSON: what messages, arguments and answers are made of.
    [[nodiscard]] QJsonObject toJson() const;
    /// The same as a text of JSON, names in this record's order.
    [[nodiscard]] QString toText() const;

    /// Nothing when there is no such column.
    [[nodiscard]] const Value &value(QStringView name) const;

    [[nodiscard]] const Value &value(const QString &name) const
    {
        return value(QStringView(name));
    }

    [[nodiscard]] const Value &value(QLatin1String name) const;
    /// A new column comes last.
    void insert(const QString &name, Value value);
    void remove(const QString &name);
    [[nodiscard]] bool contains(QStringView name) const;

    [[nodiscard]] const Columns &columns() const { return m_columns; }
    [[nodiscard]] const std::vector<Value> &values() const { return m_values; }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }

    /// The same columns with the same values, in whatever order.
    bool operator==(const Record &other) const;

private:
    Columns m_columns; ///< nullptr: none
    std::vector<Value> m_values;
};
} // namespace Store
