// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/fields.h"

#include <QJsonDocument>

#include <climits>
#include <cmath>

namespace Protocol {

QJsonValue Fields::value(const char *name, QJsonValue::Type type)
{
    const QJsonValue found = m_object.value(QLatin1String(name));
    if (found.type() != type)
        m_ok = false;
    return found;
}

QString Fields::text(const char *name)
{
    const QString found = value(name, QJsonValue::String).toString();
    if (found.contains(QChar(0))) // no store but a file could keep it; ours never say it
        m_ok = false;
    return found;
}

qint64 Fields::number(const char *name)
{
    const QJsonValue found = value(name, QJsonValue::Double);
    if (std::floor(found.toDouble()) != found.toDouble())
        m_ok = false;
    return found.toInteger();
}

int Fields::smallNumber(const char *name)
{
    const qint64 found = number(name);
    if (found < INT_MIN || found > INT_MAX)
        m_ok = false;
    return m_ok ? static_cast<int>(found) : 0;
}

bool Fields::flag(const char *name)
{
    return value(name, QJsonValue::Bool).toBool();
}

Base::Instant Fields::instant(const char *name)
{
    return Base::fromSeconds(number(name));
}

QJsonObject Fields::object(const char *name)
{
    return value(name, QJsonValue::Object).toObject();
}

QJsonArray Fields::objects(const char *name, qsizetype most)
{
    const QJsonArray array = value(name, QJsonValue::Array).toArray();
    if (array.size() > most)
        m_ok = false;
    for (const QJsonValue &element : array) {
        if (!element.isObject())
            m_ok = false;
    }
    return m_ok ? array : QJsonArray {};
}

std::vector<qint64> Fields::numbers(const char *name, qsizetype most)
{
    if (!has(name))
        return {};
    const QJsonArray array = value(name, QJsonValue::Array).toArray();
    m_ok = m_ok && array.size() <= most;
    std::vector<qint64> found;
    for (const QJsonValue &element : array) {
        if (!element.isDouble() || std::floor(element.toDouble()) != element.toDouble())
            m_ok = false;
        found.push_back(element.toInteger());
    }
    return m_ok ? found : std::vector<qint64> {};
}

Base::Result<QJsonObject> Fields::outcome()
{
    if (has("answer"))
        return object("answer");
    return tl::unexpected<Base::Error>(
        Base::Error { Base::errorKind(text("kind")), text("code"), text("detail") });
}

void addOutcome(QJsonObject &object, const Base::Result<QJsonObject> &outcome)
{
    if (outcome) {
        object.insert(QStringLiteral("answer"), *outcome);
        return;
    }
    object.insert(QStringLiteral("kind"), Base::word(outcome.error().kind));
    object.insert(QStringLiteral("code"), outcome.error().code);
    object.insert(QStringLiteral("detail"), outcome.error().detail);
}

QString textOf(const Base::Result<QJsonObject> &outcome)
{
    QJsonObject object;
    addOutcome(object, outcome);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Base::Result<QJsonObject> outcomeOf(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return Fields(object).outcome();
}
}
