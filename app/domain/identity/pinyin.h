// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

/// The ways a name may be typed in Latin letters, most likely first, lower case, without blanks
/// and tones. 吕布: full "lvbu", "lubu", "lyubu" · initials "lb". José Ñandú: "josenandu", "jn".
/// A surname with two readings gives both (朴: piao, pu). At most `MostReadings` each.
struct Pinyin {
    QStringList full;
    QStringList initials;

    bool operator==(const Pinyin &) const = default;
};

/// A name of many ambiguous characters doesn't make the search key endless.
constexpr int MostReadings = 12;

/// How `name` is read. `reading` is what the person says ("piao shu"), empty when nobody asked:
/// then ICU's name readings and a short list of surnames that ICU reads as common words.
[[nodiscard]] Pinyin pinyin(const QString &name, const QString &reading = {});

/// `patient.search_key`: everything that a search by letters should find, separated by blanks.
[[nodiscard]] QString searchKey(const QString &name, const QString &reading = {});

/// Syllables with tones for slip and voice: "ōu yáng lán"; `reading` when the person gave one.
[[nodiscard]] QString spokenPinyin(const QString &name, const QString &reading = {});

/// Chinese characters of any text as syllables with the tone's number, apart by blanks, 5 for the
/// neutral tone: "请到 A" gives "qing3 dao4 A". What is no Chinese character stays as it is.
[[nodiscard]] QString numberedPinyin(const QString &text);
} // namespace Domain
