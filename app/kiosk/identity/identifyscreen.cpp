// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/identity/identifyscreen.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "kiosk/evenwidth.h"
#include "kiosk/iconline.h"
#include "widgets/banner.h"
#include "widgets/panel.h"
#include "widgets/pictures.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskIdentity;
using Presentation::Purpose;
using Variant = BigButton::Variant;

namespace {
// What is stored; the order of the buttons.
constexpr const char *relationCodes[] = {"child", "parent", "spouse", "other"};
} // namespace

IdentifyScreen::IdentifyScreen(const KioskContext &context)
    : KioskScreen(context, QStringLiteral("identifyScreen"))
    , m_picture(new CardReaderPicture(context.theme))
    , m_next(new Panel(context.theme, Panel::Kind::Flat))
    , m_status(new IconLine(
          context.theme, QStringLiteral("hourglass"), TextRole::Option, ColorRole::Accent))
    , m_problem(new Banner(context.theme, context.clock, Tone::Warn))
    , m_heading(new TextLabel(context.theme, TextRole::Option))
    , m_grid(new QGridLayout)
    , m_privacy(
          new IconLine(context.theme, QStringLiteral("shield"), TextRole::Body, ColorRole::Ink2))
{
    m_problem->setObjectName(QStringLiteral("identifyProblem"));
    m_status->setCentred();
    m_privacy->setCentred();
    for (const char *icon : {"id-card", "user-unknown", "phone"}) {
        auto *line = new IconLine(context.theme, QLatin1String(icon));
        line->setIconColor(ColorRole::Accent);
        m_nextLines.push_back(line);
        m_next->body()->addWidget(line);
    }
    look().addWidget(m_picture);
    look().addWidget(m_next);
    look().addWidget(m_status);
    look().addWidget(m_problem);
    look().addStretch(1);
    touch().addWidget(m_heading);
    touch().addLayout(m_grid);
    touch().addStretch(1);
    touch().addWidget(m_privacy);
    addWays();
    addRelations();
    connect(&presenters().identity, &KioskIdentity::changed, this, &IdentifyScreen::showState);
    retranslate();
    relayout();
}

BigButton *IdentifyScreen::add(
    std::vector<BigButton *> &to, const char *objectName, const char *icon)
{
    BigButton *button = makeButton(Variant::Option, QLatin1String(objectName));
    button->setIconName(QLatin1String(icon));
    shareWidth(*button);
    to.push_back(button);
    return button;
}

void IdentifyScreen::addWays()
{
    KioskIdentity &identity = presenters().identity;
    connect(add(m_ways, "identifyTypeButton", "keypad"),
        &BigButton::clicked,
        &identity,
        &KioskIdentity::beginTyping);
    connect(add(m_ways, "identifyOtherButton", "companion"), &BigButton::clicked, this, [this] {
        showPage(Page::Relations);
    });
    connect(add(m_ways, "identifyNoDocumentButton", "user-unknown"),
        &BigButton::clicked,
        &identity,
        &KioskIdentity::withoutDocument);
    connect(add(m_ways, "identifyScanButton", "qr"), &BigButton::clicked, this, [this] {
        m_scanHint = true;
        showState();
    });
}

void IdentifyScreen::addRelations()
{
    constexpr const char *icons[] = {"dep-baby", "companion", "dep-heart", "user"};
    for (int i = 0; i < 4; ++i) {
        const QString code = QString::fromLatin1(relationCodes[i]);
        const QByteArray name = "relation-" + code.toLatin1();
        connect(
            add(m_relations, name.constData(), icons[i]), &BigButton::clicked, this, [this, code] {
                presenters().identity.setRelation(code);
                showPage(Page::Ways);
            });
    }
}

void IdentifyScreen::arrive()
{
    m_scanHint = false;
    KioskScreen::arrive();
    showPage(Page::Ways);
}

void IdentifyScreen::showPage(Page page)
{
    if (page != m_page)
        Q_EMIT turned();
    m_page = page;
    retranslate();
    layGrid();
}

void IdentifyScreen::retranslate()
{
    const QString &relation = flow().session().companionRelation;
    const bool mine = relation.isEmpty();
    if (m_page == Page::Relations)
        setQuestion(tr("替谁办？"), tr("请选您和病人的关系。"));
    else if (theme().isElder() && isLandscape())
        setQuestion(mine ? tr("请放身份证或医保卡") : tr("请放病人的身份证或医保卡"));
    else if (mine)
        setQuestion(
            tr("请放身份证或医保卡"), tr("平放在屏幕下方亮绿灯的地方，听到“嘀”一声再拿走。"));
    else
        setQuestion(
            tr("请放病人的身份证或医保卡"), tr("放病人的卡，不是您的。没有带，按下面的按钮。"));
    setPlace(tr("先认识您"));
    m_heading->setText(m_page == Page::Ways ? tr("没有带卡？也可以：") : QString());
    m_heading->setVisible(m_page == Page::Ways && !theme().isElder());
    m_ways[0]->setText(tr("输入号码"));
    const bool registers = flow().session().purpose == Purpose::Register;
    m_ways[0]->setSubtitle(flow().session().purpose == Purpose::Route ? tr("小票上的号或证件号")
                                                                      : tr("证件号或就诊卡号"));
    m_ways[1]->setText(registers ? tr("替别人挂号") : tr("替别人办"));
    m_ways[1]->setSubtitle(tr("老人、孩子、朋友"));
    m_ways[2]->setText(tr("没有证件"));
    m_ways[2]->setSubtitle(tr("先挂号，以后再补"));
    m_ways[3]->setText(tr("扫二维码"));
    m_ways[3]->setSubtitle(tr("小票、就诊码"));
    const QString relations[] = {tr("我的孩子"), tr("我的父母"), tr("我的爱人"), tr("别的亲友")};
    for (int i = 0; i < 4; ++i)
        m_relations[i]->setText(relations[i]);
    m_next->setTitle(theme().isElder() ? QString() : tr("接下来"));
    m_nextLines[0]->setText(tr("放病人的证件，不是您的。"));
    m_nextLines[1]->setText(tr("病人没带证件，也能先挂号。"));
    m_nextLines[2]->setText(tr("手机号留您的，方便找到您。"));
    m_privacy->setText(tr("只用来核对身份，屏幕不会显示完整号码。"));
    showState();
}

void IdentifyScreen::showState()
{
    const KioskIdentity &identity = presenters().identity;
    const bool asking = identity.state() == KioskIdentity::State::Asking;
    const QString &problem = identity.problem();
    m_problem->setText(problem);
    const bool relations = m_page == Page::Relations;
    m_problem->setVisible(!problem.isEmpty());
    m_status->setVisible(problem.isEmpty() && !relations);
    m_next->setVisible(problem.isEmpty() && relations);
    m_status->setIcon(asking ? QStringLiteral("search")
            : m_scanHint     ? QStringLiteral("qr")
                             : QStringLiteral("hourglass"));
    m_status->setText(asking ? tr("读到了，正在查找……")
            : m_scanHint     ? tr("请把二维码对准扫码窗口")
                             : tr("正在等您放卡"));
    m_picture->setState(
        asking ? CardReaderPicture::State::Read : CardReaderPicture::State::Waiting);
    // Large letters leave no room for both.
    m_picture->setVisible(!relations && (problem.isEmpty() || !theme().isElder()));
}

void IdentifyScreen::layGrid()
{
    const bool elder = theme().isElder();
    // Elderly people choose among three; a code is scanned without asking first.
    const std::vector<BigButton *> &shown = m_page == Page::Ways ? m_ways : m_relations;
    const std::vector<BigButton *> &other = m_page == Page::Ways ? m_relations : m_ways;
    for (BigButton *button : other) {
        m_grid->removeWidget(button);
        button->hide();
    }
    const int columns = elder ? 1 : 2;
    int place = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        m_grid->removeWidget(shown[i]);
        const bool used = !elder || (m_page == Page::Ways ? i < 3 : i != 1);
        shown[i]->setVisible(used);
        shown[i]->setDesignHeight(elder ? 152 : 184);
        if (used) {
            m_grid->addWidget(shown[i], place / columns, place % columns);
            ++place;
        }
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, elder ? 0 : 1);
}

void IdentifyScreen::relayout()
{
    KioskScreen::relayout();
    const bool elder = theme().isElder();
    look().setSpacing(theme().px(elder ? 8 : 20));
    for (std::size_t i = 0; i < m_nextLines.size(); ++i) {
        m_nextLines[i]->setRole(elder ? TextRole::Caption : TextRole::Body);
        m_nextLines[i]->setVisible(!elder || i < 2);
    }
    m_picture->setMaximumHeight(elder ? theme().px(isLandscape() ? 260 : 200) : QWIDGETSIZE_MAX);
    m_heading->setContentsMargins(0, theme().px(elder ? 4 : 36), 0, theme().px(elder ? 8 : 18));
    m_grid->setHorizontalSpacing(theme().px(20));
    m_grid->setVerticalSpacing(theme().px(elder ? 20 : 30));
    m_privacy->setVisible(!elder);
    layGrid();
}
} // namespace Kiosk
