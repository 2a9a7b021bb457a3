// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// A button at the desk: icon, word and the key that does the same. 40 px, or 32 when compact.
class DeskButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind {
        Primary, ///< one per view
        Secondary,
        Strong, ///< edge and soft ground: stands out without being the primary
        Help,   ///< answers a call for help
        Danger,
        Tab,     ///< one of several views or filters; checkable
        Segment, ///< one answer of a few; checkable, ticked when chosen
        Plain,   ///< no edge until pointed at: within rows
    };
    enum class Size { Usual, Compact };

    DeskButton(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setKind(Kind kind);
    void setSize(Size size);
    void setIconName(const QString &name);
    /// Shows the key on the button and, unless empty, makes it a shortcut: "F9", "Ctrl+K".
    void setKey(const QKeySequence &key);
    /// Shows a key that is handled elsewhere (Enter in a form).
    void setKeycap(const QString &words);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Look;
    [[nodiscard]] Look look() const;
    [[nodiscard]] int keycapWidth() const;
    [[nodiscard]] QString shownIcon() const;
    [[nodiscard]] int iconSize() const;
    [[nodiscard]] int padding() const;
    void paintKeycap(QPainter &painter, const QRectF &where, const Look &look) const;

    const Theme &m_theme;
    Kind m_kind;
    Size m_size = Size::Usual;
    QString m_icon;
    QString m_keycap;
    QKeySequence m_key;
};
} // namespace Widgets
