// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Widgets {

/// Which screen is being drawn; it decides the type scale and the targets.
enum class Surface { Kiosk, KioskElder, Reception, Board };
constexpr int SurfaceCount = 4;

enum class Palette { Light, Dark, HighContrast };
constexpr int PaletteCount = 3;

/// Colours by their task. Order as in `theme/tokens.json`.
enum class ColorRole {
    Paper,
    Surface,
    Sunken,
    Line,
    LineStrong,
    Ink,
    Ink2,
    InkDisabled,
    Accent,
    AccentPressed,
    AccentSoft,
    AccentMid,
    OnAccent,
    Rail,
    OnRail,
    OnRail2,
    Focus,
    FocusInk,
    Help,
    HelpInk,
    HelpLedge,
    Danger,
    DangerSoft,
    Warn,
    WarnSoft,
    Priority,
    PrioritySoft,
    Info,
    InfoSoft,
    Success,
    SuccessSoft,
    Neutral,
    NeutralSoft,
    Scrim,
};
constexpr int ColorRoleCount = int(ColorRole::Scrim) + 1;

/// Letters by their task. A surface that lacks a role uses its nearest one (see `nearestRole`).
enum class TextRole {
    Body,
    Strong,
    Caption,
    Title,
    Display,
    HomeAction,
    Progress,
    CardTitle,
    Option,
    SlotTime,
    Button,
    ButtonSecondary,
    FooterLabel,
    MapLabel,
    Number,
    PageTitle,
    SectionTitle,
    Name,
    Input,
    Small,
    Keycap,
    Kpi,
    NumberStale,
    CallName,
    Room,
    OtherNumber,
    NextNumber,
    NextName,
    Heading,
    StaleBanner,
    Tag,
    Notice,
    Clock,
};
constexpr int TextRoleCount = int(TextRole::Clock) + 1;

/// The space scale 4 8 12 16 24 32 40 56 72 and the margins of the three programs.
enum class Space { S1, S2, S3, S4, S5, S6, S7, S8, S9, KioskMargin, ReceptionGutter, BoardMargin };
constexpr int SpaceCount = int(Space::BoardMargin) + 1;

enum class Radius { Tag, Control, ControlKiosk, PanelKiosk, Panel, Pill };
constexpr int RadiusCount = int(Radius::Pill) + 1;

enum class Stroke {
    Hair,
    Control,
    Selected,
    FocusInner,
    FocusOuter,
    Icon,
    LedgeKiosk,
    LedgeElder,
};
constexpr int StrokeCount = int(Stroke::LedgeElder) + 1;

/// Heights of what can be pressed.
enum class Target {
    KioskMinHeight,
    KioskPrimary,
    KioskSecondary,
    KioskSlot,
    KioskOption,
    KioskFooter,
    KioskGap,
    ElderMinHeight,
    ElderPrimary,
    ElderAction,
    ElderFooter,
    ElderGap,
    ReceptionRow,
    ReceptionControl,
    ReceptionControlSmall,
};
constexpr int TargetCount = int(Target::ReceptionControlSmall) + 1;

enum class Motion { Press, StateChange, ScreenChange, CardLoop };
constexpr int MotionCount = int(Motion::CardLoop) + 1;

/// How strong an icon's stroke is; Usual follows its size, Bold is for ticks.
enum class IconWeight { Usual, Bold };

/// What a note, a tag or a reason means. Never shown by colour alone.
enum class Tone { Plain, Accent, Info, Success, Warn, Danger, Priority, Neutral };

/// The letters and edges of `tone`; `softOf` is the ground they stand on.
[[nodiscard]] ColorRole inkOf(Tone tone);
[[nodiscard]] ColorRole softOf(Tone tone);
/// The icon the design gives `tone` when the caller names none.
[[nodiscard]] const char *iconOf(Tone tone);
/// The token's name: "lineStrong", "sectionTitle".
[[nodiscard]] const char *tokenName(ColorRole role);
[[nodiscard]] const char *tokenName(TextRole role);
/// The role used in place of `role` where a surface's type scale lacks it; Body ends the chain.
[[nodiscard]] TextRole nearestRole(TextRole role, Surface surface);
} // namespace Widgets
