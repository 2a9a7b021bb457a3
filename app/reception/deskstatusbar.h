// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "presentation/desktone.h"

namespace Presentation {
class DeskSettings;
class DeskStatus;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Theme;
} // namespace Widgets

namespace Reception {

/// The last line of the window: whether the server hears us, what waits to be sent, the local
/// store, the language, the keys, the time.
class DeskStatusBar : public QWidget
{
    Q_OBJECT

public:
    DeskStatusBar(Presentation::DeskStatus &status,
        Presentation::DeskSettings &settings,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void keysRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    void refresh();
    int paintTag(QPainter &painter, int x, const Presentation::DeskTag &tag) const;

    Presentation::DeskStatus &m_status;
    Presentation::DeskSettings &m_settings;
    const Widgets::Theme &m_theme;
    Widgets::DeskButton *m_language;
    Widgets::DeskButton *m_keys;
};
} // namespace Reception
