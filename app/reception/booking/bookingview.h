// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/ids.h"
#include "reception/deskview.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace Base {
class Clock;
}

namespace Presentation {
class BookingPresenter;
class DeskDirectory;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class BookingGridView;
class BookingLegend;
class BookingSide;

/// 预约: the grid of one department and day, and what can be done with one half hour of it.
class BookingView : public DeskView
{
    Q_OBJECT

public:
    BookingView(Presentation::BookingPresenter &presenter,
        Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        const Base::Clock &clock,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void retranslate() override;

Q_SIGNALS:
    /// A row of the booked people was pressed: please open this person.
    void personRequested(const Domain::PatientId &patient);

private:
    void layOut();
    void fillDepartments();
    void fillDays();
    void fill();
    void keepCurrent();
    /// The cursor goes to the next half hour that can be booked.
    void startHere();
    /// The same on another day or in another department, where nothing is chosen yet.
    void startDay();

    Presentation::BookingPresenter &m_presenter;
    Presentation::DeskDirectory &m_directory;
    const Widgets::Theme &m_theme;
    Widgets::Panel *m_panel;
    QComboBox *m_departments;
    std::vector<Widgets::DeskButton *> m_days;
    BookingGridView *m_grid;
    Widgets::TextLabel *m_notice;
    BookingLegend *m_legend;
    BookingSide *m_side;
};
} // namespace Reception
