// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panel.h"

namespace Presentation {
class QueueClaims;
class QueuePresenter;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class TextLabel;
} // namespace Widgets

namespace Reception {

class ReasonBox;

/// Whom this desk may call when the network is gone, and the buttons that change it: call for the
/// whole queue, give it back, take it from a desk that is gone.
class ClaimLine : public Widgets::Panel
{
    Q_OBJECT

public:
    ClaimLine(Presentation::QueuePresenter &queue,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    /// The question was answered or left: the list wants the keys again.
    void left();

private:
    void refresh();
    void askWhy();

    Presentation::QueueClaims &m_claims;
    Widgets::TextLabel *m_note;
    Widgets::DeskButton *m_whole;
    Widgets::DeskButton *m_giveBack;
    Widgets::DeskButton *m_takeOver;
    ReasonBox *m_why;
};
} // namespace Reception
