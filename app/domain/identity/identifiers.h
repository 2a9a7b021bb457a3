// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDate>
#include <QString>

#include "base/result.h"
#include "domain/identity/birthdate.h"
#include "domain/identity/gender.h"
#include "domain/identity/identifierkind.h"
#include "domain/ids.h"

namespace Domain {

/// A number that has passed every check of its kind, and what it says about its holder.
struct CheckedIdentifier {
    IdentifierKind kind = IdentifierKind::Imported;
    QString number;  ///< normalised, as it is stored and compared
    BirthDate birth; ///< Unknown when the number doesn't tell
    Gender gender = Gender::Unknown;
    QString area;             ///< province in Chinese; empty when the number doesn't tell
    bool areaUnknown = false; ///< a resident number's area is in no list: warn, never refuse

    bool operator==(const CheckedIdentifier &) const = default;
};

/// Longer input is no number anybody types.
constexpr int LongestIdentifier = 64;
/// Numbers on hospital cards run from 1 to this.
constexpr int LastHospitalCardSerial = 99'999'999;

/// What a person typed, as it is stored and compared: full-width letters and digits narrowed,
/// spaces, dashes and brackets dropped, letters raised. For Imported only blanks at the ends go.
[[nodiscard]] QString normaliseIdentifier(IdentifierKind kind, const QString &typed);

/// Checks a typed or read number of a known kind. `today` is the hospital's calendar day.
/// Errors, all Invalid: identifier-empty, too-long, bad-length (its detail says how many),
/// bad-character, bad-check-digit, bad-birth-date, future-birth-date.
[[nodiscard]] Base::Result<CheckedIdentifier> checkIdentifier(
    IdentifierKind kind, const QString &typed, QDate today);

/// GB 11643: eighteen characters, or the fifteen digits of the old form, which come back as
/// eighteen. Errors as `checkIdentifier`.
[[nodiscard]] Base::Result<CheckedIdentifier> checkResidentId(const QString &typed, QDate today);
/// One or two letters, six digits, check digit 0–9 or A, with or without brackets.
[[nodiscard]] Base::Result<CheckedIdentifier> checkHongKongId(const QString &typed);
/// A letter and nine digits; the second letter of older residence permits is accepted too.
[[nodiscard]] Base::Result<CheckedIdentifier> checkTaiwanId(const QString &typed);
/// Eight digits and the check digit after Luhn (ISO/IEC 7812-1, annex B).
[[nodiscard]] Base::Result<CheckedIdentifier> checkHospitalCard(const QString &typed);

/// The kind that a typed or scanned number most likely is, checked; nothing when it fits none.
/// Tried in the order resident, hospital card, Hong Kong, Taiwan, permits; a passport fits too
/// many to be guessed.
[[nodiscard]] std::optional<CheckedIdentifier> recogniseIdentifier(
    const QString &typed, QDate today);

/// "1:110101199003070038": the same number is the same row everywhere. `number` normalised.
[[nodiscard]] IdentifierId identifierId(IdentifierKind kind, const QString &number);

/// The check character over the first seventeen characters: ISO 7064 MOD 11-2. `body` must be
/// seventeen digits.
[[nodiscard]] QChar residentCheckCharacter(const QString &body);
/// The nine digits of hospital card `serial`, 1 … LastHospitalCardSerial.
[[nodiscard]] QString hospitalCardNumber(int serial);
/// Province of a GB/T 2260 code by its first two digits, in Chinese; empty when unknown.
[[nodiscard]] QString provinceName(const QString &areaCode);
} // namespace Domain
