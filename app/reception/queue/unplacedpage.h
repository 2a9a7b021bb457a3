// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "domain/ids.h"
#include "reception/queue/listpage.h"

namespace Presentation {
class UnplacedPresenter;
}

namespace Reception {

/// A doctor has left: everybody who was to see her, asked one by one with a key each, until the
/// list is empty.
class UnplacedPage : public ListPage
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
    void listen();
    void fill() override;
    void takeReason(const QString &reason) override;
    void askHow();

    Presentation::UnplacedPresenter &m_presenter;
    Widgets::TextLabel *m_say;
    Widgets::TextLabel *m_summary;
    Widgets::DeskButton *m_move;
    Widgets::DeskButton *m_wait;
    Widgets::DeskButton *m_rebook;
    Widgets::DeskButton *m_settle;
    Widgets::DeskButton *m_print;
    Widgets::DeskButton *m_printAll;
    Widgets::DeskButton *m_undo;
    Widgets::DeskButton *m_open;
};
} // namespace Reception
