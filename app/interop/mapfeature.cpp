// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/mapfeature.h"

#include <algorithm>
#include <cmath>

#include <QJsonArray>
#include <QRegularExpression>

#include "interop/mapimport.h"

namespace Interop {

namespace {

using Points = std::vector<Domain::MapPoint>;

tl::unexpected<Base::Error> wrong(const QString &label, const QString &what)
{
    return Base::fail(
        Base::ErrorKind::Invalid, "map-feature", QStringLiteral("feature %1: %2").arg(label, what));
}

QString labelOf(const QJsonObject &feature, qsizetype number)
{
    const QString id = feature.value(u"id").toVariant().toString();
    const QString ref = feature.value(u"properties").toObject().value(u"ref").toString();
    QString label = QStringLiteral("no. %1").arg(number + 1);
    if (!id.isEmpty())
        label += QStringLiteral(" (%1)").arg(id);
    if (!ref.isEmpty())
        label += QStringLiteral(" ref %1").arg(ref);
    return label;
}

Base::Result<Points> pointsOf(const QJsonArray &array, const QString &label)
{
    if (array.size() > maxFeaturePoints)
        return wrong(label, QStringLiteral("more than %1 points").arg(maxFeaturePoints));
    Points points;
    for (const QJsonValue &value : array) {
        const QJsonArray pair = value.toArray();
        if (pair.size() < 2 || !pair[0].isDouble() || !pair[1].isDouble())
            return wrong(label, QStringLiteral("a position is not two numbers"));
        points.push_back({pair[0].toDouble(), pair[1].toDouble()});
    }
    return points;
}

Base::Result<Points> ringOf(const QJsonArray &rings, const QString &label)
{
    auto ring = pointsOf(rings.isEmpty() ? QJsonArray() : rings.first().toArray(), label);
    if (!ring)
        return ring;
    if (ring->size() > 1 && ring->front() == ring->back())
        ring->pop_back();
    if (ring->size() < 3)
        return wrong(label, QStringLiteral("a polygon needs three corners"));
    return ring;
}

// "1", "0;1", "-1-2", "0.5" (a landing; rounded down to the floor it is entered from)
Base::Result<std::vector<int>> levelsOf(const QJsonValue &value, const QString &label)
{
    static const QRegularExpression range(QStringLiteral("^(-?\\d+)-(-?\\d+)$"));
    std::vector<int> levels;
    for (const QString &part : value.toVariant().toString().split(u';', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = range.match(part.trimmed());
        bool ok = true;
        const double from = match.hasMatch() ? match.captured(1).toDouble(&ok) : part.toDouble(&ok);
        const double to = match.hasMatch() ? match.captured(2).toDouble() : from;
        if (!ok || std::abs(from) > maxLevel || std::abs(to) > maxLevel || to < from)
            return wrong(label, QStringLiteral("level \"%1\" is not understood").arg(part));
        for (int level = static_cast<int>(std::floor(from)); level <= to; ++level)
            levels.push_back(level);
    }
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

Base::Result<std::vector<Points>> shapesOf(
    const QJsonObject &geometry, MapShape &shape, const QString &label)
{
    const QString type = geometry.value(u"type").toString();
    const QJsonArray coordinates = geometry.value(u"coordinates").toArray();
    std::vector<Points> shapes;
    const auto keep = [&shapes](Base::Result<Points> points) -> Base::Result<std::vector<Points>> {
        if (!points)
            return Base::passOn(points);
        shapes.push_back(*std::move(points));
        return shapes;
    };
    if (type == u"Point") {
        shape = MapShape::Point;
        QJsonArray only;
        only.append(coordinates);
        return keep(pointsOf(only, label));
    }
    if (type == u"LineString") {
        shape = MapShape::Line;
        if (coordinates.size() < 2)
            return wrong(label, QStringLiteral("a line needs two points"));
        return keep(pointsOf(coordinates, label));
    }
    shape = MapShape::Polygon;
    if (type == u"Polygon")
        return keep(ringOf(coordinates, label));
    if (type == u"MultiPolygon") {
        for (const QJsonValue &polygon : coordinates) {
            if (const auto kept = keep(ringOf(polygon.toArray(), label)); !kept)
                return kept;
        }
    }
    return shapes;
}
} // namespace

QString MapFeature::tag(const char *key) const
{
    return tags.value(QLatin1StringView(key)).toVariant().toString();
}

Base::LocalText MapFeature::name() const
{
    const QString plain = tag("name");
    const QString zh = tag("name:zh");
    const QString en = tag("name:en");
    return {zh.isEmpty() ? plain : zh, en.isEmpty() ? plain : en};
}

Base::Result<std::vector<MapFeature>> mapFeatures(const QJsonObject &collection)
{
    const QJsonArray list = collection.value(u"features").toArray();
    if (list.size() > maxMapFeatures) {
        return Base::fail(Base::ErrorKind::Invalid,
            "map-too-large",
            QStringLiteral("%1 features").arg(list.size()));
    }
    std::vector<MapFeature> features;
    for (qsizetype number = 0; number < list.size(); ++number) {
        const QJsonObject object = list.at(number).toObject();
        MapFeature feature;
        feature.label = labelOf(object, number);
        feature.tags = object.value(u"properties").toObject();
        const auto levels = levelsOf(feature.tags.value(u"level"), feature.label);
        if (!levels)
            return Base::passOn(levels);
        feature.levels = *levels;
        auto shapes = shapesOf(object.value(u"geometry").toObject(), feature.shape, feature.label);
        if (!shapes)
            return Base::passOn(shapes);
        for (Points &points : *shapes) {
            feature.points = std::move(points);
            features.push_back(feature);
        }
    }
    return features;
}
} // namespace Interop
