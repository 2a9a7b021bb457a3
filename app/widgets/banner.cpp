// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/banner.h"

#include <QBoxLayout>
#include <QPainter>

#include "widgets/bigbutton.h"
#include "widgets/deskbutton.h"
#include "widgets/textblock.h"
#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Widgets {

Banner::Banner(const Theme &theme, const Base::Clock &clock, Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_title(new TextLabel(theme, TextRole::Strong, inkOf(tone), this))
    , m_text(new TextLabel(theme, TextRole::Body, ColorRole::Ink, this))
    , m_bigAction(new BigButton(theme, clock, BigButton::Variant::Secondary, this))
    , m_deskAction(new DeskButton(theme, DeskButton::Kind::Secondary, this))
    , m_layout(new QHBoxLayout(this))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addStretch();
    m_layout->addLayout(words, 1);
    m_layout->addWidget(m_bigAction, 0, Qt::AlignVCenter);
    m_layout->addWidget(m_deskAction, 0, Qt::AlignVCenter);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_bigAction, &BigButton::clicked, this, &Banner::actionRequested);
    connect(m_deskAction, &DeskButton::clicked, this, &Banner::actionRequested);
    connect(&theme, &Theme::changed, this, &Banner::restyle);
    restyle();
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    m_title->setColor(inkOf(tone));
    update();
}

void Banner::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void Banner::setTitle(const QString &title)
{
    m_title->setText(title);
    name();
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    name();
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setAction(const QString &label)
{
    m_actionLabel = label;
    m_bigAction->setText(label);
    m_deskAction->setText(label);
    restyle();
}

void Banner::setEdge(Edge edge)
{
    m_edge = edge;
    update();
}

QString Banner::shownIcon() const
{
    return m_icon.isEmpty() ? QLatin1String(iconOf(m_tone)) : m_icon;
}

int Banner::iconSize() const
{
    return m_theme.isKiosk() ? m_theme.px(m_theme.isElder() ? 72 : 56)
                             : m_theme.px(m_theme.surface() == Surface::Board ? 64 : 22);
}

void Banner::name()
{
    m_title->setVisible(!m_title->text().isEmpty());
    m_text->setVisible(!m_text->text().isEmpty());
    QStringList words{TextBlock::plain(title()), TextBlock::plain(text())};
    words.removeAll(QString());
    setAccessibleName(words.join(u' '));
    updateGeometry();
}

void Banner::restyle()
{
    const bool desk = m_theme.surface() == Surface::Reception;
    const int side = m_theme.px(desk ? 12 : 28);
    const int top = m_theme.px(desk ? 10 : 20);
    const int gap = m_theme.px(desk ? 10 : 24);
    m_layout->setContentsMargins(side + iconSize() + gap, top, side, top);
    m_layout->setSpacing(gap);
    m_bigAction->setVisible(!desk && !m_actionLabel.isEmpty());
    m_deskAction->setVisible(desk && !m_actionLabel.isEmpty());
    name();
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool edged = m_edge == Edge::Always || m_tone == Tone::Warn || m_tone == Tone::Danger
        || m_theme.palette() == Palette::HighContrast;
    const double edge = edged ? m_theme.px(m_theme.surface() == Surface::Reception ? 2 : 3) : 0;
    const double radius = m_theme.controlRadius();
    painter.setPen(edged ? QPen(m_theme.color(inkOf(m_tone)), edge) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(softOf(m_tone)));
    const double half = edge / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(half, half, -half, -half), radius - half, radius - half);
    const int size = iconSize();
    const int side = m_theme.px(m_theme.surface() == Surface::Reception ? 12 : 28);
    m_theme.paintIcon(painter,
        shownIcon(),
        m_tone == Tone::Plain ? ColorRole::Accent : inkOf(m_tone),
        QRectF(side, (height() - size) / 2.0, size, size));
}
} // namespace Widgets
