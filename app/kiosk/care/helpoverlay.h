// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kiosk/kioskcontext.h"

namespace Widgets {
class BigButton;
class Panel;
class TextLabel;
} // namespace Widgets

namespace Kiosk {

class IconLine;

/// How a call for help stands: somebody was called, somebody comes; taken back with one press.
class HelpOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit HelpOverlay(const KioskContext &context);

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
    IconLine *m_title;
    Widgets::TextLabel *m_words;
    Widgets::BigButton *m_goOn;
    Widgets::BigButton *m_cancel;
};
} // namespace Kiosk
