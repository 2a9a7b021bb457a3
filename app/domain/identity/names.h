// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/result.h"
#include "domain/identity/identifierkind.h"

namespace Domain {

/// Longest name that a file takes, in characters as a reader counts them. Longer than any name on
/// a Chinese document (ICAO 9303 prints 39); 300 characters are a mistake or a joke.
constexpr int LongestName = 100;

/// A typed name as it is stored: composed (NFC), blanks at the ends gone and inner ones single.
/// Rare characters outside the basic plane are welcome (edge 19).
/// Errors, all Invalid: name-empty, name-too-long, name-control-character (also marks that turn
/// the writing direction, and half characters).
[[nodiscard]] Base::Result<QString> checkName(const QString &typed);

/// How many characters a reader sees in `text`: 𬱖 is one, é is one however it is stored.
[[nodiscard]] int characterCount(const QString &text);

/// The surname of a Chinese name: two characters for the known compound ones when a given name
/// is left, otherwise one. The last word of a Latin name. Empty for an empty name.
[[nodiscard]] QString surname(const QString &name);

/// A name as strangers may read it: 王*明, 王* (two characters), 欧阳*兰, 欧阳*, 张**华;
/// with a middle dot every part alone (阿***·买**); Latin words J*** S***, so that their length
/// says nothing either.
[[nodiscard]] QString maskedName(const QString &name);

/// 1101**********002X; shorter numbers show at most two characters at either end and never
/// more than half of them.
[[nodiscard]] QString maskedNumber(const QString &number);
} // namespace Domain
