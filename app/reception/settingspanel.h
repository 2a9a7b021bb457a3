// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panel.h"

namespace Base {
class Clock;
}

namespace Presentation {
class DeskSettings;
}

namespace Widgets {
class ChoiceRow;
class DeskButton;
} // namespace Widgets

namespace Reception {

/// Look and language of this workstation; takes effect at once and is remembered.
class SettingsPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    SettingsPanel(Presentation::DeskSettings &settings,
        const Widgets::Theme &theme,
        const Base::Clock &clock,
        QWidget *parent);

    /// Shows it in the lower left corner of the window, or takes it away.
    void toggle();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void place();
    void focusOn(const Widgets::ChoiceRow &row);
    void orderTabs();

    Presentation::DeskSettings &m_settings;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_lookLabel;
    Widgets::ChoiceRow *m_look;
    Widgets::TextLabel *m_languageLabel;
    Widgets::ChoiceRow *m_language;
    Widgets::DeskButton *m_close;
};
} // namespace Reception
