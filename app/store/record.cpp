// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record.h"

#include <climits>
#include <cmath>
#include <mutex>
#include <optional>

#include <QHash>

namespace Store {

namespace {
const Value Nothing;

/// The place of `name`, or -1. A row has a few dozen columns at most.
template<typename Name>
qsizetype placeOf(const Columns &columns, Name name)
{
    if (columns) {
        for (qsizetype i = 0; i < columns->size(); ++i) {
            if (columns->at(i) == name)
                return i;
        }
    }
    return -1;
}

/// As RFC 8259 (section 7) wants it: quote, backslash and control characters are escaped.
void appendText(QString &json, const QString &text)
{
    constexpr int Hexadecimal = 16;
    json += u'"';
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar one = text.at(i);
        if (one >= u' ' && one != u'"' && one != u'\\')
            continue;
        json += QStringView(text).mid(from, i - from);
        if (one >= u' ')
            json += QStringLiteral("\\") + one;
        else
            json += QStringLiteral("\\u%1").arg(one.unicode(), 4, Hexadecimal, QLatin1Char('0'));
        from = i + 1;
    }
    json += QStringView(text).mid(from);
    json += u'"';
}
} // namespace

Value Value::fromJson(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? 1 : 0;
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    return std::floor(number) == number ? Value(value.toInteger()) : broken(number);
}

Value Value::broken(double number)
{
    Value value;
    value.m_value = number;
    return value;
}

QJsonValue Value::toJson() const
{
    if (const auto *text = std::get_if<QString>(&m_value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&m_value))
        return *number;
    return isNull() ? QJsonValue() : QJsonValue(toDouble());
}

const QString &Value::toString() const
{
    static const QString none;
    const auto *text = std::get_if<QString>(&m_value);
    return text != nullptr ? *text : none;
}

qint64 Value::toInteger() const
{
    const auto *number = std::get_if<qint64>(&m_value);
    return number != nullptr ? *number : 0;
}

int Value::toInt() const
{
    const qint64 number = toInteger();
    return number >= INT_MIN && number <= INT_MAX ? static_cast<int>(number) : 0;
}

double Value::toDouble() const
{
    if (const auto *number = std::get_if<double>(&m_value))
        return *number;
    return static_cast<double>(toInteger());
}

Columns columnsOf(const QStringList &names)
{
    static std::mutex mutex;
    static QHash<QStringList, Columns> known;
    const std::lock_guard lock(mutex);
    auto &columns = known[names];
    if (!columns)
        columns = std::make_shared<const QStringList>(names);
    return columns;
}

Record::Record(Columns columns, std::vector<Value> values)
    : m_columns(std::move(columns))
    , m_values(std::move(values))
{
    Q_ASSERT(static_cast<size_t>(m_columns->size()) == m_values.size());
}

Record::Record(std::initializer_list<std::pair<QString, Value>> fields)
{
    for (const auto &[name, value] : fields)
        insert(name, value);
}

/// Of just these columns, or nothing when there is another or one is missing.
static std::optional<std::vector<Value>> valuesOf(const QJsonObject &object, const Columns &columns)
{
    if (!columns || columns->size() != object.size())
        return std::nullopt;
    std::vector<Value> values;
    values.reserve(static_cast<size_t>(columns->size()));
    for (const QString &name : *columns) {
        const auto field = object.constFind(name);
        if (field == object.constEnd())
            return std::nullopt;
        values.push_back(Value::fromJson(*field));
    }
    return values;
}

Record Record::fromJson(const QJsonObject &object, const Columns &columns)
{
    if (auto values = valuesOf(object, columns))
        return {columns, std::move(*values)};
    QStringList names;
    std::vector<Value> values;
    names.reserve(object.size());
    values.reserve(static_cast<size_t>(object.size()));
    for (auto field = object.begin(); field != object.end(); ++field) {
        names += field.key();
        values.push_back(Value::fromJson(*field));
    }
    return {std::make_shared<const QStringList>(std::move(names)), std::move(values)};
}

QJsonObject Record::toJson() const
{
    QJsonObject object;
    for (size_t i = 0; i < m_values.size(); ++i)
        object.insert(m_columns->at(static_cast<qsizetype>(i)), m_values[i].toJson());
    return object;
}

QString Record::toText() const
{
    constexpr qsizetype Usual = 600;
    QString json;
    json.reserve(Usual);
    json += u'{';
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (i > 0)
            json += u',';
        appendText(json, m_columns->at(static_cast<qsizetype>(i)));
        json += u':';
        const Value &value = m_values[i];
        if (value.isText())
            appendText(json, value.toString());
        else if (value.isInteger())
            json += QString::number(value.toInteger());
        else
            json += value.isNull() ? QStringLiteral("null") : QString::number(value.toDouble(), 'g', 17);
    }
    json += u'}';
    return json;
}

const Value &Record::value(QStringView name) const
{
    const qsizetype place = placeOf(m_columns, name);
    return place < 0 ? Nothing : m_values[static_cast<size_t>(place)];
}

const Value &Record::value(QLatin1String name) const
{
    const qsizetype place = placeOf(m_columns, name);
    return place < 0 ? Nothing : m_values[static_cast<size_t>(place)];
}

void Record::insert(const QString &name, Value value)
{
    const qsizetype place = placeOf(m_columns, QStringView(name));
    if (place >= 0) {
        m_values[static_cast<size_t>(place)] = std::move(value);
        return;
    }
    m_columns = std::make_shared<const QStringList>(
        (m_columns ? *m_columns : QStringList()) + QStringList{name});
    m_values.push_back(std::move(value));
}

void Record::remove(const QString &name)
{
    const qsizetype place = placeOf(m_columns, QStringView(name));
    if (place < 0)
        return;
    QStringList names = *m_columns;
    names.removeAt(place);
    m_columns = std::make_shared<const QStringList>(std::move(names));
    m_values.erase(m_values.begin() + place);
}

bool Record::contains(QStringView name) const
{
    return placeOf(m_columns, name) >= 0;
}

bool Record::operator==(const Record &other) const
{
    if (m_columns == other.m_columns)
        return m_values == other.m_values;
    if (m_values.size() != other.m_values.size())
        return false;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const QString &name = m_columns->at(static_cast<qsizetype>(i));
        if (!other.contains(name) || other.value(name) != m_values[i])
            return false;
    }
    return true;
}
} // namespace Store
