// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/queue/placereason.h"
#include "widgets/panel.h"

namespace Widgets {
class DeskButton;
}

namespace Reception {

/// Why somebody stands where she stands, how long it will be, and a sentence to say to her.
class WhyPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    explicit WhyPanel(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void show(const Presentation::PlaceReason &reason);
    void retranslate();

Q_SIGNALS:
    /// Who was called before, all of them.
    void moreRequested();

private:
    class Events;
    class Reel;

    const Widgets::Theme &m_theme;
    Presentation::PlaceReason m_reason;
    Widgets::TextLabel *m_person;
    Widgets::TextLabel *m_place;
    Widgets::TextLabel *m_heading;
    Events *m_events;
    Reel *m_reel;
    Widgets::TextLabel *m_waitLabel;
    Widgets::TextLabel *m_wait;
    Widgets::TextLabel *m_aheadLabel;
    Widgets::TextLabel *m_ahead;
    Widgets::TextLabel *m_sayLabel;
    Widgets::Panel *m_say;
    Widgets::TextLabel *m_sentence;
    Widgets::DeskButton *m_more;
    Widgets::TextLabel *m_nobody;
};
} // namespace Reception
