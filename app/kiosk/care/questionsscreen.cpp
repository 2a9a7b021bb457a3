// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/care/questionsscreen.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "kiosk/evenwidth.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Domain::FeedbackKind;
using Presentation::KioskFlow;
using Variant = BigButton::Variant;

namespace {
constexpr int MostOnPage = 6;
constexpr int MostOnPageElder = 3;
} // namespace

QuestionsScreen::QuestionsScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("questionsScreen"))
    , m_panel(new Panel(context.theme, Panel::Kind::Card))
    , m_answer(new TextLabel(context.theme, TextRole::Body))
    , m_grid(new QGridLayout)
    , m_more(makeButton(Variant::Secondary, QStringLiteral("moreQuestionsButton")))
    , m_ask(makeButton(Variant::Secondary, QStringLiteral("askOwnQuestionButton")))
{
    m_answer->setObjectName(QStringLiteral("answer"));
    m_panel->body()->addWidget(m_answer);
    look().addWidget(m_panel);
    look().addStretch(1);
    for (int i = 0; i < MostOnPage; ++i) {
        BigButton *button = makeButton(Variant::Chip, QStringLiteral("question%1").arg(i));
        button->setCheckable(true);
        button->setContentAlignment(Qt::AlignLeft);
        shareWidth(*button);
        connect(button, &BigButton::clicked, this, [this, i] {
            m_chosen = m_page * perPage() + i;
            showPage();
        });
        m_buttons.push_back(button);
    }
    touch().addLayout(m_grid);
    touch().addStretch(1);
    touch().addWidget(m_more);
    touch().addWidget(m_ask);
    m_more->setIconName(QStringLiteral("arrow-right"));
    m_ask->setIconName(QStringLiteral("edit"));
    connect(m_more, &BigButton::clicked, this, [this] {
        m_chosen = -1;
        ++m_page;
        if (m_page * perPage() >= int(m_all.size()))
            m_page = 0;
        showPage();
    });
    connect(m_ask, &BigButton::clicked, this, [this] {
        flow().update([](Presentation::KioskSession &session) {
            session.feedbackKind = FeedbackKind::Question;
        });
        flow().go(KioskFlow::Screen::FeedbackWords);
    });
    retranslate();
    relayout();
}

int QuestionsScreen::perPage() const
{
    return theme().isElder() ? MostOnPageElder : MostOnPage;
}

void QuestionsScreen::arrive()
{
    KioskScreen::arrive();
    retranslate();
}

void QuestionsScreen::retranslate()
{
    m_all = presenters().feedback.questions();
    m_more->setText(tr("别的问题"));
    m_ask->setText(tr("都不是，我要留言"));
    showPage();
}

void QuestionsScreen::showPage()
{
    const bool answered = m_chosen >= 0 && m_chosen < int(m_all.size());
    setQuestion(answered ? m_all[std::size_t(m_chosen)].question : tr("您想问什么？"),
        answered ? QString() : tr("按一个问题，答案显示在上面。"));
    if (answered)
        m_answer->setText(m_all[std::size_t(m_chosen)].answer);
    m_panel->setVisible(answered);
    for (int i = 0; i < MostOnPage; ++i) {
        const int index = m_page * perPage() + i;
        const bool used = i < perPage() && index < int(m_all.size());
        BigButton *button = m_buttons[std::size_t(i)];
        button->setVisible(used);
        button->setChecked(used && index == m_chosen);
        if (used)
            button->setText(m_all[std::size_t(index)].question);
    }
    m_more->setVisible(int(m_all.size()) > perPage());
}

void QuestionsScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    m_page = 0;
    const int columns = elder || !isLandscape() ? 1 : 2;
    for (BigButton *button : m_buttons)
        m_grid->removeWidget(button);
    for (int i = 0; i < MostOnPage; ++i) {
        m_grid->addWidget(m_buttons[std::size_t(i)], i / columns, i % columns);
        m_buttons[std::size_t(i)]->setDesignHeight(elder ? 140 : 104);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
    m_grid->setHorizontalSpacing(theme().px(20));
    m_grid->setVerticalSpacing(theme().px(16));
    look().setSpacing(theme().px(20));
    touch().setSpacing(theme().px(elder ? 14 : 18));
    m_ask->setDesignHeight(elder ? 140 : 0);
    m_more->setDesignHeight(elder ? 140 : 0);
    showPage();
}
} // namespace Kiosk
