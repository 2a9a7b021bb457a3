// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/ids.h"
#include "reception/deskview.h"

namespace Presentation {
class MissedList;
class PhoneList;
} // namespace Presentation

namespace Widgets {
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class DeskTable;
class ReasonBox;

/// 联系: whom somebody has to telephone because no message reached them, and who had booked and did
/// not come. A list at the left, what to say and do about the chosen person at the right.
class ContactsView : public DeskView
{
    Q_OBJECT

public:
    ContactsView(Presentation::PhoneList &phones,
        Presentation::MissedList &missed,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] int badge() const override;
    void enter() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void retranslate() override;

Q_SIGNALS:
    /// Please open this person.
    void personRequested(const Domain::PatientId &patient);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class List { Phones, Missed };
    enum class Question { None, Excuse, Appeal, Accept, Uphold };

    void makeActs();
    void layOut();
    void listen();
    void show(List list);
    void ask(Question question);
    void given(const QString &words);
    void fill();
    void fillPhone();
    void fillMissed();
    void open();

    Presentation::PhoneList &m_phones;
    Presentation::MissedList &m_missed;
    const Widgets::Theme &m_theme;
    List m_list = List::Phones;
    Question m_question = Question::None;
    Widgets::DeskButton *m_showPhones;
    Widgets::DeskButton *m_showMissed;
    Widgets::Panel *m_panel;
    DeskTable *m_phoneTable;
    DeskTable *m_missedTable;
    Widgets::TextLabel *m_empty;
    Widgets::Panel *m_side;
    Widgets::TextLabel *m_name;
    Widgets::TextLabel *m_number;
    Widgets::TextLabel *m_words;
    Widgets::TextLabel *m_rules;
    ReasonBox *m_reason;
    Widgets::DeskButton *m_told = nullptr;
    Widgets::DeskButton *m_noAnswer = nullptr;
    Widgets::DeskButton *m_excuse = nullptr;
    Widgets::DeskButton *m_appeal = nullptr;
    Widgets::DeskButton *m_accept = nullptr;
    Widgets::DeskButton *m_uphold = nullptr;
    Widgets::DeskButton *m_open = nullptr;
    int m_badge = 0;
};
} // namespace Reception
