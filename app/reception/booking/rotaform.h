// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "reception/booking/actform.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QSpinBox;
QT_END_NAMESPACE

namespace Presentation {
class DeskDirectory;
class RotaPresenter;
class SchedulePresenter;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Field;
class TextLabel;
} // namespace Widgets

namespace Reception {

/// A weekly session is changed: whose, which, how far, to what, and whom it touches.
class RotaForm : public ActForm
{
    Q_OBJECT

public:
    /// `words` says names and days as the form beside it does.
    RotaForm(Presentation::RotaPresenter &presenter,
        const Presentation::SchedulePresenter &words,
        Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();
    void apply() override;

private:
    void layOut();
    void listen();
    void fillChoices();
    void fillSessions();
    void takeTime();
    void fill();

    Presentation::RotaPresenter &m_presenter;
    const Presentation::SchedulePresenter &m_words;
    Presentation::DeskDirectory &m_directory;
    const Widgets::Theme &m_theme;
    QComboBox *m_department;
    QComboBox *m_doctor;
    QComboBox *m_day;
    QComboBox *m_session;
    std::array<Widgets::DeskButton *, 3> m_scopes{};
    QComboBox *m_from;
    QComboBox *m_to;
    QSpinBox *m_places;
    Widgets::TextLabel *m_pace;
    Widgets::Field *m_reason;
    Widgets::TextLabel *m_preview;
    Widgets::DeskButton *m_apply;
    bool m_filling = false;
};
} // namespace Reception
