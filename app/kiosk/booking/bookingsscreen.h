// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/kioskscreen.h"
#include "presentation/booking/bookingspresenter.h"

namespace Widgets {
class Banner;
class Panel;
} // namespace Widgets

namespace Kiosk {

/// The person's bookings: to check one in, or to move or cancel it.
class BookingsScreen : public KioskScreen
{
    Q_OBJECT

public:
    enum class Task { CheckIn, Change };

    BookingsScreen(
        const KioskContext &context, Presentation::BookingsPresenter &presenter, Task task);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    /// One booking with its buttons.
    struct Row {
        Widgets::Panel *panel;
        Widgets::TextLabel *when;
        Widgets::TextLabel *what;
        Widgets::TextLabel *advice;
        Widgets::BigButton *first;  ///< check in, move, or "yes, cancel"
        Widgets::BigButton *second; ///< cancel, or "keep it"
    };

    void refresh();
    Row &rowAt(size_t index);
    void showRow(Row &row, const Presentation::BookingLine &line);
    void press(size_t index, bool first);

    Presentation::BookingsPresenter &m_presenter;
    const Task m_task;
    int m_page = 0;
    std::vector<Row> m_rows;
    Widgets::Banner *m_message;
    Widgets::BigButton *m_more;
    Widgets::BigButton *m_walkIn;
};
} // namespace Kiosk
