// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include "presentation/queue/boardpresenter.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class MarkPicture;
class Theme;
} // namespace Widgets

namespace Board {

class BoardLabel;
class CallPanel;
class NextList;
class NoticeLine;
class RoomCard;
class StaleBanner;
class WaitLine;

/// The wall of a waiting area. Made for 1920 × 1080 and scaled to any window; one that is higher
/// than wide has the list below the call.
class BoardWindow : public QWidget
{
    Q_OBJECT

public:
    BoardWindow(
        Presentation::BoardPresenter &presenter, Widgets::Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QHBoxLayout *makeHeader();
    [[nodiscard]] QBoxLayout *makeBody();
    void relay();
    /// Upright: the call above, the list below it, place and date in a line of their own.
    void arrange();
    void retranslate();
    void fill(const Presentation::BoardPage &page);

    Presentation::BoardPresenter &m_presenter;
    Widgets::Theme &m_theme;
    Widgets::MarkPicture *m_mark;
    BoardLabel *m_department;
    BoardLabel *m_place;
    BoardLabel *m_date;
    BoardLabel *m_time;
    StaleBanner *m_stale;
    WaitLine *m_wait;
    CallPanel *m_call;
    std::array<RoomCard *, Presentation::BoardPresenter::RoomsPerPage> m_rooms;
    NextList *m_next;
    NoticeLine *m_notice;
    QHBoxLayout *m_header = nullptr;
    QHBoxLayout *m_below = nullptr; ///< the header's second line
    QBoxLayout *m_body = nullptr;
    QVBoxLayout *m_left = nullptr;
    QHBoxLayout *m_roomRow = nullptr;
    bool m_upright = false;
    bool m_filling = false;
    bool m_again = false; ///< the page changed meanwhile
};
} // namespace Board
