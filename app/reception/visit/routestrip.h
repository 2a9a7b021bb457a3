// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "presentation/identity/deskpatient.h"

namespace Widgets {
class Theme;
}

namespace Reception {

/// The stops of a visit as discs joined by a line: done ones ticked, the present one filled.
class RouteStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RouteStrip(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setStops(const std::vector<Presentation::RouteStop> &stops);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] double columnWidth() const;
    void fit();

    const Widgets::Theme &m_theme;
    std::vector<Presentation::RouteStop> m_stops;
    bool m_twoLines = false;
};
} // namespace Reception
