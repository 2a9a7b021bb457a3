// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// Words that are not pressed: a type role and a colour role that follow the theme. Wraps and
/// grows with the words, knows `TextBlock`'s tags. Use `setText` and `setAlignment` as ever.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(const Theme &theme,
        TextRole role,
        ColorRole color = ColorRole::Ink,
        QWidget *parent = nullptr);

    void setRole(TextRole role);
    void setColor(ColorRole color);
    /// Whether words may take a second line; Wrap::No asks for the full width instead.
    enum class Wrap { No, Yes };
    void setWrap(Wrap wrap);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextRole m_role;
    ColorRole m_color;
    Wrap m_wrap = Wrap::Yes;
};
} // namespace Widgets
