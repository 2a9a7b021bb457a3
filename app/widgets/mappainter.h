// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QPainterPath>
#include <QRectF>
#include <QTransform>

#include "widgets/mapview.h"
#include "widgets/textblock.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Widgets {

/// Draws one floor into its frame; made for one painting. Shows the part of the floor the way
/// lies on, large enough to read, or the whole floor when there is no way.
class MapPainter
{
public:
    MapPainter(const Theme &theme, const MapFloor &floor, const QRectF &frame);

    void paint(QPainter &painter) const;
    /// The arrow from one floor's frame to the next.
    static void paintArrow(QPainter &painter, const Theme &theme, const QRectF &between);

private:
    [[nodiscard]] QRectF ofInterest() const;
    /// Whether enough labels fit when all of `whole` is shown.
    [[nodiscard]] bool isReadable(const QRectF &whole) const;
    /// Where words of one of `sizes` cover least: right of the dot, left, below or above.
    [[nodiscard]] QRectF placeBeside(
        QPointF dot, double away, const std::array<QSizeF, 2> &sizes) const;
    void paintHead(QPainter &painter) const;
    void paintRoom(QPainter &painter, const MapRoom &room) const;
    void paintLabel(QPainter &painter, const MapRoom &room, const QRectF &where) const;
    /// The destination's name beside it, where it does not fit inside.
    void paintSign(QPainter &painter, const MapRoom &room) const;
    void paintRoute(QPainter &painter) const;
    void paintStart(QPainter &painter) const;
    [[nodiscard]] TextBlock startWords() const;
    [[nodiscard]] QRectF startPlace() const;
    /// What the way, its start and its signs leave of `where`, the largest part in which `words`
    /// fit; empty when there is none.
    [[nodiscard]] QRectF leftOf(const QRectF &where, const TextBlock &words) const;
    void takePlaces();
    [[nodiscard]] std::optional<QRectF> signPlace(const MapRoom &room) const;

    /// A measure of the design's map on this one.
    [[nodiscard]] double px(double design) const;

    const Theme &m_theme;
    const MapFloor &m_floor;
    QRectF m_frame;
    QRectF m_head;
    QRectF m_ground; ///< where the floor is drawn
    QTransform m_toScreen;
    double m_unit = 1;
    std::vector<QRectF> m_taken; ///< where no room's label can be read
};
} // namespace Widgets
