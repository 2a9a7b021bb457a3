// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "base/result.h"
#include "domain/identity/birthdate.h"
#include "domain/identity/gender.h"

namespace Domain {

/// ICAO Doc 9303: TD1 identity cards (3 × 30), TD2 (2 × 36), TD3 passports (2 × 44).
enum class MrzFormat { TD1, TD2, TD3 };

/// What the machine-readable lines of a travel document say, every check digit proven.
struct Mrz {
    MrzFormat format = MrzFormat::TD3;
    QString documentCode; ///< "P", "ID"
    QString issuer;       ///< three letters, "CHN"; Germany's is "D"
    QString number;
    QString surname;
    QString givenNames; ///< apart by blanks; may be cut off by the document
    QString nationality;
    BirthDate birth; ///< month or day may be unknown on the document
    Gender gender = Gender::Unknown;
    QDate expires; ///< null when the document gives none
    QString optionalData;

    bool operator==(const Mrz &) const = default;
};

/// Reads two or three lines as the scanner gives them; lower case and blanks around are borne,
/// and letters where only digits can stand (O for 0, I for 1) are put right before the check
/// digits decide. `today` decides the century of the birth date.
/// Errors, all Invalid; the detail names the field, never its content: bad-length (no such
/// format), bad-character, bad-check-digit, bad-birth-date, bad-expiry-date.
[[nodiscard]] Base::Result<Mrz> readMrz(const QStringList &lines, QDate today);
/// The same from one text, lines apart by line breaks or simply one after the other.
[[nodiscard]] Base::Result<Mrz> readMrz(const QString &text, QDate today);

/// Check digit of a field: weights 7, 3, 1 (Doc 9303 part 3, 4.9). `field` holds A–Z, 0–9, <.
[[nodiscard]] int mrzCheckDigit(const QString &field);
} // namespace Domain
