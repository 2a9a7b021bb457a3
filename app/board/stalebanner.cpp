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
    const int side = m_theme.space(Widgets::Space::BoardMargin);
    const int left = side + m_theme.px(80 + 32);
    const int gap = m_theme.px(32);
    const int words = m_title->sizeHint().width() + gap + m_advice->sizeHint().width();
    const bool fits = words <= width() - left - side;
    auto *box = static_cast<QBoxLayout *>(layout());
    box->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int above = fits ? 0 : m_theme.px(16);
    box->setContentsMargins(left, above, side, above);
    box->setSpacing(fits ? gap : 0);
    m_advice->setAlignment((fits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    setFixedHeight(m_theme.px(fits ? 116 : 196));
}

void StaleBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relay();
}

void StaleBanner::setWords(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
    setAccessibleName(title);
    relay();
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
