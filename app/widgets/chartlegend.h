// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// What one mark of a chart means.
struct LegendEntry {
    enum class Mark { Bar, Line, Miss, Target } mark = Mark::Bar;
    ColorRole color = ColorRole::Accent;
    QString words;

    bool operator==(const LegendEntry &) const = default;
};

/// The row of marks and words at a chart's head.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const Theme &theme, QWidget *parent = nullptr);

    void setEntries(std::vector<LegendEntry> entries);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<LegendEntry> m_entries;
};
} // namespace Widgets
