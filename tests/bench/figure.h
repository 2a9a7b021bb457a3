// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>
#include <QString>

namespace Bench {

/// One measured number as it is printed: a line of JSON.
struct Figure {
    QString name;
    double value = 0;
    QString unit;
    int runs = 1;
    QString ratioTo;  ///< name of the figure it is compared with; empty: with none
    double ratio = 0; ///< `value` as a multiple of that figure
    QJsonObject more; ///< what else is worth knowing: aims, percentiles, sizes
};

void print(const Figure &figure);

/// The value that `share` (0 … 1) of the samples do not exceed; 0 without samples.
[[nodiscard]] double percentile(std::vector<double> samples, double share);

[[nodiscard]] inline double median(const std::vector<double> &samples)
{
    return percentile(samples, 0.5);
}
} // namespace Bench
