// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/unplacedpage.h"

#include "domain/queue/unplaced.h"
#include "presentation/queue/unplacedpresenter.h"
#include "reception/desktable.h"
#include "widgets/textlabel.h"

namespace Reception {

using namespace Widgets;
using Kind = DeskButton::Kind;
using Presentation::UnplacedPresenter;

namespace {
constexpr int SlipColumn = 5; // short: on a wide screen it stays near the decision
} // namespace

UnplacedPage::UnplacedPage(UnplacedPresenter &presenter, const Theme &theme, QWidget *parent)
    : ListPage(theme, "unplacedPage", parent)
    , m_presenter(presenter)
    , m_say(makeSentence(TextRole::Body))
    , m_summary(makeSentence(TextRole::Strong))
    , m_move(makeAct(Kind::Primary, {"unplacedMove", "transfer", "Alt+1"}))
    , m_wait(makeAct(Kind::Secondary, {"unplacedWait", "hourglass", "Alt+2"}))
    , m_rebook(makeAct(Kind::Secondary, {"unplacedRebook", "calendar-move", "Alt+3"}))
    , m_settle(makeAct(Kind::Secondary, {"unplacedSettle", "check-circle", "Alt+4"}))
    , m_print(makeAct(Kind::Secondary, {"unplacedPrint", "print", "Ctrl+P"}))
    , m_printAll(makeAct(Kind::Secondary, {"unplacedPrintAll", "print", "Ctrl+Shift+P"}))
    , m_undo(makeAct(Kind::Secondary, {"unplacedUndo", "restart", "Ctrl+Z"}))
    , m_open(makeAct(Kind::Secondary, {"unplacedOpen", "user", "Ctrl+O"}))
{
    setList(presenter.model(), "unplacedTable", SlipColumn);
    listen();
    retranslate();
}

void UnplacedPage::listen()
{
    connect(&table(), &DeskTable::rowChosen, &m_presenter, &UnplacedPresenter::choose);
    connect(m_move, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::move);
    connect(m_wait, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::wait);
    connect(m_rebook, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::rebook);
    connect(m_settle, &DeskButton::clicked, this, &UnplacedPage::askHow);
    connect(m_print, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::print);
    connect(m_printAll, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::printAll);
    connect(m_undo, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::undo);
    connect(m_open, &DeskButton::clicked, this, [this] {
        const int row = table().currentIndex().row();
        if (row >= 0 && size_t(row) < m_presenter.rows().size())
            Q_EMIT personRequested(m_presenter.rows()[size_t(row)].patientId);
    });
    connect(&m_presenter, &UnplacedPresenter::changed, this, &UnplacedPage::fill);
}

void UnplacedPage::askHow()
{
    if (!m_presenter.abilities().settle)
        return;
    ask(tr("怎么办好的"), tr("办好了"), {tr("改约好了"), tr("退号，以后再约"), tr("人已经走了")});
}

void UnplacedPage::takeReason(const QString &reason)
{
    m_presenter.settle(reason.left(Domain::LongestUnplacedNote));
}

void UnplacedPage::fill()
{
    const bool some = !m_presenter.rows().empty();
    showList(some, m_presenter.chosen());
    for (auto *act : {m_move, m_wait, m_rebook, m_settle, m_print, m_printAll, m_undo, m_open})
        act->setVisible(some);
    m_say->setVisible(some);
    m_summary->setVisible(some);
    m_summary->setText(m_presenter.summary());
    const auto can = m_presenter.abilities();
    m_move->setEnabled(can.move);
    m_wait->setEnabled(can.wait);
    m_rebook->setEnabled(can.rebook);
    m_settle->setEnabled(can.settle);
    m_print->setEnabled(can.print);
    m_printAll->setEnabled(m_presenter.slipsDue() > 0);
    m_undo->setEnabled(can.undo);
    m_open->setEnabled(some);
}

void UnplacedPage::enter()
{
    m_presenter.refresh();
    table().setFocus();
}

void UnplacedPage::retranslate()
{
    setTitle(tr("医生走了，要安排的人"));
    m_say->setText(
        tr("一位一位问：“医生有急事走了。您换同科医生，还是等他，还是改天？”换医生的位置不变。"));
    table().setAccessibleName(tr("要安排的人"));
    setNobody(tr("没有要安排的人。"));
    m_move->setText(tr("换同科医生"));
    m_wait->setText(tr("等这位医生"));
    m_rebook->setText(tr("要改约"));
    m_settle->setText(tr("办好了"));
    m_print->setText(tr("重打小票"));
    m_printAll->setText(tr("全部重打"));
    m_undo->setText(tr("撤销决定"));
    m_open->setText(tr("打开档案"));
    retranslateList();
}
} // namespace Reception
