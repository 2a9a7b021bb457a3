// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "presentation/wayfinding/walksentences.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace Widgets {
class TextLabel;
class Theme;
} // namespace Widgets

namespace Kiosk {

/// The steps of a walk, each with a disc: numbered, or with its icon and joined by a line.
class StepList : public QWidget
{
    Q_OBJECT

public:
    enum class Discs { Numbers, Icons };

    explicit StepList(const Widgets::Theme &theme);

    void setSteps(const std::vector<Presentation::WalkStep> &steps, Discs discs);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void relayout();
    [[nodiscard]] int diameter() const;

    const Widgets::Theme &m_theme;
    Discs m_discs = Discs::Numbers;
    std::vector<Presentation::WalkStep> m_steps;
    std::vector<Widgets::TextLabel *> m_words;
    QGridLayout *m_grid;
};
} // namespace Kiosk
