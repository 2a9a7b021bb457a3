// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/idleoverlay.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "kiosk/overlaypanel.h"
#include "widgets/bigbutton.h"
#include "widgets/countdownring.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;
using Variant = BigButton::Variant;

IdleOverlay::IdleOverlay(const KioskContext &context)
    : m_context(context)
    , m_panel(new Panel(context.theme, Panel::Kind::Card, this))
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_ring(new CountdownRing(context.theme))
    , m_title(new TextLabel(context.theme, TextRole::Title))
    , m_words(new TextLabel(context.theme, TextRole::Body))
    , m_stay(new BigButton(context.theme, context.clock, Variant::Primary))
    , m_leave(new BigButton(context.theme, context.clock, Variant::Secondary))
    , m_hold(new IconLine(context.theme, QStringLiteral("lock"), TextRole::Body, ColorRole::Ink2))
{
    setObjectName(QStringLiteral("idleScreen"));
    m_stay->setObjectName(QStringLiteral("idleStayButton"));
    m_stay->setIconName(QStringLiteral("check"));
    m_leave->setObjectName(QStringLiteral("idleLeaveButton"));
    m_leave->setIconName(QStringLiteral("restart"));
    m_hold->setCentred();
    auto *words = new QVBoxLayout;
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_words);
    words->addStretch(1);
    m_head->addWidget(m_ring);
    m_head->addLayout(words, 1);
    m_panel->body()->addLayout(m_head);
    m_panel->body()->addWidget(m_stay);
    m_panel->body()->addWidget(m_leave);
    m_panel->body()->addWidget(m_hold);
    connect(m_stay, &BigButton::clicked, &context.flow, &KioskFlow::touch);
    connect(m_leave, &BigButton::clicked, &context.flow, &KioskFlow::finish);
    connect(&context.flow, &KioskFlow::idleChanged, this, &IdleOverlay::follow);
    connect(&context.theme, &Theme::changed, this, &IdleOverlay::relayout);
    retranslate();
    relayout();
}

void IdleOverlay::follow()
{
    const auto left = m_context.flow.warningLeft();
    const bool appears = left && !isVisible();
    setVisible(left.has_value());
    if (!left)
        return;
    retranslate();
    if (!appears)
        return;
    relayout();
    raise();
    m_stay->setFocus(Qt::OtherFocusReason);
    QApplication::beep(); // who looks away hears it
}

void IdleOverlay::retranslate()
{
    using namespace std::chrono;
    const auto left = m_context.flow.warningLeft().value_or(milliseconds(0));
    m_ring->setLeft(left, m_context.flow.countdown());
    const auto seconds = ceil<std::chrono::seconds>(left).count();
    m_title->setText(tr("还在用吗？"));
    m_words->setText(tr("<b>%1 秒</b>后会清除您的信息，回到首页。").arg(seconds));
    m_stay->setText(tr("我还在，继续办"));
    m_leave->setText(tr("不办了，清除信息"));
    const auto &hold = m_context.flow.session().choice.hold;
    m_hold->setText(tr("选好的号离开后会马上放开。"));
    m_hold->setVisible(hold.has_value());
}

void IdleOverlay::relayout()
{
    const Theme &theme = m_context.theme;
    m_ring->setDesignSize(theme.isElder() ? 300 : 260);
    m_head->setSpacing(theme.px(56));
    m_panel->body()->setSpacing(theme.px(30));
    placeOverlayPanel(*this, *m_panel, theme);
}

void IdleOverlay::resizeEvent(QResizeEvent *event)
{
    relayout();
    QWidget::resizeEvent(event);
}

void IdleOverlay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        relayout();
    }
    QWidget::changeEvent(event);
}

void IdleOverlay::paintEvent(QPaintEvent *)
{
    paintScrim(*this, m_context.theme);
}
} // namespace Kiosk
