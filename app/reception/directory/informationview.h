// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "reception/deskview.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace Presentation {
class DeskDirectory;
class DeskInformation;
class DeskNotices;
class InformationModel;
} // namespace Presentation

namespace Widgets {
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class NoticesPanel;

/// 公示: departments and doctors, today's prices, common questions; one box narrows all three.
/// Beside them what the desk itself tells: the notices on the boards.
class InformationView : public DeskView
{
    Q_OBJECT

public:
    InformationView(Presentation::DeskInformation &information,
        Presentation::DeskNotices &notices,
        Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void enter() override;
    void retranslate() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// One of the three lists.
    struct Column {
        Widgets::Panel *panel;
        Widgets::TextLabel *count;
        QListView *list;
        Widgets::TextLabel *nothing;
        Presentation::InformationModel *model;
    };

    [[nodiscard]] Column makeColumn(
        const QString &objectName, Presentation::InformationModel &model);
    void layOut();
    void fill();

    Presentation::DeskInformation &m_information;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_title;
    Widgets::TextLabel *m_site;
    QLineEdit *m_typed;
    std::array<Column, 3> m_columns;
    NoticesPanel *m_notices;
};
} // namespace Reception
