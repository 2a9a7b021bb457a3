// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/booking/slotscreen.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "kiosk/identity/initialdisc.h"
#include "widgets/banner.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::DayOption;
using Presentation::DoctorOption;
using Presentation::HalfDay;
using Presentation::SlotOption;
using Presentation::SlotPresenter;
using Variant = BigButton::Variant;

SlotScreen::SlotScreen(const KioskContext &context, SlotPresenter &presenter)
    : KioskScreen(context, QStringLiteral("slotScreen"))
    , m_presenter(presenter)
    , m_doctor(new Panel(context.theme, Panel::Kind::Card))
    , m_initial(new InitialDisc(context.theme))
    , m_name(new TextLabel(context.theme, TextRole::CardTitle))
    , m_speciality(new TextLabel(context.theme, TextRole::Body, ColorRole::Ink2))
    , m_place(new IconLine(context.theme, QStringLiteral("pin"), TextRole::Body, ColorRole::Ink2))
    , m_feeWord(new TextLabel(context.theme, TextRole::Body, ColorRole::Ink2))
    , m_fee(new TextLabel(context.theme, TextRole::Title))
    , m_problem(new Banner(context.theme, context.clock, Tone::Danger))
    , m_offline(new Banner(context.theme, context.clock, Tone::Warn))
    , m_days(new ChoiceGrid(context, Variant::Slot))
    , m_doctors(new ChoiceGrid(context, Variant::Slot))
    , m_halves(new QWidget)
    , m_morningWord(new Panel(context.theme, Panel::Kind::Flat))
    , m_afternoonWord(new Panel(context.theme, Panel::Kind::Flat))
    , m_morningLabel(new TextLabel(context.theme, TextRole::Strong))
    , m_afternoonLabel(new TextLabel(context.theme, TextRole::Strong))
    , m_morning(new ChoiceGrid(context, Variant::Slot))
    , m_afternoon(new ChoiceGrid(context, Variant::Slot))
    , m_advice(new Banner(context.theme, context.clock, Tone::Success))
    , m_proposals(new ChoiceGrid(context, Variant::Option))
    , m_row(new QHBoxLayout)
    , m_more(makeButton(Variant::Secondary, QStringLiteral("moreTimesButton")))
    , m_walkIn(makeButton(Variant::Secondary, QStringLiteral("walkInButton")))
    , m_goOn(makeButton(Variant::Primary, QStringLiteral("slotConfirmButton")))
{
    m_problem->setObjectName(QStringLiteral("slotProblem"));
    m_offline->setObjectName(QStringLiteral("slotOffline"));
    m_advice->setObjectName(QStringLiteral("slotAdvice"));
    makeDoctorPanel();
    makeTimes();
    makeRow();
    connect(&presenter, &SlotPresenter::changed, this, &SlotScreen::refresh);
    retranslate();
    relayout();
}

void SlotScreen::makeDoctorPanel()
{
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    auto *money = new QVBoxLayout;
    row->setSpacing(theme().px(24));
    words->addWidget(m_name);
    words->addWidget(m_speciality);
    words->addWidget(m_place);
    money->addWidget(m_feeWord);
    money->addWidget(m_fee);
    m_feeWord->setAlignment(Qt::AlignRight);
    m_feeWord->setWrap(TextLabel::Wrap::No);
    m_fee->setAlignment(Qt::AlignRight);
    m_fee->setWrap(TextLabel::Wrap::No);
    row->addWidget(m_initial);
    row->addLayout(words, 1);
    row->addLayout(money);
    m_doctor->body()->addLayout(row);
    look().addWidget(m_doctor);
    look().addWidget(m_offline);
    look().addWidget(m_problem);
    look().addStretch(1);
}

void SlotScreen::makeTimes()
{
    auto *grid = new QGridLayout(m_halves);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_morningWord, 0, 0);
    grid->addWidget(m_morning, 0, 1);
    grid->addWidget(m_afternoonWord, 1, 0);
    grid->addWidget(m_afternoon, 1, 1);
    grid->setColumnStretch(1, 1);
    for (auto [panel, label] :
        {std::pair(m_morningWord, m_morningLabel), std::pair(m_afternoonWord, m_afternoonLabel)}) {
        panel->setPadding(Panel::Padding::None);
        label->setAlignment(Qt::AlignCenter);
        panel->body()->addStretch(1);
        panel->body()->addWidget(label);
        panel->body()->addStretch(1);
    }
    m_days->setContentAlignment(Qt::AlignLeft);
    m_doctors->setContentAlignment(Qt::AlignLeft);
    touch().addWidget(m_days);
    touch().addWidget(m_doctors);
    touch().addWidget(m_halves);
    touch().addWidget(m_advice);
    touch().addWidget(m_proposals);
    touch().addStretch(1);
    connect(m_days, &ChoiceGrid::chosen, this, [this](int index) {
        m_presenter.chooseDay(m_presenter.days()[static_cast<size_t>(index)].day);
    });
    connect(m_doctors, &ChoiceGrid::chosen, this, [this](int index) {
        m_presenter.chooseDoctor(m_presenter.doctors()[static_cast<size_t>(index)].roleId);
    });
    connect(m_morning, &ChoiceGrid::chosen, this, [this](int index) {
        chooseTime(HalfDay::Morning, index);
    });
    connect(m_afternoon, &ChoiceGrid::chosen, this, [this](int index) {
        chooseTime(HalfDay::Afternoon, index);
    });
    connect(m_proposals, &ChoiceGrid::chosen, this, &SlotScreen::chooseProposal);
}

void SlotScreen::makeRow()
{
    m_walkIn->setIconName(QStringLiteral("ticket"));
    m_more->setIconName(QStringLiteral("clock"));
    m_goOn->setTrailingIcon(QStringLiteral("arrow-right"));
    m_row->addWidget(m_walkIn, 2);
    m_row->addWidget(m_more, 2);
    m_row->addWidget(m_goOn, 3);
    touch().addLayout(m_row);
    connect(m_walkIn, &BigButton::clicked, &m_presenter, &SlotPresenter::takeWalkIn);
    connect(m_goOn, &BigButton::clicked, &m_presenter, &SlotPresenter::goOn);
    connect(m_more, &BigButton::clicked, this, [this] {
        flow().touch();
        ++m_page;
        if (m_presenter.proposals(m_page).empty())
            m_page = 0;
        refresh();
    });
}

void SlotScreen::arrive()
{
    m_page = 0;
    KioskScreen::arrive();
    retranslate();
}

std::vector<Choice> SlotScreen::timesOf(HalfDay half) const
{
    std::vector<Choice> choices;
    for (const SlotOption &option : m_presenter.times()) {
        if (option.halfDay == half)
            choices.push_back({QStringLiteral("slot_") + option.id.text(),
                option.time,
                option.state,
                {},
                option.available ? QString() : option.state,
                option.chosen,
                option.quiet});
    }
    return choices;
}

void SlotScreen::chooseTime(HalfDay half, int index)
{
    int place = 0;
    for (const SlotOption &option : m_presenter.times()) {
        if (option.halfDay == half && place++ == index) {
            m_presenter.chooseTime(Domain::SlotId(option.id));
            return;
        }
    }
}

bool SlotScreen::showsWalkInFirst() const
{
    return m_page == 0 && !m_presenter.walkInWords().isEmpty();
}

/// One press decides: the time is chosen and the way goes on.
void SlotScreen::chooseProposal(int index)
{
    if (showsWalkInFirst() && index == 0) {
        m_presenter.takeWalkIn();
        return;
    }
    const auto options = m_presenter.proposals(m_page);
    const auto at = static_cast<size_t>(showsWalkInFirst() ? index - 1 : index);
    if (at >= options.size())
        return;
    m_presenter.chooseTime(Domain::SlotId(options[at].id));
    m_presenter.goOn();
}

void SlotScreen::retranslate()
{
    setQuestion(m_presenter.isMoving() ? tr("改到什么时候？")
            : theme().isElder()        ? tr("什么时候看？")
                                       : tr("选医生和时间"));
    setPlace(m_presenter.departmentName());
    m_feeWord->setText(tr("诊查费"));
    m_morningLabel->setText(tr("上\n午"));
    m_afternoonLabel->setText(tr("下\n午"));
    m_more->setText(tr("别的时间"));
    refresh();
}

void SlotScreen::refresh()
{
    setPlace(m_presenter.departmentName());
    showDoctor();
    showProblem();
    showTimes();
    showProposals();
}

void SlotScreen::showDoctor()
{
    const bool elder = theme().isElder();
    const DoctorOption *doctor = m_presenter.doctor();
    m_doctor->setVisible(!elder && doctor != nullptr && m_presenter.isOnline()
        && m_presenter.problem().isEmpty() && !m_presenter.isBlocked());
    showOffline();
    if (doctor == nullptr)
        return;
    m_initial->setName(doctor->name);
    m_name->setText(tr("%1 <small>%2</small>", "doctor, title").arg(doctor->name, doctor->title));
    m_speciality->setText(
        doctor->speciality.isEmpty() ? QString() : tr("擅长：%1").arg(doctor->speciality));
    m_place->setText(doctor->place);
    m_fee->setText(doctor->fee);
    m_feeWord->setVisible(!doctor->fee.isEmpty());
}

/// What can be done without the network: some places were given to this kiosk beforehand.
void SlotScreen::showOffline()
{
    m_offline->setVisible(!m_presenter.isOnline());
    if (m_presenter.isMoving()) {
        m_offline->setTitle(tr("网络断了，现在不能改期"));
        m_offline->setText(tr("请到人工窗口办。"));
    } else if (m_presenter.hasPlaces()) {
        m_offline->setTitle(tr("网络断了，还能约这些时间"));
        m_offline->setText(tr("在这里约好，一样有效。"));
    } else {
        m_offline->setTitle(tr("网络断了，这一天不能预约"));
        m_offline->setText(tr("请换一天、先取现场号，或到服务台办。"));
    }
}

void SlotScreen::showProblem()
{
    const QString &problem = m_presenter.problem();
    m_problem->setVisible(!problem.isEmpty());
    m_problem->setTitle(problem);
    QStringList near;
    for (const SlotOption &option : m_presenter.alternatives())
        near.append(m_presenter.proposalWords(option));
    m_problem->setText(near.isEmpty() ? tr("别的都没变，请再选一个。")
                                      : tr("最近的还有：%1").arg(near.join(tr("；"))));
}

void SlotScreen::showTimes()
{
    const bool elder = theme().isElder();
    for (QWidget *part : {static_cast<QWidget *>(m_days),
             static_cast<QWidget *>(m_doctors),
             m_halves,
             static_cast<QWidget *>(m_goOn)})
        part->setVisible(!elder);
    placeAdvice();
    m_advice->setTone(m_presenter.isBlocked() ? Tone::Warn : Tone::Success);
    m_advice->setText(m_presenter.advice());
    m_advice->setVisible((!elder || m_presenter.isBlocked()) && !m_presenter.advice().isEmpty());
    if (elder)
        return;
    const bool english = flow().language() == Base::Language::English;
    std::vector<Choice> days;
    for (const DayOption &option : m_presenter.days()) {
        // Where there is little room: the weekday alone is clear within seven days.
        const QString below = isLandscape() || english
            ? option.state
            : option.date + QLatin1Char('\n') + option.state;
        days.push_back({QStringLiteral("day_") + option.day.toString(Qt::ISODate),
            option.title,
            below,
            {},
            option.available ? QString() : below,
            option.chosen,
            false});
    }
    m_days->setChoices(days);
    std::vector<Choice> doctors;
    for (const DoctorOption &option : m_presenter.doctors()) {
        const QString below = option.fee.isEmpty()
            ? option.state
            : tr("<b>%1</b>  %2", "fee, places left").arg(option.fee, option.state);
        doctors.push_back({QStringLiteral("doctor_") + option.roleId.text(),
            english ? option.name
                    : tr("%1 <small>%2</small>", "doctor, title").arg(option.name, option.title),
            below,
            {},
            option.available ? QString() : option.state,
            option.chosen,
            false});
    }
    m_doctors->setChoices(doctors);
    const auto morning = timesOf(HalfDay::Morning);
    const auto afternoon = timesOf(HalfDay::Afternoon);
    m_morning->setChoices(morning);
    m_afternoon->setChoices(afternoon);
    m_morningWord->setVisible(!morning.empty());
    m_afternoonWord->setVisible(!afternoon.empty());
    m_walkIn->setVisible(!m_presenter.walkInWords().isEmpty());
    m_walkIn->setText(m_presenter.walkInWords());
    m_walkIn->setSubtitle(isLandscape() ? QString() : m_presenter.walkInState());
    m_more->setVisible(false);
    m_goOn->setText(
        m_presenter.goOnWords().isEmpty() ? tr("请先选一个时间") : m_presenter.goOnWords());
    m_goOn->setEnabled(!m_presenter.goOnWords().isEmpty());
}

void SlotScreen::showProposals()
{
    const bool elder = theme().isElder();
    m_proposals->setVisible(elder);
    if (!elder)
        return;
    m_walkIn->setVisible(false);
    m_more->setVisible(
        !m_presenter.isBlocked() && (m_presenter.isOnline() || m_presenter.hasPlaces()));
    std::vector<Choice> choices;
    if (showsWalkInFirst())
        choices.push_back({QStringLiteral("walkInButton"),
            m_presenter.walkInWords(),
            isLandscape() ? QString() : m_presenter.walkInState(),
            QStringLiteral("ticket"),
            {},
            false,
            false});
    for (const SlotOption &option : m_presenter.proposals(m_page)) {
        if (choices.size() == 3)
            break;
        choices.push_back({QStringLiteral("slot_") + option.id.text(),
            m_presenter.proposalWords(option),
            isLandscape() ? QString() : option.state,
            QStringLiteral("calendar"),
            {},
            false,
            false});
    }
    m_proposals->setChoices(choices);
}

void SlotScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool wide = isLandscape();
    look().setSpacing(theme().px(wide ? 24 : 20));
    touch().setSpacing(theme().px(elder ? (wide ? 16 : 24) : wide ? 6 : 12));
    // English days have two lines, see `showTimes`.
    const bool english = flow().language() == Base::Language::English;
    m_days->setShape(7, wide ? 90 : english ? 104 : 138);
    m_days->setGaps(theme().px(12), theme().px(12));
    m_doctors->setShape(3, wide ? 88 : 124);
    m_doctors->setGaps(theme().px(16), theme().px(12));
    for (ChoiceGrid *half : {m_morning, m_afternoon}) {
        half->setShape(4, wide ? 90 : 96);
        half->setGaps(theme().px(12), theme().px(wide ? 4 : 10));
    }
    auto *grid = static_cast<QGridLayout *>(m_halves->layout());
    grid->setHorizontalSpacing(theme().px(16));
    grid->setVerticalSpacing(theme().px(wide ? 6 : 16));
    m_morningWord->setFixedWidth(theme().px(60));
    m_afternoonWord->setFixedWidth(theme().px(60));
    m_proposals->setShape(1, wide ? 128 : 220);
    m_proposals->setGaps(theme().px(24), theme().px(wide ? 16 : 24));
    // Lying, English words need the disc's place.
    m_initial->setVisible(!wide || !english);
    m_row->setSpacing(theme().px(16));
    m_row->setStretch(0, wide ? 1 : 2);
    m_walkIn->setIconName(wide ? QString() : QStringLiteral("ticket"));
    m_row->setStretch(2, 3);
    m_more->setDesignHeight(wide ? 120 : 140);
    m_walkIn->setDesignHeight(wide ? 100 : 116);
    m_goOn->setDesignHeight(wide ? 100 : 116);
    refresh();
}

/// The advice is only read: in landscape it stands at the left. Why nothing can be chosen is said
/// before there is anything to choose.
void SlotScreen::placeAdvice()
{
    if (!theme().isElder() && (isLandscape() || m_presenter.isBlocked()))
        look().insertWidget(look().count() - 1, m_advice);
    else
        touch().insertWidget(touch().indexOf(m_proposals), m_advice);
}
} // namespace Kiosk
