// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/textlabel.h"

#include <algorithm>

#include <QPainter>

#include "widgets/textblock.h"
#include "widgets/theme.h"

namespace Widgets {

TextLabel::TextLabel(const Theme &theme, TextRole role, ColorRole color, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_role(role)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    setWrap(Wrap::Yes);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    theme.follow(this);
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void TextLabel::setColor(ColorRole color)
{
    m_color = color;
    update();
}

void TextLabel::setWrap(Wrap wrap)
{
    m_wrap = wrap;
    setWordWrap(wrap == Wrap::Yes);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(wrap == Wrap::Yes);
    setSizePolicy(policy);
    updateGeometry();
}

QSize TextLabel::sizeHint() const
{
    const TextBlock block(m_theme, text(), m_role, m_color, alignment());
    const double width = block.naturalWidth();
    const QMargins margins = contentsMargins();
    return QSize(int(width) + margins.left() + margins.right(),
        int(block.height(width)) + margins.top() + margins.bottom());
}

QSize TextLabel::minimumSizeHint() const
{
    const TextBlock block(m_theme, text(), m_role, m_color, alignment());
    const QMargins margins = contentsMargins();
    // A name of 300 letters must not push the window off the screen; it is broken instead.
    const double width = m_wrap == Wrap::No
        ? block.naturalWidth()
        : std::min(block.leastWidth(), 8.0 * m_theme.lineHeight(m_role));
    return QSize(int(width) + margins.left() + margins.right(),
        m_theme.lineHeight(m_role) + margins.top() + margins.bottom());
}

int TextLabel::heightForWidth(int width) const
{
    const TextBlock block(m_theme, text(), m_role, m_color, alignment());
    const QMargins margins = contentsMargins();
    return int(block.height(width - margins.left() - margins.right())) + margins.top()
        + margins.bottom();
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const TextBlock block(
        m_theme, text(), m_role, isEnabled() ? m_color : ColorRole::InkDisabled, alignment());
    QRectF where = contentsRect();
    const double height = block.height(where.width());
    if (alignment() & Qt::AlignVCenter)
        where.setTop(where.top() + std::max(0.0, (where.height() - height) / 2));
    else if (alignment() & Qt::AlignBottom)
        where.setTop(where.top() + std::max(0.0, where.height() - height));
    block.paint(painter, where);
}
} // namespace Widgets
