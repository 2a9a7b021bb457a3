// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/phone.h"

#include <algorithm>
#include <optional>

namespace Domain {

namespace {
constexpr int MobileDigits = 11;
/// ITU-T E.164: at most fifteen digits with the country code; fewer than seven reach nobody.
constexpr int FewestDigits = 7;
constexpr int MostDigits = 15;

Base::Result<QString> wrongLength(qsizetype digits, int wanted)
{
    return Base::fail(Base::ErrorKind::Invalid,
        "bad-length",
        QStringLiteral("%1 digits instead of %2").arg(digits).arg(wanted));
}

/// Digits and a leading +; nothing when another character stands in the number.
std::optional<QString> dialled(const QString &typed)
{
    QString number;
    for (const QChar character : typed.normalized(QString::NormalizationForm_KC)) {
        const bool digit = character >= u'0' && character <= u'9';
        const bool dropped = character.isSpace() || character == u'(' || character == u')'
            || character == u'.' || character.category() == QChar::Punctuation_Dash
            || character.category() == QChar::Other_Format;
        if (digit || (character == u'+' && number.isEmpty()))
            number += character;
        else if (!dropped)
            return std::nullopt;
    }
    return number;
}
} // namespace

Base::Result<QString> checkPhone(const QString &typed)
{
    if (typed.size() > 4 * MostDigits)
        return wrongLength(typed.size(), MobileDigits);
    const std::optional<QString> dialledNumber = dialled(typed);
    if (!dialledNumber) {
        return Base::fail(Base::ErrorKind::Invalid,
            "bad-character",
            QStringLiteral("a character that no telephone number has"));
    }
    QString number = *dialledNumber;
    if (number.startsWith(u"00"))
        number = QLatin1Char('+') + number.mid(2);
    if (number.startsWith(u"+86"))
        number = number.mid(3);
    if (number.isEmpty() || number == u"+")
        return Base::fail(Base::ErrorKind::Invalid, "phone-empty", QStringLiteral("nothing typed"));

    if (number.startsWith(u'+')) {
        const qsizetype digits = number.size() - 1;
        if (digits < FewestDigits || digits > MostDigits)
            return wrongLength(digits, MostDigits);
        return number;
    }
    // Mainland mobiles begin with 13–19; everything else is a landline with or without area code.
    const bool mobile = number[0] == u'1' && number.size() > 1 && number[1] >= u'3';
    if (mobile && number.size() != MobileDigits)
        return wrongLength(number.size(), MobileDigits);
    if (number.size() < FewestDigits || number.size() > MobileDigits + 1)
        return wrongLength(number.size(), MobileDigits);
    return number;
}

QString maskedPhone(const QString &phone)
{
    const qsizetype length = phone.size();
    if (length == MobileDigits && !phone.startsWith(u'+'))
        return phone.left(3) + QStringLiteral("****") + phone.right(4);
    const qsizetype shown = std::min<qsizetype>(4, length / 2);
    return QString(length - shown, QLatin1Char('*')) + phone.right(shown);
}
} // namespace Domain
