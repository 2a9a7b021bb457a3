// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "widgets/bigbutton.h"
#include "widgets/textblock.h"
#include "widgets/theme.h"

namespace Widgets {

// Measures not in the tokens are those of the design's kit.css, px at 100 %.

TextRole BigButton::titleRole() const
{
    switch (m_variant) {
    case Variant::Hero:
        return TextRole::HomeAction;
    case Variant::Card:
        return TextRole::CardTitle;
    case Variant::Option:
    case Variant::Chip:
    case Variant::Face:
        return TextRole::Option;
    case Variant::Slot:
        return TextRole::SlotTime;
    case Variant::Secondary:
        return TextRole::ButtonSecondary;
    case Variant::Help:
    case Variant::FooterBar:
        return TextRole::FooterLabel;
    case Variant::Key:
        return text().size() > 1 ? TextRole::FooterLabel : TextRole::Button;
    case Variant::Primary:
    case Variant::Danger:
        return TextRole::Button;
    }
    return TextRole::Button;
}

TextRole BigButton::subtitleRole() const
{
    return TextRole::Body;
}

int BigButton::iconSize() const
{
    const bool elder = m_theme.isElder();
    switch (m_variant) {
    case Variant::Hero:
        return m_theme.px(elder ? 140 : 132);
    case Variant::Card:
        return m_theme.px(elder ? 140 : 84);
    case Variant::Face:
        return m_theme.px(136);
    case Variant::Option:
        return m_theme.px(elder ? 80 : 60);
    case Variant::Slot:
    case Variant::Chip:
        return m_theme.px(elder ? 60 : 40);
    default:
        return m_theme.px(elder ? 64 : 52);
    }
}

int BigButton::trailingSize() const
{
    return m_theme.px(m_variant == Variant::Hero ? 64 : m_theme.isElder() ? 68 : 52);
}

int BigButton::iconGap() const
{
    return m_theme.px(m_variant == Variant::Hero || m_variant == Variant::Card ? 40
            : m_variant == Variant::Chip                                       ? 16
            : m_variant == Variant::FooterBar                                  ? 18
                                                                               : 20);
}

int BigButton::sidePadding() const
{
    switch (m_variant) {
    case Variant::Hero:
        return m_theme.px(44);
    case Variant::Card:
        return m_theme.px(m_theme.isElder() ? 44 : 32);
    case Variant::Option:
    case Variant::Chip:
        return m_theme.px(22);
    case Variant::Primary:
    case Variant::Secondary:
    case Variant::Danger:
        return m_theme.px(28);
    case Variant::Slot:
        return m_theme.px(14);
    case Variant::Help:
    case Variant::FooterBar:
    case Variant::Key:
    case Variant::Face:
        return m_theme.px(8);
    }
    return 0;
}

int BigButton::designHeight() const
{
    if (m_designHeight > 0)
        return std::max(m_theme.px(m_designHeight), m_theme.leastTarget());
    const auto pick = [this](Target usual, Target elder) {
        return m_theme.target(m_theme.isElder() ? elder : usual);
    };
    switch (m_variant) {
    case Variant::Hero:
        return m_theme.isElder() ? m_theme.target(Target::ElderAction) : m_theme.px(232);
    case Variant::Card:
        return m_theme.isElder() ? m_theme.target(Target::ElderAction) : m_theme.px(258);
    case Variant::Face:
        return m_theme.px(292);
    case Variant::Option:
        return pick(Target::KioskOption, Target::KioskOption);
    case Variant::Slot:
        return pick(Target::KioskSlot, Target::ElderMinHeight);
    case Variant::Secondary:
        return pick(Target::KioskSecondary, Target::ElderPrimary);
    case Variant::Chip:
        return pick(Target::KioskSecondary, Target::ElderMinHeight);
    case Variant::Help:
    case Variant::FooterBar:
        return pick(Target::KioskFooter, Target::ElderFooter);
    case Variant::Key:
        return pick(Target::KioskMinHeight, Target::ElderMinHeight);
    case Variant::Primary:
    case Variant::Danger:
        return pick(Target::KioskPrimary, Target::ElderPrimary);
    }
    return m_theme.target(Target::KioskPrimary);
}

int BigButton::sideWidth() const
{
    if (m_sideWord.isEmpty() || !isEnabled())
        return 0;
    TextBlock word(m_theme, m_sideWord, TextRole::Caption, ColorRole::Ink);
    word.setWeight(TextBlock::Weight::Bold);
    return std::max(
        m_theme.px(m_theme.isElder() ? 120 : 80), int(word.naturalWidth()) + m_theme.px(16));
}

/// Line distance of the subtitle: tighter than running text, it stands close to its title.
int BigButton::subtitleLine() const
{
    const int line = m_theme.lineHeight(subtitleRole());
    const double tight = m_variant == Variant::Slot ? 38.0 / 48 : 43.0 / 48;
    return int(std::lround(line * tight));
}

BigButton::Frame BigButton::arrange(double width, double height) const
{
    if (m_variant == Variant::Card && !m_theme.isElder())
        return arrangeCard(width, height);
    return isInColumn() ? arrangeColumn(width, height) : arrangeRow(width, height);
}

BigButton::Frame BigButton::arrangeRow(double width, double height) const
{
    const bool leftByNature =
        m_variant == Variant::Option || m_variant == Variant::Hero || m_variant == Variant::Card;
    const bool left = m_align ? m_align->testFlag(Qt::AlignLeft) : leftByNature;
    Frame frame;
    frame.titleRole = titleRole();
    frame.subtitleLine = subtitleLine();
    TextBlock title(m_theme, text(), frame.titleRole, ColorRole::Ink);
    TextBlock subtitle(m_theme, shownSubtitle(), subtitleRole(), ColorRole::Ink);
    subtitle.setLineHeight(frame.subtitleLine);
    const bool worded = !title.isEmpty() || !subtitle.isEmpty();
    double icon = shownIcon().isEmpty() ? 0 : iconSize();
    const double trailing = m_trailingIcon.isEmpty() ? 0 : trailingSize();
    double natural = std::max(title.naturalWidth(), subtitle.naturalWidth());
    // A tick in the corner must not lie on the words.
    const double tick = isCheckable() && left ? m_theme.px(24) : 0;

    double side = sidePadding();
    double gap = worded ? iconGap() : 0;
    double lead = 0, tail = 0, room = 0;
    const auto measure = [&] {
        lead = icon > 0 ? icon + gap : 0;
        tail = trailing > 0 ? trailing + gap : 0;
        room = std::max(1.0, width - 2 * side - sideWidth() - lead - tail - tick);
    };
    measure();
    if (natural > room) {
        side *= Tight;
        gap *= Tight;
        measure();
    }
    if (title.leastWidth() > room) {
        // A smaller picture and smaller letters are better than a word torn apart.
        icon = std::floor(icon * 0.7);
        measure();
        const bool smaller =
            m_theme.textSpec(TextRole::Strong).size < m_theme.textSpec(frame.titleRole).size;
        if (title.leastWidth() > room && smaller) {
            frame.titleRole = TextRole::Strong;
            title = TextBlock(m_theme, text(), frame.titleRole, ColorRole::Ink);
            natural = std::max(title.naturalWidth(), subtitle.naturalWidth());
        }
    }
    const bool wraps = natural > room;
    double words = std::min(natural, room);
    if (wraps && !left)
        words = std::max(title.evenWidth(room), std::min(room, subtitle.naturalWidth()));
    if (!left && wraps && icon == 0 && trailing == 0)
        frame.align = Qt::AlignHCenter;
    const double titleHeight = title.height(words);
    const double subtitleHeight = subtitle.height(words);
    const double letters = titleHeight + subtitleHeight;
    const double padding = m_theme.px(m_variant == Variant::Key ? 6 : 14);
    frame.needed = std::max({letters, icon, trailing}) + 2 * padding;

    const double group = lead + words + tail;
    const double start = left ? side : std::max(side, (width - sideWidth() - group) / 2);
    const double top = std::floor((height - letters) / 2);
    if (icon > 0)
        frame.icon = QRectF(start, (height - icon) / 2, icon, icon);
    frame.title = QRectF(std::floor(start + lead), top, words, titleHeight);
    if (subtitleHeight > 0)
        frame.subtitle = QRectF(frame.title.left(), top + titleHeight, words, subtitleHeight);
    if (trailing > 0) {
        const double x = left ? width - side - trailing : start + lead + words + gap;
        frame.trailing = QRectF(x, (height - trailing) / 2, trailing, trailing);
    }
    return frame;
}

BigButton::Frame BigButton::arrangeColumn(double width, double height) const
{
    Frame frame;
    frame.titleRole = titleRole();
    const bool block = sideWidth() > 0;
    const bool left = m_align ? m_align->testFlag(Qt::AlignLeft) : block;
    frame.align = left ? Qt::AlignLeft : Qt::AlignHCenter;
    frame.subtitleLine = subtitleLine();
    double side = sidePadding();
    double words = std::max(1.0, width - 2 * side - sideWidth());
    const double icon = shownIcon().isEmpty() ? 0 : iconSize();
    const double gap = icon > 0 ? m_theme.px(m_variant == Variant::Face ? 16 : 6) : 0;
    const TextBlock title(m_theme, text(), titleRole(), ColorRole::Ink);
    frame.subtitleRole = subtitleRole();
    const auto measured = [this](TextRole role) {
        TextBlock made(m_theme, shownSubtitle(), role, ColorRole::Ink);
        if (m_variant == Variant::Slot && isChecked())
            made.setWeight(TextBlock::Weight::Bold);
        return made;
    };
    TextBlock subtitle = measured(frame.subtitleRole);
    if (m_variant == Variant::Slot && subtitle.naturalWidth() > words) {
        // Seven days stand in a row: "192 left" keeps its line, in the smallest letters.
        side *= Tight;
        words = std::max(1.0, width - 2 * side - sideWidth());
        frame.subtitleRole = TextRole::Caption;
        subtitle = measured(frame.subtitleRole);
    }
    subtitle.setLineHeight(frame.subtitleLine);
    const double titleHeight = title.height(words);
    const double subtitleHeight = subtitle.height(words);
    const double content = icon + gap + titleHeight + subtitleHeight;
    frame.needed = content + 2 * m_theme.px(m_variant == Variant::Slot ? 7 : 12);

    double y = std::floor((height - content) / 2);
    if (icon > 0) {
        const double x = left ? side : (width - icon) / 2;
        frame.icon = QRectF(x, y, icon, icon);
    }
    y += icon + gap;
    frame.title = QRectF(side, y, words, titleHeight);
    if (subtitleHeight > 0)
        frame.subtitle = QRectF(side, y + titleHeight, words, subtitleHeight);
    return frame;
}

BigButton::Frame BigButton::arrangeCard(double width, double height) const
{
    Frame frame;
    frame.titleRole = titleRole();
    frame.subtitleLine = subtitleLine();
    const double words = std::max(1.0, width - 2 * sidePadding());
    const double icon = shownIcon().isEmpty() ? 0 : iconSize();
    const double trailing = m_trailingIcon.isEmpty() ? 0 : trailingSize();
    const double top = m_theme.px(28);
    const double foot = m_theme.px(24);
    const TextBlock title(m_theme, text(), titleRole(), ColorRole::Ink);
    TextBlock subtitle(m_theme, shownSubtitle(), subtitleRole(), ColorRole::Ink);
    subtitle.setLineHeight(frame.subtitleLine);
    const double titleHeight = title.height(words);
    const double subtitleHeight = subtitle.height(words);
    frame.needed = top + icon + m_theme.px(12) + titleHeight + subtitleHeight + foot;

    frame.icon = QRectF(sidePadding(), top, icon, icon);
    if (trailing > 0) {
        frame.trailing = QRectF(
            width - sidePadding() - trailing, top + (icon - trailing) / 2, trailing, trailing);
    }
    const double y = height - foot - titleHeight - subtitleHeight;
    frame.title = QRectF(sidePadding(), y, words, titleHeight);
    if (subtitleHeight > 0)
        frame.subtitle = QRectF(sidePadding(), y + titleHeight, words, subtitleHeight);
    return frame;
}
} // namespace Widgets
