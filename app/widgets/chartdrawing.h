// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QChart>

#include "widgets/chartlegend.h"
#include "widgets/chartpanel.h"

namespace Widgets {

/// The chart of `data` in the theme's colours and letters, without title and legend.
[[nodiscard]] std::unique_ptr<QChart> drawChart(const Theme &theme, const ChartData &data);
/// What the marks of that chart mean, in the order of the series, the target last.
[[nodiscard]] std::vector<LegendEntry> legendOf(const Theme &theme, const ChartData &data);
/// Whether `value` is on the wrong side of the target; false without one.
[[nodiscard]] bool misses(const ChartData &data, double value);
} // namespace Widgets
