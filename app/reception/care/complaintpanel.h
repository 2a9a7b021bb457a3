// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "presentation/care/complaintspresenter.h"
#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace Widgets {
class DeskButton;
class Field;
class TextLabel;
class Tag;
} // namespace Widgets

namespace Reception {

class ComplaintSteps;
class FlowLayout;

/// The chosen complaint: how far it is, what was said, who answers, the answer, the end.
class ComplaintPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    ComplaintPanel(Presentation::ComplaintsPresenter &presenter,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();
    void focusAnswer();

private:
    void layOut();
    void fill();
    void fillTags();
    void fillPhrases();
    void sendAnswer();
    void assign();

    Presentation::ComplaintsPresenter &m_presenter;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_code;
    Widgets::TextLabel *m_source;
    Widgets::Tag *m_state;
    ComplaintSteps *m_steps;
    QWidget *m_tags;
    Widgets::TextLabel *m_text;
    Widgets::TextLabel *m_contact;
    Widgets::DeskButton *m_reveal;
    Widgets::TextLabel *m_gradeLabel;
    QComboBox *m_grade;
    Widgets::Field *m_owner;
    Widgets::DeskButton *m_assign;
    Widgets::TextLabel *m_answerLabel;
    QPlainTextEdit *m_answer;
    QWidget *m_phraseRow;
    Widgets::DeskButton *m_send;
    Widgets::TextLabel *m_verdictLabel;
    QComboBox *m_verdict;
    Widgets::DeskButton *m_close;
    Domain::ComplaintId m_shown;
};
} // namespace Reception
