// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>
#include <QWidget>

#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QChartView;
class QStackedWidget;
class QTableWidget;
QT_END_NAMESPACE

namespace Widgets {

class ChartLegend;
class DeskButton;
class Panel;
class Theme;

/// One line or one kind of bar; a point per category. NaN: nothing known there.
struct ChartSeries {
    QString name;
    std::vector<double> points;

    bool operator==(const ChartSeries &) const = default;
};

enum class ChartShape {
    Bars, ///< side by side
    StackedBars,
    Lines,
};

/// What a chart shows, ready in words.
struct ChartData {
    QString title;
    ChartShape shape = ChartShape::Lines;
    QStringList categories;
    std::vector<ChartSeries> series;
    QString unit;                 ///< "分钟", "人", "%"; shown beside the title and in the table
    std::optional<double> target; ///< a dashed line
    QString targetName;           ///< "目标"
    /// Whether more than the target is good (satisfaction) or less is (waits); points on the
    /// wrong side are drawn as danger diamonds on lines.
    enum class Better { Higher, Lower } better = Better::Higher;
    std::optional<double> least; ///< where the value axis begins; by itself when empty
    std::optional<double> most;
    int decimals = 0;

    bool operator==(const ChartData &) const = default;
};

/// A chart in a card, and the same figures as a table for those who cannot see charts or want to
/// copy them; one button changes between the two.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(const Theme &theme, QWidget *parent = nullptr);

    void setData(ChartData data);

    [[nodiscard]] const ChartData &data() const { return m_data; }
    enum class View { Chart, Table };
    void setView(View view);
    [[nodiscard]] View view() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// On a small screen the switch keeps its icon only: title and legend are never cut.
    void fitHead();
    void rebuild();
    void fillTable();
    void retranslate();

    const Theme &m_theme;
    ChartData m_data;
    Panel *m_panel;
    QStackedWidget *m_stack;
    QChartView *m_chartView;
    QTableWidget *m_table;
    ChartLegend *m_legend;
    DeskButton *m_switch;
    QString m_switchWord;
};
} // namespace Widgets
