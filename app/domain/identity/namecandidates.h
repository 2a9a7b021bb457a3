// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/identity/nameinput.h"

namespace Domain {

class Surnames;

/// Which part of a Chinese name is being typed: its beginning is a surname.
enum class NamePart { Surname, GivenName };

/// More than anybody pages through.
constexpr int MostNameCandidates = 60;
/// Longest run of letters that is looked at: six syllables. Longer ones are no Chinese name.
constexpr int LongestNameLetters = 36;

/// What `letters` (either case, v or u for ü, apostrophes between syllables) may stand for as
/// `part` of a name, most likely first. For a surname: whole names that begin with one (王建国 for
/// "wangjianguo"), then surnames, then what `input` offers besides. For a given name: what is
/// common in names before other words. Empty for anything but
/// letters and when `input` is not ready.
[[nodiscard]] std::vector<NameCandidate> nameCandidates(
    const QString &letters, NamePart part, const Surnames &surnames, const NameInput &input);
} // namespace Domain
