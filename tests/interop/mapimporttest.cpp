// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/mapimport.h"

#include <set>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include "domain/wayfinding/directions.h"
#include "testlib/verify.h"

using Domain::StepFree;

namespace {

QByteArray ourMap()
{
    QFile file(
        qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/resources/hospital/map.geojson"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray foreignMap(const QString &name)
{
    const QString path =
        qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/../shared/data/indoor_osm/") + name;
    if (!QFile::exists(path))
        return {};
    QProcess unpack;
    unpack.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
    unpack.waitForFinished();
    return unpack.readAllStandardOutput();
}

QByteArray oneFeature(const QString &geometry, const QString &level = QStringLiteral("1"))
{
    return QStringLiteral(R"({"type":"FeatureCollection","coordinates":"local-metres","features":[
        {"type":"Feature","id":"way/7","geometry":%1,
         "properties":{"indoor":"room","ref":"302","level":"%2"}}]})")
        .arg(geometry, level)
        .toUtf8();
}

// How many refs of other floors than `level` can be walked to from `from`.
int reachable(const Domain::BuildingMap &map, const QString &from, int level, StepFree stepFree)
{
    int count = 0;
    for (const Domain::MapNode &node : map.nodes) {
        if (!node.ref.isEmpty() && node.level != level
            && Domain::shortestWalk(map, from, node.ref, stepFree))
            ++count;
    }
    return count;
}
} // namespace

class MapImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyRoomOfOurHospitalIsReachedStepFreeFromEveryKiosk()
    {
        const auto map = Interop::importMap(ourMap());
        VERIFY_OK(map);
        QCOMPARE(map->floors.size(), size_t(3));
        QCOMPARE(map->floors[2].name.zh, QStringLiteral("3 楼"));

        int rooms = 0;
        for (const Domain::MapArea &area : map->areas) {
            if (area.kind == Domain::MapAreaKind::Corridor
                || area.kind == Domain::MapAreaKind::Stairs)
                continue;
            ++rooms;
            for (const char *kiosk : {"kiosk-1", "kiosk-2", "kiosk-3"}) {
                const auto walk =
                    Domain::shortestWalk(*map, QString::fromLatin1(kiosk), area.ref, StepFree::Yes);
                QVERIFY2(walk.has_value(), qPrintable(area.ref));
                QVERIFY2(walk->lengthM < 150, qPrintable(area.ref));
            }
        }
        QVERIFY(rooms > 80);
    }

    void ourHospitalsRoomsDoNotOverlap()
    {
        const auto map = Interop::importMap(ourMap());
        VERIFY_OK(map);

        const QSizeF house(80, 40);
        std::vector<std::pair<const Domain::MapArea *, QRectF>> drawn;
        for (const Domain::MapArea &area : map->areas) {
            const Domain::MapPoint low = area.outline.front();
            QRectF box(low.x, low.y, 0, 0);
            for (const Domain::MapPoint &p : area.outline)
                box |= QRectF(p.x, p.y, 0.001, 0.001);
            QVERIFY(QRectF({-0.1, -0.1}, house + QSizeF(1, 1)).contains(box));
            const bool inside = area.kind == Domain::MapAreaKind::Corridor
                || area.kind == Domain::MapAreaKind::Entrance;
            if (inside)
                continue;
            for (const auto &[other, otherBox] : drawn) {
                const QRectF common = box & otherBox;
                QVERIFY2(other->level != area.level || common.width() * common.height() < 0.1,
                    qPrintable(area.ref + u' ' + other->ref));
            }
            drawn.emplace_back(&area, box);
        }
    }

    void cardiologyIsFoundByTheLift()
    {
        const auto map = Interop::importMap(ourMap());
        VERIFY_OK(map);

        const auto walk = Domain::shortestWalk(
            *map, QStringLiteral("kiosk-1"), QStringLiteral("302"), StepFree::Yes);
        VERIFY_OK(walk);
        const std::vector<Domain::Direction> steps = Domain::directions(*walk);

        QCOMPARE(walk->legs.size(), size_t(2));
        QCOMPARE(walk->legs[0].change->name.zh, QStringLiteral("A梯"));
        QCOMPARE(walk->legs[0].change->toLevel, 3);
        QCOMPARE(steps.back().kind, Domain::DirectionKind::Arrive);
        QCOMPARE(steps.back().side, Domain::Side::Right);
        QCOMPARE(steps.back().name.en, QStringLiteral("Cardiology room 2"));
    }

    void closedCorridorIsWalkedAround() // edge 130
    {
        const auto map = Interop::importMap(ourMap());
        VERIFY_OK(map);

        const auto walk = Domain::shortestWalk(*map,
            QStringLiteral("kiosk-1"),
            QStringLiteral("302"),
            StepFree::Yes,
            {QStringLiteral("corridor-west-1")});

        VERIFY_OK(walk);
        QCOMPARE(walk->legs[0].change->name.zh, QStringLiteral("B梯"));
    }

    void importIsReproducible()
    {
        const auto map = Interop::importMap(ourMap());
        const auto again = Interop::importMap(ourMap());

        VERIFY_OK(map);
        QCOMPARE(*map, *again);
    }

    void barracksAreWalkedAcrossLevels()
    {
        const QByteArray file = foreignMap(QStringLiteral("caserne.geojson.gz"));
        if (file.isEmpty())
            QSKIP("skipped: no ../shared/data");
        const auto map = Interop::importMap(file);
        VERIFY_OK(map);

        QVERIFY(map->floors.size() >= 3);
        const QString lift = QStringLiteral("node/5420950510");
        const QString lower = lift + QStringLiteral("--1");
        QVERIFY(reachable(*map, lower, -1, StepFree::Yes) > 5);
        QVERIFY(
            reachable(*map, lower, -1, StepFree::No) >= reachable(*map, lower, -1, StepFree::Yes));
        const auto ride =
            Domain::shortestWalk(*map, lower, lift + QStringLiteral("-0"), StepFree::Yes);
        VERIFY_OK(ride);
        QCOMPARE(ride->legs.front().change->toLevel, 0);
    }

    void stationIsWalkedOnEachLevel()
    {
        const QByteArray file = foreignMap(QStringLiteral("gare-de-l-est.geojson.gz"));
        if (file.isEmpty())
            QSKIP("skipped: no ../shared/data");
        const auto map = Interop::importMap(file);
        VERIFY_OK(map);

        QCOMPARE(map->floors.size(), size_t(2));
        std::set<int> joined;
        for (const Domain::MapEdge &edge : map->edges) {
            QVERIFY(edge.lengthM > 0 && edge.lengthM < 500);
            joined.insert(edge.id.text().section(u'/', 0, 0).toInt());
        }
        QCOMPARE(joined, (std::set<int>{-1, 0}));
    }

    void brokenFeatureIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");

        QTest::newRow("two corners") << oneFeature(
            QStringLiteral(R"({"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]})"))
                                     << QStringLiteral("three corners");
        QTest::newRow("words for numbers")
            << oneFeature(QStringLiteral(R"({"type":"Point","coordinates":["a","b"]})"))
            << QStringLiteral("two numbers");
        QTest::newRow("no level") << oneFeature(
            QStringLiteral(R"({"type":"Point","coordinates":[1,2]})"), {})
                                  << QStringLiteral("no level");
        QTest::newRow("strange level") << oneFeature(
            QStringLiteral(R"({"type":"Point","coordinates":[1,2]})"), QStringLiteral("mezzanine"))
                                       << QStringLiteral("mezzanine");
        QTest::newRow("far too high")
            << oneFeature(QStringLiteral(R"({"type":"Point","coordinates":[1,2]})"),
                   QStringLiteral("0-2000000000"))
            << QStringLiteral("not understood");
    }

    void brokenFeatureIsNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, reason);

        const auto map = Interop::importMap(file);

        VERIFY_FAILS(map, "map-feature");
        QVERIFY2(map.error().detail.contains(u"way/7"), qPrintable(map.error().detail));
        QVERIFY2(map.error().detail.contains(u"302"), qPrintable(map.error().detail));
        QVERIFY2(map.error().detail.contains(reason), qPrintable(map.error().detail));
    }

    void whatIsNoMapIsRefused()
    {
        VERIFY_FAILS(Interop::importMap("not json"), "map-not-geojson");
        VERIFY_FAILS(Interop::importMap("{}"), "map-not-geojson");
        VERIFY_FAILS(
            Interop::importMap(R"({"type":"FeatureCollection","features":[]})"), "map-empty");
        VERIFY_FAILS(
            Interop::importMap(QByteArray(Interop::maxMapBytes + 1, ' ')), "map-too-large");
        VERIFY_FAILS(Interop::importMap(R"({"type":"FeatureCollection","features":[
            {"geometry":{"type":"LineString","coordinates":[[0,0],[20,20]]},
             "properties":{"highway":"footway","level":"0"}}]})"),
            "map-too-large");
    }
};

QTEST_GUILESS_MAIN(MapImportTest)
#include "mapimporttest.moc"
