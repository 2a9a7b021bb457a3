// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>
#include <QString>

#include "base/result.h"
#include "domain/wayfinding/buildingmap.h"

namespace Interop {

enum class MapShape { Point, Line, Polygon };

/// One shape of a GeoJSON file as it stands there: coordinates untouched, tags as text. `label`
/// names it in messages. `levels` is sorted; empty when the file gives none.
struct MapFeature {
    QString label;
    MapShape shape = MapShape::Point;
    QJsonObject tags;
    std::vector<int> levels;
    std::vector<Domain::MapPoint> points; ///< a polygon's outer ring, not closed

    [[nodiscard]] QString tag(const char *key) const;
    /// `name:zh` and `name:en`, falling back on `name`.
    [[nodiscard]] Base::LocalText name() const;
};

/// All features that have a shape we know, multi-polygons one by one; others are left out.
/// Errors: Invalid `map-feature`, `map-too-large`.
[[nodiscard]] Base::Result<std::vector<MapFeature>> mapFeatures(const QJsonObject &collection);
} // namespace Interop
