// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokens.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Widgets {

namespace {
using Base::ErrorKind;

constexpr qsizetype MostBytes = 1 << 20; // the file has 16 kB; more is not ours
constexpr int LargestPx = 4000; // no length of the design is longer than its longest canvas twice

constexpr std::array<const char *, PaletteCount> paletteNames{"light", "dark", "highContrast"};
constexpr std::array<const char *, SurfaceCount> surfaceNames{
    "kiosk", "kioskElder", "reception", "board"};
constexpr std::array<const char *, SpaceCount> spaceNames{
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "kioskMargin", "receptionGutter", "boardMargin"};
constexpr std::array<const char *, RadiusCount> radiusNames{
    "tag", "control", "controlKiosk", "panelKiosk", "panel", "pill"};
constexpr std::array<const char *, StrokeCount> strokeNames{
    "hair", "control", "selected", "focusInner", "focusOuter", "icon", "ledgeKiosk", "ledgeElder"};
constexpr std::array<const char *, TargetCount> targetNames{"kioskMinHeight",
    "kioskPrimary",
    "kioskSecondary",
    "kioskSlot",
    "kioskOption",
    "kioskFooter",
    "kioskGap",
    "elderMinHeight",
    "elderPrimary",
    "elderAction",
    "elderFooter",
    "elderGap",
    "receptionRow",
    "receptionControl",
    "receptionControlSmall"};
constexpr std::array<const char *, MotionCount> motionNames{
    "press", "stateChange", "screenChange", "cardLoop"};

tl::unexpected<Base::Error> damaged(const QString &what)
{
    return Base::fail(ErrorKind::Corrupt, "theme-damaged", what);
}

/// A length between `least` and the largest one, or nothing.
std::optional<double> length(const QJsonValue &value, double least = 0)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < least || number > LargestPx)
        return std::nullopt;
    return number;
}

template<typename Number, size_t Count>
Base::Result<void> readLengths(const QJsonObject &from,
    const std::array<const char *, Count> &names,
    std::array<Number, Count> &into)
{
    for (size_t i = 0; i < Count; ++i) {
        const auto number = length(from.value(QLatin1String(names[i])));
        if (!number)
            return damaged(QStringLiteral("length %1").arg(QLatin1String(names[i])));
        into[i] = Number(*number);
    }
    return {};
}

Base::Result<Tokens::Colors> readColors(const QJsonObject &from)
{
    static const QRegularExpression hex(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
    Tokens::Colors colors;
    for (int role = 0; role < ColorRoleCount; ++role) {
        const auto name = QLatin1String(tokenName(ColorRole(role)));
        const QString value = from.value(name).toString();
        if (!hex.match(value).hasMatch())
            return damaged(QStringLiteral("colour %1").arg(name));
        colors[size_t(role)] = QColor(value);
    }
    return colors;
}

std::optional<ColorRole> colorNamed(const QString &name)
{
    for (int role = 0; role < ColorRoleCount; ++role) {
        if (name == QLatin1String(tokenName(ColorRole(role))))
            return ColorRole(role);
    }
    return std::nullopt;
}

Base::Result<std::vector<ContrastPair>> readContrast(
    const QJsonArray &from, const Tokens::Colors &colors)
{
    std::vector<ContrastPair> pairs;
    for (const QJsonValue &entry : from) {
        const auto ink = colorNamed(entry[QLatin1String("fg")].toString());
        const auto ground = colorNamed(entry[QLatin1String("bg")].toString());
        const auto least = length(entry[QLatin1String("min")], 1);
        if (!ink || !ground || !least)
            return damaged(QStringLiteral("contrast pair"));
        if (contrastRatio(colors[size_t(*ink)], colors[size_t(*ground)]) < *least)
            return damaged(QStringLiteral("contrast of %1").arg(QLatin1String(tokenName(*ink))));
        pairs.push_back({*ink, *ground, *least});
    }
    if (pairs.empty())
        return damaged(QStringLiteral("no contrast pairs"));
    return pairs;
}

/// A surface's scale: entries named by no role are left out, Body must be there.
Base::Result<QHash<TextRole, TextSpec>> readText(const QJsonObject &from)
{
    QHash<TextRole, TextSpec> scale;
    for (int role = 0; role < TextRoleCount; ++role) {
        const auto name = QLatin1String(tokenName(TextRole(role)));
        if (!from.contains(name))
            continue;
        const QJsonArray entry = from.value(name).toArray();
        const auto size = length(entry.at(0), 1);
        const auto lineHeight = length(entry.at(1), 1);
        const auto weight = length(entry.at(2), 100);
        if (entry.size() != 3 || !size || !lineHeight || !weight)
            return damaged(QStringLiteral("type %1").arg(name));
        scale.insert(TextRole(role), {int(*size), int(*lineHeight), *weight >= 600});
    }
    return scale;
}

Base::Result<QSize> readCanvas(const QJsonObject &from, const char *name)
{
    const QJsonArray entry = from.value(QLatin1String(name)).toArray();
    const auto width = length(entry.at(0), 1);
    const auto height = length(entry.at(1), 1);
    if (!width || !height)
        return damaged(QStringLiteral("canvas %1").arg(QLatin1String(name)));
    return QSize(int(*width), int(*height));
}

Base::Result<void> readPalettes(const QJsonObject &root, Tokens &tokens)
{
    const QJsonObject themes = root.value(QLatin1String("themes")).toObject();
    for (size_t palette = 0; palette < PaletteCount; ++palette) {
        const QJsonObject theme = themes.value(QLatin1String(paletteNames[palette])).toObject();
        const auto colors = readColors(theme.value(QLatin1String("color")).toObject());
        if (!colors)
            return Base::passOn(colors);
        const auto pairs = readContrast(theme.value(QLatin1String("contrast")).toArray(), *colors);
        if (!pairs)
            return Base::passOn(pairs);
        tokens.colors[palette] = *colors;
        tokens.contrast[palette] = *pairs;
    }
    return {};
}

Base::Result<void> readType(const QJsonObject &root, Tokens &tokens)
{
    const QJsonObject type = root.value(QLatin1String("type")).toObject();
    for (size_t surface = 0; surface < SurfaceCount; ++surface) {
        const auto scale = readText(type.value(QLatin1String(surfaceNames[surface])).toObject());
        if (!scale)
            return Base::passOn(scale);
        // The board has no running text of its own; its notice is what is nearest.
        const TextRole base = surface == size_t(Surface::Board) ? TextRole::Notice : TextRole::Body;
        if (!scale->contains(base))
            return damaged(QStringLiteral("no body text"));
        tokens.text[surface] = *scale;
    }
    const QJsonArray families =
        root.value(QLatin1String("font")).toObject().value(QLatin1String("family")).toArray();
    for (const QJsonValue &family : families)
        tokens.families.append(family.toString());
    if (tokens.families.isEmpty())
        return damaged(QStringLiteral("no font"));
    return {};
}

Base::Result<void> readCanvases(const QJsonObject &root, Tokens &tokens)
{
    const QJsonObject canvas = root.value(QLatin1String("canvas")).toObject();
    for (const auto &[name, into] : {std::pair<const char *, QSize *>{"kiosk", &tokens.kiosk},
             {"kioskLandscape", &tokens.kioskLandscape},
             {"reception", &tokens.reception},
             {"board", &tokens.board}}) {
        const auto size = readCanvas(canvas, name);
        if (!size)
            return Base::passOn(size);
        *into = *size;
    }
    return {};
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}
} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [dark, bright] = std::minmax({luminance(one), luminance(other)});
    return (bright + 0.05) / (dark + 0.05);
}

Base::Result<Tokens> parseTokens(const QByteArray &json)
{
    if (json.size() > MostBytes)
        return damaged(QStringLiteral("too large"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return damaged(problem.errorString());
    const QJsonObject root = document.object();
    const auto section = [&root](const char *name) {
        return root.value(QLatin1String(name)).toObject();
    };

    Tokens tokens;
    for (const auto &part : {readPalettes(root, tokens),
             readType(root, tokens),
             readCanvases(root, tokens),
             readLengths(section("space"), spaceNames, tokens.space),
             readLengths(section("radius"), radiusNames, tokens.radius),
             readLengths(section("stroke"), strokeNames, tokens.stroke),
             readLengths(section("target"), targetNames, tokens.target),
             readLengths(section("motion"), motionNames, tokens.motionMs)}) {
        if (!part)
            return Base::passOn(part);
    }
    return tokens;
}
} // namespace Widgets
