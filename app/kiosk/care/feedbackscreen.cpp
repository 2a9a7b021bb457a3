// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/care/feedbackscreen.h"

#include <QVBoxLayout>

namespace Kiosk {

using namespace Widgets;
using Domain::FeedbackKind;
using Presentation::KioskFlow;
using Screen = KioskFlow::Screen;

FeedbackScreen::FeedbackScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("feedbackScreen"))
{
    look().addStretch(1);
    const auto add = [this](const char *objectName, const char *icon) {
        BigButton *button = makeButton(BigButton::Variant::Option, QLatin1String(objectName));
        button->setIconName(QLatin1String(icon));
        button->setTrailingIcon(QStringLiteral("chevron-right"));
        touch().addWidget(button);
        m_choices.push_back(button);
        return button;
    };
    connect(add("feedbackQuestionButton", "info"), &BigButton::clicked, this, [this] {
        flow().go(Screen::Questions);
    });
    connect(add("feedbackPraiseButton", "star"), &BigButton::clicked, this, [this] {
        write(FeedbackKind::Praise);
    });
    connect(add("feedbackComplaintButton", "chat"), &BigButton::clicked, this, [this] {
        write(FeedbackKind::Complaint);
    });
    connect(add("feedbackSurveyButton", "face-4"), &BigButton::clicked, this, [this] {
        flow().go(Screen::Survey);
    });
    touch().addStretch(1);
    retranslate();
    relayout();
}

void FeedbackScreen::write(FeedbackKind kind)
{
    flow().update([kind](Presentation::KioskSession &session) { session.feedbackKind = kind; });
    flow().go(Screen::FeedbackWords);
}

void FeedbackScreen::retranslate()
{
    setQuestion(tr("您想说什么？"), tr("不用证件，不记名。急事请按「呼叫帮助」。"));
    m_choices[0]->setText(tr("我想问一问"));
    m_choices[0]->setSubtitle(tr("时间、地点、费用，当场看答案"));
    m_choices[1]->setText(tr("我要表扬"));
    m_choices[1]->setSubtitle(tr("我们转告本人"));
    m_choices[2]->setText(tr("我要投诉"));
    m_choices[2]->setSubtitle(tr("24 小时内答复，48 小时内办结"));
    m_choices[3]->setText(tr("给今天打分"));
    m_choices[3]->setSubtitle(tr("点一张脸"));
}

void FeedbackScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    // Three large choices; a face is asked for after the visit anyway.
    m_choices.back()->setVisible(!elder);
    for (BigButton *choice : m_choices)
        choice->setDesignHeight(isLandscape() ? 160 : 200);
    touch().setSpacing(theme().px(elder && isLandscape() ? 12 : 24));
}
} // namespace Kiosk
