// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "reception/booking/actform.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QSpinBox;
QT_END_NAMESPACE

namespace Presentation {
class DeskDirectory;
class SchedulePresenter;
struct ScheduleChangeRow;
} // namespace Presentation

namespace Widgets {
class Banner;
class DeskButton;
class Field;
class TextLabel;
} // namespace Widgets

namespace Reception {

/// What is entered when a doctor is away, sees more people or sits elsewhere, whom it would touch,
/// and the changes that stand.
class ScheduleForm : public ActForm
{
    Q_OBJECT

public:
    ScheduleForm(Presentation::SchedulePresenter &presenter,
        Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();

private:
    void layOut();
    void listen();
    void fillChoices();
    void fillTimes();
    void fill();
    void fillChanges();
    void takeTime();
    void apply() override;
    [[nodiscard]] QWidget *makeRow(const Presentation::ScheduleChangeRow &row);

    Presentation::SchedulePresenter &m_presenter;
    Presentation::DeskDirectory &m_directory;
    const Widgets::Theme &m_theme;
    std::array<Widgets::DeskButton *, 3> m_kinds;
    QComboBox *m_department;
    QComboBox *m_doctor;
    QComboBox *m_day;
    QComboBox *m_from;
    QComboBox *m_to;
    QComboBox *m_room;
    QSpinBox *m_places;
    Widgets::Field *m_reason;
    Widgets::TextLabel *m_preview;
    Widgets::DeskButton *m_apply;
    Widgets::TextLabel *m_standing;
    QVBoxLayout *m_rows;
    bool m_filling = false;
};
} // namespace Reception
