// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/care/feedbackwordsscreen.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "kiosk/evenwidth.h"
#include "kiosk/keypadfit.h"
#include "widgets/field.h"
#include "widgets/onscreenkeypad.h"

namespace Kiosk {

using namespace Widgets;
using Domain::FeedbackKind;
using Presentation::KioskFeedback;
using Presentation::KioskFlow;
using Variant = BigButton::Variant;

namespace {
constexpr std::size_t Phrases = 6;
}

FeedbackWordsScreen::FeedbackWordsScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("feedbackWordsScreen"))
    , m_words(new Field(context.theme))
    , m_contact(new Field(context.theme))
    , m_chipGrid(new QGridLayout)
    , m_foot(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_write(makeButton(Variant::Secondary, QStringLiteral("feedbackWriteButton")))
    , m_keys(new OnScreenKeypad(context.theme, context.clock, OnScreenKeypad::Layout::Letters))
    , m_continue(makeButton(Variant::Primary, QStringLiteral("continueButton")))
    , m_skip(makeButton(Variant::Secondary, QStringLiteral("skipButton")))
{
    m_words->line().setObjectName(QStringLiteral("wordsField"));
    m_words->line().setMaxLength(KioskFeedback::LongestWords);
    m_contact->line().setObjectName(QStringLiteral("contactField"));
    m_contact->line().setMaxLength(20);
    m_write->setIconName(QStringLiteral("edit"));
    m_continue->setTrailingIcon(QStringLiteral("arrow-right"));
    m_keys->setLetterX(OnScreenKeypad::LetterX::Hidden);
    // Its sentence below may take two lines.
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    look().addWidget(m_words);
    // Its sentence below may take two lines.
    m_contact->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    look().addWidget(m_contact);
    look().addStretch(1);
    for (std::size_t i = 0; i < Phrases; ++i) {
        BigButton *chip = makeButton(Variant::Chip, QStringLiteral("phrase%1").arg(i));
        chip->setCheckable(true);
        chip->setContentAlignment(Qt::AlignLeft);
        shareWidth(*chip);
        connect(chip, &BigButton::toggled, this, [this] { m_words->setError({}); });
        m_chips.push_back(chip);
    }
    touch().addLayout(m_chipGrid);
    touch().addWidget(m_write);
    touch().addWidget(m_keys);
    touch().addStretch(1);
    touch().addLayout(m_foot);
    m_foot->addWidget(m_continue, 3);
    m_foot->addWidget(m_skip, 2);
    connect(m_write, &BigButton::clicked, this, [this] { showPage(Page::OwnWords); });
    connect(m_continue, &BigButton::clicked, this, &FeedbackWordsScreen::goOn);
    connect(m_words, &Field::entered, this, &FeedbackWordsScreen::goOn);
    connect(m_contact, &Field::entered, this, &FeedbackWordsScreen::goOn);
    connect(m_skip, &BigButton::clicked, this, [this] {
        m_contact->setText({});
        send();
    });
    retranslate();
    relayout();
}

void FeedbackWordsScreen::arrive()
{
    KioskScreen::arrive();
    showPage(Page::Phrases);
}

void FeedbackWordsScreen::showPage(Page page)
{
    m_page = page;
    retranslate();
    relayout();
    if (page == Page::OwnWords)
        m_words->line().setFocus(Qt::OtherFocusReason);
    else if (page == Page::Contact)
        m_contact->line().setFocus(Qt::OtherFocusReason);
}

QString FeedbackWordsScreen::words() const
{
    QStringList all;
    for (const BigButton *chip : m_chips) {
        if (chip->isChecked())
            all.append(chip->text());
    }
    const QString own = m_words->text().trimmed();
    if (!own.isEmpty())
        all.append(own);
    return all.join(QStringLiteral("；"));
}

void FeedbackWordsScreen::goOn()
{
    if (m_page == Page::OwnWords) {
        showPage(Page::Phrases);
        return;
    }
    if (m_page == Page::Contact) {
        const QString problem = presenters().feedback.contactProblem(m_contact->text());
        m_contact->setError(problem);
        if (problem.isEmpty())
            send();
        return;
    }
    if (words().isEmpty())
        m_words->setError(tr("请先选一句，或者写几个字。"));
    else
        showPage(Page::Contact);
}

void FeedbackWordsScreen::send()
{
    const QString code =
        presenters().feedback.submit(flow().session().feedbackKind, words(), m_contact->text());
    if (code.isEmpty()) {
        m_contact->setError(presenters().feedback.problem());
        return;
    }
    flow().update([&code](Presentation::KioskSession &session) { session.feedbackCode = code; });
    flow().go(KioskFlow::Screen::FeedbackDone);
}

void FeedbackWordsScreen::showChips()
{
    const auto phrases = presenters().feedback.phrases(flow().session().feedbackKind);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const bool used = i < phrases.size();
        m_chips[i]->setVisible(m_page == Page::Phrases && used);
        if (used) {
            m_chips[i]->setText(phrases[i].words);
            m_chips[i]->setIconName(phrases[i].icon);
        }
    }
}

void FeedbackWordsScreen::retranslate()
{
    const FeedbackKind kind = flow().session().feedbackKind;
    if (m_page == Page::Contact)
        setQuestion(tr("怎么联系您？"), tr("留手机号，我们把结果告诉您。可以不留。"));
    else if (m_page == Page::OwnWords)
        setQuestion(tr("请写几个字"), tr("写完按「写好了」。"));
    else
        setQuestion(kind == FeedbackKind::Praise ? tr("要表扬什么？")
                : kind == FeedbackKind::Question ? tr("想问什么？")
                                                 : tr("哪里不好？"),
            tr("可以选几句，也可以自己写。"));
    m_words->setLabel(tr("自己写的话"));
    m_contact->setLabel(tr("手机号，11 位"));
    m_write->setText(tr("自己写"));
    m_continue->setText(m_page == Page::OwnWords ? tr("写好了")
            : m_page == Page::Contact            ? tr("提交")
                                                 : tr("继续"));
    m_skip->setText(tr("不留，直接提交"));
    showChips();
}

void FeedbackWordsScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool typing = m_page != Page::Phrases;
    look().setSpacing(theme().px(elder ? 8 : 16));
    touch().setSpacing(theme().px(elder ? 12 : 20));
    m_words->setVisible(m_page != Page::Contact);
    m_contact->setVisible(m_page == Page::Contact);
    m_write->setVisible(m_page == Page::Phrases);
    m_skip->setVisible(m_page == Page::Contact);
    m_keys->setVisible(typing);
    m_keys->setLayoutKind(
        m_page == Page::Contact ? OnScreenKeypad::Layout::Digits : OnScreenKeypad::Layout::Letters);
    m_keys->typeInto(m_page == Page::Contact ? &m_contact->line() : &m_words->line());
    fitKeys(*m_keys, theme());
    layFootBelowKeys(*m_foot, theme());
    const int columns = elder ? 1 : 2;
    for (BigButton *chip : m_chips)
        m_chipGrid->removeWidget(chip);
    for (int i = 0; i < int(m_chips.size()); ++i) {
        // Three large choices are as many as one can look over.
        m_chipGrid->addWidget(m_chips[std::size_t(i)], i / columns, i % columns);
        m_chips[std::size_t(i)]->setDesignHeight(elder ? 140 : 130);
    }
    m_chipGrid->setColumnStretch(0, 1);
    m_chipGrid->setColumnStretch(1, columns == 2 ? 1 : 0);
    m_chipGrid->setHorizontalSpacing(theme().px(20));
    m_chipGrid->setVerticalSpacing(theme().px(elder ? 14 : 20));
    showChips();
    if (elder) {
        for (std::size_t i = 3; i < m_chips.size(); ++i)
            m_chips[i]->hide();
    }
}
} // namespace Kiosk
