// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "domain/ids.h"

namespace Presentation {
class UnplacedPresenter;
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

/// A doctor has left: everybody who was to see her, asked one by one with a key each, until the
/// list is empty.
class UnplacedPage : public QWidget
{
    Q_OBJECT

public:
    UnplacedPage(Presentation::UnplacedPresenter &presenter,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void enter();
    void retranslate();

Q_SIGNALS:
    /// Please open this person.
    void personRequested(const Domain::PatientId &patient);

private:
    void layOut();
    void listen();
    void fill();
    void askHow();

    Presentation::UnplacedPresenter &m_presenter;
    const Widgets::Theme &m_theme;
    Widgets::Panel *m_panel;
    Widgets::TextLabel *m_say;
    Widgets::TextLabel *m_summary;
    DeskTable *m_table;
    Widgets::TextLabel *m_empty;
    QWidget *m_acts;
    Widgets::DeskButton *m_move;
    Widgets::DeskButton *m_wait;
    Widgets::DeskButton *m_rebook;
    Widgets::DeskButton *m_settle;
    Widgets::DeskButton *m_print;
    Widgets::DeskButton *m_printAll;
    Widgets::DeskButton *m_undo;
    Widgets::DeskButton *m_open;
    ReasonBox *m_reason;
};
} // namespace Reception
