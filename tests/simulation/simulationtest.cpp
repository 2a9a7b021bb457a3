// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include "shrink.h"
#include "start.h"
#include "world.h"

using namespace Simulation;

namespace {
/// Seeds of the day's run; `daoyi-sim` runs any number.
constexpr quint64 Seeds = 40;
constexpr quint64 Corners = 200;

/// Seeds that failed once.
std::vector<quint64> rememberedSeeds()
{
    QFile file(
        qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/tests/simulation/seeds.txt"));
    std::vector<quint64> seeds;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return seeds;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArray number = line.split('#').front().trimmed();
        if (!number.isEmpty())
            seeds.push_back(number.toULongLong());
    }
    return seeds;
}

QString story(World &world, const Schedule &schedule, const Verdict &verdict)
{
    QStringList lines{QStringLiteral("seed %1: %2").arg(schedule.seed).arg(verdict.violation)};
    for (const Event &event : shortest(world, schedule, verdict).events)
        lines << QStringLiteral("  ") + describe(event);
    return lines.join(QLatin1Char('\n'));
}
} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private:
    void expectKept(quint64 seed, const Scale &scale = Hospital)
    {
        const Schedule schedule = makeSchedule(seed, scale);
        const Verdict verdict = m_world.run(schedule);
        QVERIFY2(verdict.violation.isEmpty(), qPrintable(story(m_world, schedule, verdict)));
        m_told += verdict.told;
    }

    World m_world{startProcess()};
    size_t m_told = 0;

private Q_SLOTS:

    void everyPromiseIsKeptWhateverBreaks()
    {
        for (quint64 seed = 1; seed <= Seeds; ++seed)
            expectKept(seed);
        qInfo("%zu promises in %llu schedules", m_told, static_cast<unsigned long long>(Seeds));
        QVERIFY2(m_told > Seeds * 10, "too little was told to prove much");
    }

    void everyPromiseIsKeptWhenTwoOrThreeMeet()
    {
        for (quint64 seed = 1; seed <= Corners; ++seed)
            expectKept(seed, Corner);
    }

    void whatFailedOnceFailsNoMore()
    {
        const auto seeds = rememberedSeeds();
        QVERIFY(!seeds.empty());
        for (const quint64 seed : seeds)
            expectKept(seed);
    }

    void aSeedReplaysToTheLastByte()
    {
        for (const quint64 seed : {3, 11, 19}) {
            const Schedule schedule = makeSchedule(seed);
            const quint64 once = m_world.run(schedule).hash;
            (void)m_world.run(makeSchedule(seed + 1));
            QCOMPARE(m_world.run(schedule).hash, once);
        }
    }
};

int main(int argc, char *argv[])
{
    prepareProcess();
    QCoreApplication application(argc, argv);
    SimulationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "simulationtest.moc"
