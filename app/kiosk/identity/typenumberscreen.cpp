// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/typenumberscreen.h"

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
    setKeys();
    relayout();
}

Document TypeNumberScreen::document() const
{
    const auto documents = presenters().identity.documents();
    return documents[std::min(
        documents.size() - 1, std::size_t(std::max(0, m_documents->current())))];
}

void TypeNumberScreen::arrive()
{
    KioskScreen::arrive();
    m_field->line().setFocus(Qt::OtherFocusReason);
}

/// The keys that the document's numbers are made of.
void TypeNumberScreen::setKeys()
{
    const bool letters = document() == Document::Other || document() == Document::Ticket;
    m_keys->setLayoutKind(
        letters ? OnScreenKeypad::Layout::Letters : OnScreenKeypad::Layout::Digits);
    m_keys->setLetterX(document() == Document::ResidentId ? OnScreenKeypad::LetterX::Shown
                                                          : OnScreenKeypad::LetterX::Hidden);
}

void TypeNumberScreen::chooseDocument()
{
    setKeys();
    m_field->setText({});
    m_field->setError({});
    retranslate();
    relayout();
    m_field->line().setFocus(Qt::OtherFocusReason);
}

void TypeNumberScreen::submit()
{
    presenters().identity.typeNumber(document(), m_field->text());
}

void TypeNumberScreen::showState()
{
    const KioskIdentity &identity = presenters().identity;
    const bool asking = identity.state() == KioskIdentity::State::Asking;
    m_field->setError(identity.problem());
    m_continue->setEnabled(!asking);
    m_continue->setText(asking ? tr("正在查找……") : tr("继续"));
}

QString TypeNumberScreen::nameOf(Document document)
{
    switch (document) {
    case Document::ResidentId:
        return tr("身份证");
    case Document::HospitalCard:
        return tr("就诊卡");
    case Document::Ticket:
        return tr("小票上的号");
    case Document::Other:
        break;
    }
    return tr("其他证件");
}

QString TypeNumberScreen::labelOf(Document document)
{
    switch (document) {
    case Document::ResidentId:
        return tr("身份证号，18 位");
    case Document::HospitalCard:
        return tr("就诊卡号，9 位");
    case Document::Ticket:
        return tr("小票上的号，比如 A023");
    case Document::Other:
        break;
    }
    return tr("护照、通行证或港澳台证件号");
}

void TypeNumberScreen::retranslate()
{
    setQuestion(tr("请输入号码"));
    setPlace(tr("先认识您"));
    QStringList names;
    for (const Document one : presenters().identity.documents())
        names += nameOf(one);
    m_documents->setChoices(names);
    m_field->setLabel(labelOf(document()));
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
