// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/queue/unplacedpage.h"

#include <QVBoxLayout>

#include "presentation/queue/unplacedpresenter.h"
#include "reception/desktable.h"
#include "reception/flowlayout.h"
#include "reception/reasonbox.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::UnplacedPresenter;

namespace {
constexpr int RowHeight = 44;
constexpr int StateColumn = 4;
} // namespace

UnplacedPage::UnplacedPage(UnplacedPresenter &presenter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_say(new TextLabel(theme, TextRole::Body, ColorRole::Ink, m_panel))
    , m_summary(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, m_panel))
    , m_table(new DeskTable(theme, DeskTable::Head::Shown, m_panel))
    , m_empty(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, m_panel))
    , m_acts(new QWidget(m_panel))
    , m_move(new DeskButton(theme, DeskButton::Kind::Primary, m_acts))
    , m_wait(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_rebook(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_settle(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_print(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_printAll(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_undo(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_open(new DeskButton(theme, DeskButton::Kind::Secondary, m_acts))
    , m_reason(new ReasonBox(theme, m_panel))
{
    setObjectName(QStringLiteral("unplacedPage"));
    m_table->setObjectName(QStringLiteral("unplacedTable"));
    m_table->setModel(&presenter.model());
    m_table->setRowHeight(RowHeight);
    m_table->setStretch(StateColumn);
    m_empty->setAlignment(Qt::AlignCenter);
    const std::vector<std::tuple<DeskButton *, const char *, const char *, const char *>> buttons{
        {m_move, "unplacedMove", "transfer", "Alt+1"},
        {m_wait, "unplacedWait", "hourglass", "Alt+2"},
        {m_rebook, "unplacedRebook", "calendar-move", "Alt+3"},
        {m_settle, "unplacedSettle", "check-circle", "Alt+4"},
        {m_print, "unplacedPrint", "print", "Ctrl+P"},
        {m_printAll, "unplacedPrintAll", "print", "Ctrl+Shift+P"},
        {m_undo, "unplacedUndo", "restart", "Ctrl+Z"},
        {m_open, "unplacedOpen", "user", "Ctrl+O"}};
    for (const auto &[button, name, icon, key] : buttons) {
        button->setObjectName(QLatin1String(name));
        button->setIconName(QLatin1String(icon));
        button->setKey(QKeySequence(QLatin1String(key)));
    }
    layOut();
    listen();
    retranslate();
}

void UnplacedPage::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    const int gap = m_theme.space(Space::S2);
    auto *flow = new FlowLayout(gap, m_acts);
    flow->setLines(FlowLayout::Lines::Even);
    for (auto *button : {m_move, m_wait, m_rebook, m_settle, m_print, m_printAll, m_undo, m_open})
        flow->addWidget(button);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(gutter, gap, gutter, gap);
    head->setSpacing(gap);
    head->addWidget(m_say);
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

void UnplacedPage::listen()
{
    connect(m_table, &DeskTable::rowChosen, &m_presenter, &UnplacedPresenter::choose);
    connect(m_move, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::move);
    connect(m_wait, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::wait);
    connect(m_rebook, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::rebook);
    connect(m_settle, &DeskButton::clicked, this, &UnplacedPage::askHow);
    connect(m_print, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::print);
    connect(m_printAll, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::printAll);
    connect(m_undo, &DeskButton::clicked, &m_presenter, &UnplacedPresenter::undo);
    connect(m_open, &DeskButton::clicked, this, [this] {
        const int row = m_table->currentIndex().row();
        if (row >= 0 && size_t(row) < m_presenter.rows().size())
            Q_EMIT personRequested(m_presenter.rows()[size_t(row)].patientId);
    });
    connect(m_reason, &ReasonBox::given, this, [this](const QString &note) {
        m_reason->hide();
        m_presenter.settle(note.left(60));
        fill();
        m_table->setFocus();
    });
    connect(m_reason, &ReasonBox::closed, this, [this] {
        m_reason->hide();
        fill();
        m_table->setFocus();
    });
    connect(&m_presenter, &UnplacedPresenter::changed, this, &UnplacedPage::fill);
}

void UnplacedPage::askHow()
{
    if (!m_presenter.abilities().settle)
        return;
    m_reason->show();
    m_reason->ask(
        tr("怎么办好的"), tr("办好了"), {tr("改约好了"), tr("退号，以后再约"), tr("人已经走了")});
    fill();
}

void UnplacedPage::fill()
{
    const bool some = !m_presenter.rows().empty();
    const bool asking = !m_reason->isHidden();
    m_table->setVisible(some);
    m_empty->setVisible(!some);
    m_say->setVisible(some);
    m_summary->setVisible(some);
    m_acts->setVisible(some && !asking);
    m_summary->setText(m_presenter.summary());
    m_table->chooseRow(m_presenter.chosen());
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
    m_table->setFocus();
}

void UnplacedPage::retranslate()
{
    m_panel->setTitle(tr("医生走了，要安排的人"));
    m_say->setText(
        tr("一位一位问：“医生有急事走了。您换同科医生，还是等他，还是改天？”换医生的位置不变。"));
    m_table->setAccessibleName(tr("要安排的人"));
    m_empty->setText(tr("没有要安排的人。"));
    m_move->setText(tr("换同科医生"));
    m_wait->setText(tr("等这位医生"));
    m_rebook->setText(tr("要改约"));
    m_settle->setText(tr("办好了"));
    m_print->setText(tr("重打小票"));
    m_printAll->setText(tr("全部重打"));
    m_undo->setText(tr("撤销决定"));
    m_open->setText(tr("打开档案"));
    m_reason->retranslate();
    fill();
}
} // namespace Reception
