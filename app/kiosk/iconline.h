// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class TextLabel;
class Theme;
} // namespace Widgets

namespace Kiosk {

/// An icon and a sentence beside it: information, never pressed.
class IconLine : public QWidget
{
    Q_OBJECT

public:
    IconLine(const Widgets::Theme &theme,
        const QString &icon,
        Widgets::TextRole role = Widgets::TextRole::Body,
        Widgets::ColorRole color = Widgets::ColorRole::Ink);

    void setIcon(const QString &icon);
    void setText(const QString &text);
    void setRole(Widgets::TextRole role);
    void setColor(Widgets::ColorRole color);
    /// The icon's colour when it is not the text's.
    void setIconColor(Widgets::ColorRole color);
    /// Keeps icon and words together in the middle instead of at the left.
    void setCentred();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void relayout();

    const Widgets::Theme &m_theme;
    QString m_icon;
    Widgets::TextRole m_role;
    Widgets::ColorRole m_iconColor;
    bool m_centred = false;
    QHBoxLayout *m_row;
    Widgets::TextLabel *m_label;
};
} // namespace Kiosk
