// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <QRegularExpression>

#include "domain/identity/identifiers.h"
#include "domain/identity/numberform.h"

namespace Domain {

namespace {
/// A = 10 … Z = 35, as Hong Kong counts letters.
int letterValue(QChar letter)
{
    return letter.unicode() - u'A' + 10;
}

/// Two-digit value of a letter on a Taiwan card, A first: household areas in the order in which
/// they were founded, not the alphabet.
constexpr std::array<int, 26> TaiwanLetters{10,
    11,
    12,
    13,
    14,
    15,
    16,
    17,
    34,
    18,
    19,
    20,
    21,
    22,
    35,
    23,
    24,
    25,
    26,
    27,
    28,
    29,
    32,
    30,
    31,
    33};

int taiwanValue(QChar letter)
{
    return TaiwanLetters[size_t(letter.unicode() - u'A')];
}
} // namespace

Base::Result<CheckedIdentifier> checkHongKongId(const QString &typed)
{
    const auto number = readableNumber(IdentifierKind::HongKongId, typed);
    if (!number)
        return Base::passOn(number);
    if (number->size() != 8 && number->size() != 9)
        return badLength(*number, 8);
    static const QRegularExpression form(QStringLiteral("^[A-Z]{1,2}[0-9]{6}[0-9A]$"));
    if (!form.match(*number).hasMatch())
        return badCharacter();

    // A single letter stands after a blank, which counts 36.
    const QString padded = number->size() == 8 ? QLatin1Char(' ') + *number : *number;
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
        const QChar character = padded[i];
        const int value = character == u' ' ? 36
            : character.isDigit()           ? character.digitValue()
                                            : letterValue(character);
        sum += value * (9 - i);
    }
    if (sum % 11 != 0)
        return badCheckDigit();
    CheckedIdentifier checked;
    checked.kind = IdentifierKind::HongKongId;
    checked.number = *number;
    return checked;
}

Base::Result<CheckedIdentifier> checkTaiwanId(const QString &typed)
{
    const auto number = readableNumber(IdentifierKind::TaiwanId, typed);
    if (!number)
        return Base::passOn(number);
    if (number->size() != 10)
        return badLength(*number, 10);
    // Second place: 1 and 2 citizens, 8 and 9 residents since 2021, A–D residents before.
    static const QRegularExpression form(QStringLiteral("^[A-Z][1289A-D][0-9]{8}$"));
    if (!form.match(*number).hasMatch())
        return badCharacter();

    const int area = taiwanValue(number->at(0));
    const QChar second = number->at(1);
    const int secondValue = second.isDigit() ? second.digitValue() : taiwanValue(second) % 10;
    int sum = area / 10 + area % 10 * 9 + secondValue * 8;
    for (int i = 2; i < 9; ++i)
        sum += number->at(i).digitValue() * (9 - i);
    sum += number->at(9).digitValue();
    if (sum % 10 != 0)
        return badCheckDigit();

    CheckedIdentifier checked;
    checked.kind = IdentifierKind::TaiwanId;
    checked.number = *number;
    const bool male = second == u'1' || second == u'8' || second == u'A' || second == u'C';
    checked.gender = male ? Gender::Male : Gender::Female;
    return checked;
}
} // namespace Domain
