// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/confirmidentityscreen.h"

#include <utility>

#include <QGridLayout>
#include <QVBoxLayout>

#include "kiosk/iconline.h"
#include "kiosk/keypadfit.h"
#include "widgets/banner.h"
#include "widgets/panel.h"
#include "widgets/tag.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;
using Presentation::KioskIdentity;
using Variant = BigButton::Variant;

ConfirmIdentityScreen::ConfirmIdentityScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("confirmIdentityScreen"))
    , m_person(new Panel(context.theme, Panel::Kind::Card))
    , m_name(new TextLabel(context.theme, TextRole::Title))
    , m_about(new TextLabel(context.theme, TextRole::Body, ColorRole::Ink2))
    , m_priority(new Tag(context.theme, Tone::Priority))
    , m_head(new QGridLayout)
    , m_rows(new QGridLayout)
    , m_masked(new IconLine(
          context.theme, QStringLiteral("eye-off"), TextRole::Caption, ColorRole::Ink2))
    , m_notice(new Banner(context.theme, context.clock, Tone::Warn))
    , m_privacy(new Panel(context.theme, Panel::Kind::Flat))
    , m_privacyText(new TextLabel(context.theme, TextRole::Body))
    , m_helpRow(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_consentRow(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_foot(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_consent(makeButton(Variant::Chip, QStringLiteral("consentCheck")))
    , m_readAll(makeButton(Variant::Secondary, QStringLiteral("consentTextButton")))
    , m_elderly(makeButton(Variant::Secondary, QStringLiteral("offerElderlyButton")))
    , m_remember(makeButton(Variant::Chip, QStringLiteral("rememberElderlyCheck")))
    , m_care(makeButton(Variant::Secondary, QStringLiteral("needsButton")))
    , m_continue(makeButton(Variant::Primary, QStringLiteral("continueButton")))
    , m_reject(makeButton(Variant::Secondary, QStringLiteral("notMeButton")))
{
    makePerson();
    makeConsent();
    look().addWidget(m_person);
    look().addWidget(m_notice);
    look().addStretch(1);
    touch().addWidget(m_privacy);
    touch().addLayout(m_helpRow);
    touch().addWidget(m_remember);
    touch().addLayout(m_consentRow);
    touch().addStretch(1);
    touch().addLayout(m_foot);
    m_foot->addWidget(m_continue, 3);
    m_foot->addWidget(m_reject, 2);
    connect(&flow(), &KioskFlow::sessionChanged, this, &ConfirmIdentityScreen::showPerson);
    retranslate();
    relayout();
}

void ConfirmIdentityScreen::makePerson()
{
    m_head->addWidget(m_name, 0, 0);
    m_head->addWidget(m_about, 1, 0);
    m_head->setColumnStretch(0, 1);
    m_rows->setColumnStretch(1, 1);
    m_person->body()->addLayout(m_head);
    m_person->body()->addLayout(m_rows);
    m_person->body()->addWidget(m_masked);
}

/// Beside the name; below it where there is little width.
void ConfirmIdentityScreen::placePriority()
{
    m_head->removeWidget(m_priority);
    if (theme().isElder() || isLandscape())
        m_head->addWidget(m_priority, 2, 0, 1, 2, Qt::AlignLeft);
    else
        m_head->addWidget(m_priority, 0, 1, 2, 1, Qt::AlignRight | Qt::AlignVCenter);
}

void ConfirmIdentityScreen::makeConsent()
{
    for (const char *icon : {"ticket", "eye-off", "lock", "desk"}) {
        auto *line = new IconLine(theme(), QLatin1String(icon));
        line->setIconColor(ColorRole::Accent);
        m_privacyLines.push_back(line);
        m_privacy->body()->addWidget(line);
    }
    m_privacy->body()->addWidget(m_privacyText);
    m_consent->setCheckable(true);
    m_priority->setIconName(QStringLiteral("star"));
    m_remember->setCheckable(true);
    m_elderly->setIconName(QStringLiteral("text-large"));
    m_continue->setTrailingIcon(QStringLiteral("arrow-right"));
    m_helpRow->addWidget(m_elderly, 1);
    m_helpRow->addWidget(m_care, 1);
    m_consentRow->addWidget(m_consent, 1);
    m_consentRow->addWidget(m_readAll);
    KioskIdentity &identity = presenters().identity;
    connect(m_consent, &BigButton::toggled, &identity, &KioskIdentity::setConsent);
    connect(m_remember, &BigButton::toggled, &identity, &KioskIdentity::setRememberElderly);
    connect(m_readAll, &BigButton::clicked, this, [this] {
        m_fullText = !m_fullText;
        retranslate();
        showPage();
    });
    connect(m_elderly, &BigButton::clicked, &flow(), &KioskFlow::switchMode);
    connect(m_care, &BigButton::clicked, this, [this] {
        m_returns = true;
        flow().go(KioskFlow::Screen::Needs);
    });
    connect(m_continue, &BigButton::clicked, this, &ConfirmIdentityScreen::goOn);
    connect(m_reject, &BigButton::clicked, &identity, &KioskIdentity::reject);
}

void ConfirmIdentityScreen::arrive()
{
    if (!std::exchange(m_returns, false))
        m_page = Page::Person;
    m_fullText = false;
    KioskScreen::arrive();
    retranslate();
    showPage();
}

void ConfirmIdentityScreen::goOn()
{
    if (theme().isElder() && m_page == Page::Person) {
        m_page = Page::Consent;
        retranslate();
        showPage();
        Q_EMIT turned();
        return;
    }
    presenters().identity.confirm();
}

void ConfirmIdentityScreen::retranslate()
{
    const bool consentPage = theme().isElder() && m_page == Page::Consent;
    const bool other = !flow().session().companionRelation.isEmpty();
    setQuestion(consentPage ? tr("可以这样用您的信息吗？")
            : other         ? tr("是这位病人吗？")
                            : tr("这是您本人吗？"));
    setPlace(tr("先认识您"));
    m_masked->setText(tr("为保护隐私，只显示一部分"));
    const Presentation::KioskIdentity::Shown shown = presenters().identity.shown();
    m_privacy->setTitle(tr("我们怎样用您的信息"));
    m_privacyLines[0]->setText(tr("只用来挂号、叫号、看病和结算。"));
    m_privacyLines[1]->setText(tr("大屏幕只显示“%1”，不显示全名。").arg(shown.name));
    m_privacyLines[2]->setText(tr("不给医院以外的人，法律要求的除外。"));
    m_privacyLines[3]->setText(tr("不同意也能看病：请去人工窗口。"));
    m_privacyText->setText(tr("医院为这次就诊使用您的姓名、出生日期、证件号码、电话和医保信息："
                              "挂号、排队叫号、看病、检查、取药和结算。病历按规定保存，只有参与"
                              "您这次诊疗的人员可以看到，每次查看都有记录。这台机器在您离开后"
                              "清除全部信息。您可以到人工窗口查看、更正或撤回同意。"));
    m_consent->setText(tr("我同意这样使用"));
    m_readAll->setText(m_fullText ? tr("看要点") : tr("看全文"));
    m_readAll->setIconName(QLatin1String(m_fullText ? "chevron-left" : ""));
    m_elderly->setText(tr("换成大字的长辈模式"));
    m_remember->setText(tr("下次也用大字（记在档案里）"));
    m_continue->setText(consentPage ? tr("继续")
            : other                 ? tr("是这位，继续")
                                    : tr("是我本人，继续"));
    m_reject->setText(flow().session().identifiedBy == Presentation::IdentifiedBy::Card
            ? tr("不是我，重新放卡")
            : tr("不是我，重新来"));
    showPerson();
}

void ConfirmIdentityScreen::showPerson()
{
    const KioskIdentity::Shown shown = presenters().identity.shown();
    m_care->setText(presenters().identity.careWords());
    m_care->setIconName(QLatin1String(presenters().identity.needs() ? "check" : "wheelchair"));
    m_name->setText(shown.name);
    m_about->setText(shown.about);
    m_about->setVisible(!shown.about.isEmpty());
    m_priority->setText(shown.priority);
    m_priority->setVisible(!shown.priority.isEmpty());
    while (m_rowLabels.size() < 2 * shown.rows.size()) {
        const bool label = m_rowLabels.size() % 2 == 0;
        auto *words = new TextLabel(theme(),
            label ? TextRole::Body : TextRole::Strong,
            label ? ColorRole::Ink2 : ColorRole::Ink);
        m_rows->addWidget(words, int(m_rowLabels.size()) / 2, label ? 0 : 1);
        m_rowLabels.push_back(words);
    }
    // In large letters on a lying panel the value alone has room; it says itself what it is.
    const bool alone = theme().isElder() && isLandscape();
    for (std::size_t i = 0; i < m_rowLabels.size(); ++i) {
        const bool used = i / 2 < shown.rows.size();
        m_rowLabels[i]->setVisible(used && (!alone || i % 2 == 1));
        if (theme().isElder() && isLandscape())
            m_rowLabels[i]->setRole(TextRole::Caption);
        else
            m_rowLabels[i]->setRole(i % 2 == 0 ? TextRole::Body : TextRole::Strong);
        if (used) {
            const KioskIdentity::Row &row = shown.rows[i / 2];
            m_rowLabels[i]->setText(i % 2 == 0 ? row.label : row.value);
        }
    }
    m_notice->setText(presenters().identity.notice());
    const bool consented = flow().session().consented;
    m_consent->setChecked(consented);
    m_remember->setChecked(flow().session().rememberElderly);
    const bool firstPage = theme().isElder() && m_page == Page::Person;
    m_continue->setEnabled(consented || firstPage);
}

void ConfirmIdentityScreen::showPage()
{
    const bool elder = theme().isElder();
    const bool person = !elder || m_page == Page::Person;
    const bool consent = !elder || m_page == Page::Consent;
    m_person->setVisible(person);
    m_masked->setVisible(!elder);
    m_notice->setVisible(person && !presenters().identity.notice().isEmpty());
    // The whole text in large letters takes the screen for itself; a lying panel's touch zone is
    // the wider one.
    const bool alone = elder && m_fullText;
    m_privacy->setVisible(consent && !(alone && isLandscape()));
    for (IconLine *line : m_privacyLines)
        line->setVisible(consent && !m_fullText);
    m_privacyText->setVisible(consent && m_fullText);
    m_consent->setVisible(consent && !alone);
    m_continue->setVisible(!alone);
    m_readAll->setVisible(consent);
    m_elderly->setVisible(!elder && flow().session().offersElderly);
    const auto &who = flow().session().person;
    const bool remembered = who && who->known && who->patient.prefersElderly;
    m_remember->setVisible(elder && person && who && !remembered && !who->patient.alias);
    // Large letters: on the page that has the room.
    const bool cares = isLandscape() ? person : consent;
    m_care->setVisible(cares && !alone && presenters().identity.asksForNeeds());
    m_reject->setVisible(person);
    showPerson();
}

/// Where there is room: below the question in large letters, two of the lines beside it when the
/// panel lies.
void ConfirmIdentityScreen::placePrivacy()
{
    const bool elder = theme().isElder();
    const bool split = elder && isLandscape();
    look().removeWidget(m_privacy);
    touch().removeWidget(m_privacy);
    if (elder)
        look().insertWidget(look().count() - 1, m_privacy);
    else
        touch().insertWidget(0, m_privacy);
    m_privacy->body()->removeWidget(m_privacyText);
    touch().removeWidget(m_privacyText);
    m_privacyText->setRole(elder ? TextRole::Caption : TextRole::Body);
    if (split)
        touch().insertWidget(0, m_privacyText);
    else
        m_privacy->body()->addWidget(m_privacyText);
    for (std::size_t i = 0; i < m_privacyLines.size(); ++i) {
        IconLine *line = m_privacyLines[i];
        m_privacy->body()->removeWidget(line);
        touch().removeWidget(line);
        line->setRole(elder ? TextRole::Caption : TextRole::Body);
        if (split && i >= 2)
            touch().insertWidget(int(i) - 2, line);
        else
            m_privacy->body()->insertWidget(int(i), line);
    }
}

void ConfirmIdentityScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    if (!elder)
        m_page = Page::Person;
    look().setSpacing(theme().px(elder ? 12 : 22));
    touch().setSpacing(theme().px(elder ? 20 : 18));
    touch().setContentsMargins(0, theme().px(isLandscape() ? 0 : 18), 0, 0);
    for (auto *row : {m_helpRow, m_consentRow})
        row->setSpacing(theme().px(16));
    m_name->setRole(elder && isLandscape() ? TextRole::Strong : TextRole::Title);
    m_head->setVerticalSpacing(0);
    m_rows->setHorizontalSpacing(theme().px(32));
    m_rows->setVerticalSpacing(theme().px(6));
    m_privacy->setTitle(elder ? QString() : tr("我们怎样用您的信息"));
    m_reject->setDesignHeight(elder ? 140 : 0);
    layFoot(*m_foot, theme());
    placePrivacy();
    placePriority();
    showPage();
}
} // namespace Kiosk
