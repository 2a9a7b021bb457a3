// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/care/helpoverlay.h"

#include <QEvent>
#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "kiosk/overlaypanel.h"
#include "widgets/bigbutton.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskHelp;
using Variant = BigButton::Variant;

HelpOverlay::HelpOverlay(const KioskContext &context)
    : m_context(context)
    , m_panel(new Panel(context.theme, Panel::Kind::Card, this))
    , m_title(new IconLine(context.theme, QStringLiteral("help-bell"), TextRole::Title))
    , m_words(new TextLabel(context.theme, TextRole::Body))
    , m_goOn(new BigButton(context.theme, context.clock, Variant::Primary))
    , m_cancel(new BigButton(context.theme, context.clock, Variant::Secondary))
{
    setObjectName(QStringLiteral("helpScreen"));
    m_goOn->setObjectName(QStringLiteral("helpGoOnButton"));
    m_cancel->setObjectName(QStringLiteral("helpCancelButton"));
    m_cancel->setIconName(QStringLiteral("close"));
    m_title->setIconColor(ColorRole::Accent);
    m_panel->body()->addWidget(m_title);
    m_panel->body()->addWidget(m_words);
    m_panel->body()->addWidget(m_goOn);
    m_panel->body()->addWidget(m_cancel);
    KioskHelp &help = context.presenters.help;
    connect(m_goOn, &BigButton::clicked, &help, &KioskHelp::close);
    connect(m_cancel, &BigButton::clicked, &help, &KioskHelp::cancel);
    connect(&help, &KioskHelp::changed, this, &HelpOverlay::follow);
    connect(&context.theme, &Theme::changed, this, &HelpOverlay::relayout);
    retranslate();
    relayout();
}

void HelpOverlay::follow()
{
    const bool open = m_context.presenters.help.isOpen();
    const bool appears = open && !isVisible();
    setVisible(open);
    if (!open)
        return;
    retranslate();
    relayout();
    if (!appears)
        return;
    raise();
    m_goOn->setFocus(Qt::OtherFocusReason);
}

void HelpOverlay::retranslate()
{
    const KioskHelp &help = m_context.presenters.help;
    m_title->setText(help.title());
    m_words->setText(help.advice());
    m_goOn->setText(tr("我接着办"));
    m_cancel->setText(tr("不用了，取消呼叫"));
}

void HelpOverlay::relayout()
{
    m_panel->body()->setSpacing(m_context.theme.px(30));
    placeOverlayPanel(*this, *m_panel, m_context.theme);
}

void HelpOverlay::resizeEvent(QResizeEvent *event)
{
    relayout();
    QWidget::resizeEvent(event);
}

void HelpOverlay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        relayout();
    }
    QWidget::changeEvent(event);
}

void HelpOverlay::paintEvent(QPaintEvent *)
{
    paintScrim(*this, m_context.theme);
}
} // namespace Kiosk
