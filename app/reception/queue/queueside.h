// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panel.h"

namespace Presentation {
class QueuePresenter;
}

namespace Widgets {
class DeskButton;
}

namespace Reception {

class DeskTable;
class RoomCard;

/// The queue beside the patient's card: two rooms, who comes next, calling. The whole queue is
/// one key away.
class QueueSide : public Widgets::Panel
{
    Q_OBJECT

public:
    QueueSide(Presentation::QueuePresenter &queue,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();

Q_SIGNALS:
    void wholeQueueRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    /// One line for each person where everything fits, otherwise two: no name is ever cut.
    void fitRows();

    Presentation::QueuePresenter &m_queue;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_count;
    Widgets::DeskButton *m_whole;
    std::vector<RoomCard *> m_rooms;
    DeskTable *m_table;
    Widgets::TextLabel *m_empty;
    QWidget *m_foot;
    Widgets::DeskButton *m_call;
    Widgets::DeskButton *m_recall;
    Widgets::DeskButton *m_pass;
};
} // namespace Reception
