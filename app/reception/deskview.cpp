// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/deskview.h"

#include <QEvent>

namespace Reception {

DeskView::DeskView(
    const QString &objectName, const QString &icon, const QKeySequence &key, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_key(key)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
}

void DeskView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
} // namespace Reception
