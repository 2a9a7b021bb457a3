// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "start.h"
#include "story.h"
#include "world.h"

using namespace Simulation;

/// Leases, numbers, claims, a cut cable, a restore and an upgrade, with one thing failing at its 1st,
/// 2nd, 3rd … place; `daoyi-sim --nth 1` visits every place, this a part of them.
class NthFailureTest : public QObject
{
    Q_OBJECT

    World m_world{startProcess()};

private Q_SLOTS:

    void theStoryItselfUsesEverything()
    {
        const Verdict verdict = m_world.run(story({}));

        QCOMPARE(verdict.violation, QString());
        QVERIFY(verdict.told > 20);
    }

    void everyNthFailureHeals_data()
    {
        using Kind = Mishap::Kind;
        QTest::addColumn<int>("node");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("step");
        const auto add = [](const char *name, int node, Kind kind, int step) {
            QTest::newRow(name) << node << static_cast<int>(kind) << step;
        };
        add("server, disk error", -1, Kind::DiskError, 633);
        add("server, crash", -1, Kind::CrashBefore, 669);
        add("server, power cut", -1, Kind::PowerCutAfter, 681);
        add("server, statement", -1, Kind::Statement, 2991);
        add("desk, disk error", 2, Kind::DiskError, 249);
        add("desk, crash", 2, Kind::CrashBefore, 267);
        add("desk, power cut", 2, Kind::PowerCutAfter, 291);
        add("desk, statement", 2, Kind::Statement, 1497);
        add("desk, message", 2, Kind::LostMessage, 123);
        add("kiosk, power cut", 1, Kind::PowerCutAfter, 303);
        add("kiosk, statement", 1, Kind::Statement, 1509);
        add("kiosk, message", 1, Kind::LostMessage, 129);
    }

    void everyNthFailureHeals()
    {
        QFETCH(const int, node);
        QFETCH(const int, kind);
        QFETCH(const int, step);
        int runs = 0;
        Verdict verdict;
        verdict.struck = true;
        for (int nth = 3; verdict.struck; nth += step) {
            const Mishap mishap{node, static_cast<Mishap::Kind>(kind), nth};
            verdict = m_world.run(story(mishap));
            ++runs;
            QVERIFY2(verdict.violation.isEmpty(),
                qPrintable(describe(mishap) + QStringLiteral(": ") + verdict.violation));
        }
        QVERIFY2(runs > 1, "the story is too short to prove anything");
    }
};

int main(int argc, char *argv[])
{
    prepareProcess();
    QCoreApplication application(argc, argv);
    NthFailureTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "nthfailuretest.moc"
