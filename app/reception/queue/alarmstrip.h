// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "domain/ids.h"

namespace Presentation {
class AlarmPresenter;
}

namespace Widgets {
class DeskButton;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

/// The day's alarms above the queue, the gravest first; pressed, the person is shown. Takes no
/// room when there are none.
class AlarmStrip : public QWidget
{
    Q_OBJECT

public:
    AlarmStrip(Presentation::AlarmPresenter &alarms,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    [[nodiscard]] int count() const;
    void retranslate();

Q_SIGNALS:
    void personRequested(const Domain::QueueId &queue, const Domain::TicketId &ticket);
    void countChanged();

private:
    void refresh();

    Presentation::AlarmPresenter &m_alarms;
    std::vector<Widgets::DeskButton *> m_buttons;
    Widgets::TextLabel *m_more;
};
} // namespace Reception
