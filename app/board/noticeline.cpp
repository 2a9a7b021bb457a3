// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/noticeline.h"

#include <QBoxLayout>
#include <QPainter>

#include "board/boardlabel.h"
#include "widgets/theme.h"

namespace Board {

using Widgets::ColorRole;
using Widgets::TextRole;

NoticeLine::NoticeLine(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_notice(new BoardLabel(theme, TextRole::Notice, this))
    , m_pages(new BoardLabel(theme, TextRole::Notice, this))
{
    setObjectName(QStringLiteral("noticeLine"));
    m_notice->setObjectName(QStringLiteral("notice"));
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setColor(ColorRole::Ink2);
    m_pages->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_pages);

    connect(&m_theme, &Widgets::Theme::changed, this, &NoticeLine::relay);
    relay();
}

void NoticeLine::relay()
{
    const int side = m_theme.space(Widgets::Space::BoardMargin);
    const int left = side + m_theme.px(56 + 24);
    const int gap = m_theme.px(24);
    layout()->setContentsMargins(left, m_theme.px(2), side, 0);
    layout()->setSpacing(gap);
    // The rule of the house is never cut: it takes a second line where one is too short.
    const int pages = m_pages->isHidden() ? 0 : m_pages->sizeHint().width() + gap;
    const bool fits = m_notice->sizeHint().width() <= width() - left - side - pages;
    m_notice->setLines(fits ? 1 : 2);
    setFixedHeight(m_theme.px(fits ? 104 : 152));
}

void NoticeLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relay();
}

void NoticeLine::setWords(const QString &notice, const QString &pages, Kind kind)
{
    m_notice->setText(notice);
    m_pages->setText(pages);
    m_pages->setVisible(!pages.isEmpty());
    m_notice->setBold(kind == Kind::Posted);
    m_kind = kind;
    relay();
    update();
}

void NoticeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::Surface));
    painter.fillRect(0, 0, width(), m_theme.px(2), m_theme.color(ColorRole::Line));
    const int size = m_theme.px(56);
    m_theme.paintIcon(painter,
        m_kind == Kind::Stale        ? QStringLiteral("sync")
            : m_kind == Kind::Posted ? QStringLiteral("flag")
                                     : QStringLiteral("info"),
        ColorRole::Accent,
        QRectF(m_theme.space(Widgets::Space::BoardMargin), (height() - size) / 2.0, size, size));
}
} // namespace Board
