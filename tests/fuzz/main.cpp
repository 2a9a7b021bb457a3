// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

#include "fuzzing.h"

namespace {
/// Leaves the input that broke a promise beside those that killed.
void keep(const Fuzz::Decoder &decoder, const Fuzz::Found &found)
{
    QFile file(QStringLiteral("fuzz-%1-broken.bin").arg(QLatin1String(decoder.name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(found.input);
    std::printf(
        "  %s; the input is in %s\n", found.broken.constData(), qPrintable(file.fileName()));
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Feeds damaged bytes to everything that reads bytes of strangers."));
    parser.addHelpOption();
    const QCommandLineOption seconds(QStringLiteral("seconds"),
        QStringLiteral("How long, for each decoder."),
        QStringLiteral("N"),
        QStringLiteral("60"));
    const QCommandLineOption only(
        QStringLiteral("decoder"), QStringLiteral("Only this one."), QStringLiteral("name"));
    const QCommandLineOption seed(QStringLiteral("seed"),
        QStringLiteral("Another number, other damage."),
        QStringLiteral("N"),
        QStringLiteral("1"));
    const QCommandLineOption one(
        QStringLiteral("input"), QStringLiteral("Reads this file once."), QStringLiteral("file"));
    parser.addOptions({seconds, only, seed, one});
    parser.process(application);
    int worst = 0;
    auto all = Fuzz::decoders();
    for (Fuzz::Decoder &decoder : all) {
        if (parser.isSet(only) && parser.value(only) != QLatin1String(decoder.name))
            continue;
        std::chrono::milliseconds length = std::chrono::seconds(parser.value(seconds).toInt());
        if (parser.isSet(one)) {
            QFile file(parser.value(one));
            if (!file.open(QIODevice::ReadOnly))
                return 2;
            decoder.seeds = {file.readAll()};
            length = std::chrono::milliseconds(0);
        }
        const Fuzz::Found found = Fuzz::run(decoder, length, parser.value(seed).toULongLong());
        std::printf("%-10s %10lld inputs, %4zu kept\n",
            decoder.name,
            static_cast<long long>(found.inputs),
            found.endings);
        if (!found.broken.isEmpty()) {
            keep(decoder, found);
            worst = 1;
        }
        std::fflush(stdout);
    }
    return worst;
}
