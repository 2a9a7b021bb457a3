// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/choicegrid.h"
#include "kiosk/kioskscreen.h"
#include "presentation/booking/slotpresenter.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class Banner;
class Panel;
} // namespace Widgets

namespace Kiosk {

class IconLine;
class InitialDisc;

/// "Which doctor, when?": doctor panel, seven days, doctors, half hours, the advice, and the
/// button that repeats the whole choice. For elderly people three good choices, one press each.
class SlotScreen : public KioskScreen
{
    Q_OBJECT

public:
    SlotScreen(const KioskContext &context, Presentation::SlotPresenter &presenter);

    void arrive() override;

protected:
    void retranslate() override;
    void relayout() override;

private:
    void makeDoctorPanel();
    void makeTimes();
    void makeRow();
    void refresh();
    void showDoctor();
    void showTimes();
    void showOffline();
    void showProblem();
    void placeAdvice();
    void showProposals();
    void chooseTime(Presentation::HalfDay half, int index);
    void chooseProposal(int index);
    [[nodiscard]] std::vector<Choice> timesOf(Presentation::HalfDay half) const;
    [[nodiscard]] bool showsWalkInFirst() const;

    Presentation::SlotPresenter &m_presenter;
    int m_page = 0; ///< of the proposals
    Widgets::Panel *m_doctor;
    InitialDisc *m_initial;
    Widgets::TextLabel *m_name;
    Widgets::TextLabel *m_speciality;
    IconLine *m_place;
    Widgets::TextLabel *m_feeWord;
    Widgets::TextLabel *m_fee;
    Widgets::Banner *m_problem;
    Widgets::Banner *m_offline;
    ChoiceGrid *m_days;
    ChoiceGrid *m_doctors;
    QWidget *m_halves;
    Widgets::Panel *m_morningWord;
    Widgets::Panel *m_afternoonWord;
    Widgets::TextLabel *m_morningLabel;
    Widgets::TextLabel *m_afternoonLabel;
    ChoiceGrid *m_morning;
    ChoiceGrid *m_afternoon;
    Widgets::Banner *m_advice;
    ChoiceGrid *m_proposals;
    QHBoxLayout *m_row;
    Widgets::BigButton *m_more;
    Widgets::BigButton *m_walkIn;
    Widgets::BigButton *m_goOn;
};
} // namespace Kiosk
