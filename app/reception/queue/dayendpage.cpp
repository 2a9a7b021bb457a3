// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/dayendpage.h"

#include "domain/queue/unplaced.h"
#include "presentation/queue/dayendpresenter.h"
#include "reception/desktable.h"
#include "widgets/textlabel.h"

namespace Reception {

using namespace Widgets;
using Kind = DeskButton::Kind;
using Presentation::DayEndPresenter;

namespace {
constexpr int FateColumn = 3;
} // namespace

DayEndPage::DayEndPage(DayEndPresenter &presenter, const Theme &theme, QWidget *parent)
    : ListPage(theme, "dayEndPage", parent)
    , m_presenter(presenter)
    , m_summary(makeSentence(TextRole::Strong))
    , m_closeAll(makeAct(Kind::Secondary, {"dayEndCloseAll", "close", "Alt+1"}))
    , m_carryAll(makeAct(Kind::Secondary, {"dayEndCarryAll", "calendar-move", "Alt+2"}))
    , m_turn(makeAct(Kind::Secondary, {"dayEndTurn", "edit", "Alt+3"}))
    , m_end(makeAct(Kind::Primary, {"dayEndAct", "check", "Ctrl+Return"}))
    , m_undo(makeAct(Kind::Secondary, {"dayEndUndo", "restart", "Ctrl+Z"}))
{
    setList(presenter.model(), "dayEndTable", FateColumn);
    listen();
    retranslate();
}

void DayEndPage::listen()
{
    using Fate = DayEndPresenter::Fate;
    connect(&table(), &DeskTable::rowChosen, &m_presenter, &DayEndPresenter::choose);
    connect(&table(), &DeskTable::rowOpened, &m_presenter, &DayEndPresenter::turn);
    connect(m_closeAll, &DeskButton::clicked, this, [this] { m_presenter.setAll(Fate::Close); });
    connect(m_carryAll, &DeskButton::clicked, this, [this] { m_presenter.setAll(Fate::Carry); });
    connect(m_turn, &DeskButton::clicked, &m_presenter, &DayEndPresenter::turn);
    connect(m_end, &DeskButton::clicked, this, &DayEndPage::askWhy);
    connect(m_undo, &DeskButton::clicked, &m_presenter, &DayEndPresenter::takeBack);
    connect(&m_presenter, &DayEndPresenter::changed, this, &DayEndPage::fill);
}

void DayEndPage::askWhy()
{
    ask(m_presenter.actWord(),
        tr("收队"),
        {tr("今天结束，没轮到"), tr("医生下班"), tr("人已经不在")});
}

void DayEndPage::takeReason(const QString &reason)
{
    m_presenter.end(reason.left(Domain::LongestUnplacedNote));
}

void DayEndPage::fill()
{
    const bool some = !m_presenter.rows().empty();
    showList(some, m_presenter.chosen());
    m_summary->setVisible(some);
    m_summary->setText(m_presenter.summary());
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
    table().setFocus();
}

void DayEndPage::retranslate()
{
    setTitle(tr("今天收队：还没看完的人"));
    table().setAccessibleName(tr("还没看完的人"));
    setNobody(tr("这个队今天没有没看完的人。"));
    m_closeAll->setText(tr("全部关闭"));
    m_carryAll->setText(tr("全部带到下一天"));
    m_turn->setText(tr("换一种：关闭、带走、不动"));
    m_undo->setText(tr("撤销收队"));
    retranslateList();
}
} // namespace Reception
