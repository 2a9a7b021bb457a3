// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panel.h"

namespace Reception {

/// A form that Ctrl Enter carries out from any of its fields. Not a shortcut of the window: two
/// such forms stand side by side.
class ActForm : public Widgets::Panel
{
    Q_OBJECT

protected:
    ActForm(const Widgets::Theme &theme, QWidget *parent);

    virtual void apply() = 0;
    void keyPressEvent(QKeyEvent *event) override;
};
} // namespace Reception
