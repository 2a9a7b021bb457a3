// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/choicegrid.h"
#include "kiosk/kioskscreen.h"
#include "presentation/directory/departmentpresenter.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
}

namespace Kiosk {

/// "Which department?": the most visited ones, all of them, or by what hurts. For elderly people
/// at most three choices at a time, page by page.
class DepartmentScreen : public KioskScreen
{
    Q_OBJECT

public:
    DepartmentScreen(const KioskContext &context, Presentation::DepartmentPresenter &presenter);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    /// What the grid shows.
    enum class View { Main, All, Body, Complaints };

    void showView(View view);
    void refresh();
    void choose(int index);
    [[nodiscard]] bool isGuide() const;
    [[nodiscard]] bool isLongList() const;
    [[nodiscard]] size_t startOf(int page) const;
    void turn(int pages);
    [[nodiscard]] std::vector<Choice> choices() const;
    [[nodiscard]] std::vector<Choice> departments() const;
    [[nodiscard]] std::vector<Choice> paged(std::vector<Choice> all) const;
    void showShape();
    void showWords();

    Presentation::DepartmentPresenter &m_presenter;
    View m_view = View::Main;
    int m_page = 0;
    size_t m_part = 0; ///< of the body, in View::Complaints
    Widgets::Banner *m_emergency;
    ChoiceGrid *m_grid;
    Widgets::BigButton *m_guide;
    Widgets::BigButton *m_danger; ///< in the guide: for whom no department is right
    QHBoxLayout *m_row;
    Widgets::BigButton *m_all;
    Widgets::BigButton *m_otherDays;
};
} // namespace Kiosk
