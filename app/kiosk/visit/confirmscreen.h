// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/kioskscreen.h"
#include "presentation/visit/confirmpresenter.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
class Panel;
} // namespace Widgets

namespace Kiosk {

class IconLine;

/// "Is that right?": the money first, the answers with a way back to each, what to bring, and the
/// one button that does it.
class ConfirmScreen : public KioskScreen
{
    Q_OBJECT

public:
    ConfirmScreen(const KioskContext &context, Presentation::ConfirmPresenter &presenter);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    /// One answer as it stands in the panel.
    struct Row {
        Widgets::TextLabel *label;
        Widgets::TextLabel *value;
        Widgets::BigButton *change;
    };

    void makeMoney();
    void refresh();
    void showAnswers();
    void showBring();
    Row &rowAt(size_t index);

    Presentation::ConfirmPresenter &m_presenter;
    Widgets::Panel *m_money;
    Widgets::TextLabel *m_pay;
    Widgets::TextLabel *m_payWords;
    Widgets::TextLabel *m_fee;
    IconLine *m_return;
    Widgets::Banner *m_problem;
    Widgets::Panel *m_answers;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    Widgets::Panel *m_bring;
    std::vector<IconLine *> m_bringLines;
    IconLine *m_companion;
    Widgets::BigButton *m_confirm;
};
} // namespace Kiosk
