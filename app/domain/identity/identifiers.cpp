// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/identifiers.h"

#include <array>

#include <QRegularExpression>
#include <QStringList>

#include "domain/identity/numberform.h"

namespace Domain {

namespace {
/// The shape of a kind that carries no check digit, or one that nobody publishes.
struct Shape {
    IdentifierKind kind;
    const char *pattern;
    int shortest;
    int longest;
};

constexpr std::array<Shape, 5> Shapes{{
    // ICAO 9303 part 4: at most nine; one country in the list below nine uses six.
    {IdentifierKind::Passport, "[A-Z0-9]*[0-9][A-Z0-9]*", 5, 9},
    // Social security numbers: nine characters in the first generation, eighteen since.
    {IdentifierKind::InsuranceCard, "[A-Z0-9]+", 6, 20},
    // Eight digits; two more counted the reissues until 2015.
    {IdentifierKind::TaiwanPermit, "[0-9]{8}([0-9]{2})?", 8, 10},
    // H or M, eight digits; two more counted the reissues until 2013.
    {IdentifierKind::HongKongMacaoPermit, "[HM][0-9]{8}([0-9]{2})?", 9, 11},
    // The form until 2023: nationality, area, birth date, serial, check digit of unpublished rule.
    {IdentifierKind::ResidencePermit, "[A-Z]{3}[0-9]{12}", 15, 15},
}};

Base::Result<CheckedIdentifier> checkShape(const Shape &shape, const QString &number)
{
    if (number.size() < shape.shortest || number.size() > shape.longest)
        return badLength(number, shape.longest);
    const QRegularExpression form(
        QRegularExpression::anchoredPattern(QLatin1String(shape.pattern)));
    if (!form.match(number).hasMatch())
        return badCharacter();
    CheckedIdentifier checked;
    checked.kind = shape.kind;
    checked.number = number;
    return checked;
}

/// Since December 2023 the card of a permanent foreign resident carries eighteen characters that
/// begin with 9 and end with the check character of GB 11643.
Base::Result<CheckedIdentifier> checkResidencePermit(const QString &number, QDate today)
{
    if (number.size() == 18 && number.startsWith(QLatin1Char('9'))) {
        auto checked = checkResidentId(number, today);
        if (!checked)
            return checked;
        checked->kind = IdentifierKind::ResidencePermit;
        checked->area.clear();
        checked->areaUnknown = false;
        return checked;
    }
    return checkShape(Shapes[4], number);
}

int luhnSum(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int value = digits[digits.size() - 1 - i].digitValue();
        if (i % 2 == 1)
            value = value > 4 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum;
}
} // namespace

QString normaliseIdentifier(IdentifierKind kind, const QString &typed)
{
    if (kind == IdentifierKind::Imported)
        return typed.trimmed();
    QString number;
    for (const QChar typedCharacter : typed.normalized(QString::NormalizationForm_KC)) {
        // NFKC leaves dashes and the zero-width marks that a copied number carries along.
        const bool dropped = typedCharacter.isSpace()
            || typedCharacter.category() == QChar::Other_Format
            || typedCharacter.category() == QChar::Punctuation_Dash
            || typedCharacter == QLatin1Char('(') || typedCharacter == QLatin1Char(')');
        if (!dropped)
            number += typedCharacter.toUpper();
    }
    return number;
}

Base::Result<CheckedIdentifier> checkHospitalCard(const QString &typed)
{
    const auto number = readableNumber(IdentifierKind::HospitalCard, typed);
    if (!number)
        return Base::passOn(number);
    if (number->size() != 9)
        return badLength(*number, 9);
    if (!isDigits(*number))
        return badCharacter();
    if (luhnSum(*number) % 10 != 0)
        return badCheckDigit();
    CheckedIdentifier checked;
    checked.kind = IdentifierKind::HospitalCard;
    checked.number = *number;
    return checked;
}

QString hospitalCardNumber(int serial)
{
    Q_ASSERT(serial >= 1 && serial <= LastHospitalCardSerial);
    const QString body = QStringLiteral("%1").arg(serial, 8, 10, QLatin1Char('0'));
    const int check = (10 - luhnSum(body + QLatin1Char('0')) % 10) % 10;
    return body + QString::number(check);
}

Base::Result<CheckedIdentifier> checkIdentifier(
    IdentifierKind kind, const QString &typed, QDate today)
{
    switch (kind) {
    case IdentifierKind::ResidentId:
        return checkResidentId(typed, today);
    case IdentifierKind::HongKongId:
        return checkHongKongId(typed);
    case IdentifierKind::TaiwanId:
        return checkTaiwanId(typed);
    case IdentifierKind::HospitalCard:
        return checkHospitalCard(typed);
    default:
        break;
    }

    const auto number = readableNumber(kind, typed);
    if (!number)
        return Base::passOn(number);
    if (kind == IdentifierKind::ResidencePermit)
        return checkResidencePermit(*number, today);
    for (const Shape &shape : Shapes) {
        if (shape.kind == kind)
            return checkShape(shape, *number);
    }
    CheckedIdentifier asItCame;
    asItCame.number = *number;
    return asItCame;
}

IdentifierId identifierId(IdentifierKind kind, const QString &number)
{
    return IdentifierId(QStringLiteral("%1:%2").arg(static_cast<int>(kind)).arg(number));
}

std::optional<CheckedIdentifier> recogniseIdentifier(const QString &typed, QDate today)
{
    constexpr std::array<IdentifierKind, 7> Order{IdentifierKind::ResidentId,
        IdentifierKind::HospitalCard,
        IdentifierKind::HongKongId,
        IdentifierKind::TaiwanId,
        IdentifierKind::HongKongMacaoPermit,
        IdentifierKind::ResidencePermit,
        IdentifierKind::TaiwanPermit};
    for (const IdentifierKind kind : Order) {
        if (auto checked = checkIdentifier(kind, typed, today))
            return *checked;
    }
    return std::nullopt;
}
} // namespace Domain
