// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QSpacerItem;
QT_END_NAMESPACE

namespace Presentation {
class DeskPatient;
}

namespace Widgets {
class DeskButton;
class Tag;
} // namespace Widgets

namespace Reception {

class FlowLayout;

/// Who stands before the desk: name, tags, masked numbers, and what can be done for him.
class PatientPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    PatientPanel(
        Presentation::DeskPatient &patient, const Widgets::Theme &theme, QWidget *parent = nullptr);

    void retranslate();
    /// Whether somebody is open and Enter would do something.
    [[nodiscard]] bool canAct() const;

Q_SIGNALS:
    void rescheduleRequested();
    /// The check-in was a mistake; the reason is still to be asked.
    void undoRequested();
    /// The name is read otherwise; how is still to be asked.
    void readingRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fit();

    Presentation::DeskPatient &m_patient;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_name;
    Widgets::TextLabel *m_person;
    Widgets::TextLabel *m_reading;
    Widgets::DeskButton *m_correct;
    Widgets::TextLabel *m_recordLabel;
    Widgets::TextLabel *m_record;
    QWidget *m_tags;
    FlowLayout *m_tagFlow;
    std::vector<std::pair<Widgets::TextLabel *, Widgets::TextLabel *>> m_facts;
    Widgets::DeskButton *m_reveal;
    QSpacerItem *m_avatarRoom; ///< the layout's
    QWidget *m_foot;
    Widgets::DeskButton *m_act;
    Widgets::DeskButton *m_reschedule;
    Widgets::DeskButton *m_print;
    Widgets::DeskButton *m_undo;
    Widgets::DeskButton *m_seen;
};
} // namespace Reception
