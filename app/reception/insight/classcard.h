// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/insight/classfigures.h"
#include "widgets/panel.h"

namespace Reception {

/// One class of people in two lines: its target, and how many were called within it. Drawn as a
/// whole.
class ClassCard : public Widgets::Panel
{
    Q_OBJECT

public:
    explicit ClassCard(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setFigure(const Presentation::ClassFigure &figure);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Widgets::Theme &m_theme;
    Presentation::ClassFigure m_figure;
};
} // namespace Reception
