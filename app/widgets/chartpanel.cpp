// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartpanel.h"

#include <cmath>
#include <utility>

#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "widgets/chartdrawing.h"
#include "widgets/chartlegend.h"
#include "widgets/deskbutton.h"
#include "widgets/panel.h"
#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr int HeadEdges = 72; // at both ends and between title, legend and switch
}

ChartPanel::ChartPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new Panel(theme, Panel::Kind::Card, this))
    , m_stack(new QStackedWidget)
    , m_chartView(new QChartView)
    , m_table(new QTableWidget)
    , m_legend(new ChartLegend(theme))
    , m_switch(new DeskButton(theme, DeskButton::Kind::Secondary))
{
    m_panel->setPadding(Panel::Padding::None);
    m_switch->setSize(DeskButton::Size::Compact);
    m_switch->setObjectName(QStringLiteral("chartSwitch"));
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_chartView->setRenderHint(QPainter::Antialiasing);
    m_chartView->setFrameShape(QFrame::NoFrame);
    m_chartView->setBackgroundBrush(Qt::NoBrush);
    m_chartView->viewport()->setAutoFillBackground(false);
    m_chartView->setFocusPolicy(Qt::NoFocus);
    m_stack->setMinimumHeight(theme.px(120)); // two rows of charts on the smallest screen
    m_stack->addWidget(m_chartView);
    m_stack->addWidget(m_table);
    m_panel->headTail()->addWidget(m_legend);
    m_panel->headTail()->addWidget(m_switch);
    m_panel->body()->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);

    connect(m_switch, &DeskButton::clicked, this, [this] {
        setView(view() == View::Chart ? View::Table : View::Chart);
    });
    connect(&theme, &Theme::changed, this, &ChartPanel::rebuild);
    retranslate();
    rebuild();
}

void ChartPanel::setData(ChartData data)
{
    if (data == m_data)
        return;
    m_data = std::move(data);
    rebuild();
}

void ChartPanel::setView(View view)
{
    m_stack->setCurrentIndex(view == View::Chart ? 0 : 1);
    m_legend->setVisible(view == View::Chart);
    retranslate();
}

ChartPanel::View ChartPanel::view() const
{
    return m_stack->currentIndex() == 0 ? View::Chart : View::Table;
}

void ChartPanel::rebuild()
{
    m_panel->setTitle(m_data.unit.isEmpty()
            ? m_data.title
            : tr("%1（%2）", "title, unit").arg(m_data.title, m_data.unit));
    // The view does not own the chart it lets go.
    const QChart *old = m_chartView->chart();
    m_chartView->setChart(drawChart(m_theme, m_data).release());
    delete old;
    const int round = m_theme.panelRadius();
    m_panel->body()->setContentsMargins(m_theme.px(1), 0, m_theme.px(1), round);
    m_legend->setEntries(legendOf(m_theme, m_data));
    m_legend->setVisible(view() == View::Chart);
    setAccessibleName(m_data.title);
    fitHead();
    fillTable();
}

void ChartPanel::fillTable()
{
    const bool targeted = m_data.target.has_value();
    m_table->setFont(m_theme.font(TextRole::Body));
    m_table->horizontalHeader()->setFont(m_theme.font(TextRole::Strong));
    m_table->setPalette(m_theme.qtPalette());
    m_table->setRowCount(int(m_data.categories.size()));
    m_table->setColumnCount(int(m_data.series.size()) + 1 + (targeted ? 1 : 0));
    QStringList heads{QString()};
    for (const ChartSeries &series : m_data.series)
        heads.append(series.name);
    if (targeted)
        heads.append(m_data.targetName);
    m_table->setHorizontalHeaderLabels(heads);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.target(Target::ReceptionControlSmall));

    const auto cell = [this](int row, int column, const QString &words) {
        auto *item = new QTableWidgetItem(words);
        item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
    };
    const auto number = [this](double value) {
        return std::isnan(value) ? QStringLiteral("–")
                                 : QString::number(value, 'f', m_data.decimals);
    };
    for (int row = 0; row < m_data.categories.size(); ++row) {
        cell(row, 0, m_data.categories.at(row));
        int column = 1;
        for (const ChartSeries &series : m_data.series) {
            const bool known = size_t(row) < series.points.size();
            cell(row, column++, known ? number(series.points[size_t(row)]) : number(NAN));
        }
        if (targeted)
            cell(row, column, number(*m_data.target));
    }
}

void ChartPanel::retranslate()
{
    const bool chart = view() == View::Chart;
    m_switchWord = chart ? tr("看表格") : tr("看图");
    m_switch->setIconName(chart ? QStringLiteral("grid") : QStringLiteral("chart"));
    fitHead();
}

void ChartPanel::fitHead()
{
    const int title =
        QFontMetrics(m_theme.font(TextRole::SectionTitle)).horizontalAdvance(m_panel->title());
    const int legend = m_legend->isHidden() ? 0 : m_legend->sizeHint().width();
    m_switch->setText(m_switchWord);
    const bool fits =
        title + legend + m_switch->sizeHint().width() + m_theme.px(HeadEdges) <= width();
    if (!fits)
        m_switch->setText({});
    m_switch->setAccessibleName(m_switchWord);
    m_switch->setToolTip(fits ? QString() : m_switchWord);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

void ChartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
} // namespace Widgets
