// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/registerscreen.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "kiosk/identity/namechoices.h"
#include "kiosk/keypadfit.h"
#include "widgets/field.h"
#include "widgets/onscreenkeypad.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;
using Presentation::KioskIdentity;
using Variant = BigButton::Variant;

RegisterScreen::RegisterScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("registerScreen"))
    , m_field(new Field(context.theme))
    , m_choices(new NameChoices(context.theme, context.clock))
    , m_keys(new OnScreenKeypad(context.theme, context.clock, OnScreenKeypad::Layout::Letters))
    , m_genders(new QGridLayout)
    , m_foot(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_male(makeButton(Variant::Secondary, QStringLiteral("genderMaleButton")))
    , m_female(makeButton(Variant::Secondary, QStringLiteral("genderFemaleButton")))
    , m_skip(makeButton(Variant::Secondary, QStringLiteral("skipButton")))
    , m_anonymous(makeButton(Variant::Secondary, QStringLiteral("anonymousButton")))
    , m_continue(makeButton(Variant::Primary, QStringLiteral("continueButton")))
{
    m_field->line().setObjectName(QStringLiteral("detailField"));
    m_field->line().setContextMenuPolicy(Qt::NoContextMenu);
    m_keys->typeInto(&m_field->line());
    m_keys->setLetterX(OnScreenKeypad::LetterX::Hidden);
    m_continue->setTrailingIcon(QStringLiteral("arrow-right"));
    m_anonymous->setIconName(QStringLiteral("eye-off"));
    // Its sentence below may take two lines.
    m_field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    look().addWidget(m_field);
    look().addStretch(1);
    m_genders->addWidget(m_male, 0, 0);
    m_genders->addWidget(m_female, 0, 1);
    touch().addLayout(m_genders);
    touch().addWidget(m_choices);
    touch().addWidget(m_keys);
    touch().addStretch(1);
    touch().addLayout(m_foot);
    m_foot->addWidget(m_continue, 3);
    m_foot->addWidget(m_anonymous, 2);
    m_foot->addWidget(m_skip, 2);
    connect(m_field, &Field::textEdited, this, &RegisterScreen::followTyping);
    connect(m_choices, &NameChoices::chosen, this, &RegisterScreen::chooseCharacters);
    connect(m_choices, &NameChoices::spaceTyped, this, &RegisterScreen::typeSpace);
    connect(m_field, &Field::entered, this, &RegisterScreen::submit);
    connect(m_continue, &BigButton::clicked, this, &RegisterScreen::submit);
    connect(m_male, &BigButton::clicked, this, [this] { chooseGender(Domain::Gender::Male); });
    connect(m_female, &BigButton::clicked, this, [this] { chooseGender(Domain::Gender::Female); });
    connect(m_skip, &BigButton::clicked, this, [this] {
        if (m_asked)
            presenters().identity.skip(*m_asked);
        ask();
    });
    connect(
        m_anonymous, &BigButton::clicked, &presenters().identity, &KioskIdentity::stayAnonymous);
    retranslate();
    relayout();
}

void RegisterScreen::arrive()
{
    KioskScreen::arrive();
    ask();
}

void RegisterScreen::ask()
{
    const auto missing = presenters().identity.missing();
    if (missing.empty()) {
        flow().go(KioskFlow::Screen::ConfirmIdentity);
        return;
    }
    m_asked = missing.front();
    m_field->setText({});
    m_field->setError({});
    const bool name = *m_asked == Missing::Name;
    m_field->line().setMaxLength(name ? 400 : 20);
    // The characters stand where the figures were: no name has any.
    m_keys->setFigures(
        offersCharacters() ? OnScreenKeypad::Figures::Hidden : OnScreenKeypad::Figures::Shown);
    m_keys->setLayoutKind(name ? OnScreenKeypad::Layout::Letters : OnScreenKeypad::Layout::Digits);
    followTyping();
    retranslate();
    relayout();
    if (types())
        m_field->line().setFocus(Qt::OtherFocusReason);
}

bool RegisterScreen::offersCharacters() const
{
    return m_asked == Missing::Name && presenters().names.isOffered();
}

void RegisterScreen::followTyping()
{
    m_field->setError({});
    if (!offersCharacters())
        return;
    Presentation::NameTyping &names = presenters().names;
    names.edit(m_field->text());
    QStringList texts;
    for (const Domain::NameCandidate &candidate : names.candidates())
        texts += candidate.text;
    m_choices->setChoices(texts);
}

void RegisterScreen::chooseCharacters(int choice)
{
    m_field->setText(presenters().names.choose(std::size_t(choice)));
    followTyping();
    m_field->line().setFocus(Qt::OtherFocusReason);
}

void RegisterScreen::typeSpace()
{
    const QString before = m_field->text().left(m_field->line().cursorPosition());
    if (before.isEmpty() || before.back().isSpace())
        return; // a name begins with a letter and has one space between two words
    m_field->line().insert(QStringLiteral(" "));
    followTyping();
}

void RegisterScreen::submit()
{
    if (!m_asked)
        return;
    KioskIdentity &identity = presenters().identity;
    QString problem;
    switch (*m_asked) {
    case Missing::Name:
        problem = identity.setName(m_field->text());
        break;
    case Missing::Birth:
        problem = identity.setBirth(m_field->text());
        break;
    case Missing::Phone:
        problem = identity.setPhone(m_field->text());
        break;
    case Missing::Gender:
        return;
    }
    if (problem.isEmpty())
        ask();
    else
        m_field->setError(problem);
}

void RegisterScreen::chooseGender(Domain::Gender gender)
{
    presenters().identity.setGender(gender);
    ask();
}

void RegisterScreen::retranslate()
{
    const bool other = !flow().session().companionRelation.isEmpty();
    switch (m_asked.value_or(Missing::Name)) {
    case Missing::Name:
        setQuestion(other ? tr("病人叫什么名字？") : tr("您叫什么名字？"),
            offersCharacters() ? tr("输入拼音，再点汉字。外文名直接输入。")
                               : tr("输入拼音就行，窗口会帮您补上汉字。"));
        m_field->setLabel(tr("姓名"));
        break;
    case Missing::Gender:
        setQuestion(tr("性别"), tr("请选一个。"));
        break;
    case Missing::Birth:
        setQuestion(other ? tr("病人哪年哪月哪日出生？") : tr("您哪年哪月哪日出生？"),
            tr("例如 1986 年 5 月 14 日，请输入 19860514。"));
        m_field->setLabel(tr("出生日期，8 位"));
        break;
    case Missing::Phone:
        setQuestion(tr("您的手机号是多少？"), tr("叫不到您的时候打这个电话。可以不留。"));
        m_field->setLabel(tr("手机号，11 位"));
        break;
    }
    setPlace(tr("先认识您"));
    m_male->setText(tr("男"));
    m_female->setText(tr("女"));
    m_skip->setText(m_asked == Missing::Gender ? tr("不想说") : tr("跳过"));
    m_anonymous->setText(tr("不留姓名"));
    m_continue->setText(tr("继续"));
}

void RegisterScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    const bool typing = m_asked && types();
    look().setSpacing(theme().px(elder ? 8 : 16));
    touch().setSpacing(theme().px(elder ? 12 : 20));
    m_genders->setSpacing(theme().px(24));
    layFootBelowKeys(*m_foot, theme());
    for (BigButton *button : {m_male, m_female}) {
        button->setVisible(m_asked == Missing::Gender);
        button->setDesignHeight(elder ? 268 : 232);
    }
    m_field->setVisible(typing);
    m_keys->setVisible(typing);
    m_choices->setVisible(offersCharacters());
    m_continue->setVisible(typing);
    m_skip->setVisible(m_asked == Missing::Phone || m_asked == Missing::Gender);
    m_anonymous->setVisible(m_asked == Missing::Name);
    fitKeys(*m_keys, theme());
    fitKeys(*m_choices, theme());
}
} // namespace Kiosk
