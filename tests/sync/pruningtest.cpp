// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileInfo>

#include "operations/careoperations.h"
#include "server/backups.h"
#include "server/recovery.h"
#include "store/backup.h"
#include "store/servertable.h"
#include "sync/station.h"
#include "testlib/hospital.h"
#include "testlib/verify.h"

using namespace Domain;
using TestLib::Desk;
using TestLib::Hospital;

namespace {

void opinions(Hospital &hospital, Desk &desk, int count)
{
    for (int i = 0; i < count; ++i) {
        Survey survey;
        survey.id = desk.station->random().id<SurveyId>();
        survey.score = 4;
        VERIFY_OK(desk.station->record(Operations::recordSurvey(survey, desk.station->now())));
    }
    hospital.settle();
}

qint64 kept(Desk &desk)
{
    return desk.database->run("SELECT count(*) AS n FROM outbox")->front().value("n").toInteger();
}

void heartbeat(Hospital &hospital, Desk &desk)
{
    desk.station->beat();
    hospital.settle();
}
} // namespace

class PruningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void operationsAreKeptUntilTheyAreInABackup()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        opinions(hospital, kiosk, 50);
        heartbeat(hospital, kiosk);
        QCOMPARE(kiosk.station->pending(), 0);
        QVERIFY(kept(kiosk) >= 50); // acknowledged is not yet safe

        const auto ver = Store::backUp(hospital.serverStore(), hospital.folder() + "/copy");
        VERIFY_OK(ver);
        opinions(hospital, kiosk, 3);
        heartbeat(hospital, kiosk);

        QCOMPARE(kept(kiosk), 3);
        hospital.restart(kiosk);
        opinions(hospital, kiosk, 1); // the chain of hashes goes on
        QCOMPARE(kiosk.station->pending(), 0);
        QVERIFY(kept(kiosk) < 10);
    }

    void fileDoesNotGrowForEver()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        Server::Backups backups(
            hospital.serverStore(), hospital.clock, hospital.folder() + "/copies");
        qint64 pages = 0;
        for (int round = 0; round < 6; ++round) {
            opinions(hospital, kiosk, 100);
            hospital.clock.advance(std::chrono::minutes(10));
            const auto made = backups.make();
            VERIFY_OK(made);
            QVERIFY(QFile::exists(*made));
            heartbeat(hospital, kiosk);
            const qint64 now =
                kiosk.database->run("PRAGMA page_count")->front().value("page_count").toInteger();
            if (round == 1)
                pages = now;
            else if (round > 1)
                QVERIFY2(now <= pages, qPrintable(QStringLiteral("%1 %2").arg(pages).arg(now)));
        }
        QVERIFY(kept(kiosk) < 10);
        QCOMPARE(QDir(hospital.folder() + "/copies").entryList(QDir::Files).size(), 3);
        VERIFY_OK(backups.make());
        QCOMPARE(*backups.make(), QString()); // nothing is new
    }

    void aCopyIsAWholeStoreAndNoOtherFileIsOverwritten()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        opinions(hospital, kiosk, 5);
        const QString file = hospital.folder() + "/copy";
        const auto ver = Store::backUp(hospital.serverStore(), file);
        VERIFY_OK(ver);

        const auto copy = Store::Database::open(file, Store::StoreKind::Server);
        VERIFY_OK(copy);
        QCOMPARE(Store::ServerTable(**copy).site()->ver, *ver);
        QCOMPARE(Store::Reader(**copy).select<Survey>({})->size(), size_t{5});
        VERIFY_FAILS(Store::backUp(hospital.serverStore(), file), "file-exists");
        VERIFY_FAILS(Store::backUp(hospital.serverStore(), "/nowhere/copy"), "io");
        QVERIFY(!QFile::exists("/nowhere/copy.part"));
    }

    void anOlderBackupThanWasReportedIsToldApart()
    {
        Hospital hospital;
        Desk &kiosk = hospital.join("kiosk", "自助机 1");
        const QString file = hospital.folder() + "/server.sqlite";
        VERIFY_OK(Store::backUp(hospital.serverStore(), file + ".old"));
        opinions(hospital, kiosk, 50);
        VERIFY_OK(Store::backUp(hospital.serverStore(), file + ".new"));
        heartbeat(hospital, kiosk);
        QVERIFY(kept(kiosk) < 40);
        kiosk.wire->cut();
        hospital.stopServer();
        hospital.settle();
        for (const char *part : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1String(part));
        QVERIFY(QFile::copy(file + ".old", file));
        hospital.startServer();
        VERIFY_OK(Server::Recovery::begin(hospital.serverStore(), hospital.clock, hospital.random));
        hospital.reconnect(kiosk);

        QCOMPARE(kiosk.station->refusal(), "older-backup");
        QCOMPARE(kiosk.station->contact(), Sync::Contact::Lost);
    }
};

QTEST_GUILESS_MAIN(PruningTest)
#include "pruningtest.moc"
