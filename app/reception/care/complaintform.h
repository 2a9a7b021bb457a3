// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "presentation/care/complaintspresenter.h"
#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace Widgets {
class DeskButton;
class Field;
class TextLabel;
} // namespace Widgets

namespace Presentation {
class DeskDirectory;
}

namespace Reception {

/// Takes a complaint, praise or a question down at the desk.
class ComplaintForm : public Widgets::Panel
{
    Q_OBJECT

public:
    ComplaintForm(Presentation::DeskDirectory &directory,
        const Widgets::Theme &theme,
        QWidget *parent = nullptr);

    void retranslate();
    /// Empty and ready to be typed into.
    void start();
    [[nodiscard]] Presentation::ComplaintDraft draft() const;

Q_SIGNALS:
    void saveRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();

    Presentation::DeskDirectory &m_directory;
    const Widgets::Theme &m_theme;
    Widgets::TextLabel *m_title;
    std::array<Widgets::TextLabel *, 5> m_labels;
    QComboBox *m_kind;
    QComboBox *m_channel;
    QComboBox *m_department;
    QComboBox *m_grade;
    QPlainTextEdit *m_text;
    Widgets::Field *m_contact;
    Widgets::DeskButton *m_save;
    Widgets::DeskButton *m_close;
};
} // namespace Reception
