// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/panel.h"

namespace Widgets {
class DeskButton;
class Field;
} // namespace Widgets

namespace Reception {

/// Asks for a reason in the place where it is needed: usual ones to press, a line for others.
/// Enter confirms, Escape goes away. Nothing modal.
class ReasonBox : public Widgets::Panel
{
    Q_OBJECT

public:
    static constexpr int MostUsual = 3;

    explicit ReasonBox(const Widgets::Theme &theme, QWidget *parent = nullptr);

    /// `act`: what the button says; `usual`: at most `MostUsual` reasons; `missing`: what is said
    /// when nothing was typed, empty: the usual sentence.
    void ask(const QString &question,
        const QString &act,
        const QStringList &usual,
        const QString &missing = {});
    void retranslate();

Q_SIGNALS:
    void given(const QString &reason);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void confirm();

    Widgets::Field *m_line;
    QString m_missing;
    std::vector<Widgets::DeskButton *> m_usual;
    Widgets::DeskButton *m_confirm;
    Widgets::DeskButton *m_close;
};
} // namespace Reception
