// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/roles.h"

#include <array>
#include <cstddef>

namespace Widgets {

namespace {
constexpr std::array<const char *, ColorRoleCount> colorNames{"paper",
    "surface",
    "sunken",
    "line",
    "lineStrong",
    "ink",
    "ink2",
    "inkDisabled",
    "accent",
    "accentPressed",
    "accentSoft",
    "accentMid",
    "onAccent",
    "rail",
    "onRail",
    "onRail2",
    "focus",
    "focusInk",
    "help",
    "helpInk",
    "helpLedge",
    "danger",
    "dangerSoft",
    "warn",
    "warnSoft",
    "priority",
    "prioritySoft",
    "info",
    "infoSoft",
    "success",
    "successSoft",
    "neutral",
    "neutralSoft",
    "scrim"};

constexpr std::array<const char *, TextRoleCount> textNames{"body",
    "strong",
    "caption",
    "title",
    "display",
    "homeAction",
    "progress",
    "cardTitle",
    "option",
    "slotTime",
    "button",
    "buttonSecondary",
    "footerLabel",
    "mapLabel",
    "number",
    "pageTitle",
    "sectionTitle",
    "name",
    "input",
    "small",
    "keycap",
    "kpi",
    "numberStale",
    "callName",
    "room",
    "otherNumber",
    "nextNumber",
    "nextName",
    "heading",
    "staleBanner",
    "tag",
    "notice",
    "clock"};

TextRole nearestOnKiosk(TextRole role, Surface surface)
{
    switch (role) {
    case TextRole::HomeAction:
        return TextRole::CardTitle;
    case TextRole::SlotTime:
        return TextRole::Button;
    case TextRole::Progress:
    case TextRole::Option:
        return TextRole::ButtonSecondary;
    case TextRole::PageTitle:
    case TextRole::Heading:
        return TextRole::Title;
    case TextRole::SectionTitle:
    case TextRole::Name:
        return surface == Surface::Kiosk ? TextRole::CardTitle : TextRole::ButtonSecondary;
    case TextRole::Kpi:
    case TextRole::Clock:
        return surface == Surface::Kiosk ? TextRole::CardTitle : TextRole::Button;
    case TextRole::Small:
    case TextRole::Keycap:
    case TextRole::MapLabel:
        return TextRole::Caption;
    case TextRole::Tag:
        return TextRole::Strong;
    default:
        return TextRole::Body;
    }
}

TextRole nearestAtDesk(TextRole role)
{
    switch (role) {
    case TextRole::Title:
    case TextRole::Display:
    case TextRole::Heading:
        return TextRole::PageTitle;
    case TextRole::CardTitle:
    case TextRole::HomeAction:
    case TextRole::Progress:
        return TextRole::SectionTitle;
    case TextRole::Number:
        return TextRole::Kpi;
    case TextRole::Caption:
    case TextRole::MapLabel:
        return TextRole::Small;
    case TextRole::Option:
    case TextRole::SlotTime:
    case TextRole::Button:
    case TextRole::ButtonSecondary:
    case TextRole::FooterLabel:
    case TextRole::Tag:
    case TextRole::Clock:
        return TextRole::Strong;
    default:
        return TextRole::Body;
    }
}

TextRole nearestOnBoard(TextRole role)
{
    switch (role) {
    case TextRole::Title:
    case TextRole::Display:
    case TextRole::Strong:
    case TextRole::PageTitle:
    case TextRole::SectionTitle:
    case TextRole::CardTitle:
        return TextRole::Heading;
    case TextRole::Name:
    case TextRole::Kpi:
        return TextRole::CallName;
    case TextRole::Button:
    case TextRole::ButtonSecondary:
    case TextRole::Option:
    case TextRole::FooterLabel:
        return TextRole::Tag;
    default:
        return TextRole::Notice;
    }
}
} // namespace

ColorRole inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return ColorRole::Ink;
    case Tone::Accent:
        return ColorRole::Accent;
    case Tone::Info:
        return ColorRole::Info;
    case Tone::Success:
        return ColorRole::Success;
    case Tone::Warn:
        return ColorRole::Warn;
    case Tone::Danger:
        return ColorRole::Danger;
    case Tone::Priority:
        return ColorRole::Priority;
    case Tone::Neutral:
        return ColorRole::Neutral;
    }
    return ColorRole::Ink;
}

ColorRole softOf(Tone tone)
{
    if (tone == Tone::Plain)
        return ColorRole::Sunken;
    return tone == Tone::Accent ? ColorRole::AccentSoft : ColorRole(int(inkOf(tone)) + 1);
}

const char *iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return "check-circle";
    case Tone::Warn:
        return "warning";
    case Tone::Danger:
        return "emergency";
    case Tone::Priority:
        return "star";
    default:
        return "info";
    }
}

const char *tokenName(ColorRole role)
{
    return colorNames[std::size_t(role)];
}

const char *tokenName(TextRole role)
{
    return textNames[std::size_t(role)];
}

TextRole nearestRole(TextRole role, Surface surface)
{
    switch (surface) {
    case Surface::Kiosk:
    case Surface::KioskElder:
        return nearestOnKiosk(role, surface);
    case Surface::Reception:
        return nearestAtDesk(role);
    case Surface::Board:
        return nearestOnBoard(role);
    }
    return TextRole::Body;
}
} // namespace Widgets
