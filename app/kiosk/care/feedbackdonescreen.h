// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/kioskscreen.h"

namespace Widgets {
class Panel;
}

namespace Kiosk {

class IconLine;

/// Thank you, and the code by which one may ask later (edge 124).
class FeedbackDoneScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit FeedbackDoneScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    Widgets::Panel *m_panel;
    Widgets::TextLabel *m_codeLabel;
    Widgets::TextLabel *m_code;
    IconLine *m_next;
    Widgets::BigButton *m_done;
};
} // namespace Kiosk
