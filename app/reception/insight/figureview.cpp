// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/insight/figureview.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "reception/insight/classcard.h"
#include "reception/insight/targetcard.h"
#include "widgets/chartpanel.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::FigureChart;

namespace {
ChartData dataOf(const FigureChart &chart)
{
    ChartData data;
    data.title = chart.title;
    data.shape = chart.shape == FigureChart::Shape::Bars ? ChartShape::Bars
        : chart.shape == FigureChart::Shape::StackedBars ? ChartShape::StackedBars
                                                         : ChartShape::Lines;
    data.categories = chart.categories;
    for (const auto &series : chart.series)
        data.series.push_back({series.name, series.points});
    data.unit = chart.unit;
    data.target = chart.target;
    data.targetName = chart.targetName;
    data.better = chart.lessIsBetter ? ChartData::Better::Lower : ChartData::Better::Higher;
    data.least = chart.least;
    data.most = chart.most;
    data.decimals = chart.decimals;
    return data;
}
} // namespace

FigureView::FigureView(
    Presenter &presenter, const QString &exportFolder, const Theme &theme, QWidget *parent)
    : DeskView(QStringLiteral("figureView"),
        QStringLiteral("chart"),
        QKeySequence(QStringLiteral("F7")),
        parent)
    , m_presenter(presenter)
    , m_exportFolder(exportFolder)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextRole::PageTitle, ColorRole::Ink, this))
    , m_asOf(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_export(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    m_title->setWrap(TextLabel::Wrap::No);
    m_asOf->setWrap(TextLabel::Wrap::No);
    m_export->setObjectName(QStringLiteral("exportFigures"));
    m_export->setSize(DeskButton::Size::Compact);
    m_export->setIconName(QStringLiteral("document"));
    m_export->setKey(QKeySequence(QStringLiteral("Ctrl+E")));
    for (int i = 0; i < Presenter::PeriodCount; ++i) {
        auto *button = new DeskButton(theme, DeskButton::Kind::Tab, this);
        button->setObjectName(QStringLiteral("period%1").arg(i));
        button->setSize(DeskButton::Size::Compact);
        m_periods[static_cast<size_t>(i)] = button;
        connect(button, &DeskButton::clicked, this, [this, i] {
            m_presenter.setPeriod(static_cast<Presenter::Period>(i));
        });
    }
    for (TargetCard *&card : m_targets)
        card = new TargetCard(theme, this);
    for (ClassCard *&card : m_classes)
        card = new ClassCard(theme, this);
    for (size_t i = 0; i < m_charts.size(); ++i) {
        m_charts[i] = new ChartPanel(theme, this);
        m_charts[i]->setObjectName(QStringLiteral("chart%1").arg(i));
        m_nothing[i] = new Panel(theme, Panel::Kind::Card, this);
        m_nothingWords[i] = new TextLabel(theme, TextRole::Body, ColorRole::Ink2, this);
        m_nothingWords[i]->setAlignment(Qt::AlignCenter);
        m_nothing[i]->body()->addWidget(m_nothingWords[i], 1);
    }
    layOut();
    connect(m_export, &DeskButton::clicked, this, [this] { m_presenter.exportTo(m_exportFolder); });
    connect(&m_presenter, &Presenter::changed, this, &FigureView::fill);
    retranslate();
}

void FigureView::layOut()
{
    const int gutter = m_theme.space(Space::S4);
    auto *head = new QHBoxLayout;
    head->setSpacing(m_theme.space(Space::S2));
    head->addWidget(m_title);
    head->addWidget(m_asOf);
    head->addStretch();
    for (DeskButton *period : m_periods)
        head->addWidget(period);
    head->addWidget(m_export);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(gutter);
    for (TargetCard *card : m_targets)
        cards->addWidget(card, 1);
    auto *classes = new QHBoxLayout;
    classes->setSpacing(m_theme.space(Space::S2));
    for (ClassCard *card : m_classes)
        classes->addWidget(card, 1);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(gutter);
    grid->setVerticalSpacing(m_theme.space(Space::S2));
    for (int i = 0; i < Presenter::ChartCount; ++i) {
        auto *cell = new QVBoxLayout; // either of the two shows
        cell->addWidget(m_charts[static_cast<size_t>(i)]);
        cell->addWidget(m_nothing[static_cast<size_t>(i)]);
        grid->addLayout(cell, i / 2, i % 2);
        grid->setRowStretch(i / 2, 1);
        grid->setColumnStretch(i % 2, 1);
    }
    auto *layout = new QVBoxLayout(this);
    const int near = m_theme.space(Space::S2); // the charts need what a low screen has left
    layout->setContentsMargins(gutter, near, gutter, near);
    layout->setSpacing(near);
    layout->addLayout(head);
    layout->addLayout(cards);
    layout->addLayout(classes);
    layout->addLayout(grid, 1);
}

QString FigureView::title() const
{
    return tr("统计");
}

void FigureView::enter()
{
    m_presenter.refresh();
    m_periods[static_cast<size_t>(m_presenter.period())]->setFocus();
}

std::vector<std::pair<QString, QString>> FigureView::keys() const
{
    return {{QStringLiteral("Ctrl E"), tr("把所有表格写成 CSV 文件")}};
}

void FigureView::retranslate()
{
    m_title->setText(tr("统计"));
    const QString periods[]{tr("今天"), tr("近 7 天"), tr("近 30 天")};
    for (size_t i = 0; i < m_periods.size(); ++i)
        m_periods[i]->setText(periods[i]);
    m_export->setText(tr("导出"));
    fill();
}

void FigureView::fill()
{
    m_asOf->setText(m_presenter.asOf());
    for (size_t i = 0; i < m_periods.size(); ++i)
        m_periods[i]->setChecked(static_cast<size_t>(m_presenter.period()) == i);
    for (size_t i = 0; i < m_targets.size(); ++i)
        m_targets[i]->setTarget(m_presenter.targets()[i]);
    const auto &classes = m_presenter.classes();
    for (size_t i = 0; i < m_classes.size(); ++i) {
        m_classes[i]->setVisible(i < classes.size());
        if (i < classes.size())
            m_classes[i]->setFigure(classes[i]);
    }
    for (size_t i = 0; i < m_charts.size(); ++i) {
        const FigureChart &chart = m_presenter.charts()[i];
        m_charts[i]->setVisible(!chart.isEmpty());
        m_nothing[i]->setVisible(chart.isEmpty());
        m_nothing[i]->setTitle(chart.title);
        m_nothingWords[i]->setText(chart.nothing);
        if (!chart.isEmpty())
            m_charts[i]->setData(dataOf(chart));
    }
}
} // namespace Reception
