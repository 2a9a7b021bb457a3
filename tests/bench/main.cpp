// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include "benchmarks.h"

namespace Bench {

const std::vector<Benchmark> &benchmarks()
{
    static const std::vector<Benchmark> all{
        {"setup", "a new hospital and the first rows of each station", measureSetUp},
        {"registration",
            "one confirmed registration against a bare transaction",
            measureRegistration},
        {"start", "first screens, cold and warm, few and many patients, and memory", measureStart},
        {"tap", "a press at the kiosk until the next screen is painted", measureTap},
        {"bookings",
            "16 clients fight for places; then every promise is asked of the store",
            measureBookings},
        {"callnext", "\"next\" with 10, 1,000 and 100,000 waiting", measureCallNext},
        {"estimate", "the wait of the last of 200, and of all of them", measureEstimate},
        {"month", "a month of half hours of 40 doctors", measureMonth},
        {"replay", "recorded days played by the engine", measureReplay},
        {"call", "a call's way from the desk to the board over WebSockets", measureCall},
        {"pixel", "a call's way to the board's painted pixel, 1 and 200 boards", measurePixel},
        {"backlog", "a cut-off station's operations drained, and run again", measureBacklog},
        {"snapshot", "a new desk's rows, with 100,000 patients", measureSnapshot},
        {"crowd", "500 stations want the same 40 places; the server's memory", measureCrowd},
        {"postgres", "confirmations on PostgreSQL against raw clients", measurePostgres},
    };
    return all;
}
} // namespace Bench

namespace {

QString about()
{
    QString text = QStringLiteral("Measures the house and prints one line of JSON per figure.\n"
                                  "The real programs are run from the folder --bin.\n\n");
    for (const Bench::Benchmark &benchmark : Bench::benchmarks())
        text += QStringLiteral("  %1 %2\n")
                    .arg(QString::fromLatin1(benchmark.name), -14)
                    .arg(QString::fromLatin1(benchmark.about));
    return text;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(about());
    parser.addHelpOption();
    const QCommandLineOption only(QStringLiteral("only"),
        QStringLiteral("Measure only this (may be given several times)."),
        QStringLiteral("name"));
    const QCommandLineOption quick(QStringLiteral("quick"),
        QStringLiteral("Fewer runs and people: for a look, not for the record."));
    const QCommandLineOption bin(QStringLiteral("bin"),
        QStringLiteral("Where the programs are."),
        QStringLiteral("folder"),
        QCoreApplication::applicationDirPath());
    const QCommandLineOption resources(QStringLiteral("resources"),
        QStringLiteral("Where the demonstration hospital's files are."),
        QStringLiteral("folder"),
        QDir::cleanPath(QCoreApplication::applicationDirPath()
            + QStringLiteral("/../../../resources/hospital")));
    parser.addOptions({only, quick, bin, resources});
    parser.process(application);

    const Bench::Run run{{parser.value(bin), parser.value(resources)},
        parser.isSet(quick) ? Bench::Depth::Quick : Bench::Depth::Full};
    const QStringList wanted = parser.values(only);
    int measured = 0;
    bool good = true;
    for (const Bench::Benchmark &benchmark : Bench::benchmarks()) {
        if (!wanted.isEmpty() && !wanted.contains(QString::fromLatin1(benchmark.name)))
            continue;
        ++measured;
        good = benchmark.measure(run) && good;
    }
    if (measured == 0) {
        QTextStream(stderr) << "daoyi-bench: no such figure; see --help\n";
        return 2;
    }
    return good ? 0 : 1;
}
