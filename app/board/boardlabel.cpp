// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardlabel.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "widgets/theme.h"

namespace Board {

namespace {
/// Extra room between the figures of the big number, px at 100 % (21-board).
constexpr double NumberSpacing = 8;
constexpr int GroundSide = 36;
constexpr int GroundRadius = 20;
constexpr double TightLine = 1.2;

bool isNumber(Widgets::TextRole role)
{
    return role == Widgets::TextRole::Number || role == Widgets::TextRole::NumberStale;
}
} // namespace

BoardLabel::BoardLabel(const Widgets::Theme &theme, Widgets::TextRole role, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role)
    , m_bold(theme.textSpec(role).bold)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    theme.follow(this);
}

void BoardLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void BoardLabel::setRole(Widgets::TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void BoardLabel::setDesignSize(int size)
{
    m_designSize = size;
    updateGeometry();
    update();
}

void BoardLabel::setLines(int lines)
{
    m_lines = lines;
    updateGeometry();
    update();
}

void BoardLabel::setBold(bool bold)
{
    m_bold = bold;
    updateGeometry();
    update();
}

void BoardLabel::setColor(Widgets::ColorRole color)
{
    m_color = color;
    update();
}

void BoardLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void BoardLabel::setGround(Widgets::ColorRole ground)
{
    m_ground = ground;
    m_grounded = true;
    updateGeometry();
    update();
}

void BoardLabel::clearGround()
{
    m_grounded = false;
    updateGeometry();
    update();
}

QFont BoardLabel::fontOf() const
{
    QFont font = m_theme.font(m_role);
    font.setBold(m_bold);
    if (m_designSize > 0)
        font.setPixelSize(m_theme.px(m_designSize));
    if (isNumber(m_role))
        font.setLetterSpacing(QFont::AbsoluteSpacing, m_theme.px(NumberSpacing));
    return font;
}

int BoardLabel::side() const
{
    return m_grounded ? m_theme.px(GroundSide) : 0;
}

int BoardLabel::lineHeight() const
{
    return m_designSize > 0 ? m_theme.px(m_designSize * TightLine) : m_theme.lineHeight(m_role);
}

QSize BoardLabel::sizeHint() const
{
    const double width = QFontMetricsF(fontOf()).horizontalAdvance(m_text);
    const QMargins margins = contentsMargins();
    return {int(std::ceil(width)) + 2 * side() + margins.left() + margins.right() + 1,
        m_lines * lineHeight()};
}

QSize BoardLabel::minimumSizeHint() const
{
    return {0, m_lines * lineHeight()};
}

QFont BoardLabel::fittedFont(int width) const
{
    QFont font = fontOf();
    const int least = m_theme.font(Widgets::TextRole::Notice).pixelSize();
    const double natural = QFontMetricsF(font).horizontalAdvance(m_text);
    if (natural <= width || font.pixelSize() <= least)
        return font;
    font.setPixelSize(std::max(least, int(std::floor(font.pixelSize() * width / natural))));
    return font;
}

void BoardLabel::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_grounded) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(m_ground));
        const double radius = m_theme.px(GroundRadius);
        painter.drawRoundedRect(rect(), radius, radius);
    }
    const QRect words = contentsRect().adjusted(side(), 0, -side(), 0);
    const QFont font = fittedFont(words.width());
    painter.setFont(font);
    painter.setPen(m_theme.color(m_color));
    if (m_lines > 1) {
        painter.drawText(words, int(m_alignment) | Qt::TextWordWrap, m_text);
        return;
    }
    const QString shown = QFontMetricsF(font).elidedText(m_text, Qt::ElideRight, words.width() + 1);
    painter.drawText(words, int(m_alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}
} // namespace Board
