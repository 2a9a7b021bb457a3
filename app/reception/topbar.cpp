// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/topbar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>

#include "presentation/deskstatus.h"
#include "presentation/staff/deskaccount.h"
#include "reception/identity/searchline.h"
#include "widgets/deskbutton.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;

namespace {
constexpr int BarHeight = 60; // DESIGN section 4
constexpr int SearchWidth = 480;
constexpr int LeastSearchWidth = 260;
} // namespace

TopBar::TopBar(Presentation::DeskStatus &status, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_status(status)
    , m_theme(theme)
    , m_search(new SearchLine(theme, this))
    , m_help(new DeskButton(theme, DeskButton::Kind::Help, this))
    , m_newPatient(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_walkIn(new DeskButton(theme, DeskButton::Kind::Secondary, this))
{
    m_search->setObjectName(QStringLiteral("searchField"));
    m_help->setObjectName(QStringLiteral("helpAnswerButton"));
    m_newPatient->setObjectName(QStringLiteral("newPatientButton"));
    m_walkIn->setObjectName(QStringLiteral("walkInButton"));

    auto *row = new QHBoxLayout(this);
    row->addWidget(m_search, 20); // as wide as it may be before anything else grows
    row->addStretch(1);
    row->addWidget(m_help);
    row->addWidget(m_newPatient);
    row->addWidget(m_walkIn);
    m_help->setIconName(QStringLiteral("help-bell"));
    m_help->setKey(QKeySequence(QStringLiteral("Ctrl+H")));
    m_newPatient->setIconName(QStringLiteral("user-plus"));
    m_newPatient->setKey(QKeySequence(QStringLiteral("Ctrl+N")));
    m_walkIn->setIconName(QStringLiteral("ticket"));
    m_walkIn->setKey(QKeySequence(QStringLiteral("Ctrl+G")));

    connect(m_help, &DeskButton::clicked, &status, &Presentation::DeskStatus::answerHelp);
    connect(m_newPatient, &DeskButton::clicked, this, &TopBar::newPatientRequested);
    connect(m_walkIn, &DeskButton::clicked, this, &TopBar::walkInRequested);
    connect(&status, &Presentation::DeskStatus::helpChanged, this, &TopBar::showHelp);
    connect(&status, &Presentation::DeskStatus::ticked, this, &TopBar::showHelp);
    connect(&theme, &Theme::changed, this, &TopBar::fit);
    fit();
    retranslate();
}

void TopBar::fit()
{
    setFixedHeight(m_theme.px(BarHeight));
    const int side = m_theme.space(Space::S4);
    layout()->setContentsMargins(side, 0, side, 0);
    layout()->setSpacing(m_theme.space(Space::S3));
    m_search->setMaximumWidth(m_theme.px(SearchWidth));
    m_search->setMinimumWidth(m_theme.px(LeastSearchWidth));
    update();
}

void TopBar::showHelp()
{
    m_help->setVisible(m_status.helpCount() > 0);
    if (m_status.helpCount() == 0)
        return;
    m_help->setText(m_status.helpTitle() + u' ' + m_status.helpWaited());
    m_help->setToolTip(m_status.helpDetail());
    m_help->setAccessibleDescription(m_status.helpDetail());
}

void TopBar::showAccount(Presentation::DeskAccount &account)
{
    m_account = &account;
    m_person = new DeskButton(m_theme, DeskButton::Kind::Plain, this);
    m_person->setObjectName(QStringLiteral("personButton"));
    m_person->setKey(QKeySequence(QStringLiteral("Ctrl+L")));
    layout()->addWidget(m_person);
    connect(m_person, &DeskButton::clicked, this, [this] {
        if (m_account->isIn())
            m_account->lock();
        else
            m_account->askForSignIn();
    });
    connect(&account, &Presentation::DeskAccount::changed, this, &TopBar::showPerson);
    showPerson();
}

void TopBar::showPerson()
{
    if (!m_account)
        return;
    m_person->setIconName(
        m_account->isOffline() ? QStringLiteral("cloud-off") : QStringLiteral("user"));
    m_person->setText(m_account->who());
    m_person->setAccessibleName(m_account->whoAndWork());
    m_person->setToolTip(m_account->isIn() ? tr("%1。按一下锁定，别人也可以登录。").arg(m_account->whoAndWork())
                                           : m_account->whoAndWork());
}

void TopBar::retranslate()
{
    m_search->setPlaceholderText(tr("搜姓名、拼音、生日、证件号、手机尾号、票号"));
    m_search->setAccessibleName(tr("搜索"));
    m_newPatient->setText(tr("新患者"));
    m_walkIn->setText(tr("现场挂号"));
    showHelp();
    showPerson();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    const int edge = m_theme.stroke(Stroke::Hair);
    painter.fillRect(0, height() - edge, width(), edge, m_theme.color(ColorRole::Line));
}
} // namespace Reception
