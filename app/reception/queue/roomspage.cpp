// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/roomspage.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "presentation/queue/roomspresenter.h"
#include "reception/desktable.h"
#include "reception/flowlayout.h"
#include "widgets/deskbutton.h"
#include "widgets/focusring.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Operations::OtherRoom;
using Presentation::RoomsPresenter;

namespace {
constexpr int FormWidth = 380;
constexpr int RowHeight = 44;
} // namespace

RoomsPage::RoomsPage(RoomsPresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_list(new Panel(theme, Panel::Kind::Card, this))
    , m_table(new DeskTable(theme, DeskTable::Head::Shown, m_list))
    , m_empty(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, m_list))
    , m_form(new Panel(theme, Panel::Kind::Card, this))
    , m_doctorLabel(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, m_form))
    , m_doctor(new QComboBox(m_form))
    , m_queuesLabel(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, m_form))
    , m_queueBox(new QWidget)
    , m_apply(new DeskButton(theme, DeskButton::Kind::Primary, m_form))
    , m_undo(new DeskButton(theme, DeskButton::Kind::Secondary, m_form))
    , m_question(new Panel(theme, Panel::Kind::Flat, m_form))
    , m_words(new TextLabel(theme, TextRole::Body, ColorRole::Ink, m_question))
    , m_move(new DeskButton(theme, DeskButton::Kind::Secondary, m_question))
    , m_both(new DeskButton(theme, DeskButton::Kind::Secondary, m_question))
    , m_keep(new DeskButton(theme, DeskButton::Kind::Plain, m_question))
{
    setObjectName(QStringLiteral("roomsPage"));
    m_table->setObjectName(QStringLiteral("roomsTable"));
    m_doctor->setObjectName(QStringLiteral("roomDoctor"));
    m_question->setObjectName(QStringLiteral("roomQuestion"));
    const std::vector<std::tuple<DeskButton *, const char *, const char *, const char *>> buttons{
        {m_apply, "roomApply", "check", "Ctrl+Return"},
        {m_undo, "roomUndo", "restart", "Ctrl+Z"},
        {m_move, "roomMove", "transfer", "Alt+1"},
        {m_both, "roomBoth", "door", "Alt+2"},
        {m_keep, "roomKeep", "close", "Alt+3"}};
    for (const auto &[button, name, icon, key] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setIconName(QLatin1String(icon));
        button->setKey(QKeySequence(QLatin1String(key)));
    }
    m_table->setModel(&presenter.model());
    m_table->setRowHeight(RowHeight);
    m_table->setStretch(2);
    m_empty->setAlignment(Qt::AlignCenter);
    FocusRing::serve(*m_doctor, theme, FocusRing::When::Always);
    layOut();
    listen();
    retranslate();
}

void RoomsPage::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    const int gap = m_theme.space(Space::S2);
    m_list->setPadding(Panel::Padding::None);
    m_list->body()->setSpacing(0);
    m_list->body()->addWidget(m_table, 1);
    m_list->body()->addWidget(m_empty, 1);
    new FlowLayout(gap, m_queueBox);
    m_queueBox->setObjectName(QStringLiteral("roomQueues"));
    auto *scroll = new QScrollArea(m_form);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_queueBox);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(gap);
    answers->addWidget(m_move);
    answers->addWidget(m_both);
    answers->addStretch(1);
    m_question->body()->setSpacing(gap);
    m_question->body()->addWidget(m_words);
    m_question->body()->addLayout(answers);
    m_question->body()->addWidget(m_keep, 0, Qt::AlignLeft);
    m_question->hide();
    m_form->body()->setSpacing(gap);
    m_form->body()->addWidget(m_doctorLabel);
    m_form->body()->addWidget(m_doctor);
    m_form->body()->addSpacing(gap);
    m_form->body()->addWidget(m_queuesLabel);
    m_form->body()->addWidget(scroll, 1);
    m_form->body()->addWidget(m_question);
    m_form->body()->addWidget(m_apply);
    m_form->body()->addWidget(m_undo);
    m_form->setFixedWidth(m_theme.px(FormWidth));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(gutter);
    row->addWidget(m_list, 1);
    row->addWidget(m_form);
}

void RoomsPage::listen()
{
    connect(m_table, &DeskTable::rowChosen, &m_presenter, &RoomsPresenter::choose);
    connect(m_table, &DeskTable::rowOpened, this, [this] { m_doctor->setFocus(); });
    connect(m_apply, &DeskButton::clicked, this, &RoomsPage::apply);
    connect(m_undo, &DeskButton::clicked, &m_presenter, &RoomsPresenter::takeBack);
    connect(m_move, &DeskButton::clicked, this, [this] { m_presenter.answer(OtherRoom::Vacate); });
    connect(m_both, &DeskButton::clicked, this, [this] { m_presenter.answer(OtherRoom::Both); });
    connect(m_keep, &DeskButton::clicked, this, [this] { m_presenter.answer(OtherRoom::Refuse); });
    connect(&m_presenter, &RoomsPresenter::changed, this, &RoomsPage::fill);
    connect(
        &m_theme, &Theme::changed, this, [this] { m_form->setFixedWidth(m_theme.px(FormWidth)); });
}

void RoomsPage::apply()
{
    if (!m_presenter.room())
        return;
    const auto all = m_presenter.queues();
    std::vector<Domain::QueueId> queues;
    for (size_t i = 0; i < all.size() && i < m_queues.size(); ++i) {
        if (m_queues[i]->isChecked())
            queues.push_back(all[i].first);
    }
    m_presenter.assign(Domain::PractitionerId(m_doctor->currentData().toString()), queues);
}

void RoomsPage::fillDoctors()
{
    m_doctor->clear();
    for (const auto &[id, name] : m_presenter.doctors())
        m_doctor->addItem(name, id.text());
    const auto *room = m_presenter.room();
    m_doctor->setCurrentIndex(
        std::max(0, m_doctor->findData(room ? room->said.text() : QString())));
}

void RoomsPage::fillQueues()
{
    const auto all = m_presenter.queues();
    while (m_queues.size() < all.size()) {
        auto *button = new DeskButton(m_theme, DeskButton::Kind::Segment, m_queueBox);
        button->setObjectName(QStringLiteral("roomQueue%1").arg(m_queues.size()));
        button->setSize(DeskButton::Size::Compact);
        button->setCheckable(true);
        m_queues.push_back(button);
        m_queueBox->layout()->addWidget(button);
    }
    const auto *room = m_presenter.room();
    for (size_t i = 0; i < m_queues.size(); ++i) {
        m_queues[i]->setVisible(i < all.size());
        if (i >= all.size())
            continue;
        m_queues[i]->setText(all[i].second);
        m_queues[i]->setChecked(
            room && std::ranges::find(room->queues, all[i].first) != room->queues.end());
    }
}

void RoomsPage::fill()
{
    const auto *room = m_presenter.room();
    const bool some = !m_presenter.rooms().empty();
    m_table->setVisible(some);
    m_empty->setVisible(!some);
    m_form->setVisible(some);
    m_table->chooseRow(m_presenter.chosen());
    m_form->setTitle(room ? room->name : QString());
    const QString now = room
        ? QStringList{room->id.text(), room->name, room->said.text(), room->queueIds}.join(u'\n')
        : QString();
    if (now != m_shown) {
        m_shown = now;
        fillDoctors();
        fillQueues();
    }
    const bool asks = !m_presenter.askedRoom().isEmpty();
    m_question->setVisible(asks);
    m_apply->setEnabled(!asks);
    m_words->setText(tr("这位医生现在在%1。要怎么办？").arg(m_presenter.askedRoom()));
    m_undo->setVisible(!m_presenter.undoWord().isEmpty());
    m_undo->setText(m_presenter.undoWord());
}

void RoomsPage::enter()
{
    m_presenter.refresh();
    m_table->setFocus();
}

void RoomsPage::retranslate()
{
    m_list->setTitle(tr("今天谁在哪间，叫哪些队"));
    m_table->setAccessibleName(tr("诊室"));
    m_empty->setText(tr("这个科今天没有诊室。"));
    m_doctorLabel->setText(tr("哪位医生（换班：选接班的人）"));
    m_doctor->setAccessibleName(tr("哪位医生"));
    m_queuesLabel->setText(tr("叫哪些队；都不选就叫前台选的那个队"));
    m_apply->setText(tr("从现在起这样"));
    m_move->setText(tr("换到这间"));
    m_both->setText(tr("两间都用"));
    m_keep->setText(tr("不改"));
    fill();
}
} // namespace Reception
