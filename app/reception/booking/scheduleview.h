// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/ids.h"
#include "reception/deskview.h"

namespace Presentation {
class DeskDirectory;
class RotaPresenter;
class SchedulePresenter;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class DeskTable;
class ReasonBox;
class RotaForm;
class ScheduleForm;

/// 停诊: what is different from the rota at the left, whom it touches at the right.
class ScheduleView : public DeskView
{
    Q_OBJECT

public:
    ScheduleView(Presentation::SchedulePresenter &presenter,
        Presentation::RotaPresenter &rota,
        Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] int badge() const override;
    void enter() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void retranslate() override;

Q_SIGNALS:
    /// Please open this person.
    void personRequested(const Domain::PatientId &patient);

private:
    void makeActs();
    void layOut();
    void fill();
    void fillActs();
    /// One day that differs, or the week itself.
    enum class Form { Day, Rota };
    void show(Form form);
    void askHow();
    void openChosen();

    Presentation::SchedulePresenter &m_presenter;
    const Widgets::Theme &m_theme;
    QWidget *m_left;
    Widgets::DeskButton *m_showDay;
    Widgets::DeskButton *m_showRota;
    ScheduleForm *m_form;
    RotaForm *m_rota;
    Widgets::Panel *m_panel;
    DeskTable *m_table;
    Widgets::TextLabel *m_empty;
    std::vector<Widgets::DeskButton *> m_places; ///< the proposed half hour first
    Widgets::DeskButton *m_told;
    Widgets::DeskButton *m_open;
    ReasonBox *m_reason;
    int m_badge = 0;
};
} // namespace Reception
