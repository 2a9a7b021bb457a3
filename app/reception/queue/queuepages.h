// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "domain/ids.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace Presentation {
class AlarmPresenter;
class DayEndPresenter;
class QueuePresenter;
class RoomsPresenter;
class UnplacedPresenter;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Theme;
} // namespace Widgets

namespace Reception {

class DayEndPage;
class RoomsPage;
class UnplacedPage;

/// What the queue view and its pages show.
struct QueueParts {
    Presentation::QueuePresenter &queue;
    Presentation::AlarmPresenter &alarms;
    Presentation::RoomsPresenter &rooms;
    Presentation::UnplacedPresenter &unplaced;
    Presentation::DayEndPresenter &dayEnd;
    const Widgets::Theme &theme;
};

/// The pages of the queue view: the queue itself, who is in which room, who is left without a
/// doctor, the end of the day.
class QueuePages : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Queue, Rooms, Unplaced, DayEnd };

    /// `queue` is the first page.
    QueuePages(const QueueParts &parts, QWidget *queue, QWidget *parent);

    void open(Page page);
    [[nodiscard]] Page page() const;
    void retranslate();

Q_SIGNALS:
    /// The first page shows again.
    void queueOpened();
    void personRequested(const Domain::PatientId &patient);

private:
    void refresh();

    Presentation::UnplacedPresenter &m_left;
    Presentation::DayEndPresenter &m_day;
    std::vector<Widgets::DeskButton *> m_tabs;
    QStackedWidget *m_stack;
    RoomsPage *m_rooms;
    UnplacedPage *m_unplaced;
    DayEndPage *m_dayEnd;
};
} // namespace Reception
