// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <QJsonDocument>

namespace Bench {

namespace {
// Three decimals: a microsecond in milliseconds, a kilobyte in megabytes.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}
} // namespace

void print(const Figure &figure)
{
    QJsonObject line = figure.more;
    line.insert(QStringLiteral("name"), figure.name);
    line.insert(QStringLiteral("value"), rounded(figure.value));
    line.insert(QStringLiteral("unit"), figure.unit);
    line.insert(QStringLiteral("runs"), figure.runs);
    if (!figure.ratioTo.isEmpty()) {
        line.insert(QStringLiteral("ratio_to"), figure.ratioTo);
        line.insert(QStringLiteral("ratio"), rounded(figure.ratio));
    }
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double percentile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto last = static_cast<double>(samples.size() - 1);
    return samples[static_cast<size_t>(std::ceil(last * share))];
}
} // namespace Bench
