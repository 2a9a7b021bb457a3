// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kiosk/kioskscreen.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Panel;
}

namespace Kiosk {

/// The hospital's ready answers, a page of questions at a time; what is not among them goes to
/// the register with a clock (service 1.4).
class QuestionsScreen : public KioskScreen
{
    Q_OBJECT

public:
    explicit QuestionsScreen(const KioskContext &context);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    void showPage();
    [[nodiscard]] int perPage() const;

    std::vector<Presentation::KioskFeedback::Question> m_all;
    int m_page = 0;
    int m_chosen = -1;
    Widgets::Panel *m_panel;
    Widgets::TextLabel *m_answer;
    QGridLayout *m_grid;
    std::vector<Widgets::BigButton *> m_buttons;
    Widgets::BigButton *m_more;
    Widgets::BigButton *m_ask;
};
} // namespace Kiosk
