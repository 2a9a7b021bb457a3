// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reception/deskview.h"

QT_BEGIN_NAMESPACE
class QSpinBox;
QT_END_NAMESPACE

namespace Presentation {
class PolicyPresenter;
}

namespace Widgets {
class DeskButton;
class Field;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class DeskTable;

/// The rules of calling: every number, who changed it when and why, what a change would have done
/// to the last day. Everybody reads, administrators change.
class PolicyView : public DeskView
{
    Q_OBJECT

public:
    /// `noticeFolder`: where the page for the hall is written.
    PolicyView(Presentation::PolicyPresenter &policy,
        const QString &noticeFolder,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void enter() override;
    void retranslate() override;

private:
    void layOut();
    void connectAll();
    void fill();
    void fillNumber();
    void applyNumber();

    Presentation::PolicyPresenter &m_policy;
    QString m_noticeFolder;
    const Widgets::Theme &m_theme;
    Widgets::Panel *m_rules;
    Widgets::TextLabel *m_state;
    DeskTable *m_numbers;
    Widgets::DeskButton *m_notice;
    Widgets::Panel *m_history;
    DeskTable *m_versions;
    Widgets::DeskButton *m_rollBack;
    Widgets::Panel *m_edit;
    Widgets::TextLabel *m_name;
    Widgets::TextLabel *m_hint;
    QSpinBox *m_value;
    Widgets::DeskButton *m_discard;
    Widgets::TextLabel *m_problem;
    Widgets::Panel *m_effectPanel;
    Widgets::TextLabel *m_note;
    DeskTable *m_effect;
    Widgets::DeskButton *m_preview;
    Widgets::Field *m_why;
    Widgets::DeskButton *m_save;
};
} // namespace Reception
