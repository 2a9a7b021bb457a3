// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/ids.h"
#include "reception/deskview.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QHBoxLayout;
QT_END_NAMESPACE

namespace Presentation {
class QueuePresenter;
}

namespace Widgets {
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class AlarmStrip;
class BusyRoomPanel;
class ClaimLine;
class DeskTable;
class NextStepsPanel;
class QueueActs;
class QueuePages;
class QueueQuestions;
class RoomCard;
class WhyPanel;
struct QueueParts;

/// One queue: its rooms, who waits in which order and why, and everything that moves people on.
class QueueView : public DeskView
{
    Q_OBJECT

public:
    explicit QueueView(const QueueParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    [[nodiscard]] int badge() const override;
    void enter() override;
    void retranslate() override;

Q_SIGNALS:
    /// Please open this person.
    void personRequested(const Domain::PatientId &patient);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void connectQuestions();
    void refresh();
    void refreshRooms();
    void refreshQueues();
    void openFinish();
    void openBusy(const QString &number);
    /// After a busy room was cleared on the way to a call.
    void callWhenFree();

    Presentation::QueuePresenter &m_queue;
    const Widgets::Theme &m_theme;
    QWidget *m_page; ///< the queue itself, first of `m_pages`
    QueuePages *m_pages;
    AlarmStrip *m_alarms;
    QHBoxLayout *m_roomRow;
    std::vector<RoomCard *> m_rooms;
    Widgets::Panel *m_panel;
    QComboBox *m_queues;
    std::vector<Widgets::DeskButton *> m_filters;
    Widgets::TextLabel *m_longest;
    QueueActs *m_acts;
    Widgets::TextLabel *m_early; ///< who is to be called to the door before the room is free
    ClaimLine *m_claims;
    NextStepsPanel *m_next;
    QueueQuestions *m_questions;
    BusyRoomPanel *m_busy;
    DeskTable *m_table;
    Widgets::TextLabel *m_empty;
    WhyPanel *m_why;
    bool m_callAfter = false; ///< the room is being cleared for the next one
};
} // namespace Reception
