// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include "base/result.h"
#include "base/time.h"

namespace Protocol {

/// Reads the fields of a message; remembers whether every one was there and of its kind.
class Fields
{
public:
    explicit Fields(const QJsonObject &object)
        : m_object(object)
    {
    }

    [[nodiscard]] QString text(const char *name);
    [[nodiscard]] qint64 number(const char *name);
    /// A number that fits an `int`.
    [[nodiscard]] int smallNumber(const char *name);
    [[nodiscard]] bool flag(const char *name);
    [[nodiscard]] Base::Instant instant(const char *name);
    [[nodiscard]] QJsonObject object(const char *name);
    /// At most `most` objects.
    [[nodiscard]] QJsonArray objects(const char *name, qsizetype most);
    /// At most `most` numbers; none when the field is not there, as an older peer leaves it.
    [[nodiscard]] std::vector<qint64> numbers(const char *name, qsizetype most);
    /// Either `answer`, or `kind` and `code` of an error.
    [[nodiscard]] Base::Result<QJsonObject> outcome();
    [[nodiscard]] bool has(const char *name) const
    {
        return m_object.contains(QLatin1String(name));
    }
    [[nodiscard]] bool ok() const { return m_ok; }

private:
    [[nodiscard]] QJsonValue value(const char *name, QJsonValue::Type type);

    const QJsonObject &m_object;
    bool m_ok = true;
};

/// An outcome as text, for a column, and back.
[[nodiscard]] QString textOf(const Base::Result<QJsonObject> &outcome);
[[nodiscard]] Base::Result<QJsonObject> outcomeOf(const QString &text);
/// The reverse of `Fields::outcome`.
void addOutcome(QJsonObject &object, const Base::Result<QJsonObject> &outcome);
}
