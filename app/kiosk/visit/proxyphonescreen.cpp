// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit/proxyphonescreen.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "kiosk/keypadfit.h"
#include "widgets/field.h"
#include "widgets/onscreenkeypad.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::ConfirmPresenter;

namespace {
constexpr int LongestPhone = 20;
}

ProxyPhoneScreen::ProxyPhoneScreen(const KioskContext &context, ConfirmPresenter &presenter)
    : KioskScreen(context, QStringLiteral("proxyPhoneScreen"))
    , m_presenter(presenter)
    , m_field(new Field(context.theme))
    , m_keys(new OnScreenKeypad(context.theme, context.clock, OnScreenKeypad::Layout::Digits))
    , m_continue(makeButton(BigButton::Variant::Primary, QStringLiteral("continueButton")))
{
    m_field->line().setObjectName(QStringLiteral("phoneField"));
    m_field->line().setMaxLength(LongestPhone);
    m_field->line().setContextMenuPolicy(Qt::NoContextMenu);
    m_keys->typeInto(&m_field->line());
    m_keys->setLetterX(OnScreenKeypad::LetterX::Hidden);
    m_continue->setTrailingIcon(QStringLiteral("arrow-right"));
    m_field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    look().addWidget(m_field);
    look().addStretch(1);
    touch().addWidget(m_keys);
    touch().addStretch(1);
    touch().addWidget(m_continue);
    connect(m_field, &Field::textEdited, this, [this] { m_field->setError({}); });
    connect(m_field, &Field::entered, this, &ProxyPhoneScreen::submit);
    connect(m_continue, &BigButton::clicked, this, &ProxyPhoneScreen::submit);
    connect(&presenter, &ConfirmPresenter::changed, this, &ProxyPhoneScreen::showState);
    retranslate();
    relayout();
}

void ProxyPhoneScreen::arrive()
{
    KioskScreen::arrive();
    m_field->setText(flow().session().companionPhone);
    m_field->line().setFocus(Qt::OtherFocusReason);
    showState();
}

void ProxyPhoneScreen::submit()
{
    m_presenter.takePhone(m_field->text());
}

void ProxyPhoneScreen::showState()
{
    m_field->setError(m_presenter.phoneProblem());
}

void ProxyPhoneScreen::retranslate()
{
    setQuestion(tr("您的手机号是多少？"), tr("看病的人和您都会收到短信。不想留，直接按「好了」。"));
    setPlace(tr("核对"));
    m_continue->setText(tr("好了"));
}

void ProxyPhoneScreen::relayout()
{
    KioskScreen::relayout();
    look().setSpacing(theme().px(16));
    // Large letters leave no room for a second question beside the first.
    const bool tight = theme().isElder() && isLandscape();
    m_field->setLabel(tight ? QString() : tr("帮忙约的人的手机号"));
    m_field->line().setAccessibleName(tr("帮忙约的人的手机号"));
    touch().setSpacing(theme().px(theme().isElder() ? 12 : 20));
    fitKeys(*m_keys, theme());
}
} // namespace Kiosk
