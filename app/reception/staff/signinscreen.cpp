// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/staff/signinscreen.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include "presentation/staff/deskaccount.h"
#include "widgets/deskbutton.h"
#include "widgets/field.h"
#include "widgets/panel.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskAccount;

namespace {
constexpr int CardWidth = 440;

void hideLetters(Field &field)
{
    field.line().setEchoMode(QLineEdit::Password);
    field.line().setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    field.line().setMaxLength(Domain::LongestPassword);
}
} // namespace

SignInScreen::SignInScreen(DeskAccount &account, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_account(account)
    , m_theme(theme)
    , m_card(new Panel(theme, Panel::Kind::Card, this))
    , m_title(new TextLabel(theme, TextRole::PageTitle, ColorRole::Ink, m_card))
    , m_notice(new TextLabel(theme, TextRole::Body, ColorRole::Ink2, m_card))
    , m_name(new Field(theme, m_card))
    , m_password(new Field(theme, m_card))
    , m_again(new Field(theme, m_card))
    , m_go(new DeskButton(theme, DeskButton::Kind::Primary, m_card))
    , m_other(new DeskButton(theme, DeskButton::Kind::Secondary, m_card))
    , m_back(new DeskButton(theme, DeskButton::Kind::Secondary, m_card))
{
    setObjectName(QStringLiteral("signInScreen"));
    m_title->setObjectName(QStringLiteral("signInTitle"));
    m_notice->setObjectName(QStringLiteral("signInNotice"));
    m_name->line().setObjectName(QStringLiteral("signInName"));
    m_password->line().setObjectName(QStringLiteral("signInPassword"));
    m_again->line().setObjectName(QStringLiteral("signInAgain"));
    m_go->setObjectName(QStringLiteral("signInButton"));
    m_other->setObjectName(QStringLiteral("signInOther"));
    m_back->setObjectName(QStringLiteral("signInBack"));
    hideLetters(*m_password);
    hideLetters(*m_again);
    m_go->setKeycap(QStringLiteral("Enter"));
    m_back->setKeycap(QStringLiteral("Esc"));

    m_card->body()->setSpacing(theme.space(Space::S3));
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_title, m_notice, m_name, m_password, m_again})
        m_card->body()->addWidget(part);
    m_card->body()->addSpacing(theme.space(Space::S2));
    for (QWidget *part : {m_go, m_other, m_back})
        m_card->body()->addWidget(part);
    auto *column = new QVBoxLayout(this);
    auto *row = new QHBoxLayout; // and no alignment: the card grows with the lines of its words
    row->addStretch(1);
    row->addWidget(m_card);
    row->addStretch(1);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);

    connect(m_name, &Field::entered, this, &SignInScreen::goOn);
    connect(m_password, &Field::entered, this, &SignInScreen::goOn);
    connect(m_again, &Field::entered, this, &SignInScreen::goOn);
    connect(m_go, &DeskButton::clicked, this, &SignInScreen::go);
    connect(m_other, &DeskButton::clicked, this, [this] {
        m_account.startNewPassword(m_name->text(), m_password->text());
    });
    connect(m_back, &DeskButton::clicked, this, &SignInScreen::back);
    connect(&account, &DeskAccount::changed, this, &SignInScreen::refresh);
    connect(&theme, &Theme::changed, this, &SignInScreen::fit);
    fit();
    retranslate();
}

void SignInScreen::fit()
{
    m_card->setFixedWidth(m_theme.px(CardWidth));
    update();
}

void SignInScreen::retranslate()
{
    setAccessibleName(tr("登录"));
    refresh();
}

void SignInScreen::refresh()
{
    const bool fresh = m_account.page() == DeskAccount::Page::NewPassword;
    m_title->setText(m_account.title());
    m_notice->setText(m_account.notice());
    m_notice->setVisible(!m_account.notice().isEmpty());
    m_name->setLabel(tr("账号"));
    m_name->setVisible(!fresh);
    const bool turned = m_again->isVisibleTo(m_card) != fresh;
    m_again->setVisible(fresh);
    m_again->setLabel(tr("再写一遍新密码"));
    m_password->setLabel(fresh ? tr("新密码") : tr("密码"));
    (fresh ? m_again : m_password)->setError(m_account.problem());
    (fresh ? m_password : m_again)->setError({});
    m_go->setText(m_account.isBusy() ? tr("请稍等")
            : fresh                  ? tr("换好并登录")
                                     : tr("登录"));
    m_go->setEnabled(!m_account.isBusy());
    m_other->setText(tr("登录并换密码"));
    m_other->setVisible(!fresh);
    m_other->setEnabled(!m_account.isBusy());
    m_back->setText(tr("返回"));
    m_back->setVisible(fresh || !m_account.isShut());
    if (turned && isVisible())
        enter();
    else if (!m_account.problem().isEmpty() && isVisible() && !m_account.isBusy()) {
        auto &line = fresh ? m_again->line() : m_password->line();
        line.setFocus();
        line.selectAll();
    }
}

void SignInScreen::enter()
{
    const bool fresh = m_account.page() == DeskAccount::Page::NewPassword;
    if (!fresh)
        m_name->setText(m_account.lastName());
    m_password->setText({});
    m_again->setText({});
    const bool nameFirst = !fresh && m_name->text().isEmpty();
    (nameFirst ? m_name : m_password)->line().setFocus();
}

/// Enter in a line goes to the next one that is empty, and on from the last.
void SignInScreen::goOn()
{
    for (Field *field : {m_name, m_password, m_again}) {
        if (field->isVisibleTo(m_card) && field->text().isEmpty()) {
            field->line().setFocus();
            return;
        }
    }
    go();
}

void SignInScreen::go()
{
    if (m_account.page() == DeskAccount::Page::NewPassword)
        m_account.changePassword(m_password->text(), m_again->text());
    else
        m_account.signIn(m_name->text(), m_password->text());
}

void SignInScreen::back()
{
    m_account.leave();
}

void SignInScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SignInScreen::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        back(); // and nothing behind us hears of it
}

void SignInScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(ColorRole::Paper));
}
} // namespace Reception
