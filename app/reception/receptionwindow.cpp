// SPDX-License-Identifier: GPL-3.0-or-later
#include "reception/receptionwindow.h"

#include <algorithm>

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "presentation/deskmessages.h"
#include "presentation/desksettings.h"
#include "presentation/deskstatus.h"
#include "presentation/staff/deskaccount.h"
#include "reception/deskstatusbar.h"
#include "reception/deskview.h"
#include "reception/identity/searchline.h"
#include "reception/keysoverlay.h"
#include "reception/rail.h"
#include "reception/settingspanel.h"
#include "reception/staff/signinscreen.h"
#include "reception/tones.h"
#include "reception/topbar.h"
#include "widgets/banner.h"
#include "widgets/theme.h"

namespace Reception {

using namespace Widgets;
using Presentation::DeskAccount;
using Presentation::DeskMessages;
using Presentation::DeskPalette;
using Presentation::DeskSettings;
using Presentation::DeskTone;

namespace {
constexpr QSize Smallest(1280, 800);              // experience 5
constexpr std::chrono::seconds GoodNewsStays{12}; // long enough to read out a number twice
constexpr QSize Usual(1440, 900);                 // the design's canvas

Palette paletteOf(DeskPalette palette)
{
    return palette == DeskPalette::Dark        ? Palette::Dark
        : palette == DeskPalette::HighContrast ? Palette::HighContrast
                                               : Palette::Light;
}
} // namespace

ReceptionWindow::ReceptionWindow(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_pages(new QStackedLayout(this))
    , m_desk(new QWidget(this))
    , m_rail(new Rail(parts.theme, m_desk))
    , m_top(new TopBar(parts.status, parts.theme, m_desk))
    , m_bannerRoom(new QWidget(m_desk))
    , m_banner(new Banner(parts.theme, parts.clock, Tone::Info, m_bannerRoom))
    , m_stack(new QStackedWidget(m_desk))
    , m_status(new DeskStatusBar(parts.status, parts.settings, parts.theme, m_desk))
    , m_keys(new KeysOverlay(parts.theme, this))
    , m_settings(new SettingsPanel(parts.settings, parts.theme, parts.clock, this))
{
    setObjectName(QStringLiteral("receptionWindow"));
    m_banner->setObjectName(QStringLiteral("messageBanner"));
    m_bannerRoom->hide();

    auto *room = new QVBoxLayout(m_bannerRoom);
    room->setContentsMargins(16, 12, 16, 0);
    room->addWidget(m_banner);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_bannerRoom);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    m_pages->addWidget(m_desk);
    auto *row = new QHBoxLayout(m_desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setMinimumSize(Smallest);
    resize(Usual);

    auto *find = new QShortcut(QKeySequence(QStringLiteral("Ctrl+K")), this);
    connect(find, &QShortcut::activated, this, [this] {
        search().setFocus(Qt::ShortcutFocusReason);
        search().selectAll();
    });
    connect(&search(), &SearchLine::textEdited, this, &ReceptionWindow::searchEdited);
    connect(&search(), &SearchLine::stepRequested, this, &ReceptionWindow::searchStepped);
    connect(&search(), &SearchLine::returnPressed, this, [this] {
        Q_EMIT searchEntered(search().text());
    });
    connect(m_top, &TopBar::newPatientRequested, this, &ReceptionWindow::newPatientRequested);
    connect(m_top, &TopBar::walkInRequested, this, &ReceptionWindow::walkInRequested);
    connect(m_rail, &Rail::settingsRequested, m_settings, &SettingsPanel::toggle);
    connect(m_status, &DeskStatusBar::keysRequested, this, &ReceptionWindow::showKeys);
    connect(m_banner, &Banner::actionRequested, &parts.messages, &DeskMessages::clear);
    m_fade.setSingleShot(true);
    connect(&m_fade, &QTimer::timeout, &parts.messages, &DeskMessages::clear);
    connect(&parts.messages, &DeskMessages::told, this, &ReceptionWindow::tell);
    connect(&parts.settings, &DeskSettings::paletteChanged, this, [this](DeskPalette palette) {
        m_parts.theme.setPalette(paletteOf(palette));
    });
    connect(&parts.theme, &Theme::changed, this, &ReceptionWindow::restyle);

    parts.theme.setSurface(Surface::Reception);
    parts.theme.setPalette(paletteOf(parts.settings.palette()));
    restyle();
    retranslate();
}

ReceptionWindow::~ReceptionWindow() = default;

void ReceptionWindow::guard(Presentation::DeskAccount &account)
{
    m_account = &account;
    m_signIn = new SignInScreen(account, m_parts.theme, this);
    m_pages->addWidget(m_signIn);
    m_top->showAccount(account);
    qApp->installEventFilter(this);
    connect(&account, &DeskAccount::changed, this, &ReceptionWindow::followAccount);
    connect(&account, &DeskAccount::told, this, [this](const QString &sentence) {
        if (!sentence.isEmpty())
            m_parts.messages.tell(DeskTone::Info, sentence);
    });
    followAccount();
}

/// What was typed stays where it is: the desk is only out of sight.
void ReceptionWindow::followAccount()
{
    const bool asking = m_account->isAsking();
    if (asking == (m_pages->currentWidget() == m_signIn))
        return;
    if (asking) {
        m_focusBefore = focusWidget();
        m_settings->hide();
        m_keys->hide();
        m_pages->setCurrentWidget(m_signIn);
        m_signIn->enter();
        return;
    }
    m_pages->setCurrentWidget(m_desk);
    if (m_focusBefore)
        m_focusBefore->setFocus();
    else if (currentView())
        currentView()->enter();
}

bool ReceptionWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_account->touch();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

SearchLine &ReceptionWindow::search() const
{
    return m_top->search();
}

void ReceptionWindow::restyle()
{
    setStyleSheet(m_parts.theme.styleSheet());
    setPalette(m_parts.theme.qtPalette());
    update();
}

void ReceptionWindow::retranslate()
{
    setWindowTitle(tr("导医：前台"));
    m_top->retranslate();
    m_rail->retranslate();
    m_status->retranslate();
    m_banner->setAction(tr("知道了"));
    for (const Entry &entry : m_views)
        entry.button->setWord(entry.view->title());
}

void ReceptionWindow::addView(DeskView *view)
{
    const Entry entry{view, m_rail->add(view->iconName(), view->key())};
    m_views.push_back(entry);
    m_stack->addWidget(view);
    entry.button->setObjectName(QStringLiteral("rail.") + view->objectName());
    entry.button->setWord(view->title());
    entry.button->setBadge(view->badge());
    connect(entry.button, &RailButton::clicked, this, [this, entry] { bring(entry); });
    connect(view, &DeskView::badgeChanged, entry.button, [entry] {
        entry.button->setBadge(entry.view->badge());
    });
    connect(view, &DeskView::viewRequested, this, &ReceptionWindow::showView);
    if (m_views.size() == 1)
        bring(entry);
}

void ReceptionWindow::bring(const Entry &entry)
{
    if (m_stack->currentWidget() != entry.view)
        m_parts.messages.turnAway();
    m_settings->hide();
    m_stack->setCurrentWidget(entry.view);
    m_rail->setCurrent(entry.button);
    entry.view->enter();
}

void ReceptionWindow::showView(const QString &objectName)
{
    for (const Entry &entry : m_views) {
        if (entry.view->objectName() == objectName && m_stack->currentWidget() != entry.view)
            bring(entry);
    }
}

DeskView *ReceptionWindow::currentView() const
{
    return qobject_cast<DeskView *>(m_stack->currentWidget());
}

void ReceptionWindow::tell(DeskTone tone, const QString &sentence)
{
    m_bannerRoom->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    m_banner->setTone(shown(tone == DeskTone::Plain ? DeskTone::Info : tone));
    m_banner->setText(sentence);
    const bool stays = tone == DeskTone::Warn || tone == DeskTone::Danger;
    if (stays)
        m_fade.stop();
    else
        m_fade.start(GoodNewsStays);
}

void ReceptionWindow::showKeys()
{
    std::vector<KeyGroup> groups;
    KeyGroup general{tr("任何时候"),
        {{QStringLiteral("Ctrl K"), tr("搜索")},
            {QStringLiteral("Ctrl N"), tr("新患者")},
            {QStringLiteral("Ctrl G"), tr("现场挂号")},
            {QStringLiteral("Ctrl H"), tr("去帮自助机前的人")},
            {QStringLiteral("Esc"), tr("收起提示或小窗")},
            {QStringLiteral("Ctrl ,"), tr("设置：外观和语言")},
            {QStringLiteral("Ctrl Shift L"), tr("换语言")},
            {QStringLiteral("F1"), tr("全部快捷键")}}};
    if (m_account)
        general.keys.emplace_back(QStringLiteral("Ctrl L"), tr("锁定，或换人"));
    KeyGroup views{tr("页面"), {}};
    for (const Entry &entry : m_views)
        views.keys.emplace_back(entry.view->key().toString(), entry.view->title());
    std::sort(views.keys.begin(), views.keys.end());
    groups.push_back(general);
    groups.push_back(views);
    for (const Entry &entry : m_views) {
        auto keys = entry.view->keys();
        if (!keys.empty())
            groups.push_back({entry.view->title(), std::move(keys)});
    }
    m_keys->open(tr("全部快捷键"), groups);
}

void ReceptionWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReceptionWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_parts.theme.setCanvas(size());
    m_keys->setGeometry(rect());
    m_settings->hide();
}

void ReceptionWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_parts.messages.clear();
        m_settings->hide();
        if (currentView())
            currentView()->enter();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ReceptionWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_parts.theme.color(ColorRole::Paper));
}
} // namespace Reception
