// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/textlabel.h"
#include "widgets/theme.h"

namespace Widgets {

namespace {
ColorRole groundOf(Panel::Kind kind)
{
    switch (kind) {
    case Panel::Kind::Card:
        return ColorRole::Surface;
    case Panel::Kind::Flat:
        return ColorRole::Sunken;
    case Panel::Kind::Accent:
        return ColorRole::Accent;
    }
    return ColorRole::Surface;
}
} // namespace

Panel::Panel(const Theme &theme, Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_ground(groundOf(kind))
    , m_title(new TextLabel(theme, TextRole::SectionTitle))
    , m_head(new QWidget(this))
    , m_headRow(new QHBoxLayout(m_head))
    , m_headTail(new QHBoxLayout)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    m_headRow->addWidget(m_title, 1);
    m_headRow->addLayout(m_headTail);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_head);
    m_outer->addLayout(m_body, 1);
    m_head->hide();
    connect(&theme, &Theme::changed, this, &Panel::relay);
    setKind(kind);
    relay();
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
    relay();
}

QString Panel::title() const
{
    return m_title->text();
}

void Panel::setKind(Kind kind)
{
    m_kind = kind;
    m_ground = groundOf(kind);
    m_title->setColor(kind == Kind::Accent ? ColorRole::OnAccent : ColorRole::Ink);
    update();
}

void Panel::setGround(ColorRole ground)
{
    m_ground = ground;
    update();
}

void Panel::setPadding(Padding padding)
{
    m_padding = padding;
    relay();
}

void Panel::relay()
{
    const bool desk = m_theme.surface() == Surface::Reception;
    const int side = m_theme.px(desk ? 16 : 32);
    const int top = m_theme.px(desk ? 16 : 28);
    const int edge = m_theme.px(desk ? 1 : 2);
    m_headRow->setContentsMargins(side, desk ? edge : top, side, 0);
    m_headRow->setSpacing(m_theme.px(desk ? 10 : 16));
    m_headTail->setSpacing(m_theme.px(desk ? 10 : 16));
    m_head->setMinimumHeight(desk ? m_theme.px(48) : 0);
    if (m_padding == Padding::None)
        m_body->setContentsMargins(edge, edge, edge, edge);
    else
        m_body->setContentsMargins(side, m_head->isHidden() || desk ? top : top / 2, side, top);
    m_body->setSpacing(m_theme.space(desk ? Space::S2 : Space::S4));
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool desk = m_theme.surface() == Surface::Reception;
    const double edge = m_theme.px(desk ? 1 : 2);
    const bool edged = m_kind == Kind::Card || m_theme.palette() == Palette::HighContrast;
    const double radius = m_theme.panelRadius();
    painter.setPen(edged ? QPen(m_theme.color(ColorRole::Line), edge) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.color(m_ground));
    const double half = edged ? edge / 2 : 0;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(half, half, -half, -half), radius - half, radius - half);
    if (desk && !m_head->isHidden()) {
        painter.fillRect(QRectF(0, m_head->geometry().bottom() + 1 - edge, width(), edge),
            m_theme.color(ColorRole::Line));
    }
}
} // namespace Widgets
