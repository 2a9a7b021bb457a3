// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wayfinding/walk.h"

#include <algorithm>

#include "testlib/verify.h"

using Domain::MapEdgeKind;
using Domain::StepFree;

namespace {

// Two floors: kiosk - 20 m - foot of the stairs - 20 m - lift; above, the room lies at the stairs.
//
//   2:   room 201 --- 10 --- stairs --- 20 --- lift
//   1:   kiosk    --- 20 --- stairs --- 20 --- lift        (and a second way of 20 m to the stairs)
Domain::BuildingMap house()
{
    Domain::BuildingMap map;
    const auto node = [&map](const char *id, int level, double x, double y, const char *ref = "") {
        map.nodes.push_back({Domain::MapNodeId(QString::fromLatin1(id)),
            level,
            {x, y},
            QString::fromLatin1(ref),
            {}});
    };
    const auto edge = [&map](const char *from,
                          const char *to,
                          double lengthM,
                          MapEdgeKind kind = MapEdgeKind::Walk,
                          const char *ref = "") {
        const QString id = QString::fromLatin1(from) + u'~' + QString::fromLatin1(to);
        map.edges.push_back({Domain::MapEdgeId(id),
            Domain::MapNodeId(QString::fromLatin1(from)),
            Domain::MapNodeId(QString::fromLatin1(to)),
            kind,
            lengthM,
            kind != MapEdgeKind::Stairs,
            QString::fromLatin1(ref),
            {}});
    };
    map.floors = {{1, {}}, {2, {}}};
    node("k", 1, 0, 0, "kiosk-1");
    node("n", 1, 10, -5);
    node("m", 1, 10, 5);
    node("s1", 1, 20, 0, "stairs-1");
    node("l1", 1, 40, 0, "lift-1");
    node("s2", 2, 20, 0, "stairs-2");
    node("l2", 2, 40, 0, "lift-2");
    node("r", 2, 10, 0, "201");
    node("far", 2, 90, 0, "299");
    edge("k", "n", 10);
    edge("n", "s1", 10);
    edge("k", "m", 10);
    edge("m", "s1", 10);
    edge("s1", "l1", 20, MapEdgeKind::Walk, "corridor-1");
    edge("s1", "s2", 12, MapEdgeKind::Stairs, "stairs");
    edge("l1", "l2", 4, MapEdgeKind::Lift, "lift");
    edge("r", "s2", 10);
    edge("s2", "l2", 20, MapEdgeKind::Walk, "corridor-2");
    map.areas.push_back({2,
        Domain::MapAreaKind::Room,
        QStringLiteral("201"),
        {QStringLiteral("骨科1诊室"), QStringLiteral("Orthopaedics room 1")},
        {{8, 0}, {12, 0}, {12, -6}}});
    return map;
}

const QString kiosk = QStringLiteral("kiosk-1");
const QString room = QStringLiteral("201");
} // namespace

class WalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void stairsAreTakenWhenTheyAreQuicker()
    {
        const auto walk = Domain::shortestWalk(house(), kiosk, room, StepFree::No);

        VERIFY_OK(walk);
        QCOMPARE(walk->legs.size(), size_t(2));
        QCOMPARE(walk->legs[0].level, 1);
        QCOMPARE(walk->legs[0].lengthM, 20.0);
        QCOMPARE(walk->legs[0].change->kind, MapEdgeKind::Stairs);
        QCOMPARE(walk->legs[0].change->toLevel, 2);
        QCOMPARE(walk->legs[1].points, (std::vector<Domain::MapPoint>{{20, 0}, {10, 0}}));
        QCOMPARE(walk->lengthM, 42.0);
        QCOMPARE(walk->destination.en, QStringLiteral("Orthopaedics room 1"));
    }

    void stepFreeWalkTakesTheLift() // edge 130
    {
        const auto walk = Domain::shortestWalk(house(), kiosk, room, StepFree::Yes);

        VERIFY_OK(walk);
        QCOMPARE(walk->legs.size(), size_t(2));
        QCOMPARE(walk->legs[0].change->kind, MapEdgeKind::Lift);
        QCOMPARE(walk->legs[0].change->ref, QStringLiteral("lift"));
        QCOMPARE(walk->lengthM, 70.0);
    }

    void closedStairsAreWalkedAround() // edge 130
    {
        const auto byRef =
            Domain::shortestWalk(house(), kiosk, room, StepFree::No, {QStringLiteral("stairs")});
        const auto byId =
            Domain::shortestWalk(house(), kiosk, room, StepFree::No, {QStringLiteral("s1~s2")});

        VERIFY_OK(byRef);
        QCOMPARE(byRef->legs[0].change->kind, MapEdgeKind::Lift);
        VERIFY_OK(byId);
        QCOMPARE(*byId, *byRef);
    }

    void noWayIsSaidNotInvented() // edge 130
    {
        const Domain::ClosedWays closed{QStringLiteral("corridor-1")};

        VERIFY_FAILS(Domain::shortestWalk(house(), kiosk, room, StepFree::Yes, closed), "no-way");
        VERIFY_FAILS(
            Domain::shortestWalk(house(), kiosk, QStringLiteral("299"), StepFree::No), "no-way");
    }

    void unknownPlaceIsNamed()
    {
        const auto walk = Domain::shortestWalk(house(), kiosk, QStringLiteral("999"), StepFree::No);

        VERIFY_FAILS(walk, "unknown-place");
        QVERIFY(walk.error().detail.contains(u"999"));
        VERIFY_FAILS(Domain::shortestWalk(house(), {}, room, StepFree::No), "unknown-place");
    }

    void equallyQuickWaysAreDecidedByTheirNames()
    {
        Domain::BuildingMap shuffled = house();
        std::reverse(shuffled.nodes.begin(), shuffled.nodes.end());
        std::reverse(shuffled.edges.begin(), shuffled.edges.end());
        for (Domain::MapEdge &edge : shuffled.edges)
            std::swap(edge.from, edge.to);

        const auto walk = Domain::shortestWalk(house(), kiosk, room, StepFree::No);
        const auto again = Domain::shortestWalk(shuffled, kiosk, room, StepFree::No);

        VERIFY_OK(walk);
        VERIFY_OK(again);
        QCOMPARE(*walk, *again);
        QCOMPARE(walk->legs[0].points[1], (Domain::MapPoint{10, 5})); // "m" before "n"
    }

    void roomWithTwoDoorsIsEnteredByTheNearer()
    {
        Domain::BuildingMap map = house();
        map.nodes[6].ref = room; // the lift's landing is a second door

        const auto walk = Domain::shortestWalk(map, QStringLiteral("lift-1"), room, StepFree::Yes);

        VERIFY_OK(walk);
        QCOMPARE(walk->legs.back().points, (std::vector<Domain::MapPoint>{{40, 0}}));
    }

    void alreadyThereIsAWalkOfNothing()
    {
        const auto walk = Domain::shortestWalk(house(), room, room, StepFree::Yes);

        VERIFY_OK(walk);
        QCOMPARE(walk->lengthM, 0.0);
        QCOMPARE(walk->legs.size(), size_t(1));
        QCOMPARE(Domain::walkingTime(*walk, Domain::Pace::Elderly).count(), 0);
    }

    void stairsOverSeveralStoreysAreOneChange()
    {
        Domain::BuildingMap map = house();
        const Domain::MapNodeId top(QStringLiteral("s3"));
        map.nodes.push_back({top, 3, {20, 0}, QStringLiteral("301"), {}});
        map.edges.push_back({Domain::MapEdgeId(QStringLiteral("s2~s3")),
            Domain::MapNodeId(QStringLiteral("s2")),
            top,
            MapEdgeKind::Stairs,
            12,
            false,
            QStringLiteral("stairs"),
            {}});

        const auto walk = Domain::shortestWalk(map, kiosk, QStringLiteral("301"), StepFree::No);

        VERIFY_OK(walk);
        QCOMPARE(walk->legs.size(), size_t(2));
        QCOMPARE(walk->legs[0].change->toLevel, 3);
        QCOMPARE(walk->legs[0].change->lengthM, 24.0);
    }

    void slowerPeopleAreGivenMoreTime()
    {
        const auto walk = Domain::shortestWalk(house(), kiosk, room, StepFree::Yes);
        VERIFY_OK(walk);

        // 70 m, one lift: 30 s + 4 s
        QCOMPARE(Domain::walkingTime(*walk, Domain::Pace::Adult).count(), 93);
        QCOMPARE(Domain::walkingTime(*walk, Domain::Pace::Elderly).count(), 122);
        QCOMPARE(Domain::walkingTime(*walk, Domain::Pace::Wheelchair).count(), 136);
        QCOMPARE(Domain::walkingTime(*walk, Domain::Pace::WalkingAid).count(), 157);
    }
};

QTEST_GUILESS_MAIN(WalkTest)
#include "walktest.moc"
