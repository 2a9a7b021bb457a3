// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reception/queue/listpage.h"

namespace Presentation {
class DayEndPresenter;
}

namespace Reception {

/// The end of a queue's day: everybody who is open, what becomes of each, one act with a reason.
class DayEndPage : public ListPage
{
    Q_OBJECT

public:
    DayEndPage(Presentation::DayEndPresenter &presenter,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void enter();
    void retranslate();

private:
    void listen();
    void fill() override;
    void takeReason(const QString &reason) override;
    void askWhy();

    Presentation::DayEndPresenter &m_presenter;
    Widgets::TextLabel *m_summary;
    Widgets::DeskButton *m_closeAll;
    Widgets::DeskButton *m_carryAll;
    Widgets::DeskButton *m_turn;
    Widgets::DeskButton *m_end;
    Widgets::DeskButton *m_undo;
};
} // namespace Reception
