// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Presentation {
class DayEndPresenter;
}

namespace Widgets {
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class DeskTable;
class ReasonBox;

/// The end of a queue's day: everybody who is open, what becomes of each, one act with a reason.
class DayEndPage : public QWidget
{
    Q_OBJECT

public:
    DayEndPage(Presentation::DayEndPresenter &presenter,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void enter();
    void retranslate();

private:
    void layOut();
    void listen();
    void fill();
    void ask();

    Presentation::DayEndPresenter &m_presenter;
    const Widgets::Theme &m_theme;
    Widgets::Panel *m_panel;
    Widgets::TextLabel *m_summary;
    DeskTable *m_table;
    Widgets::TextLabel *m_empty;
    QWidget *m_acts;
    Widgets::DeskButton *m_closeAll;
    Widgets::DeskButton *m_carryAll;
    Widgets::DeskButton *m_turn;
    Widgets::DeskButton *m_end;
    Widgets::DeskButton *m_undo;
    ReasonBox *m_reason;
};
} // namespace Reception
