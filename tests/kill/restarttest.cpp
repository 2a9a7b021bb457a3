// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFileInfo>

#include "base/random.h"
#include "house.h"
#include "killed.h"
#include "ledger.h"
#include "testlib/verify.h"

namespace {

constexpr int FewKills = 18; // the whole by hand: DAOYI_KILLS=200 DAOYI_KILL_DESKS=7
constexpr int FewDesks = 2;
constexpr quint32 longestLifeMs = 900; // long enough that facts, calls and pulls are under way
constexpr quint32 longestDeathMs = 250;
constexpr quint32 oneIn = 3; // this share of the kills hits the server

quint64 seedOfThisRun()
{
    bool given = false;
    const quint64 seed = qEnvironmentVariable("DAOYI_KILL_SEED").toULongLong(&given);
    return given ? seed : QDateTime::currentMSecsSinceEpoch() % 1'000'000;
}

int numberFrom(const char *variable, int otherwise)
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue(variable, &given);
    return given ? number : otherwise;
}

QString binaries()
{
    return qEnvironmentVariable("DAOYI_BIN");
}

/// From now on every program that is started here loses with its life what it has not synced.
void beginPowerCuts()
{
    const QString library = binaries() + QStringLiteral("/../lib/libdaoyi_forgetful.so");
    qputenv("LD_PRELOAD", QFile::encodeName(QFileInfo(library).canonicalFilePath()));
}

/// Desks that work as fast as they can, and at last a board on the wall (its window offscreen).
std::vector<std::unique_ptr<Killed>> openStations(Bench::House &house, int desks)
{
    std::vector<std::unique_ptr<Killed>> stations;
    for (int i = 1; i <= desks; ++i) {
        const QString word = QStringLiteral("desk-%1").arg(i);
        stations.push_back(std::make_unique<Killed>(binaries() + QStringLiteral("/kill-station"),
            QStringList{QStringLiteral("--file"),
                house.file(word + QStringLiteral(".sqlite")),
                QStringLiteral("--server"),
                house.url(),
                QStringLiteral("--enrol"),
                house.code(QStringLiteral("reception"), word)},
            house.file(word + QStringLiteral(".log"))));
    }
    stations.push_back(std::make_unique<Killed>(binaries() + QStringLiteral("/daoyi"),
        QStringList{QStringLiteral("board"),
            QStringLiteral("--data"),
            house.file(QStringLiteral("board")),
            QStringLiteral("--server"),
            house.url(),
            QStringLiteral("--enrol"),
            house.code(QStringLiteral("board"), QStringLiteral("wall"))},
        house.file(QStringLiteral("board.log"))));
    return stations;
}

/// The number of tickets and of those called, as text; the error when it cannot be read.
QString tickets(const QString &file, Store::StoreKind kind)
{
    const auto database = Store::Database::open(file, kind);
    if (!database)
        return Base::describe(database.error());
    const auto rows =
        (*database)->run(QStringLiteral("SELECT count(*) || ' tickets, ' || count(CASE state WHEN "
                                        "2 THEN 1 END) || ' called' AS told FROM ticket"));
    return rows ? rows->front().value(QStringLiteral("told")).toString()
                : Base::describe(rows.error());
}
} // namespace

class RestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { qunsetenv("LD_PRELOAD"); }

    void nothingConfirmedIsLostWhateverDiesWhenever_data()
    {
        QTest::addColumn<bool>("powerCut");
        QTest::newRow("killed: what was written stays") << false;
        QTest::newRow("power cut: only what was synced stays") << true;
    }

    void nothingConfirmedIsLostWhateverDiesWhenever()
    {
        QFETCH(bool, powerCut);
        const int kills = numberFrom("DAOYI_KILLS", FewKills);
        const int desks = numberFrom("DAOYI_KILL_DESKS", FewDesks);
        const quint64 seed = seedOfThisRun();
        qInfo("DAOYI_KILL_SEED=%llu", static_cast<unsigned long long>(seed));
        Base::SeededRandom random(seed);
        Bench::House house({binaries(),
            qEnvironmentVariable("DAOYI_SOURCE") + QStringLiteral("/resources/hospital")});
        if (powerCut)
            beginPowerCuts();
        QVERIFY(house.make(0) && house.startServer());
        auto stations = openStations(house, desks);
        for (auto &station : stations)
            QVERIFY(station->start());

        for (int kill = 0; kill < kills; ++kill) {
            QTest::qWait(static_cast<int>(100 + random.below(longestLifeMs)));
            if (random.below(oneIn) == 0) {
                house.killServer();
                QTest::qWait(static_cast<int>(random.below(longestDeathMs)));
                QVERIFY(house.startServer());
                continue;
            }
            Killed &victim = *stations[random.below(static_cast<quint32>(stations.size()))];
            QVERIFY2(victim.isRunning(), qPrintable(QStringLiteral("it had died by itself")));
            victim.kill();
            QTest::qWait(static_cast<int>(random.below(longestDeathMs)));
            QVERIFY(victim.start());
        }

        // Calm again: every desk gives away what it still has, and the board catches up.
        for (size_t i = 0; i < static_cast<size_t>(desks); ++i)
            stations[i]->kill();
        for (size_t i = 0; i < static_cast<size_t>(desks); ++i) {
            QVERIFY2(stations[i]->finish({QStringLiteral("--drain")}) == 0,
                stations[i]->lastWords().constData());
        }
        const QString there = tickets(house.serverStore(), Store::StoreKind::Server);
        Killed &board = *stations.back();
        QVERIFY(board.isRunning());
        board.kill();
        QVERIFY(board.start());
        const QString wall = house.file(QStringLiteral("board/board.sqlite"));
        QTRY_COMPARE_WITH_TIMEOUT(tickets(wall, Store::StoreKind::Station), there, 30'000);

        house.killServer();
        Ledger ledger;
        for (const auto &station : stations)
            ledger.add(station->told());
        const auto server = Store::Database::open(house.serverStore(), Store::StoreKind::Server);
        VERIFY_OK(server);
        const QStringList broken = ledger.broken(**server);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
        qInfo("%d facts and %d calls were told, %s on the server",
            ledger.facts(),
            ledger.calls(),
            qPrintable(there));
        QVERIFY2(ledger.facts() > kills && ledger.calls() > 5, "too little was told to prove much");
    }
};

QTEST_GUILESS_MAIN(RestartTest)
#include "restarttest.moc"
