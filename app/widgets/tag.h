// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// A state as colour, icon and word: 危急, 预约, 已完成. Information, never pressed.
class Tag : public QWidget
{
    Q_OBJECT

public:
    Tag(const Theme &theme, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setIconName(const QString &name);
    void setText(const QString &text);

    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// The same tag painted into a delegate's cell, left and vertically centred in `where`;
    /// returns its width.
    static int paint(QPainter &painter,
        const QRect &where,
        const Theme &theme,
        Tone tone,
        const QString &icon,
        const QString &text);
    [[nodiscard]] static QSize size(const Theme &theme, const QString &icon, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone;
    QString m_icon;
    QString m_text;
};
} // namespace Widgets
