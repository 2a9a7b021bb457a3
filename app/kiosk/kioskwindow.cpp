// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kioskwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QStackedWidget>

#include "kiosk/kioskfooter.h"
#include "kiosk/kioskheader.h"
#include "kiosk/kioskscreen.h"

namespace Kiosk {

using namespace Widgets;
using Presentation::KioskFlow;

KioskWindow::KioskWindow(const KioskContext &context)
    : m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_header(new KioskHeader(context, this))
    , m_footer(new KioskFooter(context, this))
{
    setObjectName(QStringLiteral("kioskWindow"));
    // No person's name ever stands in a title (experience 3).
    setWindowTitle(QStringLiteral("Daoyi"));
    setFocusPolicy(Qt::StrongFocus);
    KioskFlow &flow = context.flow;
    connect(&flow, &KioskFlow::screenChanged, this, &KioskWindow::showScreen);
    connect(&flow, &KioskFlow::sessionEnded, this, &KioskWindow::forget);
    connect(&flow, &KioskFlow::modeChanged, this, &KioskWindow::applyMode);
    connect(m_footer, &KioskFooter::helpRequested, this, [this] {
        const KioskScreen *screen = currentScreen();
        m_context.presenters.help.call(screen ? screen->objectName() : QString());
    });
    connect(m_footer, &KioskFooter::repeatRequested, this, [this] {
        m_context.presenters.voice.repeat(spokenPrompt());
    });
    connect(&context.theme, &Theme::changed, this, &KioskWindow::layOut);
    connect(&context.presenters.voice,
        &Presentation::KioskVoice::availableChanged,
        this,
        &KioskWindow::layOut);
    qApp->installEventFilter(this);
    applyMode();
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::add(Screen screen, std::function<KioskScreen *()> make)
{
    m_makers[screen] = std::move(make);
    if (screen == m_context.flow.screen())
        showScreen();
}

void KioskWindow::addOverlay(QWidget *overlay)
{
    overlay->setParent(this);
    overlay->hide();
    m_overlays.append(overlay);
    layOut();
}

KioskScreen *KioskWindow::currentScreen() const
{
    return qobject_cast<KioskScreen *>(m_stack->currentWidget());
}

void KioskWindow::showScreen()
{
    const Screen which = m_context.flow.screen();
    if (!m_screens.contains(which)) {
        const auto maker = m_makers.find(which);
        if (maker == m_makers.end())
            return;
        KioskScreen *made = maker->second();
        m_screens[which] = made;
        m_stack->addWidget(made);
        connect(made, &KioskScreen::turned, this, [this] {
            settle();
            // The button that was pressed may go; the ring must not jump to its neighbour.
            setFocus(Qt::OtherFocusReason);
        });
    }
    KioskScreen *screen = m_screens[which];
    if (m_stack->currentWidget() != screen)
        settle();
    m_stack->setCurrentWidget(screen);
    // Tab begins with the screen's first control, then the bar; a screen to type on takes the
    // focus.
    setFocus(Qt::OtherFocusReason);
    screen->arrive();
    readAloud();
}

void KioskWindow::settle()
{
    m_changedAt = m_context.clock.steady();
}

bool KioskWindow::isSettling() const
{
    return m_changedAt && m_context.clock.steady() - *m_changedAt < SettlingTime;
}

void KioskWindow::forget()
{
    for (const auto &[which, screen] : m_screens) {
        m_stack->removeWidget(screen);
        screen->hide();
        screen->deleteLater();
    }
    m_screens.clear();
    QApplication::clipboard()->clear();
}

void KioskWindow::applyMode()
{
    m_context.theme.setSurface(m_context.flow.isElderly() ? Surface::KioskElder : Surface::Kiosk);
    layOut();
    readAloud();
}

QString KioskWindow::spokenPrompt() const
{
    const KioskScreen *screen = currentScreen();
    return screen ? screen->spokenPrompt() : QString();
}

void KioskWindow::readAloud()
{
    m_context.presenters.voice.showScreen(spokenPrompt());
}

void KioskWindow::layOut()
{
    const int bar = m_footer->layout()->totalHeightForWidth(width());
    const QRect upper(0, 0, width(), height() - bar);
    m_stack->setGeometry(upper);
    m_header->setGeometry(0, 0, width(), m_context.theme.px(Measure::Header));
    m_header->raise();
    m_footer->setGeometry(0, height() - bar, width(), bar);
    for (QWidget *overlay : std::as_const(m_overlays)) {
        overlay->setGeometry(upper);
        overlay->raise();
    }
    update();
}

void KioskWindow::resizeEvent(QResizeEvent *event)
{
    m_context.theme.setCanvas(size());
    layOut();
    QWidget::resizeEvent(event);
}

void KioskWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(ColorRole::Paper));
}

void KioskWindow::changeEvent(QEvent *event)
{
    // The bar grows with its words, once its buttons have them.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(
            this,
            [this] {
                layOut();
                readAloud();
            },
            Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

void KioskWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_context.flow.back();
    else
        QWidget::keyPressEvent(event);
}

bool KioskWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool mine = watched->isWidgetType() && static_cast<QWidget *>(watched)->window() == this;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
        if (!mine)
            break;
        m_context.flow.touch();
        m_context.presenters.voice.interrupt();
        if (isSettling()) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (mine) {
            m_context.flow.touch();
            m_context.presenters.voice.interrupt();
        }
        break;
    case QEvent::Show:
        // An overlay comes under the finger as well.
        if (mine && m_overlays.contains(static_cast<QWidget *>(watched)))
            settle();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}
} // namespace Kiosk
