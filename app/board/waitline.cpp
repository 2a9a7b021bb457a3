// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/waitline.h"

#include <QBoxLayout>
#include <QPainter>

#include "board/boardlabel.h"
#include "widgets/theme.h"

namespace Board {

using Widgets::ColorRole;
using Widgets::TextRole;

namespace {
constexpr int Icon = 44; // px at 100 %
constexpr int Line = 60;
} // namespace

WaitLine::WaitLine(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_wait(new BoardLabel(theme, TextRole::Notice, this))
    , m_rise(new BoardLabel(theme, TextRole::Notice, this))
{
    setObjectName(QStringLiteral("waitLine"));
    m_wait->setObjectName(QStringLiteral("boardWait"));
    m_wait->setBold(true);
    m_rise->setObjectName(QStringLiteral("boardRise"));
    m_rise->setColor(ColorRole::Warn);
    auto *layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    layout->addWidget(m_wait);
    layout->addWidget(m_rise, 1);
    connect(&m_theme, &Widgets::Theme::changed, this, &WaitLine::relay);
    setWords({}, {});
}

void WaitLine::setWords(const QString &wait, const QString &rise)
{
    m_wait->setText(wait);
    m_rise->setText(rise);
    m_rise->setVisible(!rise.isEmpty());
    setVisible(!wait.isEmpty());
    relay();
    update();
}

void WaitLine::relay()
{
    const int side = m_theme.space(Widgets::Space::BoardMargin);
    const int left = side + m_theme.px(Icon + 20);
    const int gap = m_theme.px(40);
    const int room = width() - left - side;
    const bool told = !m_rise->text().isEmpty();
    const bool beside =
        !told || m_wait->sizeHint().width() + gap + m_rise->sizeHint().width() <= room;
    auto *words = static_cast<QBoxLayout *>(layout());
    words->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    words->setContentsMargins(left, 0, side, 0);
    words->setSpacing(beside ? gap : 0);
    // Nothing of it is cut: what does not fit into one line takes a second one.
    const auto fit = [room](BoardLabel *label) {
        const int lines = label->sizeHint().width() <= room ? 1 : 2;
        label->setLines(lines);
        return lines;
    };
    const int high = beside && told ? 1 : fit(m_wait) + (told ? fit(m_rise) : 0);
    if (beside && told) {
        m_wait->setLines(1);
        m_rise->setLines(1);
    }
    setFixedHeight(m_theme.px(high * Line));
}

void WaitLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relay();
}

void WaitLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int size = m_theme.px(Icon);
    m_theme.paintIcon(painter,
        QStringLiteral("hourglass"),
        ColorRole::Accent,
        QRectF(m_theme.space(Widgets::Space::BoardMargin),
            (m_theme.px(Line) - size) / 2.0,
            size,
            size));
}
} // namespace Board
