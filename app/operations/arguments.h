// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "base/result.h"
#include "store/mapping.h"
#include "store/tables.h"

namespace Operations {

/// Longest text a person may have typed into one field, in UTF-16 units. A complaint of a full
/// A4 page has some 1,500 Chinese characters.
constexpr qsizetype LongestText = 2000;

/// Reads an operation's arguments; the first thing that does not fit is remembered, so that an
/// act asks for everything and then once whether `ok`.
class Arguments
{
public:
    explicit Arguments(const QJsonObject &object)
        : m_object(object)
    {
    }

    /// A text of at most `LongestText`; empty when it is not there.
    [[nodiscard]] QString text(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1String(name));
        if ((!value.isUndefined() && !value.isString()) || value.toString().size() > LongestText)
            fail(name);
        return value.toString();
    }

    /// An id; must be there.
    template<typename IdType>
    [[nodiscard]] IdType id(const char *name)
    {
        const QString value = text(name);
        if (value.isEmpty() || value.size() > 200)
            fail(name);
        return IdType(value);
    }

    template<typename IdType>
    [[nodiscard]] IdType optionalId(const char *name)
    {
        return IdType(text(name));
    }

    [[nodiscard]] int number(const char *name, int lowest, int highest)
    {
        const int value = m_object.value(QLatin1String(name)).toInt(lowest - 1);
        if (value < lowest || value > highest)
            fail(name);
        return value;
    }

    [[nodiscard]] bool has(const char *name) const
    {
        return m_object.contains(QLatin1String(name));
    }

    /// A whole row; must be there.
    template<typename Row>
    [[nodiscard]] Row row(const char *name)
    {
        return rowOf<Row>(m_object.value(QLatin1String(name)), name);
    }

    /// A whole row that an older program may have told: columns born since have their defaults.
    template<typename Row>
    [[nodiscard]] Row grownRow(const char *name)
    {
        const QJsonObject told = m_object.value(QLatin1String(name)).toObject();
        if (told.isEmpty())
            fail(name);
        QJsonObject whole = Store::toJson(Row{});
        for (auto field = told.begin(); field != told.end(); ++field)
            whole.insert(field.key(), *field);
        return rowOf<Row>(whole, name);
    }

    /// Several rows; none when they are not there. At most 100.
    template<typename Row>
    [[nodiscard]] std::vector<Row> rows(const char *name)
    {
        const QJsonArray array = m_object.value(QLatin1String(name)).toArray();
        if (array.size() > 100)
            fail(name);
        std::vector<Row> result;
        for (const QJsonValue &value : array)
            result.push_back(rowOf<Row>(value, name));
        return result;
    }

    [[nodiscard]] bool ok() const { return m_bad.isEmpty(); }
    /// Invalid `bad-arguments`, naming the first argument that did not fit.
    [[nodiscard]] tl::unexpected<Base::Error> error() const
    {
        return Base::fail(Base::ErrorKind::Invalid, "bad-arguments", m_bad);
    }

private:
    template<typename Row>
    [[nodiscard]] Row rowOf(const QJsonValue &value, const char *name)
    {
        const auto record = Store::Record::fromJson(
            value.toObject(), Store::mapping<Row>().shape().names);
        for (const Store::Value &field : record.values()) {
            if (field.toString().size() > LongestText)
                fail(name);
        }
        auto row = Store::fromRecord<Row>(record);
        if (!row)
            fail(name);
        return row ? *row : Row {};
    }

    void fail(const char *name)
    {
        if (m_bad.isEmpty())
            m_bad = QString::fromLatin1(name);
    }

    const QJsonObject &m_object;
    QString m_bad;
};

template<typename Row>
[[nodiscard]] QJsonArray toArray(const std::vector<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(Store::toJson(row));
    return array;
}
}
