// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kiosk/kioskcontext.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class BigButton;
}

namespace Kiosk {

/// The fixed bar, the same on every screen: back, start again, call for help, language, large
/// letters; for elderly people also "say it again". What cannot be had keeps its place.
class KioskFooter : public QWidget
{
    Q_OBJECT

public:
    KioskFooter(const KioskContext &context, QWidget *parent);

Q_SIGNALS:
    void helpRequested();
    void repeatRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void relayout();
    void showState();

    const KioskContext m_context;
    QGridLayout *m_grid;
    Widgets::BigButton *m_back;
    Widgets::BigButton *m_restart;
    Widgets::BigButton *m_help;
    Widgets::BigButton *m_language;
    Widgets::BigButton *m_repeat;
    Widgets::BigButton *m_elderly;
};
} // namespace Kiosk
