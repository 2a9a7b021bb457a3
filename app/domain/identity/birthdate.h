// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDate>
#include <QString>

#include "base/result.h"

namespace Domain {

/// How much of a birth date is known. Stored in `patient.birth_precision`; never renumber.
enum class DatePrecision { Unknown = 0, Year = 1, Month = 2, Day = 3 };

/// A birth date as far as it is known. `date` is the first day of the known year or month, and
/// invalid exactly when `precision` is Unknown.
struct BirthDate {
    QDate date;
    DatePrecision precision = DatePrecision::Unknown;

    bool operator==(const BirthDate &) const = default;
};

/// The ages in completed years that fit a birth date; equal when the day is known.
struct AgeRange {
    int youngest = 0;
    int oldest = 0;

    bool operator==(const AgeRange &) const = default;
};

/// An answer to an age rule when perhaps only the year of birth is known.
enum class Certainty { No, Possibly, Yes };

/// From this birthday on a person is served as an older person. Law of the People's Republic of
/// China on the Protection of the Rights of the Elderly begins at 60; hospitals' priority at 65.
constexpr int SeniorAge = 65;
/// Below this birthday a person is a child: paediatrics in mainland China takes those under 14.
constexpr int AdultAge = 14;
/// Nobody has been older; a birth date further back is a typing error.
constexpr int OldestAge = 130;

/// Reads "1986", "1986-05" or "1986-05-14" (FHIR `date`), judged on the hospital's day `today`.
/// Errors: Invalid bad-birth-date, future-birth-date.
[[nodiscard]] Base::Result<BirthDate> readBirthDate(const QString &text, QDate today);
/// What a person types for a day of birth, written as `readBirthDate` wants it: "19860514",
/// "1986/5/14", "1986.5.14", "1986 5 14" and "1986年5月14日" become "1986-05-14", full-width digits
/// plain ones. Anything else comes back as it was typed, without spaces at its ends.
[[nodiscard]] QString normalisedBirthDate(const QString &typed);
/// The reverse: as much as is known, empty for nothing.
[[nodiscard]] QString toText(const BirthDate &birth);

/// Age on the hospital's day `on`, the birthday itself included; nothing when no year is known or
/// the person is not yet born. Someone born on 29 February is a year older on 28 February of a
/// common year: Civil Code of the PRC, article 202 (no corresponding day: last day of the month).
[[nodiscard]] std::optional<AgeRange> age(const BirthDate &birth, QDate on);
/// Whether the person is `years` or older on the day `on`; Possibly when only part of the birth
/// date is known and the limit lies inside, and when nothing is known.
[[nodiscard]] Certainty isAtLeast(int years, const BirthDate &birth, QDate on);
/// Surely 65 or older: the priority that the law gives without asking.
[[nodiscard]] bool isSenior(const BirthDate &birth, QDate on);
/// Surely under 14.
[[nodiscard]] bool isChild(const BirthDate &birth, QDate on);
} // namespace Domain
