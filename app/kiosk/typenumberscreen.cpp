// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typenumberscreen.h"

#include <algorithm>

#include <QLineEdit>
#include <QVBoxLayout>

#include "domain/identity/identifiers.h"
#include "kiosk/keypadfit.h"
#include "widgets/choicerow.h"
#include "widgets/field.h"
#include "widgets/onscreenkeypad.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskIdentity;
using Document = KioskIdentity::Document;

TypeNumberScreen::TypeNumberScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("typeNumberScreen"))
    , m_field(new Field(context.theme))
    , m_documents(new ChoiceRow(context.theme, context.clock))
    , m_keys(new OnScreenKeypad(context.theme, context.clock, OnScreenKeypad::Layout::Digits))
    , m_continue(makeButton(BigButton::Variant::Primary, QStringLiteral("continueButton")))
{
    m_field->line().setObjectName(QStringLiteral("numberField"));
    m_field->line().setMaxLength(Domain::LongestIdentifier);
    m_field->line().setContextMenuPolicy(Qt::NoContextMenu);
    m_keys->typeInto(&m_field->line());
    m_continue->setTrailingIcon(QStringLiteral("arrow-right"));
    // Its sentence below may take two lines.
    m_field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    look().addWidget(m_field);
    look().addStretch(1);
    touch().addWidget(m_documents);
    touch().addWidget(m_keys);
    touch().addStretch(1);
    touch().addWidget(m_continue);
    connect(m_documents, &ChoiceRow::chosen, this, &TypeNumberScreen::chooseDocument);
    connect(m_field, &Field::textEdited, this, [this] { m_field->setError({}); });
    connect(m_field, &Field::entered, this, &TypeNumberScreen::submit);
    connect(m_continue, &BigButton::clicked, this, &TypeNumberScreen::submit);
    connect(&presenters().identity, &KioskIdentity::changed, this, &TypeNumberScreen::showState);
    retranslate();
    m_documents->setCurrent(0);
    relayout();
}

void TypeNumberScreen::arrive()
{
    KioskScreen::arrive();
    m_field->line().setFocus(Qt::OtherFocusReason);
}

void TypeNumberScreen::chooseDocument(int index)
{
    const bool letters = Document(index) == Document::Other;
    m_keys->setLayoutKind(
        letters ? OnScreenKeypad::Layout::Letters : OnScreenKeypad::Layout::Digits);
    m_keys->setLetterX(Document(index) == Document::ResidentId ? OnScreenKeypad::LetterX::Shown
                                                               : OnScreenKeypad::LetterX::Hidden);
    m_field->setText({});
    m_field->setError({});
    retranslate();
    relayout();
    m_field->line().setFocus(Qt::OtherFocusReason);
}

void TypeNumberScreen::submit()
{
    presenters().identity.typeNumber(
        Document(std::max(0, m_documents->current())), m_field->text());
}

void TypeNumberScreen::showState()
{
    const KioskIdentity &identity = presenters().identity;
    const bool asking = identity.state() == KioskIdentity::State::Asking;
    m_field->setError(identity.problem());
    m_continue->setEnabled(!asking);
    m_continue->setText(asking ? tr("正在查找……") : tr("继续"));
}

void TypeNumberScreen::retranslate()
{
    setQuestion(tr("请输入号码"));
    setPlace(tr("先认识您"));
    m_documents->setChoices({tr("身份证"), tr("就诊卡"), tr("其他证件")});
    const auto document = Document(std::max(0, m_documents->current()));
    m_field->setLabel(document == Document::ResidentId ? tr("身份证号，18 位")
            : document == Document::HospitalCard       ? tr("就诊卡号，9 位")
                                                 : tr("护照、通行证或港澳台证件号"));
    showState();
}

void TypeNumberScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    look().setSpacing(theme().px(16));
    touch().setSpacing(theme().px(elder ? 12 : 20));
    // One decision per screen: elderly people type what most have, others help with the rest.
    m_documents->setVisible(!elder);
    fitKeys(*m_keys, theme());
}
} // namespace Kiosk
