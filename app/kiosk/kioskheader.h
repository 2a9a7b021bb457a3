// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "kiosk/kioskcontext.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class MarkPicture;
class Tag;
class TextLabel;
} // namespace Widgets

namespace Kiosk {

/// The strip at the top: mark, hospital, day and time, and a tag while the server is away.
/// It only shows, and lies over the screen, whose picture may reach under it.
class KioskHeader : public QWidget
{
    Q_OBJECT

public:
    KioskHeader(const KioskContext &context, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void relayout();
    void showTime();
    void resizeEvent(QResizeEvent *event) override;
    void fit();

    const KioskContext m_context;
    Widgets::MarkPicture *m_mark;
    Widgets::TextLabel *m_name;
    Widgets::Tag *m_offline;
    Widgets::TextLabel *m_day;
    Widgets::TextLabel *m_time;
    QHBoxLayout *m_row;
    QTimer m_timer;
};
} // namespace Kiosk
