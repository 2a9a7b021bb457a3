// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/numberform.h"

#include <algorithm>

namespace Domain {

Base::Result<QString> readableNumber(IdentifierKind kind, const QString &typed)
{
    if (typed.size() > LongestIdentifier) {
        return Base::fail(Base::ErrorKind::Invalid,
            "too-long",
            QStringLiteral("%1 characters, at most %2").arg(typed.size()).arg(LongestIdentifier));
    }
    const QString number = normaliseIdentifier(kind, typed);
    if (number.isEmpty())
        return Base::fail(
            Base::ErrorKind::Invalid, "identifier-empty", QStringLiteral("nothing typed"));
    return number;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar digit) {
        return digit >= QLatin1Char('0') && digit <= QLatin1Char('9');
    });
}

Base::Result<CheckedIdentifier> badLength(const QString &number, int wanted)
{
    return Base::fail(Base::ErrorKind::Invalid,
        "bad-length",
        QStringLiteral("%1 characters instead of %2").arg(number.size()).arg(wanted));
}

Base::Result<CheckedIdentifier> badCharacter()
{
    return Base::fail(Base::ErrorKind::Invalid,
        "bad-character",
        QStringLiteral("a character that this kind of number never has"));
}

Base::Result<CheckedIdentifier> badCheckDigit()
{
    return Base::fail(Base::ErrorKind::Invalid,
        "bad-check-digit",
        QStringLiteral("the check digit does not fit"));
}
} // namespace Domain
