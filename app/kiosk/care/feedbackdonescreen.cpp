// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/care/feedbackdonescreen.h"

#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;

FeedbackDoneScreen::FeedbackDoneScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("feedbackDoneScreen"))
    , m_panel(new Panel(context.theme, Panel::Kind::Accent))
    , m_codeLabel(new TextLabel(context.theme, TextRole::Body, ColorRole::OnAccent))
    , m_code(new TextLabel(context.theme, TextRole::Number, ColorRole::OnAccent))
    , m_next(new IconLine(context.theme, QStringLiteral("clock")))
    , m_done(makeButton(BigButton::Variant::Primary, QStringLiteral("doneButton")))
{
    m_code->setObjectName(QStringLiteral("feedbackCode"));
    m_panel->body()->addWidget(m_codeLabel);
    m_panel->body()->addWidget(m_code);
    look().addWidget(m_panel);
    look().addWidget(m_next);
    look().addStretch(1);
    touch().addStretch(1);
    touch().addWidget(m_done);
    m_done->setIconName(QStringLiteral("check"));
    connect(m_done, &BigButton::clicked, &flow(), &KioskFlow::finish);
    retranslate();
    relayout();
}

void FeedbackDoneScreen::arrive()
{
    KioskScreen::arrive();
    retranslate();
}

void FeedbackDoneScreen::retranslate()
{
    const QString &code = flow().session().feedbackCode;
    const bool praise = flow().session().feedbackKind == Domain::FeedbackKind::Praise;
    setQuestion(tr("谢谢您，已经记下了"),
        code.isEmpty() ? tr("每一张脸我们都会看。")
            : praise   ? tr("我们会转告本人。")
                       : tr("24 小时内有人答复，48 小时内办结。"));
    m_codeLabel->setText(tr("您的编号，问结果时报给我们"));
    m_code->setText(code);
    m_panel->setVisible(!code.isEmpty());
    m_next->setText(tr("请用手机拍下编号。本页 1 分钟后自动关闭。"));
    m_next->setVisible(!code.isEmpty() && !(theme().isElder() && isLandscape()));
    m_done->setText(tr("办好了"));
}

void FeedbackDoneScreen::relayout()
{
    KioskScreen::relayout();
    look().setSpacing(theme().px(theme().isElder() ? 16 : 28));
    // Five wide letters fit half of a landscape screen only in the smaller size.
    m_code->setRole(isLandscape() ? TextRole::Display : TextRole::Number);
}
} // namespace Kiosk
