// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kioskfooter.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include "kiosk/evenwidth.h"
#include "widgets/bigbutton.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;

namespace {
BigButton *make(const KioskContext &context,
    BigButton::Variant variant,
    const char *objectName,
    const char *icon,
    QWidget *parent)
{
    auto *button = new BigButton(context.theme, context.clock, variant, parent);
    button->setObjectName(QLatin1String(objectName));
    button->setIconName(QLatin1String(icon));
    // The row's width is shared evenly whatever the words are.
    shareWidth(*button, QSizePolicy::Expanding);
    return button;
}
} // namespace

KioskFooter::KioskFooter(const KioskContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("kioskFooter"));
    using Variant = BigButton::Variant;
    m_back = make(context, Variant::FooterBar, "footerBackButton", "back", this);
    m_restart = make(context, Variant::FooterBar, "footerRestartButton", "restart", this);
    m_help = make(context, Variant::Help, "footerHelpButton", "help-bell", this);
    m_language = make(context, Variant::FooterBar, "footerLanguageButton", "language", this);
    m_repeat = make(context, Variant::FooterBar, "footerRepeatButton", "speaker", this);
    m_elderly = make(context, Variant::FooterBar, "footerElderlyButton", "text-large", this);
    KioskFlow &flow = context.flow;
    connect(m_back, &BigButton::clicked, &flow, &KioskFlow::back);
    connect(m_restart, &BigButton::clicked, &flow, &KioskFlow::finish);
    connect(m_help, &BigButton::clicked, this, &KioskFooter::helpRequested);
    connect(m_language, &BigButton::clicked, &flow, &KioskFlow::switchLanguage);
    connect(m_repeat, &BigButton::clicked, this, &KioskFooter::repeatRequested);
    connect(m_elderly, &BigButton::clicked, &flow, &KioskFlow::switchMode);
    connect(&flow, &KioskFlow::screenChanged, this, &KioskFooter::showState);
    connect(&flow, &KioskFlow::sessionChanged, this, &KioskFooter::showState);
    connect(&flow, &KioskFlow::modeChanged, this, &KioskFooter::retranslate);
    connect(&context.presenters.voice,
        &Presentation::KioskVoice::availableChanged,
        this,
        &KioskFooter::retranslate);
    connect(&context.theme, &Theme::changed, this, &KioskFooter::relayout);
    retranslate();
    relayout();
    showState();
}

void KioskFooter::relayout()
{
    const Theme &theme = m_context.theme;
    const bool elder = theme.isElder();
    const bool wide = theme.isLandscape();
    const QList<BigButton *> all{m_back, m_restart, m_help, m_language, m_repeat, m_elderly};
    for (BigButton *button : all) {
        m_grid->removeWidget(button);
        button->setDesignHeight(elder ? 140 : wide ? 104 : 130);
    }
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, 0);
    m_repeat->setVisible(elder);
    const int columns = elder && !wide ? 3 : elder ? 6 : 5;
    int place = 0;
    for (BigButton *button : all) {
        if (button == m_repeat && !elder)
            continue;
        m_grid->addWidget(button, place / columns, place % columns);
        m_grid->setColumnStretch(place % columns, 1);
        ++place;
    }
    const int margin = theme.space(Space::KioskMargin);
    m_grid->setContentsMargins(margin,
        theme.px(elder ? 26
                : wide ? 22
                       : 24),
        margin,
        theme.px(elder ? 22 : 24));
    m_grid->setHorizontalSpacing(theme.px(elder || wide ? 16 : 12));
    m_grid->setVerticalSpacing(theme.px(16));
}

void KioskFooter::retranslate()
{
    m_back->setText(tr("返回"));
    m_restart->setText(tr("重新开始"));
    m_help->setText(tr("呼叫帮助"));
    // A button that did nothing would be pressed again and again by those who hear badly.
    const QString silent = m_context.presenters.voice.unavailableReason();
    m_repeat->setText(silent.isEmpty() ? tr("再听一遍") : silent);
    m_repeat->setEnabled(silent.isEmpty());
    const bool elder = m_context.flow.isElderly();
    m_elderly->setText(elder ? tr("标准字号") : tr("长辈模式"));
    m_elderly->setIconName(QLatin1String(elder ? "text-normal" : "text-large"));
    // Always in the language one changes to, so that who needs it can read it.
    const bool english = m_context.flow.language() == Base::Language::English;
    m_language->setText(english ? QStringLiteral("中文") : QStringLiteral("English"));
}

void KioskFooter::showState()
{
    m_back->setEnabled(m_context.flow.canGoBack());
    m_restart->setEnabled(m_context.flow.canStartAgain());
}

void KioskFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void KioskFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_context.theme;
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), theme.px(2)), theme.color(ColorRole::Line));
}
} // namespace Kiosk
