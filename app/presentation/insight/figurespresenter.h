// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "domain/care/care.h"
#include "domain/insight/arrivals.h"
#include "domain/insight/waits.h"
#include "presentation/desktone.h"
#include "presentation/insight/classfigures.h"
#include "presentation/insight/csv.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// A target in words: what is measured, how it is, whether that is enough.
struct FigureTarget {
    QString title;
    QString value; ///< "88.1"; empty when not known yet (edge 92)
    QString unit;
    QString goal; ///< "目标 90%"
    QString detail;
    DeskTag state; ///< met or missed; "还不知道" while nothing can be known

    bool operator==(const FigureTarget &) const = default;
};

/// A chart as plain values; the view draws it. NaN: not known.
struct FigureChart {
    enum class Shape { Bars, StackedBars, Lines };

    struct Series {
        QString name;
        std::vector<double> points;

        bool operator==(const Series &) const = default;
    };

    QString title;
    Shape shape = Shape::Lines;
    QString unit;
    QStringList categories;
    std::vector<Series> series;
    std::optional<double> target;
    QString targetName;
    bool lessIsBetter = false;
    std::optional<double> least;
    std::optional<double> most;
    int decimals = 0;
    QString nothing; ///< said in its place while nothing is known; empty: there is something

    [[nodiscard]] bool isEmpty() const { return !nothing.isEmpty(); }
};

/// What the managers watch (service 6), all from the records the desk works with.
class FiguresPresenter : public QObject
{
    Q_OBJECT

public:
    enum class Period { Today, Week, Month };
    static constexpr int PeriodCount = int(Period::Month) + 1;
    static constexpr int TargetCount = 5;
    static constexpr int ChartCount = 4;
    /// Departments shown in the chart of waits, longest first; the export has all.
    static constexpr int MostDepartments = 6;

    FiguresPresenter(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    /// Reads everything anew; nothing is read before the first time.
    void refresh();
    void setPeriod(Period period);

    [[nodiscard]] Period period() const { return m_period; }

    [[nodiscard]] const std::array<FigureTarget, TargetCount> &targets() const { return m_targets; }

    [[nodiscard]] const std::array<FigureChart, ChartCount> &charts() const { return m_charts; }

    /// How many of each class were called within its target (queue.md section 1), and how many
    /// should be; empty while nobody has come.
    [[nodiscard]] const std::vector<ClassFigure> &classes() const { return m_classes; }

    /// "数据到 10:20，每 5 分钟更新".
    [[nodiscard]] QString asOf() const;

    /// All tables as one CSV file.
    [[nodiscard]] QByteArray csv() const;
    /// Writes it into `folder`, named after the day, and tells where; false when it cannot.
    bool exportTo(const QString &folder);

Q_SIGNALS:
    void changed();

private:
    struct Records;

    [[nodiscard]] std::optional<Records> read();
    void fillTargets(const Records &records);
    void fillForetold(const Records &records);
    void fillClasses(const Records &records);
    void fillWaits(const Records &records);
    void fillArrivals(const Records &records);
    void fillSatisfaction(const Records &records);
    void fillClosure(const Records &records);
    [[nodiscard]] int days() const;
    [[nodiscard]] QString periodWord() const;

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    Period m_period = Period::Today;
    Base::Instant m_readAt;
    std::array<FigureTarget, TargetCount> m_targets;
    std::array<FigureChart, ChartCount> m_charts;
    std::vector<ClassFigure> m_classes;
    NamedTable m_classTable;
    NamedTable m_departments;
    QTimer m_timer;
};
} // namespace Presentation
