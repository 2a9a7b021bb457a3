// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/roomcard.h"

#include <QBoxLayout>
#include <QPainter>

#include "board/boardlabel.h"
#include "widgets/theme.h"

namespace Board {

using Widgets::ColorRole;
using Widgets::TextRole;

RoomCard::RoomCard(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(new BoardLabel(theme, TextRole::Notice, this))
    , m_number(new BoardLabel(theme, TextRole::OtherNumber, this))
    , m_name(new BoardLabel(theme, TextRole::NextName, this))
{
    setObjectName(QStringLiteral("roomCard"));
    m_heading->setColor(ColorRole::Ink2);
    m_name->setDesignSize(64);

    auto *line = new QHBoxLayout;
    line->addWidget(m_number);
    line->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addLayout(line);

    connect(&m_theme, &Widgets::Theme::changed, this, &RoomCard::relay);
    relay();
}

void RoomCard::relay()
{
    layout()->setContentsMargins(m_theme.px(32), m_theme.px(14), m_theme.px(24), m_theme.px(16));
    layout()->setSpacing(0);
    layout()->itemAt(1)->layout()->setSpacing(m_theme.px(28));
    setFixedHeight(m_theme.px(14 + 16) + m_theme.lineHeight(TextRole::Notice)
        + m_theme.lineHeight(TextRole::OtherNumber));
}

void RoomCard::setRoom(const Presentation::BoardPage::Room &room)
{
    m_heading->setText(room.heading);
    m_number->setText(room.number);
    m_number->setVisible(!room.number.isEmpty());
    m_name->setText(room.name);
    m_name->setColor(room.number.isEmpty() ? ColorRole::Ink2 : ColorRole::Ink);
}

void RoomCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = m_theme.px(2);
    painter.setPen(QPen(m_theme.color(ColorRole::Line), edge));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    const double radius = m_theme.px(24);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius);
}
} // namespace Board
