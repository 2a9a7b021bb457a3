// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/care/complaintpanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include "reception/astyped.h"
#include "reception/care/complaintsteps.h"
#include "reception/flowlayout.h"
#include "reception/tones.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/focusring.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::ComplaintDetail;
using Presentation::ComplaintsPresenter;

ComplaintPanel::ComplaintPanel(ComplaintsPresenter &presenter, const Theme &theme, QWidget *parent)
    : Panel(theme, Panel::Kind::Card, parent)
    , m_presenter(presenter)
    , m_theme(theme)
    , m_code(new TextLabel(theme, TextRole::SectionTitle, ColorRole::Ink, this))
    , m_source(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_state(new Tag(theme, Tone::Neutral, this))
    , m_steps(new ComplaintSteps(theme, this))
    , m_tags(new QWidget(this))
    , m_text(new TextLabel(theme, TextRole::Input, ColorRole::Ink, this))
    , m_contact(new TextLabel(theme, TextRole::Small, ColorRole::Ink2, this))
    , m_reveal(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_gradeLabel(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_grade(new QComboBox(this))
    , m_owner(new Field(theme, this))
    , m_assign(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_answerLabel(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_answer(new QPlainTextEdit(this))
    , m_phraseRow(new QWidget(this))
    , m_send(new DeskButton(theme, DeskButton::Kind::Primary, this))
    , m_verdictLabel(new TextLabel(theme, TextRole::Strong, ColorRole::Ink, this))
    , m_verdict(new QComboBox(this))
    , m_close(new DeskButton(theme, DeskButton::Kind::Strong, this))
{
    setObjectName(QStringLiteral("complaintPanel"));
    m_code->setObjectName(QStringLiteral("complaintCode"));
    m_grade->setObjectName(QStringLiteral("complaintGrade"));
    m_grade->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_owner->line().setObjectName(QStringLiteral("complaintOwner"));
    m_owner->line().setMaxLength(40); // a name
    m_assign->setObjectName(QStringLiteral("assignButton"));
    m_assign->setKey(QKeySequence(QStringLiteral("Ctrl+T")));
    m_answer->setObjectName(QStringLiteral("answerText"));
    m_answer->setTabChangesFocus(true);
    m_send->setObjectName(QStringLiteral("answerButton"));
    m_send->setIconName(QStringLiteral("check"));
    m_send->setKey(QKeySequence(QStringLiteral("Ctrl+Return")));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_close->setObjectName(QStringLiteral("closeButton"));
    m_close->setKey(QKeySequence(QStringLiteral("Ctrl+Y")));
    m_reveal->setSize(DeskButton::Size::Compact);
    m_reveal->setIconName(QStringLiteral("phone"));
    new FlowLayout(theme.space(Space::S2), m_tags);
    new FlowLayout(theme.space(Space::S2), m_phraseRow);
    FocusRing::serve(*m_answer, theme, FocusRing::When::Always);
    layOut();

    connect(&m_presenter, &ComplaintsPresenter::changed, this, &ComplaintPanel::fill);
    connect(m_reveal, &DeskButton::clicked, &m_presenter, &ComplaintsPresenter::reveal);
    connect(m_assign, &DeskButton::clicked, this, &ComplaintPanel::assign);
    connect(m_owner, &Field::entered, this, &ComplaintPanel::assign);
    connect(m_send, &DeskButton::clicked, this, &ComplaintPanel::sendAnswer);
    connect(m_close, &DeskButton::clicked, this, [this] {
        m_presenter.close(m_verdict->currentIndex());
    });
    retranslate();
}

void ComplaintPanel::layOut()
{
    const int gap = m_theme.space(Space::S3);
    auto *head = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_code);
    names->addWidget(m_source);
    head->addLayout(names, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto *contact = new QHBoxLayout;
    contact->addWidget(m_contact, 1);
    contact->addWidget(m_reveal);
    auto *grade = new QVBoxLayout;
    grade->setSpacing(m_theme.space(Space::S1));
    grade->addWidget(m_gradeLabel);
    grade->addWidget(m_grade);
    auto *owner = new QHBoxLayout;
    owner->setSpacing(m_theme.space(Space::S2));
    owner->addLayout(grade);
    owner->addWidget(m_owner, 1);
    owner->addWidget(m_assign, 0, Qt::AlignBottom);
    auto *end = new QHBoxLayout;
    end->setSpacing(m_theme.space(Space::S2));
    end->addWidget(m_verdictLabel);
    end->addWidget(m_verdict, 1);
    end->addWidget(m_close);

    body()->setSpacing(gap);
    body()->addLayout(head);
    body()->addWidget(m_steps);
    body()->addWidget(m_tags);
    body()->addWidget(m_text);
    body()->addLayout(contact);
    body()->addLayout(owner);
    body()->addWidget(m_answerLabel);
    body()->addWidget(m_answer, 1);
    m_answer->setMinimumHeight(m_theme.px(72));
    body()->addWidget(m_phraseRow);
    body()->addWidget(m_send);
    body()->addLayout(end);
}

void ComplaintPanel::retranslate()
{
    m_reveal->setText(tr("看号码"));
    m_gradeLabel->setText(tr("级别"));
    const int grade = m_grade->currentIndex();
    m_grade->clear();
    m_grade->addItems(ComplaintsPresenter::grades());
    m_grade->setCurrentIndex(grade);
    m_owner->setLabel(tr("谁来办"));
    m_assign->setText(tr("受理"));
    m_answerLabel->setText(tr("答复"));
    m_answer->setAccessibleName(tr("答复"));
    m_send->setText(tr("记下答复"));
    m_verdictLabel->setText(tr("回访"));
    const int verdict = m_verdict->currentIndex();
    m_verdict->clear();
    m_verdict->addItems(ComplaintsPresenter::verdicts());
    m_verdict->setCurrentIndex(std::max(0, verdict));
    m_verdict->setAccessibleName(tr("回访"));
    m_close->setText(tr("办结"));
    fillPhrases();
    fill();
}

void ComplaintPanel::fillPhrases()
{
    qDeleteAll(m_phraseRow->findChildren<DeskButton *>(Qt::FindDirectChildrenOnly));
    for (const auto &phrase : m_presenter.phrases()) {
        auto *button = new DeskButton(m_theme, DeskButton::Kind::Secondary, m_phraseRow);
        button->setSize(DeskButton::Size::Compact);
        button->setText(phrase.label);
        m_phraseRow->layout()->addWidget(button);
        connect(button, &DeskButton::clicked, this, [this, phrase] {
            m_answer->insertPlainText(phrase.text);
            m_answer->setFocus();
        });
    }
}

void ComplaintPanel::fillTags()
{
    qDeleteAll(m_tags->findChildren<Tag *>(Qt::FindDirectChildrenOnly));
    for (const Presentation::DeskTag &tag : m_presenter.detail().tags) {
        auto *shownTag = new Tag(m_theme, shown(tag.tone), m_tags);
        shownTag->setIconName(tag.icon);
        shownTag->setText(tag.text);
        m_tags->layout()->addWidget(shownTag);
        shownTag->show();
    }
}

void ComplaintPanel::fill()
{
    const ComplaintDetail &detail = m_presenter.detail();
    const bool any = !detail.id.isEmpty();
    m_code->setText(any ? detail.code : tr("没有选中的意见"));
    m_source->setText(detail.source);
    m_state->setVisible(any);
    m_state->setTone(shown(detail.state.tone));
    m_state->setIconName(detail.state.icon);
    m_state->setText(detail.state.text);
    m_steps->setVisible(any);
    m_steps->setSteps(detail.steps);
    fillTags();
    m_text->setText(any ? tr("“%1”").arg(asTyped(detail.text)) : QString());
    m_contact->setText(tr("电话 %1").arg(asTyped(detail.contact)));
    m_contact->setVisible(!detail.contact.isEmpty());
    m_reveal->setVisible(!detail.contact.isEmpty());
    if (m_shown != detail.id) { // what is being typed stays while the same one is refreshed
        m_shown = detail.id;
        m_answer->setPlainText(detail.answer);
        m_answer->moveCursor(QTextCursor::End);
        m_owner->setText(detail.owner);
        m_grade->setCurrentIndex(static_cast<int>(detail.grade) - 1);
    }
    m_owner->setEnabled(detail.mayAnswer);
    m_grade->setEnabled(detail.mayAnswer);
    m_assign->setEnabled(detail.mayAnswer);
    m_answer->setReadOnly(!detail.mayAnswer);
    m_send->setEnabled(detail.mayAnswer);
    m_phraseRow->setVisible(detail.mayAnswer);
    m_verdict->setEnabled(detail.mayClose);
    m_close->setEnabled(detail.mayClose);
}

void ComplaintPanel::assign()
{
    m_presenter.assign(
        static_cast<Domain::ComplaintGrade>(m_grade->currentIndex() + 1), m_owner->text());
}

void ComplaintPanel::sendAnswer()
{
    m_presenter.answer(m_answer->toPlainText());
}

void ComplaintPanel::focusAnswer()
{
    m_answer->setFocus();
}
} // namespace Reception
