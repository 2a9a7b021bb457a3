// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "presentation/queue/boardpresenter.h"

namespace Widgets {
class Theme;
}

namespace Board {

class BoardLabel;

/// Who is seen in one of the other rooms.
class RoomCard : public QWidget
{
    Q_OBJECT

public:
    explicit RoomCard(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setRoom(const Presentation::BoardPage::Room &room);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void relay();

    const Widgets::Theme &m_theme;
    BoardLabel *m_heading;
    BoardLabel *m_number;
    BoardLabel *m_name;
};
} // namespace Board
