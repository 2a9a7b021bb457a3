// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Reception {

/// Other people's words for a `Widgets::TextLabel` or `Banner`: a `<` in them stays a `<` and
/// never begins one of the design's emphasis tags (edge 109).
[[nodiscard]] inline QString asTyped(const QString &text)
{
    constexpr QChar WordJoiner(0x2060); // takes no room
    QString plain = text;
    return plain.replace(QLatin1Char('<'), QLatin1Char('<') + QString(WordJoiner));
}
} // namespace Reception
