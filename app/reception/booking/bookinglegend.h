// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Widgets {
class Theme;
}

namespace Reception {

/// What the cells of the grid mean, drawn as the cells are.
class BookingLegend : public QWidget
{
    Q_OBJECT

public:
    explicit BookingLegend(const Widgets::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Widgets::Theme &m_theme;
};
} // namespace Reception
