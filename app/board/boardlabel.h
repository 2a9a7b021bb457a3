// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {
class Theme;
}

namespace Board {

/// One line of plain text that must be read from ten metres: drawn as it stands (a `<` is a `<`,
/// edge 109), made smaller when it is too long for its place, but never smaller than the
/// board's smallest letters; then it ends in an ellipsis.
class BoardLabel : public QWidget
{
    Q_OBJECT

public:
    BoardLabel(const Widgets::Theme &theme, Widgets::TextRole role, QWidget *parent = nullptr);

    void setText(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }

    void setRole(Widgets::TextRole role);
    /// Another size than the role's, px at 100 %; 0: the role's own.
    void setDesignSize(int size);
    /// How many lines the words may take when one is too short for them; 1 at first.
    void setLines(int lines);
    void setBold(bool bold);
    void setColor(Widgets::ColorRole color);
    void setAlignment(Qt::Alignment alignment);
    /// A filled, rounded ground behind the words, as behind the room's name.
    void setGround(Widgets::ColorRole ground);
    void clearGround();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont fontOf() const;
    [[nodiscard]] QFont fittedFont(int width) const;
    [[nodiscard]] int side() const;
    [[nodiscard]] int lineHeight() const;

    const Widgets::Theme &m_theme;
    Widgets::TextRole m_role;
    Widgets::ColorRole m_color = Widgets::ColorRole::Ink;
    Widgets::ColorRole m_ground = Widgets::ColorRole::Surface;
    bool m_grounded = false;
    bool m_bold;
    int m_lines = 1;
    int m_designSize = 0;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString m_text;
};
} // namespace Board
