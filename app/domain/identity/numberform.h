// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"
#include "domain/identity/identifiers.h"

namespace Domain {

/// The normalised number when it is neither empty nor absurdly long.
/// Errors, both Invalid: identifier-empty, too-long.
[[nodiscard]] Base::Result<QString> readableNumber(IdentifierKind kind, const QString &typed);
/// Only 0–9; digits of other scripts don't count.
[[nodiscard]] bool isDigits(QStringView text);
/// The refusals every kind shares; their details carry lengths only, never the number.
[[nodiscard]] Base::Result<CheckedIdentifier> badLength(const QString &number, int wanted);
[[nodiscard]] Base::Result<CheckedIdentifier> badCharacter();
[[nodiscard]] Base::Result<CheckedIdentifier> badCheckDigit();
} // namespace Domain
