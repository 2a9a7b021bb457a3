// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/care/complaintsview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "presentation/care/complaintspresenter.h"
#include "presentation/directory/deskdirectory.h"
#include "reception/care/complaintdelegate.h"
#include "reception/care/complaintform.h"
#include "reception/care/complaintpanel.h"
#include "reception/desktable.h"
#include "reception/tones.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::ComplaintsModel;
using Presentation::ComplaintsPresenter;

namespace {
constexpr int SideWidth = 444;
constexpr int RowHeight = 60;
constexpr int ClockWidth = 142;
constexpr int CodeWidth = 118;
constexpr int OwnerWidth = 72;
} // namespace

ComplaintsView::ComplaintsView(ComplaintsPresenter &presenter,
    Presentation::DeskDirectory &directory,
    const Theme &theme,
    QWidget *parent)
    : DeskView(QStringLiteral("complaintsView"),
        QStringLiteral("chat"),
        QKeySequence(QStringLiteral("F6")),
        parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_title(new TextLabel(theme, TextRole::PageTitle, ColorRole::Ink, this))
    , m_new(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_table(new DeskTable(theme, DeskTable::Head::Shown, this))
    , m_empty(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this))
    , m_closing(new TextLabel(theme, TextRole::Body, ColorRole::Ink, this))
    , m_closingState(new Tag(theme, Tone::Success, this))
    , m_answered(new TextLabel(theme, TextRole::Body, ColorRole::Ink, this))
    , m_stack(new QStackedWidget(this))
    , m_detail(new ComplaintPanel(presenter, theme, this))
    , m_form(new ComplaintForm(directory, theme, this))
{
    m_table->setObjectName(QStringLiteral("complaintsTable"));
    m_table->setModel(&presenter.model());
    m_table->setItemDelegate(new ComplaintDelegate(theme, m_table));
    m_new->setObjectName(QStringLiteral("newComplaint"));
    m_new->setIconName(QStringLiteral("plus"));
    m_new->setKey(QKeySequence(QStringLiteral("Ctrl+I")));
    m_title->setWrap(TextLabel::Wrap::No);
    m_empty->setAlignment(Qt::AlignCenter);
    for (int i = 0; i < ComplaintsPresenter::FilterCount; ++i) {
        auto *button = new DeskButton(theme, DeskButton::Kind::Tab, this);
        button->setSize(DeskButton::Size::Compact);
        button->setObjectName(QStringLiteral("filter%1").arg(i));
        m_filters.push_back(button);
        connect(button, &DeskButton::clicked, this, [this, i] {
            m_presenter.setFilter(static_cast<ComplaintsPresenter::Filter>(i));
        });
    }
    layOut();

    connect(m_new, &DeskButton::clicked, this, &ComplaintsView::startNew);
    connect(m_form, &ComplaintForm::closed, this, &ComplaintsView::showDetail);
    connect(m_form, &ComplaintForm::saveRequested, this, &ComplaintsView::save);
    connect(m_table, &DeskTable::rowChosen, this, [this](int row) {
        m_presenter.choose(m_presenter.model().rows()[static_cast<size_t>(row)].id);
        m_stack->setCurrentWidget(m_detail);
    });
    connect(m_table, &DeskTable::rowOpened, m_detail, &ComplaintPanel::focusAnswer);
    connect(&m_presenter, &ComplaintsPresenter::changed, this, &ComplaintsView::fill);
    connect(&theme, &Theme::changed, this, &ComplaintsView::restyle);
    restyle();
    retranslate();
}

void ComplaintsView::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    const int gap = m_theme.space(Space::S2);
    m_panel->setPadding(Panel::Padding::None);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gutter, m_theme.space(Space::S3), gutter, m_theme.space(Space::S3));
    head->setSpacing(gap);
    head->addWidget(m_title);
    for (DeskButton *filter : m_filters)
        head->addWidget(filter);
    head->addStretch();
    head->addWidget(m_new);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(gutter, gap, gutter, gap);
    foot->setSpacing(gutter);
    m_closing->setWrap(TextLabel::Wrap::No);
    m_answered->setWrap(TextLabel::Wrap::No);
    foot->addWidget(m_closing);
    foot->addWidget(m_closingState);
    foot->addWidget(m_answered);
    foot->addStretch();
    m_panel->body()->setSpacing(0);
    m_panel->body()->addLayout(head);
    m_panel->body()->addWidget(m_table, 1);
    m_panel->body()->addWidget(m_empty, 1);
    m_panel->body()->addLayout(foot);
    m_stack->addWidget(m_detail);
    m_stack->addWidget(m_form);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gutter, gutter, gutter, gutter);
    row->setSpacing(gutter);
    row->addWidget(m_panel, 1);
    row->addWidget(m_stack);
}

void ComplaintsView::restyle()
{
    m_table->verticalHeader()->setMinimumSectionSize(m_theme.px(RowHeight));
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.px(RowHeight));
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    using Column = ComplaintsModel::Column;
    const std::pair<Column, int> widths[]{{Column::Code, CodeWidth},
        {Column::Answer, ClockWidth},
        {Column::Closing, ClockWidth},
        {Column::Owner, OwnerWidth}};
    for (const auto &[column, width] : widths)
        header->resizeSection(static_cast<int>(column), m_theme.px(width));
    m_table->setStretch(static_cast<int>(Column::Text));
    m_stack->setFixedWidth(m_theme.px(SideWidth));
}

QString ComplaintsView::title() const
{
    return tr("意见");
}

int ComplaintsView::badge() const
{
    return m_presenter.unanswered();
}

void ComplaintsView::enter()
{
    m_table->setFocus();
}

std::vector<std::pair<QString, QString>> ComplaintsView::keys() const
{
    return {{QStringLiteral("↑ ↓"), tr("选一条")},
        {QStringLiteral("Enter"), tr("写答复")},
        {QStringLiteral("Ctrl I"), tr("登记新的意见")},
        {QStringLiteral("Ctrl T"), tr("受理，定级别和谁来办")},
        {QStringLiteral("Ctrl Enter"), tr("记下答复")},
        {QStringLiteral("Ctrl Y"), tr("回访后办结")}};
}

void ComplaintsView::retranslate()
{
    m_title->setText(tr("意见与投诉"));
    m_new->setText(tr("登记"));
    m_table->setAccessibleName(tr("意见登记册"));
    m_detail->retranslate();
    m_form->retranslate();
    fill();
}

void ComplaintsView::fill()
{
    using Filter = ComplaintsPresenter::Filter;
    const QString words[]{tr("全部"),
        tr("未办结 %1").arg(m_presenter.count(Filter::Open)),
        tr("超时 %1").arg(m_presenter.count(Filter::Overdue)),
        tr("等回访 %1").arg(m_presenter.count(Filter::Answered))};
    for (size_t i = 0; i < m_filters.size(); ++i) {
        m_filters[i]->setText(words[i]);
        m_filters[i]->setChecked(static_cast<size_t>(m_presenter.filter()) == i);
    }
    const bool any = m_presenter.model().rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(m_presenter.filter() == Filter::All ? tr("还没有意见。按 Ctrl I 登记第一条。")
                                                         : tr("这一类现在没有。"));
    m_closing->setText(m_presenter.closingWords());
    const Presentation::DeskTag state = m_presenter.closingState();
    m_closingState->setVisible(!state.text.isEmpty());
    m_closingState->setTone(shown(state.tone));
    m_closingState->setIconName(state.icon);
    m_closingState->setText(state.text);
    m_answered->setText(m_presenter.answerWords());
    m_table->chooseRow(m_presenter.model().rowOf(m_presenter.detail().id));
    if (m_badge != m_presenter.unanswered()) {
        m_badge = m_presenter.unanswered();
        Q_EMIT badgeChanged();
    }
}

void ComplaintsView::startNew()
{
    m_stack->setCurrentWidget(m_form);
    m_form->start();
}

void ComplaintsView::save()
{
    if (m_presenter.open(m_form->draft()))
        showDetail();
}

void ComplaintsView::showDetail()
{
    m_stack->setCurrentWidget(m_detail);
    m_table->setFocus();
}
} // namespace Reception
