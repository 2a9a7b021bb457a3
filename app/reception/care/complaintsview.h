// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "reception/deskview.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace Presentation {
class ComplaintsPresenter;
class DeskDirectory;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Panel;
class Tag;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class ComplaintForm;
class ComplaintPanel;
class DeskTable;

/// 意见: the register at the left, one matter or a new one at the right.
class ComplaintsView : public DeskView
{
    Q_OBJECT

public:
    ComplaintsView(Presentation::ComplaintsPresenter &presenter,
        Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] int badge() const override;
    void enter() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void retranslate() override;

private:
    void layOut();
    void restyle();
    void fill();
    void startNew();
    void save();
    void showDetail();

    Presentation::ComplaintsPresenter &m_presenter;
    const Widgets::Theme &m_theme;
    Widgets::Panel *m_panel;
    Widgets::TextLabel *m_title;
    std::vector<Widgets::DeskButton *> m_filters;
    Widgets::DeskButton *m_new;
    DeskTable *m_table;
    Widgets::TextLabel *m_empty;
    Widgets::TextLabel *m_closing;
    Widgets::Tag *m_closingState;
    Widgets::TextLabel *m_answered;
    QStackedWidget *m_stack;
    ComplaintPanel *m_detail;
    ComplaintForm *m_form;
    int m_badge = 0;
};
} // namespace Reception
