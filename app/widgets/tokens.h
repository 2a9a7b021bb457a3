// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QSize>
#include <QStringList>

#include "base/result.h"
#include "widgets/roles.h"

namespace Widgets {

/// One entry of the type scale, px at 100 %.
struct TextSpec {
    int size = 0;
    int lineHeight = 0;
    bool bold = false;

    bool operator==(const TextSpec &) const = default;
};

/// Two colours the design lays on each other, and the least contrast (WCAG 2.2) they may have.
struct ContrastPair {
    ColorRole ink;
    ColorRole ground;
    double least = 0;

    bool operator==(const ContrastPair &) const = default;
};

/// `theme/tokens.json` as plain values. Lengths in px at 100 % on the surface's own canvas.
struct Tokens {
    using Colors = std::array<QColor, ColorRoleCount>;

    std::array<Colors, PaletteCount> colors;
    std::array<std::vector<ContrastPair>, PaletteCount> contrast;
    std::array<QHash<TextRole, TextSpec>, SurfaceCount> text;
    std::array<int, SpaceCount> space{};
    std::array<int, RadiusCount> radius{};
    std::array<double, StrokeCount> stroke{};
    std::array<int, TargetCount> target{};
    std::array<int, MotionCount> motionMs{};
    QStringList families;
    QSize kiosk;
    QSize kioskLandscape;
    QSize reception;
    QSize board;
};

/// Reads the design's tokens. Every role of `roles.h` must be there.
/// Errors: Corrupt (not JSON, a role missing or malformed, a pair below its least contrast).
[[nodiscard]] Base::Result<Tokens> parseTokens(const QByteArray &json);

/// Contrast of two opaque colours, 1 … 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);
} // namespace Widgets
