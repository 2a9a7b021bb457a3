// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/visit/visit.h"
#include "widgets/panel.h"

namespace Widgets {
class DeskButton;
}

namespace Reception {

/// What the doctor ordered: number keys tick the steps in their order, Enter finishes. Inside the
/// view, not over it.
class NextStepsPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    explicit NextStepsPanel(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void open(const QString &number);
    void retranslate();

Q_SIGNALS:
    void confirmed(const std::vector<Domain::StepKind> &steps);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void toggle(size_t index);
    void confirm();
    void refresh();

    QString m_number;
    Widgets::TextLabel *m_question;
    std::vector<Widgets::DeskButton *> m_steps;
    Widgets::DeskButton *m_confirm;
    Widgets::DeskButton *m_leave;
    std::vector<size_t> m_chosen; ///< places in `m_steps`, in the order in which they were ticked
};
} // namespace Reception
