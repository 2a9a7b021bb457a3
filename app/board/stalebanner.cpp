// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/stalebanner.h"

#include <QBoxLayout>
#include <QPainter>

#include "board/boardlabel.h"
#include "widgets/theme.h"

namespace Board {

using Widgets::ColorRole;
using Widgets::TextRole;

StaleBanner::StaleBanner(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new BoardLabel(theme, TextRole::StaleBanner, this))
    , m_advice(new BoardLabel(theme, TextRole::Notice, this))
{
    setObjectName(QStringLiteral("staleBanner"));
    m_title->setObjectName(QStringLiteral("staleTitle"));
    m_title->setColor(ColorRole::Warn);
    m_advice->setDesignSize(48);
    m_advice->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_advice);

    connect(&m_theme, &Widgets::Theme::changed, this, &StaleBanner::relay);
    relay();
}

void StaleBanner::relay()
{
    setFixedHeight(m_theme.px(116));
    const int side = m_theme.space(Widgets::Space::BoardMargin);
    layout()->setContentsMargins(side + m_theme.px(80 + 32), 0, side, 0);
    layout()->setSpacing(m_theme.px(32));
}

void StaleBanner::setWords(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
    setAccessibleName(title);
    setVisible(!title.isEmpty());
}

void StaleBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::WarnSoft));
    const int edge = m_theme.px(4);
    painter.fillRect(0, 0, width(), edge, m_theme.color(ColorRole::Warn));
    painter.fillRect(0, height() - edge, width(), edge, m_theme.color(ColorRole::Warn));
    const int size = m_theme.px(80);
    m_theme.paintIcon(painter,
        QStringLiteral("cloud-off"),
        ColorRole::Warn,
        QRectF(m_theme.space(Widgets::Space::BoardMargin), (height() - size) / 2.0, size, size));
}
} // namespace Board
