// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kioskscreen.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/stepprogress.h"
#include "widgets/textblock.h"
#include "widgets/textlabel.h"

namespace Kiosk {

using namespace Widgets;

KioskScreen::KioskScreen(const KioskContext &context, const QString &objectName)
    : m_context(context)
    , m_zones(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_lookZone(new QWidget(this))
    , m_touchZone(new QWidget(this))
    , m_look(new QVBoxLayout(m_lookZone))
    , m_touch(new QVBoxLayout(m_touchZone))
    , m_progress(new StepProgress(context.theme, this))
    , m_title(new TextLabel(context.theme, TextRole::Title))
    , m_subtitle(new TextLabel(context.theme, TextRole::Body, ColorRole::Ink2))
{
    setObjectName(objectName);
    setFocusPolicy(Qt::NoFocus);
    // The window decides how large a screen is; a test sees to it that everything fits.
    m_zones->setSizeConstraint(QLayout::SetNoConstraint);
    m_zones->setSpacing(0);
    m_zones->addWidget(m_lookZone);
    m_zones->addWidget(m_touchZone, 1);
    m_title->setObjectName(QStringLiteral("question"));
    for (QVBoxLayout *zone : {m_look, m_touch}) {
        zone->setContentsMargins(0, 0, 0, 0);
        zone->setSpacing(0);
    }
    m_look->addWidget(m_progress);
    m_look->addWidget(m_title);
    m_look->addWidget(m_subtitle);
    connect(&context.theme, &Theme::changed, this, [this] {
        retranslate();
        relayout();
    });
    connect(&context.flow, &Presentation::KioskFlow::screenChanged, this, &KioskScreen::showStep);
    showStep();
}

QString KioskScreen::spokenPrompt() const
{
    const QString title = TextBlock::plain(m_title->text());
    const QString subtitle = TextBlock::plain(m_subtitle->text());
    return subtitle.isEmpty() ? title : title + QLatin1Char('\n') + subtitle;
}

void KioskScreen::arrive()
{
    showStep();
}

void KioskScreen::showStep()
{
    const auto step = flow().step();
    m_progress->setVisible(step.has_value());
    if (step)
        m_progress->setStep(step->current, step->count);
}

void KioskScreen::setQuestion(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleName(TextBlock::plain(title));
}

void KioskScreen::setPlace(const QString &place)
{
    m_place = place;
    m_progress->setPlace(theme().isElder() && isLandscape() ? QString() : place);
}

int KioskScreen::touchWidth() const
{
    const int margin = theme().space(Space::KioskMargin);
    return isLandscape() ? width() - theme().px(Measure::LookWidth) - margin - theme().px(48)
                         : width() - 2 * margin;
}

void KioskScreen::relayout()
{
    const int margin = theme().space(Space::KioskMargin);
    const int bottom = theme().px(Measure::TouchBottom);
    m_zones->setContentsMargins(margin, theme().px(Measure::Header), margin, bottom);
    if (isLandscape()) {
        m_zones->setDirection(QBoxLayout::LeftToRight);
        m_zones->setSpacing(margin + theme().px(48));
        m_lookZone->setFixedWidth(theme().px(Measure::LookWidth) - 2 * margin);
        m_lookZone->setMinimumHeight(0);
    } else {
        m_zones->setDirection(QBoxLayout::TopToBottom);
        m_zones->setSpacing(0);
        m_lookZone->setMinimumWidth(0);
        m_lookZone->setMaximumWidth(QWIDGETSIZE_MAX);
        m_lookZone->setMinimumHeight(theme().px(Measure::LookEnd - Measure::Header));
    }
    // What grows down to the touch zone keeps apart from what can be pressed there.
    m_look->setContentsMargins(0, 0, 0, isLandscape() ? 0 : theme().px(16));
    // The panel's short side leaves no room for the largest letters twice.
    const bool elderWide = theme().isElder() && isLandscape();
    m_progress->setPlace(elderWide ? QString() : m_place);
    m_title->setRole(elderWide ? TextRole::Button : TextRole::Title);
    m_title->setContentsMargins(0, theme().px(theme().isElder() ? 16 : 26), 0, 0);
    m_subtitle->setContentsMargins(0, theme().px(4), 0, 0);
    m_progress->setContentsMargins(0, 0, 0, 0);
    update();
}

BigButton *KioskScreen::makeButton(BigButton::Variant variant, const QString &objectName)
{
    auto *button = new BigButton(theme(), m_context.clock, variant, this);
    button->setObjectName(objectName);
    return button;
}

void KioskScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        relayout();
    }
    QWidget::changeEvent(event);
}

void KioskScreen::paintEvent(QPaintEvent *)
{
    if (!isLandscape())
        return;
    QPainter painter(this);
    painter.fillRect(
        QRect(0, 0, theme().px(Measure::LookWidth), height()), theme().color(ColorRole::Sunken));
}
} // namespace Kiosk
