// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/deskbutton.h"
#include "widgets/roles.h"

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace Widgets {
class Panel;
class TextLabel;
class Theme;
} // namespace Widgets

namespace Reception {

class DeskTable;
class FlowLayout;
class ReasonBox;

/// A page of one list: sentences above it, what can be done below it, and in place of that a
/// reason while one is asked for.
class ListPage : public QWidget
{
    Q_OBJECT

protected:
    struct ActLook {
        const char *name;
        const char *icon;
        const char *key;
    };

    ListPage(const Widgets::Theme &theme, const char *name, QWidget *parent);

    /// A sentence above the list, below those before it.
    [[nodiscard]] Widgets::TextLabel *makeSentence(Widgets::TextRole role);
    /// A button below the list, after those before it.
    [[nodiscard]] Widgets::DeskButton *makeAct(Widgets::DeskButton::Kind kind, const ActLook &look);
    /// `stretch` is the column that takes what the others leave.
    void setList(QAbstractItemModel &model, const char *name, int stretch);
    void setTitle(const QString &title);
    /// What stands there while nobody is on the list.
    void setNobody(const QString &words);

    [[nodiscard]] DeskTable &table() { return *m_table; }

    void ask(const QString &question, const QString &act, const QStringList &usual);
    [[nodiscard]] bool isAsking() const;
    /// The list or the sentence that nobody is on it, and the acts as far as nothing is asked;
    /// `chosen` is the row that is marked.
    void showList(bool some, int chosen);
    void retranslateList();

    /// Everything anew from the presenter.
    virtual void fill() = 0;
    /// What was asked for.
    virtual void takeReason(const QString &reason) = 0;

private:
    void closeReason();

    const Widgets::Theme &m_theme;
    Widgets::Panel *m_panel;
    QVBoxLayout *m_head;
    DeskTable *m_table;
    Widgets::TextLabel *m_nobody;
    QWidget *m_acts;
    FlowLayout *m_flow;
    ReasonBox *m_reason;
};
} // namespace Reception
