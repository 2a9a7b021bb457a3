// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/booking/scheduleview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "presentation/booking/schedulepresenter.h"
#include "reception/booking/rotaform.h"
#include "reception/booking/scheduleform.h"
#include "reception/desktable.h"
#include "reception/flowlayout.h"
#include "reception/reasonbox.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::AffectedModel;
using Presentation::SchedulePresenter;

namespace {
constexpr int FormWidth = 380;
constexpr int RowHeight = 44;
} // namespace

ScheduleView::ScheduleView(SchedulePresenter &presenter,
    Presentation::RotaPresenter &rota,
    Presentation::DeskDirectory &directory,
    const Theme &theme,
    QWidget *parent)
    : DeskView(QStringLiteral("scheduleView"),
        QStringLiteral("calendar-move"),
        QKeySequence(QStringLiteral("Shift+F4")),
        parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_left(new QWidget(this))
    , m_showDay(new DeskButton(theme, DeskButton::Kind::Tab, m_left))
    , m_showRota(new DeskButton(theme, DeskButton::Kind::Tab, m_left))
    , m_form(new ScheduleForm(presenter, directory, theme, m_left))
    , m_rota(new RotaForm(rota, presenter, directory, theme, m_left))
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_table(new DeskTable(theme, DeskTable::Head::Shown, this))
    , m_empty(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this))
    , m_reason(new ReasonBox(theme, this))
{
    m_table->setObjectName(QStringLiteral("affectedTable"));
    m_table->setModel(&presenter.affected());
    m_table->setRowHeight(RowHeight);
    m_table->setStretch(static_cast<int>(AffectedModel::Column::Where));
    m_empty->setAlignment(Qt::AlignCenter);
    m_showDay->setObjectName(QStringLiteral("showScheduleDay"));
    m_showRota->setObjectName(QStringLiteral("showRota"));
    makeActs();
    layOut();
    connect(m_showDay, &DeskButton::clicked, this, [this] { show(Form::Day); });
    connect(m_showRota, &DeskButton::clicked, this, [this] { show(Form::Rota); });
    show(Form::Day);

    connect(m_table, &DeskTable::rowChosen, this, [this](int row) {
        m_presenter.choose(m_presenter.affected().rows()[static_cast<size_t>(row)].id);
    });
    connect(m_table, &DeskTable::rowOpened, this, [this] {
        if (!m_presenter.places().empty())
            m_presenter.place(m_presenter.places().front().slotId);
        else
            askHow();
    });
    connect(m_told, &DeskButton::clicked, this, &ScheduleView::askHow);
    connect(m_open, &DeskButton::clicked, this, &ScheduleView::openChosen);
    connect(m_reason, &ReasonBox::given, this, [this](const QString &note) {
        m_reason->hide();
        m_presenter.tell(note);
        m_table->setFocus();
    });
    connect(m_reason, &ReasonBox::closed, this, [this] {
        m_reason->hide();
        fillActs();
        m_table->setFocus();
    });
    connect(&m_presenter, &SchedulePresenter::changed, this, &ScheduleView::fill);
    retranslate();
}

void ScheduleView::makeActs()
{
    m_places.resize(SchedulePresenter::MostAlternatives + 1);
    for (size_t i = 0; i < m_places.size(); ++i) {
        m_places[i] = new DeskButton(
            m_theme, i == 0 ? DeskButton::Kind::Primary : DeskButton::Kind::Secondary, this);
        m_places[i]->setObjectName(QStringLiteral("place%1").arg(i));
        m_places[i]->setIconName(QStringLiteral("calendar-check"));
        connect(m_places[i], &DeskButton::clicked, this, [this, i] {
            if (i < m_presenter.places().size())
                m_presenter.place(m_presenter.places()[i].slotId);
        });
    }
    m_places[0]->setKeycap(QStringLiteral("Enter"));
    m_told = new DeskButton(m_theme, DeskButton::Kind::Secondary, this);
    m_told->setObjectName(QStringLiteral("toldButton"));
    m_told->setIconName(QStringLiteral("phone"));
    m_told->setKey(QKeySequence(QStringLiteral("Ctrl+B")));
    m_open = new DeskButton(m_theme, DeskButton::Kind::Secondary, this);
    m_open->setObjectName(QStringLiteral("openAffected"));
    m_open->setIconName(QStringLiteral("user"));
}

void ScheduleView::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    const int gap = m_theme.space(Space::S2);
    m_panel->setPadding(Panel::Padding::None);
    auto *acts = new QWidget(m_panel);
    auto *flow = new FlowLayout(gap, acts);
    for (DeskButton *place : m_places)
        flow->addWidget(place);
    flow->addWidget(m_told);
    flow->addWidget(m_open);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(gutter, gap, gutter, gutter);
    foot->addWidget(m_reason);
    foot->addWidget(acts);
    m_reason->hide();
    m_panel->body()->setSpacing(0);
    m_panel->body()->addWidget(m_table, 1);
    m_panel->body()->addWidget(m_empty, 1);
    m_panel->body()->addLayout(foot);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(gap);
    tabs->addWidget(m_showDay);
    tabs->addWidget(m_showRota);
    tabs->addStretch(1);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins({});
    left->setSpacing(gap);
    left->addLayout(tabs);
    left->addWidget(m_form, 1);
    left->addWidget(m_rota, 1);
    m_left->setFixedWidth(m_theme.px(FormWidth));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gutter, gutter, gutter, gutter);
    row->setSpacing(gutter);
    row->addWidget(m_left);
    row->addWidget(m_panel, 1);
    connect(
        &m_theme, &Theme::changed, this, [this] { m_left->setFixedWidth(m_theme.px(FormWidth)); });
}

QString ScheduleView::title() const
{
    return tr("停诊");
}

int ScheduleView::badge() const
{
    return m_presenter.affected().rowCount();
}

void ScheduleView::enter()
{
    if (m_presenter.affected().rowCount() > 0)
        m_table->setFocus();
    else
        m_form->setFocus();
}

std::vector<std::pair<QString, QString>> ScheduleView::keys() const
{
    return {{QStringLiteral("↑ ↓"), tr("选一个要安置的人")},
        {QStringLiteral("Enter"), tr("改约到建议的时间")},
        {QStringLiteral("Ctrl B"), tr("没有改约，已经告诉他")},
        {QStringLiteral("Ctrl Enter"), tr("记下停诊、加班或换诊室")}};
}

void ScheduleView::retranslate()
{
    m_panel->setTitle(tr("要安置的人"));
    m_table->setAccessibleName(tr("要安置的人"));
    m_empty->setText(tr("没有人要安置。"));
    m_told->setText(tr("没改约，已告知"));
    m_open->setText(tr("打开档案"));
    m_reason->retranslate();
    m_showDay->setText(tr("某一天"));
    m_showRota->setText(tr("每周排班"));
    m_form->retranslate();
    m_rota->retranslate();
    fill();
}

void ScheduleView::show(Form form)
{
    m_showDay->setChecked(form == Form::Day);
    m_showRota->setChecked(form == Form::Rota);
    m_form->setVisible(form == Form::Day);
    m_rota->setVisible(form == Form::Rota);
}

void ScheduleView::fill()
{
    const int people = m_presenter.affected().rowCount();
    m_table->setVisible(people > 0);
    m_empty->setVisible(people == 0);
    m_table->chooseRow(m_presenter.affected().rowOf(m_presenter.chosen()));
    fillActs();
    if (m_badge != people) {
        m_badge = people;
        Q_EMIT badgeChanged();
    }
}

void ScheduleView::fillActs()
{
    const bool someone = !m_presenter.chosen().isEmpty();
    const bool free = !m_presenter.isAsking();
    const auto &places = m_presenter.places();
    for (size_t i = 0; i < m_places.size(); ++i) {
        m_places[i]->setVisible(i < places.size() && !m_reason->isVisible());
        m_places[i]->setEnabled(free);
        if (i < places.size())
            m_places[i]->setText(tr("改到 %1").arg(places[i].words));
    }
    m_told->setVisible(someone && !m_reason->isVisible());
    m_told->setEnabled(free);
    m_open->setVisible(someone && !m_reason->isVisible());
    if (!someone)
        m_reason->hide();
}

void ScheduleView::askHow()
{
    if (m_presenter.chosen().isEmpty())
        return;
    m_reason->show();
    m_reason->ask(tr("怎么告诉他的"),
        tr("已告知"),
        {tr("电话告诉了，他以后再约"), tr("当面告诉了，退号"), tr("请他到别的医院")});
    fillActs();
}

void ScheduleView::openChosen()
{
    const int row = m_presenter.affected().rowOf(m_presenter.chosen());
    if (row >= 0)
        Q_EMIT personRequested(m_presenter.affected().rows()[static_cast<size_t>(row)].patientId);
}
} // namespace Reception
