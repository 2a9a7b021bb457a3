// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QWidget>

#include "base/clock.h"
#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLineEdit;
QT_END_NAMESPACE

namespace Widgets {

class BigButton;
class Theme;

/// Keys on the screen for people without a keyboard: figures with X (identity numbers), or
/// letters (pinyin and passports) with figures above. One stroke per press, no repeat.
class OnScreenKeypad : public QWidget
{
    Q_OBJECT

public:
    enum class Layout { Digits, Letters };

    OnScreenKeypad(
        const Theme &theme, const Base::Clock &clock, Layout layout, QWidget *parent = nullptr);

    void setLayoutKind(Layout layout);

    [[nodiscard]] Layout layoutKind() const { return m_layout; }
    /// Whether the figures have an X (identity numbers); yes by default.
    enum class LetterX { Hidden, Shown };
    void setLetterX(LetterX shown);
    /// Whether the letters have figures above them; yes by default.
    enum class Figures { Hidden, Shown };
    void setFigures(Figures shown);
    /// Strokes also go into `line`, at its cursor; nullptr for signals only. Not owned.
    void typeInto(QLineEdit *line);

Q_SIGNALS:
    /// One capital letter or figure.
    void typed(const QString &character);
    void backspaceTyped();
    void clearTyped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addKey(const QString &character, QRect cells);
    BigButton &place(QRect cells);
    void relay();
    void addDigits();
    void addLetters();
    void retranslate();
    void stroke(int key, const QString &text);
    void addActions(int column, int rows);

    const Theme &m_theme;
    const Base::Clock &m_clock;
    Layout m_layout;
    LetterX m_letterX = LetterX::Shown;
    Figures m_figures = Figures::Shown;
    QLineEdit *m_line = nullptr;
    QGridLayout *m_grid;
    BigButton *m_backspace = nullptr;
    BigButton *m_clear = nullptr;
};
} // namespace Widgets
