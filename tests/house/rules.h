// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

/// The rules of the house as far as a machine can see them. Every function takes a file's path
/// below the repository and its text, and returns what is wrong with it, one line each
/// ("app/kiosk/homescreen.cpp:12: …"); empty when nothing is.
namespace House {

/// The rooms that `room` may include, itself not among them; `known` is false for no room.
[[nodiscard]] QStringList mayInclude(const QString &room, bool *known = nullptr);

/// Includes in quotes name a room, and one that this file's room may know.
[[nodiscard]] QStringList includeBreaches(const QString &path, const QString &text);
/// The licence stands in the first line.
[[nodiscard]] QStringList licenceBreaches(const QString &path, const QString &text);
/// No nested event loop in a window's room, no string connections, no `tr` where nobody translates.
[[nodiscard]] QStringList callBreaches(const QString &path, const QString &text);
/// Names in back-ticks are words of the code (`words`), paths in back-ticks are files in `root`.
[[nodiscard]] QStringList readmeBreaches(
    const QString &path, const QString &text, const QSet<QString> &words, const QString &root);
/// Every message has its translation.
[[nodiscard]] QStringList translationBreaches(const QString &path, const QString &text);
/// Every script named in back-ticks or code blocks (`packaging/run`) is there and can be run.
[[nodiscard]] QStringList commandBreaches(
    const QString &path, const QString &text, const QString &root);

/// The situations that a test's comment cites: "edge 22", "edges 57-60, 67 and 69".
[[nodiscard]] QSet<int> edgesOf(const QString &comment);

/// A list of which test proves which situation: rows `| 22 | room.class function ... |` with the
/// tests in back-ticks. A breach for each that is not there or does not cite the number.
[[nodiscard]] QStringList edgeBreaches(
    const QString &path, const QString &text, const QString &root);

/// C++ without its comments; lines stay where they were.
[[nodiscard]] QString withoutComments(const QString &text);
/// All words that a name in back-ticks may be.
[[nodiscard]] QSet<QString> wordsOf(const QString &text);
} // namespace House
