// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/questionpanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "reception/flowlayout.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/focusring.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

QuestionPanel::QuestionPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, Panel::Kind::Flat, parent)
    , m_words(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_options(new QComboBox(this))
    , m_reasonRow(new QWidget(this))
    , m_reason(new Field(theme, m_reasonRow))
    , m_confirm(new DeskButton(theme, DeskButton::Kind::Primary, m_reasonRow))
    , m_close(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("questionPanel"));
    setFocusPolicy(Qt::StrongFocus);
    setGround(ColorRole::WarnSoft);
    m_options->setObjectName(QStringLiteral("questionOptions"));
    m_options->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    FocusRing::serve(*m_options, theme, FocusRing::When::Always);
    m_reason->line().setObjectName(QStringLiteral("questionReason"));
    m_reason->line().setMaxLength(200);
    m_confirm->setObjectName(QStringLiteral("questionConfirm"));
    m_confirm->setKeycap(QStringLiteral("Enter"));
    m_close->setObjectName(QStringLiteral("questionClose"));
    m_close->setKeycap(QStringLiteral("Esc"));
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setSize(DeskButton::Size::Compact);

    auto *answers = new QWidget(this);
    auto *flow = new FlowLayout(theme.space(Space::S2), answers);
    flow->addWidget(m_options);
    for (int i = 0; i < MostChoices; ++i) {
        auto *button = new DeskButton(theme, DeskButton::Kind::Segment, answers);
        button->setObjectName(QStringLiteral("questionChoice%1").arg(i));
        button->setSize(DeskButton::Size::Compact);
        button->setKeycap(QString::number(i + 1));
        button->setFocusPolicy(Qt::NoFocus);
        button->setCheckable(true);
        connect(button, &DeskButton::clicked, this, [this, i] { choose(i); });
        m_choices.push_back(button);
        flow->addWidget(button);
    }
    flow->addWidget(m_close);
    auto *usual = new QWidget(m_reasonRow);
    auto *usualFlow = new FlowLayout(theme.space(Space::S2), usual);
    for (int i = 0; i < MostUsual; ++i) {
        auto *button = new DeskButton(theme, DeskButton::Kind::Secondary, usual);
        button->setSize(DeskButton::Size::Compact);
        connect(button, &DeskButton::clicked, this, [this, button] {
            m_reason->setText(button->text());
            m_reason->line().setFocus();
        });
        m_usual.push_back(button);
        usualFlow->addWidget(button);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.space(Space::S2));
    line->addWidget(m_reason, 1);
    line->addWidget(m_confirm, 0, Qt::AlignBottom);
    auto *reasons = new QVBoxLayout(m_reasonRow);
    reasons->setContentsMargins(0, 0, 0, 0);
    reasons->setSpacing(theme.space(Space::S2));
    reasons->addWidget(usual);
    reasons->addLayout(line);
    body()->setSpacing(theme.space(Space::S2));
    body()->addWidget(m_words);
    body()->addWidget(answers);
    body()->addWidget(m_reasonRow);

    connect(m_confirm, &DeskButton::clicked, this, &QuestionPanel::confirm);
    connect(m_reason, &Field::entered, this, &QuestionPanel::confirm);
    connect(m_close, &DeskButton::clicked, this, &QuestionPanel::leave);
    retranslate();
    hide();
}

void QuestionPanel::retranslate()
{
    m_close->setText(tr("不用了"));
    m_confirm->setText(tr("确定"));
}

void QuestionPanel::ask(const Question &question)
{
    m_question = question;
    m_choice = -1;
    m_words->setText(question.words);
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const bool used = i < question.choices.size();
        m_choices[i]->setVisible(used);
        m_choices[i]->setChecked(false);
        if (!used)
            continue;
        m_choices[i]->setText(question.choices[i].word);
        m_choices[i]->setIconName(question.choices[i].icon);
        m_choices[i]->setEnabled(question.choices[i].possible);
    }
    m_options->clear();
    for (const auto &[id, word] : question.options)
        m_options->addItem(word, id);
    m_options->setAccessibleName(question.optionsLabel);
    m_options->setVisible(!question.options.empty());
    m_reasonRow->setVisible(question.reason != Question::Reason::None);
    m_reason->setLabel(question.reasonLabel);
    m_reason->setText({});
    m_reason->setError({});
    for (size_t i = 0; i < m_usual.size(); ++i) {
        const bool used = int(i) < question.usualReasons.size();
        m_usual[i]->setVisible(used);
        if (used)
            m_usual[i]->setText(question.usualReasons.at(int(i)));
    }
    show();
    if (question.options.empty())
        setFocus();
    else
        m_options->setFocus();
}

void QuestionPanel::choose(int choice)
{
    if (choice >= int(m_question.choices.size()) || !m_question.choices[size_t(choice)].possible)
        return;
    m_choice = choice;
    for (size_t i = 0; i < m_choices.size(); ++i)
        m_choices[i]->setChecked(int(i) == choice);
    if (m_question.reason == Question::Reason::None)
        confirm();
    else
        m_reason->line().setFocus();
}

void QuestionPanel::confirm()
{
    const QString reason = m_reason->text().trimmed();
    if (m_choice < 0) {
        m_reason->setError(tr("先选上面的一项，按它的数字键。"));
        setFocus();
        return;
    }
    if (m_question.reason == Question::Reason::Needed && reason.isEmpty()) {
        m_reason->setError(tr("写一句原因，或选上面的常用句。"));
        m_reason->line().setFocus();
        return;
    }
    hide();
    Q_EMIT answered(m_question.name, m_choice, reason, m_options->currentData().toString());
}

void QuestionPanel::leave()
{
    hide();
    Q_EMIT closed();
}

void QuestionPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() >= Qt::Key_1 && event->key() < Qt::Key_1 + MostChoices)
        choose(event->key() - Qt::Key_1);
    else if (enter && m_options->hasFocus())
        setFocus();
    else if (!enter) // the view behind would act on it
        Panel::keyPressEvent(event);
}
} // namespace Reception
