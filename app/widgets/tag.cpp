// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tag.h"

#include <QFontMetrics>
#include <QPainter>

#include "widgets/theme.h"

namespace Widgets {

namespace {
/// Measures of kit.css for each surface, px at 100 %.
struct Measure {
    TextRole role;
    bool smaller; ///< the desk's tags use Small in bold
    int side;
    int top;
    int gap;
    int icon;
    int radius;
};

Measure measureOf(const Theme &theme)
{
    switch (theme.surface()) {
    case Surface::Kiosk:
        return {TextRole::Strong, false, 18, 4, 12, 36, 12};
    case Surface::KioskElder:
        return {TextRole::Strong, false, 22, 4, 14, 52, 14};
    case Surface::Reception:
        return {TextRole::Small, true, 8, 2, 6, 16, 8};
    case Surface::Board:
        return {TextRole::Tag, false, 24, 8, 16, 52, 16};
    }
    return {TextRole::Small, true, 8, 2, 6, 16, 8};
}

QFont fontOf(const Theme &theme)
{
    QFont font = theme.font(measureOf(theme).role);
    font.setBold(true);
    return font;
}
} // namespace

Tag::Tag(const Theme &theme, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    theme.follow(this);
}

void Tag::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Tag::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Tag::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return size(m_theme, m_icon, m_text);
}

QSize Tag::size(const Theme &theme, const QString &icon, const QString &text)
{
    const Measure measure = measureOf(theme);
    int width =
        2 * theme.px(measure.side) + QFontMetrics(fontOf(theme)).horizontalAdvance(text) + 1;
    if (!icon.isEmpty())
        width += theme.px(measure.icon + measure.gap);
    return {width, theme.lineHeight(measure.role) + 2 * theme.px(measure.top)};
}

int Tag::paint(QPainter &painter,
    const QRect &where,
    const Theme &theme,
    Tone tone,
    const QString &icon,
    const QString &text)
{
    const Measure measure = measureOf(theme);
    const QSize wanted = size(theme, icon, text);
    QRectF box(where.left(),
        where.top() + (where.height() - wanted.height()) / 2,
        wanted.width(),
        wanted.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool edged = theme.palette() == Palette::HighContrast;
    painter.setPen(edged ? QPen(theme.color(inkOf(tone)), 1) : QPen(Qt::NoPen));
    painter.setBrush(theme.color(softOf(tone)));
    const double radius = theme.px(measure.radius);
    painter.drawRoundedRect(edged ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, radius, radius);
    QRectF words = box.adjusted(theme.px(measure.side), 0, 0, 0);
    if (!icon.isEmpty()) {
        const int size = theme.px(measure.icon);
        theme.paintIcon(painter,
            icon,
            inkOf(tone),
            QRectF(words.left(), box.center().y() - size / 2.0, size, size));
        words.setLeft(words.left() + size + theme.px(measure.gap));
    }
    painter.setPen(theme.color(inkOf(tone)));
    painter.setFont(fontOf(theme));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter.restore();
    return wanted.width();
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_theme, m_tone, m_icon, m_text);
}
} // namespace Widgets
