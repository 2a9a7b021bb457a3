// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

QT_BEGIN_NAMESPACE
class QShortcut;
QT_END_NAMESPACE

namespace Presentation {
class QueuePresenter;
}

namespace Widgets {
class DeskButton;
class Theme;
} // namespace Widgets

namespace Reception {

/// Everything that moves the people of a queue on, in two lines: what is said to whoever is
/// called, and below it what is done with the chosen one or the room. Where room is scarce the
/// second line waits behind a button; its keys act all the same.
class QueueActs : public QWidget
{
    Q_OBJECT

public:
    enum class Room { Ample, Scarce };

    QueueActs(Presentation::QueuePresenter &queue,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void setRoom(Room room);
    void refresh();
    void retranslate();

Q_SIGNALS:
    void finishRequested();
    void parkRequested();
    void escalationRequested();
    void transferRequested();
    void leaveRequested();
    void dutyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void listen();
    /// The second line shows, or its keys act without it.
    void showMore();
    /// What the first line says, so that it stays one line: icons go first, then long words.
    void fit();

    Presentation::QueuePresenter &m_queue;
    const Widgets::Theme &m_theme;
    Room m_room = Room::Ample;
    QWidget *m_first;
    QWidget *m_second;
    Widgets::DeskButton *m_call;
    Widgets::DeskButton *m_recall;
    Widgets::DeskButton *m_pass;
    Widgets::DeskButton *m_start;
    Widgets::DeskButton *m_finish;
    Widgets::DeskButton *m_undo;
    Widgets::DeskButton *m_more;
    Widgets::DeskButton *m_park;
    Widgets::DeskButton *m_bringBack;
    Widgets::DeskButton *m_escalate;
    Widgets::DeskButton *m_calm;
    Widgets::DeskButton *m_transfer;
    Widgets::DeskButton *m_leave;
    Widgets::DeskButton *m_duty;
    std::vector<QShortcut *> m_hiddenKeys; ///< of the second line, while it does not show
};
} // namespace Reception
