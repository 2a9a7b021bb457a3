// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/directory/desknotices.h"
#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QScrollArea;
QT_END_NAMESPACE

namespace Presentation {
class DeskDirectory;
}

namespace Widgets {
class DeskButton;
class Field;
class TextLabel;
} // namespace Widgets

namespace Reception {

/// 大屏通知: those on the boards now, each with a button to take it back, and a form for one more.
class NoticesPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    NoticesPanel(Presentation::DeskNotices &notices,
        Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void fill();
    void fitRows();
    [[nodiscard]] QWidget *makeRow(const Presentation::NoticeRow &row);
    void post();
    void showRoom();

    Presentation::DeskNotices &m_notices;
    Presentation::DeskDirectory &m_directory;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_nothing;
    QScrollArea *m_scroll;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    Widgets::Field *m_chinese;
    Widgets::Field *m_english;
    QComboBox *m_department;
    QComboBox *m_time;
    Widgets::DeskButton *m_post;
};
} // namespace Reception
