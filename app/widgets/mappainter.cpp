// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mappainter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QLineF>
#include <QPainter>

#include "widgets/textblock.h"
#include "widgets/theme.h"

namespace Widgets {

// Measures without a token are those of the design's success screen, px at 100 %.

namespace {
constexpr double AroundTheWay = 0.15; // share of the way's extent left free around it
constexpr double ReadableShare = 0.7; // of the labels; fewer, and a part is shown instead
constexpr double LeastShare = 0.35;   // of the floor: a short way still shows where it lies
constexpr double StartRadius = 27;

/// The drawing's measures follow its letters; elderly people get larger words, not thicker walls.
double unitOf(const Theme &theme)
{
    return theme.px(std::min(28, theme.textSpec(TextRole::MapLabel).size)) / 28.0;
}

ColorRole groundOf(MapKind kind)
{
    switch (kind) {
    case MapKind::Destination:
        return ColorRole::Accent;
    case MapKind::Lift:
        return ColorRole::Info;
    case MapKind::Waiting:
        return ColorRole::AccentSoft;
    default:
        return ColorRole::Sunken;
    }
}

ColorRole labelOf(MapKind kind)
{
    switch (kind) {
    case MapKind::Destination:
        return ColorRole::OnAccent;
    case MapKind::Lift:
        return ColorRole::Surface;
    default:
        return ColorRole::Ink;
    }
}

/// The polygon with round corners of `radius`, less where its edges are short.
QPainterPath rounded(const QPolygonF &outline, double radius)
{
    QPolygonF points = outline;
    if (points.size() > 1 && points.first() == points.last())
        points.removeLast();
    QPainterPath path;
    const auto count = points.size();
    if (count < 3)
        return path;
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF corner = points.at(i);
        const QLineF back(corner, points.at((i + count - 1) % count));
        const QLineF on(corner, points.at((i + 1) % count));
        const double cut = std::min({radius, back.length() / 2, on.length() / 2});
        const QPointF from = back.length() > 0 ? back.pointAt(cut / back.length()) : corner;
        const QPointF to = on.length() > 0 ? on.pointAt(cut / on.length()) : corner;
        if (i == 0)
            path.moveTo(from);
        else
            path.lineTo(from);
        path.quadTo(corner, to);
    }
    path.closeSubpath();
    return path;
}

void paintHeadOfArrow(QPainter &painter, QPointF tip, double angle, double length, double half)
{
    QPainterPath head;
    head.moveTo(-length, -half);
    head.lineTo(0, 0);
    head.lineTo(-length, half);
    head.closeSubpath();
    painter.save();
    painter.translate(tip);
    painter.rotate(angle);
    painter.drawPath(head);
    painter.restore();
}
} // namespace

MapPainter::MapPainter(const Theme &theme, const MapFloor &floor, const QRectF &frame)
    : m_theme(theme)
    , m_floor(floor)
    , m_frame(frame)
    , m_unit(unitOf(theme))
{
    const double inset = px(16);
    const double headHeight =
        std::max<double>(px(52), theme.lineHeight(TextRole::MapLabel) + px(12));
    m_head =
        QRectF(frame.left() + inset, frame.top() + inset, frame.width() - 2 * inset, headHeight);
    m_ground = QRectF(m_head.left(),
        m_head.bottom() + px(12),
        m_head.width(),
        frame.bottom() - inset - m_head.bottom() - px(12));

    const QRectF seen = ofInterest();
    if (seen.isEmpty() || m_ground.isEmpty())
        return;
    const double scale =
        std::min(m_ground.width() / seen.width(), m_ground.height() / seen.height());
    m_toScreen.translate(m_ground.center().x(), m_ground.center().y());
    m_toScreen.scale(scale, scale);
    m_toScreen.translate(-seen.center().x(), -seen.center().y());
    takePlaces();
}

void MapPainter::takePlaces()
{
    const QPolygonF way = m_toScreen.map(m_floor.route);
    const double thick = px(11);
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QRectF part = QRectF(way.at(i - 1), way.at(i)).normalized();
        m_taken.push_back(part.adjusted(-thick, -thick, thick, thick));
    }
    if (m_floor.start) {
        const double around = px(StartRadius + 4);
        const QPointF at = m_toScreen.map(*m_floor.start);
        m_taken.emplace_back(at.x() - around, at.y() - around, 2 * around, 2 * around);
        if (!m_floor.startLabel.isEmpty())
            m_taken.push_back(startPlace().adjusted(-px(6), 0, px(6), 0));
    }
    for (const MapRoom &room : m_floor.rooms) {
        if (const auto sign = signPlace(room))
            m_taken.push_back(*sign);
    }
}

QRectF MapPainter::leftOf(const QRectF &where, const TextBlock &words) const
{
    std::vector<QRectF> parts{where};
    for (const QRectF &taken : m_taken) {
        std::vector<QRectF> rest;
        for (const QRectF &part : parts) {
            if (!part.intersects(taken)) {
                rest.push_back(part);
                continue;
            }
            for (const QRectF &side : {QRectF(part.topLeft(), QPointF(taken.left(), part.bottom())),
                     QRectF(QPointF(taken.right(), part.top()), part.bottomRight()),
                     QRectF(part.topLeft(), QPointF(part.right(), taken.top())),
                     QRectF(QPointF(part.left(), taken.bottom()), part.bottomRight())}) {
                const QRectF inside = side & part;
                if (words.leastWidth() <= inside.width()
                    && words.height(inside.width()) <= inside.height())
                    rest.push_back(inside);
            }
        }
        parts = std::move(rest);
    }
    const auto area = [](const QRectF &part) { return part.width() * part.height(); };
    const auto largest = std::max_element(parts.begin(),
        parts.end(),
        [&area](const QRectF &one, const QRectF &other) { return area(one) < area(other); });
    return largest == parts.end() ? QRectF() : *largest;
}

double MapPainter::px(double design) const
{
    return std::max(1.0, design * m_unit);
}

bool MapPainter::isReadable(const QRectF &whole) const
{
    const double scale =
        std::min(m_ground.width() / whole.width(), m_ground.height() / whole.height());
    int labels = 0;
    int fitting = 0;
    for (const MapRoom &room : m_floor.rooms) {
        if (room.label.isEmpty() || room.kind == MapKind::Corridor)
            continue;
        const TextBlock label(m_theme, room.label, TextRole::MapLabel, ColorRole::Ink);
        const double free = px(16);
        const QSizeF size = room.outline.boundingRect().size() * scale - QSizeF(free, free);
        const bool fits =
            label.leastWidth() <= size.width() && label.height(size.width()) <= size.height();
        ++labels;
        fitting += fits ? 1 : 0;
        if (room.kind == MapKind::Destination && !fits)
            return false;
    }
    return fitting >= ReadableShare * labels;
}

QRectF MapPainter::ofInterest() const
{
    QRectF whole;
    QRectF way = m_floor.route.boundingRect();
    for (const MapRoom &room : m_floor.rooms) {
        whole |= room.outline.boundingRect();
        if (room.kind == MapKind::Destination)
            way |= room.outline.boundingRect();
    }
    if (m_floor.route.size() < 2 || whole.isEmpty() || isReadable(whole))
        return whole;
    // As much of the floor as shows the way with its surroundings, in the frame's own shape.
    const double around = AroundTheWay * std::max(way.width(), way.height());
    way.adjust(-around, -around, around, around);
    const double width = std::max(way.width(), LeastShare * whole.width());
    const double height = std::max(way.height(), LeastShare * whole.height());
    const double shape = m_ground.width() / std::max(1.0, m_ground.height());
    const QSizeF size(std::max(width, height * shape), std::max(height, width / shape));
    if (size.width() >= whole.width() && size.height() >= whole.height())
        return whole;
    const auto place = [](double middle, double extent, double least, double most) {
        if (extent >= most - least)
            return (least + most - extent) / 2;
        return std::clamp(middle - extent / 2, least, most - extent);
    };
    return {place(way.center().x(), size.width(), whole.left(), whole.right()),
        place(way.center().y(), size.height(), whole.top(), whole.bottom()),
        size.width(),
        size.height()};
}

void MapPainter::paint(QPainter &painter) const
{
    painter.save();
    const double edge = m_theme.stroke(Stroke::Control);
    const double radius = px(20);
    painter.setPen(QPen(m_theme.color(ColorRole::Line), edge));
    painter.setBrush(m_theme.color(ColorRole::Surface));
    painter.drawRoundedRect(
        m_frame.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius);
    paintHead(painter);
    painter.setClipRect(m_ground.adjusted(-px(6), -px(6), px(6), px(6)));
    for (const MapRoom &room : m_floor.rooms)
        paintRoom(painter, room);
    paintRoute(painter);
    paintStart(painter);
    for (const MapRoom &room : m_floor.rooms)
        paintSign(painter, room);
    painter.restore();
}

void MapPainter::paintHead(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Ink));
    painter.drawRoundedRect(m_head, px(10), px(10));
    TextBlock name(m_theme, m_floor.name, TextRole::MapLabel, ColorRole::Surface, Qt::AlignHCenter);
    name.setWeight(TextBlock::Weight::Bold);
    const double height = name.height(m_head.width());
    name.paint(
        painter, QRectF(m_head.left(), m_head.center().y() - height / 2, m_head.width(), height));
}

void MapPainter::paintRoom(QPainter &painter, const MapRoom &room) const
{
    if (room.kind == MapKind::Corridor || room.outline.size() < 3)
        return;
    const QPainterPath shape = rounded(m_toScreen.map(room.outline), px(12));
    const bool highContrast = m_theme.palette() == Palette::HighContrast;
    // The edge in the ground's colour keeps neighbours apart without moving their walls.
    painter.setPen(QPen(m_theme.color(highContrast ? ColorRole::Line : ColorRole::Surface),
        highContrast ? m_theme.stroke(Stroke::Control) : px(6),
        Qt::SolidLine,
        Qt::FlatCap,
        Qt::RoundJoin));
    painter.setBrush(m_theme.color(groundOf(room.kind)));
    painter.drawPath(shape);
    // What the frame cuts off is no room for a label.
    const double free = px(8);
    const QRectF seen = shape.boundingRect().adjusted(free, free, -free, -free) & m_ground;
    if (seen.isValid())
        paintLabel(painter, room, seen);
}

void MapPainter::paintLabel(QPainter &painter, const MapRoom &room, const QRectF &where) const
{
    const bool lift = room.kind == MapKind::Lift;
    const bool stairs = room.kind == MapKind::Stairs;
    const bool destination = room.kind == MapKind::Destination;
    const ColorRole ink = labelOf(room.kind);
    TextRole role = destination ? TextRole::SlotTime : TextRole::MapLabel;
    auto block = [&](TextRole wanted) {
        TextBlock made(m_theme, room.label, wanted, ink, Qt::AlignHCenter);
        if (destination || lift)
            made.setWeight(TextBlock::Weight::Bold);
        return made;
    };
    TextBlock label = block(role);
    const auto fits = [&where](const TextBlock &text) {
        return text.leastWidth() <= where.width() && text.height(where.width()) <= where.height();
    };
    if (destination && !fits(label))
        label = block(TextRole::MapLabel);
    const double sign =
        lift || stairs ? std::min({px(44), where.height(), where.width() / 1.4}) : 0;
    const double letters = label.isEmpty() ? 0 : label.height(where.width());
    const bool worded = !label.isEmpty() && fits(label) && letters + sign <= where.height();
    if (destination && !worded)
        return; // it gets a sign beside it, see paintSign
    const double content = sign + (worded ? letters : 0);
    const bool plain = worded && sign == 0 && !destination;
    const QRectF free = plain ? leftOf(where, label) : where;
    if (free.isEmpty())
        return;
    double y = free.center().y() - (plain ? label.height(free.width()) : content) / 2;
    if (sign > 0) {
        const QRectF box(where.center().x() - sign / 2, y, sign, sign);
        if (stairs) {
            m_theme.paintIcon(painter, QStringLiteral("stairs"), ink, box);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(ink));
            const double half = sign * 0.3;
            const double middle = box.center().y();
            const QPointF up(box.center().x() - sign * 0.38, middle);
            const QPointF down(box.center().x() + sign * 0.38, middle);
            painter.drawPolygon(QPolygonF{up + QPointF(-half, half * 0.9),
                up + QPointF(0, -half * 0.9),
                up + QPointF(half, half * 0.9)});
            painter.drawPolygon(QPolygonF{down + QPointF(-half, -half * 0.9),
                down + QPointF(0, half * 0.9),
                down + QPointF(half, -half * 0.9)});
        }
        y += sign;
    }
    if (worded)
        label.paint(painter, QRectF(free.left(), y, free.width(), label.height(free.width())));
}

std::optional<QRectF> MapPainter::signPlace(const MapRoom &room) const
{
    if (room.kind != MapKind::Destination || room.label.isEmpty())
        return std::nullopt;
    const double free = px(8);
    const QRectF box = m_toScreen.map(room.outline).boundingRect();
    const QRectF inside = box.adjusted(free, free, -free, -free) & m_ground;
    TextBlock label(m_theme, room.label, TextRole::MapLabel, ColorRole::OnAccent);
    label.setWeight(TextBlock::Weight::Bold);
    const bool fits =
        label.leastWidth() <= inside.width() && label.height(inside.width()) <= inside.height();
    if (fits)
        return std::nullopt;
    const QSizeF size(
        label.naturalWidth() + 2 * px(12), label.height(label.naturalWidth()) + px(8));
    const double away = std::max(box.width(), box.height()) / 2 + px(8);
    return placeBeside(box.center(), away, {size, size});
}

void MapPainter::paintSign(QPainter &painter, const MapRoom &room) const
{
    const auto place = signPlace(room);
    if (!place)
        return;
    const QRectF where = *place;
    TextBlock label(m_theme, room.label, TextRole::MapLabel, ColorRole::OnAccent);
    label.setWeight(TextBlock::Weight::Bold);
    painter.setPen(QPen(m_theme.color(ColorRole::Surface), px(4)));
    painter.setBrush(m_theme.color(ColorRole::Accent));
    painter.drawRoundedRect(where, px(10), px(10));
    label.paint(painter, where.adjusted(px(12), px(4), -px(12), -px(4)));
}

void MapPainter::paintRoute(QPainter &painter) const
{
    if (m_floor.route.size() < 2)
        return;
    QPolygonF way = m_toScreen.map(m_floor.route);
    // The line ends where the arrow's head begins, the head's tip at the way's end.
    const double headLength = px(30);
    const QPointF tip = way.last();
    while (way.size() > 2 && QLineF(way.at(way.size() - 2), tip).length() < headLength * 0.6)
        way.remove(way.size() - 2);
    QLineF last(way.at(way.size() - 2), tip);
    const double angle = -last.angle();
    last.setLength(std::max(1.0, last.length() - headLength * 0.8));
    way.last() = last.p2();

    const QColor color = m_theme.color(ColorRole::Accent);
    const auto line = [&](const QColor &pen, double width) {
        painter.setPen(QPen(pen, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(way);
    };
    // A rim in the ground's colour keeps the way visible where it crosses a room.
    line(m_theme.color(ColorRole::Surface), px(22));
    line(color, px(14));
    painter.setPen(QPen(color, px(5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    paintHeadOfArrow(painter, tip, angle, headLength, px(21));
}

QRectF MapPainter::placeBeside(QPointF dot, double away, const std::array<QSizeF, 2> &sizes) const
{
    const QPolygonF way = m_toScreen.map(m_floor.route);
    std::vector<QRectF> places;
    for (const QSizeF &size : sizes) {
        const double x = std::clamp(dot.x() - size.width() / 2,
            m_ground.left(),
            std::max(m_ground.left(), m_ground.right() - size.width()));
        const double y = dot.y() - size.height() / 2;
        for (const QPointF &corner : {QPointF(dot.x() + away, y),
                 QPointF(dot.x() - away - size.width(), y),
                 QPointF(x, dot.y() + away),
                 QPointF(x, dot.y() - away - size.height())})
            places.emplace_back(corner, size);
    }
    const auto cost = [&](const QRectF &place) {
        int worse = m_ground.contains(place) ? 0 : 4;
        const double thick = px(14);
        for (qsizetype i = 1; i < way.size(); ++i) {
            const QRectF part = QRectF(way.at(i - 1), way.at(i)).normalized();
            if (part.adjusted(-thick, -thick, thick, thick).intersects(place))
                worse |= 2;
        }
        for (const MapRoom &room : m_floor.rooms) {
            const bool covers = room.kind != MapKind::Corridor && !room.label.isEmpty()
                && m_toScreen.map(room.outline).boundingRect().intersects(place);
            worse |= covers ? 1 : 0;
        }
        return worse;
    };
    return *std::min_element(places.begin(),
        places.end(),
        [&cost](const QRectF &one, const QRectF &other) { return cost(one) < cost(other); });
}

TextBlock MapPainter::startWords() const
{
    TextBlock label(m_theme, m_floor.startLabel, TextRole::MapLabel, ColorRole::Ink);
    label.setWeight(TextBlock::Weight::Bold);
    return label;
}

QRectF MapPainter::startPlace() const
{
    const TextBlock label = startWords();
    const double natural = label.naturalWidth();
    const double half = label.evenWidth(std::max(natural / 2, label.leastWidth()));
    return placeBeside(m_toScreen.map(*m_floor.start),
        px(StartRadius + 12),
        {QSizeF(natural, label.height(natural)), QSizeF(half, label.height(half))});
}

void MapPainter::paintStart(QPainter &painter) const
{
    if (!m_floor.start)
        return;
    const QPointF at = m_toScreen.map(*m_floor.start);
    const double radius = px(StartRadius);
    painter.setPen(QPen(m_theme.color(ColorRole::HelpInk), px(5)));
    painter.setBrush(m_theme.color(ColorRole::Help));
    painter.drawEllipse(at, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::HelpInk));
    painter.drawEllipse(at, px(10), px(10));
    if (m_floor.startLabel.isEmpty())
        return;
    const QRectF where = startPlace();
    painter.setBrush(m_theme.color(ColorRole::Surface));
    const double rim = px(6);
    painter.drawRoundedRect(where.adjusted(-rim, 0, rim, 0), rim, rim);
    startWords().paint(painter, where);
}

void MapPainter::paintArrow(QPainter &painter, const Theme &theme, const QRectF &between)
{
    const QColor color = theme.color(ColorRole::Info);
    const double unit = unitOf(theme);
    const QPointF tip(between.center().x() + unit * (22), between.center().y());
    painter.setPen(QPen(color, unit * (10), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(tip - QPointF(unit * (42), 0), tip - QPointF(unit * (26), 0));
    painter.setPen(QPen(color, unit * (5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    paintHeadOfArrow(painter, tip, 0, unit * (30), unit * (21));
}
} // namespace Widgets
