// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <sodium.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QLoggingCategory>

#include "mutants.h"
#include "shrink.h"
#include "start.h"
#include "story.h"
#include "world.h"

namespace {
using namespace Simulation;

struct Range {
    quint64 first = 1;
    quint64 last = 100;
};

Range rangeOf(const QString &text)
{
    const auto parts = text.split(QStringLiteral(".."));
    const quint64 first = parts.value(0).toULongLong();
    return {first, parts.size() > 1 ? parts.value(1).toULongLong() : first};
}

void report(World &world, const Schedule &schedule, const Verdict &verdict)
{
    std::printf("FAILED seed %llu: %s\n",
        static_cast<unsigned long long>(schedule.seed),
        qPrintable(verdict.violation));
    std::fflush(stdout);
    const Schedule least = shortest(world, schedule, verdict);
    std::printf("shortest list that still fails (%zu events of %zu):\n",
        least.events.size(),
        schedule.events.size());
    for (const Event &event : least.events)
        std::printf("  %s\n", qPrintable(describe(event)));
    std::fflush(stdout);
}

struct Manner {
    Scale scale = Hospital;
    bool trace = false;
    bool shrink = true;
};

int runAll(const Range &range, int job, int jobs, const Manner &manner)
{
    Timeline &timeline = startProcess();
    World world(timeline);
    world.trace.shown = manner.trace;
    QElapsedTimer watch;
    watch.start();
    int failures = 0;
    quint64 count = 0;
    size_t told = 0;
    Span slowest{0};
    for (quint64 seed = range.first + static_cast<quint64>(job); seed <= range.last;
         seed += static_cast<quint64>(jobs)) {
        const Schedule schedule = makeSchedule(seed, manner.scale);
        const Verdict verdict = world.run(schedule);
        ++count;
        told += verdict.told;
        slowest = std::max(slowest, verdict.healed);
        if (manner.trace)
            std::printf("hash %016llx\n", static_cast<unsigned long long>(verdict.hash));
        constexpr quint64 Often = 1000;
        if (count % Often == 0) {
            std::printf("%llu schedules, %d failed, %lld s\n",
                static_cast<unsigned long long>(count),
                failures,
                static_cast<long long>(watch.elapsed() / 1000));
            std::fflush(stdout);
        }
        if (verdict.violation.isEmpty())
            continue;
        ++failures;
        if (manner.shrink)
            report(world, schedule, verdict);
        else
            std::printf("FAILED seed %llu: %s\n",
                static_cast<unsigned long long>(seed),
                qPrintable(verdict.violation));
        std::fflush(stdout);
    }
    std::printf("%llu schedules, %zu promises, %d failed, healed within %.1f s, %.1f a second\n",
        static_cast<unsigned long long>(count),
        told,
        failures,
        static_cast<double>(slowest.count()) / 1000,
        static_cast<double>(count) * 1000
            / static_cast<double>(std::max<qint64>(1, watch.elapsed())));
    return failures == 0 ? 0 : 1;
}

/// The story with its 1st, 2nd, 3rd … disk call, statement or message failing, on every machine.
int runEveryMishap(int every)
{
    World world(startProcess());
    int runs = 0;
    int failures = 0;
    for (const Mishap::Kind kind : {Mishap::Kind::DiskError,
             Mishap::Kind::CrashBefore,
             Mishap::Kind::PowerCutAfter,
             Mishap::Kind::Statement,
             Mishap::Kind::LostMessage}) {
        for (int node = kind == Mishap::Kind::LostMessage ? 0 : -1; node < 3; ++node) {
            Verdict verdict{{}, 0, 0, {}, true};
            int nth = 1;
            for (; verdict.struck; nth += every) {
                const Mishap mishap{node, kind, nth};
                verdict = world.run(story(mishap));
                ++runs;
                if (verdict.violation.isEmpty())
                    continue;
                ++failures;
                std::printf(
                    "FAILED %s: %s\n", qPrintable(describe(mishap)), qPrintable(verdict.violation));
            }
            std::printf("%s and fewer\n", qPrintable(describe(Mishap{node, kind, nth - every})));
            std::fflush(stdout);
        }
    }
    std::printf("%d runs, %d failed\n", runs, failures);
    return failures == 0 ? 0 : 1;
}
} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Runs a simulated hospital through every fault, one seed at a time."));
    parser.addHelpOption();
    const QCommandLineOption seeds(QStringLiteral("seeds"),
        QStringLiteral("Seeds to run, ends included."),
        QStringLiteral("A..B"),
        QStringLiteral("1..100"));
    const QCommandLineOption jobs(QStringLiteral("jobs"),
        QStringLiteral("Processes at once."),
        QStringLiteral("N"),
        QStringLiteral("1"));
    const QCommandLineOption trace(
        QStringLiteral("trace"), QStringLiteral("Prints everything that happens."));
    const QCommandLineOption whole(QStringLiteral("no-shrink"),
        QStringLiteral("Prints only that a seed failed, not the shortest list of events."));
    const QCommandLineOption broken(QStringLiteral("mutant"),
        QStringLiteral("Breaks the protocol in this way (daoyi-sim-mutants)."),
        QStringLiteral("name"));
    const QCommandLineOption corner(QStringLiteral("corner"),
        QStringLiteral("Two or three machines and a few seconds instead of a whole hospital."));
    const QCommandLineOption nth(QStringLiteral("nth"),
        QStringLiteral("Runs one story with every N-th disk call, statement and message failing."),
        QStringLiteral("N"));
    parser.addOption(nth);
    parser.addOptions({seeds, corner, jobs, trace, whole, broken});
    parser.process(application);
    breed(parser.value(broken).toStdString());
    if (parser.isSet(nth))
        return runEveryMishap(std::max(1, parser.value(nth).toInt()));
    const Range range = rangeOf(parser.value(seeds));
    const int count = std::max(1, parser.value(jobs).toInt());
    Manner manner{parser.isSet(corner) ? Corner : Hospital, false, !parser.isSet(whole)};
    if (count == 1) {
        manner.trace = parser.isSet(trace);
        return runAll(range, 0, 1, manner);
    }
    for (int job = 0; job < count; ++job) {
        if (::fork() == 0) {
            const int result = runAll(range, job, count, manner);
            std::fflush(stdout);
            ::_exit(result);
        }
    }
    int worst = 0;
    for (int status = 0; ::wait(&status) > 0;)
        worst |= WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    return worst;
}
