// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QPainterPath>

#include "widgets/bigbutton.h"
#include "widgets/textblock.h"
#include "widgets/theme.h"

namespace Widgets {

/// The colours of one state.
struct BigButton::Look {
    QColor fill;
    QColor edge;
    QColor ledge;
    double edgeWidth = 0;
    ColorRole title = ColorRole::Ink;
    ColorRole subtitle = ColorRole::Ink2;
    ColorRole icon = ColorRole::Ink;
    bool regular = false;
    bool sunk = false;
    bool flat = false; ///< no ledge
};

namespace {
QColor between(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](double a, double b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()),
        mix(one.greenF(), other.greenF()),
        mix(one.blueF(), other.blueF()));
}
} // namespace

BigButton::Look BigButton::look() const
{
    const auto color = [this](ColorRole role) { return m_theme.color(role); };
    const bool highContrast = m_theme.palette() == Palette::HighContrast;
    const bool filled = m_variant == Variant::Primary || m_variant == Variant::Hero;
    Look look;
    look.edgeWidth = m_theme.px(m_theme.isElder() ? 3 : 2);
    look.sunk = isDown() && isEnabled();
    if (!isEnabled()) {
        const bool bar = m_variant == Variant::FooterBar || m_variant == Variant::Help;
        look.fill = bar ? QColor(Qt::transparent) : color(ColorRole::Sunken);
        look.edge = bar ? color(ColorRole::Line) : look.fill;
        if (highContrast)
            look.edge = color(ColorRole::InkDisabled);
        look.title = look.subtitle = look.icon =
            bar || highContrast ? ColorRole::InkDisabled : ColorRole::Ink2;
        look.regular = look.flat = true;
        return look;
    }
    if (filled) {
        look.fill = color(look.sunk ? ColorRole::AccentPressed : ColorRole::Accent);
        look.edge = look.fill;
        look.ledge = color(ColorRole::AccentPressed);
        look.title = look.subtitle = look.icon = ColorRole::OnAccent;
        return look;
    }
    if (m_variant == Variant::Help) {
        look.edge = look.ledge = color(ColorRole::HelpLedge);
        look.fill =
            look.sunk ? between(color(ColorRole::Help), look.edge, 0.15) : color(ColorRole::Help);
        look.title = look.subtitle = look.icon = ColorRole::HelpInk;
        return look;
    }
    if (isChecked()) {
        look.fill = color(ColorRole::AccentSoft);
        look.edge = look.ledge = color(ColorRole::Accent);
        look.edgeWidth = m_theme.stroke(Stroke::Selected);
        look.icon = ColorRole::Accent;
        look.subtitle = m_variant == Variant::Slot ? ColorRole::Accent : ColorRole::Ink;
        return look;
    }
    if (m_ground) {
        look.edge = look.ledge = color(inkOf(*m_ground));
        look.fill = look.sunk ? between(color(softOf(*m_ground)), look.edge, 0.15)
                              : color(softOf(*m_ground));
        look.subtitle = ColorRole::Ink;
        look.icon = inkOf(*m_ground);
        return look;
    }
    const bool danger = m_variant == Variant::Danger;
    look.edge = color(danger ? ColorRole::Danger : m_edge.value_or(ColorRole::LineStrong));
    look.ledge = look.edge;
    look.fill = color(look.sunk ? (highContrast ? ColorRole::AccentSoft : ColorRole::Sunken)
            : danger            ? ColorRole::DangerSoft
                                : ColorRole::Surface);
    look.title = danger ? ColorRole::Danger : ColorRole::Ink;
    look.subtitle = m_edge == ColorRole::Info ? ColorRole::Info : ColorRole::Ink2;
    look.icon = danger                                               ? ColorRole::Danger
        : m_variant == Variant::Card || m_variant == Variant::Option ? ColorRole::Accent
        : m_variant == Variant::Chip                                 ? ColorRole::Ink2
                                                                     : ColorRole::Ink;
    return look;
}

void BigButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Look now = look();
    if (now.sunk)
        painter.translate(0, m_theme.ledge());
    paintBody(painter, now);
    paintContent(painter, now);
}

void BigButton::paintBody(QPainter &painter, const Look &look) const
{
    const double ledge = m_theme.ledge();
    const double radius = m_theme.controlRadius();
    const QRectF body(0, 0, width(), height() - ledge);
    painter.setPen(Qt::NoPen);
    if (!look.sunk && !look.flat) {
        painter.setBrush(look.ledge);
        painter.drawRoundedRect(body.translated(0, ledge), radius, radius);
    }
    // Two filled shapes rather than a pen: round corners stay even at every width.
    painter.setBrush(look.edge);
    const bool hollow = look.fill.alpha() == 0;
    if (hollow) {
        QPainterPath ring;
        ring.addRoundedRect(body, radius, radius);
        QPainterPath inner;
        const double inside = radius - look.edgeWidth;
        const double w = look.edgeWidth;
        inner.addRoundedRect(body.adjusted(w, w, -w, -w), inside, inside);
        painter.drawPath(ring.subtracted(inner));
    } else {
        painter.drawRoundedRect(body, radius, radius);
        const double w = look.edgeWidth;
        painter.setBrush(look.fill);
        painter.drawRoundedRect(body.adjusted(w, w, -w, -w), radius - w, radius - w);
    }
    if (!m_sideWord.isEmpty() && isEnabled())
        paintSideBlock(painter, body);
    const bool ticked = m_variant == Variant::Slot || m_variant == Variant::Option
        || m_variant == Variant::Card || m_variant == Variant::Face;
    if (isChecked() && isEnabled() && ticked)
        paintTick(painter);
}

void BigButton::paintSideBlock(QPainter &painter, const QRectF &body) const
{
    const double edge = isChecked() ? m_theme.stroke(Stroke::Selected) : m_theme.px(2);
    const double radius = m_theme.controlRadius() - edge;
    const QRectF inner = body.adjusted(edge, edge, -edge, -edge);
    QPainterPath shape;
    shape.addRoundedRect(inner, radius, radius);
    QRectF block = inner;
    block.setLeft(inner.right() - sideWidth());
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(block, m_theme.color(softOf(m_sideTone)));
    painter.restore();

    TextBlock word(m_theme, m_sideWord, TextRole::Caption, inkOf(m_sideTone), Qt::AlignHCenter);
    word.setWeight(TextBlock::Weight::Bold);
    word.setLineHeight(m_theme.px(34));
    const double letters = word.height(block.width());
    const double icon = m_sideIcon.isEmpty() ? 0 : m_theme.px(40);
    const double top = block.top() + (block.height() - letters - icon) / 2;
    if (icon > 0) {
        m_theme.paintIcon(
            painter, m_sideIcon, inkOf(m_sideTone), QRectF(block.left(), top, block.width(), icon));
    }
    word.paint(painter, QRectF(block.left(), top + icon, block.width(), letters));
}

void BigButton::paintTick(QPainter &painter) const
{
    const double size = m_theme.px(42);
    const double round = m_theme.controlRadius();
    const QRectF corner(width() - size, 0, size, size);
    QPainterPath body;
    body.addRoundedRect(QRectF(0, 0, width(), height() - m_theme.ledge()), round, round);
    QPainterPath tick;
    tick.addRoundedRect(corner.adjusted(0, -round, round, 0), round, round);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Accent));
    painter.drawPath(tick.intersected(body));
    const double inset = m_theme.px(6);
    m_theme.paintIcon(painter,
        QStringLiteral("check"),
        ColorRole::OnAccent,
        corner.adjusted(inset, inset, -inset, -inset),
        IconWeight::Bold);
}

void BigButton::paintContent(QPainter &painter, const Look &look) const
{
    const Frame frame = arrange(width(), height() - m_theme.ledge());
    TextBlock title(m_theme, text(), frame.titleRole, look.title, frame.align);
    TextBlock subtitle(m_theme, shownSubtitle(), frame.subtitleRole, look.subtitle, frame.align);
    subtitle.setLineHeight(frame.subtitleLine);
    if (look.regular)
        title.setWeight(TextBlock::Weight::Regular);
    if (look.subtitle == ColorRole::Accent || look.subtitle == ColorRole::Info)
        subtitle.setWeight(TextBlock::Weight::Bold);
    title.paint(painter, frame.title);
    subtitle.paint(painter, frame.subtitle);
    const bool toned = m_iconTone && isEnabled() && !frame.icon.isEmpty();
    if (toned) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isChecked() ? ColorRole::Surface : softOf(*m_iconTone)));
        painter.drawEllipse(frame.icon);
    }
    if (!frame.icon.isEmpty()) {
        const bool tick = m_variant == Variant::Chip && isChecked();
        m_theme.paintIcon(painter,
            shownIcon(),
            toned ? inkOf(*m_iconTone) : look.icon,
            frame.icon,
            tick ? IconWeight::Bold : IconWeight::Usual);
    }
    if (!frame.trailing.isEmpty()) {
        const ColorRole role = m_variant == Variant::Card ? look.title : look.icon;
        m_theme.paintIcon(painter, m_trailingIcon, role, frame.trailing);
    }
}
} // namespace Widgets
