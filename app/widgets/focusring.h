// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>

namespace Widgets {

class Theme;

/// The ring around whatever has the focus: dark, then yellow, so that it shows on any ground.
/// Drawn outside its widget, in the gap the design keeps free; follows it about and ends with
/// the focus. Kiosk buttons show it for keys only, fields always.
class FocusRing : public QFocusFrame
{
    Q_OBJECT

public:
    enum class When { Keys, Always };

    /// Lets `widget` have a ring whenever it has the focus; needs no further care.
    static void serve(QWidget &widget, const Theme &theme, When when);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FocusRing(QWidget &widget, const Theme &theme);

    const Theme &m_theme;
};
} // namespace Widgets
