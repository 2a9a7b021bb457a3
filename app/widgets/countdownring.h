// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

/// The time that is left, as a ring and a number of seconds. It only shows: whoever counts
/// tells it once a second.
class CountdownRing : public QWidget
{
    Q_OBJECT

public:
    explicit CountdownRing(const Theme &theme, QWidget *parent = nullptr);

    /// `left` is shown rounded up; the ring's length is `left` of `whole`.
    void setLeft(std::chrono::milliseconds left, std::chrono::milliseconds whole);
    /// Diameter at 100 %; 280 by default.
    void setDesignSize(int px);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void name();
    [[nodiscard]] qint64 seconds() const;

    const Theme &m_theme;
    std::chrono::milliseconds m_left{0};
    std::chrono::milliseconds m_whole{1};
    int m_designSize = 280;
};
} // namespace Widgets
