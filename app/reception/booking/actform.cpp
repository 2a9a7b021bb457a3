// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/actform.h"

#include <QKeyEvent>

namespace Reception {

ActForm::ActForm(const Widgets::Theme &theme, QWidget *parent)
    : Panel(theme, Panel::Kind::Card, parent)
{
}

void ActForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        apply();
    else
        Panel::keyPressEvent(event);
}
} // namespace Reception
