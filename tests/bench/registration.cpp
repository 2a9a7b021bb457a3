// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>
#include <memory>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include "benchmarks.h"
#include "client.h"
#include "figure.h"

namespace Bench {

namespace {

// A confirmed registration may cost this many bare transactions (the aim).
constexpr double aim = 1.5;

/// The least that is durable: one row into one table, WAL, synchronous=FULL, prepared.
class BareTable
{
public:
    explicit BareTable(const QString &file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection());
        database.setDatabaseName(file);
        database.open();
        m_query = std::make_unique<QSqlQuery>(database);
        for (const char *sql : {"PRAGMA journal_mode=WAL",
                 "PRAGMA synchronous=FULL",
                 "CREATE TABLE bare (n INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT"})
            m_query->exec(QString::fromLatin1(sql));
        m_ready = m_query->prepare(QStringLiteral("INSERT INTO bare (body) VALUES (?)"));
    }

    ~BareTable()
    {
        m_query.reset();
        QSqlDatabase::removeDatabase(connection());
    }

    bool insert()
    {
        constexpr int bytes = 200; // a small row
        m_query->bindValue(0, QString(bytes, u'x'));
        return m_ready && m_query->exec();
    }

private:
    static QString connection() { return QStringLiteral("bare"); }

    std::unique_ptr<QSqlQuery> m_query;
    bool m_ready = false;
};

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What this thread has computed so far; a busy machine does not stretch it.
double cpuMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

QJsonObject spread(const std::vector<double> &samples)
{
    return {{QStringLiteral("p90"), percentile(samples, 0.9)},
        {QStringLiteral("p99"), percentile(samples, 0.99)}};
}

void tell(const std::vector<double> &bare,
    const std::vector<double> &registered,
    const std::vector<double> &cpu)
{
    print({QStringLiteral("transaction.bare"),
        median(bare),
        QStringLiteral("ms"),
        static_cast<int>(bare.size()),
        {},
        0,
        spread(bare)});
    QJsonObject more = spread(registered);
    more.insert(QStringLiteral("aim_ratio"), aim);
    more.insert(QStringLiteral("cpu_ms"), median(cpu));
    print({QStringLiteral("registration.confirmed"),
        median(registered),
        QStringLiteral("ms"),
        static_cast<int>(registered.size()),
        QStringLiteral("transaction.bare"),
        median(registered) / median(bare),
        more});
}
} // namespace

bool measureRegistration(const Run &run)
{
    House house(run.places);
    if (!house.make(0) || !house.startServer())
        return false;
    const auto client = Client::open(house.file(QStringLiteral("kiosk.sqlite")), house.url());
    if (!client || !client->join(house.code(QStringLiteral("kiosk"), QStringLiteral("bench"))))
        return complain(QStringLiteral("no station for registrations"));
    Sync::Station &station = client->station();
    const std::vector<Domain::Queue> queues = sharedQueues(station);
    if (queues.empty())
        return complain(QStringLiteral("the hospital has no queues"));
    BareTable bareTable(house.file(QStringLiteral("bare.sqlite")));
    std::vector<double> bare;
    std::vector<double> registered;
    std::vector<double> cpu;
    const int warmUp = run.count(20, 5);
    const int runs = run.count(500, 50);
    for (int i = -warmUp; i < runs; ++i) { // in turn, so that both meet the same disk
        QElapsedTimer timer;
        timer.start();
        if (!bareTable.insert())
            return complain(QStringLiteral("no bare transaction"));
        const double bareMs = milliseconds(timer);
        const auto start =
            newVisit(station, queues[static_cast<size_t>(i + warmUp) % queues.size()]);
        if (!start)
            return complain(Base::describe(start.error()));
        const double cpuBefore = cpuMilliseconds();
        timer.restart();
        const auto told = station.record(Operations::startVisit(*start, station.now()));
        const double recordMs = milliseconds(timer);
        const double cpuMs = cpuMilliseconds() - cpuBefore;
        if (!told)
            return complain(Base::describe(told.error()));
        if (!waitFor([&station] { return station.pending() == 0; }, 10'000))
            return complain(QStringLiteral("the server does not take registrations"));
        if (i < 0)
            continue;
        bare.push_back(bareMs);
        registered.push_back(recordMs);
        cpu.push_back(cpuMs);
    }
    tell(bare, registered, cpu);
    return true;
}
} // namespace Bench
