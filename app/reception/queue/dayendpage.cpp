// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/dayendpage.h"

#include <QVBoxLayout>

#include "domain/queue/unplaced.h"
#include "presentation/queue/dayendpresenter.h"
#include "reception/desktable.h"
#include "reception/flowlayout.h"
#include "reception/reasonbox.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DayEndPresenter;

namespace {
constexpr int RowHeight = 44;
constexpr int FateColumn = 3;
} // namespace

DayEndPage::DayEndPage(DayEndPresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_summary(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, m_panel))
    , m_table(new DeskTable(theme, DeskTable::Head::Shown, m_panel))
    , m_empty(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, m_panel))
    , m_acts(new QWidget(m_panel))
    , m_closeAll(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_carryAll(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_turn(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_end(new DeskButton(theme, DeskButton::Kind::Primary, m_acts))
    , m_undo(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_reason(new ReasonBox(theme, m_panel))
{
    setObjectName(QStringLiteral("dayEndPage"));
    m_table->setObjectName(QStringLiteral("dayEndTable"));
    m_table->setModel(&presenter.model());
    m_table->setRowHeight(RowHeight);
    m_table->setStretch(FateColumn);
    m_empty->setAlignment(Qt::AlignCenter);
    const std::vector<std::tuple<DeskButton *, const char *, const char *, const char *>> buttons{
        {m_closeAll, "dayEndCloseAll", "close", "Alt+1"},
        {m_carryAll, "dayEndCarryAll", "calendar-move", "Alt+2"},
        {m_turn, "dayEndTurn", "edit", "Alt+3"},
        {m_end, "dayEndAct", "check", "Ctrl+Return"},
        {m_undo, "dayEndUndo", "restart", "Ctrl+Z"}};
    for (const auto &[button, name, icon, key] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setIconName(QLatin1String(icon));
        button->setKey(QKeySequence(QLatin1String(key)));
    }
    layOut();
    listen();
    retranslate();
}

void DayEndPage::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    const int gap = m_theme.space(Space::S2);
    auto *flow = new FlowLayout(gap, m_acts);
    flow->setLines(FlowLayout::Lines::Even);
    for (auto *button : {m_closeAll, m_carryAll, m_turn, m_end, m_undo})
        flow->addWidget(button);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(gutter, gap, gutter, gap);
    head->addWidget(m_summary);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(gutter, gap, gutter, gutter);
    foot->addWidget(m_reason);
    foot->addWidget(m_acts);
    m_reason->hide();
    m_panel->setPadding(Panel::Padding::None);
    m_panel->body()->setSpacing(0);
    m_panel->body()->addLayout(head);
    m_panel->body()->addWidget(m_table, 1);
    m_panel->body()->addWidget(m_empty, 1);
    m_panel->body()->addLayout(foot);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_panel);
}

void DayEndPage::listen()
{
    using Fate = DayEndPresenter::Fate;
    connect(m_table, &DeskTable::rowChosen, &m_presenter, &DayEndPresenter::choose);
    connect(m_table, &DeskTable::rowOpened, &m_presenter, &DayEndPresenter::turn);
    connect(m_closeAll, &DeskButton::clicked, this, [this] { m_presenter.setAll(Fate::Close); });
    connect(m_carryAll, &DeskButton::clicked, this, [this] { m_presenter.setAll(Fate::Carry); });
    connect(m_turn, &DeskButton::clicked, &m_presenter, &DayEndPresenter::turn);
    connect(m_end, &DeskButton::clicked, this, &DayEndPage::ask);
    connect(m_undo, &DeskButton::clicked, &m_presenter, &DayEndPresenter::takeBack);
    connect(m_reason, &ReasonBox::given, this, [this](const QString &why) {
        m_reason->hide();
        m_presenter.end(why.left(Domain::LongestUnplacedNote));
        fill();
        m_table->setFocus();
    });
    connect(m_reason, &ReasonBox::closed, this, [this] {
        m_reason->hide();
        fill();
        m_table->setFocus();
    });
    connect(&m_presenter, &DayEndPresenter::changed, this, &DayEndPage::fill);
}

void DayEndPage::ask()
{
    m_reason->show();
    m_reason->ask(m_presenter.actWord(),
        tr("收队"),
        {tr("今天结束，没轮到"), tr("医生下班"), tr("人已经不在")});
    fill();
}

void DayEndPage::fill()
{
    const bool some = !m_presenter.rows().empty();
    const bool asking = !m_reason->isHidden();
    m_table->setVisible(some);
    m_empty->setVisible(!some);
    m_summary->setVisible(some);
    m_summary->setText(m_presenter.summary());
    m_table->chooseRow(m_presenter.chosen());
    m_acts->setVisible(!asking);
    for (auto *button : {m_closeAll, m_carryAll, m_turn, m_end}) {
        button->setVisible(some);
        button->setEnabled(!m_presenter.isDeciding());
    }
    m_end->setText(m_presenter.actWord());
    m_undo->setVisible(m_presenter.canTakeBack());
}

void DayEndPage::enter()
{
    m_presenter.refresh();
    m_table->setFocus();
}

void DayEndPage::retranslate()
{
    m_panel->setTitle(tr("今天收队：还没看完的人"));
    m_table->setAccessibleName(tr("还没看完的人"));
    m_empty->setText(tr("这个队今天没有没看完的人。"));
    m_closeAll->setText(tr("全部关闭"));
    m_carryAll->setText(tr("全部带到下一天"));
    m_turn->setText(tr("换一种：关闭、带走、不动"));
    m_undo->setText(tr("撤销收队"));
    m_reason->retranslate();
    fill();
}
} // namespace Reception
