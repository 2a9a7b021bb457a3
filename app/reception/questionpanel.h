// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "widgets/panel.h"

QT_BEGIN_NAMESPACE
class QComboBox;
QT_END_NAMESPACE

namespace Widgets {
class DeskButton;
class Field;
class TextLabel;
} // namespace Widgets

namespace Reception {

/// What is asked, with a few answers that have number keys, and what else belongs to the answer.
struct Question {
    /// One answer.
    struct Choice {
        QString icon;
        QString word;
        bool possible = true;
    };
    /// Whether a sentence is wanted with it.
    enum class Reason { None, Optional, Needed };

    QString name; ///< which question it is, comes back with the answer
    QString words;
    std::vector<Choice> choices; ///< at most `QuestionPanel::MostChoices`
    Reason reason = Reason::None;
    QString reasonLabel;
    QStringList usualReasons;                         ///< at most `QuestionPanel::MostUsual`
    std::vector<std::pair<QString, QString>> options; ///< id and word of what is chosen first
    QString optionsLabel;
};

/// Asks in the place where the answer is needed: a number key or a press answers, Escape goes
/// away. Nothing modal.
class QuestionPanel : public Widgets::Panel
{
    Q_OBJECT

public:
    static constexpr int MostChoices = 6;
    static constexpr int MostUsual = 4;

    explicit QuestionPanel(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void ask(const Question &question);
    void retranslate();

Q_SIGNALS:
    /// `choice` from 0; `reason` may be empty unless it is needed; `option` is an id.
    void answered(const QString &name, int choice, const QString &reason, const QString &option);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int choice);
    void confirm();
    void leave();

    Question m_question;
    int m_choice = -1;
    Widgets::TextLabel *m_words;
    QComboBox *m_options;
    std::vector<Widgets::DeskButton *> m_choices;
    QWidget *m_reasonRow;
    Widgets::Field *m_reason;
    std::vector<Widgets::DeskButton *> m_usual;
    Widgets::DeskButton *m_confirm;
    Widgets::DeskButton *m_close;
};
} // namespace Reception
