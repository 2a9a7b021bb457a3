// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "domain/ids.h"
#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace Presentation {
class DeskDirectory;
}

namespace Reception {

/// A small list of departments over the view: type a few letters, arrows, Enter. Not modal.
class DepartmentChooser : public Widgets::Panel
{
    Q_OBJECT

public:
    DepartmentChooser(
        Presentation::DeskDirectory &directory, const Widgets::Theme &theme, QWidget *parent);

    /// Over the middle of the parent; `who` is for whom one chooses.
    void open(const QString &who);
    void retranslate();

Q_SIGNALS:
    void chosen(const Domain::DepartmentId &department);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void take();

    Presentation::DeskDirectory &m_directory;
    const Widgets::Theme &m_theme;
    QLineEdit *m_filter;
    QListWidget *m_list;
    Widgets::TextLabel *m_hint;
};
} // namespace Reception
