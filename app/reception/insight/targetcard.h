// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "presentation/insight/figurespresenter.h"
#include "widgets/panel.h"

namespace Reception {

/// One target in words: how it stands, what was aimed at, whether it is met. Drawn as a whole.
class TargetCard : public Widgets::Panel
{
    Q_OBJECT

public:
    explicit TargetCard(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setTarget(const Presentation::FigureTarget &target);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Widgets::Theme &m_theme;
    Presentation::FigureTarget m_target;
};
} // namespace Reception
