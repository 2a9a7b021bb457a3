// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panel.h"

namespace Widgets {
class DeskButton;
}

namespace Reception {

/// Somebody is still there when the next one is called: finish, park or stay (edge 66).
class BusyRoomPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    enum class Park { Possible, Not };

    explicit BusyRoomPanel(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void open(const QString &number, Park park);
    void retranslate();

Q_SIGNALS:
    void finishRequested();
    void parkRequested();
    /// The next one to the door, while this one is inside.
    void doorRequested();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_number;
    Widgets::TextLabel *m_question;
    Widgets::DeskButton *m_finish;
    Widgets::DeskButton *m_park;
    Widgets::DeskButton *m_stay;
    Widgets::DeskButton *m_door;
};
} // namespace Reception
