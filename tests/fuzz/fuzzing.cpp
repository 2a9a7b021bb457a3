// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"

#include <csignal>
#include <cstdio>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include "mutation.h"

namespace Fuzz {

namespace {
// What the signal's handler needs lies ready: it may not ask for memory.
QByteArray fileName;
QByteArray underTest;

void leaveInput(int signal)
{
    const int file = ::open(fileName.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0) {
        (void)!::write(file, underTest.constData(), static_cast<size_t>(underTest.size()));
        ::close(file);
    }
    (void)!::write(STDERR_FILENO, fileName.constData(), static_cast<size_t>(fileName.size()));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void catchSignals(const char *decoder)
{
    fileName = "fuzz-" + QByteArray(decoder) + '-' + QByteArray::number(::getpid()) + ".bin";
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL, SIGALRM})
        std::signal(signal, leaveInput);
}

/// What the processor has done for us; a busy machine makes nobody slower by it.
std::chrono::milliseconds computed()
{
    return std::chrono::milliseconds(std::clock() / (CLOCKS_PER_SEC / 1000));
}

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

std::vector<QByteArray> seedsOf(const Decoder &decoder)
{
    const QString source = qEnvironmentVariable("DAOYI_SOURCE", QStringLiteral(".")) + u'/';
    std::vector<QByteArray> seeds = decoder.seeds;
    for (const char *file : decoder.files)
        seeds.push_back(contents(source + QLatin1String(file)));
    const QDir kept(source + QStringLiteral("tests/fuzz/seeds/") + QLatin1String(decoder.name));
    for (const QString &name : kept.entryList(QDir::Files, QDir::Name))
        seeds.push_back(contents(kept.filePath(name)));
    return seeds;
}

Found run(const Decoder &decoder, std::chrono::milliseconds length, quint64 seed)
{
    constexpr unsigned Stuck = 30; // seconds after which a reading is ended by force
    catchSignals(decoder.name);
    Corpus corpus;
    Found found;
    const auto read = [&](const QByteArray &input) {
        underTest = input;
        const auto begun = computed();
        ::alarm(Stuck);
        Ending ending = decoder.read(input);
        ::alarm(0);
        const auto taken = computed() - begun;
        if (ending.broken.isEmpty() && taken > LongestReading)
            ending.broken = "took " + QByteArray::number(qint64(taken.count())) + " ms";
        found.inputs += 1;
        found.broken = ending.broken;
        if (!ending.broken.isEmpty())
            found.input = input;
        return ending.what;
    };
    for (const QByteArray &kept : seedsOf(decoder)) {
        (void)read(kept);
        if (!found.broken.isEmpty())
            return found;
        if (kept.size() <= LongestInput)
            corpus.learn(kept, "seed " + kept);
        for (qsizetype at = LongestInput; at < kept.size() && at < 4 * LongestInput;
             at += LongestInput)
            corpus.add(kept.mid(at, 2000)); // its words, not its whole
    }
    if (corpus.isEmpty())
        corpus.add("{}");
    Base::SeededRandom random(seed);
    QElapsedTimer whole;
    whole.start();
    while (!whole.hasExpired(length.count()) && found.broken.isEmpty()) {
        const QByteArray input = mutated(corpus, random);
        corpus.learn(input, read(input));
    }
    found.endings = corpus.size();
    return found;
}
} // namespace Fuzz
