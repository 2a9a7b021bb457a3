// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"

namespace Domain {

/// A typed telephone number as it is stored: a mainland mobile as eleven digits, a landline with
/// its area code, a foreign one with + and country code.
/// Errors, all Invalid: phone-empty, bad-length (its detail says how many digits), bad-character.
[[nodiscard]] Base::Result<QString> checkPhone(const QString &typed);

/// 138****5678; other numbers show at most their last four digits and never more than half.
[[nodiscard]] QString maskedPhone(const QString &phone);
} // namespace Domain
