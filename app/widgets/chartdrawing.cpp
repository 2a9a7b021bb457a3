// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartdrawing.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include "widgets/theme.h"

namespace Widgets {

namespace {
constexpr std::array seriesColors{ColorRole::Accent,
    ColorRole::AccentMid,
    ColorRole::Info,
    ColorRole::Priority,
    ColorRole::Warn,
    ColorRole::Neutral};
// In high contrast the two accents are one colour.
constexpr std::array contrastColors{ColorRole::Accent,
    ColorRole::Info,
    ColorRole::Success,
    ColorRole::Priority,
    ColorRole::Warn,
    ColorRole::Neutral};
constexpr int Ticks = 5;

ColorRole colorOf(const Theme &theme, size_t series)
{
    const auto &colors = theme.palette() == Palette::HighContrast ? contrastColors : seriesColors;
    return colors.at(series % colors.size());
}

/// Least and greatest value to be shown, the target among them; stacked bars are added up.
std::pair<double, double> extent(const ChartData &data)
{
    double least = 0;
    double most = 0;
    bool any = false;
    const auto take = [&](double value) {
        if (std::isnan(value))
            return;
        least = any ? std::min(least, value) : value;
        most = any ? std::max(most, value) : value;
        any = true;
    };
    if (data.shape == ChartShape::StackedBars) {
        for (size_t i = 0; i < size_t(data.categories.size()); ++i) {
            double sum = 0;
            for (const ChartSeries &series : data.series) {
                if (i < series.points.size() && !std::isnan(series.points[i]))
                    sum += series.points[i];
            }
            take(sum);
        }
    } else {
        for (const ChartSeries &series : data.series)
            std::for_each(series.points.begin(), series.points.end(), take);
    }
    if (data.target)
        take(*data.target);
    if (data.shape != ChartShape::Lines)
        least = std::min(least, 0.0);
    return {data.least.value_or(least), data.most.value_or(most)};
}

void styleAxis(const Theme &theme, QAbstractAxis &axis)
{
    axis.setLabelsFont(theme.font(TextRole::Small));
    axis.setLabelsColor(theme.color(ColorRole::Ink2));
    axis.setGridLinePen(QPen(theme.color(ColorRole::Line), theme.stroke(Stroke::Hair)));
    axis.setLineVisible(false);
}

double barWidthOf(const ChartData &data)
{
    return data.shape == ChartShape::StackedBars ? 0.72 : 0.8;
}

/// Points on the least and the greatest value are seen whole; the lines stay on round numbers.
void giveRoom(QValueAxis &axis)
{
    constexpr double Share = 0.06;
    const double least = axis.min();
    const double span = axis.max() - least;
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(least);
    axis.setTickInterval(span / double(axis.tickCount() - 1));
    axis.setRange(least - Share * span, least + span * (1 + Share));
}

/// Words below the bars: a long one (English departments) is broken in two where its lines become
/// most alike, so that none is cut and none hides its neighbour. The axis reads them as rich text.
QStringList wordsBelow(const Theme &theme, const QStringList &categories)
{
    constexpr int Narrow = 72; // what a category has beside five others on the smallest screen
    const QFontMetrics metrics(theme.font(TextRole::Small));
    QStringList all;
    for (const QString &category : categories) {
        QString best = category.toHtmlEscaped();
        int least = metrics.horizontalAdvance(category);
        const bool fits = least <= theme.px(Narrow);
        for (qsizetype at = category.indexOf(u' '); !fits && at > 0;
             at = category.indexOf(u' ', at + 1)) {
            const QString upper = category.left(at);
            const QString lower = category.mid(at + 1);
            const int wide =
                std::max(metrics.horizontalAdvance(upper), metrics.horizontalAdvance(lower));
            if (wide >= least)
                continue;
            least = wide;
            best = upper.toHtmlEscaped() + QStringLiteral("<br>") + lower.toHtmlEscaped();
        }
        all.push_back(best);
    }
    return all;
}

/// The values above the bars, for stacked ones their sum: points nobody sees, with their labels.
std::unique_ptr<QScatterSeries> numbersOn(const Theme &theme, const ChartData &data)
{
    auto numbers = std::make_unique<QScatterSeries>();
    numbers->setMarkerSize(1);
    numbers->setColor(Qt::transparent);
    numbers->setBorderColor(Qt::transparent);
    numbers->setPointLabelsVisible(true);
    numbers->setPointLabelsClipping(false);
    numbers->setPointLabelsFormat(QStringLiteral("@yPoint"));
    numbers->setPointLabelsFont(theme.font(TextRole::Keycap));
    numbers->setPointLabelsColor(theme.color(ColorRole::Ink));
    const double scale = std::pow(10.0, data.decimals);
    const auto put = [&](double x, double value) {
        if (!std::isnan(value) && value > 0)
            numbers->append(x, std::round(value * scale) / scale);
    };
    const double bar = barWidthOf(data) / double(data.series.size());
    for (size_t i = 0; i < size_t(data.categories.size()); ++i) {
        double sum = 0;
        for (size_t j = 0; j < data.series.size(); ++j) {
            const auto &points = data.series[j].points;
            const double value = i < points.size() ? points[i] : std::nan("");
            if (data.shape == ChartShape::Bars)
                put(double(i) + bar * (double(j) + 0.5) - barWidthOf(data) / 2, value);
            else if (!std::isnan(value))
                sum += value;
        }
        if (data.shape == ChartShape::StackedBars)
            put(double(i), sum);
    }
    return numbers;
}

std::unique_ptr<QAbstractBarSeries> barsOf(const Theme &theme, const ChartData &data)
{
    std::unique_ptr<QAbstractBarSeries> bars;
    if (data.shape == ChartShape::StackedBars)
        bars = std::make_unique<QStackedBarSeries>();
    else
        bars = std::make_unique<QBarSeries>();
    bars->setBarWidth(barWidthOf(data));
    for (size_t i = 0; i < data.series.size(); ++i) {
        auto set = std::make_unique<QBarSet>(data.series[i].name);
        set->setColor(theme.color(colorOf(theme, i)));
        // Where neighbours are not told apart by light and dark, a gap in the ground's colour does.
        const bool highContrast = theme.palette() == Palette::HighContrast;
        set->setPen(QPen(theme.color(highContrast ? ColorRole::Surface : ColorRole::Accent),
            theme.stroke(highContrast ? Stroke::Control : Stroke::Hair)));
        for (int category = 0; category < data.categories.size(); ++category) {
            const bool known = size_t(category) < data.series[i].points.size()
                && !std::isnan(data.series[i].points[size_t(category)]);
            set->append(known ? data.series[i].points[size_t(category)] : 0);
        }
        bars->append(set.release());
    }
    return bars;
}

/// A line with a disc on every point; those that miss the target are diamonds.
std::vector<std::unique_ptr<QXYSeries>> lineOf(
    const Theme &theme, const ChartData &data, size_t which)
{
    const QColor color = theme.color(colorOf(theme, which));
    auto line = std::make_unique<QLineSeries>();
    line->setPen(QPen(color, theme.px(3), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    auto met = std::make_unique<QScatterSeries>();
    met->setMarkerSize(theme.px(10));
    met->setColor(color);
    met->setBorderColor(color);
    auto missed = std::make_unique<QScatterSeries>();
    missed->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    missed->setMarkerSize(theme.px(15));
    missed->setColor(theme.color(ColorRole::Danger));
    missed->setBorderColor(theme.color(ColorRole::Danger));
    const ChartSeries &series = data.series[which];
    for (size_t i = 0; i < series.points.size() && i < size_t(data.categories.size()); ++i) {
        const double value = series.points[i];
        if (std::isnan(value))
            continue;
        line->append(double(i), value);
        (misses(data, value) ? *missed : *met).append(double(i), value);
    }
    std::vector<std::unique_ptr<QXYSeries>> all;
    all.push_back(std::move(line));
    all.push_back(std::move(met));
    all.push_back(std::move(missed));
    return all;
}
} // namespace

bool misses(const ChartData &data, double value)
{
    if (!data.target || std::isnan(value))
        return false;
    return data.better == ChartData::Better::Higher ? value < *data.target : value > *data.target;
}

std::vector<LegendEntry> legendOf(const Theme &theme, const ChartData &data)
{
    std::vector<LegendEntry> entries;
    const bool lines = data.shape == ChartShape::Lines;
    for (size_t i = 0; i < data.series.size(); ++i) {
        entries.push_back({lines ? LegendEntry::Mark::Line : LegendEntry::Mark::Bar,
            colorOf(theme, i),
            data.series[i].name});
    }
    if (data.target) {
        entries.push_back({LegendEntry::Mark::Target,
            ColorRole::Ink,
            QStringLiteral("%1 %2").arg(
                data.targetName, QString::number(*data.target, 'f', data.decimals))});
    }
    return entries;
}

std::unique_ptr<QChart> drawChart(const Theme &theme, const ChartData &data)
{
    auto chart = std::make_unique<QChart>();
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setBackgroundRoundness(0);
    const int margin = theme.space(Space::S2);
    chart->setMargins({margin, margin, margin, margin});
    chart->layout()->setContentsMargins(0, 0, 0, 0); // two rows of charts on a low screen
    if (data.categories.isEmpty() || data.series.empty())
        return chart;

    // The chart owns what is added to it.
    auto *across = new QBarCategoryAxis;
    const QStringList words = wordsBelow(theme, data.categories);
    across->append(words);
    across->setTruncateLabels(false);
    styleAxis(theme, *across);
    across->setGridLineVisible(false);
    auto *up = new QValueAxis;
    const auto [least, most] = extent(data);
    up->setRange(least, most > least ? most : least + 1);
    up->setTickCount(Ticks);
    up->setLabelFormat(QStringLiteral("%.%1f").arg(data.decimals));
    if (!data.least || !data.most)
        up->applyNiceNumbers();
    if (data.least)
        up->setMin(*data.least);
    if (data.most)
        up->setMax(*data.most);
    if (data.shape == ChartShape::Lines)
        giveRoom(*up);
    styleAxis(theme, *up);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);

    const auto add = [&](QAbstractSeries *series) {
        chart->addSeries(series);
        series->attachAxis(across);
        series->attachAxis(up);
    };
    if (data.shape != ChartShape::Lines)
        add(barsOf(theme, data).release());
    if (data.target) {
        auto *target = new QLineSeries;
        target->setPen(QPen(theme.color(ColorRole::Ink), theme.px(2), Qt::DashLine));
        target->append(-0.5, *data.target);
        target->append(double(data.categories.size()) - 0.5, *data.target);
        add(target);
    }
    if (data.shape == ChartShape::Lines) {
        for (size_t i = 0; i < data.series.size(); ++i) {
            for (auto &part : lineOf(theme, data, i))
                add(part.release());
        }
    }
    across->setRange(words.first(), words.last());
    if (data.shape != ChartShape::Lines)
        add(numbersOn(theme, data).release());
    return chart;
}
} // namespace Widgets
