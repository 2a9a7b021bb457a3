// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mapping.h"

#include <cmath>

namespace Store {

bool fromValue(const QJsonValue &value, QString &text)
{
    if (!value.isString())
        return false;
    text = value.toString();
    return true;
}

bool fromValue(const QJsonValue &value, qint64 &number)
{
    if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble())
        return false;
    number = value.toInteger();
    return true;
}

bool fromValue(const QJsonValue &value, int &number)
{
    qint64 wide = 0;
    if (!fromValue(value, wide) || wide < INT_MIN || wide > INT_MAX)
        return false;
    number = static_cast<int>(wide);
    return true;
}

bool fromValue(const QJsonValue &value, bool &flag)
{
    int number = 0;
    if (!fromValue(value, number) || number < 0 || number > 1)
        return false;
    flag = number == 1;
    return true;
}

bool fromValue(const QJsonValue &value, Base::Instant &at)
{
    qint64 seconds = 0;
    if (!fromValue(value, seconds))
        return false;
    at = Base::fromSeconds(seconds);
    return true;
}

bool fromValue(const QJsonValue &value, QDate &day)
{
    if (!value.isString())
        return false;
    day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() || value.toString().isEmpty();
}
}
