// SPDX-License-Identifier: GPL-3.0-or-later
#include "start.h"

#include <cstring>

#include <malloc.h>
#include <sodium.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QHashSeed>
#include <QLoggingCategory>

#include "base/random.h"
#include "disk.h"

namespace Simulation {

namespace {
Base::SeededRandom &chance()
{
    static Base::SeededRandom random(7);
    return random;
}

const char *chanceName()
{
    return "seeded";
}

uint32_t chanceWord()
{
    uint32_t word = 0;
    const QByteArray bytes = chance().bytes(sizeof word);
    std::memcpy(&word, bytes.constData(), sizeof word);
    return word;
}

void chanceBytes(void *const to, size_t count)
{
    const QByteArray bytes = chance().bytes(static_cast<int>(count));
    std::memcpy(to, bytes.constData(), count);
}

Timeline *&theTimeline()
{
    static Timeline *timeline = nullptr;
    return timeline;
}

/// Nobody else is in this process: nothing is locked or counted, and memory is kept for the next
/// run.
void spareOurselves()
{
    constexpr int Much = 512 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, Much);
    mallopt(M_TRIM_THRESHOLD, Much);
    mallopt(M_TOP_PAD, Much / 32);
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
} // namespace

void prepareProcess()
{
    spareOurselves();
    static randombytes_implementation implementation{
        chanceName, chanceWord, nullptr, nullptr, chanceBytes, nullptr};
    randombytes_set_implementation(&implementation);
    if (sodium_init() < 0) // it draws a little itself
        qFatal("no libsodium");
    QHashSeed::setDeterministicGlobalSeed();
    QLoggingCategory::setFilterRules(
        QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    Disk::install();
    theTimeline() = new Timeline; // the application owns it
    QCoreApplication::setEventDispatcher(theTimeline());
}

void seedSecrets(quint64 seed)
{
    chance() = Base::SeededRandom(seed);
}

Timeline &startProcess()
{
    return *theTimeline();
}
} // namespace Simulation
