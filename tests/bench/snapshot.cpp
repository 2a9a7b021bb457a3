// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "benchmarks.h"
#include "client.h"
#include "figure.h"
#include "store/tables.h"

namespace Bench {

namespace {
constexpr double aimPerS = 100'000;
constexpr int patienceMs = 1'800'000;

qint64 rowsOf(Sync::Station &station)
{
    Store::Reader reader = station.reader();
    qint64 rows = 0;
    for (const Store::TableShape &table : Store::syncedTables())
        rows += reader.count(table, {}).value_or(0);
    return rows;
}

/// The same rows, as they are, from one file into another: what SQLite itself needs for it.
double rawSeconds(const QString &from, const QString &to)
{
    const auto database = Store::Database::open(to, Store::StoreKind::Station);
    if (!database || !(*database)->run(QStringLiteral("ATTACH ? AS source"), {from}))
        return 0;
    QElapsedTimer timer;
    timer.start();
    const auto transaction = Store::Transaction::begin(**database);
    if (!transaction)
        return 0;
    for (const Store::TableShape &table : Store::syncedTables()) {
        if (!(*database)->run(
                QStringLiteral("INSERT INTO main.%1 SELECT * FROM source.%1").arg(table.name)))
            return 0;
    }
    if (!(*transaction)->commit())
        return 0;
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}
} // namespace

/// A new desk takes every patient's file and a month of half hours with it.
bool measureSnapshot(const Run &run)
{
    const int people = run.count(100'000, 3'000);
    House house(run.places);
    if (!house.make(people) || !house.startServer())
        return false;
    std::vector<double> perS;
    std::vector<double> rawPerS;
    qint64 rows = 0;
    for (int i = 0; i < 3; ++i) {
        const QString name = QStringLiteral("desk-%1").arg(i);
        const QString file = house.file(name + QStringLiteral(".sqlite"));
        const QString code = house.code(QStringLiteral("reception"), name);
        QElapsedTimer timer;
        timer.start();
        const auto client = Client::open(file, house.url());
        if (!client || !client->join(code, patienceMs))
            return complain(QStringLiteral("a desk does not get its rows"));
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        rows = rowsOf(client->station());
        perS.push_back(static_cast<double>(rows) / seconds);
        const double raw = rawSeconds(file, file + QStringLiteral(".raw"));
        if (raw <= 0)
            return complain(QStringLiteral("the rows cannot be copied"));
        rawPerS.push_back(static_cast<double>(rows) / raw);
    }
    print({QStringLiteral("snapshot.raw_copy"), median(rawPerS), QStringLiteral("rows/s"), 3});
    print({QStringLiteral("snapshot.reception"),
        median(perS),
        QStringLiteral("rows/s"),
        3,
        QStringLiteral("snapshot.raw_copy"),
        median(perS) / median(rawPerS),
        {{QStringLiteral("rows"), rows},
            {QStringLiteral("patients"), people},
            {QStringLiteral("aim_per_s"), aimPerS}}});
    return true;
}
} // namespace Bench
