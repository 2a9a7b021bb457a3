// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "presentation/identity/deskregister.h"
#include "reception/deskview.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QGridLayout;
class QScrollArea;
QT_END_NAMESPACE

namespace Base {
class Clock;
}

namespace Presentation {
class DeskDirectory;
}

namespace Widgets {
class Banner;
class ChoiceRow;
class DeskButton;
class Field;
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class CandidatesPanel;
class DepartmentChooser;

/// What the view stands on.
struct RegisterParts {
    Presentation::DeskRegister &registration;
    Presentation::DeskDirectory &directory;
    const Widgets::Theme &theme;
    const Base::Clock &clock;
};

/// The form for a new person. Enter goes on to the next field and never saves (edge 20).
class RegisterView : public DeskView
{
    Q_OBJECT

public:
    explicit RegisterView(const RegisterParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<std::pair<QString, QString>> keys() const override;
    void enter() override;
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using RegisterField = Presentation::RegisterField;

    void buildForm();
    /// The document beside its number where both fit, otherwise above it.
    void arrange();
    void orderTabs();
    void fit();
    void buildTicks(QGridLayout &grid, int row);
    void build();
    void connectAll();
    void refresh();
    void goOn(const QWidget *from);
    [[nodiscard]] Widgets::Field *field(RegisterField which) const;

    RegisterParts m_parts;
    Widgets::Panel *m_panel;
    Widgets::TextLabel *m_howTo;
    QScrollArea *m_scroll;
    QGridLayout *m_grid;
    QWidget *m_documentBox;
    Widgets::TextLabel *m_documentLabel;
    Widgets::ChoiceRow *m_document;
    QWidget *m_genderBox;
    Widgets::TextLabel *m_genderLabel;
    Widgets::ChoiceRow *m_gender;
    std::array<Widgets::Field *, Presentation::RegisterFieldCount> m_fields{};
    std::array<Widgets::TextLabel *, 3> m_tickLabels{};
    std::vector<QCheckBox *> m_groups;
    std::vector<QCheckBox *> m_needs;
    QCheckBox *m_consent;
    Widgets::DeskButton *m_saveWithNumber;
    Widgets::DeskButton *m_save;
    Widgets::DeskButton *m_cancel;
    Widgets::TextLabel *m_warning;
    QWidget *m_foot;
    CandidatesPanel *m_candidates;
    DepartmentChooser *m_chooser;
    bool m_narrow = false;
};
} // namespace Reception
