// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace Presentation {
class RoomsPresenter;
}

namespace Widgets {
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class DeskTable;

/// Who is in which room and from which queues it calls: the rooms at the left, the chosen one at
/// the right.
class RoomsPage : public QWidget
{
    Q_OBJECT

public:
    RoomsPage(Presentation::RoomsPresenter &presenter,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void enter();
    void retranslate();

private:
    void layOut();
    void listen();
    void fill();
    void fillDoctors();
    void fillQueues();
    void apply();

    Presentation::RoomsPresenter &m_presenter;
    const Widgets::Theme &m_theme;
    Widgets::Panel *m_list;
    DeskTable *m_table;
    Widgets::TextLabel *m_empty;
    Widgets::Panel *m_form;
    Widgets::TextLabel *m_doctorLabel;
    QComboBox *m_doctor;
    Widgets::TextLabel *m_queuesLabel;
    QWidget *m_queueBox;
    std::vector<Widgets::DeskButton *> m_queues;
    Widgets::DeskButton *m_apply;
    Widgets::DeskButton *m_undo;
    Widgets::Panel *m_question;
    Widgets::TextLabel *m_words;
    Widgets::DeskButton *m_move;
    Widgets::DeskButton *m_both;
    Widgets::DeskButton *m_keep;
    QString m_shown; ///< what stands in the form: a choice half made is not wiped by news
};
} // namespace Reception
