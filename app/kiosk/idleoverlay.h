// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kiosk/kioskcontext.h"

QT_BEGIN_NAMESPACE
class QBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class BigButton;
class CountdownRing;
class Panel;
class TextLabel;
} // namespace Widgets

namespace Kiosk {

class IconLine;

/// "Are you still there?" with the seconds that are left. What lies under it can no longer be
/// read (DESIGN.md, principle 7); the bar below stays in use.
class IdleOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit IdleOverlay(const KioskContext &context);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void relayout();
    void follow();

    const KioskContext m_context;
    Widgets::Panel *m_panel;
    QBoxLayout *m_head;
    Widgets::CountdownRing *m_ring;
    Widgets::TextLabel *m_title;
    Widgets::TextLabel *m_words;
    Widgets::BigButton *m_stay;
    Widgets::BigButton *m_leave;
    IconLine *m_hold;
};
} // namespace Kiosk
