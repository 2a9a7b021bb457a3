// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/birthdate.h"

#include <algorithm>

namespace Domain {

namespace {
int completedYears(QDate born, QDate on)
{
    const int years = on.year() - born.year();
    return born.addYears(years) <= on ? years : years - 1;
}

QDate lastPossible(const BirthDate &birth)
{
    switch (birth.precision) {
    case DatePrecision::Year:
        return QDate(birth.date.year(), 12, 31);
    case DatePrecision::Month:
        return QDate(birth.date.year(), birth.date.month(), birth.date.daysInMonth());
    case DatePrecision::Day:
    case DatePrecision::Unknown:
        break;
    }
    return birth.date;
}

bool areDigits(const QString &part, int length)
{
    return part.size() == length && std::all_of(part.begin(), part.end(), [](QChar digit) {
        return digit >= QLatin1Char('0') && digit <= QLatin1Char('9');
    });
}
} // namespace

Base::Result<BirthDate> readBirthDate(const QString &text, QDate today)
{
    const QStringList parts = text.split(QLatin1Char('-'));
    const auto bad = [] {
        return Base::fail(
            Base::ErrorKind::Invalid, "bad-birth-date", QStringLiteral("no such day"));
    };
    if (parts.size() > 3 || !areDigits(parts[0], 4))
        return bad();
    for (int i = 1; i < parts.size(); ++i) {
        if (!areDigits(parts[i], 2))
            return bad();
    }

    const int month = parts.size() > 1 ? parts[1].toInt() : 1;
    const int day = parts.size() > 2 ? parts[2].toInt() : 1;
    const QDate date(parts[0].toInt(), month, day);
    if (!date.isValid() || date.addYears(OldestAge) < today)
        return bad();
    if (date > today) {
        return Base::fail(Base::ErrorKind::Invalid,
            "future-birth-date",
            QStringLiteral("the day of birth has not come yet"));
    }
    return BirthDate{date, DatePrecision(parts.size())};
}

QString normalisedBirthDate(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    QString text = trimmed.normalized(QString::NormalizationForm_KC);
    constexpr qsizetype WholeDay = 8;
    if (areDigits(text, WholeDay))
        return text.left(4) + u'-' + text.mid(4, 2) + u'-' + text.mid(6);
    for (const QChar separator : QStringLiteral("/. 年月日"))
        text.replace(separator, u'-');
    const QStringList parts = text.split(u'-', Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 3 || !areDigits(parts[0], 4))
        return trimmed;
    QStringList whole{parts[0]};
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (!areDigits(parts[i], 1) && !areDigits(parts[i], 2))
            return trimmed;
        whole.append(parts[i].rightJustified(2, u'0'));
    }
    return whole.join(u'-');
}

QString toText(const BirthDate &birth)
{
    switch (birth.precision) {
    case DatePrecision::Year:
        return birth.date.toString(QStringLiteral("yyyy"));
    case DatePrecision::Month:
        return birth.date.toString(QStringLiteral("yyyy-MM"));
    case DatePrecision::Day:
        return birth.date.toString(Qt::ISODate);
    case DatePrecision::Unknown:
        break;
    }
    return {};
}

std::optional<AgeRange> age(const BirthDate &birth, QDate on)
{
    if (birth.precision == DatePrecision::Unknown || !birth.date.isValid() || birth.date > on)
        return std::nullopt;
    const int oldest = completedYears(birth.date, on);
    const int youngest = completedYears(lastPossible(birth), on);
    return AgeRange{std::max(0, youngest), oldest};
}

Certainty isAtLeast(int years, const BirthDate &birth, QDate on)
{
    const std::optional<AgeRange> range = age(birth, on);
    if (!range)
        return Certainty::Possibly;
    if (range->youngest >= years)
        return Certainty::Yes;
    return range->oldest >= years ? Certainty::Possibly : Certainty::No;
}

bool isSenior(const BirthDate &birth, QDate on)
{
    return isAtLeast(SeniorAge, birth, on) == Certainty::Yes;
}

bool isChild(const BirthDate &birth, QDate on)
{
    return isAtLeast(AdultAge, birth, on) == Certainty::No;
}
} // namespace Domain
