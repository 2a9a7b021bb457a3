// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wayfinding/directions.h"

#include "testlib/verify.h"

using Domain::Direction;
using Domain::DirectionKind;
using Domain::Side;

namespace {

Domain::Walk upstairs()
{
    Domain::Walk walk;
    walk.to = QStringLiteral("302");
    walk.destination = {QStringLiteral("心血管内科2诊室"), QStringLiteral("Cardiology room 2")};
    walk.legs.push_back({1,
        {{0, 20}, {0, 10}, {0, 0}, {31, 0}, {31, 2}},
        53,
        Domain::FloorChange{Domain::MapEdgeKind::Lift,
            QStringLiteral("lift-a"),
            {QStringLiteral("A梯"), QStringLiteral("Lift A")},
            3,
            8}});
    walk.legs.push_back({3, {{31, 2}, {31, 0}, {25, 0.1}, {19, 0}, {19, -2}}, 16, std::nullopt});
    return walk;
}
} // namespace

class DirectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void liftIsNamedWithItsSideAndFloor() // edge 130
    {
        const std::vector<Direction> steps = Domain::directions(upstairs());

        QCOMPARE(steps.size(), size_t(7));
        QCOMPARE(steps[0].kind, DirectionKind::GoStraight);
        QCOMPARE(steps[0].metres, 20);
        QCOMPARE(steps[1].kind, DirectionKind::TurnRight);
        QCOMPARE(steps[2].metres, 30);
        QCOMPARE(steps[3].kind, DirectionKind::TakeLift);
        QCOMPARE(steps[3].side, Side::Right);
        QCOMPARE(steps[3].name.en, QStringLiteral("Lift A"));
        QCOMPARE(steps[3].toLevel, 3);
    }

    void leavingALiftBeginsWithTheTurn()
    {
        const std::vector<Direction> steps = Domain::directions(upstairs());

        QCOMPARE(steps[4].kind, DirectionKind::TurnLeft);
        QCOMPARE(steps[4].level, 3);
        QCOMPARE(steps[5].kind, DirectionKind::GoStraight);
        QCOMPARE(steps[5].metres, 10); // 12 m, spoken in fives; the slight bend has no word
    }

    void roomIsMetOnItsSide()
    {
        const Direction last = Domain::directions(upstairs()).back();

        QCOMPARE(last.kind, DirectionKind::Arrive);
        QCOMPARE(last.side, Side::Right);
        QCOMPARE(last.ref, QStringLiteral("302"));
        QCOMPARE(last.name.zh, QStringLiteral("心血管内科2诊室"));
    }

    void longLastStretchIsATurnOfItsOwn()
    {
        Domain::Walk walk;
        walk.legs.push_back({1, {{0, 0}, {10, 0}, {10, -9}}, 19, std::nullopt});

        const std::vector<Direction> steps = Domain::directions(walk);

        QCOMPARE(steps.size(), size_t(4));
        QCOMPARE(steps[1].kind, DirectionKind::TurnLeft);
        QCOMPARE(steps[2].metres, 9);
        QCOMPARE(steps[3].side, Side::Ahead);
    }

    void whoIsThereHasArrived()
    {
        Domain::Walk walk;
        walk.legs.push_back({1, {{5, 5}}, 0, std::nullopt});

        const std::vector<Direction> steps = Domain::directions(walk);

        QCOMPARE(steps.size(), size_t(1));
        QCOMPARE(steps[0].kind, DirectionKind::Arrive);
    }
};

QTEST_GUILESS_MAIN(DirectionsTest)
#include "directionstest.moc"
