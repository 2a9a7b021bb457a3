// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QPointF>
#include <QPolygonF>
#include <QString>
#include <QWidget>

#include "widgets/roles.h"

namespace Widgets {

class Theme;

enum class MapKind {
    Room,
    Corridor, ///< walked on; drawn as open ground
    Destination,
    Lift,
    Stairs,
    Entrance,
    Desk,
    Waiting,
};

/// A room as it lies on its floor; coordinates in any unit, y downwards, shared by the floor.
struct MapRoom {
    QPolygonF outline;
    QString label; ///< may be empty: then only the ground is drawn
    MapKind kind = MapKind::Room;

    bool operator==(const MapRoom &) const = default;
};

/// One floor with the part of the way that lies on it.
struct MapFloor {
    QString name; ///< in the dark head ("3 楼 A 区")
    std::vector<MapRoom> rooms;
    QPolygonF route; ///< empty when the way does not touch this floor; ends in an arrow head
    std::optional<QPointF> start; ///< where the visitor stands
    QString startLabel;           ///< "您在这里"; only with `start`

    bool operator==(const MapFloor &) const = default;
};

/// One floor, or two side by side with an arrow between them, drawn to fill the widget. Each
/// floor's drawing is fitted into its frame; labels that do not fit their room are left to the
/// list of steps beside the map rather than shrunk, except that the destination always has one.
class MapView : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(const Theme &theme, QWidget *parent = nullptr);

    /// At most two are drawn, the first is where the way begins.
    void setFloors(std::vector<MapFloor> floors);

    [[nodiscard]] const std::vector<MapFloor> &floors() const { return m_floors; }

    /// Height at 100 %; 430 by default.
    void setDesignHeight(int px);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<MapFloor> m_floors;
    int m_designHeight = 430;
};
} // namespace Widgets
