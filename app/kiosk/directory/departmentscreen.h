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

/// "Which department?": the most visited ones, all of them, or by what hurts. Three columns, or
/// two where a language's words are long; what does not fit comes page by page, for elderly people
/// at most three choices at a time.
class DepartmentScreen : public KioskScreen
{
    Q_OBJECT

public:
    DepartmentScreen(const KioskContext &context, Presentation::DepartmentPresenter &presenter);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the grid shows.
    enum class View { Main, All, Body, Complaints };

    void showView(View view);
    void refresh();
    void choose(int index);
    [[nodiscard]] bool isGuide() const;
    [[nodiscard]] bool isLongList() const;
    [[nodiscard]] int columns() const;
    /// Choices of one page; the guide's views have but one, except for elderly people.
    [[nodiscard]] size_t perPage() const;
    [[nodiscard]] size_t startOf(int page) const;
    [[nodiscard]] bool hasPageAfter(int page) const;
    void turn(int pages);
    /// Everything the view has, and what of it stands on the present page.
    [[nodiscard]] std::vector<Choice> allChoices() const;
    [[nodiscard]] std::vector<Choice> choices() const;
    [[nodiscard]] std::vector<Choice> departments() const;
    [[nodiscard]] std::vector<Choice> complaints() const;
    void showShape();
    void showWords();

    Presentation::DepartmentPresenter &m_presenter;
    View m_view = View::Main;
    int m_page = 0;
    int m_columns = 3;
    size_t m_part = 0; ///< of the body, in View::Complaints
    Widgets::Banner *m_emergency;
    ChoiceGrid *m_grid;
    Widgets::BigButton *m_guide;
    Widgets::BigButton *m_danger; ///< in the guide: for whom no department is right
    QHBoxLayout *m_row;
    Widgets::BigButton *m_all;
    Widgets::BigButton *m_next; ///< more of all departments, where they need pages
    Widgets::BigButton *m_otherDays;
};
} // namespace Kiosk
