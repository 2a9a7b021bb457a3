// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demoplayer.h"

#include <QTemporaryDir>
#include <QtTest>

#include "interop/hospitalfile.h"
#include "server/applier.h"
#include "store/slottable.h"
#include "store/tickettable.h"
#include "testlib/verify.h"

using namespace Domain;

namespace {
/// A server's store in a temporary folder with the demonstration hospital in it.
struct DemoServer {
    QTemporaryDir folder;
    std::unique_ptr<Store::Database> database;
    Ctl::ReplayClock clock;

    Base::Result<void> open(Base::Instant now)
    {
        clock.set(now);
        auto opened = Store::Database::open(
            folder.filePath(QStringLiteral("server.db")), Store::StoreKind::Server);
        if (!opened)
            return Base::passOn(opened);
        database = std::move(*opened);
        const auto file = Interop::readHospitalFile(qEnvironmentVariable("DAOYI_SOURCE")
                + QStringLiteral("/resources/hospital/hospital.fhir.json"),
            QDate(2026, 5, 14));
        if (!file)
            return Base::passOn(file);
        const auto &directory = std::get<Interop::Directory>(*file);
        const auto transaction = Store::Transaction::begin(*database);
        if (!transaction)
            return Base::passOn(transaction);
        auto put = (*transaction)->put(directory.site);
        const auto putAll = [&](const auto &rows) {
            for (const auto &row : rows)
                put = put ? (*transaction)->put(row) : put;
        };
        putAll(directory.locations);
        putAll(directory.departments);
        putAll(directory.queues);
        putAll(directory.practitioners);
        putAll(directory.roles);
        putAll(directory.prices);
        return put ? (*transaction)->commit() : put;
    }

    Base::Result<Ctl::DemoCount> play(const Ctl::DemoWish &wish)
    {
        Server::Applier applier(*database, clock);
        Store::Reader reader(*database);
        Ctl::DemoPlayer player(reader,
            clock,
            StationId(QStringLiteral("daoyictl")),
            [&](const Operations::Request &request) {
                return applier.applyOwn(QStringLiteral("daoyictl"), request);
            });
        return player.play(wish);
    }
};

Base::Instant at(int day, int hour, int minute)
{
    return Base::instantAt(QDate(2026, 5, day), hour * 60 + minute, QTimeZone("Asia/Shanghai"));
}
} // namespace

class DemoPlayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void emptyHouseAsksForAHospital()
    {
        QTemporaryDir folder;
        auto database = Store::Database::open(
            folder.filePath(QStringLiteral("server.db")), Store::StoreKind::Server);
        VERIFY_OK(database);
        Ctl::ReplayClock clock;
        Store::Reader reader(**database);
        Ctl::DemoPlayer player(
            reader, clock, StationId(QStringLiteral("daoyictl")), [](const Operations::Request &) {
                return Operations::Outcome(QJsonObject{});
            });

        VERIFY_FAILS(player.play({10, 1, at(14, 10, 30)}), "no-hospital");
    }

    void dayIsPlayedByTheRulesOfTheHouse()
    {
        DemoServer server;
        VERIFY_OK(server.open(at(14, 10, 30)));

        const auto count = server.play({500, 1, at(14, 10, 30)});

        VERIFY_OK(count);
        QCOMPARE(count->people, 500);
        QVERIFY(count->booked > 100);
        QVERIFY(count->arrived > 40);
        QVERIFY(count->called > count->finished);
        QVERIFY(count->finished > 20);
        QVERIFY2(count->refused <= count->booked / 50, qPrintable(QString::number(count->refused)));

        Store::Reader reader(*server.database);
        int waiting = 0;
        const auto tickets = reader.select<Ticket>({});
        VERIFY_OK(tickets);
        for (const Ticket &ticket : *tickets) {
            waiting += ticket.state == TicketState::Waiting ? 1 : 0;
            QVERIFY(ticket.checkedInAt <= at(14, 10, 30));
            QVERIFY(ticket.state != TicketState::Done || ticket.finishedAt > ticket.startedAt);
        }
        QCOMPARE(int(tickets->size()), count->arrived);
        QVERIFY2(waiting >= 3, qPrintable(QString::number(waiting)));
    }

    void secondTimeFindsEverythingDone()
    {
        DemoServer server;
        VERIFY_OK(server.open(at(14, 9, 30)));
        VERIFY_OK(server.play({60, 1, at(14, 9, 30)}));

        const auto again = server.play({60, 1, at(14, 9, 40)});
        const auto nextDay = server.play({60, 1, at(21, 9, 30)});

        VERIFY_OK(again);
        QCOMPARE(*again, Ctl::DemoCount{});
        VERIFY_OK(nextDay);
        QCOMPARE(nextDay->people, 0);
        QVERIFY(nextDay->booked > 0);
    }
};

QTEST_GUILESS_MAIN(DemoPlayerTest)
#include "demoplayertest.moc"
