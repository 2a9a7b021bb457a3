// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "presentation/insight/figurespresenter.h"
#include "reception/deskview.h"

namespace Widgets {
class ChartPanel;
class DeskButton;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class ClassCard;
class TargetCard;

/// 统计: the targets in words, those of the classes, and four charts, each with its table.
class FigureView : public DeskView
{
    Q_OBJECT

public:
    /// `exportFolder`: where Ctrl E writes its file.
    FigureView(Presentation::FiguresPresenter &presenter,
        const QString &exportFolder,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void retranslate() override;

private:
    using Presenter = Presentation::FiguresPresenter;

    void layOut();
    void fill();

    Presenter &m_presenter;
    QString m_exportFolder;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_title;
    Widgets::TextLabel *m_asOf;
    std::array<Widgets::DeskButton *, Presenter::PeriodCount> m_periods;
    Widgets::DeskButton *m_export;
    std::array<TargetCard *, Presenter::TargetCount> m_targets;
    static constexpr int ClassCount = 7; ///< that have a target
    std::array<ClassCard *, ClassCount> m_classes;
    std::array<Widgets::ChartPanel *, Presenter::ChartCount> m_charts;
    std::array<Widgets::Panel *, Presenter::ChartCount> m_nothing;
    std::array<Widgets::TextLabel *, Presenter::ChartCount> m_nothingWords;
};
} // namespace Reception
