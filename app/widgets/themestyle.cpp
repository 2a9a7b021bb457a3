// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QStringBuilder>

#include "widgets/theme.h"

namespace Widgets {

namespace {
/// The style sheet with the tokens' names in place of values: @name is a colour, %name a length.
constexpr const char *sheet = R"(
* { font-family: "@family"; }
QWidget { color: @ink; font-size: %bodypx; }
QMainWindow, QDialog { background: @paper; }
QAbstractScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {
  background: @surface; color: @ink; border: %hairpx solid @lineStrong;
  border-radius: %controlpx; padding: 0 %spacepx; min-height: %heightpx; font-size: %inputpx;
  selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit, QTextEdit { padding: %gappx %spacepx; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus, QTimeEdit:focus { border: %ringpx solid @focusInk; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QPlainTextEdit:disabled {
  background: @sunken; color: @ink2; border-color: @line; }
QComboBox::drop-down { border: none; width: %arrowpx; }
QComboBox::down-arrow { image: url(@chevronFile); width: %iconpx; height: %iconpx; }
QAbstractItemView { background: @surface; alternate-background-color: @paper; color: @ink;
  selection-background-color: @accentSoft; selection-color: @ink; gridline-color: @line;
  outline: none; }
QAbstractItemView::item { min-height: %rowpx; padding: 0 %spacepx; border: none; }
QAbstractItemView::item:hover { background: @sunken; }
QAbstractItemView::item:selected { background: @accentSoft; color: @ink; }
QAbstractItemView::item:disabled { color: @inkDisabled; }
QComboBox QAbstractItemView { border: %hairpx solid @lineStrong; }
QHeaderView::section { background: @sunken; color: @ink2; border: none; font-weight: bold;
  font-size: %smallpx; padding: %gappx %spacepx; }
QTableCornerButton::section { background: @sunken; border: none; }
QScrollBar:vertical { background: transparent; width: %barpx; margin: 0; }
QScrollBar:horizontal { background: transparent; height: %barpx; margin: 0; }
QScrollBar::handle { background: @lineStrong; border-radius: %roundpx; margin: %ringpx;
  min-height: %heightpx; min-width: %heightpx; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: @ink; color: @surface; border: none; padding: %gappx; }
QMenu { background: @surface; color: @ink; border: %hairpx solid @lineStrong; }
QMenu::item { padding: %gappx %spacepx; min-height: %iconpx; }
QMenu::item:selected { background: @accentSoft; color: @ink; }
QCheckBox, QRadioButton { spacing: %gappx; background: transparent; }
QCheckBox::indicator { width: %iconpx; height: %iconpx; border: %ringpx solid @lineStrong;
  border-radius: %tickpx; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
  image: url(@checkFile); }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QRadioButton::indicator { width: %iconpx; height: %iconpx; border: %ringpx solid @lineStrong;
  border-radius: %roundpx; background: @surface; }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; }
QSplitter::handle { background: @line; }
)";

/// A style sheet cannot tint, so the two icons it needs exist in white as well.
QString plainIcon(const char *name, const QColor &color)
{
    const auto path = color.lightnessF() > 0.5 ? QStringLiteral(":/daoyi/theme/%1-white.svg")
                                               : QStringLiteral(":/daoyi/icons/%1.svg");
    return path.arg(QLatin1String(name));
}
} // namespace

QString Theme::styleSheet() const
{
    QString text = QString::fromLatin1(sheet);
    text.replace(QLatin1String("@family"), m_tokens.families.first());
    text.replace(QLatin1String("@chevronFile"), plainIcon("chevron-down", color(ColorRole::Ink)));
    text.replace(QLatin1String("@checkFile"), plainIcon("check", color(ColorRole::OnAccent)));
    // Longer names first: "@accent" would eat the head of "@accentSoft".
    QStringList names;
    QHash<QString, QString> values;
    for (int role = 0; role < ColorRoleCount; ++role) {
        const QString name = u'@' % QLatin1String(tokenName(ColorRole(role)));
        names.append(name);
        values.insert(name, color(ColorRole(role)).name());
    }
    const int border = 2 * stroke(Stroke::Hair);
    const std::initializer_list<std::pair<const char *, int>> lengths{
        {"%body", px(textSpec(TextRole::Body).size)},
        {"%input", px(textSpec(TextRole::Input).size)},
        {"%small", px(textSpec(TextRole::Small).size)},
        {"%hair", stroke(Stroke::Hair)},
        {"%ring", stroke(Stroke::Control)},
        {"%control", controlRadius()},
        {"%tick", radius(Radius::Tag) / 2},
        {"%round", space(Space::S1)},
        {"%space", space(Space::S3)},
        {"%gap", space(Space::S2)},
        {"%arrow", space(Space::S6)},
        {"%icon", px(18)},
        {"%bar", px(14)},
        {"%row", target(Target::ReceptionRow)},
        {"%height", target(Target::ReceptionControl) - border},
    };
    for (const auto &[name, length] : lengths) {
        names.append(QLatin1String(name));
        values.insert(QLatin1String(name), QString::number(length));
    }
    std::sort(names.begin(), names.end(), [](const QString &one, const QString &other) {
        return one.size() > other.size();
    });
    for (const QString &name : names)
        text.replace(name, values.value(name));
    return text;
}

QPalette Theme::qtPalette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color(ColorRole::Paper));
    palette.setColor(QPalette::WindowText, color(ColorRole::Ink));
    palette.setColor(QPalette::Base, color(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, color(ColorRole::Paper));
    palette.setColor(QPalette::Text, color(ColorRole::Ink));
    palette.setColor(QPalette::PlaceholderText, color(ColorRole::Ink2));
    palette.setColor(QPalette::Button, color(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, color(ColorRole::Ink));
    palette.setColor(QPalette::BrightText, color(ColorRole::Danger));
    palette.setColor(QPalette::Highlight, color(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, color(ColorRole::OnAccent));
    palette.setColor(QPalette::Link, color(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, color(ColorRole::Accent));
    palette.setColor(QPalette::ToolTipBase, color(ColorRole::Ink));
    palette.setColor(QPalette::ToolTipText, color(ColorRole::Surface));
    palette.setColor(QPalette::Light, color(ColorRole::Surface));
    palette.setColor(QPalette::Midlight, color(ColorRole::Sunken));
    palette.setColor(QPalette::Mid, color(ColorRole::Line));
    palette.setColor(QPalette::Dark, color(ColorRole::LineStrong));
    palette.setColor(QPalette::Shadow, color(ColorRole::LineStrong));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(ColorRole::InkDisabled));
    return palette;
}
} // namespace Widgets
