// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "presentation/care/complaintspresenter.h"

namespace Widgets {
class Theme;
}

namespace Reception {

/// The loop of a complaint: what is done, what is now, what is to come.
class ComplaintSteps : public QWidget
{
    Q_OBJECT

public:
    explicit ComplaintSteps(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setSteps(std::vector<Presentation::ComplaintStep> steps);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStep(QPainter &painter, const QRectF &disc, size_t at) const;

    const Widgets::Theme &m_theme;
    std::vector<Presentation::ComplaintStep> m_steps;
};
} // namespace Reception
