// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/result.h"
#include "domain/wayfinding/buildingmap.h"

namespace Interop {

/// A building map out of a GeoJSON FeatureCollection (RFC 7946) in OpenStreetMap's Simple Indoor
/// Tagging: `level` ("1", "0;1", "-1-2"), `ref`, `name`/`name:zh`/`name:en`,
/// polygons with `indoor=room|corridor|area` or a `kind` of our own rooms list, points
/// with `door`, `entrance`, `kiosk` or `highway=elevator`, lines with
/// `highway=footway|corridor|path|steps`.
///
/// Coordinates are longitude and latitude; with `"coordinates": "local-metres"` in the collection
/// they are metres, x to the east and y to the north. Both come out as `Domain::MapPoint` (y
/// downwards, common corner at 0, 0). `"floors"` of the collection names the storeys.
///
/// Where a storey has lines, people walk on these, and points with a ref are joined to the
/// nearest one; where it has none (most OpenStreetMap buildings) people walk inside the corridor
/// polygons and enter the rooms that touch them. A lift's or stairs' place on a floor has the ref
/// `<ref>-<level>`.
///
/// Errors: Invalid `map-not-geojson`, `map-too-large`, `map-feature` (the detail names the
/// feature and what is wrong with it), `map-empty` (no floor).
[[nodiscard]] Base::Result<Domain::BuildingMap> importMap(const QByteArray &geoJson);

constexpr qsizetype maxMapBytes = 16 * 1024 * 1024; ///< a hospital of 20 storeys stays below 2 MB
constexpr qsizetype maxMapFeatures = 20'000;        ///< a thousand rooms on each of twenty storeys
constexpr qsizetype maxFeaturePoints = 5'000;       ///< the largest hall of a station has about 300
constexpr double maxBuildingM = 3'000; ///< beyond it the flat projection bends by more than 1 m
constexpr int maxLevel = 200;          ///< either way; the tallest hospital has 37
} // namespace Interop
